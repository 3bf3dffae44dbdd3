/** Pictures of what is around the page: the popup in each of its states, and the welcome page. */
import type { Page } from 'puppeteer-core';
import { waitForMarks } from '../browser/marks.ts';
import type { Driver } from '../browser/driver.ts';
import { servePages } from '../browser/pages.ts';

/** Widths in CSS pixels: the popup's own on a computer, and a small phone. */
const POPUP_WIDTHS = { wide: 400, narrow: 320 } as const;
const WELCOME_WIDTHS = { wide: 1000, narrow: 320 } as const;
/** The storage of a reader in each state, and the page that they look at. */
const STATES = {
  on: { page: '/article', stored: {} },
  off: { page: '/article', stored: { sites: { paused: false, others: 'on', rules: { 'health.localhost': 'off' } } } },
  chosen: { page: '/article', stored: { sites: { paused: false, others: 'off', rules: {} } } },
  paused: { page: '/article', stored: { sites: { paused: true, others: 'on', rules: {} } } },
  language: { page: '/es', stored: {} },
  nothing: { page: '/plain', stored: {} },
  browser: { page: 'about:blank', stored: {} },
} as const;

/** Takes the pictures with a Chromium. */
export async function shootAround(driver: Driver, shoot: (page: Page, name: string) => Promise<void>): Promise<void> {
  const pages = await servePages({
    '/es': '<!doctype html><html lang="es"><title>Hierro</title><p>El hierro y la anemia.</p>',
    '/plain': '<!doctype html><html lang="en"><title>Weather</title><p>It rains a little today.</p>',
  });
  for (const [state, { page, stored }] of Object.entries(STATES)) {
    const tab = await driver.open(page.startsWith('/') ? pages.url(page, 'www.health.localhost') : page);
    if (state === 'on') await waitForMarks(tab, 'magnesium');
    const popup = await openPopup(driver, tab);
    await popup.evaluate(`chrome.storage.local.set(${JSON.stringify({ sites: STATES.off.stored.sites, ...stored })})`);
    if (!('sites' in stored)) await popup.evaluate("chrome.storage.local.remove('sites')");
    await inEachDress(popup, POPUP_WIDTHS, narrowed, (dress) => shoot(popup, `popup-${state}-${dress}`));
    if (state === 'on') {
      await popup.click('#tab-search');
      await inEachDress(popup, POPUP_WIDTHS, narrowed, (dress) => shoot(popup, `popup-search-tab-${dress}`));
    }
    await popup.evaluate("chrome.storage.local.remove('sites')");
    await popup.close();
    await tab.close();
  }
  const [id] = (await driver.browser.extensions()).keys();
  const welcome = await driver.open(`chrome-extension://${id}/welcome.html`);
  await inEachDress(welcome, WELCOME_WIDTHS, resized, async (dress) => {
    await welcome.waitForSelector('.mark');
    await shoot(welcome, `welcome-${dress}`);
    await welcome.evaluate("document.querySelector('#pin').scrollIntoView({ block: 'center' })");
    await shoot(welcome, `welcome-pin-${dress}`);
    await welcome.evaluate("document.querySelectorAll('.mark')[4].scrollIntoView({ block: 'center' })");
    await welcome.evaluate("document.querySelectorAll('.mark')[4].click()");
    await shoot(welcome, `welcome-card-${dress}`);
    await welcome.keyboard.press('Escape');
    await welcome.evaluate('scrollTo(0, 0)');
  });
  await welcome.close();
  await pages.close();
}

async function openPopup({ browser }: Driver, tab: Page): Promise<Page> {
  await tab.bringToFront();
  const [extension] = (await browser.extensions()).values();
  await extension?.triggerAction(tab);
  const popup = await (await browser.waitForTarget((target) => target.url().endsWith('popup.html'))).asPage();
  await popup.waitForSelector('.terms li');
  return popup;
}

/** A popup is as wide as what is in it. */
async function narrowed(popup: Page, width: number): Promise<void> {
  await popup.evaluate(`document.body.style.inlineSize = '${width}px'`);
}

async function resized(page: Page, width: number): Promise<void> {
  await page.setViewport({ width, height: 900, deviceScaleFactor: 1 });
}

/** Shows a page light and dark, in each width. */
async function inEachDress(
  page: Page,
  widths: Readonly<Record<string, number>>,
  resize: (page: Page, width: number) => Promise<void>,
  look: (dress: string) => Promise<void>,
): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    for (const [name, width] of Object.entries(widths)) {
      await resize(page, width);
      await look(`${name}-${theme}`);
    }
  }
}
