import { expect, test } from 'vitest';
import { indexOf, marks, term } from '../tiny.ts';

const index = indexOf(
  term('disorder', { guard: { alone: true } }),
  term('acid', { guard: { alone: true } }),
  term('bipolar-disorder'),
);

test.each([
  'It is a [disorder] of the blood.',
  'A common [disorder]. The [disorder], and [disorders] alike.',
  'Some [acid] is in the stomach.',
  '[Bipolar disorder] is another name.',
  'In Ohio. [Disorder] followed.',
])('a general noun is marked alone: %s', (text) => {
  expect(marks(index, text)).toBe(text);
});

test.each([
  ['a technical word', 'An autoimmune disorder, and an autoimmune-disorder.'],
  ['an unknown word', 'The mefenamic acid, and a peroxisomal disorder.'],
  ['a name', 'People with Tourette disorder.'],
  ['a word that is a part of names', 'An opioid use disorder.'],
])('and not behind %s', (_what, text) => {
  expect(marks(index, text)).toBe(text);
});
