/** Puts cards into letters, as a printed glossary does. */
import type { Card } from '../entry/card.ts';

/** The heading of terms that start with a digit or sign. */
const NO_LETTER = '#';
const collator = new Intl.Collator('en', { sensitivity: 'base' });

/** Cards by the first letter of their term, in the order of the alphabet; what starts with none comes last, under #. */
export function byLetter(cards: readonly Card[]): Map<string, Card[]> {
  const sorted = cards.toSorted((a, b) => collator.compare(a.term, b.term));
  const letters = Map.groupBy(sorted, ({ term }) => {
    const first = term.charAt(0).normalize('NFD').charAt(0).toUpperCase();
    return /[A-Z]/.test(first) ? first : NO_LETTER;
  });
  const others = letters.get(NO_LETTER);
  if (others) {
    letters.delete(NO_LETTER);
    letters.set(NO_LETTER, others);
  }
  return letters;
}
