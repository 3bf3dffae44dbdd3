import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { waitForMarks } from '../../../scripts/browser/marks.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import type { Popup } from '../../../scripts/browser/popup.ts';
import { openSidePanel } from '../../../scripts/browser/side-panel.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { borrowDriver } from '../helpers/borrow.ts';

const pageOf = (title: string, body: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><style>html, body { height: 100% }</style><body>${body}</body></html>`;
const frame = (id: string, path: string, style: string) =>
  `<iframe id="${id}" src="${path}" style="border: 0; display: block; inline-size: 90%; ${style}"></iframe>`;

const NEAR = pageOf(
  'Leaflet',
  '<p>Iron is stored as ferritin, and ferritin is measured in blood. So is glycolysis.</p>',
);
/** Taller than any screen, with a word at each end; its own viewport holds both. */
const TALL = pageOf(
  'Other site',
  '<p id="first">Milk needs prolactin.</p><p id="last" style="margin-top: 2400px">So does hemoglobin.</p>',
);
const HIDDEN = pageOf('Hidden', '<p>Then comes gluconeogenesis.</p>');
const FAR = pageOf('Far', '<p>The body makes cortisol.</p>');

describe.each(BROWSERS)('frames beside the side panel in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let tab: Page;
  let panel: Popup;
  beforeAll(async () => {
    const served: Record<string, string> = { '/near': NEAR, '/tall': TALL, '/hidden': HIDDEN, '/far': FAR };
    pages = await servePages(served);
    served['/frames'] = pageOf(
      'Frames',
      `<p id="top">Cells live on glycolysis.</p>${frame('near', '/near', 'block-size: 90px')}
      ${frame('unseen', '/hidden', 'visibility: hidden; block-size: 60px')}
      ${frame('none', '/hidden', 'display: none')}
      ${frame('tiny', '/hidden', 'inline-size: 20px; block-size: 20px')}
      ${frame('tall', pages.url('/tall', '127.0.0.1'), 'block-size: 2600px')}
      ${frame('far', '/far', 'block-size: 90px')}<p style="block-size: 200vh"></p>`,
    );
    served['/only'] = pageOf('Only', `<p>It rains in the hills.</p>${frame('near', '/near', 'block-size: 90px')}`);
    served['/many'] = pageOf(
      'Many',
      `<p id="top">Cells live on glycolysis.</p>
      ${frame('near', '/near', 'block-size: 60px; float: left; inline-size: 60px').repeat(60)}`,
    );
    driver = await borrowDriver(kind);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });
  beforeEach(async () => {
    tab = await driver.open(pages.url('/frames'));
    await waitForMarks(tab, 'glycolysis');
    panel = await openSidePanel(driver, tab);
  });
  afterEach(async () => {
    await panel.run('chrome.storage.local.clear().then(() => undefined)');
    await panel.close();
    await tab.close();
  });

  const listed = () =>
    panel.ask(
      (document) => Array.from(document.querySelectorAll('.screen-terms li b'), ({ textContent }) => textContent),
      null,
    );
  const frameAt = (path: string): Frame => {
    const found = tab.frames().find((frame) => frame.url().endsWith(path));
    if (!found) throw new Error(`No frame shows ${path}.`);
    return found;
  };
  /** What is painted as pointed at in a frame. */
  const painted = (path: string) => frameAt(path).evaluate(() => CSS.highlights.get('glosswell-pointed')?.size ?? 0);
  const scrollTo = (selector: string, block: ScrollLogicalPosition = 'center') =>
    tab.evaluate((selector, block) => document.querySelector(selector)?.scrollIntoView({ block }), selector, block);
  const atRow = (word: string, act: 'focus' | 'click') =>
    panel.ask(
      (document, { word, act }) => {
        const rows = Array.from(document.querySelectorAll<HTMLElement>('.screen-terms button'));
        rows.find((row) => row.querySelector('b')?.textContent === word)?.[act]();
      },
      { word, act },
    );

  test('lists the words of the page, then those of frames that are seen, as far as they are', async () => {
    await until(listed, (words) => words.length === 4);
    const [first, ...others] = await listed();
    expect(first).toBe('glycolysis');
    expect(others.toSorted()).toEqual(['ferritin', 'iron', 'prolactin']);
    await scrollTo('#tall', 'end');
    await expect.poll(listed).toEqual(['hemoglobin']);
    await scrollTo('#tall', 'start');
    await expect.poll(listed).toEqual(['prolactin']);
  });

  test('paints what is pointed at in the frame that it stands in, and shows what is pointed at there', async () => {
    await until(listed, (words) => words.includes('ferritin'));
    await atRow('ferritin', 'focus');
    await expect.poll(() => painted('/near')).toBe(2);
    expect(await painted('/frames')).toBe(0);
    await atRow('glycolysis', 'focus');
    await expect.poll(() => painted('/frames')).toBe(1);
    await panel.run('document.activeElement.blur()');
    await expect.poll(() => painted('/near')).toBe(0);
    const at = await frameAt('/near').evaluate(() => {
      const live = new Range();
      const [text] = document.querySelector('p')?.childNodes ?? [];
      if (text) live.setStart(text, 18);
      if (text) live.setEnd(text, 26);
      const { x, y } = live.getBoundingClientRect();
      return { x, y, is: String(live) };
    });
    expect(at.is).toBe('ferritin');
    const around = await tab.evaluate(() => document.querySelector('#near')?.getBoundingClientRect().toJSON());
    await tab.mouse.move(around.x + at.x + 10, around.y + at.y + 5, { steps: 3 });
    await expect
      .poll(() => panel.ask((document) => document.querySelector('[aria-current=true] b')?.textContent, null))
      .toBe('ferritin');
  });

  test('leads back to a word that was scrolled away with its frame', async () => {
    await scrollTo('#far');
    await until(listed, (words) => words.includes('cortisol'));
    await atRow('cortisol', 'focus');
    await scrollTo('#top');
    await until(listed, (words) => words.includes('glycolysis'));
    await atRow('cortisol', 'click');
    await expect
      .poll(() =>
        tab.evaluate(() => {
          const { top = -1 } = document.querySelector('#far')?.getBoundingClientRect() ?? {};
          return top > 0 && top < innerHeight;
        }),
      )
      .toBe(true);
  });

  test('a word that is saved has its sentence from the frame, with the title of the page', async () => {
    await until(listed, (words) => words.includes('prolactin'));
    await atRow('prolactin', 'click');
    await until(
      () => panel.ask((document) => document.querySelector('.open-term .save') !== null, null),
      (isThere) => isThere,
    );
    await panel.run(`document.querySelector('.open-term .save').click()`);
    await expect
      .poll(() => panel.run(`chrome.storage.local.get('quotes').then(({ quotes }) => quotes?.prolactin)`))
      .toEqual({ sentence: 'Milk needs prolactin.', title: 'Frames', site: 'localhost' });
  });

  test('a page whose words all stand in a frame is not said to have none', async () => {
    await tab.goto(pages.url('/only'));
    await until(listed, (words) => words.join() === 'iron,ferritin,glycolysis');
    expect(await panel.ask((document) => document.querySelector('.why-nothing'), null)).toBeNull();
  });

  test('a page full of frames is followed as any other', async () => {
    await tab.goto(pages.url('/many'), { waitUntil: 'domcontentloaded' });
    await until(listed, (words) => words.includes('iron'));
    await tab.evaluate(() => document.querySelector('#top')?.append(' Then comes gluconeogenesis.'));
    await expect.poll(listed).toContain('gluconeogenesis');
    expect((await listed()).slice(0, 2)).toEqual(['glycolysis', 'gluconeogenesis']);
  });
});
