/**
 * `npm run screenshots:store`: builds the extension, takes the pictures for the stores into `docs/store/pictures/` and that of the README,
 * and notes what they show, so that `npm run check` can tell when they are older than their views. Another view becomes a picture with one
 * more line here and in `store-pictures/pictures.ts`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { backgroundSide } from './browser/background.ts';
import { hoverWord, waitForMarks } from './browser/marks.ts';
import { inCard } from './browser/in-card.ts';
import { pause } from './browser/wait.ts';
import { startDriver } from './browser/driver.ts';
import { waitForCard } from './browser/card.ts';
import { servePages } from './browser/pages.ts';
import { openPopup } from './browser/popup.ts';
import { ROOT } from './browser/launch.ts';
import { lay } from './store-pictures/lay.ts';
import { README_PICTURE, STORE_FOLDER } from './store-pictures/pictures.ts';
import { writeRecord } from './store-pictures/record.ts';
import { command } from './test/outcome.ts';

/** The size that both stores ask for, in CSS pixels. */
const SIZE = { width: 1280, height: 800 } as const;
const FOLDER = join(ROOT, STORE_FOLDER);
/** The README's picture is that of a smaller window, on a sharper screen. */
const README_SIZE = { width: 900, height: 640 } as const;
/** Time for a view to come to rest after a change, in milliseconds. */
const SETTLE_MS = 500;
/** How the article is set, so that its text fills a wide window and its title stands at the top. */
const SETTING = `body { font-size: 20px !important; max-width: 42em !important; padding-top: 0.6em !important }
  h1 { font-size: 1.5em !important; margin: 0.6em 0 !important }`;
/** The host that the article seems to lie on; no such one exists. */
const SITE = 'health.example';

// An older build would be pictured as if it were today's.
if ((await command('wxt', 'build')).failed > 0) process.exit(1);
mkdirSync(FOLDER, { recursive: true });
const pages = await servePages();
const driver = await startDriver('chromium', { ...SIZE, args: [`--host-resolver-rules=MAP ${SITE} 127.0.0.1`] });
const background = await backgroundSide(driver);

await take('1-card', 'light', (tab) => cardOf(tab, 'glycolysis'));
await take('2-compare', 'light', compare);
await take('3-search', 'light', (tab) => popup(tab, (view) => view.keyboard.type('magnesum')));
await take('4-on-this-page', 'light', (tab) => popup(tab, (view) => view.click('#tab-page')));
await take('5-dark', 'dark', (tab) => cardOf(tab, 'oxidative phosphorylation'));
await takeForReadme();

await driver.close();
await pages.close();
writeRecord();

/** Takes one picture of a view on the article: what the view gives, or the tab as it then is. */
async function take(
  name: string,
  theme: 'light' | 'dark',
  show: (tab: Page) => Promise<Uint8Array | undefined>,
): Promise<void> {
  const tab = await driver.open(pages.url('/article', SITE));
  await tab.setViewport({ ...SIZE, deviceScaleFactor: 1 });
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await tab.addStyleTag({ content: SETTING });
  await waitForMarks(tab, 'glycolysis');
  const over = await show(tab);
  await pause(SETTLE_MS);
  const picture = await tab.screenshot();
  const path = join(FOLDER, `${name}.png`) as `${string}.png`;
  await tab.setContent(lay(picture, over));
  await tab.screenshot({ path });
  await tab.close();
}

/** The picture at the top of the README: a card on the article as it is. */
async function takeForReadme(): Promise<void> {
  const tab = await driver.open(pages.url('/article', SITE));
  await tab.setViewport({ ...README_SIZE, deviceScaleFactor: 2 });
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await waitForMarks(tab, 'glycolysis');
  await cardOf(tab, 'glycolysis');
  await pause(SETTLE_MS);
  await tab.screenshot({ path: join(ROOT, README_PICTURE) });
  await tab.close();
}

/** The card of a word, with the pointer resting on it. */
async function cardOf(tab: Page, word: string): Promise<undefined> {
  await hoverWord(tab, word);
  await waitForCard(tab, word);
}

/** A card with its family side by side. */
async function compare(tab: Page): Promise<undefined> {
  await background.prefer({ more: 'open' });
  await cardOf(tab, 'magnesium glycinate');
  await inCard(tab, (root) => {
    for (const details of root.querySelectorAll('details')) details.open = true;
  });
  await pause(SETTLE_MS);
  await inCard(tab, (root) => {
    root.querySelector('.family')?.scrollIntoView({ block: 'start', behavior: 'instant' });
  });
  await background.prefer({ more: 'folded' });
}

/** The popup over the tab, after something was done in it. */
async function popup(tab: Page, act: (view: Page) => Promise<void>): Promise<Uint8Array> {
  const opened = await openPopup(driver, tab);
  const view = await (await driver.browser.waitForTarget((target) => target.url().endsWith('popup.html'))).asPage();
  await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await act(view);
  await pause(SETTLE_MS);
  const picture = await view.screenshot();
  await opened.close();
  return picture;
}
