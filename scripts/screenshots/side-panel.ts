/** Pictures of the side panel, and of the page beside it. */
import { waitForMarks } from '../browser/marks.ts';
import { sidePanelOf } from '../browser/side-panel.ts';
import type { Studio } from './studio.ts';

/** Takes the pictures. */
export async function shootSidePanel({ driver, article, panel: size, dress, shoot }: Studio): Promise<void> {
  const tab = await driver.open(article);
  await dress(tab);
  await waitForMarks(tab, 'magnesium');
  const panel = await sidePanelOf(driver, tab);
  await panel.waitForSelector('.screen-terms li');
  await dress(panel, size);
  await shoot(panel, 'side-panel');
  await panel.click('.before-reading summary');
  await shoot(panel, 'side-panel-before', true);
  await panel.click('.before-reading summary');
  await panel.hover('.screen-terms li button');
  await shoot(panel, 'side-panel-pointed');
  await shoot(tab, 'side-panel-page');
  await panel.click('.screen-terms li button');
  await panel.waitForSelector('.open-term');
  await shoot(panel, 'side-panel-entry', true);
  await panel.close();
  await tab.close();
}
