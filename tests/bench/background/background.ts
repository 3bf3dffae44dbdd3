/** The extension's background in Chromium, a service worker: whether it runs decides how soon a page has its marks. */
import type { Browser, Target } from 'puppeteer-core';
import { until } from '../../../scripts/browser/wait.ts';

/** The running background; waits for it where it is starting. */
export function background(browser: Browser): Promise<Target> {
  return browser.waitForTarget(isBackground);
}

/** Stops the background, as the browser does where nothing has happened for half a minute. */
export async function stopBackground(browser: Browser): Promise<void> {
  const worker = await browser.targets().find(isBackground)?.worker();
  await worker?.close();
  await until(
    async () => browser.targets().some(isBackground),
    (isRunning) => !isRunning,
    'the background to stop',
  );
}

/** Starts the background where it does not run. */
export async function startBackground(browser: Browser, url: string): Promise<void> {
  if (browser.targets().some(isBackground)) return;
  // Any page does, since the script at its start wakes the background.
  const page = await browser.newPage();
  await page.goto(url);
  await background(browser);
  await page.close();
}

function isBackground(target: Target): boolean {
  return target.type() === 'service_worker';
}
