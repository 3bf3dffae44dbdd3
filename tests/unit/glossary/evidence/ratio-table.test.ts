import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratioOf, ratioTableOf, STEPS } from '../../../../glossary/evidence/ratio-table.ts';
import { runs } from '../../../runs.ts';

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const ratio = fc.double({ min: -20, max: 20, noNaN: true });
const inSteps = (ratio: number) => Math.round(Math.min(5, Math.max(-3, ratio)) * STEPS);

describe('a table of ratios', () => {
  test('has each word that was written, within the bounds and to a sixteenth of a bit', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 40 }),
        fc.array(ratio, { minLength: 40, maxLength: 40 }),
        (words, ratios) => {
          // Words that differ in nothing that the table keeps are one word to it.
          const rows = words.map((word, at) => ({ word, ratio: ratios[at] ?? 0 }));
          const table = ratioTableOf(rows);
          const right = rows.filter(({ word, ratio }) => ratioOf(table, word) === inSteps(ratio)).length;
          expect(rows.every(({ word }) => ratioOf(table, word) !== undefined)).toBe(true);
          expect(right).toBeGreaterThanOrEqual(rows.length - 2);
        },
      ),
      runs(0.5),
    );
  });

  test('has hardly any other word', () => {
    const hash = (number: number) => Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b);
    const table = ratioTableOf(Array.from({ length: 20_000 }, (_, at) => ({ word: hash(at), ratio: 1 })));
    const taken = Array.from({ length: 20_000 }, (_, at) => hash(at + 20_000)).filter(
      (other) => ratioOf(table, other) !== undefined,
    );
    expect(taken.length).toBeLessThan(200);
  });

  test('keeps the first of two words that it cannot tell apart', () => {
    const table = ratioTableOf([
      { word: 7, ratio: 2 },
      { word: 7, ratio: -2 },
    ]);
    expect(ratioOf(table, 7)).toBe(2 * STEPS);
  });

  test('without words knows none', () => {
    expect(ratioOf(ratioTableOf([]), 7)).toBeUndefined();
  });
});
