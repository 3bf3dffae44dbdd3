/** Ranges for tests. */
import type { Range } from '../../../../glossary/entry/range.ts';

/** With bands, in two units. */
export const A1C: Range = {
  title: 'A1C',
  kind: 'lab',
  units: [
    { name: '%', step: 0.1, factor: 1, offset: 0 },
    { name: 'mmol/mol', step: 1, factor: 10.93, offset: -23.5 },
  ],
  from: 4,
  to: 9,
  bands: [{ label: 'usual', below: 5.7 }, { label: 'prediabetes', below: 6.5 }, { label: 'diabetes' }],
};

/** With bands that hold their last amounts. */
export const POTASSIUM: Range = {
  title: 'Potassium',
  kind: 'lab',
  units: [{ name: 'mEq/L', step: 0.1, factor: 1, offset: 0 }],
  from: 2,
  to: 7,
  bands: [{ label: 'lower', below: 3.7 }, { label: 'usual', upTo: 5.2 }, { label: 'higher' }],
};

/** With spans of every kind. */
export const MAGNESIUM: Range = {
  title: 'Magnesium in a day',
  kind: 'amount',
  units: [{ name: 'mg', step: 1, factor: 1, offset: 0 }],
  from: 0,
  to: 800,
  spans: [
    { label: 'Needed', from: 310, to: 420 },
    { label: 'Upper limit', to: 350 },
    { label: 'One', from: 400, to: 400 },
    { label: 'Much', from: 600 },
  ],
};
