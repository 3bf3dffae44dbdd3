import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemOf } from '../../../../glossary/search/stem.ts';
import { runs } from '../../../runs.ts';

test.each([
  ['pump', 'pumps', 'pumping', 'pumped'],
  ['allergy', 'allergies'],
  ['rash', 'rashes'],
  ['bruise', 'bruises', 'bruised', 'bruising'],
  ['itch', 'itchy', 'itching'],
  ['run', 'runny', 'running'],
  ['clog', 'clogged', 'clogging'],
  ['tired', 'tiredness'],
  ['cell', 'cells'],
])('%s has the stem of %s', (...words) => {
  expect(new Set(words.map(stemOf)).size).toBe(1);
});

test.each([
  ['ring', 'r'],
  ['need', 'n'],
  ['pus', 'pu'],
  ['virus', 'viru'],
  ['diagnosis', 'diagnosi'],
  ['stoma', 'stomach'],
  ['ear', 'early'],
])('%s is not %s with an ending', (word, other) => {
  expect(stemOf(word)).not.toBe(stemOf(other));
});

test('a stem has a vowel and three letters, or is the word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
      const stem = stemOf(word);
      expect(stem === word || (stem.length >= 3 && /[aeiouy]/.test(stem))).toBe(true);
    }),
    runs(),
  );
});
