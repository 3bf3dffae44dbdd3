/** Pictures of own words and packs on the options page, and of a card that a pack adds to. */
import { hoverWord, waitForMarks } from '../browser/marks.ts';
import { until } from '../browser/wait.ts';
import { waitForCard } from '../browser/card.ts';
import { chooseFile, openPacks, press, textOf, typeInto } from '../browser/packs.ts';
import type { Studio } from './studio.ts';

const WARD = {
  name: 'Our ward',
  description: 'Words that you may hear on the ward.',
  author: 'The ward team',
  terms: [
    { term: 'glycolysis', meaning: 'How cells get quick energy. We speak of it when we talk about your lactate.' },
    { term: 'obs round', meaning: 'The time at which your pulse, blood pressure and temperature are taken.' },
  ],
};
/** Takes the pictures. */
export async function shootPacks({ driver, article, dress, shoot, says }: Studio): Promise<void> {
  const options = await openPacks(driver, '#/add?word=obs');
  await dress(options);
  await press(options, says('ownSave'));
  await shoot(options, 'packs-fault');
  await typeInto(options, 'meaning', 'Pulse, blood pressure and temperature, taken together.');
  await press(options, says('ownSave'));
  const terms = [...WARD.terms, { term: 'NBM' }, { term: 'n|a', meaning: 'Not asked.' }];
  await chooseFile(options, 'ward.json', JSON.stringify({ ...WARD, terms }, undefined, 2));
  await options.waitForSelector('.pack-preview');
  await shoot(options, 'packs-preview');
  await press(options, says('cancel'));
  await chooseFile(options, 'ward.json', JSON.stringify(WARD));
  await press(options, says('packTake'));
  await press(options, says('packRemoveOf', WARD.name));
  await shoot(options, 'packs-list');
  const page = await driver.open(article);
  await dress(page);
  await waitForMarks(page, 'glycolysis');
  await hoverWord(page, 'glycolysis');
  await waitForCard(page, WARD.name);
  await shoot(page, 'packs-card');
  await page.close();
  await options.bringToFront();
  await press(options, says('packRemoveYes'));
  await press(options, says('ownDeleteOf', 'obs'));
  await until(
    () => textOf(options),
    (text) => text.includes(says('packsNone')) && text.includes(says('ownNone')),
  );
  await options.close();
}
