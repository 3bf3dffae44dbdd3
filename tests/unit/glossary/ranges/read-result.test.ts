import { describe, expect, test } from 'vitest';
import type { Range } from '../../../../glossary/entry/range.ts';
import { readNumber } from '../../../../glossary/ranges/read-number.ts';
import { readResults } from '../../../../glossary/ranges/read-result.ts';
import { unitLength } from '../../../../glossary/ranges/units.ts';

const unit = (name: string, factor = 1, offset = 0) => ({ name, step: 0.1, factor, offset });
const range = (title: string, from: number, to: number, units: Range['units'], more: Partial<Range> = {}): Range => ({
  title,
  kind: 'lab',
  units,
  from,
  to,
  bands: [{ label: 'lower', below: (from + to) / 2 }, { label: 'higher' }],
  ...more,
});
const RANGES: Readonly<Record<string, Range[]>> = {
  LDL: [range('LDL', 50, 230, [unit('mg/dL'), unit('mmol/L', 0.02586)])],
  A1C: [range('A1C', 4, 9, [unit('%'), unit('mmol/mol', 10.93, -23.5)])],
  eGFR: [range('eGFR', 0, 120, [unit('mL/min/1.73 m²')])],
  ferritin: [range('Ferritin', 0, 400, [unit('ng/mL'), unit('mcg/L')])],
  TSH: [range('TSH', 0, 10, [unit('mIU/L')])],
  platelets: [range('Platelets', 0, 600, [unit('×10⁹/L'), unit('per mcL', 1000)])],
  creatinine: [range('Creatinine', 0, 2, [unit('mg/dL'), unit('µmol/L', 88.4)])],
  'blood pressure': [
    range('lower', 50, 120, [unit('mmHg')], { kind: 'measure', part: 'lower' }),
    range('upper', 90, 190, [unit('mmHg')], { kind: 'measure', part: 'upper' }),
  ],
  systolic: [range('upper', 90, 190, [unit('mmHg')], { kind: 'measure', part: 'upper' })],
  magnesium: [range('Magnesium in a day', 0, 800, [unit('mg')], { kind: 'amount' })],
};

/** What is read from a line: the numbers on the scales of the first name of `RANGES` that is in it. */
function resultsIn(text: string): number[] {
  const name = Object.keys(RANGES).find((name) => text.includes(name)) ?? '';
  const from = text.indexOf(name);
  return readResults({ text, from, to: from + name.length }, RANGES[name] ?? []).map(({ value }) => value);
}

describe('a result is read', () => {
  test.each([
    ['from a sentence', 'Your LDL was 138 mg/dL this time.', [138]],
    ['from a list', 'LDL: 138 mg/dl', [138]],
    ['from a row of a table', 'LDL | 138 | mg/dL | below 100', [138]],
    ['with the unit behind the name', 'LDL (mg/dL) | 138 | 0–100', [138]],
    ['with a unit that has a number in it behind the name', 'eGFR (mL/min/1.73 m²) 78', [78]],
    ['in brackets', 'Your LDL (138 mg/dL) came back.', [138]],
    ['in the other unit, on the scale of the first one', 'LDL 3.6 mmol/L', [139.211]],
    ['with an offset between the units', 'A1C 48 mmol/mol', [6.54163]],
    ['with a percent sign', 'Your A1C was 6.1% this time, down from 6.4% last autumn.', [6.1]],
    ['with a decimal comma', 'A1C: 6,1 %', [6.1]],
    ['in Spanish', 'Tu LDL es de 138 mg/dL', [138]],
    ['behind the range of the lab', 'LDL (ref. 0–100) 138 mg/dL', [138]],
    ['before the range of the lab', 'ferritin 12 ng/mL (13–150)', [12]],
    ['in micrograms', 'ferritin 12 µg/L', [12]],
    ['in units of enzymes', 'TSH 2.3 µIU/mL', [2.3]],
    ['with a number in the unit', 'eGFR 78 mL/min/1.73m2', [78]],
    ['in thousands', 'platelets 250 x10^9/L', [250]],
    ['in full', 'platelets 250,000/µL', [250]],
    ['with points between thousands', 'platelets: 250.000 por µL', [250]],
    ['in small units', 'serum creatinine 80 μmol/l', [0.904977]],
    ['as two numbers', 'Your blood pressure was 128/82 mmHg.', [82, 128]],
    ['as two numbers with room between', 'blood pressure 128 / 82 mm Hg', [82, 128]],
    ['as one of two', 'systolic: 128 mmHg', [128]],
    ['from two, where one is asked for', 'systolic 128/82 mmHg', [128]],
    ['beyond the end of the scale', 'ferritin 900 ng/mL', [900]],
  ])('%s', (_what, line, values) => expect(resultsIn(line)).toEqual(values));
});

