/** The file of cards as the desk holds it while it is awake. */
import type { Card } from '../../glossary/card.ts';
import { fetchCards } from '../../glossary/fetch-cards.ts';

/** Cards by id, read from their file when first asked for. */
export interface CardFile {
  /** The cards of these terms, in this order; unknown ids are left out. */
  cards(ids: readonly string[]): Promise<Card[]>;
}

/** @param url where the file of cards lies in the extension */
export function createCardFile(url: string): CardFile {
  let reading: Promise<Map<string, Card>> | undefined;
  const read = async () => new Map((await fetchCards(url)).map((card) => [card.id, card]));
  return {
    async cards(ids) {
      reading ??= read();
      try {
        const cards = await reading;
        return ids.flatMap((id) => cards.get(id) ?? []);
      } catch (error) {
        reading = undefined;
        throw error;
      }
    },
  };
}
