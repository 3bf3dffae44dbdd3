import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { backgroundSide, type BackgroundSide } from '../../../scripts/browser/background.ts';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { cardText, waitForCard, waitForNoCard } from '../../../scripts/browser/card.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { waitForMarks, waitForNoMarks } from '../../../scripts/browser/marks.ts';
import { openExtensionPage } from '../../../scripts/browser/extension-page.ts';
import { focusIn, focusOf, walkTo, type Focused } from '../helpers/focus.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';

describe.each(BROWSERS)('by the shortcuts, in %s,', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let background: BackgroundSide;
  beforeAll(async () => {
    pages = await servePages();
    driver = await borrowDriver(kind);
    background = await backgroundSide(driver);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  test('next and previous go through the marked words, open their cards and announce them without taking the focus', async () => {
    const page = await driver.open(pages.url('/article'));
    await waitForMarks(page, 'glycolysis');
    const heading = () => inCard(page, (root) => root.querySelector('h2')?.textContent);
    await background.command('next-mark');
    await waitForCard(page, 'magnesium');
    expect(await heading()).toBe('magnesium');
    await background.command('next-mark');
    await until(heading, (term) => term === 'ATP');
    expect(await heading()).toBe('ATP');
    const said = () => inCard(page, (root) => root.querySelector('[role=status]')?.textContent);
    expect(await until(said, (text) => Boolean(text))).toMatch(/^ATP: /);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await background.command('previous-mark');
    await until(heading, (term) => term === 'magnesium');
    expect(await heading()).toBe('magnesium');
    await background.command('previous-mark');
    await until(heading, (term) => term !== 'magnesium');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await cardText(page)).toBeUndefined();
    await page.close();
  });

  test('each command that suggests keys has them in a fresh profile', async () => {
    const suggested = await background.run(`(() => {
      const { commands } = chrome.runtime.getManifest();
      return chrome.commands.getAll().then((all) => JSON.stringify(all
        .filter(({ name }) => commands[name].suggested_key)
        .map(({ name, shortcut }) => [name, shortcut === commands[name].suggested_key.default])));
    })()`);
    expect(Object.fromEntries(JSON.parse(String(suggested)) as [string, boolean][])).toEqual({
      _execute_action: true,
      'next-mark': true,
      'previous-mark': true,
      'explain-selection': true,
      // Chromium allows four.
      ...(kind === 'firefox' && { 'side-panel': true }),
    });
  });

  test('the shortcut for this site switches marking off and on', async () => {
    const page = await driver.open(pages.url('/article'));
    await waitForMarks(page, 'glycolysis');
    await background.command('switch-site');
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('glosswell'))).toBe(false);
    await background.command('switch-site');
    expect(await waitForMarks(page, 'glycolysis')).toContain('glycolysis');
    await page.close();
  });
});

/** A page on which a hard word stands in a field, where Tab alone selects it. */
const FORM = `<!doctype html><html lang="en"><title>Form</title><body><h1>Form</h1>
  <p><a href="#x">A link</a></p><p><label>Word <input id="field" value="glycolysis"></label></p></body></html>`;

