import { describe, expect, test } from 'vitest';
import { amountText, holds, stretchesOf } from '../../../../glossary/ranges/stretches.ts';
import { A1C, MAGNESIUM, POTASSIUM } from './ranges.ts';

describe('the stretches of a range in words', () => {
  test.each([
    [
      'bands that end below an amount, in both units',
      A1C,
      ['below 5.7% (39 mmol/mol)', '5.7 to 6.4% (39 to 47 mmol/mol)', '6.5% (48 mmol/mol) or more'],
    ],
    ['a band that holds its last amount', POTASSIUM, ['below 3.7 mEq/L', '3.7 to 5.2 mEq/L', 'above 5.2 mEq/L']],
    ['spans with and without ends', MAGNESIUM, ['310 to 420 mg', 'up to 350 mg', '400 mg', '600 mg or more']],
    [
      'numbers below zero, from the lowest up',
      {
        ...POTASSIUM,
        units: [{ name: 'points', step: 0.1, factor: 1, offset: 0 }],
        bands: [{ label: 'a', upTo: -2.5 }, { label: 'b', below: -1 }, { label: 'c' }],
      },
      ['up to −2.5 points', '−2.4 to −1.1 points', '−1 points or more'],
    ],
  ])('%s', (_what, range, texts) => {
    expect(stretchesOf(range).map(({ text }) => text)).toEqual(texts);
  });
});

describe('an amount lies in', () => {
  const labels = (range: typeof A1C, amount: number) =>
    stretchesOf(range)
      .filter((stretch) => holds(stretch, amount))
      .map(({ label }) => label);

  test.each([
    [A1C, 3, ['usual']],
    [A1C, 5.69, ['usual']],
    [A1C, 5.7, ['prediabetes']],
    [A1C, 6.5, ['diabetes']],
    [A1C, 20, ['diabetes']],
    [POTASSIUM, 5.2, ['usual']],
    [POTASSIUM, 5.21, ['higher']],
    [MAGNESIUM, 310, ['Needed', 'Upper limit']],
    [MAGNESIUM, 400, ['Needed', 'One']],
    [MAGNESIUM, 500, []],
    [MAGNESIUM, 750, ['Much']],
  ])('%o: %d', (range, amount, expected) => {
    expect(labels(range, amount)).toEqual(expected);
  });
});

test.each([
  [2500, { name: 'mg', step: 1, factor: 1, offset: 0 }, '2,500 mg'],
  [100, { name: 'mcg', step: 1, factor: 40, offset: 0 }, '4,000 mcg'],
  [100.4, { name: '°C', step: 0.1, factor: 5 / 9, offset: -160 / 9 }, '38 °C'],
  [5.68, { name: '%', step: 0.1, factor: 1, offset: 0 }, '5.7%'],
])('%d is given as its unit is', (amount, unit, text) => {
  expect(amountText(amount, unit)).toBe(text);
});
