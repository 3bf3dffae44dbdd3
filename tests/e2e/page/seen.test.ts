import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backgroundSide, type BackgroundSide } from '../../../scripts/browser/background.ts';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { marksOn, waitForMarks } from '../../../scripts/browser/marks.ts';
import { servePages, type Body, type Pages } from '../../../scripts/browser/pages.ts';
import { pause, until } from '../../../scripts/browser/wait.ts';

const html = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;

/** Ways to hide a word now; \`show\` undoes them all. */
const HIDDEN: Readonly<Record<string, string>> = {
  'visibility hidden': '<p id="x" style="visibility: hidden">prolactin</p>',
  'opacity 0': '<p id="x" style="opacity: 0">prolactin</p>',
  'opacity 0 around it': '<div id="x" style="opacity: 0"><p>prolactin</p></div>',
  'not displayed': '<p id="x" style="display: none">prolactin</p>',
  'content-visibility hidden': '<div id="x" style="content-visibility: hidden"><p>prolactin</p></div>',
  'a folded text': '<div id="x" style="max-height: 1.2em; overflow: hidden"><p>One line.</p><p>prolactin</p></div>',
  'lines that are cut off':
    '<p id="x" style="line-height: 20px; height: 20px; overflow: hidden; width: 20em">A line that is long enough to be broken before prolactin</p>',
  'off to the left': '<p id="x" style="position: absolute; left: -9999px">prolactin</p>',
  'above the page': '<p id="x" style="position: absolute; top: -500px">prolactin</p>',
  'beside the window': '<p id="x" style="position: fixed; right: -300px; width: 200px">prolactin</p>',
  'below the window': '<p id="x" style="position: fixed; top: 105vh">prolactin</p>',
  'indented away': '<p id="x" style="text-indent: -999em; white-space: nowrap">prolactin</p>',
  'a clipped line':
    '<p>On a line, <span id="x" style="position: absolute; width: 1px; height: 1px; overflow: hidden">prolactin</span></p>',
  clip: '<p id="x" style="position: absolute; clip: rect(1px, 1px, 1px, 1px)">prolactin</p>',
  'clip-path': '<p id="x" style="clip-path: inset(0 100% 0 0)">prolactin</p>',
  'scaled to nothing': '<p id="x" style="transform: scale(0)">prolactin</p>',
  'a slide':
    '<div style="overflow: hidden"><div id="x" style="transform: translateX(-101%)"><p>prolactin</p></div></div>',
  'a size of 0': '<p id="x" style="font-size: 0">prolactin</p>',
};

/** Where a word can be seen although boxes around it are strange. */
const SEEN: Readonly<Record<string, string>> = {
  'a block of no height': '<p style="height: 0">prolactin</p><p style="padding-top: 2em">More</p>',
  'a box without a box': '<div style="display: contents">prolactin</div>',
  'a box that sticks out of one that clips':
    '<div style="overflow: hidden; height: 1px"><p style="position: absolute; top: 3em">prolactin</p></div>',
  'a drop cap': '<p><span style="float: left; font-size: 3em">P</span>rolactin</p>',
  'text from right to left': '<p dir="rtl">prolactin</p>',
  'a shape that cuts corners': '<p style="clip-path: polygon(0 0, 100% 0, 95% 100%, 0 100%)">prolactin</p>',
};

const SECTIONS = [
  'glycolysis,prolactin',
  'oxytocin,progesterone',
  'electrolyte,mitochondria',
  'insulin,hemoglobin',
  'cortisol,estrogen',
  'cholesterol,magnesium',
  'anemia,potassium',
];
const SECTION_TERMS = SECTIONS.join(',').split(',');

