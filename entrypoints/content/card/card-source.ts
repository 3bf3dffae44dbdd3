/**
 * Asks the background for cards, and for the style sheet that they are drawn by: ahead of time for the terms found, again when it does
 * not answer, and never twice for one.
 */
import type { Card } from '../../../glossary/entry/card.ts';
import type { LookedUp } from '../../../messages/table.ts';
import { MOST_CARDS } from '../../../messages/bounds.ts';
import { pageWordOf } from '../../../glossary/entry/page-word.ts';
import { ignoreAbort, wait } from '../read/slices.ts';

/** How a card is fetched, as a page sees it. */
export interface CardSource {
  /** Asks for cards before anybody wants to see them. */
  fetchAhead(ids: readonly string[]): void;
  /** A card that is already here. */
  known(id: string): Card | undefined;
  /** A card, however long it takes; asks again until `signal` aborts. `onSilence` is called when no answer came. */
  card(id: string, onSilence: () => void, signal: AbortSignal): Promise<Card>;
  /** What a text may mean, however long it takes, as for one card. */
  lookUp(text: string, onSilence: () => void, signal: AbortSignal): Promise<LookedUp>;
  dress: Dress;
}

/** Gives something the style sheet of cards: at once where it is here, else when it comes; asks again until `signal` aborts. */
export type Dress = (wear: (css: string) => void, signal: AbortSignal) => void;

/** After this many milliseconds a question counts as unanswered. */
const ANSWER_WITHIN_MS = 1500;
/** Pause before asking again, in milliseconds. */
const ASK_AGAIN_AFTER_MS = 500;
/** Cards kept for one page, with their pictures less than a megabyte; those of the words near the viewport are asked for again. */
const MOST_KEPT = 500;

/** How questions are put to the background; each rejects or stays silent when there is no answer, or gives `undefined` where it may be asked again. */
export interface Questions {
  cards(ids: string[]): Promise<Card[] | undefined>;
  lookUp(text: string): Promise<LookedUp | undefined>;
  /** The style sheet of cards: most frames never open one, and so carry none. */
  cardSheet(): Promise<string>;
}

/** The cards as one page sees it. */
export function createCardSource({ cards: ask, lookUp: askFor, cardSheet: askForSheet }: Questions): CardSource {
  const cards = new Map<string, Card>();
  const asked = new Set<string>();
  const fetchCards = async (ids: string[]) => {
    const answer = await ask(ids);
    if (!answer) throw new Error('There is no room for the question yet.');
    if (cards.size > MOST_KEPT) {
      cards.clear();
      asked.clear();
    }
    for (const card of answer) cards.set(card.id, card);
  };
  const fetchCard = gathered(fetchCards);
  const sheet = createSheetSource(askForSheet);
  return {
    fetchAhead(ids) {
      const missing = ids.filter((id) => !asked.has(id) && !pageWordOf(id)).slice(0, MOST_CARDS);
      if (missing.length === 0) return;
      sheet.fetchAhead();
      for (const id of missing) asked.add(id);
      fetchCards(missing).catch(() => {
        for (const id of missing) asked.delete(id);
      });
    },
    known: (id) => cards.get(id),
    card(id, onSilence, signal) {
      sheet.fetchAhead();
      return insist(
        () => cards.get(id),
        () => fetchCard(id),
        onSilence,
        signal,
      );
    },
    lookUp(text, onSilence, signal) {
      sheet.fetchAhead();
      let found: LookedUp | undefined;
      const ask = async () => {
        found = await askFor(text);
      };
      return insist(() => found, ask, onSilence, signal);
    },
    dress: sheet.dress,
  };
}

/** The style sheet as one page sees it. */
function createSheetSource(ask: () => Promise<string>): Pick<CardSource, 'dress'> & { fetchAhead(): void } {
  let css: string | undefined;
  let isAsked = false;
  const fetchSheet = async () => {
    css = await ask();
  };
  return {
    fetchAhead() {
      if (isAsked) return;
      isAsked = true;
      fetchSheet().catch(() => {
        isAsked = false;
      });
    },
    dress(wear, signal) {
      if (css !== undefined) return wear(css);
      insist(
        () => css,
        fetchSheet,
        () => undefined,
        signal,
      ).then(wear, ignoreAbort);
    },
  };
}

/** Has what is asked for one by one in the same moment fetched together. */
function gathered(fetch: (ids: string[]) => Promise<void>): (id: string) => Promise<void> {
  let next: { ids: string[]; fetching: Promise<void> } | undefined;
  const begin = () => {
    const ids: string[] = [];
    const fetching = Promise.resolve().then(() => {
      next = undefined;
      return fetch(ids);
    });
    return { ids, fetching };
  };
  return (id) => {
    next ??= begin();
    next.ids.push(id);
    return next.fetching;
  };
}

/** Asks until the answer is known. */
async function insist<T>(
  known: () => T | undefined,
  ask: () => Promise<void>,
  onSilence: () => void,
  signal: AbortSignal,
): Promise<T> {
  for (;;) {
    const answer = known();
    if (answer !== undefined) return answer;
    await Promise.race([ask(), wait(ANSWER_WITHIN_MS, signal)]).catch(() => undefined);
    signal.throwIfAborted();
    if (known() !== undefined) continue;
    onSilence();
    await wait(ASK_AGAIN_AFTER_MS, signal);
  }
}
