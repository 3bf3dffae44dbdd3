/** Pictures of what is found for a selection. */
import { backgroundSide } from '../browser/background.ts';
import { waitForCard } from '../browser/card.ts';
import { waitForMarks } from '../browser/marks.ts';
import type { Studio } from './studio.ts';

/** What is selected for a picture: a misspelled word, one that is no health word, and two that can be guessed. */
const SELECTIONS = {
  'did-you-mean': 'magnesum',
  'no-such-word': 'xylophonist',
  'guess-parts': 'cholangiopancreatography',
  'guess-name': 'azilsartan',
} as const;

/** Takes the pictures over the sample article. */
export async function shootOpening({ driver, article, dress, shoot }: Studio): Promise<void> {
  const background = await backgroundSide(driver);
  const page = await driver.open(article);
  await dress(page);
  await waitForMarks(page, 'magnesium');
  for (const [name, word] of Object.entries(SELECTIONS)) {
    await page.evaluate((word) => {
      scrollTo({ top: 0, behavior: 'instant' });
      const paragraph = document.querySelector('p');
      if (!paragraph) return;
      paragraph.textContent = word;
      getSelection()?.selectAllChildren(paragraph);
    }, word);
    await background.explain(word);
    await waitForCard(page, word);
    await shoot(page, `selected-${name}`);
    await page.keyboard.press('Escape');
  }
  await page.close();
}