const PAGES: Readonly<Record<string, Body>> = {
  ...Object.fromEntries(
    Object.entries({ ...HIDDEN, ...SEEN }).map(([what, body]) => [
      `/${encodeURIComponent(what)}`,
      html(`${body}<p>And then: the end, cytoplasm.</p>`, '<style>p, div { margin: 8px 0 }</style>'),
    ]),
  ),
  '/scroller': html(
    '<div id="x" style="height: 3em; overflow: auto"><p>a<br>b<br>c<br>d</p><p>prolactin</p></div><p>cytoplasm</p>',
  ),
  '/first-in-sight': html(
    '<p style="position: absolute; left: -9999px" id="first">Skip to glycolysis</p><p id="second">First comes glycolysis.</p><p id="end">cytoplasm</p>',
  ),
  '/class': html(
    '<p id="x" class="off">prolactin</p><p>cytoplasm</p>',
    '<style>#x { transition: opacity 300ms } .off { opacity: 0; visibility: hidden }</style>',
  ),
  '/far-down': html(
    '<p>cytoplasm</p><div style="height: 3000px"></div><div id="x" style="display: none"><p>prolactin</p></div>',
  ),
  '/sections': html(
    SECTIONS.map((words) => {
      const [one, two] = words.split(',');
      return `<section><h2>Part</h2><p>It is about ${one}.</p><div style="height: 900px">${'of it '.repeat(60)}</div><p>And about ${two}.</p></section>`;
    }).join(''),
    '<style>section { content-visibility: auto; contain-intrinsic-size: auto 400px }</style>',
  ),
  '/editors': html(`<p id="x">prolactin</p><p contenteditable="inherit">oxytocin</p><p>cytoplasm</p>`),
  '/design-mode': html(
    '<iframe srcdoc="<p>prolactin</p><script>document.designMode = `on`</script>"></iframe><p>cytoplasm</p>',
  ),
  '/translated': html('<p lang="en">oxytocin</p><p lang="en" translate="no">prolactin</p><p>cytoplasm</p>'),
  '/german': `<!doctype html><html lang="de"><meta charset="utf-8"><body><p lang="de">prolactin</p><p lang="en">cytoplasm</p></body></html>`,
  '/xhtml': {
    type: 'application/xhtml+xml',
    body: '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Page</title></head><body><p xml:lang="de">prolactin</p><p xml:lang="en" lang="de">oxytocin</p><p>cytoplasm</p></body></html>',
  },
};

