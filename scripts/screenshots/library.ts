/** Pictures of the library's views. */
import type { Page } from 'puppeteer-core';
import { waitForMarks } from '../browser/marks.ts';
import type { Driver } from '../browser/driver.ts';
import { openExtensionPage } from '../browser/extension-page.ts';

/** Widths in CSS pixels: a small laptop's window, and the narrowest phone. */
const WIDTHS = { wide: 900, narrow: 320 } as const;
const HEIGHT = 700;

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

/** Opens each view in one theme, and has it shot. */
export async function shootLibrary(
  driver: Driver,
  articleUrl: string,
  theme: 'light' | 'dark',
  shoot: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const article = await driver.open(articleUrl);
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
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  for (const [width, pixels] of Object.entries(WIDTHS)) {
    await page.setViewport({ width: pixels, height: HEIGHT, deviceScaleFactor: 2 });
    for (const [name, hash] of Object.entries(views)) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, hash);
      await shoot(page, `library-${name}-${width}-${theme}`);
    }
  }
  await page.setViewport({ width: WIDTHS.wide, height: HEIGHT, deviceScaleFactor: 2 });
  if (theme === 'light') await shootForced(page, views, shoot);
  await page.evaluate('chrome.storage.local.clear()');
  await page.close();
  await article.close();
}

/** The views that draw, in forced colours. */
async function shootForced(
  page: Page,
  { home, body, 'body-place': place }: Record<'home' | 'body' | 'body-place', string>,
  shoot: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'forced-colors', value: 'active' }]);
  for (const [name, hash] of Object.entries({ home, body, place })) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, hash);
    await shoot(page, `library-${name}-forced`);
  }
}
