import { expect, test } from 'vitest';
import { slugOf } from '../../../../glossary/packs/slug.ts';

test.each([
  ["Crohn's disease", 20, 'crohns-disease'],
  ['  B12 / folate!', 20, 'b12-folate'],
  ['A very long name', 11, 'a-very-long'],
  ['葉酸', 20, 'term'],
  ['', 20, 'term'],
])('“%s” in at most %i letters gives %s', (name, most, slug) => {
  expect(slugOf(name, most, 'term')).toBe(slug);
});
