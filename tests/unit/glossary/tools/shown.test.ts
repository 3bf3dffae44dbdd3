import { expect, test } from 'vitest';
import { joinIndexes } from '../../../../glossary/match/joined-index.ts';
import { readAsPage } from '../../../../glossary/tools/shown.ts';
import { readIndex } from '../../../../glossary/index/form-index.ts';
import { compilePack } from '../../../../glossary/packs/compile-pack.ts';
import { indexOf, term } from '../tiny.ts';

const bundled = indexOf(
  term('glycolysis'),
  term('pregnancy', { level: 1 }),
  term('association', { level: 2, guard: { with: ['risk'] } }),
);
const pack = { id: 'ward', index: readIndex(compilePack([{ term: 'lawyer', meaning: 'x' }])) };
const HEALTH = 'The doctor gave the patients a medicine for the disease and its symptoms.';
const OTHER = 'The lawyer said that the price of the house was too high for the town in those years.';

/** The matches in texts that are one page, `+` where they are shown. */
const said = (...texts: string[]) =>
  readAsPage(joinIndexes(bundled, [pack]), texts).found.map((found, at) =>
    found.map(({ from, to, isShown }) => `${isShown ? '+' : '-'}${texts[at]?.slice(from, to)}`).join(' '),
  );

test('a short text is taken to be about anything, so that its terms are shown', () => {
  expect(said('My pregnancy')).toEqual(['+pregnancy']);
  expect(said('A risk of association')).toEqual(['+association']);
});

test('a term is shown on a page about health', () => {
  expect(said(HEALTH, HEALTH, 'A pregnancy')).toEqual(['', '', '+pregnancy']);
});

test('on another page a specialist\u2019s word is shown, and what the reader added', () => {
  const page = [OTHER, OTHER, OTHER, OTHER];
  expect(said(...page, 'A pregnancy, glycolysis, a lawyer').at(-1)).toBe('-pregnancy +glycolysis +lawyer');
  expect(said(...page, 'A risk of association').at(-1)).toBe('-association');
});

test('a paragraph about health on another page shows its terms', () => {
  const paragraph = Array.from({ length: 4 }, () => HEALTH).join(' ');
  expect(said(OTHER, OTHER, OTHER, OTHER, OTHER, `${paragraph} A pregnancy.`).at(-1)).toBe('+pregnancy');
});
