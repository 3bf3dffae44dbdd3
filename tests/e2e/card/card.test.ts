import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boxesOfMark, hoverWord, waitForMarks, type Box } from '../../../scripts/browser/marks.ts';
import {
  boxInCard,
  boxOfCard,
  cardText,
  pressInCard,
  unfoldCard,
  waitForCard,
  waitForNoCard,
} from '../../../scripts/browser/card.ts';
import { BROWSERS, startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { pause, until } from '../../../scripts/browser/wait.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page with one word at each corner and edge of the viewport, in lines that wrap. */
const EDGES = `<!doctype html><html lang="en"><title>Edges</title><style>
  body { margin: 0; font: 16px/1.4 sans-serif; height: 100vh; position: relative; overflow: hidden }
  p { position: absolute; margin: 0 }
  </style><body>
  <section><p style="top: 0; left: 0">glycolysis</p></section>
  <section><p style="top: 0; right: 0">mitochondria</p></section>
  <section><p style="bottom: 0; left: 0">cytoplasm</p></section>
  <section><p style="bottom: 0; right: 0">electrolyte</p></section>
  <section><p style="top: 48%; right: 0">prolactin</p></section>
  <section><p style="top: 60%; left: 40%; width: 7em">oxidative phosphorylation</p></section>
  </body></html>`;

const DIALOG = `<!doctype html><html lang="en"><title>Dialog</title><body><p>Behind: enzyme.</p>
  <dialog><p>In the dialog: glycolysis happens.</p></dialog>
  <script>document.querySelector('dialog').showModal()</script></body></html>`;

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The closing signs that begin a line, at many widths of the card; runs in the page's world. */
function signsAlone(root: ShadowRoot): { signs: number; alone: string[] } {
  const card = root.querySelector('.card') as HTMLElement;
  const live = new Range();
  const lineOf = (node: Node, at: number) => {
    live.setStart(node, at);
    live.setEnd(node, at + 1);
    return live.getBoundingClientRect();
  };
  const alone: string[] = [];
  let signs = 0;
  for (let width = 180; width <= 380; width += 1) {
    card.style.inlineSize = `${width}px`;
    const letters = Array.from(root.querySelectorAll('.gist, .more'), (text) => {
      const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      const all: [string, DOMRect][] = [];
      for (let node = nodes.nextNode(); node; node = nodes.nextNode())
        for (const [at, letter] of Array.from(node.nodeValue ?? '').entries()) all.push([letter, lineOf(node, at)]);
      return all;
    });
    for (const all of letters)
      for (const [at, [letter, line]] of all.entries()) {
        if (!/[.,;:)”’]/.test(letter)) continue;
        signs += 1;
        const [, before] = all[at - 1] ?? [];
        if (before && line.left < before.left) alone.push(`${width} px: ${letter} behind ${all[at - 1]?.[0]}`);
      }
  }
  card.style.inlineSize = '';
  return { signs, alone };
}

