/** Which part of the glossary a reader has chosen to browse. */
import type { Card } from '../../glossary/entry/card.ts';
import type { Level } from '../../glossary/entry/term.ts';
import type { WordKey } from '../words.ts';

/** A part of the glossary. */
export interface Chosen {
  /** The title of a topic; empty for all. */
  topic: string;
  /** Nothing for all. */
  level?: Level | undefined;
}

/** The whole glossary. */
export const ALL: Chosen = { topic: '' };

/** Whether anything is left out. */
export function isPart({ topic, level }: Chosen): boolean {
  return topic !== '' || level !== undefined;
}

/** The cards of a part, in their order. */
export function cardsOf(cards: readonly Card[], { topic, level }: Chosen): readonly Card[] {
  if (topic === '' && level === undefined) return cards;
  return cards.filter(
    (card) => (topic === '' || card.topic === topic) && (level === undefined || card.level === level),
  );
}

/** The topics of cards with how many each has, from A to Z. */
export function topicsOf(cards: readonly Card[]): [topic: string, cards: number][] {
  const counts = new Map<string, number>();
  for (const { topic } of cards) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return Array.from(counts).toSorted(([a], [b]) => a.localeCompare(b));
}

/** The levels, the easiest first. */
export const LEVELS: readonly Level[] = [0, 1, 2, 3];

/** What the words of each level are called. */
export const LEVEL_NAMES = {
  0: 'browseKnown',
  1: 'browseEveryday',
  2: 'browseCommon',
  3: 'browseSpecialist',
} as const satisfies Record<Level, WordKey>;
