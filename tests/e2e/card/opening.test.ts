import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { backgroundSide, type BackgroundSide } from '../../../scripts/browser/background.ts';
import { boxesOfMark, hoverWord, marksOn, waitForMarks, type Box } from '../../../scripts/browser/marks.ts';
import { boxInCard, boxOfCard, cardText, waitForCard, waitForNoCard } from '../../../scripts/browser/card.ts';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { pause, until } from '../../../scripts/browser/wait.ts';
import { takeMenuItem } from '../../../scripts/browser/firefox-window.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';

/** Words in plain text, in a link and in a button, something misspelled, and a long way to scroll. */
const WORDS = `<!doctype html><html lang="en"><title>Words</title><meta name="viewport" content="width=device-width">
  <style>body { font: 16px/1.5 sans-serif; margin: 8px } #long { height: 2000px }</style><body>
  <section><p>Here glycolysis happens.</p></section>
  <section><p>See <a href="#there">mitochondria</a> for <a id="plain" href="#plain">more</a>.</p></section>
  <section><p><button onclick="this.dataset.pressed = 'yes'">About cytoplasm</button></p></section>
  <section><p id="misspelled">magnesum</p><p id="unknown">xylophonist</p>
  <p id="made-of-parts">perichondritis</p><p id="medicine">azilsartan</p></section>
  <section><p id="several">An enzyme and an electrolyte</p><p id="guarded">shock</p></section>
  <section><p>Ask about pelvic comfort therapy (PCT).</p><p>A doctor may offer the patient PCT.</p></section>
  <p><input id="field" value="take prolactin now"></p>
  <div style="height: 40vh"></div><section><p>Down here prolactin waits.</p></section><div id="long"></div></body></html>`;

/** A word in a frame. */
const FRAME = `<!doctype html><html lang="en"><title>Frame</title><body><p>Outside: enzyme.</p>
  <iframe src="/words" width="700" height="500"></iframe></body></html>`;

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** Selects all that stands in an element. */
const select = (page: Page, selector: string) =>
  page.evaluate((selector) => {
    const element = document.querySelector(selector);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (element instanceof HTMLInputElement) {
      element.focus();
      element.setSelectionRange(5, 14);
    } else if (element) getSelection()?.selectAllChildren(element);
  }, selector);

/** The place of a marked word, which must be in view. */
const placeOf = async (page: Page, word: string) => {
  const [box] = await boxesOfMark(page, word, false);
  if (!box) throw new Error(`“${word}” is not marked.`);
  return middle(box);
};

const heading = (page: Page) => inCard(page, (root) => root.querySelector('h2')?.textContent);

