import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from 'wxt/browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { forgetOpened, MOST_RECENT, noteOpened, recentWords, rememberOpened } from '../../../settings/recent-words.ts';

const privateWindow = vi.fn<() => boolean>();

beforeEach(() => {
  fakeBrowser.reset();
  privateWindow.mockReturnValue(false);
  Object.defineProperty(browser.extension, 'inIncognitoContext', { get: privateWindow, configurable: true });
});

const open = async (...ids: string[]) => {
  for (const id of ids) await noteOpened(id);
};

test('the last opened come first, each once', async () => {
  await open('iron', 'zinc', 'iron');
  expect(await recentWords.get()).toEqual(['iron', 'zinc']);
});

test('no more are kept than there is room for', async () => {
  const ids = Array.from({ length: MOST_RECENT + 3 }, (_, at) => `word-${at}`);
  await open(...ids);
  expect(await recentWords.get()).toEqual(ids.toReversed().slice(0, MOST_RECENT));
});

test('a longer list from elsewhere is cut off', async () => {
  await fakeBrowser.storage.local.set({ 'recent-words': Array.from({ length: 900 }, (_, at) => `word-${at}`) });
  expect(await recentWords.get()).toHaveLength(MOST_RECENT);
});

test('they can be forgotten', async () => {
  await open('iron');
  await forgetOpened();
  expect(await recentWords.get()).toEqual([]);
});

test('nothing of a private window is remembered', async () => {
  privateWindow.mockReturnValue(true);
  await open('iron');
  expect(await recentWords.get()).toEqual([]);
});

test('where the reader wants none remembered, those that are go, and no more come', async () => {
  await open('iron');
  await rememberOpened(false);
  expect(await recentWords.get()).toEqual([]);
  await open('zinc');
  expect(await recentWords.get()).toEqual([]);
  await rememberOpened(true);
  await open('zinc');
  expect(await recentWords.get()).toEqual(['zinc']);
});
