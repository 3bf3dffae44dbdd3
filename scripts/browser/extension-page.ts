/** Opens a page of the extension itself in a tab. */
import type { Page } from 'puppeteer-core';
import { FIREFOX_HOST } from './launch.ts';
import { extensionId, type Driver } from './driver.ts';
import { until } from './wait.ts';

/**
 * Opens one of the extension's pages in a new tab that lies in front, and waits until it runs.
 *
 * @param path such as `library.html#/my-words`
 */
export async function openExtensionPage(driver: Driver, path: string): Promise<Page> {
  const page = await driver.browser.newPage();
  await page.bringToFront();
  await arriveAt(page, `${await rootOf(driver)}${path}`, `document.querySelector('#page')?.childElementCount > 0`);
  return page;
}

/** Goes to a page of an extension, which Firefox never reports as loaded, and waits until a script says that it is there. */
export async function arriveAt(page: Page, address: string, isThere: string): Promise<void> {
  page.goto(address).catch(() => undefined);
  await until(
    () => page.evaluate(isThere).catch(() => false),
    (answer) => answer === true,
  );
}

/** The address of the extension's own files. */
async function rootOf(driver: Driver): Promise<string> {
  if (driver.kind === 'firefox') return `moz-extension://${FIREFOX_HOST}/`;
  return `chrome-extension://${await extensionId(driver)}/`;
}
