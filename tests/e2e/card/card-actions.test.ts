import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  boxInCard,
  cardText,
  pressInCard as press,
  unfoldCard,
  waitForCard,
  waitForNoCard,
} from '../../../scripts/browser/card.ts';
import { backgroundSide, type BackgroundSide } from '../../../scripts/browser/background.ts';
import { BROWSERS, startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { hoverWord, marksOn, waitForMarks } from '../../../scripts/browser/marks.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { openStorage, type Storage } from '../helpers/storage.ts';

/** A name for this machine that browsers do not trust as they trust `localhost`, so that there is no clipboard. */
const PLAIN_HOST = 'plain.test';
const HOSTS = {
  args: [`--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1`],
  prefs: { 'network.dns.localDomains': PLAIN_HOST },
};

const PAGE = `<!doctype html><html lang="en"><title>Words</title><style>body { font: 18px/1.6 sans-serif; margin: 20px }</style>
  <body><h1>Words</h1><textarea></textarea><p id="first">First comes <b>glycolysis</b>, and an enzyme helps.</p>
  <p style="margin-top: 30em">Then the cytoplasm, and <i>mitochondria</i>.</p><p style="height: 200vh"></p></body></html>`;

/** A page that stops every click before it arrives. */
const GREEDY = PAGE.replace(
  '</body>',
  `<script>addEventListener('click', (event) => event.preventDefault(), true)</script></body>`,
);

/** A page that has shortcuts of its own. */
const SHORTCUTS = PAGE.replace(
  '</body>',
  `<script>for (const type of ['keydown', 'click', 'mousedown', 'pointerdown'])
    addEventListener(type, (event) => { document.title += ' ' + event.type })</script></body>`,
);

describe.each(BROWSERS)('on the card in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let storage: Storage;
  let background: BackgroundSide;
  let page: Page;
  beforeAll(async () => {
    pages = await servePages({ '/words': PAGE, '/greedy': GREEDY, '/shortcuts': SHORTCUTS });
    driver = await startDriver(kind, HOSTS);
    storage = await openStorage(driver);
    background = await backgroundSide(driver);
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });
  beforeEach(async () => {
    await page.bringToFront();
    await page.goto(pages.url('/words'));
  });
  afterEach(async () => {
    await page.mouse.move(2, 2);
    await storage.clear();
  });

  const openCard = async (on: Page, word: string) => {
    await hoverWord(on, word);
    await waitForCard(on, word);
  };
  const leave = async (on: Page) => {
    await on.mouse.move(2, 2);
    await waitForNoCard(on);
  };
  const save = (on: Page) => inCard(on, (root) => root.querySelector('.save')?.textContent);
  const savedIds = async () =>
    ((await storage.get('saved-words')) as { id: string }[] | undefined)?.map(({ id }) => id);
  const focused = (on: Page) => on.evaluate(() => document.activeElement?.localName);

  test('a word is saved, and is so when its card opens again', async () => {
    await openCard(page, 'glycolysis');
    expect(await save(page)).toBe('Save');
    await press(page, 'Save');
    await expect.poll(() => save(page)).toBe('Saved');
    expect(await savedIds()).toEqual(['glycolysis']);
    await leave(page);
    await openCard(page, 'glycolysis');
    expect(await save(page)).toBe('Saved');
    await press(page, 'button.save');
    await expect.poll(savedIds).toEqual([]);
  });

  test('a saved word keeps its sentence, with the title and the site of the page; given up, it keeps nothing', async () => {
    await openCard(page, 'glycolysis');
    await press(page, 'Save');
    const sentence = 'First comes glycolysis, and an enzyme helps.';
    await expect
      .poll(() => storage.get('quotes'))
      .toEqual({ glycolysis: { sentence, title: 'Words', site: 'localhost' } });
    await press(page, 'button.save');
    await expect.poll(() => storage.get('quotes')).toEqual({});
  });

  test('a word that was selected keeps its sentence as well, also over other elements', async () => {
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('i') as Element));
    await background.explain('mitochondria');
    await waitForCard(page, 'mitochondria');
    await press(page, 'Save');
    const quote = { sentence: 'Then the cytoplasm, and mitochondria.', title: 'Words', site: 'localhost' };
    await expect.poll(async () => Object.values((await storage.get('quotes')) ?? {})).toEqual([quote]);
  });

  test('a word that was opened from another card keeps no sentence, as it stands in none', async () => {
    await openCard(page, 'glycolysis');
    await unfoldCard(page);
    const chip = await inCard(page, (root) => {
      const first = root.querySelector('.see .chip');
      first?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return first?.textContent;
    });
    await press(page, `button.chip|${chip}`);
    await until(() => inCard(page, (root) => root.querySelector('.back') !== null), Boolean);
    await press(page, 'Save');
    await expect.poll(savedIds).toHaveLength(1);
    expect(await savedIds()).not.toContain('glycolysis');
    expect(await storage.get('quotes')).toBeUndefined();
  });

  test('from a saved word there is a way to all of them', async () => {
    await openCard(page, 'glycolysis');
    await press(page, 'Save');
    await press(page, 'My words');
    const urls = () => driver.browser.targets().map((target) => target.url());
    await expect.poll(urls).toContainEqual(expect.stringMatching(/\/library\.html#\/my-words$/));
    const opened = driver.browser.targets().find((target) => target.url().endsWith('/library.html#/my-words'));
    await (await opened?.page())?.close();
    await page.bringToFront();
  });

  test('a known word loses its marks at once, and gets them back by Undo on the card that stays', async () => {
    await openCard(page, 'glycolysis');
    await press(page, 'I know this word');
    await waitForCard(page, 'OK, hidden from now on.');
    expect(await marksOn(page)).not.toContain('glycolysis');
    expect(await marksOn(page)).toContain('enzyme');
    expect(await storage.get('known-words')).toEqual(['glycolysis']);
    await press(page, 'Undo');
    expect(await waitForMarks(page, 'glycolysis')).toContain('glycolysis');
    expect(await cardText(page)).toContain('I know this word');
    expect(await storage.get('known-words')).toEqual([]);
  });

  test('a known word is marked in no other open page either', async () => {
    const other = await driver.open(pages.url('/article', '127.0.0.1'));
    await waitForMarks(other, 'glycolysis');
    await page.bringToFront();
    await openCard(page, 'glycolysis');
    await press(page, 'I know this word');
    await other.bringToFront();
    const marks = await until(
      () => marksOn(other),
      (marks) => !marks.includes('glycolysis'),
    );
    expect(marks).not.toContain('glycolysis');
    expect(marks).toContain('ATP');
    await other.close();
  });

  test('a word that is not meant here is quiet on this site alone, until that is undone', async () => {
    await openCard(page, 'glycolysis');
    await press(page, 'button.others');
    await press(page, 'Wrong meaning here');
    await waitForCard(page, 'Hidden on this site.');
    expect(await marksOn(page)).not.toContain('glycolysis');
    expect(await storage.get('muted-words')).toEqual({ localhost: ['glycolysis'] });
    const other = await driver.open(pages.url('/words', '127.0.0.1'));
    expect(await waitForMarks(other, 'glycolysis')).toContain('glycolysis');
    await other.close();
    await page.bringToFront();
    await press(page, 'Undo');
    expect(await waitForMarks(page, 'glycolysis')).toContain('glycolysis');
  });

  test.each(['localhost', PLAIN_HOST])('copying works on %s, and leaves the page’s selection alone', async (host) => {
    const tab = await driver.open(pages.url('/words', host));
    expect(await tab.evaluate(() => isSecureContext)).toBe(host === 'localhost');
    await tab.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') as Element));
    await openCard(tab, 'glycolysis');
    await press(tab, 'button.others');
    await press(tab, 'Copy');
    await waitForCard(tab, 'Copied.');
    expect(await tab.evaluate(() => getSelection()?.toString())).toBe('Words');
    await leave(tab);
    await tab.focus('textarea');
    await tab.keyboard.down('Control');
    await tab.keyboard.press('v');
    await tab.keyboard.up('Control');
    const pasted = () => tab.evaluate(() => document.querySelector('textarea')?.value);
    await expect.poll(pasted).toMatch(/^glycolysis: The splitting of sugar .*\nWhere to check this: .*https:/);
    await tab.close();
  });

  test('a card shows everything at once where its reader wants that', async () => {
    await storage.set({ preferences: { more: 'open' } });
    await openCard(page, 'glycolysis');
    expect(await waitForCard(page, 'Related words')).toContain('Where to check this');
    expect(await inCard(page, (root) => root.querySelector('.unfold'))).toBeNull();
  });

  test('nobody is offered a voice that is not there', async () => {
    const voices = await page.evaluate(
      () => speechSynthesis.getVoices().filter(({ localService }) => localService).length,
    );
    expect(voices).toBe(0);
    await openCard(page, 'glycolysis');
    expect(await cardText(page)).not.toContain('Listen');
  });

  test('a source is a link that opens in a tab of its own, and the page learns nothing of where from', async () => {
    await openCard(page, 'glycolysis');
    await unfoldCard(page);
    const links = await inCard(page, (root) =>
      Array.from(root.querySelectorAll('.trust a, .sources a'), (link) =>
        ['href', 'target', 'rel'].map((name) => link.getAttribute(name)),
      ),
    );
    expect(links?.length).toBeGreaterThan(1);
    for (const link of links ?? [])
      expect(link).toEqual([expect.stringMatching(/^https:/), '_blank', 'noopener noreferrer']);
  });

  test('opening a card, and being on it, takes the focus from nobody', async () => {
    await page.focus('textarea');
    await openCard(page, 'glycolysis');
    const body = await boxInCard(page, '.body');
    await page.mouse.move(body.x + 30, body.y + 30, { steps: 5 });
    await page.keyboard.type('typing on');
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('typing on');
    expect(await focused(page)).toBe('textarea');
  });

  test('the focus of somebody who uses the card stays on it', async () => {
    await openCard(page, 'glycolysis');
    await press(page, 'I know this word');
    await waitForCard(page, 'Undo');
    expect(await focused(page)).toBe('glosswell-card');
    expect(await inCard(page, (root) => root.activeElement?.textContent)).toBe('Undo');
    await page.keyboard.press('Enter');
    await waitForCard(page, 'I know this word');
    expect(await inCard(page, (root) => root.activeElement?.textContent)).toBe('I know this word');
  });

  test('what is pressed is no matter of the page', async () => {
    const tab = await driver.open(pages.url('/shortcuts'));
    await openCard(tab, 'glycolysis');
    await press(tab, 'Save');
    await expect.poll(() => save(tab)).toBe('Saved');
    await tab.keyboard.press('Enter');
    await expect.poll(() => save(tab)).toBe('Save');
    expect(await tab.title()).toBe('Words');
    await tab.close();
  });

  test.runIf(kind === 'chromium').each(['/words', '/greedy'])('a source can be followed on %s', async (path) => {
    const tab = await driver.open(pages.url(path));
    await openCard(tab, 'glycolysis');
    const link = await inCard(tab, (root) => {
      const link = root.querySelector('.trust a') as HTMLAnchorElement;
      const { x, y, width, height } = link.getBoundingClientRect();
      return { href: link.href, x: x + width / 2, y: y + height / 2 };
    });
    await tab.mouse.move(link?.x ?? 0, link?.y ?? 0, { steps: 5 });
    await tab.mouse.click(link?.x ?? 0, link?.y ?? 0);
    // No network: the browser tries the address, which is all that is asked of it.
    const followed = await driver.browser.waitForTarget((target) => target.url() === link?.href);
    expect(tab.url()).toBe(pages.url(path));
    await (await followed.page())?.close();
    await tab.close();
  });

  test.runIf(kind === 'chromium')('the reader is told when the background does not answer', async () => {
    await openCard(page, 'glycolysis');
    const worker = await (await driver.browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
    const busy = worker?.evaluate('for (const end = Date.now() + 5000; Date.now() < end; );');
    await press(page, 'Save');
    await waitForCard(page, 'so this wasn’t kept');
    await busy;
    // It had been heard, and is done late.
    await expect.poll(() => save(page), { timeout: 10_000 }).toBe('Saved');
    await expect.poll(() => cardText(page)).not.toContain('so this wasn’t kept');
  });
});
