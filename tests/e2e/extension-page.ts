/** Opens a page of the extension itself in a tab. */
import type { Page } from 'puppeteer-core';
import { FIREFOX_HOST } from '../../scripts/launch.ts';
import { until, type Driver } from './driver.ts';

/**
 * Opens one of the extension's pages in a new tab that lies in front, and waits until it runs.
 *
 * @param path such as `library.html#/my-words`
 */
export async function openExtensionPage(driver: Driver, path: string): Promise<Page> {
  const page = await driver.browser.newPage();
  await page.bringToFront();
  const url = `${await rootOf(driver)}${path}`;
  // Firefox never reports that such a page has loaded.
  page.goto(url).catch(() => undefined);
  await until(
    () => page.evaluate(() => document.querySelector('#page')?.childElementCount ?? 0).catch(() => 0),
    (views) => views > 0,
  );
  return page;
}

/** The address of the extension's own files. */
async function rootOf({ kind, browser }: Driver): Promise<string> {
  if (kind === 'firefox') return `moz-extension://${FIREFOX_HOST}/`;
  const [id] = (await browser.extensions()).keys();
  return `chrome-extension://${id}/`;
}
