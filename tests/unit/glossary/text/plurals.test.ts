import { describe, expect, test } from 'vitest';
import { pluralOf } from '../../../../glossary/entry/plural-of.ts';
import {
  hashesWithPlurals,
  hashWithS,
  makesPlural,
  PLURAL_ENDINGS,
  singularOf,
  lettersWithoutS,
  withoutS,
} from '../../../../glossary/text/plurals.ts';
import { hashesOf } from '../../../../glossary/text/tokens.ts';

const hashOf = (word: string) => hashesOf(word)[0];

test.each([
  ['cells', 'cell'],
  ['cell', 'cell'],
  ['lens', 'len'],
  ['', ''],
])('“%s” without its s is “%s”', (word, without) => {
  expect(withoutS(word)).toBe(without);
});

test.each([
  ['NSAIDs', 'NSAID'],
  ['NSAID’s', 'NSAID'],
  ["CT's", 'CT'],
  ['GFR', 'GFR'],
])('the letters %s stand for the same as %s', (letters, without) => {
  expect(lettersWithoutS(letters)).toBe(without);
});

test.each([
  ['cells', 'cell'],
  ['allergies', 'allergy'],
  ['rashes', 'rash'],
  ['crutches', 'crutch'],
  ['reflexes', 'reflex'],
  ['abscesses', 'abscess'],
  ['nurses', 'nurse'],
  ['blood cells', 'blood cell'],
  ['cell', undefined],
  ['allergy', undefined],
])('“%s” may be the plural of %j', (word, singular) => {
  expect(singularOf(word)).toBe(singular);
});

test.each([
  ['s', true],
  ['es', true],
  ['', false],
  ['ed', false],
  ['ies', false],
])('“%s” behind a word makes a plural of it: %j', (ending, makes) => {
  expect(makesPlural(ending)).toBe(makes);
});

describe('hashes', () => {
  test('are those of the word with an s', () => {
    expect(hashWithS(hashOf('cell') ?? 0)).toBe(hashOf('cells'));
  });

  test.each([
    ['cell', ['cell', 'cells', 'celles']],
    ['rash', ['rash', 'rashs', 'rashes']],
    ['allergy', ['allergy', 'allergys', 'allergies']],
    ['blood cell', ['cell', 'cells', 'celles']],
  ])('of “%s”, or of its last word, and of what may be its plural', (text, words) => {
    expect(hashesWithPlurals(text)).toEqual(words.map(hashOf));
  });
});

test('each ending is that of the plurals that are made of regular words', () => {
  const regular = ['cell', 'rash', 'allergy', 'reflex', 'nurse'];
  for (const one of regular) {
    const many = pluralOf(one);
    expect(PLURAL_ENDINGS.map(([ending, singular]) => many.replace(ending, singular))).toContain(one);
    expect(singularOf(many)).toBe(one);
  }
});
