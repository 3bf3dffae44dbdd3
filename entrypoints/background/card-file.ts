/** The cards as the background holds them while it is awake: each part is read when a card of it is first asked for. */
import type { Card } from '../../glossary/entry/card.ts';
import { fetchCardPart, fetchCards, fetchPictures, partOf } from '../../glossary/entry/bundled-files.ts';
import { withPictures } from '../../glossary/entry/pictures.ts';
import { readOnce } from '../../glossary/read-once.ts';
import { createNearest, type Nearest } from '../../glossary/search/nearest.ts';
import { preparedInTurns } from './queue/turns.ts';

/** Cards by id, read from their files. */
export interface CardFile {
  /** The cards of these terms, in this order; unknown ids are left out. */
  cards(ids: readonly string[]): Promise<Card[]>;
  /** The cards that a text may mean. The first time takes longer, as all cards are read and a search is prepared. */
  nearest(text: string): Promise<Nearest>;
}

/**
 * @param url where the folder of cards lies in the extension
 * @param turn lets others have their turn while the search is prepared
 */
export function createCardFile(url: string, turn?: () => Promise<void>): CardFile {
  const parts = new Map<number, () => Promise<Map<string, Card>>>();
  const part = (number: number) => {
    const read =
      parts.get(number) ??
      readOnce(async () => new Map((await fetchCardPart(url, number)).map((card) => [card.id, card])));
    parts.set(number, read);
    return read();
  };
  const pictures = readOnce(() => fetchPictures(url));
  const search = readOnce(async () => preparedInTurns(createNearest(await fetchCards(url)), turn));
  return {
    async cards(ids) {
      const found = await Promise.all(ids.map(async (id) => (await part(partOf(id))).get(id)));
      const cards = found.filter((card) => card !== undefined);
      return cards.some(({ where }) => where) ? withPictures(cards, await pictures()) : cards;
    },
    nearest: async (text) => (await search())(text),
  };
}
