/** Pictures of the card on a page: every state of its actions, folded and unfolded, and several of them pinned. */
import type { Page } from 'puppeteer-core';
import { pressInCard, waitForCard, waitForNoCard } from '../browser/card.ts';
import { inCard } from '../browser/in-card.ts';
import { hoverWord } from '../browser/marks.ts';
import { until } from '../browser/wait.ts';
import type { Studio } from './studio.ts';

/** The narrowest window in which cards can be pinned, in CSS pixels; in narrower ones they are sheets. */
const LEAST_WIDTH_OF_DOCK = 700;
/** A window in which the dock covers no word. */
const ROOMY = { width: 1500, height: 800 };
const PINNED = ['glycolysis', 'magnesium glycinate', 'enzyme', 'mitochondria'];

/** Takes the pictures; leaves nothing remembered. */
export async function shootCards({ driver, article, dress, shoot, says }: Studio): Promise<void> {
  const page = await driver.open(article);
  await dress(page);
  await openCard(page, 'glycolysis');
  await shoot(page, 'card-glycolysis');
  await press(page, says('save'));
  await shoot(page, 'card-saved');
  await press(page, says('know'));
  await until(
    () => inCard(page, (root) => root.querySelector('[role=status]')?.textContent ?? ''),
    (said) => said !== '',
  );
  await shoot(page, 'card-known');
  await press(page, says('undo'));
  await press(page, 'button.others');
  await shoot(page, 'card-others');
  await press(page, says('mute'));
  await shoot(page, 'card-muted');
  await press(page, says('undo'));
  await press(page, says('copy'));
  await shoot(page, 'card-copied');
  await press(page, says('saved'));
  await inCard(page, (root) => root.querySelector('.card')?.scrollTo(0, 0));
  await pressInCard(page, 'button.close');
  await waitForNoCard(page);
  await openCard(page, 'magnesium glycinate');
  await shoot(page, 'card-folded');
  await inCard(page, (root) => root.querySelector('.unfold')?.scrollIntoView());
  await pressInCard(page, 'button.unfold');
  await shoot(page, 'card-unfolded');
  await inCard(page, (root) => root.querySelector('.body')?.scrollTo(0, 10_000));
  await shoot(page, 'card-sources');
  await page.close();
}

/** The pinned cards at the side: in short, with one of them open, what lies below, and beside a card at a word. */
export async function shootDock({ driver, article, window, dress, shoot }: Studio): Promise<void> {
  const page = await driver.open(article);
  await dress(page, ROOMY);
  for (const [at, word] of PINNED.entries()) {
    await hoverWord(page, word);
    // The dock, where there is one, comes before the card at the word.
    await until(
      () => inCard(page, pressPin, Math.min(at, 1)),
      (isPressed) => isPressed === true,
      `the pin on the card of “${word}”`,
    );
    await page.mouse.move(2, 2);
  }
  await dress(page, { ...window, width: Math.max(window.width, LEAST_WIDTH_OF_DOCK) });
  await shoot(page, 'dock');
  await pressInCard(page, 'button.heading');
  await shoot(page, 'dock-open');
  await inCard(page, (root) => root.querySelector('.docked')?.scrollTo(0, 10_000));
  await shoot(page, 'dock-end');
  await hoverWord(page, 'Lactation');
  await shoot(page, 'dock-beside');
  await page.close();
}

/** Presses something on the card, which may have to be scrolled to where there is little room. */
async function press(page: Page, what: string): Promise<void> {
  await inCard(page, (root) => root.querySelector('.card')?.scrollTo(0, 10_000));
  await pressInCard(page, what);
}

async function openCard(page: Page, word: string): Promise<void> {
  await hoverWord(page, word);
  await waitForCard(page, word);
}

function pressPin(root: ShadowRoot): boolean {
  const pin = root.querySelector<HTMLElement>('.card .pin');
  pin?.click();
  return pin !== null;
}
