/** Pictures of the side panel, and of the page beside it. */
import type { Page } from 'puppeteer-core';
import { waitForMarks } from '../browser/marks.ts';
import type { Driver } from '../browser/driver.ts';
import { sidePanelOf } from '../browser/side-panel.ts';

/** Widths in CSS pixels: as the browser opens it, as narrow as it gets, and drawn wide. */
const WIDTHS = { usual: 360, narrow: 240, wide: 560 } as const;
const HEIGHT = 800;

/** Takes the pictures with a Chromium. */
export async function shootSidePanel(
  driver: Driver,
  article: string,
  shoot: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const tab = await driver.open(article);
  await waitForMarks(tab, 'magnesium');
  const panel = await sidePanelOf(driver, tab);
  await panel.waitForSelector('.screen-terms li');
  for (const theme of ['light', 'dark']) {
    for (const page of [panel, tab]) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    }
    for (const [name, width] of Object.entries(WIDTHS)) {
      await panel.setViewport({ width, height: HEIGHT, deviceScaleFactor: 1 });
      await shoot(panel, `side-panel-${name}-${theme}`);
      await panel.click('.before-reading summary');
      await shoot(panel, `side-panel-before-${name}-${theme}`);
      await panel.click('.before-reading summary');
    }
    await panel.hover('.screen-terms li:nth-child(2) button');
    await shoot(panel, `side-panel-pointed-${theme}`);
    await shoot(tab, `side-panel-page-${theme}`);
    await panel.click('.screen-terms li:nth-child(2) button');
    await panel.waitForSelector('.open-term');
    await shoot(panel, `side-panel-entry-${theme}`);
    await panel.click('.back');
  }
  await panel.close();
  await tab.close();
}
