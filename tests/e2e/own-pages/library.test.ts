import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { waitForMarks } from '../../../scripts/browser/marks.ts';
import { openExtensionPage } from '../../../scripts/browser/extension-page.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const QUOTE = { sentence: 'Your iron is low.', title: 'Tired?', site: 'nhs.uk' };
const saved = (id: string, day: number, question = '') => ({ id, at: `2026-01-0${day}T08:00:00.000Z`, question });

describe.each(BROWSERS)('the library in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let library: Page;
  beforeAll(async () => {
    pages = await servePages();
    driver = await borrowDriver(kind);
  });
  afterEach(async () => {
    await library.evaluate('chrome.storage.local.clear()');
    for (const page of (await driver.browser.pages()).slice(1)) await page.close();
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  const open = async (hash = '') => {
    library = await openExtensionPage(driver, `library.html${hash}`);
    return library;
  };
  /** Opens the library with these things remembered. */
  const openWith = async (stored: object, hash: string) => {
    const page = await open();
    await page.evaluate(`chrome.storage.local.set(${JSON.stringify(stored)})`);
    await goTo(hash);
    return page;
  };
  const goTo = (hash: string) => library.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  const textOf = (selector: string) =>
    library.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.innerText, selector);
  const textsOf = (selector: string) =>
    library.evaluate(
      (selector) => Array.from(document.querySelectorAll<HTMLElement>(selector), ({ innerText }) => innerText),
      selector,
    );
  const click = (selector: string) =>
    library.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), selector);
  /** Ticks or unticks the box with this name. */
  const toggle = (name: string) =>
    library.evaluate((name) => {
      const labels = Array.from(document.querySelectorAll('label'));
      labels.find(({ innerText }) => innerText.trim() === name)?.click();
    }, name);
  const hash = () => library.evaluate(() => location.hash);
  const title = () => library.evaluate(() => document.title);
  const focused = () => library.evaluate(() => document.activeElement?.textContent);
  const stored = (name: string) => library.evaluate(`chrome.storage.local.get().then((all) => all['${name}'])`);
  /** Types at the end of the first question. */
  const typeQuestion = async (text: string) => {
    await until(
      () => library.evaluate(() => document.querySelector('textarea') !== null),
      (isThere) => isThere,
    );
    await library.evaluate(() => document.querySelector('textarea')?.focus());
    await library.keyboard.type(text);
  };
  /** Loads the page anew; in Firefox nobody tells when that is done. */
  const reload = async () => {
    await library.evaluate('self.isOld = true');
    library.reload().catch(() => undefined);
    await until(
      () => library.evaluate("self.isOld !== true && document.querySelector('main') !== null").catch(() => false),
      (isNew) => isNew === true,
    );
  };
  const violations = async () => {
    await library.evaluate(AXE);
    return library.evaluate(
      'axe.run(document).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes[0].html])))',
    );
  };

  test('opens a term by its address, names the window after it and puts the focus on its heading', async () => {
    await open('#/term/glycolysis');
    await expect.poll(() => textOf('.open-term h2')).toBe('glycolysis');
    await expect.poll(title).toBe('glycolysis – Glosswell');
    await expect.poll(focused).toBe('glycolysis');
    expect(await violations()).toBe('[]');
  });

  test('opens what was searched; the address follows, and the browser goes back and forward', async () => {
    await open();
    await expect.poll(() => library.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    expect(await violations()).toBe('[]');
    await library.keyboard.type('glycolisis');
    await expect.poll(() => textOf('.glossary .terms b')).toBe('glycolysis');
    await click('.glossary .terms button');
    await expect.poll(hash).toBe('#/term/glycolysis');
    await library.evaluate(() => {
      const chips = Array.from(document.querySelectorAll<HTMLElement>('.see button'));
      chips.find((chip) => chip.textContent === 'ATP')?.click();
    });
    await expect.poll(() => textOf('.open-term h2')).toBe('ATP');
    await expect.poll(title).toBe('ATP – Glosswell');
    await library.evaluate(() => history.back());
    await expect.poll(() => textOf('.open-term h2')).toBe('glycolysis');
    await library.evaluate(() => history.forward());
    await expect.poll(() => textOf('.open-term h2')).toBe('ATP');
    await click('.open-term .back');
    await expect.poll(() => textOf('.open-term h2')).toBe('glycolysis');
    await click('.open-term .back');
    await expect.poll(title).toBe('Home – Glosswell');
    expect(await library.evaluate(() => document.querySelector<HTMLInputElement>('[type=search]')?.value)).toBe(
      'glycolisis',
    );
  });

  test.each([
    ['#/nowhere', 'There is nothing at this address.'],
    ['#/term/blub', 'The glossary has no word at this address: “blub”.'],
    ['#/term/%', 'There is nothing at this address.'],
  ])('says plainly that %s leads nowhere, with the way back', async (address, sentence) => {
    await open(address);
    await expect.poll(() => textOf('main')).toContain(sentence);
    await expect.poll(title).toBe('Nothing here – Glosswell');
    expect(await violations()).toBe('[]');
    await click('main a');
    await expect.poll(() => textOf('h1')).toBe('Look up a health word');
  });

  test('saves a word, and a word given up by mistake comes back with its question', async () => {
    await openWith({ 'saved-words': [saved('iron', 1, 'Is mine low?')] }, '#/term/iron');
    const isSaved = () => library.evaluate(() => document.querySelector('.actions .save')?.textContent);
    const press = () => click('.actions .save');
    await expect.poll(isSaved).toBe('Saved');
    await press();
    await expect.poll(isSaved).toBe('Save');
    expect(await stored('saved-words')).toEqual([]);
    // Not even closing the page makes it forget.
    await reload();
    await expect.poll(isSaved).toBe('Save');
    await press();
    await expect.poll(() => stored('saved-words')).toEqual([saved('iron', 1, 'Is mine low?')]);
    await goTo('#/term/zinc');
    await expect.poll(isSaved).toBe('Save');
    await press();
    await expect.poll(() => stored('saved-words')).toMatchObject([{ id: 'iron' }, { id: 'zinc', question: '' }]);
  });

  test('searches for what the address asks for, and for another when it changes', async () => {
    await open('#/?search=magnesum%20');
    await expect.poll(() => textOf('.glossary .terms b')).toBe('magnesium');
    const value = () => library.evaluate(() => document.querySelector<HTMLInputElement>('[type=search]')?.value);
    expect(await value()).toBe('magnesum ');
    await goTo('#/?search=glycolisis');
    await expect.poll(() => textOf('.glossary .terms b')).toBe('glycolysis');
    expect(await library.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await click('.glossary .terms button');
    await expect.poll(() => textOf('.open-term h2')).toBe('glycolysis');
    await click('.open-term .back');
    await expect.poll(value).toBe('glycolisis');
    await expect.poll(hash).toBe('#/?search=glycolisis');
  });

  test('offers to add a meaning for what it does not find', async () => {
    await open(`#/?search=${encodeURIComponent('zzqqxx & qqzz')}`);
    await expect.poll(() => textOf('.nothing')).toContain('“zzqqxx & qqzz” isn’t in Glosswell yet.');
    // Firefox opens tabs for people alone, and takes a key for one of them.
    await library.evaluate(() => document.querySelector<HTMLElement>('.nothing a[href*="options"]')?.focus());
    await library.keyboard.press('Enter');
    await expect
      .poll(() => library.evaluate("chrome.tabs.query({}).then((tabs) => tabs.map(({ url }) => url).join(' '))"))
      .toContain('/options.html#/add?word=zzqqxx+%26+qqzz');
  });

  describe('my words', () => {
    const WORDS = { 'saved-words': [saved('iron', 1), saved('ferritin', 2)], 'known-words': ['zinc'] };

    test('are there to study, the latest first', async () => {
      await openWith(WORDS, '#/my-words');
      await expect.poll(() => textsOf('.study-word h2')).toEqual(['ferritin', 'iron']);
      await expect.poll(title).toBe('My words – Glosswell');
      expect(await textOf('.study-word')).not.toContain('A protein that stores iron');
      await click('.study-word .reveal');
      await expect.poll(() => textOf('.study-word')).toContain('A protein that stores iron');
      expect(await violations()).toBe('[]');
      await click('.study-word .meaning a');
      await expect.poll(() => textOf('.open-term h2')).toBe('ferritin');
      await click('.open-term .back');
      await expect.poll(hash).toBe('#/my-words');
    });

    test('keep a question over a reload, and the visit sheet has it', async () => {
      await openWith(WORDS, '#/my-words');
      await typeQuestion('Is mine low?');
      await expect.poll(() => stored('saved-words')).toMatchObject([{}, { id: 'ferritin', question: 'Is mine low?' }]);
      await reload();
      await expect.poll(() => library.evaluate(() => document.querySelector('textarea')?.value)).toBe('Is mine low?');
      await goTo('#/visit-sheet');
      await expect.poll(() => textsOf('.sheet li h3')).toEqual(['ferritin', 'iron']);
      expect(await textsOf('.sheet .own')).toEqual(['Is mine low?']);
      expect(await textOf('.sheet')).toContain('General information, not medical advice.');
      expect(await violations()).toBe('[]');
      await click('.choice input');
      await expect.poll(() => textsOf('.sheet li h3')).toEqual(['iron']);
      await click('.choice label:nth-of-type(2) input');
      await expect.poll(() => textsOf('.sheet li h3')).toEqual([]);
      for (const question of await textsOf('.general .label')) await toggle(question);
      await expect.poll(() => textOf('.sheet-view')).toContain('Choose at least one word');
      expect(await textsOf('button.print')).toEqual([]);
    });

    test('have the sentence that they stood in, which can be taken away and brought back', async () => {
      await openWith({ ...WORDS, quotes: { iron: QUOTE } }, '#/my-words');
      await expect.poll(() => textOf('.quote')).toBe('Your iron is low.\nfrom “Tired?”, nhs.uk');
      expect(await violations()).toBe('[]');
      await click('.studied-quote .remove');
      await expect.poll(() => stored('quotes')).toEqual({});
      await expect.poll(focused).toBe('Undo');
      expect(await violations()).toBe('[]');
      await library.keyboard.press('Enter');
      await expect.poll(() => stored('quotes')).toEqual({ iron: QUOTE });
      await expect.poll(focused).toBe('Remove the sentence');
      await goTo('#/visit-sheet');
      await expect.poll(() => textOf('.sheet .quote')).toBe('Your iron is low.\nfrom “Tired?”, nhs.uk');
    });

    test('go to a visit with general questions and with others, which are kept', async () => {
      await openWith(WORDS, '#/visit-sheet');
      const asked = () => textsOf('.general .label');
      const USUAL = [
        'What is the name of what I have?',
        'What happens if we wait?',
        'When should I call or come back sooner?',
      ];
      await expect.poll(asked).toEqual(USUAL);
      await toggle('What will it cost me?');
      await toggle('What happens if we wait?');
      await click('.add-question input');
      await library.evaluate(() => document.querySelector<HTMLElement>('.add-question input')?.focus());
      await library.keyboard.type('May I fly?');
      await library.keyboard.press('Enter');
      const chosen = [USUAL[0], USUAL[2], 'What will it cost me?', 'May I fly?'];
      await expect.poll(asked).toEqual(chosen);
      await toggle('Large print');
      await expect.poll(() => library.evaluate(() => document.querySelector('.sheet.large') !== null)).toBe(true);
      expect(await violations()).toBe('[]');
      await reload();
      await expect.poll(asked).toEqual(chosen);
      await click('.own-question button');
      await expect.poll(asked).toEqual(chosen.slice(0, 3));
      await expect
        .poll(() => library.evaluate(() => document.activeElement?.matches('.add-question input')))
        .toBe(true);
    });

    test('keep a question that was being typed when the tab was closed', async () => {
      await openWith(WORDS, '#/my-words');
      await typeQuestion('Is mine low?');
      await library.close();
      await open('#/my-words');
      await expect.poll(() => stored('saved-words')).toMatchObject([{}, { id: 'ferritin', question: 'Is mine low?' }]);
      await expect.poll(() => library.evaluate(() => document.querySelector('textarea')?.value)).toBe('Is mine low?');
    });

    test('stay, with their questions, while the glossary does not have them', async () => {
      await openWith({ 'saved-words': [saved('no-such-term', 1, 'What is it?'), saved('iron', 2)] }, '#/my-words');
      await expect.poll(() => textsOf('.study-word h2')).toEqual(['iron', 'no-such-term']);
      expect(await textOf('.study-word:last-child')).toContain('This word isn’t in the glossary just now.');
      expect(await violations()).toBe('[]');
      await goTo('#/visit-sheet');
      await expect.poll(() => textsOf('.sheet li h3')).toEqual(['iron']);
      expect(await textOf('.sheet-tools')).toContain('the glossary doesn’t have them just now: no-such-term.');
    });

    test('come back after removing, with the question that was typed just before', async () => {
      await openWith(WORDS, '#/my-words');
      await typeQuestion('How much?');
      await click('.study-word .remove');
      await expect.poll(() => textsOf('.study-word h2')).toEqual(['iron']);
      expect(await textOf('.gone')).toContain('“ferritin” is no longer saved.');
      await expect.poll(focused).toBe('Undo');
      expect(await violations()).toBe('[]');
      await library.keyboard.press('Enter');
      await expect.poll(() => stored('saved-words')).toEqual([saved('iron', 1), saved('ferritin', 2, 'How much?')]);
      await expect.poll(focused).toBe('Remove');
    });

    test('follow what another window does', async () => {
      await openWith(WORDS, '#/my-words');
      await expect.poll(() => textsOf('.study-word h2')).toEqual(['ferritin', 'iron']);
      const first = library;
      await open('#/term/anemia');
      await expect.poll(() => textOf('.actions .save')).toBe('Save');
      await click('.actions .save');
      const second = library;
      library = first;
      await expect.poll(() => textsOf('.study-word h2')).toEqual(['anemia', 'ferritin', 'iron']);
      await second.evaluate("chrome.storage.local.set({ 'known-words': ['iron', 'zinc'] })");
      await expect.poll(() => textsOf('.known a')).toEqual(['iron', 'zinc']);
      await click('.known button');
      await expect.poll(() => stored('known-words')).toEqual(['zinc']);
      await click('.known .gone button');
      await expect.poll(() => stored('known-words')).toEqual(['zinc', 'iron']);
    });

    test.each([
      ['no list', 'nonsense'],
      ['a list of nothing', [null]],
      ['half a word', [{ id: 'iron' }]],
      ['a date that is none', [{ id: 'iron', at: 'yesterday', question: '' }]],
    ])('that are damaged break nothing: %s', async (_what, damaged) => {
      await openWith({ 'saved-words': damaged, 'known-words': 7 }, '#/my-words');
      await expect.poll(() => textOf('.my-words')).toContain('You haven’t saved any words yet.');
      expect(await textOf('.known-words')).toContain('None yet.');
      expect(await violations()).toBe('[]');
      await goTo('#/visit-sheet');
      await expect.poll(() => textOf('.sheet-view')).toContain('You haven’t saved any words yet.');
      expect(await violations()).toBe('[]');
    });
  });

  describe('the words of a page', () => {
    /** The number under which the browser knows the tab of the article. */
    const openArticle = async () => {
      const tab = await driver.open(pages.url('/article'));
      await waitForMarks(tab, 'glycolysis');
      await open('#/my-words');
      const id = await library.evaluate('chrome.tabs.query({}).then((tabs) => tabs.at(-2).id)');
      return { tab, id };
    };

    test('are listed in reading order with their meanings, also after a look at one of them', async () => {
      const { tab, id } = await openArticle();
      await goTo(`#/page/${String(id)}`);
      await expect.poll(() => textOf('.sheet h2')).toBe('Health words on localhost');
      const terms = await textsOf('.sheet h3 a');
      expect(terms.indexOf('ATP')).toBeGreaterThan(-1);
      expect(terms.indexOf('ATP')).toBeLessThan(terms.indexOf('letdown'));
      expect(await textOf('.sheet')).toContain('The splitting of sugar in a cell, to get energy from it.');
      expect(await violations()).toBe('[]');
      await tab.close();
      await click('.sheet h3 a');
      await expect.poll(() => textOf('.open-term h2')).toBe(terms[0]);
      await click('.open-term .back');
      await expect.poll(() => textsOf('.sheet h3 a')).toEqual(terms);
    });

    test('cannot be listed once its tab is gone, which it says', async () => {
      const { tab, id } = await openArticle();
      await tab.close();
      await goTo(`#/page/${String(id)}`);
      await expect.poll(() => textOf('main')).toContain('Glosswell can’t reach this page.');
      expect(await violations()).toBe('[]');
    });
  });

  // Only Chromium lets a test look at a page as it is printed.
  test.runIf(kind === 'chromium')('prints sheets black on white, without anything that is not on paper', async () => {
    const words = ['iron', 'ferritin', 'anemia', 'glycolysis', 'zinc', 'prolactin', 'oxytocin', 'hormone', 'enzyme'];
    await openWith(
      {
        'saved-words': words.map((id, at) => saved(id, at + 1, 'What does it do?\n'.repeat(at))),
        preferences: { theme: 'dark' },
      },
      '#/visit-sheet',
    );
    await expect.poll(() => textsOf('.sheet li h3')).toHaveLength(words.length);
    const shown = () =>
      library.evaluate(() =>
        ['.library-header', '.sheet-tools', '.sheet'].filter((part) => document.querySelector(part)?.checkVisibility()),
      );
    expect(await shown()).toEqual(['.library-header', '.sheet-tools', '.sheet']);
    await library.emulateMediaType('print');
    expect(await shown()).toEqual(['.sheet']);
    expect(
      await library.evaluate(() => {
        const { color } = getComputedStyle(document.querySelector('.sheet h3 a') as Element);
        const { backgroundColor } = getComputedStyle(document.body);
        return { color, backgroundColor };
      }),
    ).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
    await library.emulateMediaType('screen');
  });

  // Only Chromium lets a test look at a page as it is printed.
  test.runIf(kind === 'chromium')('prints in large letters, of 16 points at least', async () => {
    await openWith(
      {
        'saved-words': [saved('iron', 1)],
        quotes: { iron: QUOTE },
        'visit-kit': { general: ['name'], own: [], isLarge: true },
      },
      '#/visit-sheet',
    );
    await expect.poll(() => textsOf('.sheet.large li h3')).toEqual(['iron']);
    await library.emulateMediaType('print');
    const smallest = await library.evaluate(() => {
      const all = Array.from(document.querySelectorAll('.sheet, .sheet *:not(svg, svg *)'));
      return Math.min(...all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
    });
    expect(Math.round((smallest * 72) / 96)).toBeGreaterThanOrEqual(16);
    await library.emulateMediaType('screen');
  });
});
