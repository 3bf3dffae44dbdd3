import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTooFar, letterGroups, mistakes, mistakesAllowed } from '../../../../glossary/search/misspelling.ts';
import { runs } from '../../../runs.ts';

describe('mistakes', () => {
  test.each([
    ['none', 'glycolysis', 'glycolysis', 0],
    ['a letter taken for another', 'glycolisis', 'glycolysis', 1],
    ['a letter left out', 'magnesum', 'magnesium', 1],
    ['the first letter left out', 'neumonia', 'pneumonia', 1],
    ['a letter put in', 'irron', 'iron', 1],
    ['neighbours in the wrong order', 'iorn', 'iron', 1],
    ['neighbours in the wrong order at the end', 'thyriod', 'thyroid', 1],
    ['two', 'diarea', 'diarrhea', 2],
    ['a beginning: a half for what is to come', 'glycoly', 'glycolysis', 0.5],
    ['a beginning with one', 'glycolis', 'glycolysis', 1.5],
    ['a beginning that lacks the first two letters', 'perthyroidi', 'hyperthyroidism', 2.5],
    ['in the beginning alone of what is longer than any term', 'pneumo'.repeat(9), 'pneumo'.repeat(12), 0.5],
    ['more than are looked for', 'xxxxolysis', 'glycolysis', undefined],
    ['a word that is much too short', 'glycolysis', 'glyc', undefined],
    ['nothing in common', 'qqqqqq', 'iron', undefined],
  ])('%s', (_what, typed, word, count) => {
    expect(mistakes(typed, word, 2)).toBe(count);
  });

  test.each([
    ['person', 'medicine', undefined],
    ['regular', 'irregular', 2],
  ])('between %s and %s are no fewer after words that are alike', (typed, word, count) => {
    expect(mistakes(word, word, 2)).toBe(0);
    expect(mistakes(typed, word, 2)).toBe(count);
  });

  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 9 });
  const most = fc.integer({ min: 1, max: 3 });

  test('are those of the plain table of distances', () => {
    fc.assert(
      fc.property(letters, letters, most, (typed, word, most) => {
        const last = lastRow(typed, word);
        const whole = last.at(-1) ?? 0;
        const begun = Math.min(...last);
        const expected = whole <= most ? Math.min(whole, begun + 0.5) : begun <= most ? begun + 0.5 : undefined;
        expect(mistakes(typed, word, most)).toBe(expected);
      }),
      runs(),
    );
  });

  test('are never passed over by the groups of letters', () => {
    fc.assert(
      fc.property(letters, letters, most, (typed, word, most) => {
        if (mistakes(typed, word, most) === undefined) return;
        expect(isTooFar(letterGroups(typed), letterGroups(word), most)).toBe(false);
      }),
      runs(),
    );
  });

  test('are looked for in long words only', () => {
    expect(['flu', 'gout', 'asthma', 'rheumatoid'].map(mistakesAllowed)).toEqual([0, 1, 2, 3]);
  });
});

test.each([
  ['none that was typed', 'anemia', 'anaemia', 1, false],
  ['one', 'irun', 'iron', 1, false],
  ['more than may be wrong', 'irun', 'ion', 1, true],
  ['two', 'asthma', 'asma', 2, false],
  ['all', 'asthma', 'iron', 2, true],
  ['the first two', 'kidney', 'deny', 1, true],
  ['any, where none may be wrong', 'gout', 'got', 0, true],
])('a word that lacks %s, as %s in %s with %i wrong at most, is too far: %s', (_what, typed, word, most, isFar) => {
  expect(isTooFar(letterGroups(typed), letterGroups(word), most)).toBe(isFar);
});

/** Distances from all beginnings of a word to what was typed, by the whole table. */
function lastRow(typed: string, word: string): number[] {
  const rows: number[][] = [Array.from({ length: word.length + 1 }, (_, column) => column)];
  for (let line = 1; line <= typed.length; line += 1) {
    const row = [line];
    for (let column = 1; column <= word.length; column += 1) {
      const at = (up: number, left: number) => rows[line - up]?.[column - left] ?? Number.POSITIVE_INFINITY;
      const isSwapped =
        line > 1 && column > 1 && typed[line - 1] === word[column - 2] && typed[line - 2] === word[column - 1];
      row.push(
        Math.min(
          at(1, 0) + 1,
          (row[column - 1] ?? 0) + 1,
          at(1, 1) + (typed[line - 1] === word[column - 1] ? 0 : 1),
          isSwapped ? at(2, 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    rows.push(row);
  }
  return rows.at(-1) ?? [];
}
