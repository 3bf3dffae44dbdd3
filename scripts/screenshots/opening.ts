/** Pictures of how cards open on a phone, and of what is found for a selection. */
import type { Page } from 'puppeteer-core';
import { backgroundSide } from '../browser/background.ts';
import { hoverWord, waitForMarks } from '../browser/marks.ts';
import { waitForCard } from '../browser/card.ts';
import type { Driver } from '../browser/driver.ts';

/** A phone, in CSS pixels. */
const PHONE = { width: 360, height: 640, deviceScaleFactor: 2 };

/** What is selected for a picture: a misspelled word, one that is no health word, and two that can be guessed. */
const SELECTIONS = {
  'did-you-mean': 'magnesum',
  'no-such-word': 'xylophonist',
  'guess-parts': 'cholangiopancreatography',
  'guess-name': 'azilsartan',
} as const;

/** Takes the pictures over the sample article. @param shoot takes one, under a name */
export async function shootOpening(
  driver: Driver,
  article: string,
  theme: 'light' | 'dark',
  shoot: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const background = await backgroundSide(driver);
  const page = await driver.open(article);
  await page.setViewport(PHONE);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await waitForMarks(page, 'magnesium');
  await hoverWord(page, 'glycolysis');
  await waitForCard(page, 'glycolysis');
  await shoot(page, `sheet-${theme}`);
  await page.keyboard.press('Escape');
  for (const [name, word] of Object.entries(SELECTIONS)) {
    for (const size of ['phone', 'wide'] as const) {
      await page.setViewport(size === 'phone' ? PHONE : { ...PHONE, width: 900 });
      await page.evaluate((word) => {
        scrollTo({ top: 0, behavior: 'instant' });
        const paragraph = document.querySelector('p');
        if (!paragraph) return;
        paragraph.textContent = word;
        getSelection()?.selectAllChildren(paragraph);
      }, word);
      await background.explain(word);
      await waitForCard(page, word);
      await shoot(page, `${name}-${size}-${theme}`);
      await page.keyboard.press('Escape');
    }
  }
  await page.close();
}