describe.each(BROWSERS)('what readers can see in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let background: BackgroundSide;
  beforeAll(async () => {
    pages = await servePages(PAGES);
    driver = await borrowDriver(kind);
    background = await backgroundSide(driver);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  const withPage = async (path: string, look: (page: Page) => Promise<void>, ...words: string[]) => {
    const page = await driver.open(pages.url(path));
    await waitForMarks(page, ...(words.length > 0 ? words : ['cytoplasm']));
    await look(page);
    await page.close();
  };
  /** The ids of the terms that the page in front says it has. */
  const listed = async () => {
    const ask =
      "chrome.tabs.sendMessage(tab.id, { to: 'glosswell', name: 'describePage', data: 'whole' }, { frameId: 0 }).then((answer) => JSON.stringify(answer))";
    const answer = await background.run(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => ${ask})`,
    );
    const { terms } = (JSON.parse(String(answer)) as { value: { terms: { id: string }[] } }).value;
    return terms.map(({ id }) => id);
  };
  const show = (page: Page) =>
    page.evaluate(() => {
      document.querySelector('#x')?.setAttribute('style', 'position: static');
    });

  test.each(Object.keys(HIDDEN))('is marked and listed only once it shows, without scrolling: %s', (what) =>
    withPage(`/${encodeURIComponent(what)}`, async (page) => {
      await pause(300);
      expect(await marksOn(page)).toEqual(['cytoplasm']);
      await until(listed, (ids) => !ids.includes('prolactin'));
      await show(page);
      await waitForMarks(page, 'prolactin');
      expect(await until(listed, (ids) => ids.includes('prolactin'))).toContain('prolactin');
      await page.evaluate(() => document.querySelector('#x')?.setAttribute('style', 'visibility: hidden'));
      await until(
        () => marksOn(page),
        (marks) => !marks.includes('prolactin'),
      );
    }),
  );

  test.each(Object.keys(SEEN))('is marked: %s', (what) =>
    withPage(`/${encodeURIComponent(what)}`, async (page) => {
      const word = what === 'a drop cap' ? 'Prolactin' : 'prolactin';
      expect(await waitForMarks(page, word)).toContain(word);
      await pause(1500);
      expect(await marksOn(page)).toContain(word);
    }),
  );

  test('includes what can be scrolled into a box: it is listed, and marked there', () =>
    withPage('/scroller', async (page) => {
      await pause(1500);
      expect(await listed()).toContain('prolactin');
      await page.evaluate(() => document.querySelector('#x')?.scrollTo(0, 1000));
      expect(await waitForMarks(page, 'prolactin')).toEqual(['prolactin', 'cytoplasm']);
    }));

  test('is marked when a transition has brought it in', () =>
    withPage('/class', async (page) => {
      expect(await marksOn(page)).toEqual(['cytoplasm']);
      await page.evaluate(() => document.querySelector('#x')?.classList.remove('off'));
      expect(await waitForMarks(page, 'prolactin')).toContain('prolactin');
    }));

  test('is listed when it is shown far down the page', () =>
    withPage('/far-down', async (page) => {
      await until(listed, (ids) => !ids.includes('prolactin'));
      await show(page);
      expect(await until(listed, (ids) => ids.includes('prolactin'))).toContain('prolactin');
    }));

  test('is where the first mention is marked, and where the next mark is gone to', () =>
    withPage(
      '/first-in-sight',
      async (page) => {
        const blocks = () =>
          page.evaluate(() =>
            Array.from(CSS.highlights.get('glosswell') ?? [], (range) => range.startContainer.parentElement?.id),
          );
        expect(await until(blocks, (ids) => ids.includes('second') && ids.includes('end'))).toEqual(['second', 'end']);
        await background.command('next-mark');
        await until(
          () => inCard(page, (root) => root.querySelector('h2')?.textContent),
          (term) => term === 'glycolysis',
        );
        expect(await page.evaluate(() => scrollX)).toBe(0);
      },
      'glycolysis',
    ));

  test('includes parts that are laid out only when they come near: all are listed, and gone through in order', () =>
    withPage(
      '/sections',
      async (page) => {
        expect((await until(listed, (ids) => ids.length >= SECTION_TERMS.length)).length).toBe(SECTION_TERMS.length);
        const heading = () => inCard(page, (root) => root.querySelector('h2')?.textContent ?? '');
        const visited: string[] = [];
        for (const term of SECTION_TERMS) {
          await background.command('next-mark');
          visited.push(
            (await until(heading, (now) => now !== undefined && now !== '' && now !== visited.at(-1))) ?? '',
          );
          expect(visited.at(-1), term).toBe(term);
        }
        await background.command('next-mark');
        expect(await until(heading, (now) => now === SECTION_TERMS[0])).toBe(SECTION_TERMS[0]);
      },
      'glycolysis',
    ));

  test('has no marks in what can be typed into, and has them in what only says so', () =>
    withPage('/editors', async (page) => {
      expect(await waitForMarks(page, 'oxytocin', 'prolactin')).toEqual(['prolactin', 'oxytocin', 'cytoplasm']);
      const isEditor = await page.evaluate(() => {
        const { EditContext } = globalThis as { EditContext?: new () => object };
        const x = document.querySelector('#x');
        if (!EditContext || !x) return false;
        Object.assign(x, { editContext: new EditContext() });
        x.textContent = 'Typed: prolactin.';
        return true;
      });
      if (!isEditor) return; // Firefox has none.
      expect(
        await until(
          () => marksOn(page),
          (marks) => !marks.includes('prolactin'),
        ),
      ).toEqual(['oxytocin', 'cytoplasm']);
      expect(await listed()).not.toContain('prolactin');
    }));

  test('has no marks in a frame that can be typed into, until it no longer can', () =>
    withPage('/design-mode', async (page) => {
      const inFrame = () => marksOn(page.frames()[1] as unknown as Page);
      await pause(1500);
      expect(await inFrame()).toEqual([]);
      await page.frames()[1]?.evaluate(() => {
        document.designMode = 'off';
      });
      expect(await until(inFrame, (marks) => marks.length > 0)).toEqual(['prolactin']);
      await page.frames()[1]?.evaluate(() => {
        document.designMode = 'on';
      });
      expect(await until(inFrame, (marks) => marks.length === 0)).toEqual([]);
    }));

  test.each(['class', 'lang'])('is in the language that a translator declares by %s', (how) =>
    withPage('/translated', async (page) => {
      await waitForMarks(page, 'oxytocin', 'prolactin');
      await page.evaluate((how) => {
        document.documentElement.lang = 'es';
        if (how === 'class') document.documentElement.className = 'translated-ltr';
      }, how);
      const left = until(
        () => marksOn(page),
        (marks) => marks.length === 1,
      );
      expect(await left).toEqual(['prolactin']);
      await page.evaluate(() => {
        document.documentElement.className = '';
        document.documentElement.lang = 'en';
      });
      expect(await waitForMarks(page, 'oxytocin', 'prolactin', 'cytoplasm')).toHaveLength(3);
    }),
  );

  test('is read where a page has become English', () =>
    withPage('/german', async (page) => {
      await page.evaluate(() => {
        document.documentElement.lang = 'en';
      });
      expect(await waitForMarks(page, 'prolactin')).toEqual(['prolactin', 'cytoplasm']);
    }));

  test('is in the language that XHTML names', () =>
    withPage('/xhtml', async (page) => {
      expect(await waitForMarks(page, 'oxytocin')).toEqual(['oxytocin', 'cytoplasm']);
    }));
});
