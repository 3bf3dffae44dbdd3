import { expect, test } from 'vitest';
import { regionIn, titleIn, titleKey } from '../../../components/titles.ts';
import type { Words } from '../../../components/words.ts';

test.each([
  ['topic', 'Blood', 'topicBlood'],
  ['topic', "Periods, menopause and women's health", 'topicPeriodsMenopauseAndWomensHealth'],
  ['family', 'Pre-, pro-, syn- and postbiotics', 'familyPreProSynAndPostbiotics'],
  ['story', 'From sugar to energy', 'storyFromSugarToEnergy'],
  ['family', 'Forms of coenzyme Q10', 'familyFormsOfCoenzymeQ10'],
  ['region', 'small-intestine', 'regionSmallIntestine'],
] as const)('the key of the %s “%s” is %s', (of, title, key) => {
  expect(titleKey(of, title)).toBe(key);
});

const spanish = ((key: string) => (key === 'topicBlood' ? 'Sangre' : '')) as Words;

test('a title is shown in the reader’s language, that of a pack as it is', () => {
  expect(titleIn(spanish, 'topic', 'Blood')).toBe('Sangre');
  expect(titleIn(spanish, 'topic', 'Words of our ward')).toBe('Words of our ward');
  expect(titleIn(spanish, 'family', 'Blood')).toBe('Blood');
});

test('a place in the body has its name in the reader’s language, else its English one', () => {
  const words = ((key: string) => (key === 'regionLowerGullet' ? 'parte baja del esófago' : '')) as Words;
  expect(regionIn(words, 'lower-gullet', 'lower esophagus')).toBe('parte baja del esófago');
  expect(regionIn(words, 'gullet', 'esophagus')).toBe('esophagus');
});
