import { expect, test } from 'vitest';
import { sameAs } from '../../../../glossary/search/same-words.ts';
import { stemOf } from '../../../../glossary/search/stem.ts';

test.each([
  ['poop', 'stool'],
  ['stools', 'poo'],
  ['peeing', 'urine'],
  ['tummy', 'belly'],
  ['pills', 'medicine'],
  ['shot', 'vaccine'],
  ['shot', 'injection'],
])('%s stands for %s', (word, other) => {
  expect(sameAs(word)).toContain(stemOf(other));
});

test.each([
  ['poop', 'poop'],
  ['vaccine', 'injection'],
  ['glycolysis', 'glucose'],
])('%s does not stand for %s', (word, other) => {
  expect(sameAs(word)).not.toContain(stemOf(other));
});
