import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Refused } from '../../../../../../messages/message.ts';
import { createSender } from '../../../../../../entrypoints/content/read/send/sender.ts';
import type { Batch } from '../../../../../../glossary/match/batch.ts';
import type { Found } from '../../../../../../glossary/match/found.ts';

const batch = (text: string): Batch => ({ text, ends: [text.length], scopes: [0], context: 0, defined: [] });
const found: Found = { ids: [], levels: [], matches: [], evidence: [], because: [] };
const refusal = () => Promise.reject<Found>(new Refused('No.'));
const silence = () => new Promise<Found>(() => undefined);

let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a batch', () => {
  test('is answered', async () => {
    const sender = createSender(() => Promise.resolve(found), stop.signal);
    expect(await sender.send(batch('a'))).toBe(found);
  });

  test.each([
    ['there is nobody to take it', () => Promise.reject<Found>(new Error('Could not establish connection.'))],
    ['nobody answers', silence],
    ['it is told to come again', () => Promise.resolve(undefined)],
    ['it is refused once or twice', refusal],
  ])('is sent again where %s', async (_why, failing) => {
    const ask = vi
      .fn<() => Promise<Found | undefined>>()
      .mockImplementationOnce(failing)
      .mockImplementationOnce(failing);
    ask.mockResolvedValue(found);
    const answer = createSender(ask, stop.signal).send(batch('a'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await answer).toBe(found);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  test('that is refused again and again is given up, and makes room for the next', async () => {
    const ask = vi.fn(refusal);
    const sender = createSender(ask, stop.signal);
    const answers = [sender.send(batch('a')), sender.send(batch('b'))];
    const ready = vi.fn();
    void sender.ready().then(ready);
    await vi.advanceTimersByTimeAsync(1000);
    expect(ready).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await Promise.all(answers)).toEqual([undefined, undefined]);
    expect(ready).toHaveBeenCalledTimes(1);
    expect(ask.mock.calls.length).toBeLessThan(20);
  });

  test.each([
    ['nobody takes', () => Promise.reject<Found>(new Error('Could not establish connection.'))],
    ['there is no room for', () => Promise.resolve(undefined)],
  ])('that %s for an hour is not given up', async (_why, failing) => {
    const ask = vi.fn<() => Promise<Found | undefined>>(failing);
    const answer = createSender(ask, stop.signal).send(batch('a'));
    await vi.advanceTimersByTimeAsync(3_600_000);
    ask.mockResolvedValue(found);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await answer).toBe(found);
  });

  test.each([
    ['while it is asked again', 7000],
    ['between two questions', 4100],
  ])('is answered also where the answer comes late, %s', async (_when, after) => {
    const ask = vi.fn<() => Promise<Found>>().mockImplementation(silence);
    ask.mockImplementationOnce(() => new Promise((resolve) => setTimeout(() => resolve(found), after)));
    const answer = createSender(ask, stop.signal).send(batch('a'));
    await vi.advanceTimersByTimeAsync(after);
    expect(await Promise.race([answer, Promise.resolve('nothing')])).toBe(found);
  });

  test('waits longer from one failure to the next', async () => {
    const ask = vi.fn<() => Promise<Found>>().mockRejectedValue(new Error('gone'));
    void createSender(ask, stop.signal)
      .send(batch('a'))
      .catch(() => undefined);
    const asked: number[] = [];
    for (let second = 0; second < 30; second += 1) {
      await vi.advanceTimersByTimeAsync(1000);
      asked.push(ask.mock.calls.length);
    }
    expect(asked[1]).toBeGreaterThanOrEqual(3);
    expect(asked.at(-1)).toBeLessThan(10);
    stop.abort();
  });

  test('is given up when nobody wants it any more', async () => {
    const answer = createSender(silence, stop.signal).send(batch('a'));
    stop.abort();
    await expect(answer).rejects.toThrow('abort');
  });

  test('stays here while the tab is hidden', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const ask = vi.fn<() => Promise<Found>>().mockResolvedValue(found);
    const answer = createSender(ask, stop.signal).send(batch('a'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ask).toHaveBeenCalledTimes(0);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await answer).toBe(found);
  });
});

test('two batches are on their way at most', async () => {
  const answers: ((found: Found) => void)[] = [];
  const sender = createSender(() => new Promise((resolve) => answers.push(resolve)), stop.signal);
  const sent: string[] = [];
  const sendAll = async () => {
    for (const text of ['a', 'b', 'c']) {
      await sender.ready();
      sent.push(text);
      void sender.send(batch(text));
    }
  };
  const all = sendAll();
  await vi.advanceTimersByTimeAsync(10);
  expect(sent).toEqual(['a', 'b']);
  answers[1]?.(found);
  await all;
  expect(sent).toEqual(['a', 'b', 'c']);
});
