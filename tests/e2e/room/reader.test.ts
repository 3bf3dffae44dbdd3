import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { backgroundSide, type BackgroundSide } from '../../../scripts/browser/background.ts';
import { pressInCard, waitForCard, waitForNoCard } from '../../../scripts/browser/card.ts';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { openExtensionPage } from '../../../scripts/browser/extension-page.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { hoverWord, marksOn, waitForMarks, waitForNoMarks } from '../../../scripts/browser/marks.ts';
import { press } from '../../../scripts/browser/packs.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { openPopup } from '../../../scripts/browser/popup.ts';
import { bring, bringFile, openRoom, waitForDocument, waitForProblem } from '../../../scripts/browser/reading-room.ts';
import { openSidePanel } from '../../../scripts/browser/side-panel.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { docx, paragraph, table } from '../../fixtures/docx.ts';
import { violationsIn } from '../helpers/axe.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { walkTo } from '../helpers/focus.ts';

const TEXT =
  'Your results\n\nIron is stored as ferritin. Cells live on glycolysis.\n\n- prolactin\n- zinc\n\nTest\tYours\nFerritin\t12';
const MARKDOWN =
  '# Your iron\n\nIron is stored as **ferritin**.\n\n## What to do\n\n1. Eat beans.\n2. Ask.\n\n| Test | Yours |\n| --- | --- |\n| Ferritin | 12 |';
const HTML = `<!doctype html><html lang="en-GB"><title>Your iron</title><nav>Menu</nav><main><h1>Your iron</h1><h3>Stores</h3>
  <p>Iron is stored as <b>ferritin</b>.</p><ul><li>Beans<li>Meat</ul><table><tr><th>Test<th>Yours<tr><td>Ferritin<td>12</table></main>`;
const WORD = docx({
  title: 'Your iron',
  body: [
    paragraph('Stores', 'H1'),
    paragraph('Iron is stored as ferritin.'),
    paragraph('More', 'H2'),
    table(['Test', 'Yours'], ['Ferritin', '12']),
  ].join(''),
});

