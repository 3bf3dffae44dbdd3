/** Pictures of what readers can do on the card: every state of its actions, unfolded, and pinned. */
import type { Page } from 'puppeteer-core';
import { boxInCard, waitForCard, waitForNoCard } from '../browser/card.ts';
import { hoverWord, waitForMarks } from '../browser/marks.ts';
import { inCard } from '../browser/in-card.ts';
import { pause, until } from '../browser/wait.ts';

/** Takes a picture of a page under a name. */
type Shoot = (page: Page, name: string) => Promise<void>;

/** Shoots the states of the card on an article that has been opened and dressed; leaves nothing remembered. */
export async function shootCardActions(page: Page, dress: string, shoot: Shoot): Promise<void> {
  await page.evaluate('scrollTo(0, 0)');
  await waitForMarks(page, 'glycolysis');
  await hoverWord(page, 'glycolysis');
  await waitForCard(page, 'glycolysis');
  await press(page, 'Save');
  await pause(300);
  await shoot(page, `card-saved-${dress}`);
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
  // On a narrow screen there is a sheet, which is not pinned.
  if (dress.startsWith('wide')) {
    await press(page, 'button.pin');
    await hoverWord(page, 'enzyme');
    await pause(600);
    await shoot(page, `card-pinned-${dress}`);
    await page.keyboard.press('Escape');
    await press(page, 'button.unpin');
  } else await press(page, 'button.close');
  await waitForNoCard(page);
  await hoverWord(page, 'magnesium glycinate');
  await waitForCard(page, 'magnesium glycinate');
  await shoot(page, `card-folded-${dress}`);
  await inCard(page, (root) => root.querySelector('.unfold')?.scrollIntoView());
  await press(page, 'button.unfold');
  await shoot(page, `card-unfolded-${dress}`);
  await inCard(page, (root) => root.querySelector('.body')?.scrollTo(0, 10_000));
  await shoot(page, `card-sources-${dress}`);
}

async function press(page: Page, selector: string): Promise<void> {
  const box = await boxInCard(page, selector);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
