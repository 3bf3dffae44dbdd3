import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedOfPage, evidenceOf, NEEDS_NONE, pageMean, withoutWords } from '../../../../glossary/evidence/evidence.ts';
import { ratioTableOf, STEPS } from '../../../../glossary/evidence/ratio-table.ts';
import { createTokens, hashesOf, readTokens, type Tokens } from '../../../../glossary/text/tokens.ts';
import { runs } from '../../../runs.ts';

const table = ratioTableOf(
  Object.entries({ blood: 5, said: -3, doctor: 2 }).map(([word, ratio]) => ({ word: hashesOf(word)[0] ?? 0, ratio })),
);
const tokensOf = (text: string): Tokens => {
  const tokens = createTokens();
  readTokens(text, tokens);
  return tokens;
};
/** The evidence of some words whose mean is given in bits. */
const evidence = fc
  .record({ mean: fc.double({ min: -3, max: 5, noNaN: true }), count: fc.nat(500) })
  .map(({ mean, count }) => ({ sum: mean * STEPS * count, count }));
const need = fc.integer({ min: -7, max: 40 });

test('the evidence of a text is that of its known words', () => {
  expect(evidenceOf(table, tokensOf('The doctor said: blood!'))).toEqual({ sum: 4 * STEPS, count: 3 });
  expect(evidenceOf(table, tokensOf('Nothing here'))).toEqual({ sum: 0, count: 0 });
  expect(evidenceOf(table, tokensOf('doctor said blood'), 1, 2)).toEqual({ sum: -3 * STEPS, count: 1 });
});

test('the evidence around a stretch is without its words, at one after the other', () => {
  const text = 'blood said, doctor doctor said';
  const without = withoutWords(table, tokensOf(text), { sum: 100, count: 10 });
  expect(without(0, 5)).toEqual({ sum: 100 - 5 * STEPS, count: 9 });
  expect(without(12, 25)).toEqual({ sum: 100 - 4 * STEPS, count: 8 });
  expect(without(26, 30)).toEqual({ sum: 100 + 3 * STEPS, count: 9 });
});

describe('the mean of a page', () => {
  test('is what is expected where nothing was read, and its own where much was', () => {
    expect(pageMean({ sum: 0, count: 0 })).toBeCloseTo(0.5 * STEPS);
    expect(pageMean({ sum: -16_000, count: 1000 })).toBeLessThan(-14);
  });

  test('lies between the two, the nearer to its own the more was read', () => {
    fc.assert(
      fc.property(evidence, fc.integer({ min: 1, max: 100 }), ({ sum, count }, times) => {
        const own = count === 0 ? 0.5 * STEPS : sum / count;
        const little = pageMean({ sum, count });
        const much = pageMean({ sum: sum * times, count: count * times });
        expect(Math.abs(much - own)).toBeLessThanOrEqual(Math.abs(little - own) + 1e-9);
      }),
      runs(),
    );
  });
});

describe('what a match asks of its page', () => {
  /** The rule as it is meant: half of the evidence comes from around, shrunk towards the page, and half from the page. */
  const isEnough = (need: number, { sum, count }: { sum: number; count: number }, mean: number) =>
    (sum + 40 * mean) / (count + 40) / 2 + mean / 2 >= need;

  test('is the least mean at which both together are enough', () => {
    fc.assert(
      fc.property(need, evidence, (need, around) => {
        const asked = askedOfPage(need, around);
        expect(isEnough(need, around, asked + 1e-6)).toBe(true);
        if (asked > NEEDS_NONE + 1) expect(isEnough(need, around, asked - 1 - 1e-6)).toBe(false);
      }),
      runs(),
    );
  });

  test('is less the more is around, and more the more it needs', () => {
    fc.assert(
      fc.property(need, evidence, fc.nat(100), (need, { sum, count }, more) => {
        expect(askedOfPage(need, { sum: sum + more, count })).toBeLessThanOrEqual(askedOfPage(need, { sum, count }));
        expect(askedOfPage(need + more, { sum, count })).toBeGreaterThanOrEqual(askedOfPage(need, { sum, count }));
      }),
      runs(),
    );
  });

  test('is nothing that a page could lack where the form needs none', () => {
    const worst = pageMean({ sum: -3 * STEPS * 1e9, count: 1e9 });
    expect(askedOfPage(NEEDS_NONE, { sum: -3 * STEPS * 60, count: 60 })).toBeLessThan(worst);
  });
});
