/** The cards of the whole glossary, packs included, inside a view. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Card } from '../glossary/entry/card.ts';
import { CARDS_FOLDER } from '../glossary/entry/bundled-files.ts';
import { allCards } from '../settings/all-cards.ts';
import { packs } from '../settings/packs/pack-list.ts';

/** All cards by id, in their order; not there yet, or not to be had. */
export type Cards = ReadonlyMap<string, Card> | 'loading' | 'unreadable';

/** Fetches the cards, and again whenever the packs change. @param isWanted whether they are needed yet */
export function useCards(isWanted = true): Cards {
  const [cards, setCards] = useState<Cards>('loading');
  useEffect(() => {
    if (!isWanted) return undefined;
    const stop = new AbortController();
    let loads = 0;
    const load = async () => {
      loads += 1;
      const own = loads;
      const found = await allCards(browser.runtime.getURL(`/${CARDS_FOLDER}`)).catch(() => undefined);
      if (stop.signal.aborted || own !== loads) return;
      setCards(found ? new Map(found.map((card) => [card.id, card])) : 'unreadable');
    };
    void load();
    packs.watch(() => void load(), stop.signal);
    return () => stop.abort();
  }, [isWanted]);
  return cards;
}
