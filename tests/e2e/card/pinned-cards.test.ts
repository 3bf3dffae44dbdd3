import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  boxInCard,
  boxOfCard,
  cardText,
  pressInCard as press,
  waitForCard,
  waitForNoCard,
} from '../../../scripts/browser/card.ts';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { hoverWord, waitForMarks, type Box } from '../../../scripts/browser/marks.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { pause, until } from '../../../scripts/browser/wait.ts';

const pageOf = (body: string) => `<!doctype html><html lang="en"><title>Words</title>
  <style>body { font: 18px/1.6 sans-serif; margin: 20px } dialog { margin: 60px } [popover] { inset: 60px auto auto 60px }</style>
  <body>${body}</body></html>`;
const WORD = '<p>First comes glycolysis.</p>';

/** Pages whose word stands in something that is open, each with what closes it. */
const CLOSED: Readonly<Record<string, readonly [body: string, close: string]>> = {
  'its modal dialog closes': [
    `<dialog id="d">${WORD}</dialog><script>d.showModal()</script>`,
    `document.querySelector('#d').close()`,
  ],
  'its dialog closes': [
    `<dialog id="d">${WORD}</dialog><script>d.show()</script>`,
    `document.querySelector('#d').close()`,
  ],
  'its modal dialog is removed': [
    `<dialog id="d">${WORD}</dialog><script>d.showModal()</script>`,
    `document.querySelector('#d').remove()`,
  ],
  'its modal dialog is emptied and closed': [
    `<dialog id="d">${WORD}</dialog><script>d.showModal()</script>`,
    `document.querySelector('#d').replaceChildren(); document.querySelector('#d').close()`,
  ],
  'its popover closes': [
    `<div popover id="d">${WORD}</div><script>d.showPopover()</script>`,
    `document.querySelector('#d').hidePopover()`,
  ],
  'its popover is hidden by a style': [
    `<div popover id="d">${WORD}</div><script>d.showPopover()</script>`,
    `document.querySelector('#d').style.display = 'none'`,
  ],
  'a box around its popover is hidden': [
    `<div id="d"><div popover id="p">${WORD}</div></div><script>p.showPopover()</script>`,
    `document.querySelector('#d').hidden = true`,
  ],
  'its modal dialog closes over another one': [
    `<dialog id="o"><p>Outer.</p></dialog><dialog id="d">${WORD}</dialog><script>o.showModal(); d.showModal()</script>`,
    `document.querySelector('#d').close()`,
  ],
  'a modal dialog opens': [
    `${WORD}<dialog id="d" style="width: 900px; height: 700px">Other.</dialog>`,
    `document.querySelector('#d').showModal()`,
  ],
  'its word is removed': [`<div id="d">${WORD}</div>`, `document.querySelector('#d').remove()`],
};
/** An article between two margins, each so wide, in CSS pixels. */
const columnOf = (left: number, right: number) =>
  pageOf(`<main style="margin: 0 ${right}px 0 ${left}px">
    <p>First comes glycolysis, and an enzyme helps it along. ${'Cells turn glucose into energy in the mitochondria. '.repeat(8)}</p>
    <p>In the end the cytoplasm. <label>Search <input></label></p><p style="height: 200vh"></p></main>`);
const COLUMNS = { '/both': [320, 320], '/left': [320, 20], '/right': [20, 320], '/neither': [20, 20] } as const;
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const pathOf = (what: string) => `/${what.replaceAll(' ', '-')}`;

