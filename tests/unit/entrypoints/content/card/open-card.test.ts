import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FoundState } from '../../../../../components/card/FoundCard.tsx';
import type { Card } from '../../../../../glossary/entry/card.ts';
import { cardOf } from '../../../components/tiny.tsx';
import { ANCHOR, CARDS, createPlace, createStand, IRON, on, speech, told, type Place } from './open-card-stand.ts';

/** Longer than a card is looked up before it says so, in milliseconds, and shorter. */
const LONG_MS = 200;
const SHORT_MS = 100;
let stand: ReturnType<typeof createStand>;
beforeEach(() => {
  vi.useFakeTimers();
  stand = createStand();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the card of a word', () => {
  test('shows what is known of the word where it stands', async () => {
    await stand.opened(IRON, { isAnnounced: true });
    expect(stand.place.shown).toHaveLength(1);
    expect(stand.place.shown[0]?.anchor).toBe(ANCHOR);
    expect(stand.last()).toMatchObject({
      kind: 'card',
      card: CARDS.get('iron'),
      below: [],
      written: { text: 'irons', name: 1 },
      because: 'blood',
      backTo: undefined,
      isAnnounced: true,
    });
  });

  test('says nothing of looking it up where that takes no longer than a moment', async () => {
    stand.open(IRON);
    await vi.advanceTimersByTimeAsync(SHORT_MS);
    await stand.come('iron');
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(told(stand.place)).toEqual(['Iron']);
  });

  test('says that it looks it up where that takes longer, that nobody answers, and shows it when it comes', async () => {
    stand.open(IRON);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    await stand.beSilent('iron');
    await stand.beSilent('iron');
    await stand.come('iron');
    expect(told(stand.place)).toEqual(['asking: irons', 'silent: irons', 'silent: irons', 'Iron']);
  });

  test.each([
    ['at once', 0],
    ['while it says that it is looked up', LONG_MS],
  ])('that is closed %s shows nothing more, and what it waited for is given up', async (_when, after) => {
    const card = stand.open(IRON);
    await vi.advanceTimersByTimeAsync(after);
    const { length } = stand.place.shown;
    card.end();
    await stand.beSilent('iron');
    await stand.come('iron');
    card.refresh();
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(stand.place.shown).toHaveLength(length);
    expect(stand.asked.get('iron')?.signal.aborted).toBe(true);
    expect(speech.stop).toHaveBeenCalled();
  });

  test('that is closed in the moment in which it comes is not shown', async () => {
    const card = stand.open(IRON);
    stand.asked.get('iron')?.come();
    card.end();
    await stand.settled();
    expect(told(stand.place)).toEqual([]);
  });

  test('says in the reading room what else is so on the same line, and no term opened from it does', async () => {
    const cardHere = vi.fn((card: Card) => ({ ...card, gist: '7 is low.' }));
    await stand.opened(IRON, {}, { cardHere });
    expect(stand.lastCard().card.gist).toBe('7 is low.');
    stand.here.add('zinc');
    await stand.openFrom('zinc');
    expect(stand.lastCard().card.gist).toBe('What Zinc is.');
    expect(cardHere).toHaveBeenCalledOnce();
  });

  test('can be pinned and closed', async () => {
    await stand.opened();
    stand.acts().onPin();
    stand.acts().onClose();
    expect([on.pin.mock.calls.length, on.close.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('a term opened from another', () => {
  test('has the way back, by the names of those before it', async () => {
    await stand.opened();
    for (const id of ['zinc', 'anemia']) {
      stand.here.add(id);
      await stand.openFrom(id);
    }
    await stand.goBack();
    await stand.goBack();
    expect(told(stand.place)).toEqual(['Iron', 'Zinc ← Iron', 'Anemia ← Zinc', 'Zinc ← Iron', 'Iron']);
  });

  test('is itself, and nothing of the word on the page', async () => {
    await stand.opened({ ...IRON, others: ['ward-iron'] });
    stand.here.add('zinc');
    await stand.openFrom('zinc');
    expect(stand.last()).toMatchObject({ written: undefined, because: undefined, below: [] });
    await stand.goBack();
    expect(stand.last()).toMatchObject({ written: { text: 'irons' }, because: 'blood' });
  });

  test('that takes long says so in the place of the one before, and so that nobody answers', async () => {
    await stand.opened();
    await stand.openFrom('zinc');
    await vi.advanceTimersByTimeAsync(LONG_MS);
    await stand.beSilent('zinc');
    await stand.come('zinc');
    expect(told(stand.place)).toEqual(['Iron', 'asking: Iron', 'silent: Iron', 'Zinc ← Iron']);
  });

  test('that comes late is not shown to a reader who has gone back, nor what is said of it', async () => {
    await stand.opened();
    await stand.openFrom('zinc');
    await stand.goBack();
    await vi.advanceTimersByTimeAsync(LONG_MS);
    await stand.beSilent('zinc');
    await stand.come('zinc');
    expect(told(stand.place)).toEqual(['Iron', 'Iron']);
  });

  test('that comes late is not shown to a reader who has opened another meanwhile', async () => {
    await stand.opened();
    stand.acts().onOpen('zinc');
    await stand.goBack();
    stand.acts().onOpen('anemia');
    await stand.come('anemia');
    await stand.come('zinc');
    expect(told(stand.place)).toEqual(['Iron', 'Iron', 'Anemia ← Iron']);
  });

  test('has its way back though the card before it is no longer here', async () => {
    await stand.opened();
    await stand.openFrom('zinc');
    stand.here.delete('iron');
    await stand.come('zinc');
    expect(told(stand.place).at(-1)).toBe('Zinc ← iron');
    await stand.goBack();
    await stand.come('iron');
    expect(told(stand.place).at(-1)).toBe('Iron');
  });
});

describe('what was selected', () => {
  const several: FoundState = {
    kind: 'found',
    what: 'severalFound',
    text: 'low irn',
    cards: [cardOf('Iron'), cardOf('Zinc')],
  };
  const finding = () => {
    const found = Promise.withResolvers<string | FoundState>();
    const find = vi.fn((_onSilence: () => void, _signal: AbortSignal) => found.promise);
    return { find, found };
  };

  test('is looked for like a card: it is said that it takes long, and that nobody answers', async () => {
    const { find, found } = finding();
    stand.open({ find });
    await vi.advanceTimersByTimeAsync(LONG_MS);
    find.mock.calls[0]?.[0]();
    found.resolve(several);
    await stand.settled();
    expect(told(stand.place)).toEqual(['asking: low irn', 'silent: low irn', 'what may be meant by “low irn”']);
  });

  test('is shown as the one term that it means, without a way back to a list', async () => {
    stand.here.add('iron');
    await stand.opened({ find: () => Promise.resolve('iron') });
    expect(told(stand.place)).toEqual(['Iron']);
    expect(stand.last()).toMatchObject({ written: undefined, backTo: undefined });
  });

  test('is a list to choose from, with the way back to it from each', async () => {
    for (const id of ['iron', 'zinc', 'anemia']) stand.here.add(id);
    await stand.opened({ find: () => Promise.resolve(several) });
    expect(stand.last()).toEqual(several);
    await stand.openFrom('iron');
    await stand.openFrom('anemia');
    await stand.goBack();
    await stand.goBack();
    await stand.openFrom('zinc');
    const list = 'what may be meant by “low irn”';
    expect(told(stand.place)).toEqual([
      list,
      'Iron ← low irn',
      'Anemia ← Iron',
      'Iron ← low irn',
      list,
      'Zinc ← low irn',
    ]);
  });

  test('is the list again at once, though a term chosen from it comes late', async () => {
    await stand.opened({ find: () => Promise.resolve(several) });
    await stand.openFrom('iron');
    await stand.goBack();
    await vi.advanceTimersByTimeAsync(LONG_MS);
    await stand.beSilent('iron');
    await stand.come('iron');
    const list = 'what may be meant by “low irn”';
    expect(told(stand.place)).toEqual([list, list]);
  });

  test('is looked for no more once it is closed, and not shown if it comes nevertheless', async () => {
    const { find, found } = finding();
    const card = stand.open({ find });
    card.end();
    expect(find.mock.calls[0]?.[1].aborted).toBe(true);
    found.resolve(several);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(told(stand.place)).toEqual([]);
  });

  test('can be written down by the reader, and no answer to that is no failure', async () => {
    await stand.opened({ find: () => Promise.resolve({ ...several, what: 'nothingFound', cards: [] }) });
    on.addWord.mockRejectedValue(new Error('Could not establish connection.'));
    stand.acts().onAdd();
    await stand.settled();
    expect(on.addWord).toHaveBeenCalledExactlyOnceWith('low irn');
  });
});

describe('a card that is pinned', () => {
  let dock: Place;
  beforeEach(() => {
    dock = createPlace();
  });

  test('goes on in the other place, without its word, and is shown in the first no more', async () => {
    const card = await stand.opened();
    card.pinAt(dock);
    stand.here.add('zinc');
    dock.shown[0]?.actions.onOpen('zinc');
    await stand.settled();
    card.refresh();
    expect(told(dock)).toEqual(['Iron', 'Zinc ← Iron', 'Zinc ← Iron']);
    expect(dock.shown.map(({ anchor }) => anchor)).toEqual([undefined, undefined, undefined]);
    expect(told(stand.place)).toEqual(['Iron']);
  });

  test('leaves the list behind that it was chosen from', async () => {
    stand.here.add('iron');
    const list: FoundState = { kind: 'found', what: 'severalFound', text: 'low irn', cards: [] };
    const card = await stand.opened({ find: () => Promise.resolve(list) });
    await stand.openFrom('iron');
    card.pinAt(dock);
    expect(told(dock)).toEqual(['Iron']);
  });

  test('while it is looked up shows its term where it is pinned', async () => {
    const card = stand.open(IRON);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    card.pinAt(dock);
    await stand.come('iron');
    expect([told(stand.place), told(dock)]).toEqual([['asking: irons'], ['asking: irons', 'Iron']]);
  });

  test('shows nothing more once it is taken away', async () => {
    const card = await stand.opened();
    card.pinAt(dock);
    card.end();
    card.refresh();
    expect(dock.shown).toHaveLength(1);
  });
});
