import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { remember } from '../../../../entrypoints/background/remember.ts';
import type { Remembered } from '../../../../messages/table.ts';
import { mutedWords, savedWords } from '../../../../settings/my-words.ts';
import { quotes } from '../../../../settings/quotes.ts';
import { standInForPage, type PageStandIn } from '../../page-stand-in.ts';

const SAVED: Remembered = { as: 'saved', id: 'iron', on: true, around: ['Hello. Your ', 'iron', ' is low. Bye.'] };

let page: PageStandIn;
beforeEach(() => {
  fakeBrowser.reset();
  page = standInForPage({ site: 'www.nhs.uk', title: ' Tired? ' });
});

const ids = async () => (await savedWords.get()).map(({ id }) => id);

describe('a word that is saved on a page', () => {
  test('keeps its sentence with the title and the site of the tab', async () => {
    await remember(SAVED, { id: 7 });
    expect(await ids()).toEqual(['iron']);
    expect(await quotes.get()).toEqual({
      iron: { sentence: 'Your iron is low.', title: 'Tired?', site: 'nhs.uk' },
    });
    expect(page.asked).toEqual([['describePage', { tabId: 7, frameId: 0 }]]);
  });

  test.each<[string, Remembered, { id: number; incognito?: boolean } | undefined]>([
    ['nothing stands there', { ...SAVED, around: ['', ' ', ''] }, { id: 7 }],
    ['it was opened from another card', { as: 'saved', id: 'iron', on: true }, { id: 7 }],
    ['the window is private', SAVED, { id: 7, incognito: true }],
    ['there is no tab', SAVED, undefined],
  ])('is saved without one where %s', async (_where, what, tab) => {
    await remember(what, tab);
    expect(await ids()).toEqual(['iron']);
    expect(await quotes.get()).toEqual({});
  });

  test('keeps its sentence where the page is gone by then', async () => {
    page.says = () => undefined;
    await remember(SAVED, { id: 7 });
    expect(await quotes.get()).toEqual({ iron: { sentence: 'Your iron is low.', title: '', site: '' } });
  });

  test('leaves nothing when it is given up, whatever is sent with that', async () => {
    await remember(SAVED, { id: 7 });
    await remember({ ...SAVED, on: false }, { id: 7 });
    expect([await ids(), await quotes.get()]).toEqual([[], {}]);
  });
});

test('a word is quieted on the site of the tab', async () => {
  await remember({ as: 'muted', id: 'iron', on: true }, { id: 7 });
  expect(await mutedWords.get()).toEqual({ 'nhs.uk': ['iron'] });
});
