import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUILT, findWelcome, FIREFOX_HOST } from '../../../scripts/browser/launch.ts';
import { BROWSERS, startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { pause, until } from '../../../scripts/browser/wait.ts';
import { waitForMarks, waitForNoMarks } from '../../../scripts/browser/marks.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { openPopup, type Popup } from '../../../scripts/browser/popup.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The long list of all terms is looked at by the tests of the list. */
const VIOLATIONS =
  'axe.run({ include: document, exclude: [[".terms-by-letter"]] }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes[0].html])))';
/** The smallest file that browsers open in their viewer for PDFs. */
const PDF =
  '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>';
const PAGES = {
  '/es': '<!doctype html><html lang="es"><title>Hierro</title><p>El hierro y la anemia.</p>',
  '/plain': '<!doctype html><html lang="en"><title>Weather</title><p>It rains a little today.</p>',
  '/leaflet.pdf': { type: 'application/pdf', body: PDF },
};

/** What the popup says about why nothing is marked. */
const why = (popup: Popup) =>
  popup.ask((document) => document.querySelector('.why-nothing p')?.textContent ?? '', null);
/** What decided about the site, as the popup says it. */
const decided = (popup: Popup) =>
  popup.ask((document) => document.querySelector('.site-switch p')?.textContent ?? '', null);
/** Presses something in the popup. */
const press = (popup: Popup, selector: string) =>
  popup.ask((document, selector) => (document.querySelector(selector) as HTMLElement).click(), selector);
/** Writes a setting as another page of the extension would. */
const remember = (popup: Popup, name: string, value: unknown) =>
  popup.run(`chrome.storage.local.set(${JSON.stringify({ [name]: value })})`);
/** The badge of the tab in front, asked for in the popup. */
const badge = (popup: Popup) =>
  popup.run(
    'chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))',
  );

describe.each(BROWSERS)('around the page in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  beforeAll(async () => {
    pages = await servePages(PAGES);
    driver = await borrowDriver(kind);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  /** Runs a test with the popup open over a page, and leaves no choice of it behind. */
  async function overPage(url: string, look: (popup: Popup, tab: Page) => Promise<void>): Promise<void> {
    const tab = await driver.open(url);
    const popup = await openPopup(driver, tab);
    try {
      await look(popup, tab);
    } finally {
      await popup.run("chrome.storage.local.remove(['sites', 'preferences', 'seen-version'])").catch(() => undefined);
      await popup.close().catch(() => undefined);
      await tab.close();
    }
  }

  test('the badge counts the words that the popup lists, and goes and comes with the preference, at once', async () => {
    await overPage(pages.url('/article'), async (popup, tab) => {
      await waitForMarks(tab, 'glycolysis');
      await expect.poll(() => badge(popup)).toMatch(/^\d+$/);
      const listed = () => popup.ask((document) => String(document.querySelectorAll('.page-terms li').length), null);
      await expect.poll(listed).toBe(await badge(popup));
      await remember(popup, 'preferences', { badge: false });
      await expect.poll(() => badge(popup)).toBe('');
      await remember(popup, 'preferences', { badge: true });
      await expect.poll(() => badge(popup)).toMatch(/^\d+$/);
    });
  });

  test('the badge is empty where the site is off, and on a page without hard words', async () => {
    await overPage(pages.url('/article'), async (popup, tab) => {
      await expect.poll(() => badge(popup)).toMatch(/^\d+$/);
      await remember(popup, 'sites', { paused: false, others: 'on', rules: { localhost: 'off' } });
      await expect.poll(() => badge(popup)).toBe('');
      await remember(popup, 'sites', { paused: false, others: 'on', rules: {} });
      await expect.poll(() => badge(popup)).toMatch(/^\d+$/);
      await tab.goto(pages.url('/plain'));
      await expect.poll(() => badge(popup)).toBe('');
    });
  });

  test.each([
    ['/es', /isn’t in English/],
    ['/plain', /No hard health words were found/],
    ['/leaflet.pdf', /is a PDF/],
  ])('the popup says why nothing is marked on %s', async (path, reason) => {
    const tab = await driver.browser.newPage();
    // Firefox does not report that its viewer has loaded.
    tab.goto(pages.url(path)).catch(() => undefined);
    await until(
      () => tab.evaluate('document.readyState').catch(() => ''),
      (state) => state === 'complete',
    );
    const popup = await openPopup(driver, tab);
    await expect.poll(() => why(popup)).toMatch(reason);
    await popup.close().catch(() => undefined);
    await tab.close();
  });

  test('an empty page and a page of the browser are no pages for reading', async () => {
    for (const url of kind === 'chromium' ? ['about:blank', 'chrome://version'] : ['about:license']) {
      const tab = await driver.browser.newPage();
      tab.goto(url).catch(() => undefined);
      await pause(500);
      const popup = await openPopup(driver, tab);
      await expect.poll(() => why(popup)).toMatch(/belongs to your browser/);
      await popup.close().catch(() => undefined);
      await tab.close();
    }
  });

  test('a pause holds everywhere, is said plainly, and ends with the same button', async () => {
    await overPage(pages.url('/article'), async (popup, tab) => {
      await waitForMarks(tab, 'glycolysis');
      await press(popup, '.pause button');
      await waitForNoMarks(tab);
      await expect
        .poll(() => popup.ask((document) => document.querySelector('.pause p')?.textContent, null))
        .toMatch(/^Paused/);
      const isInSight = (document: Document) =>
        Array.from(document.querySelectorAll('.pause > *')).every(
          (part) => part.getBoundingClientRect().right <= document.documentElement.clientWidth,
        );
      expect(await popup.ask(isInSight, null)).toBe(true);
      await press(popup, '.pause button');
      expect(await waitForMarks(tab, 'glycolysis')).toContain('glycolysis');
      await expect.poll(() => decided(popup)).toBe('On here, as on all sites by default.');
    });
  });

  test('the rule of the domain above decides for a subdomain, and is named', async () => {
    await overPage(pages.url('/article', 'a.health.localhost'), async (popup, tab) => {
      await waitForMarks(tab, 'glycolysis');
      await remember(popup, 'sites', { paused: false, others: 'on', rules: { 'health.localhost': 'off' } });
      await waitForNoMarks(tab);
      await expect.poll(() => decided(popup)).toBe('Off, because you switched it off for health.localhost.');
      await press(popup, '[role=switch]');
      expect(await waitForMarks(tab, 'glycolysis')).toContain('glycolysis');
      await expect.poll(() => decided(popup)).toBe('You switched it on here.');
      const name = await popup.ask((document) => document.querySelector('.site-switch label')?.textContent, null);
      expect(name).toBe('Explain words on all of a.health.localhost');
    });
  });

  test('only on chosen sites: the default is named as what decided', async () => {
    await overPage(pages.url('/article'), async (popup, tab) => {
      await remember(popup, 'sites', { paused: false, others: 'off', rules: {} });
      await waitForNoMarks(tab);
      await expect.poll(() => decided(popup)).toMatch(/only on sites that you pick/);
    });
  });

  test('the popup counts the saved words', async () => {
    await overPage(pages.url('/plain'), async (popup) => {
      const link = () => popup.ask((document) => document.querySelector('a[href$="my-words"]')?.textContent, null);
      await expect.poll(link).toBe('My words (0)');
      const saved = { at: '2026-01-01T00:00:00.000Z', question: '' };
      await remember(
        popup,
        'saved-words',
        ['iron', 'zinc'].map((id) => ({ id, ...saved })),
      );
      await expect.poll(link).toBe('My words (2)');
      await remember(popup, 'saved-words', []);
    });
  });

  test('axe finds nothing wrong with the popup in its states', async () => {
    await overPage(pages.url('/article'), async (popup, tab) => {
      await waitForMarks(tab, 'glycolysis');
      await popup.run(AXE);
      await press(popup, '#tab-page');
      expect(await popup.run(VIOLATIONS)).toBe('[]');
      await press(popup, '[role=switch]');
      await expect.poll(() => decided(popup)).toBe('You switched it off here.');
      expect(await popup.run(VIOLATIONS)).toBe('[]');
      await press(popup, '.pause button');
      await expect.poll(() => popup.ask((document) => document.querySelector('.paused') !== null, null)).toBe(true);
      expect(await popup.run(VIOLATIONS)).toBe('[]');
    });
  });
});

