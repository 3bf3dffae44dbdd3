/** The terms that a page tells of, with their cards. */
import type { Card } from '../../glossary/entry/card.ts';
import type { PageDescription } from '../../messages/to-page.ts';

/** A page's terms in reading order, with how often each stands there; those without a card are left out. */
export function termsOf(
  { terms }: Pick<PageDescription, 'terms'>,
  cards: ReadonlyMap<string, Card>,
): { card: Card; count: number }[] {
  return terms.flatMap(({ id, count }) => {
    const card = cards.get(id);
    return card ? [{ card, count }] : [];
  });
}
