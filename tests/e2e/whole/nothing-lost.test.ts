import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { storedBy, type FixtureName } from '../../fixtures/storage/fixtures.ts';
import { areMarksSeen, hoverWord, marksOn, waitForMarks, waitForNoMarks } from '../../../scripts/browser/marks.ts';
import { boxInCard, cardText, waitForCard, waitForNoCard } from '../../../scripts/browser/card.ts';
import { BROWSERS, extensionId, startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { pause, until } from '../../../scripts/browser/wait.ts';
import {
  complaintsOf,
  kill,
  letIntoPrivateWindows,
  newProfile,
  openBackRoom,
  openPrivately,
  refuseWrites,
  reloadExtension,
  stopBackground,
  switchExtension,
  type BackRoom,
} from '../helpers/lasting.ts';
import { openExtensionPage } from '../../../scripts/browser/extension-page.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';

const WORDS = `<!doctype html><html lang="en"><title>Words</title><style>body { font: 18px/1.6 sans-serif; margin: 20px }</style>
  <h1>Words</h1><p>First comes <b>glycolysis</b>, then the cytoplasm.</p>`;
/** Paragraphs of a page that takes some hundred batches, with one word to be explained in each. */
const PARAGRAPHS = 5000;
/** How long reading it may take beside other tests, in milliseconds; by itself it takes a few seconds. */
const LONG_READ_WITHIN_MS = 45_000;
const LONG = `<!doctype html><html lang="en"><title>Long</title>${Array.from(
  { length: PARAGRAPHS },
  (_, at) => `<p>Line ${at}: an enzyme. ${'The doctor gives the patient a medicine. '.repeat(7)}</p>`,
).join('')}`;
/** How many tabs are open while the extension is loaded anew. */
const TABS = 20;
/** How much Chromium's storage holds, in bytes. */
const QUOTA_BYTES = 10_485_760;
/** The background of Firefox falls asleep as soon as it has nothing to do, so that it is woken by whatever comes next. */
const SLEEPY = { prefs: { 'extensions.background.idle.timeout': 500 } };

/** Time in which the page above is read many times over, in milliseconds; for showing that it is not. */
const SURELY_READ_MS = 1500;

const SAVED = { id: 'prolactin', at: '2026-05-04T10:00:00.000Z', question: 'Is mine high?' };

describe.each(BROWSERS)('in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let storage: BackRoom;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    pages = await servePages({ '/words': WORDS, '/long': LONG });
    driver = await startDriver(kind, SLEEPY);
    storage = await openBackRoom(driver);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });
  beforeEach(async () => {
    page = await driver.browser.newPage();
    complaints = complaintsOf(page);
    await page.bringToFront();
    await page.goto(pages.url('/words'));
    await waitForMarks(page, 'glycolysis');
  });
  afterEach(async () => {
    await page.close();
    await storage.clear();
  });

  const press = async (name: string) => {
    const box = await until(
      () => boxInCard(page, name).catch(() => undefined),
      (box) => box !== undefined,
    );
    if (!box) throw new Error(`The card has no “${name}”.`);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  const openCard = async () => {
    await hoverWord(page, 'glycolysis');
    await waitForCard(page, 'glycolysis');
  };
  const isSaved = () => inCard(page, (root) => root.querySelector('.save')?.textContent?.startsWith('Saved') ?? false);
  const savedIds = async () =>
    ((await storage.get('saved-words')) as { id: string }[] | undefined)?.map(({ id }) => id);
  const choose = (options: Page, label: string) =>
    options.evaluate((label) => {
      const found = Array.from(document.querySelectorAll('label')).find(
        ({ textContent }) => textContent?.trim() === label,
      );
      if (!found) throw new Error(`There is no “${label}”.`);
      found.click();
    }, label);
  const isChosen = (options: Page, label: string) =>
    options.evaluate((label) => {
      const found = Array.from(document.querySelectorAll('label')).find(
        ({ textContent }) => textContent?.trim() === label,
      );
      return (found?.control as HTMLInputElement | null)?.checked;
    }, label);

  describe('a background that is stopped', () => {
    /** Has the background, which is woken for it, write but never say that it has. */
    const muteWrites = async () => {
      const mute = `{ const set = local.set.bind(local);
        local.set = (values) => set(values).then(() => new Promise(() => undefined)); }`;
      if (kind === 'firefox') {
        await storage.run(`browser.runtime.getBackgroundPage().then(({ browser: { storage: { local } } }) => ${mute})`);
        return;
      }
      const target = await driver.browser.waitForTarget((target) => target.type() === 'service_worker');
      await (await target.worker())?.evaluate(`{ const { local } = chrome.storage; ${mute} }`);
    };

    test('before it has written loses nothing: the card says so, and the next try is kept', async () => {
      await openCard();
      await storage.run(
        `void navigator.locks.request('glosswell saved-words', () => new Promise((resolve) => { globalThis.release = resolve; }))`,
      );
      await press('Save');
      await until(
        async () => (await storage.run('navigator.locks.query()')) as { pending: unknown[] },
        ({ pending }) => pending.length > 0,
      );
      await stopBackground(driver);
      await waitForCard(page, 'this wasn’t kept');
      expect(await isSaved()).toBe(false);
      await storage.run('release()');
      await press('Save');
      await expect.poll(isSaved).toBe(true);
      expect(await cardText(page)).not.toContain('wasn’t kept');
      expect(await savedIds()).toEqual(['glycolysis']);
      expect(complaints).toEqual([]);
    });

    test('after it has written, before it answers, has kept the word, and the card does not say otherwise', async () => {
      await openCard();
      await muteWrites();
      await press('Save');
      await expect.poll(isSaved).toBe(true);
      await stopBackground(driver);
      await expect.poll(savedIds).toEqual(['glycolysis']);
      // The card learns that no answer will come; an answer to the next question shows that it has.
      await press('Save');
      await expect.poll(isSaved).toBe(false);
      expect(await cardText(page)).not.toContain('wasn’t kept');
      expect(complaints).toEqual([]);
    });

    test('starts again without greeting the reader a second time', async () => {
      await stopBackground(driver);
      await page.reload();
      await waitForMarks(page, 'glycolysis');
      await hoverWord(page, 'glycolysis');
      // It has started, and answers.
      await waitForCard(page, 'sugar');
      const addresses = await Promise.all(
        (await driver.browser.pages()).map((page) => page.evaluate('location.href').catch(String)),
      );
      expect(addresses).toContain(pages.url('/words'));
      expect(addresses.filter((address) => String(address).endsWith('/welcome.html'))).toEqual([]);
    });

    test('between two batches of a page loses none of its words, and finds none twice', async () => {
      const long = await driver.open(pages.url('/long'));
      await waitForMarks(long, 'enzyme');
      /** What the page in front says of itself. */
      const describePage = async () => {
        const message = JSON.stringify({ to: 'glosswell', name: 'describePage', data: 'whole' });
        const reply = await storage.run(
          `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([{ id }]) => chrome.tabs.sendMessage(id, ${message}, { frameId: 0 }))`,
        );
        return (reply as { value: { isReading: boolean; terms: { id: string; count: number }[] } }).value;
      };
      expect((await describePage()).isReading).toBe(true);
      await stopBackground(driver);
      expect((await describePage()).isReading).toBe(true);
      await expect.poll(async () => (await describePage()).isReading, { timeout: LONG_READ_WITHIN_MS }).toBe(false);
      const { terms } = await describePage();
      expect(terms.find(({ id }) => id === 'enzyme')?.count).toBe(PARAGRAPHS);
      await long.close();
    });

    test('again and again between messages still gives every card', async () => {
      for (const word of ['glycolysis', 'cytoplasm']) {
        await stopBackground(driver);
        await page.reload();
        await waitForMarks(page, word);
        await stopBackground(driver);
        await hoverWord(page, word);
        expect(await waitForCard(page, word)).not.toContain('isn’t answering');
        await page.mouse.move(2, 2);
        await waitForNoCard(page);
      }
      expect(complaints).toEqual([]);
    });

    // Firefox sets an extension's storage no limit.
    test.runIf(kind === 'chromium')(
      'whose storage is full says on the card that a word was not kept, and keeps what was there',
      async () => {
        await storage.set({ 'saved-words': [SAVED] });
        const left = QUOTA_BYTES - Number(await storage.run('chrome.storage.local.getBytesInUse(null)'));
        // A name and a text in quotes: nothing more fits in.
        await storage.run(`chrome.storage.local.set({ ballast: 'x'.repeat(${left - 'ballast'.length - 2}) })`);
        await openCard();
        await press('Save');
        await waitForCard(page, 'this wasn’t kept');
        expect(await isSaved()).toBe(false);
        expect(await storage.get('saved-words')).toEqual([SAVED]);
        await storage.run(`chrome.storage.local.remove('ballast')`);
        await press('Save');
        await expect.poll(savedIds).toEqual(['prolactin', 'glycolysis']);
        expect(complaints).toEqual([]);
      },
    );
  });

  test('a background that has slept keeps the word all the same', async () => {
    if (kind === 'chromium') await stopBackground(driver);
    await openCard();
    await press('Save');
    await expect.poll(isSaved).toBe(true);
    expect(await savedIds()).toEqual(['glycolysis']);
  });

  test('a choice that the full storage refuses is told on the options page, shown as it was, and can be made later', async () => {
    const options = await openExtensionPage(driver, 'options.html');
    const errors = complaintsOf(options);
    await refuseWrites(options, true);
    for (const time of [1, 2]) {
      await choose(options, 'Dark');
      await expect
        .poll(() => options.evaluate(() => document.querySelector('.saved-note')?.textContent), {
          message: `time ${time}`,
        })
        .toBe('That couldn’t be saved. Please try again.');
      await expect.poll(() => isChosen(options, 'Dark')).toBe(false);
    }
    expect(await storage.get('preferences')).toBeUndefined();
    await refuseWrites(options, false);
    await choose(options, 'Dark');
    await expect.poll(() => storage.get('preferences')).toMatchObject({ theme: 'dark' });
    expect(errors).toEqual([]);
    await options.close();
  });

  test('two windows that change the same setting at once both have their way', async () => {
    const windows = [
      await openExtensionPage(driver, 'options.html'),
      await openExtensionPage(driver, 'options.html'),
    ] as const;
    const choices = [
      ['Dark', 'Blue', 'Click a word'],
      ['Once on a page', 'Tint and thin line', 'The short meaning'],
    ] as const;
    const labels = await windows[0].evaluate(() =>
      Array.from(document.querySelectorAll('label'), ({ textContent }) => textContent?.trim()),
    );
    expect(labels).toEqual(expect.arrayContaining(choices.flat() as string[]));
    await Promise.all(windows.flatMap((options, at) => (choices[at] ?? []).map((label) => choose(options, label))));
    await expect
      .poll(() => storage.get('preferences'))
      .toMatchObject({
        theme: 'dark',
        markColour: 'blue',
        openOn: 'click',
        howOften: 'page',
        markStyle: 'tint',
        more: 'folded',
      });
    for (const options of windows) await options.close();
  });

  test(`an extension that is loaded anew with ${TABS} tabs open leaves no mark and no card behind, and works after a reload`, async () => {
    const tabs = [page];
    while (tabs.length < TABS) {
      const tab = await driver.open(pages.url('/words'));
      await waitForMarks(tab, 'glycolysis');
      tabs.push(tab);
    }
    await page.bringToFront();
    await openCard();
    await storage.set({ 'saved-words': [SAVED] });
    const errors = tabs.map(complaintsOf);
    await reloadExtension(driver);
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.querySelectorAll('glosswell-card').length)).toBe(0);
    if (kind === 'chromium') await Promise.all(tabs.map(waitForNoMarks));
    // In Firefox the new scripts come into the open pages by themselves.
    else for (const tab of tabs) expect(await waitForMarks(tab, 'glycolysis')).toContain('glycolysis');
    await page.bringToFront();
    await page.reload();
    expect(await waitForMarks(page, 'glycolysis')).toContain('glycolysis');
    for (const tab of tabs.slice(1)) await tab.close();
    storage = await openBackRoom(driver);
    await page.bringToFront();
    expect(await storage.get('saved-words')).toEqual([SAVED]);
    expect(errors.flat()).toEqual([]);
  });

  test('an extension that is switched off and on takes its marks away and remembers everything', async () => {
    await storage.set({ 'saved-words': [SAVED] });
    const errors = complaintsOf(page);
    const id = await extensionId(driver);
    await switchExtension(id, driver, false);
    await expect.poll(() => areMarksSeen(page)).toBe(false);
    await switchExtension(id, driver, true);
    storage = await openBackRoom(driver);
    await page.bringToFront();
    await page.reload();
    expect(await waitForMarks(page, 'glycolysis')).toContain('glycolysis');
    expect(await storage.get('saved-words')).toEqual([SAVED]);
    expect(errors).toEqual([]);
  });

  test('a private window is left alone, until the reader lets the extension in', async () => {
    await storage.set({ 'saved-words': [SAVED] });
    const address = `${pages.url('/words')}?private`;
    const left = await openPrivately(driver, storage, address);
    const errors = complaintsOf(left);
    await pause(SURELY_READ_MS);
    expect(await marksOn(left)).toEqual([]);
    expect(await left.evaluate(() => document.querySelector('glosswell-card'))).toBeNull();
    expect(errors).toEqual([]);
    await left.close();
    // Chromium's driver loses an extension that is let in, as it is loaded anew for that.
    if (kind === 'chromium') return;
    await letIntoPrivateWindows(driver);
    storage = await openBackRoom(driver);
    const tab = await openPrivately(driver, storage, address);
    expect(await waitForMarks(tab, 'glycolysis')).toContain('glycolysis');
    await hoverWord(tab, 'glycolysis');
    await waitForCard(tab, 'glycolysis');
    expect(await storage.get('saved-words')).toEqual([SAVED]);
    await tab.close();
  });

  test.runIf(kind === 'firefox')('a container is read as any other tab is', async () => {
    const container = await driver.browser.createBrowserContext();
    const tab = await container.newPage();
    const errors = complaintsOf(tab);
    await tab.bringToFront();
    await tab.goto(pages.url('/words'));
    expect(await waitForMarks(tab, 'glycolysis')).toContain('glycolysis');
    expect(errors).toEqual([]);
    await container.close();
  });
});

