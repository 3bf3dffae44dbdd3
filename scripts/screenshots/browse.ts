/** Pictures of browsing and searching in the popup: a letter, a topic, a meaning that was typed, and nothing found. */
import type { Page } from 'puppeteer-core';

/** Takes the pictures in the open popup, which is left as it was found. */
export async function shootBrowsing(view: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  await view.locator('.letters button:nth-child(13)').click();
  await shoot('popup-letter');
  await view.select('.choose-part select', 'Minerals and electrolytes');
  await shoot('popup-topic');
  await view.type('input[type=search]', 'glycolysis');
  await shoot('popup-nothing');
  await view.locator('.nothing button').click();
  await view.focus('input[type=search]');
  await view.keyboard.press('Escape');
  await view.type('input[type=search]', 'sugar in the blood');
  await view.keyboard.press('ArrowDown');
  await shoot('popup-meaning');
  await view.focus('input[type=search]');
  await view.keyboard.press('Escape');
}
