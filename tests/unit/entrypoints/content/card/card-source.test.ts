import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCardSource, type CardSource } from '../../../../../entrypoints/content/card/card-source.ts';
import { MOST_CARDS } from '../../../../../messages/bounds.ts';
import { TO_BACKGROUND } from '../../../../../messages/table.ts';
import type { Card } from '../../../../../glossary/entry/card.ts';

const cardOf = (id: string): Card => ({ id, term: id, gist: '', more: '', level: 2, topic: 'Cells' });
const answer = (ids: string[]) => Promise.resolve(ids.map(cardOf));
const refusal = () => Promise.reject(new Error('Could not establish connection.'));
const isBusy = () => Promise.resolve(undefined);
const silence = () => new Promise<Card[]>(() => undefined);
const never = () => new Promise<never>(() => undefined);

/** A background that answers each question in its own way, and the last way from then on. */
function backgroundThat(...ways: ((ids: string[]) => Promise<Card[] | undefined>)[]) {
  const ask = vi.fn((ids: string[]) => (ways.length > 1 ? (ways.shift() ?? silence) : (ways[0] ?? silence))(ids));
  return { ask, source: createCardSource({ cards: ask, lookUp: never, cardSheet: never }) };
}

/** A background that has all cards, and a way to watch it asked for their style sheet. */
function backgroundWithSheet(...answers: (() => Promise<string>)[]) {
  const ask = vi.fn(() => (answers.shift() ?? (() => Promise.resolve('.card {}')))());
  return { ask, source: createCardSource({ cards: answer, lookUp: never, cardSheet: ask }) };
}

/** Asks for a card and notes what comes of it. */
function request(source: ReturnType<typeof createCardSource>, id: string) {
  const stop = new AbortController();
  const onSilence = vi.fn();
  const outcome: { card?: Card; error?: unknown } = {};
  source.card(id, onSilence, stop.signal).then(
    (card) => (outcome.card = card),
    (error: unknown) => (outcome.error = error),
  );
  return { outcome, onSilence, stop };
}

/** Lets the next wait end. */
const waitOver = () => vi.advanceTimersToNextTimerAsync();
/** Lets everything happen that needs no wait. */
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a card', () => {
  test('comes when the background answers, and is known from then on', async () => {
    const { source, ask } = backgroundThat(answer);
    const first = request(source, 'iron');
    expect(source.known('iron')).toBeUndefined();
    await settled();
    const second = request(source, 'iron');
    await settled();
    expect(first.outcome.card).toEqual(cardOf('iron'));
    expect(second.outcome.card).toEqual(cardOf('iron'));
    expect(source.known('iron')).toEqual(cardOf('iron'));
    expect(first.onSilence).not.toHaveBeenCalled();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['is silent', silence],
    ['refuses', refusal],
    ['is busy', isBusy],
    ['answers without it', () => Promise.resolve([])],
  ])('is asked for again when the background %s, and comes when it answers', async (_how, way) => {
    const { source, ask } = backgroundThat(way, way, answer);
    const { outcome, onSilence } = request(source, 'iron');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask.mock.calls).toEqual([[['iron']], [['iron']], [['iron']]]);
    expect(onSilence).toHaveBeenCalledTimes(2);
    expect(outcome.card).toEqual(cardOf('iron'));
  });

  test('is asked for as long as it is wanted', async () => {
    const { source, ask } = backgroundThat(silence);
    const { outcome } = request(source, 'iron');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask.mock.calls.length).toBeGreaterThan(10);
    expect(outcome).toEqual({});
  });

  test('is not asked for without a pause when the background refuses at once', async () => {
    const { source, ask } = backgroundThat(refusal);
    const { onSilence } = request(source, 'iron');
    await settled();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(onSilence).toHaveBeenCalledTimes(1);
  });

  test('that comes late is taken, and not asked for again', async () => {
    let answerLate: (cards: Card[]) => void = () => undefined;
    const { source, ask } = backgroundThat(() => new Promise((resolve) => (answerLate = resolve)));
    const { outcome, onSilence } = request(source, 'iron');
    await waitOver();
    expect(onSilence).toHaveBeenCalledTimes(1);
    answerLate([cardOf('iron')]);
    await waitOver();
    expect(outcome.card).toEqual(cardOf('iron'));
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['while the background is silent', 0],
    ['in the pause before asking again', 1],
  ])('that is no longer wanted %s is no longer asked for', async (_when, waits) => {
    const { source, ask } = backgroundThat(silence);
    const { outcome, onSilence, stop } = request(source, 'iron');
    await settled();
    for (let at = 0; at < waits; at += 1) await waitOver();
    stop.abort();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outcome.error).toMatchObject({ name: 'AbortError' });
    expect(onSilence).toHaveBeenCalledTimes(waits);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});

