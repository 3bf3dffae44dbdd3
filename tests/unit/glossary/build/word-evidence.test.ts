import { expect, test } from 'vitest';
import { needOf } from '../../../../glossary/build/word-evidence.ts';
import { NEEDS_NONE } from '../../../../glossary/evidence/evidence.ts';

const form = { exact: false, written: true, name: 0 };
const needs = (text: string, more: object = {}, level = 2) => needOf({ text, ...form, ...more }, level);

test.each(['thyroxine', 'oxidative phosphorylation', 'glycolysis', 'metformin', 'progesterone'])(
  'a specialist\u2019s word needs no evidence: %s',
  (text) => {
    expect(needs(text)).toBe(NEEDS_NONE);
  },
);

test.each([
  ['it is an everyday one', needs('glycolysis', {}, 1)],
  ['it is an abbreviation, which may stand for something else', needs('TGFB', { exact: true })],
  ['it has another meaning', needs('glycolysis', { with: ['cell'] })],
  ['it is also used elsewhere', needs('hydration')],
])('but not where %s', (_why, need) => {
  expect(need).toBeGreaterThan(NEEDS_NONE);
});

test('a word needs the more, the more other texts use it', () => {
  const needed = ['natural', 'association', 'exposure', 'pregnancy'].map((text) => needs(text));
  expect(needed).toEqual(needed.toSorted((a, b) => b - a));
  expect(needs('natural')).toBeGreaterThan(0);
  expect(needs('pregnancy')).toBeLessThan(0);
});

test('several words need less than the most telling of them', () => {
  expect(needs('blood pressure')).toBeLessThanOrEqual(needs('blood'));
  expect(needs('iron store')).toBeLessThan(needs('iron'));
});

test('signs without a word need what a word in the middle needs', () => {
  expect(needs('+')).toBe(Math.round(-0.1 * 16));
});