describe.each(BROWSERS)('a pinned card in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let page: Page;
  beforeAll(async () => {
    pages = await servePages({
      ...Object.fromEntries(Object.entries(CLOSED).map(([what, [body]]) => [pathOf(what), pageOf(body)])),
      ...Object.fromEntries(Object.entries(COLUMNS).map(([path, [left, right]]) => [path, columnOf(left, right)])),
    });
    driver = await borrowDriver(kind);
    page = await driver.browser.newPage();
    await page.bringToFront();
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });
  afterEach(() => page.mouse.move(2, 2));

  const pin = async () => {
    await press(page, 'button.pin');
    await until(
      () => inCard(page, (root) => root.querySelector('.docked') !== null),
      (isDocked) => isDocked === true,
      'the card to be docked',
    );
  };
  const keep = async (what: string) => {
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(pages.url(pathOf(what)));
    await waitForMarks(page, 'glycolysis');
    await hoverWord(page, 'glycolysis');
    await waitForCard(page, 'glycolysis');
    await pin();
  };
  const usable = async () => {
    const isOpen = () => inCard(page, (root) => root.querySelector('.heading')?.ariaExpanded === 'true');
    const before = await isOpen();
    // What takes pointers at the middle of the button, and not only what is drawn there.
    await until(
      async () => {
        const { x, y, width, height } = await boxInCard(page, 'button.heading');
        return page.evaluate((x, y) => document.elementFromPoint(x, y)?.localName, x + width / 2, y + height / 2);
      },
      (hit) => hit === 'glosswell-card',
      'the card to be where it can be used',
    );
    await press(page, 'button.heading');
    await until(isOpen, (isOpen) => isOpen === !before);
  };

  test.each(Object.keys(CLOSED))('stays where it is and can be used when %s', async (what) => {
    await keep(what);
    const { x, y } = await boxOfCard(page);
    await page.evaluate(CLOSED[what]?.[1] ?? '');
    await usable();
    expect(await boxOfCard(page)).toMatchObject({ x, y });
    await press(page, 'button.unpin');
    await waitForNoCard(page);
  });

  test('goes along when its modal dialog is shown again', async () => {
    await keep('its modal dialog closes');
    for (const act of ['close', 'showModal', 'close', 'showModal']) {
      await page.evaluate(`document.querySelector('#d').${act}()`);
      await usable();
    }
    expect(await page.evaluate(() => document.querySelectorAll('glosswell-card').length)).toBe(1);
  });

  test('is gone where the page takes it off its root element', async () => {
    await keep('its word is removed');
    await page.evaluate(() => document.querySelector('glosswell-card')?.remove());
    await pause(500);
    expect(await page.evaluate(() => document.querySelector('glosswell-card'))).toBeNull();
  });

  const open = async (path: keyof typeof COLUMNS) => {
    await page.setViewport({ width: 1200, height: 800 });
    await page.goto(pages.url(path));
    await waitForMarks(page, 'glycolysis', 'enzyme');
  };
  const pinWord = async (word: string) => {
    const at = (await page.evaluate(() => document.querySelector('glosswell-card') !== null)) ? 1 : 0;
    await hoverWord(page, word);
    await until(
      () => inCard(page, (root) => root.querySelector('.card h2')?.textContent, at),
      (heading) => heading === word,
      `the card of “${word}”`,
    );
    // The pin of the card at the word; the dock, where there is one, comes before it.
    const box = await inCard(
      page,
      (root) => {
        const { x, y, width, height } = (root.querySelector('.pin') as Element).getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      },
      at,
    );
    await page.mouse.move(box?.x ?? 0, box?.y ?? 0, { steps: 5 });
    await page.mouse.click(box?.x ?? 0, box?.y ?? 0);
    await expect.poll(headings).toContain(word);
  };
  const headings = () =>
    inCard(page, (root) => Array.from(root.querySelectorAll('.heading'), ({ textContent }) => textContent));
  const column = () =>
    page.evaluate(() => {
      const { x, y, width, height } = (document.querySelector('main') as Element).getBoundingClientRect();
      return { x, y, width, height };
    });

  test.each([
    ['/both', 'right'],
    ['/right', 'right'],
    ['/left', 'left'],
  ] as const)('lies in a margin without text: %s', async (path, side) => {
    await open(path);
    await pinWord('glycolysis');
    const dock = await boxOfCard(page);
    expect(overlap(dock, await column())).toBe(false);
    expect(dock.x < 600 ? 'left' : 'right').toBe(side);
    expect(dock.x).toBeGreaterThanOrEqual(0);
    expect(dock.x + dock.width).toBeLessThanOrEqual(1200);
  });

  test('lies at the edge where there is no margin, and no other card covers it', async () => {
    await open('/neither');
    await pinWord('glycolysis');
    const dock = await boxOfCard(page);
    expect(dock.x + dock.width).toBeGreaterThan(1150);
    await hoverWord(page, 'enzyme');
    const second = () =>
      inCard(
        page,
        (root) => {
          const { x, y, width, height } = (root.querySelector('.card') as Element).getBoundingClientRect();
          return { x, y, width, height };
        },
        1,
      );
    const card = await until(second, (box) => box !== undefined);
    expect(card && overlap(card, dock)).toBe(false);
    await page.mouse.move(2, 700);
    await until(second, (box) => box === undefined);
    expect(await cardText(page)).toContain('glycolysis');
  });

  test('stays on scrolling and on pressing elsewhere, short until it is pressed', async () => {
    await open('/both');
    await pinWord('glycolysis');
    const docked = await boxOfCard(page);
    expect(docked.height).toBeLessThan(140);
    await page.mouse.move(500, 700);
    await page.mouse.click(500, 700);
    await page.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
    await pause(500);
    expect(await boxOfCard(page)).toEqual(docked);
    await press(page, 'button.heading');
    expect(await waitForCard(page, 'Related words')).toContain('General information');
    expect((await boxOfCard(page)).height).toBeGreaterThan(docked.height);
  });

  test('is one of several below each other, which are closed one by one or all at once', async () => {
    await open('/both');
    await pinWord('glycolysis');
    await pinWord('enzyme');
    await pinWord('cytoplasm');
    expect(await headings()).toEqual(['cytoplasm', 'enzyme', 'glycolysis']);
    await press(page, 'Unpin “enzyme”');
    await expect.poll(headings).toEqual(['cytoplasm', 'glycolysis']);
    await press(page, 'button.|Close all');
    await waitForNoCard(page);
  });

  test('goes on Escape, the newest first, after the card at a word, and not while the reader is in a field', async () => {
    await open('/both');
    await pinWord('glycolysis');
    await pinWord('enzyme');
    await hoverWord(page, 'cytoplasm');
    await until(
      () => page.evaluate(() => document.querySelectorAll('glosswell-card').length),
      (cards) => cards === 2,
    );
    await page.keyboard.press('Escape');
    await until(
      () => page.evaluate(() => document.querySelectorAll('glosswell-card').length),
      (cards) => cards === 1,
    );
    expect(await headings()).toEqual(['enzyme', 'glycolysis']);
    await page.focus('input');
    await page.keyboard.press('Escape');
    await pause(200);
    expect(await headings()).toEqual(['enzyme', 'glycolysis']);
    await page.evaluate(() => document.querySelector('input')?.blur());
    await page.keyboard.press('Escape');
    await expect.poll(headings).toEqual(['glycolysis']);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  test('has the focus of who pinned it by key, and gives it on', async () => {
    await open('/both');
    await pinWord('enzyme');
    await hoverWord(page, 'glycolysis');
    await until(
      () => inCard(page, (root) => root.querySelector('.pin') !== null, 1),
      (isThere) => isThere === true,
    );
    await inCard(page, (root) => root.querySelector<HTMLElement>('.pin')?.focus(), 1);
    await page.keyboard.press('Enter');
    await expect.poll(headings).toEqual(['glycolysis', 'enzyme']);
    const focused = () => inCard(page, (root) => root.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused).toBe('Unpin “glycolysis”');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Unpin “enzyme”');
    await page.keyboard.press('Enter');
    await waitForNoCard(page);
  });

  test('makes room for sheets in a narrow window, where nothing is pinned, and comes back', async () => {
    await open('/neither');
    await pinWord('glycolysis');
    const isHidden = () => inCard(page, (root) => root.querySelector('.frame')?.checkVisibility() === false);
    await page.setViewport({ width: 400, height: 800 });
    await expect.poll(isHidden).toBe(true);
    await hoverWord(page, 'enzyme');
    await until(
      () => inCard(page, (root) => root.querySelector('.card h2')?.textContent, 1),
      (heading) => heading === 'enzyme',
    );
    expect(await inCard(page, (root) => root.querySelector('.pin'), 1)).toBeNull();
    await page.setViewport({ width: 1200, height: 800 });
    await expect.poll(isHidden).toBe(false);
  });
});