describe.each(BROWSERS)('by keyboard alone, in %s, a reader', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let background: BackgroundSide;
  beforeAll(async () => {
    pages = await servePages({ '/form': FORM });
    driver = await borrowDriver(kind);
    background = await backgroundSide(driver);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });
  afterEach(async () => {
    await background.run('chrome.storage.local.clear()');
  });

  /** The names of what had the focus; each must have shown that it had. */
  const named = (visited: readonly Focused[]) => {
    expect(visited.filter(({ isSeen }) => !isSeen)).toEqual([]);
    return visited.map(({ name }) => name);
  };
  const said = (page: Page, selector: string) =>
    page.evaluate(
      (selector) => Array.from(document.querySelectorAll(selector), (region) => region.textContent).join(' '),
      selector,
    );
  const remembered = (name: string) => background.run(`chrome.storage.local.get().then((all) => all['${name}'])`);

  /**
   * The popup as a page that takes keys, over a tab. Firefox gives no keys to a real one; there it lies in a tab and has looked
   * at the other one while that was in front.
   */
  const openPopupFor = async (tab: Page): Promise<Page> => {
    if (kind === 'chromium') {
      await tab.bringToFront();
      const [extension] = (await driver.browser.extensions()).values();
      await extension?.triggerAction(tab);
      const popup = await (
        await driver.browser.waitForTarget((target) => target.url().endsWith('popup.html'))
      ).asPage();
      await popup.waitForSelector('.terms li');
      return popup;
    }
    const popup = await openExtensionPage(driver, 'popup.html');
    await tab.bringToFront();
    await until(
      () => popup.evaluate(() => document.querySelector('[role=switch], .terms li') !== null),
      (isThere) => isThere,
    );
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('.site-switch label')?.textContent ?? ''))
      .toContain('localhost');
    await popup.bringToFront();
    await popup.waitForSelector('.terms li');
    return popup;
  };

  test('understands a word on a page: opens its card, hears it, goes through it and back to where they were', async () => {
    const page = await driver.open(pages.url('/form'));
    await page.waitForFunction(() => document.readyState === 'complete');
    const inPage = await walkTo(page, 'Tab', 'Word');
    expect(inPage.map(({ name }) => name)).toEqual(['A link', 'Word']);
    await background.command('explain-selection');
    await waitForCard(page, 'glycolysis');
    const spoken = () => inCard(page, (root) => root.querySelector('.announcer')?.textContent);
    expect(await until(spoken, Boolean)).toMatch(/^glycolysis: The splitting of sugar/);
    expect((await focusOf(page))?.name).toBe('Word');

    const onCard = () => inCard(page, focusIn);
    const first = named(await walkTo(page, 'Tab', 'More', onCard));
    expect(first.slice(0, 2)).toEqual(['Pin this card to the side', 'Close']);
    await page.keyboard.press('Enter');
    const visited = named(await walkTo(page, 'Tab', 'More to do', onCard));
    expect(visited).toContain('ATP');
    expect(visited.slice(-3)).toEqual(['Save', 'I know this word', 'More to do']);
    await walkTo(page, 'Shift+Tab', 'ATP', onCard);
    await page.keyboard.press('Enter');
    await waitForCard(page, 'Back to glycolysis');
    expect(await until(spoken, (text) => text?.startsWith('ATP') === true)).toMatch(/^ATP: /);
    expect(await onCard()).toEqual({ name: '← Back to glycolysis', isSeen: true });

    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect((await focusOf(page))?.name).toBe('Word');
    expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('glycolysis');
    await page.close();
  });

  /** Chooses a tab of the popup by keys; the one that is shown is a stop, and arrows go on from it. */
  const goToTab = async (popup: Page, name: RegExp) => {
    // Where search is shown first, its field has the focus already.
    const key = (await focusOf(popup)) ? 'Shift+Tab' : 'Tab';
    const [tab] = (await walkTo(popup, key, /^(This page|Search$)/)).slice(-1);
    if (name.test(tab?.name ?? '')) return;
    await popup.keyboard.press('ArrowRight');
    await popup.keyboard.press('Enter');
  };

  test('looks a word up: finds it misspelt, opens it, saves it, goes back, and adds what there is not', async () => {
    const tab = await driver.open(pages.url('/article'));
    const popup = await openPopupFor(tab);
    const typed = () => popup.$eval('input[type=search]', (field) => field.value);
    await goToTab(popup, /^Search$/);
    // A tab that was shown already keeps the focus.
    if ((await focusOf(popup))?.name === 'Search') await walkTo(popup, 'Tab', 'Search the glossary');
    await expect.poll(async () => (await focusOf(popup))?.name).toBe('Search the glossary');
    await popup.keyboard.type('glycolisis');
    await expect.poll(() => said(popup, '.announcer')).toMatch(/\d+ words?/);
    named(await walkTo(popup, 'ArrowDown', 'glycolysis'));
    await popup.keyboard.press('Enter');
    await expect.poll(async () => (await focusOf(popup))?.name).toBe('← Back');

    const visited = named(await walkTo(popup, 'Tab', 'Save'));
    expect(visited).toContain('ATP');
    await popup.keyboard.press(' ');
    await expect.poll(() => remembered('saved-words')).toMatchObject([{ id: 'glycolysis' }]);
    await expect.poll(() => popup.$eval('.actions .save', ({ textContent }) => textContent)).toBe('Saved');
    expect((await focusOf(popup))?.name).toBe('Saved');
    expect(named(await walkTo(popup, 'Tab', 'I know this word'))).toEqual(['My words', 'I know this word']);
    await popup.keyboard.press('Enter');
    await expect.poll(() => said(popup, '.actions [role=status]')).toBe('OK, hidden from now on.');
    expect(await focusOf(popup)).toEqual({ name: 'Undo', isSeen: true });
    await popup.keyboard.press('Enter');
    await expect.poll(() => remembered('known-words')).toEqual([]);
    expect(named(await walkTo(popup, 'Tab', 'Copy'))).toHaveLength(1);

    named(await walkTo(popup, 'Shift+Tab', '← Back'));
    await popup.keyboard.press('Enter');
    await expect.poll(async () => (await focusOf(popup))?.name).toBe('Search the glossary');
    expect(await typed()).toBe('glycolisis');
    await popup.keyboard.press('Escape');
    expect(await typed()).toBe('');
    await popup.keyboard.type('zzqqxx');
    await expect.poll(() => said(popup, '.announcer')).toBe('“zzqqxx” isn’t in Glosswell yet.');
    named(await walkTo(popup, 'Tab', 'Add your own meaning'));
    // The new tab may close the popup before the key is up again.
    await popup.keyboard.press('Enter').catch(() => undefined);
    await expect
      .poll(() => background.run("chrome.tabs.query({}).then((tabs) => tabs.map(({ url }) => url).join(' '))"))
      .toContain('/options.html#/add?word=zzqqxx');
    await popup.close().catch(() => undefined);
    await tab.close();
  });

  test('switches a site off', async () => {
    const tab = await driver.open(pages.url('/article'));
    await waitForMarks(tab, 'glycolysis');
    const popup = await openPopupFor(tab);
    await goToTab(popup, /^This page/);
    const visited = named(await walkTo(popup, 'Tab', 'Explain words on localhost'));
    expect(visited).toEqual(['Explain words on localhost']);
    await popup.keyboard.press(' ');
    await expect.poll(() => remembered('sites')).toMatchObject({ rules: { localhost: 'off' } });
    await tab.bringToFront();
    await waitForNoMarks(tab);
    await popup.close().catch(() => undefined);
    await tab.close();
  });

  // In Firefox the popup is in front itself by now, and shows no switch for its own page.
  test.runIf(kind === 'chromium')(
    'hears how the switch stands, switches it on again, and pauses everywhere',
    async () => {
      const tab = await driver.open(pages.url('/article'));
      await waitForMarks(tab, 'glycolysis');
      const popup = await openPopupFor(tab);
      await walkTo(popup, 'Tab', 'Explain words on localhost');
      const described = () =>
        popup.evaluate(() => {
          const field = document.activeElement as HTMLInputElement;
          const reason = document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
          return `${field.checked ? 'on' : 'off'}: ${reason}`;
        });
      await popup.keyboard.press(' ');
      await expect.poll(described).toBe('off: You switched it off here.');
      await waitForNoMarks(tab);
      await popup.keyboard.press(' ');
      await expect.poll(described).toBe('on: On here, as on all sites by default.');
      expect(await waitForMarks(tab, 'glycolysis')).toContain('glycolysis');
      await walkTo(popup, 'Tab', 'Pause everywhere');
      await popup.keyboard.press('Enter');
      await expect.poll(() => said(popup, '.pause [role=status]')).toMatch(/^Paused/);
      expect(await focusOf(popup)).toEqual({ name: 'Resume', isSeen: true });
      await popup.keyboard.press('Enter');
      await expect.poll(() => said(popup, '.pause [role=status]')).toBe('');
      await popup.close();
      await tab.close();
    },
  );
});
