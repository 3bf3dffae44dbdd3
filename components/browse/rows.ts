/** The rows of a list of terms: the terms, and their letters between them. */
import { byLetter } from '../../glossary/search/by-letter.ts';
import type { Card } from '../../glossary/entry/card.ts';

/** A row of the list. Terms know their place in their part of it, since not all rows are there to be counted. */
export type Row =
  | { kind: 'letter'; key: string; letter: string }
  | { kind: 'term'; key: string; letter: string; card: Card; place: number; of: number };

/** Rows from A to Z, under letters. */
export function rowsByLetter(cards: readonly Card[]): Row[] {
  const rows: Row[] = [];
  for (const [letter, terms] of byLetter(cards)) {
    rows.push({ kind: 'letter', key: `letter ${letter}`, letter });
    for (const row of rowsOf(terms, letter)) rows.push(row);
  }
  return rows;
}

/** Rows in the order of the cards; `letter` is what they stand under, if anything. */
export function rowsOf(cards: readonly Card[], letter = ''): Row[] {
  return cards.map((card, at) => ({
    kind: 'term',
    key: termKey(card.id),
    letter,
    card,
    place: at + 1,
    of: cards.length,
  }));
}

/** The key of a term's row. */
export function termKey(id: string): string {
  return `term ${id}`;
}
