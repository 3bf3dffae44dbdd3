import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { backgroundSide, type BackgroundSide } from '../../../scripts/browser/background.ts';
import { waitForCard, waitForNoCard } from '../../../scripts/browser/card.ts';
import { BROWSERS, type Driver, type Key } from '../../../scripts/browser/driver.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { waitForMarks } from '../../../scripts/browser/marks.ts';
import { bringFile, openRoom, waitForDocument, waitForProblem } from '../../../scripts/browser/reading-room.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { endlessPdf } from '../../fixtures/pdf/endless.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { focusIn, focusOf, walkTo } from '../helpers/focus.ts';

const PDFS = join(import.meta.dirname, '..', '..', 'fixtures', 'pdf');
const LETTER = readFileSync(join(PDFS, 'libreoffice-letter.pdf'));
const LOCKED = readFileSync(join(PDFS, 'locked.pdf'));

describe.each(BROWSERS)('by keyboard alone, in the reading room in %s, a reader', (kind) => {
  let driver: Driver;
  let background: BackgroundSide;
  let room: Page;
  beforeAll(async () => {
    driver = await borrowDriver(kind);
    background = await backgroundSide(driver);
  });
  beforeEach(async () => {
    room = await openRoom(driver);
  });
  afterEach(async () => {
    await room.evaluate('chrome.storage.local.clear()');
    await room.close();
  });
  afterAll(() => driver.close());

  /** Goes to something by a key, past nothing that does not show that it has the focus, and presses another one there. */
  const go = async (key: Key, name: string, presses: Key = 'Enter') => {
    const passed = await walkTo(room, key, name);
    expect(passed.filter(({ isSeen }) => !isSeen)).toEqual([]);
    await room.keyboard.press(presses as 'Enter');
  };
  /** Chooses a file: the button opens the browser's dialog, which no driver reaches in Firefox. */
  const choose = async (name: string, file: Uint8Array, button = 'Open a file') => {
    await room.evaluate(() => {
      HTMLInputElement.prototype.click = function click() {
        Object.assign(globalThis, { asked: this.type });
      };
    });
    await go(button === 'Open a file' ? 'Tab' : 'Shift+Tab', button);
    expect(await room.evaluate('asked')).toBe('file');
    await bringFile(room, name, file);
  };
  const focused = async () => (await focusOf(room))?.name;
  /** Reads on to the next marked word, saves it from its card, and comes back. */
  const saveNextWord = async () => {
    await background.command('next-mark');
    await waitForCard(room);
    const look = async () => (await inCard(room, focusIn)) ?? focusOf(room);
    const passed = await walkTo(room, 'Tab', 'Save', look);
    expect(passed.filter(({ isSeen }) => !isSeen)).toEqual([]);
    await room.keyboard.press('Enter');
    await expect.poll(() => inCard(room, (root) => root.querySelector('.save')?.textContent)).toBe('Saved');
    await room.keyboard.press('Escape');
    await waitForNoCard(room);
    expect(await focusOf(room)).toBeDefined();
    return room.evaluate(`chrome.storage.local.get('saved-words').then((all) => all['saved-words'].length)`);
  };

  test('types a text, goes to its next word, saves it from its card and closes the text', async () => {
    await walkTo(room, 'Tab', 'Or type or paste text');
    await room.keyboard.type('Iron is stored as ferritin.');
    await go('Tab', 'Read this text');
    await expect.poll(focused).toBe('Pasted text');
    await waitForMarks(room, 'ferritin');
    expect(await saveNextWord()).toBe(1);
    await go('Shift+Tab', 'Close');
    await expect.poll(focused).toBe('Reading room');
  });

  test('pastes a text, which is shown at once', async () => {
    await walkTo(room, 'Tab', 'Or type or paste text');
    await room.keyboard.type('Cells live on glycolysis.');
    for (const letter of ['a', 'x', 'v'] as const) {
      await room.keyboard.down('Control');
      await room.keyboard.press(letter);
      await room.keyboard.up('Control');
    }
    await expect.poll(focused).toBe('Pasted text');
    expect(await waitForMarks(room, 'glycolysis')).toContain('glycolysis');
  });

  test('chooses a file, sees its pages, makes them smaller, saves a word there, prints, and goes back to the text', async () => {
    const isPressed = () => room.evaluate(() => document.querySelector('[aria-pressed=true]')?.textContent);
    await choose('letter.pdf', LETTER);
    await waitForDocument(room, 'Your blood tests');
    await expect.poll(focused).toBe('Your blood tests');
    await go('Shift+Tab', 'Pages', ' ');
    await expect.poll(isPressed).toBe('Pages');
    expect(await focusOf(room)).toEqual({ name: 'Pages', isSeen: true });
    const width = () =>
      room.evaluate(() => document.querySelector('.page:has(.page-words p) canvas')?.clientWidth ?? 0);
    const usual = await until(width, (width) => width > 0);
    await go('Shift+Tab', 'Smaller text');
    await expect
      .poll(() => room.evaluate(() => document.querySelector('.zooms [role=status]')?.textContent))
      .toBe('Text size: 90%');
    expect(await focusOf(room)).toEqual({ name: 'Smaller text', isSeen: true });
    await until(width, (width) => width > 0 && width < usual);
    await waitForMarks(room, 'metformin');
    expect(await saveNextWord()).toBe(1);
    await room.evaluate('globalThis.print = () => { globalThis.printed = true; }');
    await go('Shift+Tab', 'Print');
    expect(await room.evaluate('printed')).toBe(true);
    await go('Tab', 'As text');
    await expect.poll(isPressed).toBe('As text');
    expect(await focusOf(room)).toEqual({ name: 'As text', isSeen: true });
    await choose('locked.pdf', LOCKED, 'Open another');
    await expect.poll(focused).toBe('Password for “locked.pdf”');
  });

  test('gives up a password, and a file that takes forever, and has the focus on the title then', async () => {
    await choose('locked.pdf', LOCKED);
    await expect.poll(focused).toBe('Password for “locked.pdf”');
    await room.keyboard.type('no');
    await room.keyboard.press('Enter');
    await room.waitForSelector('#room-password-wrong');
    await expect.poll(focused).toBe('Password for “locked.pdf”');
    await go('Tab', 'Cancel');
    await waitForProblem(room, 'locked.pdf');
    await expect.poll(focused).toBe('Reading room');
    await choose('endless.pdf', endlessPdf());
    await room.waitForSelector('.note[role=status] button');
    await go('Shift+Tab', 'Cancel');
    await expect.poll(focused).toBe('Reading room');
  });
});
