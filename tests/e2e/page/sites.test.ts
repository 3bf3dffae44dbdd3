import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { backgroundSide, type BackgroundSide } from '../../../scripts/browser/background.ts';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { waitForMarks, waitForNoMarks } from '../../../scripts/browser/marks.ts';
import { openExtensionPage } from '../../../scripts/browser/extension-page.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { openPopup } from '../../../scripts/browser/popup.ts';

describe.each(BROWSERS)('sites in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let background: BackgroundSide;
  const open: Page[] = [];
  beforeAll(async () => {
    pages = await servePages({ '/plain': '<!doctype html><html lang="en"><title>Nothing</title><p>It rains.</p>' });
    driver = await borrowDriver(kind);
    background = await backgroundSide(driver);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });
  afterEach(async () => {
    await background.run(`chrome.storage.local.remove('sites').then(() => undefined)`);
    for (const page of open.splice(0)) await page.close();
  });

  /** Opens the article on a host. */
  const articleOn = async (host: string) => {
    const page = await driver.open(pages.url('/article', host));
    open.push(page);
    return page;
  };
  const choose = (rules: object) =>
    background.run(
      `chrome.storage.local.set({ sites: ${JSON.stringify({ paused: false, others: 'on', rules })} }).then(() => undefined)`,
    );
  const stored = () =>
    background.run(`chrome.storage.local.get('sites').then(({ sites }) => JSON.stringify(sites.rules))`);

  test('are the same with a full stop at the end, for the switch and for what it stores', async () => {
    const page = await articleOn('localhost.');
    await waitForMarks(page, 'glycolysis');
    await background.command('switch-site');
    await waitForNoMarks(page);
    expect(await stored()).toBe('{"localhost":"off"}');
    await background.command('switch-site');
    await waitForMarks(page, 'glycolysis');
    expect(await stored()).toBe('{}');
  });

  test('have nothing to do with the choice for files', async () => {
    await choose({ '': 'off' });
    for (const host of ['localhost.', '127.0.0.1']) await waitForMarks(await articleOn(host), 'glycolysis');
  });

  test('with www. are one with the name without, and not with the neighbours below that name', async () => {
    const page = await articleOn('www.gov.localhost');
    await waitForMarks(page, 'glycolysis');
    await background.command('switch-site');
    await waitForNoMarks(page);
    expect(await stored()).toBe('{"www.gov.localhost":"off"}');
    await waitForMarks(await articleOn('leeds.gov.localhost'), 'glycolysis');
    const same = await articleOn('gov.localhost');
    await same.bringToFront();
    await background.command('switch-site');
    await waitForMarks(same, 'glycolysis');
    await page.bringToFront();
    await waitForMarks(page, 'glycolysis');
    expect(await stored()).toBe('{}');
  });

  test('a window that a page has opened to write into belongs to that page’s site', async () => {
    await choose({ localhost: 'off' });
    const opener = await articleOn('127.0.0.1');
    await waitForMarks(opener, 'glycolysis');
    const [target] = await Promise.all([
      new Promise<Page | null>((resolve) => opener.once('popup', resolve)),
      opener.evaluate(() => {
        const written = globalThis.open('about:blank');
        if (written) written.document.body.textContent = 'Here glycolysis happens.';
      }),
    ]);
    if (!target) throw new Error('No window was opened.');
    open.push(target);
    await waitForMarks(target, 'glycolysis');
    await choose({ '127.0.0.1': 'off', '': 'on' });
    await waitForNoMarks(target);
  });

  test('are named in their own letters, with the coded name where alphabets mix', async () => {
    const own = new URL('http://bücher.localhost').hostname;
    const mixed = new URL('http://аррӏе.localhost').hostname;
    const names: string[] = [];
    for (const host of [own, mixed]) {
      const page = await articleOn(host);
      await waitForMarks(page, 'glycolysis');
      const popup = await openPopup(driver, page);
      const label = () =>
        popup.ask((document) => document.querySelector('.site-switch label')?.textContent ?? '', null);
      await expect.poll(label).not.toBe('');
      names.push(await label());
      await popup.close();
    }
    expect(names).toEqual([
      'Explain words on all of bücher.localhost',
      `Explain words on all of аррӏе.localhost (${mixed})`,
    ]);
    await choose({ [own]: 'off' });
    const options = await openExtensionPage(driver, 'options.html');
    open.push(options);
    const listed = () =>
      options.evaluate(() =>
        Array.from(document.querySelectorAll('button[aria-label]'), (button) => button.getAttribute('aria-label')),
      );
    await expect.poll(listed).toContain('Remove bücher.localhost');
  });
});
