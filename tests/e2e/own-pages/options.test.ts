import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSERS, startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { hoverWord, marksOn, waitForMarks, waitForNoMarks } from '../../../scripts/browser/marks.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { pause, until } from '../../../scripts/browser/wait.ts';
import { waitForCard } from '../../../scripts/browser/card.ts';
import { openExtensionPage } from '../../../scripts/browser/extension-page.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** An article in a page that has a sheet of its own, and a shadow root with one. */
const SHEETS = `<!doctype html><html lang="en"><title>Sheets</title><body>
  <p>The body needs magnesium for glycolysis.</p><div id="host"></div>
  <script>
    const own = new CSSStyleSheet();
    own.replaceSync('p { color: rgb(10, 20, 30) }');
    document.adoptedStyleSheets = [own];
    const root = document.querySelector('#host').attachShadow({ mode: 'open' });
    const inner = new CSSStyleSheet();
    inner.replaceSync('p { color: rgb(40, 50, 60) }');
    root.adoptedStyleSheets = [inner];
    root.innerHTML = '<p>Too little ferritin, says the doctor.</p>';
  </script>`;

describe.each(BROWSERS)('the options page in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  const downloads = mkdtempSync(join(tmpdir(), 'glosswell-downloads-'));
  beforeAll(async () => {
    pages = await servePages({ '/sheets': SHEETS });
    driver = await startDriver(kind, { downloads });
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
    rmSync(downloads, { recursive: true });
  });
  beforeEach(async () => {
    const options = await openExtensionPage(driver, 'options.html');
    await options.evaluate('chrome.storage.local.clear()');
    await options.close();
  });

  /** Uses the form control with this label, or the button with this name, once it is there. */
  const use = async (options: Page, selector: 'label' | 'button', name: string) => {
    const isUsed = await until(
      () =>
        options.evaluate(
          (selector, name) => {
            const found = Array.from(document.querySelectorAll<HTMLElement>(selector)).find(
              (element) => (element.ariaLabel ?? element.textContent)?.trim() === name,
            );
            const control = found instanceof HTMLLabelElement ? found.control : found;
            control?.click();
            return control !== undefined;
          },
          selector,
          name,
        ),
      Boolean,
    );
    if (!isUsed) throw new Error(`There is no “${name}”.`);
  };
  const choose = (options: Page, label: string) => use(options, 'label', label);
  const press = (options: Page, name: string) => use(options, 'button', name);
  const textOf = (options: Page, selector: string) =>
    options.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', selector);
  const stored = (options: Page) =>
    options.evaluate('chrome.storage.local.get().then(JSON.stringify)').then((json) => JSON.parse(String(json)));
  const remember = (options: Page, values: object) =>
    options.evaluate(`chrome.storage.local.set(${JSON.stringify(values)})`);
  /** How a paragraph of a page and one in its shadow root have marks drawn, which rules of theirs are adopted, and whether ours are. */
  const sheetsOf = (page: Page) =>
    page.evaluate(() =>
      [document, document.querySelector('#host')?.shadowRoot].map((root) => {
        const rules = Array.from(root?.adoptedStyleSheets ?? [], (sheet) => Array.from(sheet.cssRules)).flat();
        const own = rules.filter((rule) => !(rule instanceof CSSMediaRule));
        const mark = getComputedStyle(root?.querySelector('p') as Element, '::highlight(glosswell)');
        return {
          own: own.map(({ cssText }) => cssText),
          hasOurs: own.length < rules.length,
          drawn: [mark.textDecorationLine, mark.textDecorationStyle, mark.textDecorationColor].join(' '),
        };
      }),
    );
  const OWN = [['p { color: rgb(10, 20, 30); }'], ['p { color: rgb(40, 50, 60); }']];
  /** Opens the article beside the options page, with its words marked. */
  const openBoth = async (path = '/article') => {
    const article = await driver.open(pages.url(path));
    await waitForMarks(article, 'glycolysis');
    const options = await openExtensionPage(driver, 'options.html');
    return { article, options };
  };
  const closeBoth = async ({ article, options }: { article: Page; options: Page }) => {
    await options.close();
    await article.close();
  };

  test('changes how often words are marked, and how many, on an open page at once', async () => {
    const both = await openBoth();
    const { article, options } = both;
    const magnesium = async () => {
      await article.bringToFront();
      return (await marksOn(article)).filter((word) => word.toLowerCase() === 'magnesium').length;
    };
    await choose(options, 'Once on a page');
    await expect.poll(magnesium).toBe(1);
    await options.bringToFront();
    await choose(options, 'Every time');
    await expect.poll(magnesium).toBeGreaterThan(3);
    await options.bringToFront();
    await options.focus('.amount-slider input');
    await options.keyboard.press('ArrowLeft');
    await article.bringToFront();
    await expect.poll(magnesium).toBe(0);
    expect(await marksOn(article)).toContain('glycolysis');
    await options.bringToFront();
    await options.keyboard.press('End');
    await article.bringToFront();
    expect(await waitForMarks(article, 'sugar', 'magnesium')).toContain('glycolysis');
    await options.bringToFront();
    expect(await until(() => textOf(options, '.saved-note'), Boolean)).toBe('Saved');
    await closeBoth(both);
  });

  test('changes how marks look, on the page and in its shadow roots at once, and leaves the page’s own sheets', async () => {
    const both = await openBoth('/sheets');
    const { article, options } = both;
    await article.bringToFront();
    await waitForMarks(article, 'ferritin');
    // Chromium's highlights inherit, so there a shadow root is left as it is.
    const reaches = [true, kind === 'firefox'];
    const teal = 'underline dotted rgb(11, 143, 135)';
    expect(await sheetsOf(article)).toEqual([
      { own: OWN[0], hasOurs: false, drawn: teal },
      { own: OWN[1], hasOurs: kind === 'firefox', drawn: teal },
    ]);
    for (const [label, drawn] of [
      ['Violet', 'underline dotted rgb(154, 95, 224)'],
      ['Solid line', 'underline solid rgb(154, 95, 224)'],
      ['Teal', 'underline solid rgb(11, 143, 135)'],
      ['Dotted line', teal],
    ] as const) {
      await options.bringToFront();
      await choose(options, label);
      await article.bringToFront();
      await expect.poll(() => sheetsOf(article)).toEqual(OWN.map((own, at) => ({ own, hasOurs: reaches[at], drawn })));
    }
    await closeBoth(both);
  });

  test('draws nothing at all where the reader wants nothing, and still explains', async () => {
    const both = await openBoth();
    const { article, options } = both;
    await choose(options, 'Nothing');
    await article.bringToFront();
    await waitForNoMarks(article);
    const { x, y } = await article.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const from = walker.currentNode.textContent?.indexOf('glycolysis') ?? -1;
        if (from < 0) continue;
        const word = new Range();
        word.setStart(walker.currentNode, from);
        word.setEnd(walker.currentNode, from + 'glycolysis'.length);
        const { left, top, width, height } = word.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      throw new Error('The article does not speak of glycolysis.');
    });
    await article.mouse.move(x, Math.max(0, y - 60));
    await article.mouse.move(x, y, { steps: 4 });
    expect(await waitForCard(article, 'glycolysis')).toContain('glycolysis');
    await options.bringToFront();
    await choose(options, 'Dotted line');
    await article.bringToFront();
    expect(await waitForMarks(article, 'glycolysis')).toContain('glycolysis');
    await closeBoth(both);
  });

  test('draws marks again where the page has put other sheets in the place of all', async () => {
    const both = await openBoth('/sheets');
    const { article, options } = both;
    await choose(options, 'Solid line');
    await article.bringToFront();
    const drawn = async () => (await sheetsOf(article))[0];
    const solid = { own: OWN[0], hasOurs: true, drawn: 'underline solid rgb(11, 143, 135)' };
    await expect.poll(drawn).toEqual(solid);
    await article.evaluate('document.adoptedStyleSheets = [own]');
    expect(await until(drawn, (sheets) => sheets?.hasOurs === true)).toEqual(solid);
    await closeBoth(both);
  });

  test('takes its sheet away when the site is switched off', async () => {
    const both = await openBoth('/sheets');
    const { article, options } = both;
    await choose(options, 'Solid line');
    await article.bringToFront();
    await expect.poll(async () => (await sheetsOf(article)).every(({ drawn }) => drawn.includes('solid'))).toBe(true);
    await options.bringToFront();
    await choose(options, 'Pause on all sites');
    await article.bringToFront();
    await expect.poll(() => sheetsOf(article)).toMatchObject(OWN.map((own) => ({ own, hasOurs: false })));
    await closeBoth(both);
  });

  test('shows cards and itself light or dark as chosen', async () => {
    const both = await openBoth();
    const { article, options } = both;
    await choose(options, 'Dark');
    await expect
      .poll(() => options.evaluate(() => getComputedStyle(document.body).backgroundColor))
      .toBe('rgb(28, 37, 36)');
    await article.bringToFront();
    await hoverWord(article, 'glycolysis');
    await waitForCard(article, 'glycolysis');
    const surface = () =>
      inCard(article, (root) => getComputedStyle(root.querySelector('.card') as Element).backgroundColor);
    expect(await surface()).toBe('rgb(28, 37, 36)');
    await closeBoth(both);
  });

  test('marks words only on the sites that are chosen, if the reader wants that', async () => {
    const both = await openBoth();
    const { article, options } = both;
    const elsewhere = await driver.open(pages.url('/article', '127.0.0.1'));
    await waitForMarks(elsewhere, 'glycolysis');
    await options.bringToFront();
    await choose(options, 'Only on sites I choose');
    for (const page of [article, elsewhere]) {
      await page.bringToFront();
      await waitForNoMarks(page);
    }
    await options.bringToFront();
    await options.focus('.site-adder input');
    await options.keyboard.type('magnesium?');
    await options.keyboard.press('Enter');
    await expect.poll(() => textOf(options, '.complaint')).toMatch(/“magnesium\?” isn’t a site/);
    await options.evaluate(() => document.querySelector<HTMLInputElement>('.site-adder input')?.select());
    await options.keyboard.type('http://localhost:8080/any/page');
    await options.keyboard.press('Enter');
    await expect.poll(() => textOf(options, '.rows label')).toBe('Explain words on localhost');
    await article.bringToFront();
    expect(await waitForMarks(article, 'glycolysis')).toContain('glycolysis');
    expect(await marksOn(elsewhere)).toEqual([]);
    await options.bringToFront();
    await press(options, 'Remove localhost');
    await article.bringToFront();
    await waitForNoMarks(article);
    await elsewhere.close();
    await closeBoth(both);
  });

  test('lists known and muted words by name, and marks them again', async () => {
    const both = await openBoth();
    const { article, options } = both;
    await remember(options, { 'known-words': ['glycolysis'], 'muted-words': { localhost: ['magnesium', 'gone'] } });
    await article.bringToFront();
    await expect.poll(() => marksOn(article)).not.toContain('magnesium');
    await options.bringToFront();
    const listed = () =>
      options.evaluate(() => Array.from(document.querySelectorAll('#words li span'), (word) => word.textContent));
    await expect.poll(listed).toEqual(['glycolysis', 'gone', 'magnesium']);
    await press(options, 'Mark again: glycolysis');
    await press(options, 'Mark again: magnesium, on localhost');
    await article.bringToFront();
    expect(await waitForMarks(article, 'glycolysis', 'magnesium')).toContain('magnesium');
    expect(await stored(options)).toMatchObject({ 'known-words': [], 'muted-words': { localhost: ['gone'] } });
    await closeBoth(both);
  });

  test('brings a backup back after everything was changed, and can undo that', async () => {
    const options = await openExtensionPage(driver, 'options.html');
    await choose(options, 'Violet');
    await choose(options, 'Once on a page');
    await remember(options, {
      'saved-words': [{ id: 'iron', at: '2026-11-22T08:00:00.000Z', question: 'Is <b>mine</b> low?' }],
      'known-words': ['dose', 'cell'],
      sites: { paused: false, others: 'on', rules: { 'nhs.uk': 'off' } },
    });
    await expect.poll(() => stored(options)).toMatchObject({ preferences: { markColour: 'violet', howOften: 'page' } });
    const before = await stored(options);
    await press(options, 'Save a backup');
    const files = await until(
      async () => readdirSync(downloads).filter((name) => name.endsWith('.json')),
      ({ length }) => length > 0,
    );
    expect(files).toEqual([expect.stringMatching(/^glosswell-backup-\d{4}-\d\d-\d\d\.json$/)]);
    const text = await until(
      async () => readFileSync(join(downloads, files[0] ?? ''), 'utf8'),
      ({ length }) => length > 0,
    );

    await options.evaluate('chrome.storage.local.clear()');
    await choose(options, 'Amber');
    await expect.poll(async () => (await stored(options)).preferences?.markColour).toBe('amber');
    const changed = await stored(options);
    await give(options, text);
    await expect.poll(() => textOf(options, '.outcome')).toContain('Saved words: 1');
    expect(await textOf(options, '.outcome')).toMatch(/Sites with a choice: 1.*Words you know: 2/);
    expect(await stored(options)).toEqual(changed);
    await press(options, 'Replace everything here');
    await expect.poll(() => textOf(options, '.outcome')).toContain('The backup is restored.');
    expect(await stored(options)).toMatchObject(before);
    await press(options, 'Undo the restore');
    await expect.poll(() => textOf(options, '.outcome')).toBe('Everything is as it was before.');
    expect(await stored(options)).toMatchObject({ preferences: changed.preferences, 'known-words': [] });
    await options.close();
  });

  test('refuses a file that is no backup with a sentence, and changes nothing', async () => {
    const options = await openExtensionPage(driver, 'options.html');
    const before = await stored(options);
    for (const [text, sentence] of [
      ['{"glosswell": 2, "known', 'This file can’t be read.'],
      ['{"bookmarks": []}', 'This file isn’t a Glosswell backup.'],
      ['{"glosswell": 99}', 'newer Glosswell'],
    ] as const) {
      await give(options, text);
      await expect.poll(() => textOf(options, '.outcome')).toContain(sentence);
    }
    await options.evaluate(`{
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(100_000_001)], 'huge.json'));
      const field = document.querySelector('#backup input[type=file]');
      field.files = files.files;
      field.dispatchEvent(new Event('change'));
    }`);
    await expect.poll(() => textOf(options, '.outcome')).toContain('larger than 100 MB');
    expect(await stored(options)).toEqual(before);
    await options.close();
  });

  test('opens where everything remembered is damaged, keeps it aside, and lets it be saved and forgotten', async () => {
    const first = await openExtensionPage(driver, 'options.html');
    const damaged = {
      preferences: 'dotted',
      sites: [1],
      'known-words': { a: 1 },
      'muted-words': 5,
      'saved-words': 'x',
    };
    await remember(first, damaged);
    await first.close();
    const options = await openExtensionPage(driver, 'options.html');
    await choose(options, 'Blue');
    await choose(options, 'Pause on all sites');
    await expect
      .poll(() => stored(options))
      .toMatchObject({ preferences: { markColour: 'blue' }, 'damaged:preferences': 'dotted', 'damaged:sites': [1] });
    await options.close();
    const again = await openExtensionPage(driver, 'options.html');
    expect(await until(() => textOf(again, '.kept-aside'), Boolean)).toMatch(/was damaged: .*your (choices|sites)/);
    await press(again, 'Download the copy and dismiss');
    await expect.poll(() => textOf(again, '.kept-aside')).toBe('');
    expect(Object.keys(await stored(again)).filter((name) => name.startsWith('damaged:'))).toEqual([]);
    const kept = await until(async () => readdirSync(downloads).includes('glosswell-damaged.json'), Boolean);
    expect(kept).toBe(true);
    await again.close();
  });

  test('can be used with the keyboard alone, every control in reading order and with its focus seen', async () => {
    const options = await openExtensionPage(driver, 'options.html');
    const visited: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await options.keyboard.press('Tab');
      const at = await options.evaluate(() => {
        const element = document.activeElement as HTMLInputElement;
        if (element === document.body || element.localName === 'html') return undefined;
        const { outlineStyle } = getComputedStyle(element);
        const name = (element.labels?.[0] ?? element).textContent?.trim() ?? '';
        return `${outlineStyle === 'none' ? 'unseen ' : ''}${element.type ?? ''} ${name}`.trim();
      });
      if (at === undefined || visited.includes(at)) break;
      visited.push(at);
      if (at === 'radio Once, and again after a while') {
        await options.keyboard.press('ArrowDown');
        visited.push('radio Once on a page');
      }
      if (at === 'checkbox Pause on all sites') await options.keyboard.press(' ');
    }
    expect(visited.filter((name) => name.startsWith('unseen'))).toEqual([]);
    expect(visited).toEqual(
      expect.arrayContaining([
        'range How many words are marked',
        'radio Dotted line',
        'radio Teal',
        'range How long to rest on a word',
        'checkbox Only on sites I choose',
        'text Add a site',
        'submit Add as off',
        'button Change shortcuts',
        'button Save a backup',
        'file Restore from a file',
        'checkbox Sync with my other devices',
      ]),
    );
    const inOrder = await options.evaluate(() =>
      Array.from(document.querySelectorAll('a, button, textarea, input:not([type=radio]), input:checked'))
        // The menu of sections is for narrow windows only.
        .filter((element) => element.checkVisibility())
        .map((element) => {
          const control = element as HTMLInputElement;
          return `${control.type ?? ''} ${(control.labels?.[0] ?? control).textContent?.trim() ?? ''}`.trim();
        }),
    );
    expect(visited.filter((name) => name !== 'radio Once, and again after a while')).toEqual(inOrder);
    await expect
      .poll(() => stored(options))
      .toMatchObject({ preferences: { howOften: 'page' }, sites: { paused: true } });
    await options.close();
  });

  test.each(['light', 'dark'] as const)('has no accessibility violations, colours included: %s', async (theme) => {
    const options = await openExtensionPage(driver, 'options.html');
    await remember(options, {
      preferences: { theme },
      'known-words': ['glycolysis'],
      'muted-words': { 'nhs.uk': ['magnesium'] },
      sites: { paused: false, others: 'on', rules: { 'nhs.uk': 'off' } },
      'damaged:saved-words': 1,
    });
    await options.close();
    const again = await openExtensionPage(driver, 'options.html');
    await give(again, '{"glosswell": 2, "known-words": ["iron"]}');
    await until(() => textOf(again, '.outcome'), Boolean);
    await press(again, 'Add as off');
    await until(() => textOf(again, '.complaint'), Boolean);
    await again.evaluate(AXE);
    const violations = await again.evaluate(
      'axe.run(document).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes[0].html])))',
    );
    expect(violations).toBe('[]');
    await again.close();
  });

  test('fits 320 CSS pixels without scrolling sideways', async () => {
    const options = await openExtensionPage(driver, 'options.html');
    await remember(options, {
      sites: { paused: false, others: 'on', rules: { 'a-very-long-name-of-a-site.example.org': 'off' } },
    });
    await options.setViewport({ width: 320, height: 700 });
    await until(() => textOf(options, '.rows'), Boolean);
    expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await options.close();
  });

  test('carries choices to the browser’s sync only while the reader wants it', async () => {
    const options = await openExtensionPage(driver, 'options.html');
    const inSync = () => options.evaluate('chrome.storage.sync.get().then((items) => Object.keys(items).join())');
    await choose(options, 'Blue');
    await expect.poll(async () => (await stored(options)).preferences?.markColour).toBe('blue');
    // Changes may settle for a second before they are carried.
    await pause(2500);
    expect(await inSync()).toBe('');
    await choose(options, 'Sync with my other devices');
    expect(await until(inSync, (keys) => String(keys).includes('preferences:0'))).toContain('preferences:0');
    await options.evaluate('chrome.storage.sync.clear()');
    await options.close();
  });
});

/** Chooses a file with this text as a backup. */
function give(options: Page, text: string): Promise<unknown> {
  return options.evaluate(`{
    const files = new DataTransfer();
    files.items.add(new File([${JSON.stringify(text)}], 'backup.json', { type: 'application/json' }));
    const field = document.querySelector('#backup input[type=file]');
    field.files = files.files;
    field.dispatchEvent(new Event('change'));
  }`);
}
