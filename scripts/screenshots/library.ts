/** Pictures of the library's views. */
import type { Page } from 'puppeteer-core';
import { openExtensionPage } from '../browser/extension-page.ts';
import { waitForMarks } from '../browser/marks.ts';
import type { Studio } from './studio.ts';

const SAVED = ['anemia', 'glycolysis', 'ferritin', 'magnesium-glycinate'].map((id, at) => ({
  id,
  at: new Date(Date.UTC(2026, 0, at + 1)).toISOString(),
  question: id === 'ferritin' ? 'Is mine too low while I am nursing?' : '',
}));

const QUOTES = {
  ferritin: {
    sentence: 'Your ferritin was 9, which suggests that your iron stores are low even though you are not yet anemic.',
    title: 'Understanding your blood results',
    site: 'clinic.example',
  },
};

/** What of a view lies below the edge of the window is shown too, but for lists, which scroll themselves. */
const LISTS = new Set(['glossary', 'topic']);

/** Opens each view, and has it shot; the visit sheet as it is printed, too. */
export async function shootLibrary({ driver, article: address, dress, shoot }: Studio): Promise<void> {
  const article = await driver.open(address);
  await waitForMarks(article, 'magnesium');
  const page = await openExtensionPage(driver, 'library.html');
  const stored = {
    'saved-words': SAVED,
    quotes: QUOTES,
    'known-words': ['iron', 'zinc'],
    'recent-words': ['glycolysis', 'ferritin'],
  };
  await page.evaluate(`chrome.storage.local.set(${JSON.stringify(stored)})`);
  const tab: unknown = await page.evaluate('chrome.tabs.query({}).then((tabs) => tabs.at(-2).id)');
  const views = {
    home: '#/',
    glossary: '#/glossary',
    topic: '#/glossary/Blood',
    body: '#/body',
    'body-view': '#/body/belly',
    'body-place': '#/body/heart/heart-valves',
    term: '#/term/glycolysis',
    'my-words': '#/my-words',
    'visit-sheet': '#/visit-sheet',
    page: `#/page/${String(tab)}`,
    unknown: '#/nowhere',
  };
  await dress(page);
  for (const [name, hash] of Object.entries(views)) {
    await show(page, hash);
    await shoot(page, `library-${name}`, !LISTS.has(name));
  }
  await show(page, views['visit-sheet']);
  await page.emulateMediaType('print');
  await shoot(page, 'library-visit-sheet-printed', true);
  await page.emulateMediaType('screen');
  await page.evaluate('chrome.storage.local.clear()');
  for (const name of ['home', 'my-words', 'visit-sheet'] as const) {
    await show(page, views[name]);
    await shoot(page, `library-${name}-empty`);
  }
  await page.close();
  await article.close();
}

async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, hash);
}
