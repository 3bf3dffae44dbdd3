import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { backgroundSide, type BackgroundSide } from '../../../scripts/browser/background.ts';
import { waitForCard, waitForNoCard } from '../../../scripts/browser/card.ts';
import { BROWSERS, type Driver, type Key } from '../../../scripts/browser/driver.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { waitForMarks } from '../../../scripts/browser/marks.ts';
import { openRoom, waitForDocument, waitForProblem } from '../../../scripts/browser/reading-room.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { endlessPdf } from '../../fixtures/pdf/endless.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { focusIn, focusOf, walkTo } from '../helpers/focus.ts';

const PDFS = join(import.meta.dirname, '..', '..', 'fixtures', 'pdf');
const LETTER = join(PDFS, 'libreoffice-letter.pdf');
const LOCKED = join(PDFS, 'locked.pdf');
const aside = mkdtempSync(join(tmpdir(), 'glosswell-keys-'));
const ENDLESS = join(aside, 'endless.pdf');

beforeAll(() => writeFileSync(ENDLESS, endlessPdf()));
afterAll(() => rmSync(aside, { recursive: true, force: true }));

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
  const choose = async (file: string, button = 'Open a file') => {
    const chooser = room.waitForFileChooser();
    await go(button === 'Open a file' ? 'Tab' : 'Shift+Tab', button);
    await (await chooser).accept([file]);
  };
  const focused = async () => (await focusOf(room))?.name;
  /** Reads on to the next marked word, saves it from its card, and comes back. */
  const saveNextWord = async () => {
    await background.command('next-mark');
    await waitForCard(room);
    const before = await focused();
    const onCard = () => inCard(room, focusIn);
    const passed = await walkTo(room, 'Tab', 'Save', onCard);
    expect(passed.filter(({ isSeen }) => !isSeen)).toEqual([]);
    await room.keyboard.press('Enter');
    await expect.poll(() => inCard(room, (root) => root.querySelector('.save')?.textContent)).toBe('Saved');
    await room.keyboard.press('Escape');
    await waitForNoCard(room);
    expect(await focused()).toBe(before);
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

  test('chooses a file, sees its pages, makes them larger, saves a word there, prints, and goes back to the text', async () => {
    const isPressed = () => room.evaluate(() => document.querySelector('[aria-pressed=true]')?.textContent);
    await choose(LETTER);
    await waitForDocument(room, 'Your blood tests');
    await expect.poll(focused).toBe('Your blood tests');
    await go('Shift+Tab', 'Pages', 'Space');
    await expect.poll(isPressed).toBe('Pages');
    expect(await focusOf(room)).toEqual({ name: 'Pages', isSeen: true });
    const width = () =>
      room.evaluate(() => document.querySelector('.page:has(.page-words p) canvas')?.clientWidth ?? Infinity);
    const usual = await until(width, (width) => width < Infinity);
    await go('Shift+Tab', 'Larger text');
    await expect
      .poll(() => room.evaluate(() => document.querySelector('.zooms [role=status]')?.textContent))
      .toBe('Text size: 115%');
    expect(await focusOf(room)).toEqual({ name: 'Larger text', isSeen: true });
    await until(width, (width) => width > usual && width < Infinity);
    await waitForMarks(room, 'metformin');
    expect(await saveNextWord()).toBe(1);
    await room.evaluate('globalThis.print = () => { globalThis.printed = true; }');
    await go('Tab', 'Print');
    expect(await room.evaluate('printed')).toBe(true);
    await go('Tab', 'As text');
    await expect.poll(isPressed).toBe('As text');
    expect(await focusOf(room)).toEqual({ name: 'As text', isSeen: true });
    await choose(LOCKED, 'Open another');
    await expect.poll(focused).toBe('Password for “locked.pdf”');
  });

  test('gives up a password, and a file that takes forever, and has the focus on the title then', async () => {
    await choose(LOCKED);
    await expect.poll(focused).toBe('Password for “locked.pdf”');
    await room.keyboard.type('no');
    await room.keyboard.press('Enter');
    await room.waitForSelector('#room-password-wrong');
    await expect.poll(focused).toBe('Password for “locked.pdf”');
    await go('Tab', 'Cancel');
    await waitForProblem(room, 'locked.pdf');
    await expect.poll(focused).toBe('Reading room');
    await choose(ENDLESS);
    await room.waitForSelector('.note[role=status] button');
    await go('Shift+Tab', 'Cancel');
    await expect.poll(focused).toBe('Reading room');
  });
});
