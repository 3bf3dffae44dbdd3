import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstRow, slotsFor } from '../../../../glossary/text/hash-table.ts';
import { runs } from '../../../runs.ts';

const key = fc.oneof(fc.integer({ min: -0x80000000, max: 0x7fffffff }), fc.integer({ min: -3, max: 3 }));
const rows = fc.array(key, { maxLength: 200 }).map((keys) => Int32Array.from(keys).toSorted());

test('the first row of each key is found, and none for a key that is not there', () => {
  fc.assert(
    fc.property(rows, key, (keys, other) => {
      const slots = slotsFor(keys);
      for (const wanted of [...keys, other]) expect(firstRow(slots, keys, wanted)).toBe(keys.indexOf(wanted));
    }),
    runs(),
  );
});

test('a table has an empty slot for each that is taken, so that a search for what is not there ends', () => {
  const keys = Int32Array.from({ length: 1000 }, (_, at) => at);
  expect(slotsFor(keys).filter((slot) => slot === 0).length).toBeGreaterThanOrEqual(1000);
  expect(slotsFor(new Int32Array(0)).length).toBeGreaterThan(0);
});
