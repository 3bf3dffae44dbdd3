import { expect, test } from 'vitest';
import { findingsIn } from '../../../../glossary/tools/why.ts';
import { indexOf, term } from '../tiny.ts';

const index = indexOf(
  term('oxidative-phosphorylation'),
  term('phosphorylation'),
  term('oxidative-stress'),
  term('stress-test'),
  term('stress'),
  term('enzyme'),
  term('electron'),
  term('iron', { guard: { with: ['blood', 'anemia'], not: ['cast iron'] } }),
  term('lead', { guard: { not: ['lead singer'] } }),
);

/** Each finding in a line: `+` where it is marked, `-` where it is not. */
const said = (text: string) =>
  findingsIn(index, text).map(({ text, id, isMarked, why }) => `${isMarked ? '+' : '-'} ${text} (${id}): ${why}`);

const NO_CUE = 'stands in a phrase that means something else, or none of its cues is near: anemia, blood';

test.each([
  ['a cue', 'Iron in the blood', ['+ Iron (iron): “blood” stands near']],
  [
    'other health terms',
    'Enzyme, electron, stress, phosphorylation, iron',
    [
      '+ Enzyme (enzyme): needs no cue',
      '+ electron (electron): needs no cue',
      '+ stress (stress): needs no cue',
      '+ phosphorylation (phosphorylation): needs no cue',
      '+ iron (iron): 4 other health terms stand beside it',
    ],
  ],
  ['no cue', 'a hot iron', [`- iron (iron): ${NO_CUE}`]],
  [
    'a phrase, where it asks for no cue',
    'a lead singer',
    ['- lead (lead): stands in a phrase that means something else'],
  ],
  [
    'a phrase between marks, also of the same term',
    'The iron of blood, cast iron, enzymes',
    ['+ iron (iron): “blood” stands near', `- iron (iron): ${NO_CUE}`, '+ enzymes (enzyme): needs no cue'],
  ],
  ['a phrase before a mark', 'cast iron enzymes', [`- iron (iron): ${NO_CUE}`, '+ enzymes (enzyme): needs no cue']],
  [
    'a longer form that ends with it',
    'Oxidative phosphorylation',
    [
      '+ Oxidative phosphorylation (oxidative-phosphorylation): needs no cue',
      '- phosphorylation (phosphorylation): lies in “Oxidative phosphorylation”',
    ],
  ],
  [
    'a longer form that begins with it',
    'the stress test',
    ['+ stress test (stress-test): needs no cue', '- stress (stress): lies in “stress test”'],
  ],
  [
    'a form that goes over into it',
    'oxidative stress test',
    [
      '+ oxidative stress (oxidative-stress): needs no cue',
      '- stress test (stress-test): begins in “oxidative stress”',
      '- stress (stress): lies in “oxidative stress”',
    ],
  ],
  ['a form right before it', 'enzyme stress', ['+ enzyme (enzyme): needs no cue', '+ stress (stress): needs no cue']],
])('a form says whether and why it is marked: %s', (_why, text, lines) => {
  expect(said(text)).toEqual(lines);
});
