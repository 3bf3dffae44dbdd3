/** Pictures of the popup: what it says of each kind of page, its lists, and what is searched and browsed in it. */
import type { Page } from 'puppeteer-core';
import type { Driver } from '../browser/driver.ts';
import { waitForMarks } from '../browser/marks.ts';
import { servePages } from '../browser/pages.ts';
import { emulate, type Studio } from './studio.ts';

const PAGES = {
  '/es': '<!doctype html><html lang="es"><title>Hierro</title><p>El hierro y la anemia.</p>',
  '/plain': '<!doctype html><html lang="en"><title>Weather</title><p>It rains a little today.</p>',
};
const SITE = 'www.health.localhost';
/** As `popup.css` has it, in CSS pixels. */
const WIDTH_ON_COMPUTERS = 400;
/** The storage of a reader in each state, and the page that they look at. */
const STATES = {
  on: { page: '/article' },
  off: { page: '/article', sites: { paused: false, others: 'on', rules: { 'health.localhost': 'off' } } },
  chosen: { page: '/article', sites: { paused: false, others: 'off', rules: {} } },
  paused: { page: '/article', sites: { paused: true, others: 'on', rules: {} } },
  language: { page: '/es' },
  nothing: { page: '/plain' },
  browser: { page: 'about:blank' },
} as const;

/** Takes the pictures. */
export async function shootPopup({ driver, popup: width, zoom, features, shoot }: Studio): Promise<void> {
  const pages = await servePages(PAGES);
  for (const [state, { page, ...stored }] of Object.entries(STATES)) {
    const tab = await driver.open(page.startsWith('/') ? pages.url(page, SITE) : page);
    if (state === 'on') await waitForMarks(tab, 'magnesium');
    const popup = await openPopup(driver, tab);
    if ('sites' in stored) await popup.evaluate(`chrome.storage.local.set(${JSON.stringify(stored)})`);
    if (width < WIDTH_ON_COMPUTERS) await takeSidePanel(popup);
    await emulate(popup, features);
    await resize(popup, width, zoom);
    await shoot(popup, `popup-${state}`);
    if (state === 'on') {
      await popup.evaluate(`document.querySelector('#panel-page').scrollTo(0, 10_000)`);
      await shoot(popup, 'popup-page-end');
      await popup.click('#tab-search');
      await shootBrowsing(popup, (name) => shoot(popup, name));
    }
    await popup.evaluate("chrome.storage.local.remove('sites')");
    await popup.close();
    await tab.close();
  }
  await pages.close();
}

/** Phones have no side panel: there the popup itself has the words that are worth knowing, and those on the screen. */
async function takeSidePanel(popup: Page): Promise<void> {
  await popup.evaluateOnNewDocument('delete chrome.sidePanel; delete globalThis.browser?.sidePanel');
  await popup.reload();
  await popup.waitForSelector('.terms li');
}

/** No driver can give a popup a size, or zoom it: it is as large as what is in it, up to 800 × 600. */
async function resize(popup: Page, width: number, zoom: number): Promise<void> {
  await popup.evaluate(
    (width, zoom) => {
      document.documentElement.style.zoom = String(zoom);
      document.body.style.inlineSize = `${width}px`;
    },
    width,
    zoom,
  );
}

async function openPopup({ browser }: Driver, tab: Page): Promise<Page> {
  await tab.bringToFront();
  const [extension] = (await browser.extensions()).values();
  await extension?.triggerAction(tab);
  const popup = await (await browser.waitForTarget((target) => target.url().endsWith('popup.html'))).asPage();
  await popup.waitForSelector('.terms li');
  return popup;
}

/** A letter, a topic, nothing found, a meaning that was typed, and a misspelt word with its entry. */
async function shootBrowsing(view: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  const type = async (text: string) => {
    // In place of what was typed before; Escape would close the popup where nothing was.
    await view.$eval('input[type=search]', (field) => field.select());
    await view.type('input[type=search]', text);
  };
  await shoot('popup-search');
  await view.locator('.letters button:nth-child(13)').click();
  await shoot('popup-letter');
  await view.select('.choose-part select', 'Minerals and electrolytes');
  await shoot('popup-topic');
  await type('glycolysis');
  await shoot('popup-nothing-here');
  await view.locator('.nothing button').click();
  await type('sugar in the blood');
  await view.keyboard.press('ArrowDown');
  await shoot('popup-meaning');
  await type('zzzzz');
  await shoot('popup-nothing-found');
  await type('magnesum');
  await shoot('popup-misspelt');
  await view.click('.term-list .terms button');
  await view.waitForSelector('.open-term h2');
  await shoot('popup-entry');
}
