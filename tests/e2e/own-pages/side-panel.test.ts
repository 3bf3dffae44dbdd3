import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { hoverWord, waitForMarks } from '../../../scripts/browser/marks.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { openSidePanel, type SidePanel } from '../../../scripts/browser/side-panel.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { violationsIn } from '../helpers/axe.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { focusIn, walk, type Focused } from '../helpers/focus.ts';

const FILLER = '<p style="block-size: 150vh"></p>';
/** One word on each screen; ferritin twice on the second. */
const LONG = `<!doctype html><html lang="en"><title>Long</title><body>
  <p id="first">Cells live on glycolysis. A dose of medicine may help.</p>${FILLER}
  <p id="second">Iron is stored as ferritin, and ferritin is measured in blood. So is hemoglobin.</p>${FILLER}
  <p id="third">Milk needs prolactin.</p></body></html>`;
/** The words of the second screen. */
const SECOND = ['iron', 'ferritin', 'hemoglobin'];
const CLICK = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).click()`;

describe.each(BROWSERS)('the side panel in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let tab: Page;
  let panel: SidePanel;
  beforeAll(async () => {
    pages = await servePages({
      '/long': LONG,
      '/plain': '<!doctype html><html lang="en"><title>Plain</title><p>It rains in the hills.</p></html>',
    });
    driver = await borrowDriver(kind);
    tab = await driver.open(pages.url('/long'));
    await waitForMarks(tab, 'glycolysis');
    panel = await openSidePanel(driver, tab);
  });
  afterAll(async () => {
    await panel.close();
    await driver.close();
    await pages.close();
  });
  // One panel for all tests, as a reader leaves it open: it reads the whole glossary when it opens.
  beforeEach(async () => {
    await tab.goto(pages.url('/long'));
    await waitForMarks(tab, 'glycolysis');
    await until(listed, (words) => words.join() === 'glycolysis');
  });
  afterEach(async () => {
    await panel.run('document.activeElement.blur()');
    await panel.run('chrome.storage.local.clear().then(() => undefined)');
  });

  /** The words of the list, in order. */
  const listed = () =>
    panel.ask(
      (document) => Array.from(document.querySelectorAll('.screen-terms li b'), ({ textContent }) => textContent),
      null,
    );
  const heading = () => panel.ask((document) => document.querySelector('.screen-terms h2')?.textContent, null);
  /** Unfolds the words worth knowing, which are there once more of the page is known than what is in view. */
  const unfoldWorthKnowing = async () => {
    const isThere = () => panel.ask((document) => document.querySelector('.before-reading') !== null, null);
    await until(isThere, (is) => is);
    await panel.run(CLICK('.before-reading summary'));
  };
  /** What is painted on the page as pointed at. */
  const painted = (page = tab) =>
    page.evaluate(() =>
      Array.from(CSS.highlights.get('glosswell-pointed') ?? [], (range) => {
        const live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return String(live);
      }),
    );
  const scrollTo = (selector: string) =>
    tab.evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' }), selector);
  const focusRow = (word: string) =>
    panel.ask((document, word) => {
      const rows = Array.from(document.querySelectorAll<HTMLElement>('.screen-terms button'));
      rows.find((row) => row.querySelector('b')?.textContent === word)?.focus();
    }, word);
  /** Goes to a row and presses it at once, as the list may be drawn anew in between. */
  const openRow = (word: string) =>
    panel.ask((document, word) => {
      const rows = Array.from(document.querySelectorAll<HTMLElement>('.screen-terms button'));
      const row = rows.find((row) => row.querySelector('b')?.textContent === word);
      row?.focus();
      row?.click();
    }, word);
  const focused = () =>
    panel.ask((document) => document.activeElement?.closest('button')?.querySelector('b')?.textContent, null);

  test('follows the page as it scrolls', async () => {
    await scrollTo('#second');
    await expect.poll(listed).toEqual(SECOND);
    expect(await heading()).toBe('3 words on screen');
    expect(
      await panel.ask(
        (document) => document.querySelector('.screen-terms li')?.textContent?.includes('Word 1 of 3'),
        null,
      ),
    ).toBe(true);
    await tab.evaluate(() => scrollBy(0, innerHeight));
    await expect.poll(listed).toEqual([]);
    expect(await heading()).toMatch(/^No words to explain on screen/);
  });

  test('follows text that changes', async () => {
    await tab.evaluate(() => document.querySelector('#first')?.append(' Then comes gluconeogenesis.'));
    await expect.poll(listed).toEqual(['glycolysis', 'gluconeogenesis']);
    await tab.evaluate(() => document.querySelector('#first')?.remove());
    await expect.poll(listed).toEqual([]);
  });

  test('paints each mention of the word that has the focus, and nothing once it has lost it or the panel is closed', async () => {
    await scrollTo('#second');
    await expect.poll(listed).toEqual(SECOND);
    await focusRow('ferritin');
    await expect.poll(() => painted()).toEqual(['ferritin', 'ferritin']);
    const style = await tab.evaluate(
      () =>
        getComputedStyle(document.querySelector('#second') as Element, '::highlight(glosswell-pointed)').textDecoration,
    );
    expect(style).toMatch(/underline.*4px/);
    await focusRow('iron');
    await expect.poll(() => painted()).toEqual(['Iron']);
    await panel.run('document.activeElement.blur()');
    await expect.poll(() => painted()).toEqual([]);
    await focusRow('ferritin');
    await expect.poll(async () => (await painted()).length).toBe(2);
    await panel.close();
    await expect.poll(() => painted()).toEqual([]);
    panel = await openSidePanel(driver, tab);
  });

  test('marks the word that the pointer is on', async () => {
    await hoverWord(tab, 'glycolysis');
    await expect
      .poll(() => panel.ask((document) => document.querySelector('[aria-current=true] b')?.textContent, null))
      .toBe('glycolysis');
    await tab.mouse.move(2, 500);
    await tab.keyboard.press('Escape');
    await expect.poll(() => panel.ask((document) => document.querySelector('[aria-current]'), null)).toBeNull();
  });

  test('opens an entry in place and leads back to its row, while the page stays as it is', async () => {
    await scrollTo('#second');
    await expect.poll(listed).toEqual(SECOND);
    const before = await tab.evaluate(() => scrollY);
    await openRow('ferritin');
    const open = () => panel.ask((document) => document.querySelector('.open-term h2')?.textContent, null);
    await expect.poll(open).toBe('ferritin');
    await expect.poll(() => panel.ask((document) => document.activeElement?.className, null)).toBe('back');
    // The open entry is what the reader looks at.
    await expect.poll(() => painted()).toEqual(['ferritin', 'ferritin']);
    await panel.run(CLICK('.see .chip'));
    await expect.poll(open).not.toBe('ferritin');
    await panel.run(CLICK('.back'));
    await expect.poll(open).toBe('ferritin');
    await panel.run(CLICK('.back'));
    await expect.poll(focused).toBe('ferritin');
    expect(await tab.evaluate(() => scrollY)).toBe(before);
    expect(await tab.evaluate(() => document.querySelector('html > glosswell-card'))).toBeNull();
  });

  test('keeps the focus on a word that is scrolled away, in its place', async () => {
    await scrollTo('#second');
    await expect.poll(listed).toEqual(SECOND);
    await focusRow('ferritin');
    await scrollTo('#third');
    await expect.poll(listed).toEqual(['ferritin', 'prolactin']);
    expect(await focused()).toBe('ferritin');
    expect(await heading()).toBe('No longer on screen');
    await focusRow('prolactin');
    await expect.poll(listed).toEqual(['prolactin']);
    expect(await focused()).toBe('prolactin');
  });

  test('names the words worth knowing, wherever they stand, and goes to them', async () => {
    await unfoldWorthKnowing();
    const worth = () =>
      panel.ask(
        (document) => Array.from(document.querySelectorAll('.before-reading li b'), ({ textContent }) => textContent),
        null,
      );
    await expect.poll(worth).toContain('prolactin');
    // The rest of the page is read for it, and may bring more.
    await expect
      .poll(() => panel.ask((document) => document.querySelector('.before-reading summary')?.textContent, null))
      .toBe('Before you read: 5 words worth knowing');
    await panel.ask((document) => {
      const rows = Array.from(document.querySelectorAll<HTMLElement>('.before-reading button'));
      rows.find((row) => row.querySelector('b')?.textContent === 'prolactin')?.click();
    }, null);
    await expect
      .poll(() =>
        tab.evaluate(() => {
          const { top = -1 } = document.querySelector('#third')?.getBoundingClientRect() ?? {};
          return top > 0 && top < innerHeight;
        }),
      )
      .toBe(true);
    expect(await tab.evaluate(() => document.querySelector('html > glosswell-card'))).toBeNull();
    await panel.run(CLICK('.back'));
    // It stays unfolded.
    expect(await panel.ask((document) => document.querySelector('.before-reading[open]') !== null, null)).toBe(true);
    await panel.run(CLICK('.before-reading summary'));
  });

  test('follows the tab in front, and says why a page has no words', async () => {
    const says = () => panel.ask((document) => document.querySelector('.why-nothing p')?.textContent ?? '', null);
    const plain = await driver.open(pages.url('/plain'));
    await expect.poll(says).toBe('No hard health words were found on this page.');
    const own = await driver.browser.newPage();
    await own.bringToFront();
    // A browser's own page need not report that it has loaded.
    own.goto(kind === 'chromium' ? 'chrome://version' : 'about:license').catch(() => undefined);
    await expect.poll(says).toMatch(/belong/);
    await own.close();
    await plain.close();
    await tab.bringToFront();
    await expect.poll(listed).toEqual(['glycolysis']);
    await tab.goto(pages.url('/plain'));
    await expect.poll(says).toBe('No hard health words were found on this page.');
  });

  test('switches the site, pauses, and marks fewer or more words', async () => {
    await panel.run(CLICK('[role=switch]'));
    await expect.poll(listed).toEqual([]);
    await panel.run(CLICK('[role=switch]'));
    await expect.poll(listed).toEqual(['glycolysis']);
    await panel.run(CLICK('.pause button'));
    await expect.poll(listed).toEqual([]);
    await panel.run(CLICK('.pause button'));
    await expect.poll(listed).toEqual(['glycolysis']);
    await panel.run(`{
      const slider = document.querySelector('[type=range]');
      slider.value = 2;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      slider.dispatchEvent(new Event('change', { bubbles: true }));
    }`);
    await expect.poll(listed).toEqual(['glycolysis', 'dose', 'medicine']);
  });

  test('is gone through by keys alone: slider, list, an entry and the way back', async () => {
    // Tab goes on from where the focus was last; in a panel just opened, from its top.
    await panel.close();
    panel = await openSidePanel(driver, tab);
    const look = () => panel.run(`(${String(focusIn)})(document) ?? undefined`) as Promise<Focused | undefined>;
    const focused = async () => (await look())?.name;
    const typist = { press: panel.press, look };
    const remembered = () => panel.run(`chrome.storage.local.get().then(({ preferences }) => preferences?.amount)`);
    await scrollTo('#second');
    await expect.poll(listed).toEqual(['iron', 'ferritin', 'hemoglobin']);

    await walk(typist, 'Tab', 'How many words are marked');
    await panel.press('ArrowRight');
    await expect.poll(remembered).toBe('everything');
    await panel.press('ArrowLeft');
    await expect.poll(remembered).toBe('usual');
    expect(await focused()).toBe('How many words are marked');

    const visited = await walk(typist, 'Tab', 'iron');
    expect(visited.filter(({ isSeen }) => !isSeen)).toEqual([]);
    for (const [key, word] of [
      ['ArrowDown', 'ferritin'],
      ['End', 'hemoglobin'],
      ['ArrowUp', 'ferritin'],
      ['Home', 'iron'],
      ['ArrowDown', 'ferritin'],
    ] as const) {
      await panel.press(key);
      await expect.poll(focused).toBe(word);
    }
    await expect.poll(() => painted()).toEqual(['ferritin', 'ferritin']);

    await panel.press('Enter');
    await expect.poll(focused).toBe('← Back');
    expect(await panel.ask((document) => document.querySelector('.open-term h2')?.textContent, null)).toBe('ferritin');
    const entry = await walk(typist, 'Tab', 'Save');
    expect(entry.filter(({ isSeen }) => !isSeen)).toEqual([]);
    await walk(typist, 'Shift+Tab', '← Back');
    await panel.press('Enter');
    await expect.poll(focused).toBe('ferritin');
  });

  test('has nothing that axe finds wrong, in light and in dark', async () => {
    await scrollTo('#second');
    await expect.poll(listed).toEqual(SECOND);
    await unfoldWorthKnowing();
    const wrong: Record<string, string[]> = {};
    for (const theme of ['light', 'dark']) {
      await panel.run(`chrome.storage.local.set({ preferences: { theme: '${theme}' } }).then(() => undefined)`);
      await expect.poll(() => panel.run('document.documentElement.dataset.theme')).toBe(theme);
      wrong[theme] = await violationsIn(panel.run);
      await panel.run(CLICK('.screen-terms button'));
      await until(
        () => panel.ask((document) => document.querySelector('.open-term') !== null, null),
        (isOpen) => isOpen,
      );
      wrong[`${theme}, an entry`] = await violationsIn(panel.run);
      await panel.run(CLICK('.back'));
    }
    expect(wrong).toEqual({ light: [], 'light, an entry': [], dark: [], 'dark, an entry': [] });
  });
});
