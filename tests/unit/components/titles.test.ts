import { expect, test } from 'vitest';
import { titleIn, titleKey } from '../../../components/titles.ts';
import type { Words } from '../../../components/words.ts';

test.each([
  ['topic', 'Blood', 'topicBlood'],
  ['topic', "Periods, menopause and women's health", 'topicPeriodsMenopauseAndWomensHealth'],
  ['family', 'Pre-, pro-, syn- and postbiotics', 'familyPreProSynAndPostbiotics'],
  ['story', 'From sugar to energy', 'storyFromSugarToEnergy'],
  ['family', 'Forms of coenzyme Q10', 'familyFormsOfCoenzymeQ10'],
] as const)('the key of the %s “%s” is %s', (of, title, key) => {
  expect(titleKey(of, title)).toBe(key);
});

const spanish = ((key: string) => (key === 'topicBlood' ? 'Sangre' : '')) as Words;

test('a title is shown in the reader’s language, that of a pack as it is', () => {
  expect(titleIn(spanish, 'topic', 'Blood')).toBe('Sangre');
  expect(titleIn(spanish, 'topic', 'Words of our ward')).toBe('Words of our ward');
  expect(titleIn(spanish, 'family', 'Blood')).toBe('Blood');
});
