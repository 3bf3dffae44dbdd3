import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askUntilAnswered } from '../../../../../../entrypoints/content/read/send/ask-again.ts';
import { Refused } from '../../../../../../messages/message.ts';

type Answer = { said: string } | undefined;
const ANSWER = { said: 'yes' };
const answer = () => Promise.resolve<Answer>(ANSWER);
const isBusy = () => Promise.resolve<Answer>(undefined);
const refuse = () => Promise.reject<Answer>(new Refused('No.'));
const isGone = () => Promise.reject<Answer>(new Error('Could not establish connection.'));
const isSilent = () => new Promise<Answer>(() => undefined);
/** Longer than any pause. */
const LONG_MS = 20_000;

let stop: AbortController;
let asked: number[];
let outcome: { answer?: Answer; error?: unknown };
beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  asked = [];
  outcome = {};
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

/** Asks somebody who answers in these ways, the last of them from then on. */
function ask(ways: (() => Promise<Answer>)[], ready?: () => Promise<void>): void {
  const next = () => {
    asked.push(Date.now());
    return ((ways.length > 1 ? ways.shift() : ways[0]) ?? answer)();
  };
  askUntilAnswered(next, stop.signal, ready).then(
    (given) => (outcome.answer = given),
    (error: unknown) => (outcome.error = error),
  );
}
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a question', () => {
  test('that is answered is asked once, and leaves nothing behind', async () => {
    ask([answer]);
    await after(0);
    expect([outcome, asked.length]).toEqual([{ answer: ANSWER }, 1]);
    await after(LONG_MS);
    expect([asked.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  test.each([
    ['is busy', isBusy],
    ['is gone', isGone],
    ['is silent', isSilent],
    ['refuses it', refuse],
  ])('is asked again where somebody %s, and answered when they are', async (_how, way) => {
    ask([way, way, answer]);
    await after(2 * LONG_MS);
    expect([outcome, asked.length]).toEqual([{ answer: ANSWER }, 3]);
  });

  test('is asked more and more seldom, but not seldom without end', async () => {
    ask([isGone]);
    await after(20 * LONG_MS);
    const pauses = asked.slice(1).map((at, place) => at - (asked[place] ?? 0));
    expect(pauses.slice(0, 4).every((pause, at) => at === 0 || pause > (pauses[at - 1] ?? 0))).toBe(true);
    expect(pauses[0]).toBeLessThan(1000);
    expect(pauses.at(-1)).toBe(pauses.at(-2));
    expect(pauses.at(-1)).toBeLessThan(LONG_MS);
  });

  test('that is refused again and again is given up, one that nobody hears is not', async () => {
    ask([refuse]);
    await after(10 * LONG_MS);
    expect(outcome).toEqual({ answer: undefined });
    expect(Object.keys(outcome)).toEqual(['answer']);
    const { length } = asked;
    expect(length).toBeLessThan(10);
    outcome = {};
    ask([isGone]);
    await after(10 * LONG_MS);
    expect(outcome).toEqual({});
    expect(asked.length).toBeGreaterThan(2 * length);
  });

  test.each([
    ['in the pause before it is asked again', 1],
    ['once it was asked again', 2],
  ])('is answered by what comes late, %s', async (_when, waits) => {
    const late = Promise.withResolvers<Answer>();
    ask([() => late.promise, isSilent]);
    for (let wait = 0; wait < waits; wait += 1) await vi.advanceTimersToNextTimerAsync();
    expect([outcome, asked.length]).toEqual([{}, waits]);
    late.resolve(ANSWER);
    await after(LONG_MS);
    expect([outcome, asked.length]).toEqual([{ answer: ANSWER }, waits]);
  });

  test('is asked each time only when there is room for it', async () => {
    const rooms = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const all = rooms.values();
    ask([isBusy, answer], () => all.next().value?.promise ?? Promise.resolve());
    await after(LONG_MS);
    expect(asked.length).toBe(0);
    rooms[0]?.resolve();
    await after(LONG_MS);
    expect(asked.length).toBe(1);
    rooms[1]?.resolve();
    await after(0);
    expect(outcome).toEqual({ answer: ANSWER });
  });
});

describe('a question that nobody has any more', () => {
  test.each([
    ['while it is not answered', isSilent],
    ['in the pause before it is asked again', isGone],
  ])('ends %s', async (_when, way) => {
    ask([way]);
    await after(10);
    stop.abort();
    await after(LONG_MS);
    expect([outcome.error, asked.length, vi.getTimerCount()]).toEqual([stop.signal.reason, 1, 0]);
  });

  test('is not asked where room for it comes too late', async () => {
    const room = Promise.withResolvers<void>();
    ask([answer], () => room.promise);
    await after(0);
    stop.abort();
    room.resolve();
    await after(0);
    expect([outcome.error, asked.length]).toEqual([stop.signal.reason, 0]);
  });
});
