import { expect, test } from 'vitest';
import { soundOf } from '../../../../glossary/search/sound.ts';

test.each([
  ['gonorrhea', 'gonnorea'],
  ['hemorrhoid', 'hemroid'],
  ['pneumonia', 'neumonia'],
  ['psoriasis', 'soriasis'],
  ['phlegm', 'flegm'],
  ['eczema', 'exzema'],
  ['alzheimers', 'alshimers'],
  ['schizophrenia', 'shizofrenia'],
  ['esophagus', 'oesofagus'],
])('%s sounds as %s', (word, typed) => {
  expect(soundOf(typed)).toBe(soundOf(word));
});

test.each([
  ['asthma', 'stigma'],
  ['iris', 'rise'],
  ['gout', 'cut'],
  ['mole', 'mold'],
  ['vein', 'pain'],
])('%s does not sound as %s', (word, other) => {
  expect(soundOf(word)).not.toBe(soundOf(other));
});
