/** The file of cards as the background holds it while it is awake. */
import type { Card } from '../../glossary/entry/card.ts';
import { fetchCards } from '../../glossary/entry/bundled-files.ts';
import { createNearest, type Nearest } from '../../glossary/search/nearest.ts';

/** Cards by id, read from their file when first asked for. */
export interface CardFile {
  /** The cards of these terms, in this order; unknown ids are left out. */
  cards(ids: readonly string[]): Promise<Card[]>;
  /** The cards that a text may mean. The first time takes longer, as a search is prepared. */
  nearest(text: string): Promise<Nearest>;
}

/** @param url where the file of cards lies in the extension */
export function createCardFile(url: string): CardFile {
  let reading: Promise<Map<string, Card>> | undefined;
  let nearest: ReturnType<typeof createNearest> | undefined;
  const read = async () => new Map((await fetchCards(url)).map((card) => [card.id, card]));
  const all = async () => {
    reading ??= read();
    try {
      return await reading;
    } catch (error) {
      reading = undefined;
      throw error;
    }
  };
  return {
    async cards(ids) {
      const cards = await all();
      return ids.flatMap((id) => cards.get(id) ?? []);
    },
    async nearest(text) {
      const cards = await all();
      nearest ??= createNearest(Array.from(cards.values()));
      return nearest(text);
    },
  };
}