describe.each(BROWSERS)('%s, started again with the same profile,', (kind) => {
  const profile = newProfile(kind);
  let pages: Pages;
  let driver: Driver;
  beforeAll(async () => {
    pages = await servePages({ '/words': WORDS });
    driver = await profile.start();
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
    profile.remove();
  });

  test('after it was killed while settings were written, has them as they were before or after, and all words', async () => {
    const before = await openBackRoom(driver);
    await before.set({ ...storedBy('version-2') });
    const options = await openExtensionPage(driver, 'options.html');
    await options.evaluate(() => {
      const { local } = (
        globalThis as unknown as { chrome: { storage: { local: { set(values: object): Promise<void> } } } }
      ).chrome.storage;
      for (let openAfterMs = 100; openAfterMs < 1000; openAfterMs += 1)
        void local.set({ preferences: { openAfterMs } });
    });
    await kill(driver);
    driver = await profile.start();
    const after = await openBackRoom(driver);
    const { openAfterMs = 0, howOften } = (await after.get('preferences')) as {
      openAfterMs?: number;
      howOften?: string;
    };
    expect(howOften === 'page' || (openAfterMs >= 100 && openAfterMs < 1000)).toBe(true);
    expect(await after.get('saved-words')).toEqual(storedBy('version-2')['saved-words']);
    const page = await driver.open(pages.url('/words'));
    // Glycolysis is a word that the reader knows, and cytoplasm is not meant on this site.
    expect(await marksOn(page)).toEqual([]);
    await after.set({ 'known-words': [] });
    expect(await waitForMarks(page, 'glycolysis')).toEqual(['glycolysis']);
  });

  test.each<[FixtureName, object, string]>([
    ['version-1', { 'nhs.uk': 'off' }, 'page'],
    ['version-1-over-2', { 'nhs.uk': 'off' }, 'page'],
    ['version-2-before-migration', { 'nhs.uk': 'off', 'example.org': 'off' }, 'page'],
  ])('over what %s stored, keeps every choice', async (name, rules, howOften) => {
    const storage = await openBackRoom(driver);
    await storage.clear();
    await storage.set(storedBy(name));
    await reloadExtension(driver);
    const after = await openBackRoom(driver);
    await expect.poll(() => after.get('sites')).toMatchObject({ rules });
    expect(await after.get('preferences')).toMatchObject({ howOften });
    expect(await after.get('how-often')).toBeUndefined();
    expect(await after.get('saved-words')).toEqual(storedBy(name)['saved-words']);
  });

  test('over damaged data, marks words and shows the options', async () => {
    const storage = await openBackRoom(driver);
    await storage.clear();
    await storage.set(storedBy('version-2-damaged'));
    await reloadExtension(driver);
    const page = await driver.open(pages.url('/words'));
    expect(await waitForMarks(page, 'glycolysis')).toContain('glycolysis');
    const options = await openExtensionPage(driver, 'options.html');
    const errors = complaintsOf(options);
    expect(await options.evaluate(() => document.querySelectorAll('section').length)).toBeGreaterThan(5);
    expect(errors).toEqual([]);
  });
});