describe.each(BROWSERS)('the reading room in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let background: BackgroundSide;
  let room: Page;
  beforeAll(async () => {
    pages = await servePages({ '/leaflet.pdf': { type: 'application/pdf', body: 'Cells live on glycolysis.' } });
    driver = await borrowDriver(kind);
    background = await backgroundSide(driver);
  });
  afterEach(async () => {
    await room.evaluate('chrome.storage.local.clear()');
    await room.close();
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  const openWith = async (text = TEXT, name = 'letter.txt') => {
    room = await openRoom(driver);
    await bringFile(room, name, text);
    await waitForDocument(room, name);
  };

  test('says in two sentences what it is for and what it never does, and marks nothing of that', async () => {
    room = await openRoom(driver);
    const said = await room.evaluate(() => document.querySelector('.empty-room')?.textContent);
    expect(said).toMatch(/Open a leaflet.*sent nowhere, and nothing of it is kept/);
    expect(await marksOn(room)).toEqual([]);
    expect(await room.evaluate(() => document.title)).toBe('Reading room – Glosswell');
  });

  test.each([
    ['plain text', 'letter.txt', TEXT, 'letter.txt', ['p: Your results', 'li: prolactin', 'td: Ferritin']],
    ['Markdown', 'iron.md', MARKDOWN, 'Your iron', ['h2: What to do', 'li: Eat beans.', 'th: Test', 'td: Ferritin']],
    ['a web page', 'iron.html', HTML, 'Your iron', ['h2: Stores', 'li: Beans', 'th: Test', 'td: 12']],
    ['a Word file', 'iron.docx', WORD, 'Your iron', ['h2: Stores', 'h3: More', 'td: Ferritin']],
    ['a Word file that is called a PDF', 'iron.pdf', WORD, 'Your iron', ['h2: Stores']],
  ])(
    'shows %s with its headings, lists and tables, and marks its words',
    async (_what, name, content, title, blocks) => {
      room = await openRoom(driver);
      await bringFile(room, name, content);
      expect(await waitForDocument(room, title)).toEqual(expect.arrayContaining(blocks));
      expect(await waitForMarks(room, 'ferritin')).toContain('ferritin');
      expect(await room.evaluate(() => document.title)).toBe(title);
    },
  );

  test('takes what is dropped or pasted anywhere, and what is typed', async () => {
    room = await openRoom(driver);
    await bring(room, 'drop', { type: 'text/plain', text: 'Cells live on glycolysis.', name: 'dropped.txt' });
    await waitForDocument(room, 'dropped.txt');
    await waitForMarks(room, 'glycolysis');
    await bring(room, 'paste', { type: 'text/html', text: '<h2>Milk</h2><p>It needs <i>prolactin</i>.</p>' });
    expect(await waitForDocument(room, 'Pasted text')).toEqual([
      'h1: Pasted text',
      'h2: Milk',
      'p: It needs prolactin.',
    ]);
    expect(await waitForMarks(room, 'prolactin')).not.toContain('glycolysis');
    await press(room, 'Close');
    await waitForNoMarks(room);
    await room.focus('#room-text');
    await room.keyboard.type('Iron is ferritin.');
    await press(room, 'Read this text');
    expect(await waitForMarks(room, 'ferritin')).not.toContain('prolactin');
  });

  test('explains a word under the pointer, and saves it with its sentence and the document’s title, without a site', async () => {
    await openWith();
    await hoverWord(room, 'glycolysis');
    await waitForCard(room, 'glycolysis');
    await pressInCard(room, 'Save');
    const saved = () => room.evaluate(`chrome.storage.local.get().then((all) => JSON.stringify(all))`);
    expect(String(await until(saved, (saved) => String(saved).includes('Cells live on')))).not.toContain('reader.html');
    await room.keyboard.press('Escape');
    await waitForNoCard(room);
    const library = await openExtensionPage(driver, 'library.html#/my-words');
    const quote = () =>
      library.evaluate(() => document.querySelector<HTMLElement>('.studied-quote .quote')?.innerText.trim());
    expect(await until(quote, Boolean)).toBe('Cells live on glycolysis.\nfrom letter.txt');
    await library.close();
  });

  test('has on a phone one row over the document, whose button unfolds what is used less', async () => {
    await openWith();
    await room.setViewport({ width: 320, height: 600 });
    const bar = () =>
      room.evaluate(() => {
        const { offsetHeight: height, scrollWidth } = document.querySelector('.room-bar') as HTMLElement;
        return { isOneRow: height < 56, fits: scrollWidth <= innerWidth };
      });
    await expect.poll(bar).toEqual({ isOneRow: true, fits: true });
    const isShown = () =>
      room.evaluate(() => document.querySelector<HTMLElement>('.folded')?.checkVisibility() ?? false);
    const focused = () => room.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
    await expect.poll(isShown).toBe(false);
    await walkTo(room, 'Shift+Tab', 'More to do with this document');
    await room.keyboard.press('Enter');
    await expect.poll(isShown).toBe(true);
    expect(await violationsIn((script) => room.evaluate(script))).toEqual([]);
    await room.keyboard.press('Escape');
    await expect.poll(isShown).toBe(false);
    expect(await focused()).toBe('More to do with this document');
    await room.keyboard.press('Enter');
    const tools = await walkTo(room, 'Tab', 'Close');
    expect(tools.map(({ name }) => name)).toEqual(['Open another', 'Print', 'Close']);
    await room.keyboard.press('Enter');
    await expect.poll(focused).toBe('Reading room');
  });

  test('is gone through by the shortcuts for the next and the previous word', async () => {
    await openWith();
    const words = await waitForMarks(room, 'ferritin', 'glycolysis');
    const heading = () => inCard(room, (root) => root.querySelector('h2')?.textContent);
    await background.command('next-mark');
    const first = await until(heading, (term) => Boolean(term));
    await background.command('next-mark');
    const second = await until(heading, (term) => Boolean(term) && term !== first);
    expect(words.length).toBeGreaterThan(1);
    await background.command('previous-mark');
    expect(await until(heading, (term) => term === first)).toBe(first);
    expect(second).not.toBe(first);
  });

  test('has its words listed in the popup and in the side panel, without a switch for a site', async () => {
    await openWith();
    await waitForMarks(room, 'ferritin');
    const popup = await openPopup(driver, room);
    const listed = () =>
      popup.ask((document) => Array.from(document.querySelectorAll('.page-terms b'), (term) => term.textContent), null);
    expect(await until(listed, (terms) => terms.includes('glycolysis'))).toEqual(
      expect.arrayContaining(['ferritin', 'prolactin']),
    );
    expect(await popup.ask((document) => document.querySelector('.site-switch') !== null, null)).toBe(false);
    await popup.close();
    await room.bringToFront();
    const panel = await openSidePanel(driver, room);
    const onScreen = () =>
      panel.ask(
        (document) => Array.from(document.querySelectorAll('.screen-terms b'), (term) => term.textContent),
        null,
      );
    expect(await until(onScreen, (terms) => terms.includes('glycolysis'))).toContain('ferritin');
    await panel.close();
  });

  test('explains words also where that is left to chosen sites, but not while all is paused', async () => {
    await openWith();
    await waitForMarks(room, 'ferritin');
    const choose = (sites: object) => room.evaluate(`chrome.storage.local.set({ sites: ${JSON.stringify(sites)} })`);
    await choose({ paused: true, others: 'off', rules: {} });
    await waitForNoMarks(room);
    await choose({ paused: false, others: 'off', rules: {} });
    expect(await waitForMarks(room, 'ferritin')).toContain('ferritin');
    await background.command('switch-site');
    const sites = () =>
      room.evaluate(`chrome.storage.local.get('sites').then(({ sites }) => JSON.stringify(sites.rules))`);
    expect(await sites()).toBe('{}');
  });

  test('keeps the open document where another cannot be read, and says why', async () => {
    await openWith();
    await bringFile(room, 'nothing.txt', '');
    expect(await waitForProblem(room, 'nothing.txt')).toContain(
      'This file is empty. “letter.txt” is still open below.',
    );
    expect(await waitForMarks(room, 'ferritin')).toContain('ferritin');
    await bringFile(room, 'other.txt', 'Milk needs prolactin.');
    await waitForDocument(room, 'other.txt');
    expect(await room.evaluate(() => document.querySelector('.note.problem'))).toBeNull();
  });

  test('forgets its document when it is loaded again, and says so', async () => {
    await openWith();
    room.reload().catch(() => undefined);
    const said = () => room.evaluate(() => document.querySelector('.empty-room')?.textContent ?? '').catch(() => '');
    expect(await until(said, (said) => said !== '')).toContain('no document is kept here');
    expect(await room.evaluate(`chrome.storage.local.get().then((all) => JSON.stringify(all))`)).not.toContain(
      'ferritin',
    );
  });

  test('makes text larger by its button and by keys, and remembers that', async () => {
    await openWith();
    const size = () => room.evaluate(() => getComputedStyle(document.querySelector('article p') as Element).fontSize);
    const before = parseFloat(await size());
    await press(room, 'Larger text');
    await expect.poll(async () => parseFloat(await size())).toBeGreaterThan(before);
    const larger = parseFloat(await size());
    await room.keyboard.down('Alt');
    await room.keyboard.press('Equal');
    await room.keyboard.up('Alt');
    await expect.poll(async () => parseFloat(await size())).toBeGreaterThan(larger);
    const largest = await size();
    await room.close();
    await openWith();
    await expect.poll(size).toBe(largest);
  });

  test('has nothing that axe finds wrong, empty or with a document, in light or dark', async () => {
    room = await openRoom(driver);
    const run = (script: string) => room.evaluate(script);
    for (const theme of ['light', 'dark']) {
      await run(`chrome.storage.local.set({ preferences: { theme: '${theme}' } })`);
      await expect.poll(() => run('document.documentElement.dataset.theme')).toBe(theme);
      expect(await violationsIn(run), `empty, ${theme}`).toEqual([]);
    }
    await bringFile(room, 'iron.html', HTML);
    await waitForDocument(room, 'Your iron');
    await bringFile(room, 'nothing.txt', '');
    await waitForProblem(room, 'nothing.txt');
    for (const theme of ['light', 'dark']) {
      await run(`chrome.storage.local.set({ preferences: { theme: '${theme}' } })`);
      await expect.poll(() => run('document.documentElement.dataset.theme')).toBe(theme);
      expect(await violationsIn(run), `open, ${theme}`).toEqual([]);
    }
  });

  test('is walked through by keyboard, and the focus goes to the title of what opens', async () => {
    room = await openRoom(driver);
    const stops = await walkTo(room, 'Tab', 'Read this text');
    expect(stops.map(({ name }) => name)).toEqual([
      'Home',
      'Glossary',
      'The body',
      'My words',
      'Visit sheet',
      'Reading room',
      'Options',
      'Open a file',
      'Or type or paste text',
      'Read this text',
    ]);
    expect(stops.every(({ isSeen }) => isSeen)).toBe(true);
    await bringFile(room, 'iron.html', HTML);
    await waitForDocument(room, 'Your iron');
    expect(await room.evaluate(() => document.activeElement?.localName)).toBe('h1');
    const tools = await walkTo(room, 'Shift+Tab', 'Smaller text');
    expect(tools.map(({ name }) => name)).toEqual(['Close', 'Print', 'Open another', 'Larger text', 'Smaller text']);
    expect(tools.every(({ isSeen }) => isSeen)).toBe(true);
    await press(room, 'Close');
    await until(
      () => room.evaluate(() => document.activeElement?.textContent),
      (text) => text === 'Reading room',
    );
    expect(await room.evaluate(() => document.title)).toBe('Reading room – Glosswell');
  });

  // Firefox shows PDFs in a page of its own, and the popup says what to do instead.
  test.runIf(kind === 'chromium')(
    'takes over what the browser shows as a PDF with one click, without the network',
    async () => {
      const tab = await driver.open(pages.url('/leaflet.pdf'));
      const popup = await openPopup(driver, tab);
      await until(
        () => popup.ask((document) => document.querySelector('.open-room button')?.textContent, null),
        Boolean,
      );
      const opens = driver.browser.waitForTarget((target) => target.url().includes('reader.html'));
      await popup.run(`document.querySelector('.open-room button').click()`).catch(() => undefined);
      const opened = await (await opens).page();
      if (!opened) throw new Error('The room did not open.');
      room = opened;
      // The file lies about its kind: it is read as what it is.
      await waitForMarks(room, 'glycolysis');
      expect(await room.evaluate(() => location.href)).toMatch(/reader\.html$/);
      await tab.close();
    },
  );

  test('is offered over a PDF, with what to do where the browser keeps the file closed', async () => {
    room = await openRoom(driver);
    const tab = await driver.browser.newPage();
    await tab.bringToFront();
    await tab.goto(pages.url('/leaflet.pdf')).catch(() => undefined);
    const popup = await openPopup(driver, tab);
    const said = () => popup.ask((document) => document.querySelector('#panel-page')?.textContent ?? '', null);
    expect(await until(said, (said) => said.includes('PDF'))).toContain(
      kind === 'chromium' ? 'Read it in the reading room' : 'Save it on this device',
    );
    expect(await popup.ask((document) => document.querySelector('[aria-selected=true]')?.textContent, null)).toBe(
      'This page',
    );
    await popup.close();
    await tab.close();
  });
});
