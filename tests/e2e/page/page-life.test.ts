import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { backgroundSide, type BackgroundSide } from '../../../scripts/browser/background.ts';
import { boxOfCard, cardText, waitForCard, waitForNoCard } from '../../../scripts/browser/card.ts';
import { BROWSERS, startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { boxesOfMark, hoverWord, marksOn, waitForMarks, waitForNoMarks } from '../../../scripts/browser/marks.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';

const page = (body: string) => `<!doctype html><html lang="en"><title>Page</title><body>${body}</body></html>`;
const PAGES = {
  '/words': page('<p>Here glycolysis happens, and prolactin comes.</p><p><a href="/next">On</a></p>'),
  '/next': page('<p>It rains.</p>'),
  '/frame': page('<p>Outside: enzyme.</p><iframe width="700" height="400"></iframe>'),
  '/roots': page(`<div style="height: 85vh"></div><p id="open"></p><div id="closed"></div>
    <script>for (const mode of ['open', 'closed']) {
      const root = document.getElementById(mode).attachShadow({ mode });
      root.innerHTML = '<p>Nobody has seen <b>magnesum</b> here.</p>';
      globalThis['in-' + mode] = root;
    }</script>`),
  '/nested': page(`<div style="height: 85vh"></div><p id="outer"></p>
    <script>const outer = document.getElementById('outer').attachShadow({ mode: 'open' });
      outer.innerHTML = '<section></section>';
      globalThis.nested = outer.firstChild.attachShadow({ mode: 'open' });
      globalThis.nested.innerHTML = '<p>Nobody has seen <b>magnesum</b> here.</p>';</script>`),
};

/** Writes another document in the place of a frame's or a page's own, as old pages and editors do. */
const write = (where: Page | Frame, word: string) =>
  where.evaluate((word) => {
    document.open();
    document.write(
      `<!doctype html><html lang="en"><title>New</title><body><p>Now ${word} is here.</p><p>More.</p></body></html>`,
    );
    document.close();
  }, word);

describe.each(BROWSERS)('in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let background: BackgroundSide;
  let tab: Page;
  beforeAll(async () => {
    pages = await servePages(PAGES);
    driver = await startDriver(kind, { keepsPages: true });
    background = await backgroundSide(driver);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });
  afterEach(async () => {
    await background.run(`chrome.storage.local.remove(['sites', 'preferences', 'known-words']).then(() => undefined)`);
    await tab.close();
  });
  const open = async (path: string) => {
    tab = await driver.open(pages.url(path));
    return tab;
  };

  describe('a page that the reader comes back to', () => {
    /** Goes on from a page, has something chosen meanwhile, and goes back. */
    const goAndComeBack = async (meanwhile: string) => {
      await open('/words');
      await waitForMarks(tab, 'glycolysis', 'prolactin');
      await tab.evaluate(() => {
        Object.assign(globalThis, { wasKept: true });
      });
      await Promise.all([tab.waitForNavigation(), tab.click('a')]);
      await background.run(`${meanwhile}.then(() => undefined)`);
      await tab.evaluate(() => history.back());
      await until(
        () => tab.evaluate(() => location.pathname),
        (path) => path === '/words',
      );
      expect(await tab.evaluate(() => 'wasKept' in globalThis)).toBe(true);
    };

    test('is left alone if its site was switched off meanwhile', async () => {
      await goAndComeBack(
        `chrome.storage.local.set({ sites: { paused: false, others: 'on', rules: { localhost: 'off' } } })`,
      );
      await waitForNoMarks(tab);
      await background.run(`chrome.storage.local.remove('sites').then(() => undefined)`);
      await waitForMarks(tab, 'glycolysis', 'prolactin');
    });

    test('has no mark on a word that is known meanwhile', async () => {
      await goAndComeBack(`chrome.storage.local.set({ 'known-words': ['glycolysis'] })`);
      expect(
        await until(
          () => marksOn(tab),
          (marks) => !marks.includes('glycolysis'),
        ),
      ).toEqual(['prolactin']);
    });

    test('looks and opens cards as was chosen meanwhile', async () => {
      await goAndComeBack(`chrome.storage.local.set({ preferences: { markStyle: 'none', openOn: 'click' } })`);
      await waitForNoMarks(tab);
    });
  });

  describe('a document that is written in the place of another', () => {
    /** What readers do with a marked word: rest on it, dismiss its card, and click it. */
    const tryAll = async (where: Page, word: string) => {
      await hoverWord(where, word);
      await waitForCard(where, word);
      await where.keyboard.press('Escape');
      await waitForNoCard(where);
      await where.mouse.move(600, 300);
      const [box] = await boxesOfMark(where, word, false);
      if (!box) throw new Error(`“${word}” is not marked.`);
      await where.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await waitForCard(where, word);
      await where.keyboard.press('Escape');
      await waitForNoCard(where);
    };

    test('is explained by pointer, click and shortcut, and its cards go with Escape', async () => {
      await open('/words');
      await waitForMarks(tab, 'glycolysis');
      for (const word of ['cytoplasm', 'mitochondria']) {
        await write(tab, word);
        await waitForMarks(tab, word);
        await tryAll(tab, word);
        await background.command('next-mark');
        await waitForCard(tab, word);
        expect(await tab.evaluate(() => document.querySelectorAll('glosswell-card').length)).toBe(1);
        await tab.keyboard.press('Escape');
        await waitForNoCard(tab);
      }
    });

    test('in a frame is explained too, also when it was written twice', async () => {
      await open('/frame');
      await waitForMarks(tab, 'enzyme');
      const frame = tab.frames().find((frame) => frame !== tab.mainFrame());
      if (!frame) throw new Error('There is no frame.');
      for (const word of ['cytoplasm', 'mitochondria']) {
        await write(frame, word);
        const inFrame = frame as unknown as Page;
        await waitForMarks(inFrame, word);
        const [inside] = await boxesOfMark(inFrame, word, false);
        const outside = await tab.evaluate(
          () => document.querySelector('iframe')?.getBoundingClientRect().toJSON() as DOMRect,
        );
        const x = outside.x + 2 + (inside?.x ?? 0) + 5;
        const y = outside.y + 2 + (inside?.y ?? 0) + 5;
        await tab.mouse.move(x, y - 60);
        await tab.mouse.move(x, y, { steps: 4 });
        await until(
          () => inCard(tab, (root) => root.querySelector('h2')?.textContent, 0, frame),
          (term) => term?.startsWith(word.slice(0, 8)) ?? false,
        );
        await tab.mouse.move(900, 700);
        await frame.waitForFunction(() => document.querySelector('glosswell-card') === null);
      }
    });

    test('hears of the reader’s choices, and can be written while the site is off', async () => {
      await open('/words');
      await waitForMarks(tab, 'glycolysis');
      await background.command('switch-site');
      await waitForNoMarks(tab);
      await write(tab, 'cytoplasm');
      await background.command('switch-site');
      await waitForMarks(tab, 'cytoplasm');
      await tryAll(tab, 'cytoplasm');
      await write(tab, 'mitochondria');
      await waitForMarks(tab, 'mitochondria');
      await background.command('switch-site');
      await waitForNoMarks(tab);
    });
  });

  describe('what is selected in a shadow root', () => {
    test.each([
      ['/roots', 'in-open'],
      ['/roots', 'in-closed'],
      ['/nested', 'nested'],
    ])('on %s that is %s is explained beside the selection, as wide as any card', async (path, name) => {
      await open(path);
      await tab.evaluate((name) => {
        const word = (globalThis as unknown as Record<string, ShadowRoot>)[name]?.querySelector('b');
        if (word) getSelection()?.selectAllChildren(word);
      }, name);
      await background.command('explain-selection');
      await waitForCard(tab, 'magnesium');
      const word = await tab.evaluate((name) => {
        const word = (globalThis as unknown as Record<string, ShadowRoot>)[name]?.querySelector('b');
        return word?.getBoundingClientRect().toJSON() as DOMRect;
      }, name);
      const card = await boxOfCard(tab);
      expect(card.width).toBe(380);
      expect(card.x).toBeCloseTo(word.x, -1);
      expect(card.y + card.height).toBeLessThanOrEqual(word.y);
      expect(word.y - card.y - card.height).toBeLessThan(20);
      expect(await cardText(tab)).toContain('magnesum');
    });
  });
});
