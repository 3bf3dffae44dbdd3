import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { pause, until } from '../../../scripts/browser/wait.ts';
import { waitForNoCard } from '../../../scripts/browser/card.ts';
import type { Box } from '../../../scripts/browser/marks.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';

/** The word that every page explains. */
const WORD = 'glycolysis';
/** Words that stand in one place of an ordinary page. */
const TEXT = `<p>In the cell, <b>${WORD}</b> happens.</p>`;

/** Firefox draws all that lies over a page through the filter of its root as well; see docs/limits.md. */
const FILTERED_ROOT = 'look through a filter on the root';
/** Pages that do what they can to a card, by what they do: a style, and a body where it is no ordinary one. */
const PAGES: Readonly<Record<string, readonly [style: string, body?: string]>> = {
  'unset everything': [`* { all: unset !important } p { display: block !important; margin: 50px !important }`],
  'revert everything': [`* { all: revert !important }`],
  'style every element': [
    `html body p, * { font: 40px cursive !important; color: red !important; letter-spacing: 9px !important; text-transform: uppercase !important;
      line-height: 4 !important; text-align: right !important; background: yellow !important; border: 5px solid red !important }`,
  ],
  'style the card by its name': [
    `glosswell-card { display: none !important; opacity: 0 !important; visibility: hidden !important; pointer-events: none !important;
      position: static !important; inset: 50% !important; transform: scale(0.2) rotate(20deg) !important; rotate: 9deg !important; scale: 3 !important;
      translate: 500px !important; filter: blur(9px) !important; zoom: 3 !important; clip-path: inset(50%) !important; width: 9px !important;
      overflow: hidden !important; contain: strict !important; content-visibility: hidden !important; direction: rtl !important;
      color-scheme: dark !important; mix-blend-mode: difference !important; mask: linear-gradient(transparent, transparent) !important }`,
  ],
  'style every popover': [
    `[popover], :popover-open { display: none !important; margin: auto !important; opacity: 0.1 !important }`,
  ],
  'have variables of the same names': [
    `* { --gw-surface: red !important; --gw-surface-soft: red !important; --gw-ink: red !important; --gw-ink-soft: red !important; --gw-accent: red !important; --gw-line: red !important }`,
  ],
  'have registered variables that do not inherit': [
    ['surface', 'ink', 'accent', 'line']
      .map((name) => `@property --${name} { syntax: '<color>'; inherits: false; initial-value: red }`)
      .join(' '),
  ],
  'style our highlights': [`::highlight(glosswell), ::highlight(glosswell-open) { color: red; background: black }`],
  'turn the root around': [`html { transform: rotate(3deg) scale(0.8) }`],
  'turn the body around': [`body { transform: scale(1.4); transform-origin: 0 0 }`],
  'look through a filter': [`body { filter: invert(1) hue-rotate(180deg) }`],
  [FILTERED_ROOT]: [`html { filter: invert(1) hue-rotate(180deg) }`],
  'are half transparent': [`html, body { opacity: 0.3 }`],
  'cut everything off': [
    `html { clip-path: inset(0 40% 0 0); overflow: clip; contain: paint } body { overflow: hidden; height: 100px }`,
  ],
  'blend with what is behind': [`html { mix-blend-mode: difference; isolation: isolate; backdrop-filter: blur(3px) }`],
  'zoom the body': [`body { zoom: 2 }`],
  'zoom the root': [`html { zoom: 1.5 }`],
  'make the root small': [`html { zoom: 0.6 }`],
  'count in tenths of a rem': [`html { font-size: 62.5% }`],
  'have giant letters': [`html { font-size: 60px }`, `<p style="font-size: 20px">So ${WORD} happens.</p>`],
  'catch no pointer': [`html, glosswell-card { pointer-events: none !important } p { pointer-events: auto }`],
  'select nothing': [`* { user-select: none !important; -webkit-user-select: none !important }`],
  'read from right to left': [`html { direction: rtl }`],
  'read from top to bottom': [
    `html { writing-mode: vertical-rl; text-orientation: upright }`,
    `<div style="height: 600px">${TEXT}</div>`,
  ],
  'are a grid': [`html { display: grid; grid-template-columns: 1fr; container-type: size; height: 100% }`],
  'lie under a sheet of glass': [
    `#glass { position: fixed; inset: 0; z-index: 2147483647; background: rgb(0 0 0 / 30%); pointer-events: none }`,
    `${TEXT}<div id="glass"></div>`,
  ],
  'are inert beside the word': [``, `<main inert><p>An enzyme helps.</p></main><div>${TEXT}</div>`],
  'wrap the word over two lines': [
    `p { width: 4.5ch; font: 16px monospace; margin: 300px; overflow-wrap: anywhere }`,
    `<p>${WORD}</p>`,
  ],
  'wrap the word over two columns': [
    `p { columns: 2; column-gap: 300px; column-fill: auto; width: 900px; height: 21px; line-height: 20px; font-family: monospace; overflow-wrap: anywhere }
     p { columns: 5ch 2; margin-top: 200px }`,
    `<p>${WORD}</p>`,
  ],
  'have endless words': [`p { white-space: nowrap }`, `<p>${WORD} ${'x'.repeat(5000)}</p>`],
};

