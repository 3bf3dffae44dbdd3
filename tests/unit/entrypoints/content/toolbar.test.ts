import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellToolbar } from '../../../../entrypoints/content/toolbar.ts';
import type { SiteState } from '../../../../messages/table.ts';

let state: SiteState;
let stop: AbortController;
const send = vi.fn<(state: SiteState) => Promise<void>>();
beforeEach(() => {
  vi.useFakeTimers();
  send.mockResolvedValue(undefined);
  state = { isOn: true, terms: 0, hasMore: false };
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});
const start = () => tellToolbar(() => state, send, stop.signal);
const rest = () => vi.advanceTimersByTimeAsync(10_000);
const told = () =>
  send.mock.calls.map(([{ isOn, terms, hasMore }]) => `${isOn ? 'on' : 'off'} ${terms}${hasMore ? '+' : ''}`);

test('a page with nothing on it is not worth a word', async () => {
  start()();
  await rest();
  expect(told()).toEqual([]);
});

test('many changes at once are told together, as they are at the end', async () => {
  const tell = start();
  for (state.terms = 1; state.terms < 40; state.terms += 1) tell();
  await rest();
  expect(told()).toEqual(['on 40']);
});

test('what has not changed is not told again', async () => {
  const tell = start();
  state.terms = 3;
  tell();
  await rest();
  tell();
  await rest();
  state = { isOn: false, terms: 0, hasMore: false };
  tell();
  await rest();
  expect(told()).toEqual(['on 3', 'off 0']);
});

test('that there may be more is told, and that there is not', async () => {
  const tell = start();
  state = { isOn: true, terms: 3, hasMore: true };
  tell();
  await rest();
  state = { ...state, hasMore: false };
  tell();
  await rest();
  expect(told()).toEqual(['on 3+', 'on 3']);
});

test('what the background has not heard is told with the next change', async () => {
  const tell = start();
  send.mockRejectedValueOnce(new Error('Nobody there.'));
  state.terms = 3;
  tell();
  await rest();
  tell();
  await rest();
  expect(told()).toEqual(['on 3', 'on 3']);
});

test('a page that comes back as it was tells it again, as browsers have forgotten it', async () => {
  const tell = start();
  state.terms = 3;
  tell();
  await rest();
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  await rest();
  expect(told()).toEqual(['on 3']);
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await rest();
  expect(told()).toEqual(['on 3', 'on 3']);
});

test('nothing is told any more when the extension is gone', async () => {
  const tell = start();
  state.terms = 3;
  tell();
  stop.abort();
  await rest();
  expect(told()).toEqual([]);
});
