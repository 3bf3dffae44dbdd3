import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_PREFERENCES, prefer, preferences } from '../../../settings/preferences.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

test('nothing chosen is the default', async () => {
  expect(await preferences.get()).toEqual(DEFAULT_PREFERENCES);
  expect(DEFAULT_PREFERENCES).toEqual({
    amount: 'usual',
    levels: { everyday: true, common: true, specialist: true },
    howOften: 'section',
    markStyle: 'dotted',
    markColour: 'teal',
    openOn: 'hover',
    openAfterMs: 200,
    more: 'folded',
    theme: 'system',
    roomZoom: 1,
    badge: true,
    sync: false,
  });
});

test('a choice leaves the others as they were', async () => {
  await prefer({ howOften: 'page' });
  await prefer({ theme: 'dark' });
  expect(await preferences.get()).toEqual({ ...DEFAULT_PREFERENCES, howOften: 'page', theme: 'dark' });
});

test.each([
  ['howOften', 'sometimes'],
  ['roomZoom', 0],
  ['roomZoom', 40],
  ['openAfterMs', -5],
  ['openAfterMs', 1e9],
  ['amount', 'some'],
  ['levels', { everyday: 'yes' }],
  ['theme', null],
])('a choice of %s that there is not (%j) is its default, and the others hold', async (name, damaged) => {
  await fakeBrowser.storage.local.set({ preferences: { markStyle: 'tint', [name]: damaged } });
  expect(await preferences.get()).toEqual({ ...DEFAULT_PREFERENCES, markStyle: 'tint' });
});

test('what a newer version has chosen is carried along', async () => {
  await fakeBrowser.storage.local.set({ preferences: { fontSize: 20 } });
  await prefer({ theme: 'dark' });
  const { preferences: stored } = await fakeBrowser.storage.local.get('preferences');
  expect(stored).toMatchObject({ fontSize: 20, theme: 'dark' });
});
