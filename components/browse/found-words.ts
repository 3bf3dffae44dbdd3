/** What is said of what a search has found. */
import type { Card } from '../../glossary/entry/card.ts';
import { foldForm } from '../../glossary/text/fold.ts';
import { titleIn } from '../titles.ts';
import type { Words } from '../words.ts';
import { isPart, LEVEL_NAMES, type Chosen } from './chosen.ts';

/** Whether what was typed stands in a name of a term. */
export function hasName({ term, also = [], called = [] }: Card, query: string): boolean {
  const typed = foldForm(query);
  return [term, ...also, ...called].some((name) => foldForm(name).includes(typed));
}

/** How many terms are listed, in words. @param nothing what is said where there are none */
export function foundIn({ length }: readonly Card[], nothing: string, words: Words): string {
  if (length === 0) return nothing;
  return length === 1 ? words('browseOneFound') : words('termsFound', String(length));
}

/** That nothing is found, and where, if only a part was looked through. */
export function nothingIn(chosen: Chosen, query: string, words: Words): string {
  const typed = query.trim();
  if (!isPart(chosen)) return words('nothingFound', typed);
  const { topic, level } = chosen;
  const part = [topic && titleIn(words, 'topic', topic), level !== undefined && words(LEVEL_NAMES[level])];
  const name = part.filter(Boolean).join(', ');
  return typed === '' ? words('browseNoneHere', name) : words('browseNothingHere', typed, name);
}
