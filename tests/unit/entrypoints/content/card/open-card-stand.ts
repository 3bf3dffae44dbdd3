/** Stand-ins for what an open card needs: places that remember what they show, and a background that answers when a test has it answer. */
import { vi } from 'vitest';
import type { CardActions, CardPlace } from '../../../../../entrypoints/content/card/card-host.tsx';
import type { CardSource } from '../../../../../entrypoints/content/card/card-source.ts';
import {
  openCard,
  type Asked,
  type CardParts,
  type First,
  type OpenCard,
} from '../../../../../entrypoints/content/card/open-card.ts';
import type { CardAnchor } from '../../../../../entrypoints/content/card/position.ts';
import type { FoundState } from '../../../../../components/card/FoundCard.tsx';
import type { CardState } from '../../../../../components/card/PageCard.tsx';
import type { Card } from '../../../../../glossary/entry/card.ts';
import type { Around } from '../../../../../glossary/text/sentence.ts';
import { cardOf, words } from '../../../components/tiny.tsx';
import { choicesOf } from '../choices.ts';

/** What a place was given to show. */
interface Shown {
  anchor: CardAnchor | undefined;
  state: CardState | FoundState;
  actions: CardActions;
}

/** A place for cards that remembers what it was given to show. */
export interface Place extends CardPlace {
  shown: Shown[];
}
export function createPlace(): Place {
  const shown: Shown[] = [];
  return { shown, show: (anchor, state, actions) => void shown.push({ anchor, state, actions }) };
}

/** What was shown in a place, in order: a term with the way back from it, a list, or what was said in the place of both. */
export const told = ({ shown }: Place) => shown.map(({ state }) => textOf(state));
function textOf(state: CardState | FoundState): string {
  if (state.kind === 'found') return `what may be meant by “${state.text}”`;
  if (state.kind !== 'card') return `${state.kind}: ${state.term}`;
  return state.backTo === undefined ? state.card.term : `${state.card.term} ← ${state.backTo}`;
}

export const CARDS = new Map(
  ['Anemia', 'Iron', 'Zinc', 'Ward iron', 'Clinic iron'].map((term) => [cardOf(term).id, cardOf(term)]),
);
/** What stands around the word, where it stands, and the word itself. */
export const AROUND: Around = ['Low ', 'iron', ' is common.'];
export const ANCHOR = { rects: () => [], node: document.body, isSheet: false } satisfies CardAnchor;
export const IRON = {
  id: 'iron',
  others: [] as string[],
  written: { text: 'irons', name: 1 },
  because: 'blood',
} satisfies First;

/** What is told, and asked for, when the reader does something on the card. */
export const on = {
  pin: vi.fn<() => void>(),
  close: vi.fn<() => void>(),
  read: vi.fn<() => void>(),
  remember: vi.fn<CardParts['remember']>(),
  addWord: vi.fn<(text: string) => Promise<unknown>>(),
  openMyWords: vi.fn<() => Promise<unknown>>(),
};
export const speech = {
  canSpeak: vi.fn<() => boolean>(),
  say: vi.fn<(text: string) => void>(),
  stop: vi.fn<() => void>(),
};

/** What was asked for, and not answered yet. */
type Questions = Map<string, { onSilence: () => void; signal: AbortSignal; come: () => void }>;

/** A background that answers when a test has it answer. @param here the cards that are here already */
function createSource(here: Set<string>, asked: Questions): CardSource {
  return {
    fetchAhead: () => undefined,
    known: (id) => (here.has(id) ? CARDS.get(id) : undefined),
    card(id, onSilence, signal) {
      const { promise, resolve, reject } = Promise.withResolvers<Card>();
      const come = () => {
        here.add(id);
        resolve(CARDS.get(id) as Card);
      };
      if (here.has(id)) come();
      else asked.set(id, { onSilence, signal, come });
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      return promise;
    },
    lookUp: () => new Promise(() => undefined),
    dress: () => undefined,
  };
}

/** A card, the place at its word, and the background that it asks. Timers are to be faked. */
export function createStand() {
  const place = createPlace();
  /** The cards that are here already. */
  const here = new Set<string>();
  const asked: Questions = new Map();
  const source = createSource(here, asked);
  const stand = { choices: choicesOf() };
  /** Lets everything happen that needs no wait. */
  const settled = () => vi.advanceTimersByTimeAsync(0);
  for (const way of [on.remember, on.addWord, on.openMyWords]) way.mockResolvedValue(undefined);

  const open = (first: First = IRON, more: Partial<Asked> = {}, parts: Partial<CardParts> = {}): OpenCard =>
    openCard(
      {
        anchor: ANCHOR,
        text: 'id' in first ? first.written.text : 'low irn',
        around: AROUND,
        isAnnounced: false,
        first,
        ...more,
      },
      {
        source,
        words,
        speech,
        choices: () => stand.choices,
        remember: on.remember,
        addWord: on.addWord,
        openMyWords: on.openMyWords,
        onRead: on.read,
        ...parts,
      },
      place,
      { onPin: on.pin, onClose: on.close },
    );
  const last = () => place.shown.at(-1)?.state;
  /** What a reader does on the card that is shown. */
  const acts = () => place.shown.at(-1)?.actions as CardActions;

  return Object.assign(stand, {
    place,
    here,
    asked,
    settled,
    open,
    last,
    acts,
    lastCard: () => last() as Extract<CardState, { kind: 'card' }>,
    /** Opens a card whose term is here. */
    async opened(...how: Parameters<typeof open>): Promise<OpenCard> {
      const [first = IRON] = how;
      if ('id' in first) here.add(first.id);
      const card = open(...how);
      await settled();
      return card;
    },
    /** Has the background answer with a card. */
    async come(id: string): Promise<void> {
      asked.get(id)?.come();
      await settled();
    },
    /** Has the background leave the question for a card unanswered. */
    async beSilent(id: string): Promise<void> {
      asked.get(id)?.onSilence();
      await settled();
    },
    async openFrom(id: string): Promise<void> {
      acts().onOpen(id);
      await settled();
    },
    async goBack(): Promise<void> {
      acts().onBack();
      await settled();
    },
  });
}
