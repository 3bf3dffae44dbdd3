/** Every view in every state, in light and in dark; what the tests of a view look at with axe already is not repeated here. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violationsIn, type Run } from '../helpers/axe.ts';
import { backgroundSide, type BackgroundSide } from '../../../scripts/browser/background.ts';
import { boxInCard, pressInCard, unfoldCard, waitForCard, waitForNoCard } from '../../../scripts/browser/card.ts';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { hoverWord, waitForMarks } from '../../../scripts/browser/marks.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { openExtensionPage } from '../../../scripts/browser/extension-page.ts';
import { chooseFile, openPacks, press } from '../../../scripts/browser/packs.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { openPopup, type Popup } from '../../../scripts/browser/popup.ts';

const THEMES = ['light', 'dark'] as const;

const WORDS = `<!doctype html><html lang="en"><title>Words</title><body><h1>Words</h1>
  <p id="known">Here glycolysis happens.</p><p id="near">magnesum</p><p id="several">An enzyme and an electrolyte</p>
  <p id="unknown">xylophonist</p></body></html>`;
const PACK = { name: 'Ward words', terms: [{ term: 'wug', meaning: 'A bird.' }, { term: 'dax' }] };
const saved = (id: string, question: string) => ({ id, at: '2026-01-01T08:00:00.000Z', question });

const click = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).click()`;
const type = (text: string) => `{
  const field = document.querySelector('input[type=search]');
  field.value = ${JSON.stringify(text)};
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}`;

/** Waits until something is there. */
const find = (run: Run, selector: string) =>
  expect.poll(() => run(`document.querySelector(${JSON.stringify(selector)}) !== null`).catch(() => false)).toBe(true);

/** What is wrong with a page of the extension, by theme. */
async function wrongWith(run: Run): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {};
  for (const theme of THEMES) {
    await run(`chrome.storage.local.set({ preferences: { theme: '${theme}' } })`);
    await expect.poll(() => run('document.documentElement.dataset.theme')).toBe(theme);
    wrong[theme] = await violationsIn(run);
  }
  return wrong;
}

const NOTHING = { light: [], dark: [] };

