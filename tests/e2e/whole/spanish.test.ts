import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pressInCard, waitForCard } from '../../../scripts/browser/card.ts';
import { BROWSERS, startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { hoverWord } from '../../../scripts/browser/marks.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { openPopup } from '../../../scripts/browser/popup.ts';

// Firefox speaks another language only with a package that has to be fetched.
describe.skipIf(!BROWSERS.includes('chromium'))('in Spanish, whose words are longer,', () => {
  let driver: Driver;
  let pages: Pages;
  beforeAll(async () => {
    pages = await servePages();
    driver = await startDriver('chromium', { language: 'es' });
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  test('what can be done with a word is in one row of its card, also when it is saved', async () => {
    const page = await driver.open(pages.url('/article'));
    await hoverWord(page, 'glycolysis');
    await waitForCard(page, 'glycolysis');
    await pressInCard(page, 'Guardar');
    await waitForCard(page, 'Guardada');
    const rows = await inCard(page, (root) => {
      const middles = Array.from(root.querySelectorAll('.actions button'), (button) => {
        const { top, bottom } = button.getBoundingClientRect();
        return Math.round((top + bottom) / 2);
      });
      return { buttons: middles.length, apart: Math.max(...middles) - Math.min(...middles) };
    });
    expect(rows?.buttons).toBeGreaterThan(2);
    expect(rows?.apart).toBeLessThan(4);
    await page.close();
  });

  test('the sentence of a pause, and the button that ends it, are in sight', async () => {
    const tab = await driver.open(pages.url('/article'));
    const popup = await openPopup(driver, tab);
    await popup.ask((document) => document.querySelector<HTMLElement>('.pause button')?.click(), null);
    const parts = () =>
      popup.ask(
        (document) =>
          Array.from(document.querySelectorAll('.paused > *'), (part) => {
            const { left, right } = part.getBoundingClientRect();
            return left >= 0 && right <= document.documentElement.clientWidth ? part.textContent : 'out of sight';
          }),
        null,
      );
    await expect.poll(parts).toEqual([expect.stringMatching(/^En pausa/), 'Reanudar']);
    await popup.close();
    await tab.close();
  });
});
