import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSeldom } from '../../../../../entrypoints/background/queue/seldom.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what a tab asks for is done once in a while, however often it asks', async () => {
  const seldom = createSeldom();
  const work = vi.fn<() => Promise<void>>().mockResolvedValue();
  for (let tenth = 0; tenth < 25; tenth += 1) {
    await seldom(7, work);
    vi.advanceTimersByTime(100);
  }
  expect(work).toHaveBeenCalledTimes(3);
});

test('tabs do not wait for each other', async () => {
  const seldom = createSeldom();
  const work = vi.fn<() => Promise<void>>().mockResolvedValue();
  await seldom(7, work);
  await seldom(8, work);
  expect(work).toHaveBeenCalledTimes(2);
});

test('who asks is told of a failure', async () => {
  await expect(createSeldom()(7, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
});
