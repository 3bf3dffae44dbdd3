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
  const stored = { 'saved-words': SAVED, quotes: QUOTES, 'known-words': ['iron', 'zinc'] };
  await page.evaluate(`chrome.storage.local.set(${JSON.stringify(stored)})`);
  const tab: unknown = await page.evaluate('chrome.tabs.query({}).then((tabs) => tabs.at(-2).id)');
  const views = {
    glossary: '#/',
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
  await page.evaluate('chrome.storage.local.clear()');
  await page.close();
  await article.close();
}
