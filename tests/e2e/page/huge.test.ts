import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../../../scripts/browser/driver.ts';
import { marksOn } from '../../../scripts/browser/marks.ts';
import { pause, until } from '../../../scripts/browser/wait.ts';
import { servePages, type Body, type Pages } from '../../../scripts/browser/pages.ts';
import { startPair, visitBoth, type Pair } from '../helpers/pair.ts';

const html = (body: string, script: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Huge</title></head><body>${body}<script>${script}</script></body></html>`;

const PAGES: Readonly<Record<string, Body>> = {
  // Neither browser can lay out 10,000 levels, extension or not, so they have no box; 400 levels do.
  '/deep': html(
    '<p>The cytoplasm.</p><div id="shallow"></div><div id="deep" style="display: none"></div><p>Below it all, prolactin.</p>',
    `const nest = (id, depth, text) => {
      let at = document.getElementById(id);
      for (let level = 0; level < depth; level += 1) { const inner = document.createElement('div'); at.append(inner); at = inner; }
      at.textContent = text;
    };
    nest('shallow', 400, 'Down here glycolysis happens.');
    nest('deep', 10000, 'Nobody sees this enzyme.');`,
  ),
  '/still': html('<p>The page that opens the one with the frames.</p>', ''),
  '/frames': html(
    '<p>The cytoplasm.</p><div id="frames"></div>',
    `const place = document.getElementById('frames');
    for (let frame = 0; frame < 300; frame += 1) {
      const inner = document.createElement('iframe');
      inner.width = inner.height = frame < 10 ? 60 : 10;
      place.append(inner);
      inner.contentDocument.body.innerHTML = '<p>enzyme ' + frame + '</p>';
    }`,
  ),
  // A tab of Chromium dies of laying out such a text, extension or not, so it has no box.
  '/long-text': html(
    '<p>First glycolysis.</p><p id="long" style="display: none"></p><p>At the end prolactin.</p>',
    `document.getElementById('long').textContent =
      ('A plain line of plain words that nobody has to look up. '.repeat(2000) + 'An enzyme. ').repeat(450);`,
  ),
  '/feed': html(
    '<p>The cytoplasm.</p><main id="feed"></main>',
    `
    const feed = document.getElementById('feed');
    let posts = 0;
    const more = () => { for (let post = 0; post < 20; post += 1) {
      const item = document.createElement('article');
      item.innerHTML = '<h2>Post ' + posts + '</h2><p>An enzyme, prolactin and glycolysis, number ' + posts + '. ' + 'The doctor asks the patient. '.repeat(24) + '</p>';
      posts += 1; feed.append(item); } };
    more();
    addEventListener('scroll', () => { if (posts < 220 && scrollY + innerHeight > document.body.scrollHeight - 400) more(); });`,
  ),
  '/timer': html(
    '<p>The cytoplasm.</p><p id="clock">0</p><p id="late"></p>',
    `
    const clock = document.getElementById('clock');
    let turn = 0;
    const tick = () => {
      turn += 1;
      clock.textContent = 'Turn ' + turn + ' of the enzyme';
      clock.setAttribute('title', turn);
      if (turn === 90) document.getElementById('late').textContent = 'Then prolactin came.';
      if (turn < 120) requestAnimationFrame(tick); else clock.textContent = 'Over, says the electrolyte.';
    };
    requestAnimationFrame(tick);`,
  ),
};

/** How long 300 frames may take to load on a busy machine, in milliseconds; most of it is the page's own. */
const FRAMES_TIMEOUT_MS = 120_000;

describe.each(BROWSERS)('in %s, the same page with marks and without', (kind) => {
  let pair: Pair;
  let pages: Pages;
  beforeAll(async () => {
    pages = await servePages(PAGES);
    pair = await startPair(kind);
  });
  afterAll(async () => {
    await pair.close();
    await pages.close();
  });

  test('nests 10,000 elements', async () => {
    const [marking, bare] = await visitBoth(pair, pages.url('/deep'), ({ marked }) =>
      marked('cytoplasm', 'glycolysis', 'prolactin'),
    );
    expect(marking).toEqual(bare);
  });

  test(
    'holds 300 frames',
    async () => {
      const { marks, html } = await lookIntoFrames();
      expect(marks).toEqual([1, 1, 1]);
      expect(html).toEqual(
        Array.from({ length: 300 }, (_, frame) => `<html><head></head><body><p>enzyme ${frame}</p></body></html>`),
      );
    },
    FRAMES_TIMEOUT_MS,
  );

  /** Opens the page with the frames from another page: a driver that has to follow each frame takes minutes. */
  async function lookIntoFrames(): Promise<{ marks: number[]; html: string[] }> {
    const opener = await pair.marking.open(pages.url('/still'));
    await opener.evaluate("{ globalThis.opened = window.open('/frames'); }");
    const look = (what: string) => opener.evaluate(`{ const { document, frames, CSS } = opened; ${what} }`);
    const marks = () =>
      look('[CSS, frames[0]?.CSS, frames[9]?.CSS].map((css) => css?.highlights.size)') as Promise<number[]>;
    for (let end = Date.now() + FRAMES_TIMEOUT_MS - 10_000; Date.now() < end; await pause(500)) {
      if ((await marks()).every((size) => size === 1)) break;
    }
    const html = await look('Array.from(frames, (frame) => frame.document.documentElement.outerHTML)');
    const seen = { marks: await marks(), html: html as string[] };
    await opener.evaluate('opened.close()');
    await opener.close();
    return seen;
  }

  test('has 50 MB of text in one node', async () => {
    const [marking, bare] = await visitBoth(pair, pages.url('/long-text'), async ({ page, marked }) => {
      await marked('glycolysis', 'prolactin');
      return page.evaluate(() => document.querySelector('#long')?.textContent?.length);
    });
    expect(marking.result).toBeGreaterThan(50_000_000);
    expect(marking.result).toBe(bare.result);
    expect(marking.messages).toEqual([]);
    expect(marking.html === bare.html).toBe(true);
  });

  test('grows while it is scrolled', async () => {
    const [marking, bare] = await visitBoth(pair, pages.url('/feed'), async ({ page, marked }) => {
      await marked('cytoplasm');
      const posts = () => page.$$eval('article', (articles) => articles.length);
      // A busy browser joins two scrolls into one event, unless the first has brought its posts.
      for (let turn = 1; turn <= 10; turn += 1) {
        await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
        await until(posts, (count) => count >= 20 * (turn + 1));
        await marked('glycolysis');
      }
      return posts();
    });
    expect(marking.result).toBe(220);
    expect(marking).toEqual(bare);
  });

  test('changes in every frame', async () => {
    const [marking, bare] = await visitBoth(pair, pages.url('/timer'), async ({ page, marked, isMarking }) => {
      await marked('cytoplasm');
      const text = () => page.$eval('#clock', (clock) => clock.textContent);
      await until(text, (text) => text?.startsWith('Over') ?? false);
      await marked('cytoplasm', 'electrolyte', 'prolactin');
      if (isMarking) expect((await marksOn(page)).toSorted()).toEqual(['cytoplasm', 'electrolyte', 'prolactin']);
    });
    expect(marking).toEqual(bare);
  });
});
