/** Pictures of what readers can do on the card: every state of its actions, folded, kept and moved. */
import type { Page } from 'puppeteer-core';
import { boxInCard, waitForCard, waitForNoCard } from '../browser/card.ts';
import { hoverWord, waitForMarks } from '../browser/marks.ts';
import { inCard } from '../browser/in-card.ts';
import { pause, until } from '../browser/wait.ts';
import type { Driver } from '../browser/driver.ts';

/** Takes a picture of a page under a name. */
type Shoot = (page: Page, name: string) => Promise<void>;

/** Shoots the states of the card on an article that has been opened and dressed; leaves nothing remembered. */
export async function shootCardActions(driver: Driver, page: Page, dress: string, shoot: Shoot): Promise<void> {
  await waitForMarks(page, 'glycolysis');
  await hoverWord(page, 'glycolysis');
  await waitForCard(page, 'glycolysis');
  await press(page, 'Save');
  await press(page, 'I know this word');
  await until(
    () => inCard(page, (root) => root.querySelector('[role=status]')?.textContent ?? ''),
    (said) => said !== '',
  );
  await shoot(page, `card-known-${dress}`);
  await press(page, 'Undo');
  await pause(300);
  await press(page, 'button.others');
  await press(page, 'Wrong meaning here');
  await pause(300);
  await shoot(page, `card-muted-${dress}`);
  await press(page, 'Undo');
  await press(page, 'Copy');
  await pause(300);
  await shoot(page, `card-copied-${dress}`);
  await press(page, 'Save');
  await press(page, 'button.sign');
  await page.keyboard.press('ArrowUp');
  await hoverWord(page, 'cell');
  await pause(600);
  await shoot(page, `card-kept-${dress}`);
  await page.keyboard.press('Escape');
  await press(page, 'button.close');
  await waitForNoCard(page);
  await prefer(driver, { more: 'folded' });
  await hoverWord(page, 'magnesium glycinate');
  await waitForCard(page, 'magnesium glycinate');
  await shoot(page, `card-folded-${dress}`);
  await inCard(page, (root) => root.querySelector('.unfold')?.scrollIntoView());
  await press(page, 'button.unfold');
  await shoot(page, `card-unfolded-${dress}`);
  await inCard(page, (root) => root.querySelector('.body')?.scrollTo(0, 10_000));
  await shoot(page, `card-sources-${dress}`);
  await prefer(driver, { more: 'open' });
}

async function press(page: Page, selector: string): Promise<void> {
  const box = await boxInCard(page, selector);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function prefer(driver: Driver, choices: object): Promise<void> {
  const worker = await (await driver.browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
  await worker?.evaluate(`chrome.storage.local.set({ preferences: ${JSON.stringify(choices)} })`);
}