describe.each(BROWSERS)('in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let background: BackgroundSide;
  let page: Page;
  beforeAll(async () => {
    pages = await servePages({ '/words': WORDS, '/frame': FRAME });
    driver = await borrowDriver(kind);
    background = await backgroundSide(driver);
    page = await driver.open(pages.url('/words'));
    await waitForMarks(page, 'glycolysis', 'mitochondria');
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });
  beforeEach(async () => {
    await background.prefer({});
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await page.mouse.move(900, 700);
    await page.evaluate(() => {
      scrollTo({ top: 0, behavior: 'instant' });
      getSelection()?.removeAllRanges();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await waitForNoCard(page);
  });

  describe('by resting', () => {
    test('a card waits as long as the reader has chosen', async () => {
      await background.prefer({ openAfterMs: 2000 });
      await pause(200); // The choice is on its way to the page.
      await hoverWord(page, 'glycolysis');
      await pause(700); // More than three times the usual.
      expect(await cardText(page)).toBeUndefined();
      await waitForCard(page, 'glycolysis');
    });

    test('a card can be gone onto, stays there, and is dismissed without moving the pointer', async () => {
      await hoverWord(page, 'glycolysis');
      await waitForCard(page, 'glycolysis');
      const { x, y } = middle(await boxOfCard(page));
      await page.mouse.move(x, y, { steps: 6 });
      await pause(1000);
      expect(await cardText(page)).toContain('glycolysis');
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    });
  });

  test('letters that only the page explains are marked behind their definition, with what the page says', async () => {
    await hoverWord(page, 'PCT');
    await waitForCard(page, '“PCT” on this page');
    expect(await cardText(page)).toContain('The page says: pelvic comfort therapy.');
    expect((await marksOn(page)).filter((word) => word === 'PCT')).toHaveLength(1);
  });

  describe('with a modifier chosen', () => {
    beforeEach(async () => {
      await background.prefer({ openOn: 'modifier' });
      await pause(200); // The choice is on its way to the page.
    });

    test('resting alone opens nothing, and pressing Alt then does', async () => {
      await hoverWord(page, 'glycolysis');
      await pause(700);
      expect(await cardText(page)).toBeUndefined();
      await page.keyboard.down('Alt');
      await waitForCard(page, 'glycolysis');
      await page.keyboard.up('Alt');
      await page.mouse.move(900, 700);
      await waitForNoCard(page);
    });

    test('resting with Alt held opens a card', async () => {
      await page.keyboard.down('Alt');
      await hoverWord(page, 'glycolysis');
      expect(await waitForCard(page)).toContain('glycolysis');
      await page.keyboard.up('Alt');
    });

    test('a click opens nothing', async () => {
      await page.mouse.click(...xy(await placeOf(page, 'glycolysis')));
      await pause(500);
      expect(await cardText(page)).toBeUndefined();
    });
  });

  describe('with clicks chosen', () => {
    beforeEach(async () => {
      await background.prefer({ openOn: 'click' });
      await pause(200); // The choice is on its way to the page.
    });

    test('a click opens the card, which stays until it is dismissed, and resting opens none', async () => {
      await hoverWord(page, 'glycolysis');
      await pause(700);
      expect(await cardText(page)).toBeUndefined();
      await page.mouse.click(...xy(await placeOf(page, 'glycolysis')));
      await waitForCard(page, 'glycolysis');
      await page.mouse.move(400, 500, { steps: 3 });
      await pause(800);
      expect(await cardText(page)).toContain('glycolysis');
      await page.mouse.click(600, 500);
      await waitForNoCard(page);
    });

    test('a second click on the word closes it', async () => {
      const place = xy(await placeOf(page, 'glycolysis'));
      await page.mouse.click(...place);
      await waitForCard(page, 'glycolysis');
      await pause(600); // Else it would be a double click, which selects the word.
      await page.mouse.click(...place);
      await waitForNoCard(page);
    });

    test('a click on a word in a link or a button is the page’s', async () => {
      await page.mouse.click(...xy(await placeOf(page, 'mitochondria')));
      expect(await page.evaluate(() => location.hash)).toBe('#there');
      await page.mouse.click(...xy(await placeOf(page, 'cytoplasm')));
      expect(await page.evaluate(() => document.querySelector('button')?.dataset['pressed'])).toBe('yes');
      await pause(400);
      expect(await cardText(page)).toBeUndefined();
      await page.evaluate(() => history.replaceState(null, '', location.pathname));
    });
  });

  describe('a selection is explained', () => {
    test('as its term, politely announced, without taking the focus', async () => {
      await select(page, '#field');
      await background.explain('prolactin');
      await waitForCard(page, 'prolactin');
      const said = () => inCard(page, (root) => root.querySelector('[role=status]')?.textContent);
      expect(await until(said, (text) => Boolean(text))).toMatch(/^prolactin: /);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
      await page.mouse.move(500, 500, { steps: 3 });
      await pause(800);
      expect(await cardText(page)).toContain('prolactin');
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
    });

    test.runIf(kind === 'firefox')('by the browser’s own menu, which names the word', async () => {
      await select(page, '#guarded');
      const words = await page.$('#guarded');
      // At the beginning of the line: the rest of its box is empty.
      await words?.click({ button: 'right', offset: { x: 12, y: 12 } });
      expect(await takeMenuItem(driver.browser)).toBe('Explain “shock”');
      await until(
        () => heading(page),
        (term) => term === 'shock',
      );
      expect(await heading(page)).toBe('shock');
      await page.keyboard.press('Escape');
    });

    test('by the shortcut, which asks the page what is selected', async () => {
      await select(page, '#field');
      await background.command('explain-selection');
      await waitForCard(page, 'prolactin');
      await page.keyboard.press('Escape');
      await select(page, '#guarded');
      await background.command('explain-selection');
      await until(
        () => heading(page),
        (term) => term === 'shock',
      );
      expect(await heading(page)).toBe('shock');
    });

    test('as a list of its terms, with the way back from each', async () => {
      await select(page, '#several');
      await background.command('explain-selection');
      await waitForCard(page, 'Health words in what you selected');
      const choice = await boxInCard(page, 'choice|electrolyte');
      await page.mouse.click(choice.x + 20, choice.y + 10);
      await waitForCard(page, 'Back to');
      expect(await heading(page)).toBe('electrolyte');
      const back = await boxInCard(page, 'button.back');
      await page.mouse.click(back.x + 20, back.y + back.height / 2);
      await waitForCard(page, 'Health words in what you selected');
    });

    test('with the nearest terms where it is misspelled', async () => {
      await select(page, '#misspelled');
      await background.command('explain-selection');
      await waitForCard(page, 'Did you mean');
      const choice = await boxInCard(page, 'choice|magnesium');
      await page.mouse.click(choice.x + 20, choice.y + 10);
      await waitForCard(page, 'Back to magnesum');
      expect(await heading(page)).toBe('magnesium');
    });

    test('by saying so where there is nothing like it, with a way to write a meaning down', async () => {
      await select(page, '#unknown');
      await background.command('explain-selection');
      await waitForCard(page, '“xylophonist” isn’t in Glosswell yet.');
      const add = await boxInCard(page, 'add|Add your own meaning');
      await page.mouse.click(...xy(middle(add)));
      const opened = await until(
        () => background.run(`chrome.tabs.query({}).then((tabs) => tabs.map(({ url }) => url).join(' '))`),
        (urls) => String(urls).includes('/options.html'),
      );
      expect(opened).toContain('/options.html#/add?word=xylophonist');
      await background.run(`chrome.tabs.query({}).then((tabs) => {
        const added = tabs.filter(({ url }) => url?.includes('/options.html'));
        return chrome.tabs.remove(added.map(({ id }) => id));
      })`);
      await page.bringToFront();
    });

    test('by its parts where it has no entry, as a guess', async () => {
      await select(page, '#made-of-parts');
      await background.command('explain-selection');
      const text = await waitForCard(page, 'Probably: inflammation of the tissue around the cartilage.');
      expect(text).toContain('Guessed from its parts, not checked.');
      expect(await heading(page)).toBe('perichondritis');
      const edge = await inCard(page, (root) => {
        const card = root.querySelector('.card');
        return card && getComputedStyle(card).borderTopStyle;
      });
      expect(edge).toBe('dashed');
    });

    test('by the stem of its name where it is a medicine, with the way to its class', async () => {
      await select(page, '#medicine');
      await background.command('explain-selection');
      await waitForCard(page, 'Its ending, -sartan, is that of ARBs, which lower blood pressure.');
      const choice = await boxInCard(page, 'chip|angiotensin receptor blocker');
      await page.mouse.click(...xy(middle(choice)));
      await waitForCard(page, 'Back to azilsartan');
      expect(await heading(page)).toBe('angiotensin receptor blocker');
    });

    test('by asking for one where nothing is selected', async () => {
      await background.command('explain-selection');
      expect(await waitForCard(page)).toContain('Select a word first');
    });

    test('also where marking is switched off, and leaves nothing behind', async () => {
      const other = await driver.open(pages.url('/words', '127.0.0.1'));
      await waitForMarks(other, 'glycolysis');
      await background.run(
        `chrome.storage.local.set({ sites: { paused: true, others: 'on', rules: {} } }).then(() => undefined)`,
      );
      await expect.poll(() => other.evaluate(() => CSS.highlights.has('glosswell'))).toBe(false);
      const before = await other.evaluate(() => document.documentElement.outerHTML);
      await select(other, '#misspelled');
      await background.command('explain-selection');
      await waitForCard(other, 'Did you mean');
      const choice = await boxInCard(other, 'choice|magnesium');
      await other.mouse.click(choice.x + 20, choice.y + 10);
      await waitForCard(other, 'Back to magnesum');
      await other.keyboard.press('Escape');
      await waitForNoCard(other);
      expect(await other.evaluate(() => document.documentElement.outerHTML)).toBe(before);
      await background.run(`chrome.storage.local.remove('sites').then(() => undefined)`);
      await waitForMarks(other, 'glycolysis');
      await other.close();
    });
  });

  describe('in a narrow window', () => {
    let narrow: Page;
    beforeAll(async () => {
      narrow = await driver.open(pages.url('/words'));
      await narrow.setViewport({ width: 360, height: 640 });
      await waitForMarks(narrow, 'glycolysis');
    });
    afterAll(() => narrow.close());

    test.each(['glycolysis', 'prolactin'])('the card is a sheet that does not cover “%s”', async (word) => {
      await narrow.bringToFront();
      await hoverWord(narrow, word);
      await waitForCard(narrow, word);
      await pause(200);
      const card = await boxOfCard(narrow);
      // Firefox has a scroll bar beside it.
      expect(card.width).toBeGreaterThan(340);
      expect(card.height).toBeLessThanOrEqual(640 * 0.6);
      const lines = await boxesOfMark(narrow, word, false);
      expect(lines.filter((line) => overlap(line, card))).toEqual([]);
      await narrow.mouse.move(180, 5);
      await pause(600);
      expect(await cardText(narrow)).toContain(word);
      await narrow.keyboard.press('Escape');
      await waitForNoCard(narrow);
    });

    test('the page scrolls behind it, and it goes when its word does', async () => {
      await narrow.bringToFront();
      await hoverWord(narrow, 'glycolysis');
      await waitForCard(narrow, 'glycolysis');
      await narrow.evaluate(() => scrollTo({ top: 10, behavior: 'instant' }));
      await pause(300);
      expect(await cardText(narrow)).toContain('glycolysis');
      await narrow.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
      await waitForNoCard(narrow);
    });
  });
});

/** A point as the driver takes it. */
function xy({ x, y }: { x: number; y: number }): [number, number] {
  return [x, y];
}

describe('with a finger', () => {
  let driver: Driver;
  let pages: Pages;
  let page: Page;
  beforeAll(async () => {
    pages = await servePages({ '/words': WORDS });
    // Only Chromium makes of a finger held down what phones make of it.
    driver = await borrowDriver('chromium');
    page = await driver.open(pages.url('/words'));
    await page.setViewport({ width: 360, height: 640, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
    await page.goto(pages.url('/words'));
    await waitForMarks(page, 'glycolysis', 'mitochondria');
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });
  beforeEach(async () => {
    await page.goto(pages.url('/words'));
    await waitForMarks(page, 'glycolysis', 'mitochondria');
  });

  /** Rests a finger somewhere for a time. */
  const press = async ({ x, y }: { x: number; y: number }, ms: number) => {
    const touch = await page.touchscreen.touchStart(x, y);
    await pause(ms);
    await touch.end();
  };

  test('a tap on a word opens a sheet, and a tap beside it closes it', async () => {
    await page.touchscreen.tap(...xy(await placeOf(page, 'glycolysis')));
    await waitForCard(page, 'glycolysis');
    expect((await boxOfCard(page)).width).toBeGreaterThan(340);
    const close = await boxInCard(page, 'button.close');
    expect(Math.min(close.width, close.height)).toBeGreaterThanOrEqual(44);
    await page.touchscreen.tap(300, 20);
    await waitForNoCard(page);
  });

  test('a tap on a word in a link follows the link', async () => {
    await page.touchscreen.tap(...xy(await placeOf(page, 'mitochondria')));
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#there');
    await pause(700);
    expect(await cardText(page)).toBeUndefined();
  });

  test('a long press on a word in a link explains it instead of following it or opening a menu', async () => {
    await page.evaluate(() => {
      addEventListener('contextmenu', ({ defaultPrevented }) => {
        document.body.dataset['menu'] = String(defaultPrevented);
      });
    });
    await press(await placeOf(page, 'mitochondria'), 1200);
    await waitForCard(page, 'mitochondria');
    await pause(300);
    expect(await page.evaluate(() => location.hash)).toBe('');
    expect(await page.evaluate(() => document.body.dataset['menu'])).toBeUndefined();
    expect(await cardText(page)).toContain('mitochondria');
    // Only what came of that press was taken away.
    await page.touchscreen.tap(...xy(await placeOf(page, 'mitochondria')));
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#there');
  });

  test('a long press on a link without a marked word, and one that becomes a scroll, are the page’s', async () => {
    const plain = await page.evaluate(() => {
      const link = document.querySelector('#plain') as Element;
      const { x, y } = link.getBoundingClientRect();
      return { x: x + 5, y: y + 5 };
    });
    await press(plain, 900);
    expect(await cardText(page)).toBeUndefined();
    const { x, y } = await placeOf(page, 'mitochondria');
    const touch = await page.touchscreen.touchStart(x, y);
    await touch.move(x, y - 20);
    await pause(900);
    await touch.end();
    expect(await cardText(page)).toBeUndefined();
  });

  test('the sheet stays while the page is scrolled with its word in view, never over the word', async () => {
    await page.touchscreen.tap(...xy(await placeOf(page, 'glycolysis')));
    await waitForCard(page, 'glycolysis');
    const touch = await page.touchscreen.touchStart(180, 200);
    // Further than a finger may move in a tap, however few of its moves a busy browser takes in.
    for (const y of [190, 180, 170, 160]) await touch.move(180, y);
    await touch.end();
    await pause(300);
    expect(await cardText(page)).toContain('glycolysis');
    const isOverWord = async () => {
      const [line] = await boxesOfMark(page, 'glycolysis', false);
      return line && overlap(line, await boxOfCard(page));
    };
    await expect.poll(isOverWord).toBe(false);
  });

  test('a swipe down on its handle closes it, a short one does not', async () => {
    await page.touchscreen.tap(...xy(await placeOf(page, 'glycolysis')));
    await waitForCard(page, 'glycolysis');
    const { y } = await boxOfCard(page);
    const swipe = async (far: number) => {
      const touch = await page.touchscreen.touchStart(180, y - 12);
      for (let at = 0; at <= far; at += 10) await touch.move(180, y - 12 + at);
      await touch.end();
    };
    await swipe(20);
    await pause(300);
    expect(await cardText(page)).toContain('glycolysis');
    expect((await boxOfCard(page)).y).toBeCloseTo(y, 0);
    await swipe(90);
    await waitForNoCard(page);
  });
});

test('the shortcut explains what is selected in the frame that the reader is in', async () => {
  const pages = await servePages({ '/words': WORDS, '/frame': FRAME });
  const driver = await borrowDriver('chromium');
  const background = await backgroundSide(driver);
  const page = await driver.open(pages.url('/frame'));
  await waitForMarks(page, 'enzyme');
  const frame = page.frames().find((frame) => frame.url().endsWith('/words'));
  await frame?.waitForFunction(() => CSS.highlights.has('glosswell'));
  await page.mouse.click(200, 400);
  await frame?.evaluate(() => {
    const element = document.querySelector('#misspelled');
    if (element) getSelection()?.selectAllChildren(element);
  });
  await background.command('explain-selection');
  await frame?.waitForSelector('glosswell-card');
  expect(await page.evaluate(() => document.querySelector('glosswell-card'))).toBeNull();
  await driver.close();
  await pages.close();
});
