/** Asks the desk for cards: ahead of time for the terms found, again when it does not answer, and never twice for one. */
import type { Card } from '../../glossary/card.ts';

/** How a card is fetched, as a page sees it. */
export interface Desk {
  /** Asks for cards before anybody wants to see them. */
  fetchAhead(ids: readonly string[]): void;
  /** A card that is already here. */
  known(id: string): Card | undefined;
  /** A card, however long it takes; asks again until `signal` aborts. `onSilence` is called when no answer came. */
  card(id: string, onSilence: () => void, signal: AbortSignal): Promise<Card>;
}

/** After this many milliseconds a question counts as unanswered. */
const ANSWER_WITHIN_MS = 1500;
/** Pause before asking again, in milliseconds. */
const ASK_AGAIN_AFTER_MS = 500;
/** Cards kept for one page, about half a megabyte; those of the words near the viewport are asked for again. */
const MOST_KEPT = 500;

/** @param ask puts a question to the desk; rejects or stays silent when there is no answer */
export function createDesk(ask: (ids: string[]) => Promise<Card[]>): Desk {
  const cards = new Map<string, Card>();
  const asked = new Set<string>();
  const fetchCards = async (ids: string[]) => {
    const answer = await ask(ids);
    if (cards.size > MOST_KEPT) {
      cards.clear();
      asked.clear();
    }
    for (const card of answer) cards.set(card.id, card);
  };
  return {
    fetchAhead(ids) {
      const missing = ids.filter((id) => !asked.has(id));
      if (missing.length === 0) return;
      for (const id of missing) asked.add(id);
      fetchCards(missing).catch(() => {
        for (const id of missing) asked.delete(id);
      });
    },
    known: (id) => cards.get(id),
    async card(id, onSilence, signal) {
      for (;;) {
        const known = cards.get(id);
        if (known) return known;
        await Promise.race([fetchCards([id]), wait(ANSWER_WITHIN_MS, signal)]).catch(() => undefined);
        signal.throwIfAborted();
        if (cards.has(id)) continue;
        onSilence();
        await wait(ASK_AGAIN_AFTER_MS, signal);
      }
    },
  };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('No longer wanted', 'AbortError'));
    });
  });
}