describe.each(BROWSERS)('the card in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let page: Page;
  beforeAll(async () => {
    pages = await servePages({ '/edges': EDGES, '/dialog': DIALOG });
    driver = await borrowDriver(kind);
    page = await driver.open(pages.url('/article'));
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  test('opens after the pointer rests on a word and explains it', async () => {
    await hoverWord(page, 'glycolysis');
    const text = await waitForCard(page, 'sugar');
    expect(text).toContain('glycolysis');
    expect(text).toContain('gly-KOL-uh-sis');
  });

  test('stays while the pointer is on it, and closes when the pointer leaves', async () => {
    await hoverWord(page, 'enzyme');
    await waitForCard(page, 'enzyme');
    const body = await boxInCard(page, '.body');
    await page.mouse.move(body.x + 30, body.y + 30, { steps: 8 });
    await pause(800);
    expect(await cardText(page)).toContain('enzyme');
    await page.mouse.move(2, 2);
    await waitForNoCard(page);
  });

  test('closes on Escape and does not come back while the pointer stays', async () => {
    await hoverWord(page, 'cytoplasm');
    await waitForCard(page, 'cytoplasm');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await pause(600);
    expect(await cardText(page)).toBeUndefined();
  });

  test('closes when the word is scrolled away', async () => {
    await hoverWord(page, 'prolactin');
    await waitForCard(page, 'prolactin');
    await page.mouse.move(300, 20);
    await hoverWord(page, 'prolactin');
    await waitForCard(page, 'prolactin');
    await page.evaluate(() => scrollBy({ top: -200, behavior: 'instant' }));
    await waitForNoCard(page);
  });

  test('stays where it was scrolled to in a low window when something on it is pressed', async () => {
    await page.setViewport({ width: 700, height: 380 });
    await hoverWord(page, 'glycolysis');
    await waitForCard(page, 'glycolysis');
    const top = () => inCard(page, (root) => root.querySelector('.card')?.scrollTop);
    await inCard(page, (root) => root.querySelector('.card')?.scrollTo(0, 1000));
    const before = await top();
    expect(before).toBeGreaterThan(20);
    for (const [act, then] of [
      ['Save', 'Saved'],
      ['Saved', 'Save'],
    ] as const) {
      await pressInCard(page, act);
      await waitForCard(page, then);
      await pause(300);
      expect(await top()).toBe(before);
    }
    await page.setViewport({ width: 1000, height: 800 });
    await page.mouse.move(2, 2);
    await waitForNoCard(page);
  });

  test('opens a related term in the same card, with the way back', async () => {
    await hoverWord(page, 'glycolysis');
    await waitForCard(page, 'glycolysis');
    await unfoldCard(page);
    await inCard(page, (root) => root.querySelector('.chip')?.scrollIntoView({ block: 'center' }));
    const link = await boxInCard(page, 'button.chip');
    await page.mouse.move(link.x + link.width / 2, link.y + link.height / 2, { steps: 6 });
    await page.mouse.click(link.x + link.width / 2, link.y + link.height / 2);
    await waitForCard(page, 'Back to glycolysis');
    const back = await boxInCard(page, 'button.back');
    await page.mouse.click(back.x + 20, back.y + back.height / 2);
    await until(
      () => cardText(page),
      (text) => text?.includes('gly-KOL') ?? false,
    );
    expect(await cardText(page)).not.toContain('Back to');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  test('shows what matters most at first, in little room, and the rest where it is asked for', async () => {
    await hoverWord(page, 'glycolysis');
    const text = await waitForCard(page, 'More');
    expect(text).not.toContain('Related words');
    expect((await boxOfCard(page)).height).toBeLessThanOrEqual(270);
    // Two lines of the rest, whole, with dots at the end of the second.
    const lines = await inCard(page, (root) => {
      const begun = root.querySelector('.begun') as HTMLElement;
      return begun.clientHeight / Number.parseFloat(getComputedStyle(begun).lineHeight);
    });
    expect(lines).toBeCloseTo(2, 1);
    await unfoldCard(page);
    expect(await waitForCard(page, 'Related words')).toContain('Where to check this');
    // What goes on below the edge fades there, and nothing lies over the last line at its end.
    const edge = () =>
      inCard(page, (root) => {
        const body = root.querySelector('.body') as HTMLElement;
        const { bottom } = body.getBoundingClientRect();
        const last = (body.querySelector('footer') as HTMLElement).getBoundingClientRect();
        const { position, blockSize } = getComputedStyle(body, '::after');
        return {
          scrolls: body.scrollHeight > body.clientHeight,
          position,
          clear: bottom - last.bottom - Number.parseFloat(blockSize),
        };
      });
    expect(await edge()).toMatchObject({ scrolls: true, position: 'sticky' });
    await inCard(page, (root) => root.querySelector('.body')?.scrollTo(0, 10_000));
    expect((await edge())?.clear).toBeGreaterThanOrEqual(-1);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  test('never covers its word and stays inside the viewport near every edge', async () => {
    const edges = await driver.open(pages.url('/edges'));
    const viewport = { width: 1000, height: 800 };
    for (const word of [
      'glycolysis',
      'mitochondria',
      'cytoplasm',
      'electrolyte',
      'prolactin',
      'oxidative phosphorylation',
    ]) {
      await hoverWord(edges, word);
      await waitForCard(edges, word);
      await pause(150);
      const card = await boxOfCard(edges);
      const lines = await boxesOfMark(edges, word, false);
      expect(
        lines.filter((line) => overlap(line, card)),
        `the card covers “${word}”`,
      ).toEqual([]);
      expect(card.x, word).toBeGreaterThanOrEqual(0);
      expect(card.y, word).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width, word).toBeLessThanOrEqual(viewport.width);
      expect(card.y + card.height, word).toBeLessThanOrEqual(viewport.height);
      await edges.keyboard.press('Escape');
      await waitForNoCard(edges);
    }
    await edges.close();
  });

  test('can be used over an open modal dialog that holds its word', async () => {
    const dialog = await driver.open(pages.url('/dialog'));
    await hoverWord(dialog, 'glycolysis');
    await waitForCard(dialog, 'glycolysis');
    expect(await dialog.evaluate(() => document.querySelector('dialog > glosswell-card') !== null)).toBe(true);
    const close = await boxInCard(dialog, 'button.close');
    await dialog.mouse.click(close.x + close.width / 2, close.y + close.height / 2);
    await waitForNoCard(dialog);
    expect(await dialog.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await dialog.close();
  });

  test('has no line that begins with the sign behind a linked word, however wide it is', async () => {
    await hoverWord(page, 'glycolysis');
    await waitForCard(page, 'glycolysis');
    await unfoldCard(page);
    const alone = await inCard(page, signsAlone);
    expect(alone?.signs).toBeGreaterThan(1000);
    expect(alone?.alone).toEqual([]);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  test('leaves the page byte for byte as it was', async () => {
    const fresh = await driver.open(pages.url('/article'));
    const before = await fresh.evaluate(() => document.documentElement.outerHTML);
    await waitForMarks(fresh, 'glycolysis');
    expect(await fresh.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await hoverWord(fresh, 'glycolysis');
    await waitForCard(fresh, 'glycolysis');
    expect(
      await fresh.evaluate(() =>
        document.documentElement.outerHTML.replace(/<glosswell-card[^>]*><\/glosswell-card>/, ''),
      ),
    ).toBe(before);
    await fresh.keyboard.press('Escape');
    await waitForNoCard(fresh);
    expect(await fresh.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await fresh.close();
  });

  test('ignores events that a page makes up', async () => {
    const [box] = await boxesOfMark(page, 'enzyme');
    await page.mouse.move(2, 2);
    await waitForNoCard(page);
    await page.evaluate(
      ({ x, y }) => {
        const at = { clientX: x, clientY: y, bubbles: true, composed: true, pointerType: 'mouse' };
        document.elementFromPoint(x, y)?.dispatchEvent(new PointerEvent('pointermove', at));
      },
      { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 },
    );
    await pause(600);
    expect(await cardText(page)).toBeUndefined();
  });

  test('has no accessibility violations', async () => {
    await hoverWord(page, 'magnesium glycinate');
    await waitForCard(page, 'magnesium glycinate');
    // A checker cannot see into a closed root, so the card as it stands is shown to it in an open one.
    const shown = await inCard(page, (root) => ({
      html: root.innerHTML,
      css: Array.from(root.adoptedStyleSheets, (sheet) =>
        Array.from(sheet.cssRules, (rule) => rule.cssText).join('\n'),
      ).join('\n'),
    }));
    const bench = await driver.open(pages.url('/edges'));
    await bench.evaluate((shown) => {
      document.body.innerHTML = '<main><h1>Card</h1><div id="host"></div></main>';
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (root)
        root.innerHTML = `<style>${shown?.css.replaceAll('position: fixed !important', 'position: static !important')}</style>${shown?.html}`;
    }, shown);
    await bench.evaluate(AXE);
    const violations = await bench.evaluate(
      `axe.run('#host').then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
    );
    expect(violations).toEqual([]);
    await bench.close();
  });
});

test('the card says so when the background does not answer, and recovers by itself', async () => {
  const pages = await servePages();
  const driver = await borrowDriver('chromium');
  const worker = await (await driver.browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
  const page = await driver.open(pages.url('/article'));
  await hoverWord(page, 'glycolysis');
  await waitForCard(page, 'gly-KOL-uh-sis');
  await unfoldCard(page);
  // A word that the page does not have, so that its card was not fetched ahead.
  await inCard(page, (root) => root.querySelector('.see li:nth-child(3) .chip')?.scrollIntoView({ block: 'center' }));
  const { x, y, width, height } = await boxInCard(page, 'button.chip|pyruvate');
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 6 });
  // The background is kept busy from before a card is asked for until after the reader wants to see it.
  const busy = worker?.evaluate('for (const end = Date.now() + 6000; Date.now() < end; );');
  await page.mouse.click(x + width / 2, y + height / 2);
  expect(await waitForCard(page, 'isn’t answering')).toContain('It keeps trying');
  await busy;
  await waitForCard(page, 'Back to glycolysis');
  expect(await waitForCard(page, 'Related words')).not.toContain('isn’t answering');
  await driver.close();
  await pages.close();
});

test('a card is not seen before its style sheet has come, and has its place then', async () => {
  const pages = await servePages();
  const driver = await startDriver('chromium');
  const worker = await (await driver.browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
  await worker?.evaluate(`{
    const load = fetch;
    const held = new Promise((resolve) => { globalThis.letSheetGo = resolve; });
    globalThis.fetch = async (url) => {
      if (String(url).endsWith('/card.css')) await held;
      return load(url);
    };
  }`);
  const page = await driver.open(pages.url('/article'));
  const visibility = () =>
    page.evaluate(() => {
      const card = document.querySelector('glosswell-card');
      return card && getComputedStyle(card).visibility;
    });
  await hoverWord(page, 'glycolysis');
  await waitForCard(page, 'gly-KOL-uh-sis');
  expect(await visibility()).toBe('hidden');
  await worker?.evaluate('letSheetGo()');
  await until(visibility, (visible) => visible === 'visible', 'the card to be seen');
  const [card, [word]] = [await boxOfCard(page), await boxesOfMark(page, 'glycolysis')];
  expect(card.width).toBe(380);
  expect(word && overlap(card, word)).toBe(false);
  await driver.close();
  await pages.close();
});
