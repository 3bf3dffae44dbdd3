import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areMarksSeen, boxesOfMark, marksOn, waitForMarks } from '../../../scripts/browser/marks.ts';
import { BROWSERS, startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { openStorage } from '../helpers/storage.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { pause, until } from '../../../scripts/browser/wait.ts';
import { servePages, type Body, type Pages } from '../../../scripts/browser/pages.ts';

const html = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;

/** Two paragraphs of a novel, the first without any term, and one that a doctor could have written; `glycolysis` is marked on any page. */
const NOVEL = `<p>The lawyer looked up from the letter and said that the house had been sold in the spring, that his brother had gone to the
  city, and that nobody in the old town knew where the money was.</p><p>She felt dizziness as she stood at the door.</p>`;
const ADVICE = `<p>Patients whose symptoms include dizziness should ask a doctor, who may treat the disease with medicines, test the blood
  for an infection or an anemia, and look for a disorder of the heart or the kidneys.</p>`;

/** Each word stands where a test expects it marked, or not; `cytoplasm` ends each page, to show that reading came there. */
const PAGES: Readonly<Record<string, Body>> = {
  '/never': html(`
    <script>var enzyme = 'glycolysis';</script><style>.glycolysis { color: red }</style>
    <noscript>glycolysis</noscript><template>glycolysis</template>
    <input value="glycolysis"><textarea>glycolysis</textarea><select><option>glycolysis</option></select>
    <div contenteditable>glycolysis <b>prolactin</b></div><div role="textbox">oxytocin</div>
    <code>glycolysis</code><pre>glycolysis</pre><kbd>glycolysis</kbd>
    <svg><text y="20">glycolysis</text></svg><math><mi>glycolysis</mi></math>
    <p hidden>glycolysis</p><p aria-hidden="true">glycolysis</p>
    <p style="display: none">glycolysis</p><p style="visibility: hidden">glycolysis</p>
    <p lang="de">Die Glycolysis</p>
    <nav>glycolysis</nav><footer>prolactin</footer>
    <p><span style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">glycolysis</span></p>
    <p>Read up to the cytoplasm.</p>`),
  '/inline': html(`
    <p>oxidative <b>phosphorylation</b>, <i>milk</i>-<i>ejection</i> <u>reflex</u></p>
    <p>mag<wbr>nesium&nbsp;cit&shy;rate</p><p><span>g</span><span>l</span><span>y</span>colysis</p>
    <p>vitamin B<sub>12</sub></p><p>enzyme<sup>[1]</sup></p>
    <section style="display: flex"><span>prolactin</span><span>oxytocin</span></section>
    <p>blood<br>pressure</p><p>cytoplasm</p>`),
  '/lists': html(`
    <ul><li>enzyme</li></ul><table><caption>prolactin</caption><tr><td>oxytocin</td></tr></table>
    <details><summary>mitochondria</summary><p>progesterone</p></details>
    <p><a href="#x">glycolysis</a></p><figure><figcaption>electrolyte</figcaption></figure><p>cytoplasm</p>`),
  '/language': html(`<div lang="fr"><p>glycolysis</p><p lang="en-GB">prolactin</p></div><p>cytoplasm</p>`),
  '/german': `<!doctype html><html lang="de"><meta charset="utf-8"><title>Seite</title><body><p>glycolysis</p><p lang="en">cytoplasm</p></body></html>`,
  '/shadow': html(`<open-part></open-part><closed-part></closed-part><p>cytoplasm</p><script>
    customElements.define('open-part', class extends HTMLElement { constructor() { super();
      this.attachShadow({ mode: 'open' }).innerHTML = '<p>glycolysis</p>'; } });
    customElements.define('closed-part', class extends HTMLElement { constructor() { super();
      this.attachShadow({ mode: 'closed' }).innerHTML = '<p>prolactin</p>'; } });</script>`),
  '/sections': html(`
    <h2>One enzyme</h2><p>enzyme and enzyme</p><p>enzyme</p><h2>Two</h2><p>enzyme</p><p style="font-size: 2px; line-height: 1">${'a doctor '.repeat(300)}</p>
    <aside><p>enzyme</p></aside><h2>Three enzymes</h2><p>The enzyme, with glycolysis and cellular respiration.</p><p>cytoplasm</p>`),
  '/changing': html('<main><p id="text">Nothing yet.</p></main><p>cytoplasm</p>'),
  '/novel': html(`<main>${NOVEL.repeat(3)}</main><p>glycolysis and cytoplasm</p>`),
  '/throws': html(
    '<p>cytoplasm</p><script>setInterval(() => { throw new Error("mine") }, 100); throw new Error("mine");</script>',
  ),
  '/long': html(
    `${Array.from({ length: 3000 }, (_, at) => `<p>Line ${at} of a long page with an enzyme in it.</p>`).join('')}<p id="end">prolactin and cytoplasm</p>`,
  ),
  '/dense': html(
    `${'<section style="display: inline-block; margin: 0 4px"><p>enzyme</p></section> '.repeat(300)}<p>cytoplasm</p>`,
  ),
  '/link': html('<p><a href="/changing">glycolysis</a> and cytoplasm</p>'),
  '/wipes': html('<p>cytoplasm</p>'),
  '/empty': '',
  '/bare': { type: 'text/html', body: '<!doctype html><html><head></head></html>' },
  '/xml': { type: 'application/xml', body: '<?xml version="1.0"?><root>glycolysis</root>' },
  '/svg': {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">glycolysis</text></svg>',
  },
  '/image': { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' },
  '/text': { type: 'text/plain; charset=utf-8', body: 'The cytoplasm is where glycolysis happens.' },
  '/strict': {
    type: 'text/html; charset=utf-8',
    body: '<!doctype html><html lang="en"><title>Strict</title><body><p>cytoplasm</p></body></html>',
    headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
  },
  '/frames': html(
    `<iframe srcdoc="<p>glycolysis</p>"></iframe><iframe src="/framed"></iframe><iframe sandbox src="/framed"></iframe><p>cytoplasm</p>`,
  ),
  '/framed': html('<p>prolactin</p>'),
};

describe.each(BROWSERS)('marks in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let tab: Page;
  beforeAll(async () => {
    pages = await servePages(PAGES);
    driver = await borrowDriver(kind);
    tab = await driver.browser.newPage();
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  /** Opens a page in the tab that most tests share. */
  const show = async (path: string) => {
    await tab.bringToFront();
    await tab.goto(pages.url(path));
  };
  /** The words marked on a page once reading has come to its end. */
  const marksOf = async (path: string) => {
    await show(path);
    await waitForMarks(tab, 'cytoplasm');
    await pause(300);
    return marksOn(tab);
  };
  const withPage = async (path: string, look: (page: Page) => Promise<void>) => {
    await show(path);
    await waitForMarks(tab, 'cytoplasm');
    await look(tab);
  };

  test('stay out of scripts, fields, code, drawings, other languages and hidden text', async () => {
    expect(await marksOf('/never')).toEqual(['cytoplasm']);
  });

  test('run over inline elements, breaks and invisible characters, but not from box to box', async () => {
    const marks = (await marksOf('/inline')).map((mark) => mark.replace(/\u00ad/g, ''));
    expect(marks).toEqual([
      'oxidative phosphorylation',
      'milk-ejection reflex',
      'magnesium citrate',
      'glycolysis',
      'vitamin B12',
      'enzyme',
      'prolactin',
      'oxytocin',
      'bloodpressure',
      'cytoplasm',
    ]);
  });

  test('are found in lists, tables, captions, details and links', async () => {
    expect(await marksOf('/lists')).toEqual([
      'enzyme',
      'prolactin',
      'oxytocin',
      'mitochondria',
      'glycolysis',
      'electrolyte',
      'cytoplasm',
    ]);
  });

  test('appear in details once they are opened', () =>
    withPage('/lists', async (page) => {
      await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
      expect(await waitForMarks(page, 'progesterone')).toContain('progesterone');
    }));

  test('leave other languages alone, unless an English part says so', async () => {
    expect(await marksOf('/language')).toEqual(['prolactin', 'cytoplasm']);
    expect(await marksOf('/german')).toEqual(['cytoplasm']);
  });

  test('are painted in open and closed shadow roots', async () => {
    expect((await marksOf('/shadow')).toSorted()).toEqual(['cytoplasm', 'glycolysis', 'prolactin']);
  });

  test('stand at the first mention of a name, and again in another section after a rest', async () => {
    expect(await marksOf('/sections')).toEqual(['enzyme', 'enzyme', 'glycolysis', 'cellular respiration', 'cytoplasm']);
  });

  test('are held back on a page that is not about health', async () => {
    const page = await driver.open(pages.url('/novel'));
    await waitForMarks(page, 'glycolysis');
    await pause(300);
    expect(await marksOn(page)).toEqual(['glycolysis']);
    await page.close();
  });

  test('come back when a page becomes one about health, and go when it becomes another', async () => {
    const page = await driver.open(pages.url('/novel'));
    await waitForMarks(page, 'glycolysis');
    const fill = (markup: string) =>
      page.evaluate((markup) => {
        const main = document.querySelector('main');
        if (main) main.innerHTML = markup;
      }, markup);
    await fill(ADVICE);
    expect(await waitForMarks(page, 'dizziness', 'cytoplasm')).toContain('dizziness');
    await fill(NOVEL.repeat(3));
    await until(
      () => marksOn(page),
      (marks) => marks.join() === 'glycolysis',
      'marks on “glycolysis” alone',
    );
    await page.close();
  });

  test('follow text that is added, replaced, taken away and put back', () =>
    withPage('/changing', async (page) => {
      await page.evaluate(() => {
        const text = document.querySelector('#text');
        if (text) text.textContent = 'Now glycolysis.';
      });
      expect(await waitForMarks(page, 'glycolysis')).toEqual(['glycolysis', 'cytoplasm']);
      await page.evaluate(() => {
        const node = document.querySelector('#text')?.firstChild;
        if (node instanceof Text) node.data = 'Rather prolactin and an enzyme.';
      });
      expect(await waitForMarks(page, 'prolactin', 'enzyme')).toEqual(['prolactin', 'enzyme', 'cytoplasm']);
      await page.evaluate(() => {
        document.querySelector('main')?.insertAdjacentHTML('beforeend', '<div><p>oxytocin</p></div>');
      });
      expect(await waitForMarks(page, 'oxytocin')).toContain('oxytocin');
      await page.evaluate(() => document.querySelector('main')?.remove());
      const left = await until(
        () => marksOn(page),
        (marks) => marks.length === 1,
      );
      expect(left).toEqual(['cytoplasm']);
    }));

  test('are there where a long page was opened', async () => {
    const page = await driver.open(pages.url('/long#end'));
    expect(await waitForMarks(page, 'prolactin', 'cytoplasm')).toEqual(
      expect.arrayContaining(['prolactin', 'cytoplasm']),
    );
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(() => marksOn(page)).toEqual(['enzyme']);
    await page.close();
  });

  test('are registered up to a hundred at once, where more are in view', async () => {
    const storage = await openStorage(driver);
    await storage.set({ preferences: { howOften: 'every' } });
    const page = await driver.open(pages.url('/dense'));
    await until(
      () => marksOn(page),
      (marks) => marks.length >= 100,
    );
    // Scrolling chooses anew.
    await page.evaluate(() => scrollTo({ top: 200, behavior: 'instant' }));
    await pause(500);
    expect((await marksOn(page)).length).toBe(100);
    await page.close();
    await storage.clear();
  });

  test('leave a click on a marked link to the page', () =>
    withPage('/link', async (page) => {
      const [box] = await boxesOfMark(page, 'glycolysis');
      await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
      // Asked of the page itself: the driver may hear of the new address a moment later.
      const reached = await until(
        () => page.evaluate(() => location.pathname).catch(() => ''),
        (path) => path === '/changing',
      );
      expect(reached).toBe('/changing');
    }));

  test('come back when the page clears the registry', () =>
    withPage('/wipes', async (page) => {
      await page.evaluate(() => CSS.highlights.clear());
      expect(await waitForMarks(page, 'cytoplasm')).toEqual(['cytoplasm']);
    }));

  test('work under the strictest content security policy, in plain text and on a page that throws', async () => {
    expect(await marksOf('/strict')).toEqual(['cytoplasm']);
    expect(await marksOf('/text')).toEqual(['cytoplasm', 'glycolysis']);
    expect(await marksOf('/throws')).toEqual(['cytoplasm']);
  });

  test('are painted in frames of every kind', () =>
    withPage('/frames', async (page) => {
      const inFrames = await until(
        () => Promise.all(page.frames().map((frame) => marksOn(frame as unknown as Page).catch(() => []))),
        (marks) => marks.flat().length === 4,
      );
      expect(inFrames.flat().toSorted()).toEqual(['cytoplasm', 'glycolysis', 'prolactin', 'prolactin']);
    }));

  test('and nothing else happen on pages without a readable body, nor is anything written to the console', async () => {
    for (const path of ['/empty', '/bare', '/xml', '/svg', '/image', '/never', '/changing']) {
      const page = await driver.browser.newPage();
      const written: string[] = [];
      page.on('console', (message) => {
        if (!message.text().includes('404')) written.push(message.text());
      });
      page.on('pageerror', (error) => written.push(String(error)));
      await page.bringToFront();
      await page.goto(pages.url(path));
      await pause(400);
      expect(written, path).toEqual([]);
      await page.close();
    }
  });

  test('vanish quietly, card and all, when the extension is removed', async () => {
    const own = await startDriver(kind);
    const page = await own.open(pages.url('/changing'));
    const written: string[] = [];
    page.on('console', (message) => written.push(message.text()));
    page.on('pageerror', (error) => written.push(String(error)));
    await waitForMarks(page, 'cytoplasm');
    await own.uninstall();
    await expect.poll(() => areMarksSeen(page), { timeout: 5000 }).toBe(false);
    await page.mouse.move(50, 50, { steps: 5 });
    await pause(500);
    expect(await page.evaluate(() => document.querySelector('glosswell-card'))).toBeNull();
    expect(written).toEqual([]);
    await own.close();
  });
});
