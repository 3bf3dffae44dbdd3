/** The card that is open on a page, or the pinned ones: what they say and where they are. */
import type { Page } from 'puppeteer-core';
import { inCard } from './in-card.ts';
import type { Box } from './marks.ts';
import { until } from './wait.ts';

/** What stands on the open card; `undefined` while none is open. */
export function cardText(page: Page): Promise<string | undefined> {
  return inCard(page, (root) => root.querySelector('.card, .docked')?.textContent ?? undefined);
}

/** Waits for a card that holds a text, and gives all that stands on it. One that is still being looked up says only its word, and has no buttons yet. */
export async function waitForCard(page: Page, text = ''): Promise<string> {
  const shown = await until(
    () =>
      inCard(page, (root) => {
        const card = root.querySelector<HTMLElement>('.card, .docked');
        return card && card.dataset['kind'] !== 'asking' ? card.textContent : undefined;
      }),
    (shown) => shown?.includes(text) ?? false,
    text === '' ? 'a card' : `a card that says “${text}”`,
  );
  return shown ?? '';
}

/** Waits until no card is open. */
export async function waitForNoCard(page: Page): Promise<void> {
  await until(
    () => page.evaluate(() => document.querySelector('glosswell-card') === null),
    (isGone) => isGone,
    'all cards to be closed',
  );
}

/** The card's rectangle in the viewport. */
export async function boxOfCard(page: Page): Promise<Box> {
  const box = await inCard(page, (root) => {
    const { x, y, width, height } = (root.querySelector('.card, .docked') as Element).getBoundingClientRect();
    return { x, y, width, height };
  });
  if (!box) throw new Error('No card is open.');
  return box;
}

/** The rectangle of something on the card. */
export async function boxInCard(page: Page, selector: string): Promise<Box> {
  const boxes = await inCard(page, (root) =>
    Array.from(root.querySelectorAll('a, button, summary, .body, h2, p'), (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const label = element.getAttribute('aria-label') ?? '';
      return { key: `${element.localName}.${element.className}|${element.textContent}|${label}`, x, y, width, height };
    }),
  );
  const box = boxes?.find(({ key }) => key.includes(selector));
  if (!box) throw new Error(`The card has no “${selector}”.`);
  return box;
}

/** Presses something on the card with the real pointer. @param what part of what it says, or of its element and class, as in `button.pin` */
export async function pressInCard(page: Page, what: string): Promise<void> {
  const box = await until(
    () => boxInCard(page, what).catch(() => undefined),
    (box) => box !== undefined,
    `“${what}” on the card`,
  );
  if (!box) return;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.click(x, y);
}

/** Unfolds the card that is open. */
export async function unfoldCard(page: Page): Promise<void> {
  await pressInCard(page, 'button.unfold');
  await until(
    () => inCard(page, (root) => root.querySelector('.unfold')?.ariaExpanded),
    (isOpen) => isOpen === 'true',
    'the card to be unfolded',
  );
}
