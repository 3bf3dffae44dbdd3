import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { marksOn, waitForMarks, waitForNoMarks } from '../../../scripts/browser/marks.ts';
import { pause, until } from '../../../scripts/browser/wait.ts';
import { startDriver, BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { waitForCard } from '../../../scripts/browser/card.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { openPopup, openSearch, type Popup } from '../../../scripts/browser/popup.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Types into the search field, in place of what is there. */
function typeInto(popup: Popup, text: string): Promise<void> {
  return popup.ask((document, text) => {
    const field = document.querySelector('input[type=search]') as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

/** The first term of the list. */
function firstHit(popup: Popup): Promise<string | null | undefined> {
  return popup.ask((document) => document.querySelector('.term-list .terms b')?.textContent, null);
}

describe.each(BROWSERS)('the popup in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  beforeAll(async () => {
    pages = await servePages({
      '/words':
        '<!doctype html><html lang="en"><title>Words</title><p>Hello. First comes glycolysis. Then, glycolysis again.</p>',
    });
    driver = await borrowDriver(kind);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  test('a word that is saved has its sentence from the page in front, if it stands there', async () => {
    const tab = await driver.open(pages.url('/words'));
    await waitForMarks(tab, 'glycolysis');
    const popup = await openSearch(driver, tab);
    const stored = (name: string) => popup.run(`chrome.storage.local.get('${name}').then((all) => all['${name}'])`);
    for (const word of ['ferritin', 'glycolysis']) {
      await typeInto(popup, word);
      await expect.poll(() => firstHit(popup)).toBe(word);
      await popup.run(`document.querySelector('.term-list .terms button').click()`);
      await until(
        () => popup.ask((document) => document.querySelector('.open-term h2')?.textContent, null),
        (title) => title === word,
      );
      await popup.run(`document.querySelector('.open-term .save').click()`);
      await expect
        .poll(async () => ((await stored('saved-words')) as { id: string }[] | undefined)?.map(({ id }) => id))
        .toContain(word);
      await popup.run(`document.querySelector('.open-term .back').click()`);
    }
    const quote = { sentence: 'First comes glycolysis.', title: 'Words', site: 'localhost' };
    await expect.poll(() => stored('quotes')).toEqual({ glycolysis: quote });
    await popup.run('chrome.storage.local.clear().then(() => undefined)');
    await popup.close();
    await tab.close();
  });

  test('opens on the words of the page, with search a tab away, where the field has the focus', async () => {
    const tab = await driver.open(pages.url('/article'));
    await waitForMarks(tab, 'glycolysis');
    const popup = await openPopup(driver, tab);
    const chosen = () => popup.ask((document) => document.querySelector('[aria-selected=true]')?.textContent, null);
    expect(await chosen()).toMatch(/^This page \(\d+\)$/);
    const isShown = (selector: string) =>
      popup.ask((document, selector) => document.querySelector(selector)?.checkVisibility(), selector);
    expect(await isShown('.page-terms li')).toBe(true);
    expect(await isShown('input[type=search]')).toBe(false);
    await popup.ask((document) => document.querySelector<HTMLElement>('#tab-search')?.click(), null);
    await expect.poll(chosen).toBe('Search');
    expect(await isShown('.page-terms li')).toBe(false);
    const focused = await until(
      () => popup.ask((document) => document.activeElement?.getAttribute('type'), null),
      (type) => type === 'search',
    );
    expect(focused).toBe('search');
    const shown = await popup.ask(
      (document) => ({
        label: document.querySelector('.site-switch label')?.textContent,
        isOn: (document.querySelector('[role=switch]') as HTMLInputElement).checked,
        letters: Array.from(document.querySelectorAll('.letters button'), (button) => button.textContent).join(''),
        first: document.querySelector('.term-list .terms b')?.textContent,
        terms: document.querySelectorAll('.term-list .terms li').length,
        // How far the list scrolls tells how many terms are in it, since only those in view are drawn.
        screens: (document.querySelector('.term-list')?.scrollHeight ?? 0) / 560,
      }),
      null,
    );
    expect(shown.label).toBe('Explain words on localhost');
    expect(shown.isOn).toBe(true);
    expect(shown.letters).toMatch(/ABCDEFGHI.*M.*P/);
    expect(shown.first).toBe('A1C');
    expect(shown.terms).toBeGreaterThanOrEqual(3);
    expect(shown.terms).toBeLessThan(60);
    expect(shown.screens).toBeGreaterThan(100);
    await popup.close();
    await tab.close();
  });

  test('takes what is typed anywhere for a search', async () => {
    const tab = await driver.open(pages.url('/article'));
    await waitForMarks(tab, 'glycolysis');
    const popup = await openPopup(driver, tab);
    const press = (key: string, ctrlKey = false) =>
      popup.ask(
        (document, init) => {
          const Key = (document.defaultView as typeof globalThis | null)?.KeyboardEvent ?? KeyboardEvent;
          return document.body.dispatchEvent(new Key('keydown', { ...init, bubbles: true, cancelable: true }));
        },
        { key, ctrlKey },
      );
    const field = () =>
      popup.ask((document) => {
        const field = document.querySelector('input[type=search]') as HTMLInputElement;
        return field.checkVisibility() && document.activeElement === field && field.value;
      }, null);
    for (const [key, ctrlKey] of [
      ['Tab', false],
      ['ArrowDown', false],
      ['c', true],
    ] as const)
      expect(await press(key, ctrlKey)).toBe(true);
    expect(await field()).toBe(false);
    expect(await press('g')).toBe(false);
    await expect.poll(field).toBe('g');
    await popup.ask((document) => document.querySelector<HTMLElement>('#tab-page')?.click(), null);
    await expect.poll(field).toBe(false);
    // What was typed before gives way.
    await press('g');
    await expect.poll(field).toBe('g');
    await popup.close();
    await tab.close();
  });

  test('needs one scroll bar at most, and no more room than it is given', async () => {
    const tab = await driver.open(pages.url('/article'));
    await waitForMarks(tab, 'glycolysis');
    const popup = await openPopup(driver, tab);
    const scrolling = () =>
      popup.ask((document) => {
        const view = document.defaultView as Window & typeof globalThis;
        const inner = Array.from(document.querySelectorAll('*')).filter(
          (element) =>
            element.checkVisibility() &&
            element.scrollHeight > element.clientHeight + 1 &&
            /auto|scroll/.test(view.getComputedStyle(element).overflowY),
        );
        return { inner: inner.length, page: document.documentElement.scrollHeight <= view.innerHeight };
      }, null);
    expect(await scrolling()).toEqual({ inner: 1, page: true });
    await popup.ask((document) => document.querySelector<HTMLElement>('#tab-search')?.click(), null);
    await expect.poll(scrolling).toEqual({ inner: 1, page: true });
    await popup.close();
    await tab.close();
  });

  test('keeps the way to the side panel and the pause apart, also where their words are long', async () => {
    const tab = await driver.open(pages.url('/article'));
    await waitForMarks(tab, 'glycolysis');
    const popup = await openPopup(driver, tab);
    const gap = (texts: string[]) =>
      popup.ask((document, texts) => {
        const acts = Array.from(document.querySelectorAll('.page-acts button'));
        for (const [at, text] of texts.entries()) acts[at]?.replaceChildren(text);
        const [first, second] = acts.map((act) => act.getBoundingClientRect());
        return first && second && Math.max(second.left - first.right, second.top - first.bottom);
      }, texts);
    expect(await gap([])).toBeGreaterThanOrEqual(0);
    expect(await gap(['Mostrar los términos junto a la página', 'Pausar en todas partes'])).toBeGreaterThanOrEqual(0);
    await popup.close();
    await tab.close();
  });

  test('finds a misspelt word while it is typed, and shows its full entry with the way back', async () => {
    const tab = await driver.open(pages.url('/article'));
    const popup = await openSearch(driver, tab);
    const type = (text: string) => typeInto(popup, text);
    const first = () => firstHit(popup);
    await type('glycolisis');
    await expect.poll(first).toBe('glycolysis');
    await type('bisglycinate');
    await expect.poll(first).toBe('magnesium glycinate');
    await popup.ask((document) => (document.querySelector('.term-list .terms button') as HTMLElement).click(), null);
    const entry = () => popup.ask((document) => document.querySelector('.open-term')?.textContent ?? '', null);
    await expect.poll(entry).toContain('magnesium glycinate');
    expect(await entry()).toMatch(/NEE-zee-um/);
    await popup.ask((document) => (document.querySelector('.open-term .back') as HTMLElement).click(), null);
    await expect
      .poll(() =>
        popup.ask((document) => (document.querySelector('input[type=search]') as HTMLInputElement).value, null),
      )
      .toBe('bisglycinate');
    await type('qqqqqq');
    await expect
      .poll(() => popup.ask((document) => document.querySelector('.nothing p')?.textContent, null))
      .toBe('“qqqqqq” isn’t in Glosswell yet.');
    await popup.close();
    await tab.close();
  });

  test('shows the whole ring of the way back, clear of the title, and the whole hint in its field', async () => {
    const tab = await driver.open(pages.url('/article'));
    const popup = await openSearch(driver, tab);
    const room = await popup.ask((document) => {
      const field = document.querySelector('input[type=search]') as HTMLInputElement;
      const view = document.defaultView as Window & typeof globalThis;
      const { font, paddingInlineStart, paddingInlineEnd } = view.getComputedStyle(field);
      const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
      pen.font = font;
      const within = field.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
      return { within, needed: pen.measureText(field.placeholder).width };
    }, null);
    // Also in half the width, as in a narrow window or at 200 %.
    expect(room.needed).toBeLessThan(room.within / 2);
    await typeInto(popup, 'glycolysis');
    await expect.poll(() => firstHit(popup)).toBe('glycolysis');
    await popup.ask((document) => (document.querySelector('.term-list .terms button') as HTMLElement).click(), null);
    const gaps = await until(
      () =>
        popup.ask((document) => {
          const back = document.querySelector('.open-term .back');
          const title = document.querySelector('.open-term h2');
          const clip = document.querySelector('.open-term');
          if (!back || !title || !clip) return undefined;
          const ring = back.getBoundingClientRect();
          const edge = clip.getBoundingClientRect();
          return {
            left: ring.left - edge.left,
            top: ring.top - edge.top,
            below: title.getBoundingClientRect().top - ring.bottom,
          };
        }, null),
      (gaps) => gaps !== undefined,
    );
    // Two pixels of ring, two from the button.
    for (const gap of Object.values(gaps ?? { none: 0 })) expect(gap).toBeGreaterThanOrEqual(4);
    await popup.close();
    await tab.close();
  });

  test('is worked by keys alone: type, step into the hits and back, open, clear', async () => {
    const tab = await driver.open(pages.url('/article'));
    const popup = await openSearch(driver, tab);
    const press = (key: string) =>
      popup.ask((document, key) => {
        const Key = (document.defaultView as typeof globalThis | null)?.KeyboardEvent ?? KeyboardEvent;
        const press = new Key('keydown', { key, bubbles: true, cancelable: true });
        return document.activeElement?.dispatchEvent(press);
      }, key);
    const focused = () =>
      popup.ask((document) => {
        const element = document.activeElement;
        return element?.querySelector('b')?.textContent ?? element?.getAttribute('type');
      }, null);
    await expect.poll(focused).toBe('search');
    await typeInto(popup, 'sugar in the blood');
    await expect.poll(() => firstHit(popup)).toBe('blood sugar');
    expect(
      await popup.ask((document) => {
        const row = document.querySelector('.term-list li');
        return [Array.from(row?.querySelectorAll('b mark') ?? [], (typed) => typed.textContent), row?.ariaPosInSet];
      }, null),
    ).toEqual([['blood', 'sugar'], '1']);
    await press('ArrowDown');
    await expect.poll(focused).toBe('blood sugar');
    await press('End');
    await expect.poll(focused).not.toBe('blood sugar');
    const inView = () =>
      popup.ask((document) => {
        const row = document.activeElement?.getBoundingClientRect();
        const list = document.querySelector('.term-list')?.getBoundingClientRect();
        return row && list && row.bottom <= list.bottom + 1 && row.top >= list.top - 1;
      }, null);
    await expect.poll(inView).toBe(true);
    await press('Home');
    await expect.poll(focused).toBe('blood sugar');
    await press('ArrowUp');
    await expect.poll(focused).toBe('search');
    await expect
      .poll(() =>
        popup.ask(
          (document) => Array.from(document.querySelectorAll('[role=status]'), (status) => status.textContent),
          null,
        ),
      )
      .toContainEqual(expect.stringMatching(/^\d+ words$/));
    // Escape is used up while there is something to clear, and then closes the popup.
    expect(await press('Escape')).toBe(false);
    await expect.poll(() => firstHit(popup)).toBe('A1C');
    expect(await press('Escape')).toBe(true);
    await typeInto(popup, 'magnesum');
    await press('Enter');
    await expect
      .poll(() => popup.ask((document) => document.querySelector('.open-term h2')?.textContent, null))
      .toBe('magnesium');
    await popup.close();
    await tab.close();
  });

  test('jumps to letters and shows one topic, with the focus and the place kept', async () => {
    const tab = await driver.open(pages.url('/article'));
    const popup = await openSearch(driver, tab);
    /** What the list shows at its upper edge. */
    const top = () =>
      popup.ask((document) => {
        const list = document.querySelector('.term-list')?.getBoundingClientRect();
        const rows = Array.from(document.querySelectorAll<HTMLElement>('.term-list [data-index]'));
        const shown = rows
          .filter((row) => row.getBoundingClientRect().bottom > (list?.top ?? 0) + 4)
          .toSorted((a, b) => Number(a.dataset['index']) - Number(b.dataset['index']));
        return (shown[0]?.querySelector('b') ?? shown[0])?.textContent;
      }, null);
    await expect.poll(top).toBe('A');
    for (const letter of ['Z', 'M', '#', 'G']) {
      await popup.ask((document, letter) => {
        const letters = Array.from(document.querySelectorAll<HTMLElement>('.letters button'));
        letters.find((button) => button.textContent === letter)?.click();
      }, letter);
      await expect.poll(() => popup.ask((document) => document.activeElement?.textContent, null)).toBe(letter);
      if (letter === 'M' || letter === 'G') await expect.poll(top).toBe(letter);
    }
    // A term that is opened and left again is still in view.
    const opened = await popup.ask((document) => {
      const row = document.activeElement?.parentElement?.querySelector<HTMLElement>('.terms button');
      row?.click();
      return row?.querySelector('b')?.textContent ?? '';
    }, null);
    expect(opened).toMatch(/^g/i);
    await expect
      .poll(() => popup.ask((document) => document.querySelector('.open-term h2')?.textContent, null))
      .toBe(opened);
    await popup.ask((document) => (document.querySelector('.open-term .back') as HTMLElement).click(), null);
    const isInView = (term: string) =>
      popup.ask((document, term) => {
        const list = document.querySelector('.term-list')?.getBoundingClientRect();
        const names = Array.from(document.querySelectorAll<HTMLElement>('.term-list b'));
        const row = names.find((name) => name.textContent === term)?.getBoundingClientRect();
        return list !== undefined && row !== undefined && row.top >= list.top && row.bottom <= list.bottom;
      }, term);
    await expect.poll(() => isInView(opened)).toBe(true);
    await popup.ask((document) => {
      const topic = document.querySelector('.choose-part select') as HTMLSelectElement;
      topic.value = 'Minerals and electrolytes';
      topic.dispatchEvent(new Event('change', { bubbles: true }));
    }, null);
    await expect.poll(() => firstHit(popup)).toBe('acrodermatitis enteropathica');
    await expect.poll(top).toBe('A');
    await typeInto(popup, 'glycolysis');
    await expect
      .poll(() => popup.ask((document) => document.querySelector('.nothing p')?.textContent, null))
      .toMatch(/^Nothing for “glycolysis” in Minerals and electrolytes/);
    await popup.ask((document) => (document.querySelector('.nothing button') as HTMLElement).click(), null);
    await expect.poll(() => firstHit(popup)).toBe('glycolysis');
    await popup.close();
    await tab.close();
  });

  test('switches a site off and on in every open tab at once, without a reload, and remembers it', async () => {
    const here = await driver.open(pages.url('/article'));
    const second = await driver.open(pages.url('/article?second'));
    const elsewhere = await driver.open(pages.url('/article', '127.0.0.1'));
    for (const tab of [second, elsewhere, here]) {
      await tab.bringToFront();
      await waitForMarks(tab, 'glycolysis');
    }
    const popup = await openPopup(driver, here);
    const flip = () => popup.ask((document) => (document.querySelector('[role=switch]') as HTMLElement).click(), null);

    await flip();
    await waitForNoMarks(here);
    await waitForNoMarks(second);
    expect(await marksOn(elsewhere)).toContain('glycolysis');

    const third = await driver.open(pages.url('/article?third'));
    await expect.poll(() => marksOn(third), { timeout: 1500 }).toEqual([]);
    await third.close();
    await popup.close().catch(() => undefined);

    await here.bringToFront();
    const again = await openPopup(driver, here);
    expect(
      await again.ask((document) => (document.querySelector('[role=switch]') as HTMLInputElement).checked, null),
    ).toBe(false);
    await again.ask((document) => (document.querySelector('[role=switch]') as HTMLElement).click(), null);
    expect(await waitForMarks(here, 'glycolysis')).toContain('glycolysis');
    await again.close().catch(() => undefined);
    await second.bringToFront();
    expect(await waitForMarks(second, 'glycolysis')).toContain('glycolysis');
    for (const tab of [here, second, elsewhere]) await tab.close();
  });

  test('lets other pages of the extension change how often words are marked, which shows at once', async () => {
    const tab = await driver.open(pages.url('/article'));
    await waitForMarks(tab, 'glycolysis');
    const count = async () => (await marksOn(tab)).filter((word) => word.toLowerCase() === 'magnesium').length;
    const popup = await openPopup(driver, tab);
    const set = (value: string) => popup.run(`chrome.storage.local.set({ preferences: { howOften: '${value}' } })`);
    await set('page');
    await expect.poll(count).toBe(1);
    await set('every');
    await expect.poll(count).toBeGreaterThan(3);
    const every = await count();
    // What is no choice counts as the default.
    await set('nonsense');
    await expect.poll(count).toBeLessThan(every);
    await popup.close().catch(() => undefined);
    await tab.close();
  });

  test('marks fewer or more words on the page in front at once, says how many, and remembers it', async () => {
    const tab = await driver.open(pages.url('/article'));
    const usual = await waitForMarks(tab, 'magnesium', 'glycolysis');
    expect(usual).not.toContain('sugar');
    const popup = await openPopup(driver, tab);
    /** The slider's step, whether its number of words is that of the list below it, and this number. */
    const slider = () =>
      popup.ask((document) => {
        const slider = document.querySelector<HTMLInputElement>('.amount-slider input');
        const here = document.querySelector('.amount-slider output')?.textContent ?? '';
        return {
          step: slider?.value,
          says: slider?.ariaValueText,
          here: Number(/\d+/.exec(here)?.[0]),
          listed: document.querySelectorAll('.page-terms li').length,
        };
      }, null);
    const move = (step: string) =>
      popup.ask((document, step) => {
        const slider = document.querySelector('.amount-slider input') as HTMLInputElement;
        slider.value = step;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        slider.dispatchEvent(new Event('change', { bubbles: true }));
      }, step);
    const counted = (isMore: (here: number) => boolean) =>
      until(slider, ({ here, listed }) => here === listed && isMore(here), 'the number of words');
    const before = await counted((here) => here > 0);
    expect(before).toMatchObject({ step: '1', says: expect.stringMatching(/many people don’t know/) });

    await move('0');
    await expect.poll(() => marksOn(tab)).not.toContain('magnesium');
    expect(await marksOn(tab)).toContain('glycolysis');
    const fewer = await counted((here) => here < before.here);
    expect(fewer).toMatchObject({ step: '0', says: expect.stringMatching(/^Only hard words/) });

    await move('2');
    await waitForMarks(tab, 'sugar', 'magnesium', 'glycolysis');
    await counted((here) => here > before.here);
    await popup.close().catch(() => undefined);
    await tab.reload();
    await waitForMarks(tab, 'sugar', 'magnesium', 'glycolysis');

    const again = await openPopup(driver, tab);
    const step = () =>
      again.ask((document) => document.querySelector<HTMLInputElement>('.amount-slider input')?.value, null);
    expect(await until(step, (step) => step !== undefined, 'the slider')).toBe('2');
    await again.run("chrome.storage.local.remove('preferences')");
    await expect.poll(step).toBe('1');
    await again.close().catch(() => undefined);
    await tab.close();
  });

  test('lists the words of the page in reading order and shows a chosen one there', async () => {
    const tab = await driver.open(pages.url('/article'));
    await waitForMarks(tab, 'glycolysis');
    const popup = await openPopup(driver, tab);
    const terms = () =>
      popup.ask((document) => Array.from(document.querySelectorAll('.page-terms b'), (term) => term.textContent), null);
    await expect.poll(terms).toContain('glycolysis');
    const listed = await terms();
    expect(listed.indexOf('ATP')).toBeLessThan(listed.indexOf('letdown'));
    await popup.ask((document) => {
      const buttons = Array.from(document.querySelectorAll<HTMLElement>('.page-terms li button'));
      buttons.find((button) => button.textContent?.startsWith('prolactin'))?.click();
    }, null);
    expect(await waitForCard(tab, 'prolactin')).toContain('prolactin');
    await popup.close().catch(() => undefined);
    await tab.close();
  });

  test.each([
    ['the library', 'nav a:nth-of-type(1)', /\/library\.html$/],
    ['the saved words', 'nav a:nth-of-type(2)', /\/library\.html#\/my-words$/],
    ['the settings', 'nav a:nth-of-type(3)', /\/options\.html$/],
    ['the words of the page, to print', '.page-terms .link', /\/library\.html#\/page\/\d+$/],
  ])('leads to %s in a tab, and closes', async (_page, selector, address) => {
    const tab = await driver.open(pages.url('/article'));
    await waitForMarks(tab, 'glycolysis');
    const popup = await openPopup(driver, tab);
    const links = () => popup.ask((document, selector) => document.querySelectorAll(selector).length, selector);
    await expect.poll(links).toBe(1);
    // It closes, and may not be able to answer any more.
    await popup
      .ask((document, selector) => (document.querySelector(selector) as HTMLElement).click(), selector)
      .catch(() => undefined);
    // Firefox tells nobody that a page of the extension has loaded, so each page is asked where it is.
    const opened = async () => {
      const tabs = await driver.browser.pages();
      const places = await Promise.all(tabs.map((tab) => tab.evaluate(() => location.href).catch(() => '')));
      return tabs[places.findIndex((place) => address.test(place))];
    };
    const page = await until(opened, (page) => page !== undefined);
    expect(page).toBeDefined();
    const heading = () => page?.evaluate(() => document.querySelector('h1')?.textContent).catch(() => undefined);
    await expect.poll(heading).toBeTruthy();
    await page?.close();
    await popup.close().catch(() => undefined);
    await tab.close();
  });

  test('says plainly that a page cannot be read', async () => {
    const tab = await driver.browser.newPage();
    // A browser's own page need not report that it has loaded.
    tab.goto(kind === 'chromium' ? 'chrome://version' : 'about:license').catch(() => undefined);
    await pause(1000);
    const popup = await openPopup(driver, tab);
    await expect
      .poll(() => popup.ask((document) => document.querySelector('.why-nothing')?.textContent, null))
      .toMatch(/belongs to your browser/);
    expect(await popup.ask((document) => document.querySelector('[aria-selected=true]')?.textContent, null)).toBe(
      'Search',
    );
    await popup.close();
    await tab.close();
  });

  test('has no accessibility violations in the list, in results and in an entry', async () => {
    const tab = await driver.open(pages.url('/article'));
    const popup = await openPopup(driver, tab);
    const isWhole = () => popup.ask((document) => document.querySelector('.page-terms') !== null, null);
    await until(isWhole, (whole) => whole, 'the words of the page');
    expect(await popup.ask((document) => document.querySelector('.amount-slider') !== null, null)).toBe(true);
    await popup.run(AXE);
    const violations = () =>
      popup.run(
        'axe.run(document).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes[0].html])))',
      );
    expect(await violations()).toBe('[]');
    await popup.ask((document) => document.querySelector<HTMLElement>('#tab-search')?.click(), null);
    await typeInto(popup, 'blod glucose');
    await expect.poll(() => popup.ask((document) => document.querySelectorAll('mark').length, null)).toBeGreaterThan(1);
    expect(await violations()).toBe('[]');
    await popup.ask((document) => (document.querySelector('.term-list .terms button') as HTMLElement).click(), null);
    await expect.poll(() => popup.ask((document) => document.querySelector('.open-term h2') !== null, null)).toBe(true);
    expect(await violations()).toBe('[]');
    await popup.close();
    await tab.close();
  });
});

describe('the toolbar icon', () => {
  test('shows when this site is off', async () => {
    const pages = await servePages();
    const driver = await startDriver('chromium');
    const tab = await driver.open(pages.url('/article'));
    await waitForMarks(tab, 'glycolysis');
    const worker = await (await driver.browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
    const title = () =>
      worker?.evaluate(
        'chrome.tabs.query({ active: true }).then(([tab]) => chrome.action.getTitle({ tabId: tab.id }))',
      );
    expect(await title()).toBe('Glosswell');
    const popup = await openPopup(driver, tab);
    await popup.ask((document) => (document.querySelector('[role=switch]') as HTMLElement).click(), null);
    await expect.poll(title).toBe('Glosswell (off on this site)');
    await driver.close();
    await pages.close();
  });
});
