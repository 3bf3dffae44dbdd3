/** All sabotages, by what they harm. */
import { CARDS } from './by-area/cards.ts';
import { CHOICES } from './by-area/choices.ts';
import { MARKS } from './by-area/marks.ts';
import { OWN_PAGES } from './by-area/own-pages.ts';
import { PAGE } from './by-area/page.ts';
import { TRUST } from './by-area/trust.ts';
import type { Sabotage } from './sabotage.ts';

export const SABOTAGES: readonly Sabotage[] = [...MARKS, ...PAGE, ...CARDS, ...CHOICES, ...OWN_PAGES, ...TRUST];
