import { expect, test } from 'vitest';
import { checkTitles, unnamedTitles } from '../../../../scripts/build/named-titles.ts';

const IRON = { topic: 'Minerals and more', family: { title: 'Forms of iron', members: [] } };

test.each([
  ['nothing where each has a name', { topicMineralsAndMore: 'Minerales', familyFormsOfIron: 'Hierro' }, []],
  [
    'a topic without a name',
    { familyFormsOfIron: 'Hierro' },
    ['“topicMineralsAndMore” is missing, the name of “Minerals and more”.'],
  ],
  [
    'a family with an empty one',
    { topicMineralsAndMore: 'Minerales', familyFormsOfIron: ' ' },
    ['“familyFormsOfIron” is missing, the name of “Forms of iron”.'],
  ],
])('the build is told of %s', (_what, names, expected) => {
  const messages = Object.fromEntries(Object.entries(names).map(([key, message]) => [key, { message }]));
  expect(unnamedTitles([IRON, IRON], messages)).toEqual(expected);
});

test('a build with a title that no language has fails, and names every language', () => {
  expect(() => checkTitles([IRON])).toThrow(
    /each language:\n {2}public\/_locales\/en.*topicMineralsAndMore[^]*_locales\/es/,
  );
});
