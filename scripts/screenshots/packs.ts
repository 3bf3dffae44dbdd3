/** Pictures of own words and packs on the options page, and of a card that a pack adds to. */
import type { Page } from 'puppeteer-core';
import { hoverWord, waitForMarks } from '../browser/marks.ts';
import { until } from '../browser/wait.ts';
import { waitForCard } from '../browser/card.ts';
import type { Driver } from '../browser/driver.ts';
import { chooseFile, importPack, openPacks, press, textOf, typeInto } from '../browser/packs.ts';

/** What the pictures are taken with. */
interface Studio {
  driver: Driver;
  /** The address of the sample article. */
  article: string;
  dress(page: Page, theme: 'light' | 'dark', width: number): Promise<void>;
  shoot(page: Page, name: string): Promise<void>;
}

const WARD = {
  name: 'Our ward',
  description: 'Words that you may hear on the ward.',
  author: 'The ward team',
  terms: [
    { term: 'glycolysis', meaning: 'How cells get quick energy. We speak of it when we talk about your lactate.' },
    { term: 'obs round', meaning: 'The time at which your pulse, blood pressure and temperature are taken.' },
  ],
};
/** The narrowest window that has to do, in CSS pixels. */
const NARROW = 320;
const WIDE = 900;

/** Takes the pictures in one theme. */
export async function shootPacks({ driver, article, dress, shoot }: Studio, theme: 'light' | 'dark'): Promise<void> {
  const options = await openPacks(driver, '#/add?word=obs');
  await dress(options, theme, WIDE);
  await press(options, 'Save the word');
  await shoot(options, `packs-fault-${theme}`);
  await typeInto(options, 'meaning', 'Pulse, blood pressure and temperature, taken together.');
  await press(options, 'Save the word');
  const terms = [...WARD.terms, { term: 'NBM' }, { term: 'n|a', meaning: 'Not asked.' }];
  await chooseFile(options, 'ward.json', JSON.stringify({ ...WARD, terms }, undefined, 2));
  await options.waitForSelector('.pack-preview');
  await shoot(options, `packs-preview-${theme}`);
  await press(options, 'Cancel');
  await importPack(options, 'ward.json', JSON.stringify(WARD));
  await press(options, 'Remove “Our ward”');
  await dress(options, theme, NARROW);
  await shoot(options, `packs-list-narrow-${theme}`);
  const page = await driver.open(article);
  await dress(page, theme, WIDE);
  await waitForMarks(page, 'glycolysis');
  await hoverWord(page, 'glycolysis');
  await waitForCard(page, 'Our ward');
  await shoot(page, `packs-card-${theme}`);
  await page.close();
  await options.bringToFront();
  await press(options, 'Remove the pack');
  await press(options, 'Delete “obs”');
  await until(
    () => textOf(options),
    (text) => text.includes('no packs yet') && text.includes('haven’t added a word'),
  );
  await options.close();
}
