import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitionsIn } from '../../../../glossary/text/definitions.ts';
import { runs } from '../../../runs.ts';

describe('a text defines', () => {
  test.each([
    ['The glycemic index (GI) says how fast sugar rises.', 'GI', 'glycemic index'],
    ['Evening primrose oil (EPO) is sold for it.', 'EPO', 'Evening primrose oil'],
    ['eating disorders (ED)', 'ED', 'eating disorders'],
    ['An eating disorder (EDs) clinic', 'ED', 'eating disorder'],
    ['after Guillain-Barré syndrome (GBS)', 'GBS', 'Guillain-Barré syndrome'],
    ['adenosine triphosphate (ATP, the fuel)', 'ATP', 'adenosine triphosphate'],
    [
      'the heart failure with reduced ejection fraction (HFrEF) group',
      'HFrEF',
      'heart failure with reduced ejection fraction',
    ],
    ['of deoxyribonucleic acid (DNA)', 'DNA', 'deoxyribonucleic acid'],
    ['vitamin B12 (VB12)', 'VB12', 'vitamin B12'],
  ])('in “%s” %s', (text, letters, long) => {
    expect(definitionsIn(text)).toMatchObject([{ letters, long }]);
  });

  test.each([
    'the emergency room (see ER)',
    'It rose by half (NIH 2019).',
    'He was tall. Sugar (ED) rose.',
    'a word (A)',
    'milk and bread (GI)',
  ])('nothing in “%s”', (text) => {
    expect(definitionsIn(text)).toEqual([]);
  });

  test('several names, each in its place', () => {
    const text = 'From glycemic index (GI) to body mass index (BMI).';
    expect(definitionsIn(text).map(({ from, to, letters }) => [letters, text.slice(from, to)])).toEqual([
      ['GI', 'glycemic index'],
      ['BMI', 'body mass index'],
    ]);
  });
});

test('a long name always stands right before its letters, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', 'GI', ' ', '(', ')', '.', 'g', 'i') }), (text) => {
      for (const { from, to, long, letters } of definitionsIn(text)) {
        expect(text.slice(from, to)).toBe(long);
        expect(text.slice(to).trimStart().startsWith(`(${letters}`)).toBe(true);
      }
    }),
    runs(),
  );
});
