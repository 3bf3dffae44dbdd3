// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wakeBackground } from '../../../../entrypoints/early/wake.ts';

const sendMessage = vi.fn<(message: object) => Promise<unknown>>();
/** Stands in for a browser in which something is stored about sites. */
const store = (sites?: object) =>
  vi.stubGlobal('chrome', {
    storage: { local: { get: () => Promise.resolve(sites ? { sites } : {}) } },
    runtime: { sendMessage },
  });

beforeEach(() => {
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('location', new URL('https://leaflet.example/iron'));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['where nothing was chosen', undefined, 1],
  ['where another site is off', { paused: false, rules: { 'other.example': 'off' } }, 1],
  ['where this site is off', { paused: false, rules: { 'leaflet.example': 'off' } }, 0],
  ['where all are paused', { paused: true, rules: {} }, 0],
  ['where what is stored is damaged', { rules: 7 }, 1],
])('a page that opens %s wakes the background so often', async (_what, sites, times) => {
  store(sites);
  await wakeBackground();
  expect(sendMessage).toHaveBeenCalledTimes(times);
});

test('the background is told in the words that it listens to', async () => {
  store();
  await wakeBackground();
  expect(sendMessage).toHaveBeenCalledWith({ to: 'glosswell', name: 'wake' });
});

test('nothing happens where there is no extension any more', async () => {
  vi.stubGlobal('chrome', undefined);
  await expect(wakeBackground()).resolves.toBeUndefined();
});