/** Finds a word of the welcome page's article. */
const GLYCOLYSIS = "Array.from(document.querySelectorAll('.mark')).find((mark) => mark.textContent === 'glycolysis')";

describe.each(BROWSERS)('the welcome page in %s', (kind) => {
  let driver: Driver;
  let welcome: Page | undefined;
  beforeAll(async () => {
    driver = await startDriver(kind, { keepsWelcome: true });
    welcome = await findWelcome(driver.browser);
  });
  afterAll(() => driver.close());

  const ask = <T>(script: string) => welcome?.evaluate(script) as Promise<T>;
  const openCard = () => ask<string | null>("document.querySelector('.try-card')?.getAttribute('aria-label') ?? null");

  test('opens once after installing', async () => {
    expect(welcome).toBeDefined();
    await expect.poll(() => ask("document.querySelector('h1')?.textContent")).toBe('Hard health words, explained');
    expect(await ask("document.querySelector('.privacy')?.textContent")).toMatch(/has no server/);
  });

  test('opens a card by itself, as it is on pages, and leaves the focus alone', async () => {
    await welcome?.bringToFront();
    await expect.poll(openCard).toBe('What “glycolysis” means');
    expect(await ask('document.activeElement === document.body')).toBe(true);
    const buttons = () =>
      ask<string[]>(
        "Array.from(document.querySelector('.try-card .card-frame').shadowRoot.querySelectorAll('button'), (button) => button.ariaLabel ?? button.textContent.trim())",
      );
    await expect
      .poll(buttons)
      .toEqual(expect.arrayContaining(['Pin this card to the side', 'Close', 'More', 'Save', 'I know this word']));
    await ask("document.querySelector('.try-card .card-frame').shadowRoot.querySelector('button.pin').click()");
    await expect.poll(openCard).toBeNull();
    expect(
      await ask("document.querySelector('.try-dock .card-frame').shadowRoot.querySelector('.heading').textContent"),
    ).toBe('glycolysis');
    await ask("document.querySelector('.try-dock .card-frame').shadowRoot.querySelector('.unpin').click()");
  });

  test('shows how this browser pins the button, and its keys as they are', async () => {
    const texts = await ask<string[]>(
      "Array.from(document.querySelectorAll('.pin-picture .step'), (step) => step.textContent)",
    );
    expect(texts).toEqual(kind === 'firefox' ? ['1', '2', '3'] : ['1', '2']);
    const keys = await ask<string[]>(
      'chrome.commands.getAll().then((all) => all.map(({ shortcut }) => shortcut).filter(Boolean))',
    );
    expect(keys.length).toBeGreaterThan(0);
    expect(await ask("Array.from(document.querySelectorAll('.shortcuts kbd'), (key) => key.textContent)")).toEqual(
      keys,
    );
  });

  test('explains a word of its article to the pointer and to the keyboard', async () => {
    await welcome?.bringToFront();
    await ask(`${GLYCOLYSIS}.scrollIntoView({ block: 'center' })`);
    const word = (await welcome?.evaluateHandle(GLYCOLYSIS))?.asElement() as ElementHandle | undefined;
    await word?.hover();
    await expect.poll(openCard).toBe('What “glycolysis” means');
    await welcome?.mouse.move(2, 2);
    await expect.poll(openCard).toBeNull();
    await word?.focus();
    await welcome?.keyboard.press('Enter');
    await expect.poll(openCard).toBe('What “glycolysis” means');
    // The card takes the focus once it has been drawn.
    await expect.poll(() => ask("document.activeElement?.getAttribute('role')")).toBe('group');
    await welcome?.keyboard.press('Escape');
    await expect.poll(openCard).toBeNull();
    expect(await ask('document.activeElement?.textContent')).toBe('glycolysis');
  });

  test('has no accessibility violations, with a card and without', async () => {
    await ask(AXE);
    expect(await ask(VIOLATIONS)).toBe('[]');
    await ask(`${GLYCOLYSIS}.click()`);
    await expect.poll(openCard).toBe('What “glycolysis” means');
    // While it fades in, its text has too little contrast.
    await expect
      .poll(() => ask("document.querySelector('.try-card .card-frame').shadowRoot.getAnimations().length"))
      .toBe(0);
    expect(await ask(VIOLATIONS)).toBe('[]');
  });

  test('fits a phone without scrolling sideways, and so does its card', async () => {
    await welcome?.setViewport({ width: 320, height: 640 });
    await expect.poll(() => ask('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  });
});

test('a page that was open before Glosswell came is loaded again with the popup’s button', async () => {
  const pages = await servePages();
  const driver = await startDriver('chromium');
  const tab = await driver.open(pages.url('/article'));
  await driver.uninstall();
  await driver.browser.installExtension(BUILT.chromium);
  await (await findWelcome(driver.browser))?.close();
  const popup = await openPopup(driver, tab);
  await expect.poll(() => why(popup)).toMatch(/need to be reloaded/);
  await press(popup, '.why-nothing button');
  await expect.poll(() => why(popup)).toBe('');
  expect(await waitForMarks(tab, 'glycolysis')).toContain('glycolysis');
  await driver.close();
  await pages.close();
});

test('a reader of Firefox who has declined to let pages be read can allow it on the welcome page', async () => {
  const pages = await servePages();
  // Firefox asks readers itself; a test cannot answer that.
  const driver = await startDriver('firefox', { prefs: { 'extensions.webextOptionalPermissionPrompts': false } });
  const welcome = await driver.browser.newPage();
  const open = async () => {
    welcome.goto(`moz-extension://${FIREFOX_HOST}/welcome.html`).catch(() => undefined);
    await until(
      () => welcome.evaluate('document.querySelector("h1") !== null').catch(() => false),
      (isThere) => isThere === true,
    );
  };
  await open();
  const asks = () => welcome.evaluate('document.querySelector(".permission button")?.textContent ?? ""');
  await welcome.evaluate('browser.permissions.remove({ origins: ["<all_urls>"] })');
  const tab = await driver.open(pages.url('/article'));
  await welcome.bringToFront();
  await welcome.evaluate('location.reload()').catch(() => undefined);
  await expect.poll(() => asks().catch(() => '')).toBe('Allow on all sites');
  await welcome.click('.permission button');
  await expect.poll(asks).toBe('');
  await tab.bringToFront();
  await tab.reload();
  expect(await waitForMarks(tab, 'glycolysis')).toContain('glycolysis');
  await driver.close();
  await pages.close();
});

test('the keyword in the address bar opens a term in the library', async () => {
  const driver = await startDriver('chromium');
  const worker = await (await driver.browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
  await worker?.evaluate("chrome.omnibox.onInputEntered.dispatch('glycolisis', 'newForegroundTab')");
  const target = await driver.browser.waitForTarget((target) => target.url().includes('library.html'));
  expect(target.url()).toMatch(/library\.html#\/term\/glycolysis$/);
  const suggested = await worker?.evaluate(
    "new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch('magnesium', (lines) => resolve(lines)))",
  );
  expect(suggested).toContainEqual(
    expect.objectContaining({ content: 'magnesium citrate', description: expect.stringContaining('<match>') }),
  );
  await driver.close();
});
