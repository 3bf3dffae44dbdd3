/** `npm run screenshots`: pictures of every view, light, dark and narrow, into `docs/pictures/`. That of the README comes from `npm run screenshots:store`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { hoverWord, waitForMarks } from './browser/marks.ts';
import { pause } from './browser/wait.ts';
import { startDriver } from './browser/driver.ts';
import { waitForCard } from './browser/card.ts';
import { servePages } from './browser/pages.ts';
import { ROOT } from './browser/launch.ts';
import { shootBrowsing } from './screenshots/browse.ts';
import { shootPacks } from './screenshots/packs.ts';
import { shootCardActions } from './screenshots/card-actions.ts';
import { shootOpening } from './screenshots/opening.ts';
import { shootAround } from './screenshots/around.ts';
import { shootOptions } from './screenshots/options.ts';
import { shootSidePanel } from './screenshots/side-panel.ts';
import { shootPictures } from './screenshots/pictures.ts';
import { shootLibrary } from './screenshots/library.ts';
import { shootReader } from './screenshots/reader.ts';
import { shootStories } from './screenshots/stories.ts';

const FOLDER = join(ROOT, 'docs', 'pictures');
/** Widths in CSS pixels: a small laptop's window, and a phone. */
const WIDTHS = { wide: 900, narrow: 340 } as const;
const HEIGHT = 640;
/** Time for a view to come to rest after a change, in milliseconds. */
const SETTLE_MS = 400;

mkdirSync(FOLDER, { recursive: true });
const pages = await servePages();
const driver = await startDriver('chromium');
for (const theme of ['light', 'dark'] as const) {
  for (const [width, pixels] of Object.entries(WIDTHS)) {
    const page = await driver.open(pages.url('/article'));
    await dress(page, theme, pixels);
    await waitForMarks(page, 'magnesium');
    for (const word of ['glycolysis', 'magnesium glycinate']) {
      await hoverWord(page, word);
      await waitForCard(page, word);
      await shoot(page, `card-${word.replaceAll(' ', '-')}-${width}-${theme}`);
      await page.mouse.move(2, 2);
      await pause(SETTLE_MS);
    }
    await shootCardActions(page, `${width}-${theme}`, shoot);
    await page.close();
  }
  await popup(theme);
  await shootPacks({ driver, article: pages.url('/article'), dress, shoot }, theme);
  await shootOpening(driver, pages.url('/article'), theme, shoot);
  await shootOptions(driver, theme, shoot);
  await shootLibrary(driver, pages.url('/article'), theme, shoot);
  await shootReader(driver, theme, shoot);
}
await shootAround(driver, shoot);
await shootSidePanel(driver, pages.url('/article'), shoot);
await shootPictures(driver, shoot);
await shootStories(driver, shoot);
await driver.close();
await pages.close();

/** The popup's views, in the real popup over the article. */
async function popup(theme: 'light' | 'dark'): Promise<void> {
  const tab = await driver.open(pages.url('/article'));
  await waitForMarks(tab, 'magnesium');
  const worker = await (await driver.browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
  await worker?.evaluate('chrome.action.openPopup()');
  const view = await (await driver.browser.waitForTarget((target) => target.url().endsWith('popup.html'))).asPage();
  await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await view.waitForSelector('.terms li');
  await shoot(view, `popup-page-${theme}`);
  await view.click('#tab-search');
  await shoot(view, `popup-list-${theme}`);
  await shootBrowsing(view, (name) => shoot(view, `${name}-${theme}`));
  await view.type('input[type=search]', 'magnesum');
  await shoot(view, `popup-search-${theme}`);
  await view.click('.term-list .terms button');
  await view.waitForSelector('.open-term h2');
  await shoot(view, `popup-entry-${theme}`);
  await view.close();
  await tab.close();
}

async function dress(page: Page, theme: 'light' | 'dark', width: number): Promise<void> {
  await page.setViewport({ width, height: HEIGHT, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

async function shoot(page: Page, name: string): Promise<void> {
  await pause(SETTLE_MS);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
