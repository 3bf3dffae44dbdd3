import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { timeLimit } from '../../../../../entrypoints/reader/pdf/time-limit.ts';

const MINUTE = 60_000;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const begun = () => timeLimit(new AbortController().signal);

test('ends what takes minutes, and says that it took too long', () => {
  const { signal } = begun();
  vi.advanceTimersByTime(MINUTE);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(MINUTE);
  expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
});

test('does not count while the reader is asked, and begins anew with the answer', async () => {
  const { signal, whileAsked } = begun();
  let answer: (password: string) => void = () => undefined;
  const asked = whileAsked(() => new Promise<string>((resolve) => (answer = resolve)));
  vi.advanceTimersByTime(60 * MINUTE);
  expect(signal.aborted).toBe(false);
  answer('leaflet');
  expect(await asked).toBe('leaflet');
  vi.advanceTimersByTime(2 * MINUTE);
  expect(signal.aborted).toBe(true);
});

test('ends with what it was begun for, and not at all once that is done', () => {
  const given = new AbortController();
  const limit = timeLimit(given.signal);
  given.abort();
  expect(limit.signal.aborted).toBe(true);
  const other = begun();
  other.end();
  vi.advanceTimersByTime(10 * MINUTE);
  expect(other.signal.aborted).toBe(false);
});
