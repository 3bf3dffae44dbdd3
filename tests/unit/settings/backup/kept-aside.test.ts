import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { forgetAside, keptAside } from '../../../../settings/backup/kept-aside.ts';
import { know } from '../../../../settings/my-words.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

test('nothing is kept aside while nothing is damaged', async () => {
  await know('iron', true);
  expect(await keptAside()).toEqual({});
});

test('what was damaged is kept by its name, and can be forgotten with nothing else lost', async () => {
  await fakeBrowser.storage.local.set({ 'known-words': { no: 'list' } });
  await know('iron', true);
  expect(await keptAside()).toEqual({ 'known-words': { no: 'list' } });
  await forgetAside(['known-words']);
  expect(await keptAside()).toEqual({});
  expect(await fakeBrowser.storage.local.get()).toEqual({ 'known-words': ['iron'] });
});
