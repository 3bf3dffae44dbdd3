/** The cards of the whole glossary inside a view. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Card } from '../../glossary/entry/card.ts';
import { CARDS_FOLDER } from '../../glossary/entry/bundled-files.ts';
import { allCards } from '../../settings/all-cards.ts';

/** All cards by id, in their order; not there yet, or not to be had. */
export type Cards = ReadonlyMap<string, Card> | 'loading' | 'unreadable';

/** Fetches the cards once. */
export function useCards(): Cards {
  const [cards, setCards] = useState<Cards>('loading');
  useEffect(() => {
    allCards(browser.runtime.getURL(`/${CARDS_FOLDER}`)).then(
      (cards) => setCards(new Map(cards.map((card) => [card.id, card]))),
      () => setCards('unreadable'),
    );
  }, []);
  return cards;
}
