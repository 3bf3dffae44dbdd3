/** The library's first page: topics, the reader's own words, and the body to click. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violationsIn } from '../helpers/axe.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { openExtensionPage } from '../../../scripts/browser/extension-page.ts';

const saved = (id: string, day: number) => ({ id, at: `2026-01-0${day}T08:00:00.000Z`, question: '' });

describe.each(BROWSERS)('the library’s first page in %s', (kind) => {
  let driver: Driver;
  let library: Page;
  beforeAll(async () => {
    driver = await borrowDriver(kind);
  });
  afterEach(async () => {
    await library.evaluate('chrome.storage.local.clear()');
    await library.close();
  });
  afterAll(() => driver.close());

  const open = async (hash = '') => {
    library = await openExtensionPage(driver, `library.html${hash}`);
  };
  const ask = <T>(script: string) => library.evaluate(script) as Promise<T>;
  const textsOf = (selector: string) =>
    ask<string[]>(`Array.from(document.querySelectorAll(${JSON.stringify(selector)}), ({ innerText }) => innerText)`);
  /** What is written, where the style shows it with another first letter. */
  const writtenIn = (selector: string) =>
    ask<string[]>(
      `Array.from(document.querySelectorAll(${JSON.stringify(selector)}), ({ textContent }) => textContent)`,
    );
  const hash = () => ask<string>('location.hash');
  const focused = () => ask<string>('document.activeElement.ariaLabel ?? document.activeElement.textContent');
  const violations = () => violationsIn((script) => library.evaluate(script));
  const stored = (name: string) => ask(`chrome.storage.local.get().then((all) => all['${name}'])`);
  const press = (selector: string) => ask(`document.querySelector(${JSON.stringify(selector)}).click()`);
  /** The middle of a place in the picture that a pointer finds there, in CSS pixels. */
  const spotOn = async (name: string) => {
    await expect.poll(() => ask(`document.querySelector('.place[aria-label="${name}"]') !== null`)).toBe(true);
    return ask<{ x: number; y: number } | null>(`{
      const place = document.querySelector('.place[aria-label="${name}"]');
      place.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = place.getBoundingClientRect();
      const spots = Array.from({ length: 400 }, (_, at) => ({
        x: left + (width * ((at % 20) + 0.5)) / 20,
        y: top + (height * (Math.floor(at / 20) + 0.5)) / 20,
      }));
      spots.find(({ x, y }) => document.elementFromPoint(x, y)?.closest('.place') === place) ?? null;
    }`);
  };

  test('begins with the search, and what is typed takes the place of the rest', async () => {
    await open();
    await expect.poll(() => ask('document.activeElement?.type')).toBe('search');
    await expect.poll(() => textsOf('.home h2')).toEqual(['My words', 'Topics', 'The body']);
    await library.keyboard.type('glycolisis');
    await expect.poll(() => textsOf('.terms b')).toContain('glycolysis');
    expect(await textsOf('.home')).toEqual([]);
    await library.keyboard.press('Escape');
    await expect.poll(() => textsOf('.home h2')).toHaveLength(3);
  });

  test('a topic’s tile leads to its words, and Back leads here again', async () => {
    await open();
    await expect.poll(() => textsOf('.tiles b')).toContain('Heart and circulation');
    const tiles = await textsOf('.tiles a');
    expect(tiles.find((tile) => tile.startsWith('Blood'))).toMatch(/^Blood\s+\d+ words$/);
    await ask(
      "Array.from(document.querySelectorAll('.tiles a')).find((tile) => tile.innerText.startsWith('Blood')).click()",
    );
    await expect.poll(hash).toBe('#/glossary/Blood');
    await expect.poll(() => textsOf('.term-list .terms b')).not.toEqual([]);
    expect(await ask('document.querySelector("select").value')).toBe('Blood');
    await expect.poll(() => ask('document.title')).toBe('Blood – Glosswell');
    await ask('history.back()');
    await expect.poll(() => textsOf('.home h2')).toHaveLength(3);
    expect(await ask('document.querySelector("input[type=search]").value')).toBe('');
  });

  test('all words from A to Z are one press away', async () => {
    await open();
    await expect.poll(() => textsOf('.head a')).toContain('All words from A to Z');
    await press('.head a[href="#/glossary"]');
    await expect.poll(() => textsOf('.letters button')).toContain('Z');
    await expect.poll(() => textsOf('.term-list b')).toContain('A1C');
  });

  test('the words that were opened last are at hand, the last one first, until the list is cleared', async () => {
    await open('#/term/iron');
    await expect.poll(() => stored('recent-words')).toEqual(['iron']);
    await ask("location.hash = '#/term/zinc'");
    await expect.poll(() => stored('recent-words')).toEqual(['zinc', 'iron']);
    await ask("location.hash = '#/'");
    await expect.poll(() => textsOf('.recent a')).toEqual(['zinc', 'iron']);
    expect(await violations()).toEqual([]);
    await press('.recent button');
    await expect.poll(() => textsOf('.home [role=status]')).toEqual(['The list is cleared.']);
    await expect.poll(focused).toBe('The list is cleared.');
    expect(await stored('recent-words')).toEqual([]);
  });

  test('nothing is remembered where the reader wants none of it', async () => {
    await open();
    await ask("chrome.storage.local.set({ preferences: { rememberOpened: false }, 'recent-words': ['iron'] })");
    await ask("location.hash = '#/term/zinc'");
    await expect.poll(() => textsOf('.open-term h2')).toEqual(['zinc']);
    await ask("location.hash = '#/'");
    await expect.poll(() => textsOf('.home h2')).toEqual(['My words', 'Topics', 'The body']);
    expect(await stored('recent-words')).toEqual(['iron']);
  });

  test('the saved words are counted, and the latest shown', async () => {
    await open();
    await ask(`chrome.storage.local.set({ 'saved-words': ${JSON.stringify([saved('iron', 1), saved('zinc', 2)])} })`);
    await expect.poll(() => textsOf('.saved-last h2')).toEqual(['My words (2)']);
    expect(await textsOf('.saved-last .words-row a')).toEqual(['zinc', 'iron']);
    await press('.saved-last .head a');
    await expect.poll(hash).toBe('#/my-words');
  });

  test('with nothing saved, the way to a word is a press', async () => {
    await open('#/my-words');
    await expect.poll(() => textsOf('.my-words a.button')).toEqual(['Find a word']);
    await press('.my-words a.button');
    await expect.poll(() => ask('document.activeElement?.type')).toBe('search');
  });

  test('a place of the body is named under the pointer, and its words are listed when it is clicked', async () => {
    await open('#/body/belly');
    const liver = await spotOn('liver');
    await library.mouse.move(liver?.x ?? 0, liver?.y ?? 0);
    await expect.poll(() => writtenIn('.body-map figcaption')).toEqual(['liver']);
    await library.mouse.click(liver?.x ?? 0, liver?.y ?? 0);
    await expect.poll(hash).toBe('#/body/belly/liver');
    await expect.poll(() => textsOf('.region .terms b')).toContain('cirrhosis');
    await expect.poll(focused).toBe('liver');
    expect(await ask('document.querySelectorAll(".body-map .part").length')).toBe(1);
    await ask('history.back()');
    await expect.poll(hash).toBe('#/body/belly');
    await expect.poll(() => textsOf('.region')).toEqual([]);
  });

  test('a keyboard goes from place to place and opens one with Enter, and a word in it', async () => {
    await open('#/body/belly');
    await spotOn('liver');
    await ask('document.querySelector(\'.place[aria-label="liver"]\').focus()');
    await expect.poll(() => writtenIn('.body-map figcaption')).toEqual(['liver']);
    await library.keyboard.press('Tab');
    const next = await focused();
    expect(next).not.toBe('liver');
    await expect.poll(() => writtenIn('.body-map figcaption')).toEqual([next]);
    await ask('document.querySelector(\'.place[aria-label="appendix"]\').focus()');
    await library.keyboard.press('Enter');
    await expect.poll(() => writtenIn('.region h2')).toEqual(['appendix']);
    await ask(
      "Array.from(document.querySelectorAll('.region .terms button')).find((row) => row.innerText.startsWith('appendicitis')).focus()",
    );
    await library.keyboard.press('Enter');
    await expect.poll(hash).toBe('#/term/appendicitis');
    await expect.poll(() => textsOf('.open-term h2')).toEqual(['appendicitis']);
  });

  test('from the whole body one comes closer, picture by picture', async () => {
    await open('#/body');
    const chest = await spotOn('Chest');
    await library.mouse.click(chest?.x ?? 0, chest?.y ?? 0);
    await expect.poll(hash).toBe('#/body/chest');
    await ask(
      "Array.from(document.querySelectorAll('.places a')).find((place) => place.textContent === 'heart').click()",
    );
    await expect.poll(() => textsOf('.region a.button')).toEqual(['Look closer: Heart']);
    await press('.region a.button');
    await expect.poll(hash).toBe('#/body/heart');
    await expect.poll(() => textsOf('.body-pictures [aria-current]')).toEqual(['Heart']);
  });

  test('on a phone the first words are in sight below the search, and nothing scrolls sideways', async () => {
    await open('#/glossary');
    await library.setViewport({ width: 360, height: 640 });
    await expect.poll(() => textsOf('.term-list b')).toContain('A1C');
    expect(await ask('document.querySelector(".term-list").getBoundingClientRect().top')).toBeLessThan(170);
    for (const address of ['#/', '#/body', '#/body/belly/liver']) {
      await ask(`location.hash = '${address}'`);
      await expect.poll(() => ask('document.querySelector(".home, .body-view") !== null')).toBe(true);
      expect(await ask('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    }
  });

  test('on a phone the way that the reader is on is in sight, wherever they go', async () => {
    await open('#/');
    await library.setViewport({ width: 360, height: 640 });
    const cutOff = `Array.from(document.querySelectorAll('.swiped [aria-current]'), (way) => {
      const { left, right } = way.getBoundingClientRect();
      const row = way.parentElement.getBoundingClientRect();
      return left < row.left || right > row.right ? way.textContent : '';
    }).filter(Boolean)`;
    for (const [address, way] of [
      ['#/visit-sheet', 'Visit sheet'],
      ['#/', 'Home'],
      ['#/body/cell', 'The body'],
    ] as const) {
      await ask(`location.hash = '${address}'`);
      await expect.poll(() => textsOf('.library-header [aria-current]')).toEqual([way]);
      await expect.poll(() => ask(cutOff)).toEqual([]);
    }
  });
});
