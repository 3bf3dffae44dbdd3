import { expect, test } from 'vitest';
import { checkTitles, unnamedTitles } from '../../../../scripts/build/named-titles.ts';

const REGIONS = { 'lower-gullet': { view: 'belly', name: 'lower esophagus', says: 'It is low.' } };
const IRON = { topic: 'Minerals and more', family: { title: 'Forms of iron', members: [] } };

test.each([
  [
    'nothing where each has a name',
    { topicMineralsAndMore: 'Minerales', familyFormsOfIron: 'Hierro', regionLowerGullet: 'Esófago' },
    [],
  ],
  [
    'a topic without a name',
    { familyFormsOfIron: 'Hierro', regionLowerGullet: 'Esófago' },
    ['“topicMineralsAndMore” is missing, the name of “Minerals and more”.'],
  ],
  [
    'a family with an empty one',
    { topicMineralsAndMore: 'Minerales', familyFormsOfIron: ' ', regionLowerGullet: 'Esófago' },
    ['“familyFormsOfIron” is missing, the name of “Forms of iron”.'],
  ],
  [
    'a region without one',
    { topicMineralsAndMore: 'Minerales', familyFormsOfIron: 'Hierro' },
    ['“regionLowerGullet” is missing, the name of “lower esophagus”.'],
  ],
])('the build is told of %s', (_what, names, expected) => {
  const messages = Object.fromEntries(Object.entries(names).map(([key, message]) => [key, { message }]));
  expect(unnamedTitles({ cards: [IRON, IRON], regions: REGIONS }, messages)).toEqual(expected);
});

test('a build with a title that no language has fails, and names every language', () => {
  expect(() => checkTitles({ cards: [IRON], regions: {} })).toThrow(
    /each language:\n {2}public\/_locales\/en.*topicMineralsAndMore[^]*_locales\/es/,
  );
});
