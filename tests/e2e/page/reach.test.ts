import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitForCard } from '../../../scripts/browser/card.ts';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { marksOn, waitForMarks } from '../../../scripts/browser/marks.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { openExtensionPage } from '../../../scripts/browser/extension-page.ts';
import { openPopup } from '../../../scripts/browser/popup.ts';
import { pause, until } from '../../../scripts/browser/wait.ts';
import { borrowDriver } from '../helpers/borrow.ts';

const page = (body: string, style = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Reach</title><style>p { margin: 10px 0 } ${style}</style></head><body>${body}</body></html>`;
/** So many paragraphs that their end is forty screens away. */
const FILLER = `<p>${'A plain line of plain words that nobody has to look up. '.repeat(12)}</p>`.repeat(300);
const LONG = `<p>First comes glycolysis.</p>${FILLER}<p id="end">Last comes prolactin.</p>`;

const PAGES = {
  '/long': page(LONG),
  '/column': page(
    `${LONG}<aside><p>Beside it all stands thyroxine.</p></aside>`,
    'body { margin-right: 240px } aside { position: absolute; top: 0; right: 0; width: 200px }',
  ),
  '/dialog': page(
    `${LONG}<div id="box"><p>Do you know thyroxine?</p></div>`,
    '#box { display: none } #box.open { display: block; position: fixed; inset: 120px 100px; background: white }',
  ),
  '/scroller': page(
    `<main>${LONG}</main>`,
    'html, body { height: 100%; margin: 0; overflow: hidden } main { height: 100%; overflow: auto }',
  ),
  '/component': page(
    `${LONG}<x-column></x-column><script>
      customElements.define('x-column', class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<p>In here is thyroxine.</p>'; }
      });
    </script>`,
    'body { margin-right: 240px } x-column { position: absolute; top: 0; right: 0; width: 200px }',
  ),
  '/built': page(
    `<div id="app"></div><script>
      document.getElementById('app').innerHTML = ${JSON.stringify(LONG)};
      function wrap() {
        const around = document.createElement('section');
        const app = document.getElementById('app');
        app.before(around);
        around.append(app);
      }
    </script>`,
  ),
};

describe.each(BROWSERS)('a long page in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  /** A page of the extension that asks nothing of other pages by itself. */
  let helper: Page;
  let tab: Page;
  beforeAll(async () => {
    pages = await servePages(PAGES);
    driver = await borrowDriver(kind);
    helper = await openExtensionPage(driver, 'library.html');
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });
  afterEach(() => tab.close());

  const inFront = (what: string) =>
    helper.evaluate(`chrome.tabs.query({ active: true, currentWindow: true }).then(([{ id }]) => ${what})`);
  const badge = () => inFront('chrome.action.getBadgeText({ tabId: id })');
  const step = (direction: string) =>
    inFront(
      `chrome.tabs.sendMessage(id, ${JSON.stringify({ to: 'glosswell', name: 'stepToMark', data: direction })}, { frameId: 0 })`,
    );
  const scrollDown = () => tab.evaluate(() => document.getElementById('end')?.scrollIntoView({ behavior: 'instant' }));

  /** Opens a page, and waits until it is read as far as it is for now. */
  async function open(path: string, ...words: string[]): Promise<void> {
    tab = await driver.open(pages.url(path));
    await waitForMarks(tab, ...words);
    await expect.poll(badge).toMatch(/\+$/);
  }

  test('is known in part, as the badge says, until its reader comes to its end', async () => {
    await open('/long', 'glycolysis');
    expect(await badge()).toBe('1+');
    await scrollDown();
    await waitForMarks(tab, 'prolactin');
    await expect.poll(badge).toBe('2');
  });

  test('is read to its end for the popup', async () => {
    await open('/long', 'glycolysis');
    const popup = await openPopup(driver, tab);
    const listed = () =>
      popup.ask(
        (document) => Array.from(document.querySelectorAll('.page-terms li b'), (name) => name.textContent),
        null,
      );
    await expect.poll(listed).toEqual(['glycolysis', 'prolactin']);
    await popup.close();
    await expect.poll(badge).toBe('2');
  });

  test('has its last mark found by key from its first one', async () => {
    await open('/long', 'glycolysis');
    await step('next');
    await waitForCard(tab, 'glycolysis');
    await step('next');
    await waitForCard(tab, 'prolactin');
    expect(await marksOn(tab)).toEqual(['prolactin']);
    await step('next');
    await waitForCard(tab, 'glycolysis');
    await step('previous');
    await waitForCard(tab, 'prolactin');
  });

  test('has its last mark found backwards from its top', async () => {
    await open('/long', 'glycolysis');
    await step('previous');
    await waitForCard(tab, 'prolactin');
  });

  test('has the column beside it marked, though that comes last', async () => {
    await open('/column', 'glycolysis', 'thyroxine');
    // What stands between both is not skipped on the way from mark to mark.
    for (const word of ['glycolysis', 'prolactin', 'thyroxine']) {
      await step('next');
      await waitForCard(tab, word);
    }
  });

  test('has a column marked that is a component of its own', async () => {
    await open('/component', 'glycolysis');
    await expect.poll(badge).toBe('2+');
  });

  test('has a dialog marked that a class opens', async () => {
    await open('/dialog', 'glycolysis');
    await tab.evaluate(() => document.getElementById('box')?.classList.add('open'));
    await waitForMarks(tab, 'thyroxine');
    expect(await badge()).toMatch(/\+$/);
  });

  test('is read on as the pane is scrolled that it lies in', async () => {
    await open('/scroller', 'glycolysis');
    await scrollDown();
    await waitForMarks(tab, 'prolactin');
    await expect.poll(badge).toBe('2');
  });

  test('is marked where an address leads', async () => {
    tab = await driver.open(pages.url('/long#end'));
    await waitForMarks(tab, 'prolactin');
    await expect.poll(badge).toBe('2');
  });

  test('is marked to its end after its application has put it elsewhere', async () => {
    await open('/built', 'glycolysis');
    await tab.evaluate('wrap()');
    await pause(500);
    await scrollDown();
    await waitForMarks(tab, 'prolactin');
    await expect.poll(badge).toBe('2');
  });

  test('stays as it is read while nobody scrolls or asks', async () => {
    await open('/long', 'glycolysis');
    await pause(2000);
    expect(await badge()).toBe('1+');
    const known = await until(
      () =>
        inFront(
          `chrome.tabs.sendMessage(id, { to: 'glosswell', name: 'describePage', data: 'known' }, { frameId: 0 })`,
        ),
      (answer) => answer !== undefined,
    );
    expect(known).toMatchObject({ value: { terms: [{ id: 'glycolysis' }], isReading: true } });
    expect(await badge()).toBe('1+');
  });
});
