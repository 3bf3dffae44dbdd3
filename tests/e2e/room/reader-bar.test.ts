import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { press } from '../../../scripts/browser/packs.ts';
import { bringFile, openRoom, waitForDocument } from '../../../scripts/browser/reading-room.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { openFixture } from '../../unit/entrypoints/reader/pdf/read-fixture.ts';
import { borrowDriver } from '../helpers/borrow.ts';

const LETTER = readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'pdf', 'libreoffice-letter.pdf'));
/** More than a sheet of paper holds. */
const LONG = Array.from({ length: 60 }, (_, at) => `Ferritin is how iron is stored, part ${at + 1}.`).join('\n\n');

describe.each(BROWSERS)('the bar over a document in %s', (kind) => {
  let driver: Driver;
  let room: Page;
  beforeAll(async () => {
    driver = await borrowDriver(kind);
  });
  beforeEach(async () => {
    room = await openRoom(driver);
    await bringFile(room, 'letter.pdf', LETTER);
    await waitForDocument(room, 'Your blood tests');
  });
  afterEach(async () => {
    await room.evaluate('chrome.storage.local.clear()');
    await room.close();
  });
  afterAll(() => driver.close());

  const pageWidth = () => room.evaluate(() => document.querySelector('.page canvas')?.clientWidth ?? 0);
  const pressed = () =>
    room.evaluate(() => Array.from(document.querySelectorAll('[aria-pressed=true]'), ({ textContent }) => textContent));

  test('changes between text and pages, and says which it is', async () => {
    const isTextShown = () => room.evaluate(() => document.querySelector('article.document')?.checkVisibility());
    await expect.poll(pressed).toEqual(['As text']);
    await press(room, 'Pages');
    await expect.poll(pressed).toEqual(['Pages']);
    await until(pageWidth, (width) => width > 0);
    expect(await isTextShown()).toBe(false);
    await press(room, 'As text');
    await expect.poll(pressed).toEqual(['As text']);
    expect(await isTextShown()).toBe(true);
    expect(await pageWidth()).toBe(0);
  });

  test('makes pages larger and smaller, says by how much, and stops at either end', async () => {
    const sizeSaid = () => room.evaluate(() => document.querySelector('.zooms [role=status]')?.textContent);
    const isAtEnd = (label: string) =>
      room.evaluate((label) => document.querySelector(`button[aria-label="${label}"]`)?.ariaDisabled, label);
    await press(room, 'Pages');
    const usual = await until(pageWidth, (width) => width > 0);
    await press(room, 'Smaller text');
    expect(await until(pageWidth, (width) => width > 0 && width < usual)).toBeGreaterThan(usual * 0.8);
    expect(await sizeSaid()).toBe('Text size: 90%');
    await press(room, 'Larger text');
    await expect.poll(sizeSaid).toBe('Text size: 100%');
    await press(room, 'Larger text');
    await until(pageWidth, (width) => width > usual);
    expect(await isAtEnd('Smaller text')).toBe('false');
    for (const size of [100, 90, 80]) {
      await press(room, 'Smaller text');
      await expect.poll(sizeSaid).toBe(`Text size: ${size}%`);
    }
    expect(await isAtEnd('Smaller text')).toBe('true');
    expect(await isAtEnd('Larger text')).toBe('false');
  });

  test('fits pages to the window whenever that becomes narrower or wider', async () => {
    await press(room, 'Pages');
    const usual = await until(pageWidth, (width) => width > 500);
    await room.setViewport({ width: 400, height: 700 });
    const narrow = await until(pageWidth, (width) => width > 0 && width <= 400);
    expect(narrow).toBeGreaterThan(300);
    await room.setViewport({ width: 1000, height: 800 });
    expect(await until(pageWidth, (width) => width > 500)).toBe(usual);
    await room.setViewport(null);
  });

  test('opens the browser’s dialogs for a file and for printing', async () => {
    await room.evaluate(() => {
      const asked: string[] = [];
      HTMLInputElement.prototype.click = function click() {
        asked.push(this.type);
      };
      Object.assign(globalThis, { asked, print: () => void asked.push('print') });
    });
    await press(room, 'Open another');
    await press(room, 'Print');
    expect(await room.evaluate('asked.join()')).toBe('file,print');
  });

  // Only Chromium lets a test look at a page as it is printed.
  test.runIf(kind === 'chromium')('prints the text with numbered pages, whichever view is shown', async () => {
    await press(room, 'Pages');
    await until(pageWidth, (width) => width > 0);
    const [letter = '', ...others] = await printed(room);
    expect(letter).toMatch(/^1 \/ 1 Your blood tests.*LDL cholesterol/);
    expect(others).toEqual([]);
    await bringFile(room, 'long.txt', LONG);
    await waitForDocument(room, 'long.txt');
    await room.evaluate(`chrome.storage.local.set({ preferences: { theme: 'dark' } })`);
    const sheets = await printed(room);
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.map((text) => /^\d+ \/ \d+/.exec(text)?.[0])).toEqual(
      sheets.map((_, at) => `${at + 1} / ${sheets.length}`),
    );
    expect(sheets.join(' ')).toContain('part 60.');
    expect(sheets.join(' ')).not.toMatch(/Open another|Library/);
    await room.emulateMediaType('print');
    expect(await room.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  });
});

/** The text on each sheet of paper. */
async function printed(room: Page): Promise<string[]> {
  const paper = await openFixture(await room.pdf());
  const sheets: string[] = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const { items } = await (await paper.getPage(number)).getTextContent();
    sheets.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
  }
  await paper.loadingTask.destroy();
  return sheets;
}
