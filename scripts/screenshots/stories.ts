/** Pictures of every strip and every scale: all of them on one page, at the width of a card and of a phone's sheet. */
import type { Page } from 'puppeteer-core';
import { readGlossary } from '../../glossary/build/read.ts';
import type { Driver } from '../browser/driver.ts';
import { openExtensionPage } from '../browser/extension-page.ts';
import { until } from '../browser/wait.ts';
import { shoot } from './studio.ts';

/** Widths of the text in CSS pixels: on a card, and on the sheet of the narrowest phone. */
const WIDTHS = { card: 346, phone: 286 } as const;
/** Columns of the page, and the room between them in CSS pixels. */
const COLUMNS = 5;
const GAP = 32;

/** Collects them from the cards in the library, and has the page of all of them shot, light and dark. */
export async function shootStories(driver: Driver): Promise<void> {
  const page = await openExtensionPage(driver, 'library.html');
  for (const [name, selector] of Object.entries({ strips: '.story', ranges: '.range' })) {
    const all = await collect(page, name === 'strips' ? stepsInside() : cardsOfRanges(), selector);
    for (const [width, pixels] of Object.entries(WIDTHS)) {
      await page.setViewport({ width: COLUMNS * (pixels + GAP) + GAP, height: 900, deviceScaleFactor: 1 });
      for (const theme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        await lay(page, all, pixels);
        await shoot(page, `${name}-${width}-${theme}`);
      }
    }
    await page.reload();
  }
  await page.close();
}

/** The title of each strip, with a step from its middle, so that “you are here” is seen. */
function stepsInside(): [title: string, id: string][] {
  return Object.values(readGlossary().glossary.strips).map(({ title, steps }) => [
    title,
    steps[Math.floor(steps.length / 2)]?.term ?? '',
  ]);
}

function cardsOfRanges(): [title: string, id: string][] {
  return Object.values(readGlossary().glossary.ranges).map(({ title, cards: [id = ''] }) => [title, id]);
}

/** What stands under these titles on the cards of these terms, as markup. */
async function collect(page: Page, titles: [title: string, id: string][], selector: string): Promise<string[]> {
  const all: string[] = [];
  for (const [title, id] of titles) {
    await page.evaluate((id) => {
      location.hash = `#/term/${id}`;
    }, id);
    const markup = await until(
      () =>
        page.evaluate(
          (title, selector) =>
            Array.from(document.querySelectorAll(selector)).find(
              (one) => one.querySelector('h3')?.textContent === title,
            )?.outerHTML ?? '',
          title,
          selector,
        ),
      (markup) => markup !== '',
    );
    all.push(markup);
  }
  return all;
}

/** Lays the page with them, in columns of this width in CSS pixels; as tall as it becomes. */
async function lay(page: Page, all: readonly string[], width: number): Promise<void> {
  const height = await page.evaluate(
    (all, width, columns, gap) => {
      const sheet = document.createElement('div');
      sheet.className = 'term';
      const pieces = all.map((one) => {
        const piece = document.createElement('div');
        piece.innerHTML = one;
        Object.assign(piece.style, { breakInside: 'avoid', inlineSize: `${width}px`, paddingBlockStart: '8px' });
        return piece;
      });
      sheet.append(...pieces);
      // Pages of the extension take styles from scripts alone.
      Object.assign(sheet.style, {
        background: 'var(--gw-surface)',
        columnGap: `${gap}px`,
        columns: String(columns),
        font: '15px/1.5 system-ui, sans-serif',
        padding: `0 ${gap}px ${gap}px`,
      });
      document.body.replaceChildren(sheet);
      return Math.ceil(sheet.getBoundingClientRect().height);
    },
    all,
    width,
    COLUMNS,
    GAP,
  );
  const { width: across = 0 } = page.viewport() ?? {};
  await page.setViewport({ width: across, height, deviceScaleFactor: 1 });
}
