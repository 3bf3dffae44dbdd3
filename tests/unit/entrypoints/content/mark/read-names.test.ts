import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mark } from '../../../../../entrypoints/content/mark/marked-passage.ts';
import { createReadNames, READ_AFTER_MS } from '../../../../../entrypoints/content/mark/read-names.ts';

const onRead = vi.fn<() => void>();
const mark = (term: number, name: number) => ({ term, name }) as Mark;
let stop: AbortController;
const start = () => createReadNames(onRead, stop.signal);

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a name was read about once its card was open for a while', () => {
  const names = start();
  names.watch(mark(1, 0));
  vi.advanceTimersByTime(READ_AFTER_MS - 1);
  expect(names.has(mark(1, 0))).toBe(false);
  vi.advanceTimersByTime(1);
  expect(names.has(mark(1, 0))).toBe(true);
  expect(onRead).toHaveBeenCalledTimes(1);
});

test('a card that closes or gives way to another before was not read', () => {
  const names = start();
  names.watch(mark(1, 0));
  vi.advanceTimersByTime(READ_AFTER_MS - 1);
  names.watch(mark(2, 0));
  vi.advanceTimersByTime(READ_AFTER_MS - 1);
  names.watch(undefined);
  vi.advanceTimersByTime(READ_AFTER_MS);
  expect([names.has(mark(1, 0)), names.has(mark(2, 0))]).toEqual([false, false]);
  expect(onRead).not.toHaveBeenCalled();
});

test('a card that was unfolded or pinned was read at once', () => {
  const names = start();
  names.watch(mark(1, 0));
  names.note();
  expect(names.has(mark(1, 0))).toBe(true);
});

test('all marks of the same name count, and those of other names and terms do not', () => {
  const names = start();
  names.watch(mark(1, 2));
  names.note();
  expect([names.has(mark(1, 2)), names.has(mark(1, 0)), names.has(mark(12, 2))]).toEqual([true, false, false]);
});

test('it is told once', () => {
  const names = start();
  names.watch(mark(1, 0));
  names.note();
  names.note();
  vi.advanceTimersByTime(READ_AFTER_MS);
  expect(onRead).toHaveBeenCalledTimes(1);
});

test('a card for something else than a mark, or after the end, changes nothing', () => {
  const names = start();
  names.watch(undefined);
  names.note();
  names.watch(mark(1, 0));
  stop.abort();
  vi.advanceTimersByTime(READ_AFTER_MS);
  names.note();
  expect(onRead).not.toHaveBeenCalled();
});
