import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CardActions, CardHost, CardPlace } from '../../../../../entrypoints/content/card/card-host.tsx';
import type { Dock } from '../../../../../entrypoints/content/card/dock/dock.tsx';
import {
  createOpenCards,
  type OpenCards,
  type OpenCardsNeeds,
} from '../../../../../entrypoints/content/card/open-cards.ts';
import type { CardAnchor } from '../../../../../entrypoints/content/card/position.ts';
import type { Opened, Selected } from '../../../../../entrypoints/content/hover/opened.ts';
import type { Mark } from '../../../../../entrypoints/content/mark/marked-passage.ts';
import type { FoundState } from '../../../../../components/card/FoundCard.tsx';
import type { CardState } from '../../../../../components/card/PageCard.tsx';
import { pageWordId } from '../../../../../glossary/entry/page-word.ts';
import { words } from '../../../components/tiny.tsx';
import { choicesOf } from '../choices.ts';
import { marksOf } from '../mark/marked-page.ts';
import { standInSource } from './stand-in-source.ts';

interface Shown {
  where: string;
  anchor: CardAnchor | undefined;
  state: CardState | FoundState;
  actions: CardActions;
}
const OPENING = { pointer: { x: 3, y: 4 }, isSheet: false };
let stop: AbortController;
let shown: Shown[];
let ids: string[];
/** Takes each pinned card away, in the order in which they were pinned. */
let unpin: (() => void)[];
let cards: OpenCards;
const onClose = vi.fn<() => void>();
const onRead = vi.fn<() => void>();
const hide = vi.fn<() => void>();
const place = vi.fn<() => void>();
const add = vi.fn<Dock['add']>();
const from = { parent: document.body, hasFocus: true };

const placeIn = (where: string): CardPlace => ({
  show: (anchor, state, actions) => void shown.push({ where, anchor, state, actions }),
});
const source = standInSource();

/** A voice that has not come yet. */
const synthesis = Object.assign(new EventTarget(), { getVoices: vi.fn(), cancel: vi.fn(), speak: vi.fn() });