/** What is seen of a card, in CSS pixels of its own window. */
interface Look {
  card: Box;
  close: Box;
  /** How its texts look, and where they stand in the card. */
  style: Record<string, string>;
}

/** Runs in the page's world. */
function lookAt(root: ShadowRoot): Look {
  const box = (selector: string) => {
    const { x, y, width, height } = (root.querySelector(selector) as Element).getBoundingClientRect();
    return { x, y, width, height };
  };
  const style: Record<string, string> = {};
  const kept = [
    'color',
    'background-color',
    'font-size',
    'font-family',
    'line-height',
    'letter-spacing',
    'text-transform',
  ];
  kept.push(
    'text-align',
    'direction',
    'writing-mode',
    'visibility',
    'opacity',
    'cursor',
    'border-top-width',
    'user-select',
  );
  for (const selector of ['.card', 'h2', '.gist', 'button.close']) {
    const computed = getComputedStyle(root.querySelector(selector) as Element);
    for (const name of kept) style[`${selector} ${name}`] = computed.getPropertyValue(name);
  }
  const backdrop = getComputedStyle(root.host, '::backdrop');
  style['backdrop'] = backdrop.display === 'none' ? 'none' : backdrop.backgroundColor;
  return { card: box('.card'), close: box('button.close'), style };
}

/** A card with less height shows too little of its text; on all these pages there is room for more, but for the smallest frames. */
const LEAST_HEIGHT_PX = 200;

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const pageOf = ([style, body = TEXT]: readonly [string, string?]) =>
  `<!doctype html><html lang="en"><title>Page</title><style>body { margin: 40px; font: 18px sans-serif }</style><style>${style}</style><body>${body}</body></html>`;

/** The lines of the marked word in the window of a frame. */
async function linesOf(frame: Frame): Promise<Box[]> {
  return until(
    () =>
      frame.evaluate(() =>
        Array.from(CSS.highlights.get('glosswell') ?? []).flatMap((range) => {
          const live = new Range();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          if (live.toString() !== 'glycolysis') return [];
          return Array.from(live.getClientRects(), ({ x, y, width, height }) => ({ x, y, width, height }));
        }),
      ),
    (lines) => lines.length > 0,
  );
}

/** Rests the real pointer on the word, and gives the card that opens, as it looks when it is at rest. */
async function openCard(
  page: Page,
  frame = page.mainFrame(),
  offset = { x: 0, y: 0 },
): Promise<{ look: Look; lines: Box[] }> {
  const [line] = await linesOf(frame);
  if (!line) throw new Error('The word is not marked.');
  await page.mouse.move(1, 1);
  await page.mouse.move(offset.x + line.x + line.width / 2, offset.y + line.y + line.height / 2, { steps: 4 });
  let before = '';
  const look = await until(
    async () => {
      const look = await inCard(page, lookAt, 0, frame);
      const isAtRest = look?.style['.card opacity'] === '1' && JSON.stringify(look) === before;
      before = JSON.stringify(look) ?? '';
      return isAtRest ? look : undefined;
    },
    (look) => look !== undefined,
  );
  if (!look) throw new Error('No card has opened.');
  return { look, lines: await linesOf(frame) };
}

/** What is the same of a card on every page. */
async function alike(page: Page, { card, style }: Look): Promise<object> {
  // A spot of the card without text, as the reader sees it: filters and transparency are in no computed style.
  const spot = { x: Math.round(card.x) + 4, y: Math.round(card.y) + 14, width: 6, height: 6 };
  const colours = await page.screenshot({ clip: spot, encoding: 'base64', captureBeyondViewport: false });
  return { style, colours, width: Math.round(card.width) };
}

