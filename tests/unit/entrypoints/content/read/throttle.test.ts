import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { throttle } from '../../../../../entrypoints/content/read/throttle.ts';

let stop: AbortController;
let done: number;
let ask: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  done = 0;
  ask = throttle(100, () => (done += 1), stop.signal);
});
afterEach(() => {
  vi.useRealTimers();
});

test('work is done at once where it was not done lately', () => {
  ask();
  expect(done).toBe(1);
  vi.advanceTimersByTime(100);
  ask();
  expect(done).toBe(2);
});

test('however often it is asked for meanwhile, it is done once more, when its time has come', () => {
  ask();
  for (let times = 0; times < 9; times += 1) {
    vi.advanceTimersByTime(10);
    ask();
  }
  expect(done).toBe(1);
  vi.advanceTimersByTime(10);
  expect(done).toBe(2);
  vi.advanceTimersByTime(1000);
  expect(done).toBe(2);
});

test('nothing is done any more after the end', () => {
  ask();
  ask();
  stop.abort();
  ask();
  vi.advanceTimersByTime(1000);
  expect(done).toBe(1);
});