describe('rather nothing than a wrong number', () => {
  test.each([
    ['without a unit', 'LDL 138'],
    ['in a unit that the range does not have', 'LDL 138 g/L'],
    ['in a unit that only begins like one of the range', 'LDL 138 mg/dL/h'],
    ['of another test', 'LDL and HDL 50 mg/dL'],
    ['of another test in the same line', 'LDL, triglycerides 162 mg/dL'],
    ['of a part of the test', 'non-LDL 138 mg/dL'],
    ['of something else that was tested', 'urine creatinine 1.1 mg/dL'],
    ['a limit', 'LDL below 100 mg/dL'],
    ['a limit in signs', 'LDL < 100 mg/dL'],
    ['a goal', 'Your goal is LDL 70 mg/dL'],
    ['a range', 'LDL 100–129 mg/dL'],
    ['a range in words', 'LDL 100 to 129 mg/dL'],
    ['a range with the unit twice', 'LDL 100 mg/dL to 129 mg/dL'],
    ['what is said of anybody', 'An A1C of 6.5% or higher means diabetes'],
    ['what begins something', 'A1C of 6.5% or more'],
    ['what may be', 'If your A1C is 7%, call us'],
    ['a date', 'LDL 12.03.2026 mg/dL'],
    ['an age', 'LDL at 45 years'],
    ['an earlier number', 'LDL rose from 120 mg/dL'],
    ['the range of a row without a result', 'LDL (mg/dL) | 0–100'],
    ['two units that do not fit', 'LDL (mg/dL) 3.6 mmol/L'],
    ['a number that nobody has', 'A1C 61%'],
    ['one of two numbers, of which it is not said', 'blood pressure 128 mmHg'],
    ['an amount that is eaten', 'magnesium 300 mg'],
    ['a ratio', 'LDL 138/50 mg/dL'],
    ['in the next sentence', 'We tested LDL. Take 138 mg/dL'],
  ])('%s', (_what, line) => expect(resultsIn(line)).toEqual([]));

  test('where two scales of an entry could be meant', () => {
    const [fasting] = RANGES['LDL'] ?? [];
    const ranges = fasting ? [fasting, { ...fasting, title: 'Another' }] : [];
    expect(readResults({ text: 'LDL 138 mg/dL', from: 0, to: 3 }, ranges)).toEqual([]);
  });
});

describe('a number', () => {
  test.each([
    ['138', [138]],
    ['6,1', [6.1]],
    ['250,000', [250_000]],
    ['1,250', [1250, 1.25]],
    ['1.250,5', [1250.5]],
    ['1 250 000', [1_250_000]],
    ['12.3.2026', undefined],
    ['12:30', undefined],
    ['12/2026', undefined],
  ])('%s', (text, values) => expect(readNumber(text)?.values).toEqual(values));
});

describe('a unit', () => {
  test.each([
    ['mg/dl and more', 'mg/dL', 5],
    ['ug/L', 'mcg/L', 4],
    ['mm Hg', 'mmHg', 5],
    ['mL/min/1,73 m²', 'mL/min/1.73 m²', 14],
    ['10*9/L', '×10⁹/L', 6],
    ['% of', '%', 1],
    ['º C', '°C', 3],
    ['g/L', 'mg/L', 0],
    ['mg', 'mg/dL', 0],
  ])('%s is %s', (text, name, length) => expect(unitLength(text, name)).toBe(length));
});
