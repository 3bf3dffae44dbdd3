/** Pictures of the options page: light, dark and as narrow as a phone. */
import type { Page } from 'puppeteer-core';
import type { Driver } from '../browser/driver.ts';
import { openExtensionPage } from '../browser/extension-page.ts';

/** Widths in CSS pixels: a small laptop's window, and the narrowest phone. */
const WIDTHS = { wide: 900, narrow: 320 } as const;
const HEIGHT = 800;

/** What a reader may have chosen. */
const REMEMBERED = {
  version: 2,
  sites: { paused: false, others: 'on', rules: { 'example.org': 'off', 'nhs.uk': 'on' } },
  'known-words': ['dose', 'enzyme', 'a-word-that-is-gone'],
  'muted-words': { 'example.org': ['cell'] },
  'damaged:saved-words': 'no list',
};
const BACKUP = JSON.stringify({
  glosswell: 2,
  'saved at': '2026-11-22T08:00:00.000Z',
  'known-words': ['dose', 'iron'],
});

/** Takes the pictures of the options page. */
export async function shootOptions(
  driver: Driver,
  theme: 'light' | 'dark',
  shoot: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  for (const [width, pixels] of Object.entries(WIDTHS)) {
    const first = await openExtensionPage(driver, 'options.html');
    await first.evaluate(`chrome.storage.local.set(${JSON.stringify(REMEMBERED)})`);
    await first.close();
    const page = await openExtensionPage(driver, 'options.html');
    await page.setViewport({ width: pixels, height: HEIGHT, deviceScaleFactor: 1 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await shoot(page, `options-top-${width}-${theme}`);
    if (width === 'narrow') {
      await page.click('.section-nav > button');
      await shoot(page, `options-menu-${theme}`);
      await page.keyboard.press('Escape');
    }
    await page.evaluate("document.querySelector('#cards').scrollIntoView({ behavior: 'instant' })");
    await shoot(page, `options-cards-${width}-${theme}`);
    await page.evaluate(`{
      const files = new DataTransfer();
      files.items.add(new File([${JSON.stringify(BACKUP)}], 'backup.json'));
      const field = document.querySelector('.drop input[type=file]');
      field.files = files.files;
      field.dispatchEvent(new Event('change'));
    }`);
    await page.waitForSelector('.outcome h3');
    const { height } = await page.evaluate(() => document.documentElement.getBoundingClientRect().toJSON());
    await page.setViewport({ width: pixels, height: Math.ceil(height), deviceScaleFactor: 1 });
    await shoot(page, `options-all-${width}-${theme}`);
    await page.evaluate('chrome.storage.local.clear()');
    await page.close();
  }
}
