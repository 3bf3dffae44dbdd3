/** Loads the cards that were compiled with the extension, once for each page that asks. */
import type { Card } from './card.ts';

/** The file that the build writes the cards to, at the extension's root. */
export const CARDS_FILE = 'cards.json';

/**
 * All cards, ordered by id.
 *
 * @param url where {@link CARDS_FILE} lies in the extension
 * @throws if the file cannot be read; the next call tries again
 */
export async function fetchCards(url: string): Promise<Card[]> {
  const response = await fetch(url);
  return (await response.json()) as Card[];
}
