import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { waitForMarks } from '../../../scripts/browser/marks.ts';
import { openPopup } from '../../../scripts/browser/popup.ts';
import { openRoom, waitForDocument, waitForProblem } from '../../../scripts/browser/reading-room.ts';
import { until } from '../../../scripts/browser/wait.ts';

const LETTER = pathToFileURL(join(import.meta.dirname, '..', '..', 'fixtures', 'pdf', 'libreoffice-letter.pdf')).href;

// Firefox gives no extension a file of the device.
describe.runIf(BROWSERS.includes('chromium'))('what lies on the device, in Chromium', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await startDriver('chromium');
  });
  afterAll(() => driver.close());

  // Extensions that a driver installs may read files. What is said where they may not is tried beside `why-nothing`.
  test('is a PDF that is taken over with one click where extensions may read files', async () => {
    const tab = await driver.open(LETTER);
    const popup = await openPopup(driver, tab);
    const button = () => popup.ask((document) => document.querySelector('.open-room button')?.textContent, null);
    expect(await until(button, Boolean)).toBe('Read it in the reading room');
    const opens = driver.browser.waitForTarget((target) => target.url().includes('reader.html'));
    await popup.run(`document.querySelector('.open-room button').click()`).catch(() => undefined);
    const room = await (await opens).page();
    if (!room) throw new Error('The room did not open.');
    expect(await waitForDocument(room, 'Your blood tests')).toContain('td: LDL cholesterol');
    await waitForMarks(room, 'metformin');
    await room.close();
    await tab.close();
  });

  // No other browser lets a test drop what lies in a folder.
  test('is told to be a folder where one is dropped, and is read one by one where several files are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'glosswell-dropped-'));
    mkdirSync(join(folder, 'letters'));
    for (const name of ['first.txt', 'second.txt']) writeFileSync(join(folder, name), `Ferritin in ${name}.`);
    const room = await openRoom(driver);
    await drop(room, join(folder, 'letters'));
    expect(await waitForProblem(room, 'letters')).toContain('This is a folder.');
    await drop(room, join(folder, 'first.txt'), join(folder, 'second.txt'));
    expect(await waitForDocument(room, 'first.txt')).toContain('p: Ferritin in first.txt.');
    const note = () => room.evaluate(() => document.querySelector('.notes')?.textContent);
    expect(await note()).toMatch(/One document.*at a time.*“first\.txt” is open/);
    await drop(room, join(folder, 'second.txt'));
    await waitForDocument(room, 'second.txt');
    expect(await note()).toBe('');
    await room.close();
  });
});

/** Drops what lies at some paths, as the desktop does. */
async function drop(room: Page, ...files: string[]): Promise<void> {
  const browser = await room.createCDPSession();
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await browser.detach();
}