/** A card lies in its window, over everything, and not over its word. */
async function expectInPlace(frame: Frame, { card, close }: Look, lines: readonly Box[]): Promise<void> {
  const [width, height, over] = await frame.evaluate(
    ({ x, y }) => [innerWidth, innerHeight, document.elementFromPoint(x, y)?.localName] as const,
    { x: close.x + close.width / 2, y: close.y + close.height / 2 },
  );
  expect(over).toBe('glosswell-card');
  expect(card.height).toBeGreaterThanOrEqual(Math.min(LEAST_HEIGHT_PX, height / 3));
  expect(card.x).toBeGreaterThanOrEqual(0);
  expect(card.y).toBeGreaterThanOrEqual(0);
  expect(card.x + card.width).toBeLessThanOrEqual(width);
  expect(card.y + card.height).toBeLessThanOrEqual(height);
  expect(lines.filter((line) => overlap(line, card))).toEqual([]);
}

async function pressClose(page: Page, { close }: Look, offset = { x: 0, y: 0 }): Promise<void> {
  const at = { x: offset.x + close.x + close.width / 2, y: offset.y + close.y + close.height / 2 };
  await page.mouse.move(at.x, at.y, { steps: 4 });
  await page.mouse.click(at.x, at.y);
}

describe.each(BROWSERS)('the card in %s comes to no harm', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let page: Page;
  let plain: object;
  const pathOf = (what: string) => `/${what.replaceAll(' ', '-')}`;
  beforeAll(async () => {
    pages = await servePages({
      '/plain': pageOf(['']),
      '/popover': pageOf([
        '',
        `<div popover id="ours">${TEXT}</div><script>document.querySelector('#ours').showPopover()</script>`,
      ]),
      '/fullscreen': pageOf([
        '',
        `<div id="full" style="background: white">${TEXT}<button onclick="full.requestFullscreen()">Full</button></div>`,
      ]),
      '/backdrop': pageOf([
        '::backdrop { background: rgb(0 0 0 / 80%) !important; backdrop-filter: blur(9px) !important }',
      ]),
      '/small': pageOf(['p { margin: 0 } body { margin: 4px }']),
      '/frames': pageOf([
        'iframe { border: 0; position: absolute; left: 100px; top: 100px }',
        '<iframe src="/small"></iframe>',
      ]),
      ...Object.fromEntries(Object.entries(PAGES).map(([what, page]) => [pathOf(what), pageOf(page)])),
    });
    driver = await borrowDriver(kind);
    page = await driver.open(pages.url('/plain'));
    plain = await alike(page, (await openCard(page)).look);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  const tried = Object.keys(PAGES).filter((what) => kind === 'chromium' || what !== FILTERED_ROOT);
  test.each(tried)('from pages that %s', async (what) => {
    await page.goto(pages.url(pathOf(what)));
    const { look, lines } = await openCard(page);
    expect(await alike(page, look)).toEqual(plain);
    await expectInPlace(page.mainFrame(), look, lines);
    await pressClose(page, look);
    await waitForNoCard(page);
  });

  test('and darkens no page that darkens what lies behind its dialogs', async () => {
    await page.goto(pages.url('/backdrop'));
    const { look } = await openCard(page);
    expect(look.style['backdrop']).toBe('none');
  });

  test('over a popover of the page, which stays open', async () => {
    await page.goto(pages.url('/popover'));
    const { look, lines } = await openCard(page);
    expect(await alike(page, look)).toEqual(plain);
    await expectInPlace(page.mainFrame(), look, lines);
    await pressClose(page, look);
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.querySelector('#ours')?.matches(':popover-open'))).toBe(true);
  });

  test('over a part of the page that fills the screen', async () => {
    await page.goto(pages.url('/fullscreen'));
    await page.click('button');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('full');
    await pause(300); // The window grows, which closes cards.
    const { look, lines } = await openCard(page);
    expect(await alike(page, look)).toEqual(plain);
    await expectInPlace(page.mainFrame(), look, lines);
    await pressClose(page, look);
    await waitForNoCard(page);
    await page.evaluate(() => document.exitFullscreen());
  });

  test.each([
    [300, 200],
    [240, 140],
    [600, 110],
  ])('in a frame of %i × %i, smaller than the card', async (width, height) => {
    await page.goto(pages.url('/frames'));
    await page.evaluate(
      (width, height) => {
        Object.assign((document.querySelector('iframe') as HTMLElement).style, {
          width: `${width}px`,
          height: `${height}px`,
        });
      },
      width,
      height,
    );
    const frame = page.frames().find((frame) => frame.url().endsWith('/small'));
    if (!frame) throw new Error('There is no frame.');
    const offset = { x: 100, y: 100 };
    const { look, lines } = await openCard(page, frame, offset);
    await expectInPlace(frame, look, lines);
    await pressClose(page, look, offset);
    expect(
      await until(
        () => frame.evaluate(() => document.querySelector('glosswell-card') === null),
        (isGone) => isGone,
      ),
    ).toBe(true);
  });
});