describe.each(BROWSERS)('axe finds nothing wrong in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let background: BackgroundSide;
  beforeAll(async () => {
    pages = await servePages({ '/words': WORDS });
    driver = await borrowDriver(kind);
    background = await backgroundSide(driver);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  describe('with the popup', () => {
    let tab: Page;
    let popup: Popup;
    beforeAll(async () => {
      tab = await driver.open(pages.url('/article'));
      await waitForMarks(tab, 'glycolysis');
      popup = await openPopup(driver, tab);
    });
    afterAll(async () => {
      await popup.close().catch(() => undefined);
      await tab.close();
      await background.run('chrome.storage.local.clear()');
    });

    // One after the other in the same popup.
    test.each([
      ['the list', '', '.page-terms li'],
      ['nothing found', `${click('#tab-search')}; ${type('qqqqqq')}`, '.nothing a'],
      ['a guess by parts', type('perichondritis'), '.guess-box .parts'],
      ['a guess by name', type('azilsartan'), '.guess-box .chip'],
      ['what a search finds', type('blod glucose'), '.terms mark'],
      ['an open term', click('.term-list button'), '.open-term .actions'],
      ['an open term that is known', click('.actions > button:nth-of-type(2)'), '.actions [role=status]:not(:empty)'],
      ['the words of the page', `${click('.open-term .back')}; ${click('#tab-page')}`, '#tab-page[aria-selected=true]'],
      ['a site that is off', click('[role=switch]'), '[role=switch][aria-checked=false]'],
      ['a pause', click('.pause button'), '.paused'],
    ])('%s', async (_state, act, sign) => {
      await popup.run(act);
      await find(popup.run, sign);
      expect(await wrongWith(popup.run)).toEqual(NOTHING);
    });
  });

  test('with the popup over a page of the browser', async () => {
    const tab = await driver.browser.newPage();
    tab.goto(kind === 'chromium' ? 'chrome://version' : 'about:license').catch(() => undefined);
    const popup = await openPopup(driver, tab);
    await find(popup.run, '.why-nothing');
    expect(await wrongWith(popup.run)).toEqual(NOTHING);
    await popup.close().catch(() => undefined);
    await tab.close();
  });

  describe('with the library', () => {
    let tab: Page;
    let library: Page;
    const run: Run = (script) => library.evaluate(script);
    beforeAll(async () => {
      tab = await driver.open(pages.url('/article'));
      await waitForMarks(tab, 'glycolysis');
      library = await openExtensionPage(driver, 'library.html');
      const words = { 'saved-words': [saved('iron', 'Is mine low?'), saved('gone', '')], 'known-words': ['zinc'] };
      await run(`chrome.storage.local.set(${JSON.stringify(words)})`);
    });
    afterAll(async () => {
      await run('chrome.storage.local.clear()');
      await library.close();
      await tab.close();
    });

    test.each([
      ['#/', '.home .tiles li'],
      ['#/glossary', '.term-list li'],
      ['#/glossary/Blood', '.term-list li'],
      ['#/body', '.body-map .place'],
      ['#/body/belly/liver', '.region .terms li'],
      ['#/body/nowhere', '.message'],
      ['#/?search=qqqqqq', '.nothing a'],
      ['#/?search=perichondritis', '.guess-box .parts'],
      ['#/term/iron', '.actions .saved'],
      ['#/my-words', '.study-word .reveal'],
      ['#/visit-sheet', '.sheet h3'],
      ['#/page/TAB', '.sheet h3 a'],
      ['#/page/999999', '.sheet-tools [role=status]'],
      ['#/nowhere', '.message'],
    ])('at %s', async (hash, sign) => {
      const id = await run('chrome.tabs.query({}).then((tabs) => tabs.at(-2).id)');
      await run(`location.hash = ${JSON.stringify(hash.replace('TAB', String(id)))}`);
      await find(run, sign);
      if (hash === '#/my-words') await run(click('.reveal'));
      expect(await wrongWith(run)).toEqual(NOTHING);
    });
  });

  test('with the preview of a pack, and its problems', async () => {
    const options = await openPacks(driver);
    await chooseFile(options, 'ward.json', JSON.stringify(PACK));
    const run: Run = (script) => options.evaluate(script);
    await find(run, '.pack-preview .problems');
    expect(await wrongWith(run)).toEqual(NOTHING);
    await options.close();
  });

  test('with the form for a word, and what is missing in it', async () => {
    const options = await openPacks(driver, '#/add?word=wug');
    const run: Run = (script) => options.evaluate(script);
    await press(options, 'Save the word');
    await find(run, '[aria-invalid=true]');
    expect(await wrongWith(run)).toEqual(NOTHING);
    await options.close();
  });

  test('with the welcome page', async () => {
    const welcome = await openExtensionPage(driver, 'welcome.html');
    const run: Run = (script) => welcome.evaluate(script);
    await find(run, '.mark');
    await run(click('.mark'));
    await find(run, '.try-card');
    expect(await wrongWith(run)).toEqual(NOTHING);
    await welcome.close();
  });

  // The card is drawn alike in both, and a test of its own looks at it in Firefox.
  describe.runIf(kind === 'chromium')('with the card', () => {
    let page: Page;
    beforeAll(async () => {
      page = await driver.open(pages.url('/words'));
    });
    beforeEach(async () => {
      await page.bringToFront();
      await waitForMarks(page, 'glycolysis');
    });
    afterEach(async () => {
      await background.prefer({});
      await page.keyboard.press('Escape');
      await page.mouse.move(2, 2);
      await waitForNoCard(page);
    });
    afterAll(() => page.close());

    const hover = async () => {
      await hoverWord(page, 'glycolysis');
      await waitForCard(page, 'glycolysis');
    };
    const explain = async (selector: string) => {
      await page.evaluate((selector) => {
        getSelection()?.selectAllChildren(document.querySelector(selector) as Element);
      }, selector);
      await background.command('explain-selection');
      await waitForCard(page);
    };
    /** Shows the card as it stands to the checker in an open root, since it cannot see into a closed one. */
    const wrongWithCard = async () => {
      const shown = await inCard(page, (root) => ({
        html: root.innerHTML,
        css: Array.from(root.adoptedStyleSheets, ({ cssRules }) =>
          Array.from(cssRules, ({ cssText }) => cssText).join('\n'),
        ).join('\n'),
      }));
      const bench = await driver.open(pages.url('/words'));
      await bench.evaluate((shown) => {
        document.body.innerHTML = '<main><h1>Card</h1><div id="host"></div></main>';
        const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
        const css = shown?.css.replaceAll('position: fixed !important', 'position: static !important');
        if (root) root.innerHTML = `<style>${css}</style>${shown?.html}`;
      }, shown);
      const wrong: Record<string, string[]> = {};
      for (const theme of THEMES) {
        await bench.evaluate((theme) => {
          const frame = document.querySelector('#host')?.shadowRoot?.querySelector<HTMLElement>('.frame');
          if (frame) frame.dataset['theme'] = theme;
        }, theme);
        wrong[theme] = await violationsIn((script) => bench.evaluate(script), '#host');
      }
      await bench.close();
      return wrong;
    };

    test.each<[string, string, () => Promise<void>]>([
      ['at rest', 'More', hover],
      [
        'that is unfolded, of a saved word',
        'My words',
        async () => {
          await hover();
          await pressInCard(page, 'Save');
          await unfoldCard(page);
        },
      ],
      [
        'that is pinned',
        'glycolysis',
        async () => {
          await hover();
          await pressInCard(page, 'button.pin');
          await until(
            () => inCard(page, (root) => root.querySelector('.docked') !== null),
            (isDocked) => isDocked === true,
          );
          await pressInCard(page, 'button.heading');
        },
      ],
      ['for something misspelt', 'Did you mean', () => explain('#near')],
      ['for several words', 'Health words in what you selected', () => explain('#several')],
      ['for a word that there is not', 'Add your own meaning', () => explain('#unknown')],
    ])('%s', async (_state, sign, open) => {
      await open();
      await waitForCard(page, sign);
      expect(await wrongWithCard()).toEqual(NOTHING);
    });

    test('that waits for an answer', async () => {
      await hover();
      await waitForCard(page, 'glycolysis');
      await unfoldCard(page);
      await inCard(page, (root) =>
        root.querySelector('.see li:nth-child(3) .chip')?.scrollIntoView({ block: 'center' }),
      );
      const chip = await boxInCard(page, 'button.chip|pyruvate');
      await page.mouse.move(chip.x + chip.width / 2, chip.y + chip.height / 2, { steps: 6 });
      // Only the cards of words on the page are there already.
      const busy = background.run('for (const end = Date.now() + 5000; Date.now() < end; );');
      await page.mouse.click(chip.x + chip.width / 2, chip.y + chip.height / 2);
      await waitForCard(page, 'isn’t answering');
      expect(await wrongWithCard()).toEqual(NOTHING);
      await busy;
    });
  });
});
