/** The options page in a tab of its own. */
import type { Page } from 'puppeteer-core';
import { FIREFOX_HOST } from './launch.ts';
import { until } from './wait.ts';
import type { Driver } from './driver.ts';

/** Opens the options page in front and waits until it shows what was chosen. */
export async function openOptions(driver: Driver, route = ''): Promise<Page> {
  const page = await driver.browser.newPage();
  await page.bringToFront();
  // In Firefox such a page never reports that it has loaded.
  const loading = page.goto((await addressOf(driver)) + route).catch(() => undefined);
  if (driver.kind === 'chromium') await loading;
  await until(
    () => page.evaluate(() => document.querySelectorAll('section').length).catch(() => 0),
    (sections) => sections > 0,
  );
  return page;
}

async function addressOf({ kind, browser }: Driver): Promise<string> {
  if (kind === 'firefox') return `moz-extension://${FIREFOX_HOST}/options.html`;
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  return new URL('/options.html', worker.url()).href;
}
