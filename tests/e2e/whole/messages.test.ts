import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { openExtensionPage } from '../../../scripts/browser/extension-page.ts';
import { waitForMarks } from '../../../scripts/browser/marks.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { openBackRoom, type BackRoom } from '../helpers/lasting.ts';

/** A script that sends a message to the background script, and gives the whole reply. */
const asking = (name: string, data: unknown) =>
  `chrome.runtime.sendMessage(${JSON.stringify({ to: 'glosswell', name, data })})`;
const SAVING = { as: 'saved', id: 'glycolysis', on: true };

describe.each(BROWSERS)('a message in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let storage: BackRoom;
  beforeAll(async () => {
    pages = await servePages({ '/words': '<!doctype html><html lang="en"><p>First comes glycolysis.</p>' });
    driver = await borrowDriver(kind);
    storage = await openBackRoom(driver);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  describe('is not answered where a page of the extension says what only web pages have to say:', () => {
    let library: Page;
    beforeAll(async () => {
      library = await openExtensionPage(driver, 'library.html');
    });
    afterAll(() => library.close());

    test.each([
      ['remember', SAVING],
      ['cards', ['glycolysis']],
      ['lookUp', 'glycolysis'],
    ])('%s', async (name, data) => {
      expect(await library.evaluate(asking(name, data))).toEqual({
        failure: expect.stringContaining('may not come from there') as unknown,
      });
      expect(await storage.get('saved-words')).toBeUndefined();
    });
  });

  describe('that a page of the extension sends to a web page', () => {
    let library: Page;
    let words: Page;
    beforeAll(async () => {
      words = await driver.open(pages.url('/words'));
      await waitForMarks(words, 'glycolysis');
      library = await openExtensionPage(driver, 'library.html');
    });
    afterAll(async () => {
      await library.close();
      await words.close();
    });
    /** What the web page's tab, which stands before the library's, replies. */
    const tell = (name: string, data?: unknown) =>
      library.evaluate(`(async () => {
        const { index, windowId } = await chrome.tabs.getCurrent();
        const [{ id }] = await chrome.tabs.query({ index: index - 1, windowId });
        return (await chrome.tabs.sendMessage(id, ${JSON.stringify({ to: 'glosswell', name, data })})) ?? 'no reply';
      })()`);

    test('is answered', async () => {
      expect(await tell('describePage', 'known')).toMatchObject({
        value: { isOn: true, terms: [{ id: 'glycolysis' }] },
      });
      expect(await tell('stepToMark', 'next')).toEqual({ value: null });
    });

    test.each([
      ['describePage', 'glycolysis'],
      ['stepToMark', 'first'],
      ['explainSelection', 5],
      ['showTerm', ['glycolysis']],
    ])('is refused where it holds something else than it promises: %s', async (name, data) => {
      expect(await tell(name, data)).toEqual({
        failure: expect.stringMatching(/TypeError: .* is to be sent/) as unknown,
      });
    });

    test('is not answered where it is none of those that pages answer', async () => {
      expect(await tell('cards', ['glycolysis'])).toBe('no reply');
    });
  });

  // Only Chromium’s driver reaches the world of a content script.
  test.runIf(kind === 'chromium')('that holds something else than it promises is not answered', async () => {
    const page = await driver.open(pages.url('/words'));
    await waitForMarks(page, 'glycolysis');
    const [world] = page.extensionRealms();
    const ask = (name: string, data: unknown) => world?.evaluate(asking(name, data));
    const refused = { failure: expect.stringMatching(/ValiError/) as unknown };
    expect(await ask('remember', { ...SAVING, id: 'x'.repeat(201) })).toEqual(refused);
    expect(await ask('remember', { ...SAVING, on: 'yes' })).toEqual(refused);
    expect(await ask('remember', { ...SAVING, as: 'anything' })).toEqual(refused);
    expect(await ask('cards', 'glycolysis')).toEqual(refused);
    expect(await ask('siteState', { isOn: true, terms: -1, hasMore: false })).toEqual(refused);
    expect(await storage.get('saved-words')).toBeUndefined();
    expect(await ask('remember', SAVING)).toEqual({ value: null });
    expect(await storage.get('saved-words')).toMatchObject([{ id: 'glycolysis' }]);
    await page.close();
  });
});