beforeEach(() => {
  vi.stubGlobal('speechSynthesis', synthesis);
  synthesis.getVoices.mockReturnValue([]);
  stop = new AbortController();
  shown = [];
  unpin = [];
  ids = ['iron'];
  add.mockImplementation((_from, onUnpin) => placeIn(`dock ${unpin.push(onUnpin)}`));
  const host: CardHost = { ...placeIn('host'), place, hide, holds: ({ type }) => type === 'click', open: () => from };
  const needs: OpenCardsNeeds = {
    source,
    words,
    choices: () => choicesOf(),
    remember: () => Promise.resolve(),
    addWord: () => Promise.resolve(),
    openMyWords: () => Promise.resolve(),
    onRead,
    host,
    dock: { add, free: (viewport) => viewport },
    idsOf: () => ids,
    onClose,
  };
  cards = createOpenCards(needs, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const settled = () => new Promise((resolve) => setTimeout(resolve));
const wordOn = (markup = '<p>Low iron.</p>') => marksOf(markup).passages()[0]?.marks[0] as Mark;
async function open(opened: Opened = wordOn(), isAnnounced = false): Promise<void> {
  cards.open(opened, OPENING, isAnnounced);
  await settled();
}
const last = () => shown.at(-1) as Shown;
const lastCard = () => last().state as Extract<CardState, { kind: 'card' }>;
/** Where something was shown, and what. */
const told = () => shown.map(({ where, state }) => `${where}: ${state.kind === 'card' ? state.card.term : state.kind}`);
const pin = () => last().actions.onPin();

describe('a card for a word', () => {
  test('shows its first term, and what packs say of it below, headed with the word', async () => {
    ids = ['iron', 'ward-iron'];
    await open(wordOn(), true);
    expect(last()).toMatchObject({
      where: 'host',
      anchor: { ...OPENING, node: document.querySelector('p')?.firstChild },
      state: {
        card: { id: 'iron' },
        below: [{ id: 'ward-iron' }],
        written: { text: 'iron', name: 0 },
        isAnnounced: true,
      },
    });
  });

  test('is at the word as that lies by then', async () => {
    const rects = [new DOMRect(1, 2, 3, 4)];
    vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(() => rects as unknown as DOMRectList);
    await open();
    rects[0] = new DOMRect(1, 50, 3, 4);
    expect(last().anchor?.rects()).toEqual(rects);
  });

  test('gives way to the next one, and is shown no more', async () => {
    cards.open(wordOn(), OPENING, false);
    ids = ['zinc'];
    await open(wordOn('<p>zinc</p>'));
    cards.refresh();
    expect(told()).toEqual(['host: zinc', 'host: zinc']);
  });

  test('is taken away when it is closed, and shown no more', async () => {
    await open();
    cards.close();
    cards.refresh();
    expect(hide).toHaveBeenCalledOnce();
    expect(told()).toEqual(['host: iron']);
  });

  test('tells when its reader closes it on the card', async () => {
    await open();
    last().actions.onClose();
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('is placed again, and told from the page, by its host', () => {
    cards.place();
    expect(place).toHaveBeenCalledOnce();
    expect(['click', 'keydown'].map((type) => cards.holds(new Event(type)))).toEqual([true, false]);
  });
});

describe('a card for what is no term of the glossary', () => {
  test('says what the page itself says that its letters stand for', async () => {
    ids = [pageWordId({ letters: 'LIA', long: 'low iron anemia' })];
    await open();
    expect(last().state).toEqual({
      kind: 'found',
      what: 'definedHere',
      text: 'LIA',
      meaning: 'low iron anemia',
      cards: [],
    });
  });

  test('shows what is found for a selection', async () => {
    const { range } = wordOn();
    const find = vi.fn<Selected['find']>().mockResolvedValue('zinc');
    await open({ text: 'znc', range, find });
    expect(told()).toEqual(['host: zinc']);
    expect(lastCard().written).toBeUndefined();
  });
});

describe('a pinned card', () => {
  test('goes on in the dock, counts as read, and lets another one open', async () => {
    await open();
    pin();
    expect(add).toHaveBeenCalledExactlyOnceWith(from, expect.any(Function));
    expect([told(), cards.keeps()]).toEqual([['host: iron', 'dock 1: iron'], true]);
    expect([onRead.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
    ids = ['zinc'];
    await open(wordOn('<p>zinc</p>'));
    expect(told().at(-1)).toBe('host: zinc');
  });

  test('is shown in the dock only after the other place was closed, as that gives the focus back to the page', async () => {
    await open();
    onClose.mockImplementation(() => {
      cards.close();
      expect(told()).toEqual(['host: iron']);
    });
    pin();
    expect(told()).toEqual(['host: iron', 'dock 1: iron']);
  });

  test('stays when a card closes, and shows what the reader chooses', async () => {
    await open();
    pin();
    cards.close();
    cards.refresh();
    expect(told()).toEqual(['host: iron', 'dock 1: iron', 'dock 1: iron']);
  });

  test('goes when its reader takes it away, and the others stay', async () => {
    for (const id of ['iron', 'zinc']) {
      ids = [id];
      await open();
      pin();
    }
    shown = [];
    unpin[0]?.();
    cards.refresh();
    expect([told(), cards.keeps()]).toEqual([['dock 2: zinc'], true]);
    unpin[1]?.();
    expect(cards.keeps()).toBe(false);
  });
});

describe('a voice', () => {
  const voice = { lang: 'en-GB', localService: true, default: true };

  test('is not looked for before a card opens', async () => {
    expect(synthesis.getVoices).not.toHaveBeenCalled();
    await open();
    expect(synthesis.getVoices).toHaveBeenCalled();
  });

  test('that comes later is offered on the card that is open', async () => {
    await open();
    expect(lastCard().onListen).toBeUndefined();
    synthesis.getVoices.mockReturnValue([voice]);
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(lastCard().onListen).toBeTypeOf('function');
  });
});

test('at the end no card stays, pinned or not', async () => {
  await open();
  pin();
  await open();
  stop.abort();
  const { length } = shown;
  cards.refresh();
  await settled();
  expect(hide).toHaveBeenCalled();
  expect(shown).toHaveLength(length);
});