test('cards that are asked for in the same moment are one question', async () => {
  const { source, ask } = backgroundThat(answer);
  const requests = ['iron', 'zinc', 'copper'].map((id) => request(source, id));
  await settled();
  expect(requests.map(({ outcome }) => outcome.card?.id)).toEqual(['iron', 'zinc', 'copper']);
  request(source, 'gold');
  await settled();
  expect(ask.mock.calls).toEqual([[['iron', 'zinc', 'copper']], [['gold']]]);
});

describe('fetching ahead', () => {
  test('makes cards known before anybody asks for them', async () => {
    const { source, ask } = backgroundThat(answer);
    source.fetchAhead(['iron', 'zinc']);
    await settled();
    const { outcome } = request(source, 'zinc');
    await settled();
    expect(outcome.card).toEqual(cardOf('zinc'));
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test('asks once for each term', async () => {
    const { source, ask } = backgroundThat(answer);
    source.fetchAhead(['iron']);
    source.fetchAhead(['iron', 'zinc']);
    await settled();
    source.fetchAhead(['zinc', 'iron']);
    source.fetchAhead([]);
    expect(ask.mock.calls).toEqual([[['iron']], [['zinc']]]);
  });

  test('asks for no more at once than the background takes', async () => {
    const { source, ask } = backgroundThat(answer);
    const ids = Array.from({ length: MOST_CARDS + 1 }, (_, at) => `term-${at}`);
    source.fetchAhead(ids);
    source.fetchAhead(ids);
    expect(ask.mock.calls).toEqual([[ids.slice(0, -1)], [ids.slice(-1)]]);
    for (const [asked] of ask.mock.calls) expect(TO_BACKGROUND.cards.data(asked)).toEqual(asked);
  });

  test.each([
    ['refused', refusal],
    ['had no room for', isBusy],
  ])('asks again for what the background has %s', async (_how, way) => {
    const { source, ask } = backgroundThat(way, answer);
    source.fetchAhead(['iron']);
    await settled();
    source.fetchAhead(['iron', 'zinc']);
    await settled();
    expect(ask.mock.calls).toEqual([[['iron']], [['iron', 'zinc']]]);
    expect(source.known('iron')).toEqual(cardOf('iron'));
  });

  test('that stays unanswered keeps no card from coming', async () => {
    const { source } = backgroundThat(silence, answer);
    source.fetchAhead(['iron']);
    const { outcome } = request(source, 'iron');
    await settled();
    expect(outcome.card).toEqual(cardOf('iron'));
  });
});

test('what a text may mean is asked for again until the background answers', async () => {
  const nearest = { isName: true, cards: [cardOf('iron')] };
  const lookUp = vi.fn().mockRejectedValueOnce(new Error('Could not establish connection.')).mockResolvedValue(nearest);
  const source = createCardSource({ cards: answer, lookUp, cardSheet: never });
  const onSilence = vi.fn();
  const found = source.lookUp('iron', onSilence, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await found).toBe(nearest);
  expect(onSilence).toHaveBeenCalledOnce();
  expect(lookUp).toHaveBeenCalledTimes(2);
});

describe('the style sheet', () => {
  const { signal } = new AbortController();

  test.each([
    ['cards are fetched ahead', (source: CardSource) => source.fetchAhead(['iron'])],
    ['a card is asked for', (source: CardSource) => void source.card('iron', () => undefined, signal)],
    ['a text is looked up', (source: CardSource) => void source.lookUp('iron', () => undefined, signal)],
  ])('is asked for when %s, and is there at once for a card that opens later', async (_when, act) => {
    const { source, ask } = backgroundWithSheet();
    act(source);
    source.fetchAhead(['zinc']);
    await settled();
    const wear = vi.fn();
    source.dress(wear, signal);
    expect(wear.mock.calls).toEqual([['.card {}']]);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test('is asked for by no page that has no term', async () => {
    const { source, ask } = backgroundWithSheet();
    source.fetchAhead([]);
    await settled();
    expect(ask).not.toHaveBeenCalled();
  });

  test('that was refused ahead of time is asked for with the next cards', async () => {
    const { source, ask } = backgroundWithSheet(() => Promise.reject(new Error('Could not establish connection.')));
    source.fetchAhead(['iron']);
    await settled();
    source.fetchAhead(['zinc']);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['is silent', never],
    ['refuses', () => Promise.reject(new Error('Could not establish connection.'))],
  ])('is asked for again when the source %s, and put on when it comes', async (_how, way) => {
    const { source } = backgroundWithSheet(way, way);
    const wear = vi.fn();
    source.dress(wear, signal);
    await settled();
    expect(wear).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wear.mock.calls).toEqual([['.card {}']]);
  });

  test('is put on by no card that has closed', async () => {
    const { source, ask } = backgroundWithSheet(never, never, never);
    const closed = new AbortController();
    const wear = vi.fn();
    source.dress(wear, closed.signal);
    await settled();
    closed.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wear).not.toHaveBeenCalled();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
