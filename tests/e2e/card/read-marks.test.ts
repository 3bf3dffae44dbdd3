import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { unfoldCard, waitForCard, waitForNoCard } from '../../../scripts/browser/card.ts';
import { BROWSERS, startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { boxesOfMark, hoverWord, marksOn, readMarksOn, waitForMarks } from '../../../scripts/browser/marks.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { openStorage, type Storage } from '../helpers/storage.ts';

const PAGE = `<!doctype html><html lang="en"><title>Words</title><style>body { font: 18px/1.6 sans-serif; margin: 20px }</style>
  <body><h1>Words</h1><p>First comes glycolysis, and an enzyme helps.</p><p>Then the cytoplasm.</p>
  <p>In the end, glycolysis again.</p></body></html>`;

describe.each(BROWSERS)('marks of a word that was read about in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let storage: Storage;
  let page: Page;
  beforeAll(async () => {
    pages = await servePages({ '/words': PAGE });
    driver = await borrowDriver(kind);
    storage = await openStorage(driver);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });
  beforeEach(async () => {
    await storage.set({ preferences: { howOften: 'every' } });
    page = await driver.open(pages.url('/words'));
    await waitForMarks(page, 'glycolysis', 'enzyme', 'cytoplasm');
  });
  afterEach(async () => {
    await page.close();
    await storage.clear();
  });

  const lineOf = (highlight: string) =>
    page.evaluate((highlight) => {
      const { textDecorationLine, textDecorationThickness } = getComputedStyle(
        document.body,
        `::highlight(${highlight})`,
      );
      return `${textDecorationLine} ${textDecorationThickness}`;
    }, highlight);

  test('are fainter, all of them on the page, and still open its card', async () => {
    expect(await readMarksOn(page)).toEqual([]);
    await hoverWord(page, 'glycolysis');
    await waitForCard(page, 'glycolysis');
    await expect.poll(() => readMarksOn(page)).toEqual(['glycolysis', 'glycolysis']);
    expect(await marksOn(page)).toHaveLength(4);
    expect(await lineOf('glosswell')).toBe('underline 2px');
    expect(await lineOf('glosswell-read')).toBe('underline 1px');
    await page.mouse.move(2, 2);
    await waitForNoCard(page);
    await hoverWord(page, 'glycolysis');
    await waitForCard(page, 'glycolysis');
  });

  test('are so at once when the card is unfolded, and only while the page is there', async () => {
    await hoverWord(page, 'enzyme');
    await waitForCard(page, 'enzyme');
    await unfoldCard(page);
    await expect.poll(() => readMarksOn(page)).toEqual(['enzyme']);
    await page.reload();
    await waitForMarks(page, 'enzyme');
    expect(await readMarksOn(page)).toEqual([]);
  });
});

// Chromium shows every highlight as if it were selected then, whatever its style says.
test.runIf(BROWSERS.includes('firefox'))(
  'marks are lines where the system’s colours are forced, no blocks',
  async () => {
    const pages = await servePages({ '/words': PAGE });
    const driver = await startDriver('firefox', { prefs: { 'browser.display.document_color_use': 2 } });
    const page = await driver.open(pages.url('/words'));
    await waitForMarks(page, 'cytoplasm');
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const [box] = await boxesOfMark(page, 'cytoplasm', false);
    if (!box) throw new Error('“cytoplasm” is not marked.');
    const { x, y, width, height } = box;
    // The upper half of the letters alone, and the lower one with the line.
    const shoot = (from: number) =>
      page.screenshot({ clip: { x, y: y + (height * from) / 2, width, height: height / 2 } });
    const marked = [await shoot(0), await shoot(1)];
    await page.evaluate(() => CSS.highlights.clear());
    const plain = [await shoot(0), await shoot(1)];
    expect(marked.map((picture, at) => Buffer.compare(picture, plain[at] ?? picture) === 0)).toEqual([true, false]);
    await driver.close();
    await pages.close();
  },
);
