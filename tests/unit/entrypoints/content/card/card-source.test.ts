import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCardSource, type CardSource } from '../../../../../entrypoints/content/card/card-source.ts';
import type { Card } from '../../../../../glossary/entry/card.ts';

const cardOf = (id: string): Card => ({ id, term: id, gist: '', more: '', level: 2, topic: 'Cells' });
const answer = (ids: string[]) => Promise.resolve(ids.map(cardOf));
const refusal = () => Promise.reject(new Error('Could not establish connection.'));
const silence = () => new Promise<Card[]>(() => undefined);
const never = () => new Promise<never>(() => undefined);

/** A desk that answers each question in its own way, and the last way from then on. */
function deskThat(...ways: ((ids: string[]) => Promise<Card[]>)[]) {
  const ask = vi.fn((ids: string[]) => (ways.length > 1 ? (ways.shift() ?? silence) : (ways[0] ?? silence))(ids));
  return { ask, desk: createCardSource({ cards: ask, lookUp: never, cardSheet: never }) };
}

/** A desk that has all cards, and a way to watch it asked for their style sheet. */
function deskWithSheet(...answers: (() => Promise<string>)[]) {
  const ask = vi.fn(() => (answers.shift() ?? (() => Promise.resolve('.card {}')))());
  return { ask, desk: createCardSource({ cards: answer, lookUp: never, cardSheet: ask }) };
}

/** Asks for a card and notes what comes of it. */
function request(desk: ReturnType<typeof createCardSource>, id: string) {
  const stop = new AbortController();
  const onSilence = vi.fn();
  const outcome: { card?: Card; error?: unknown } = {};
  desk.card(id, onSilence, stop.signal).then(
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
  test('comes when the desk answers, and is known from then on', async () => {
    const { desk, ask } = deskThat(answer);
    const first = request(desk, 'iron');
    expect(desk.known('iron')).toBeUndefined();
    await settled();
    const second = request(desk, 'iron');
    await settled();
    expect(first.outcome.card).toEqual(cardOf('iron'));
    expect(second.outcome.card).toEqual(cardOf('iron'));
    expect(desk.known('iron')).toEqual(cardOf('iron'));
    expect(first.onSilence).not.toHaveBeenCalled();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['is silent', silence],
    ['refuses', refusal],
    ['answers without it', () => Promise.resolve([])],
  ])('is asked for again when the desk %s, and comes when it answers', async (_how, way) => {
    const { desk, ask } = deskThat(way, way, answer);
    const { outcome, onSilence } = request(desk, 'iron');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask.mock.calls).toEqual([[['iron']], [['iron']], [['iron']]]);
    expect(onSilence).toHaveBeenCalledTimes(2);
    expect(outcome.card).toEqual(cardOf('iron'));
  });

  test('is asked for as long as it is wanted', async () => {
    const { desk, ask } = deskThat(silence);
    const { outcome } = request(desk, 'iron');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask.mock.calls.length).toBeGreaterThan(10);
    expect(outcome).toEqual({});
  });

  test('is not asked for without a pause when the desk refuses at once', async () => {
    const { desk, ask } = deskThat(refusal);
    const { onSilence } = request(desk, 'iron');
    await settled();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(onSilence).toHaveBeenCalledTimes(1);
  });

  test('that comes late is taken, and not asked for again', async () => {
    let answerLate: (cards: Card[]) => void = () => undefined;
    const { desk, ask } = deskThat(() => new Promise((resolve) => (answerLate = resolve)));
    const { outcome, onSilence } = request(desk, 'iron');
    await waitOver();
    expect(onSilence).toHaveBeenCalledTimes(1);
    answerLate([cardOf('iron')]);
    await waitOver();
    expect(outcome.card).toEqual(cardOf('iron'));
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['while the desk is silent', 0],
    ['in the pause before asking again', 1],
  ])('that is no longer wanted %s is no longer asked for', async (_when, waits) => {
    const { desk, ask } = deskThat(silence);
    const { outcome, onSilence, stop } = request(desk, 'iron');
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

describe('fetching ahead', () => {
  test('makes cards known before anybody asks for them', async () => {
    const { desk, ask } = deskThat(answer);
    desk.fetchAhead(['iron', 'zinc']);
    await settled();
    const { outcome } = request(desk, 'zinc');
    await settled();
    expect(outcome.card).toEqual(cardOf('zinc'));
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test('asks once for each term', async () => {
    const { desk, ask } = deskThat(answer);
    desk.fetchAhead(['iron']);
    desk.fetchAhead(['iron', 'zinc']);
    await settled();
    desk.fetchAhead(['zinc', 'iron']);
    desk.fetchAhead([]);
    expect(ask.mock.calls).toEqual([[['iron']], [['zinc']]]);
  });

  test('asks again for what the desk has refused', async () => {
    const { desk, ask } = deskThat(refusal, answer);
    desk.fetchAhead(['iron']);
    await settled();
    desk.fetchAhead(['iron', 'zinc']);
    await settled();
    expect(ask.mock.calls).toEqual([[['iron']], [['iron', 'zinc']]]);
    expect(desk.known('iron')).toEqual(cardOf('iron'));
  });

  test('that stays unanswered keeps no card from coming', async () => {
    const { desk } = deskThat(silence, answer);
    desk.fetchAhead(['iron']);
    const { outcome } = request(desk, 'iron');
    await settled();
    expect(outcome.card).toEqual(cardOf('iron'));
  });
});

test('what a text may mean is asked for again until the desk answers', async () => {
  const nearest = { isName: true, cards: [cardOf('iron')] };
  const lookUp = vi.fn().mockRejectedValueOnce(new Error('Could not establish connection.')).mockResolvedValue(nearest);
  const desk = createCardSource({ cards: answer, lookUp, cardSheet: never });
  const onSilence = vi.fn();
  const found = desk.lookUp('iron', onSilence, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await found).toBe(nearest);
  expect(onSilence).toHaveBeenCalledOnce();
  expect(lookUp).toHaveBeenCalledTimes(2);
});

describe('the style sheet', () => {
  const { signal } = new AbortController();

  test.each([
    ['cards are fetched ahead', (desk: CardSource) => desk.fetchAhead(['iron'])],
    ['a card is asked for', (desk: CardSource) => void desk.card('iron', () => undefined, signal)],
    ['a text is looked up', (desk: CardSource) => void desk.lookUp('iron', () => undefined, signal)],
  ])('is asked for when %s, and is there at once for a card that opens later', async (_when, act) => {
    const { desk, ask } = deskWithSheet();
    act(desk);
    desk.fetchAhead(['zinc']);
    await settled();
    const wear = vi.fn();
    desk.dress(wear, signal);
    expect(wear.mock.calls).toEqual([['.card {}']]);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test('is asked for by no page that has no term', async () => {
    const { desk, ask } = deskWithSheet();
    desk.fetchAhead([]);
    await settled();
    expect(ask).not.toHaveBeenCalled();
  });

  test('that was refused ahead of time is asked for with the next cards', async () => {
    const { desk, ask } = deskWithSheet(() => Promise.reject(new Error('Could not establish connection.')));
    desk.fetchAhead(['iron']);
    await settled();
    desk.fetchAhead(['zinc']);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['is silent', never],
    ['refuses', () => Promise.reject(new Error('Could not establish connection.'))],
  ])('is asked for again when the desk %s, and put on when it comes', async (_how, way) => {
    const { desk } = deskWithSheet(way, way);
    const wear = vi.fn();
    desk.dress(wear, signal);
    await settled();
    expect(wear).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wear.mock.calls).toEqual([['.card {}']]);
  });

  test('is put on by no card that has closed', async () => {
    const { desk, ask } = deskWithSheet(never, never, never);
    const closed = new AbortController();
    const wear = vi.fn();
    desk.dress(wear, closed.signal);
    await settled();
    closed.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wear).not.toHaveBeenCalled();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
