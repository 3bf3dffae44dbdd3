import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowOf, slotsFor } from '../../../../glossary/text/hash-table.ts';
import { runs } from '../../../runs.ts';

const key = fc.oneof(fc.integer({ min: -0x80000000, max: 0x7fffffff }), fc.integer({ min: -3, max: 3 }));
const different = fc.uniqueArray(key, { maxLength: 200 }).map((keys) => Int32Array.from(keys));

test('the row of each key is found, and none for a key that is not there', () => {
  fc.assert(
    fc.property(different, key, (keys, other) => {
      const slots = slotsFor(keys);
      for (const wanted of [...keys, other]) expect(rowOf(slots, wanted)).toBe(keys.indexOf(wanted));
    }),
    runs(),
  );
});

test('keys whose slots are taken are found in the next ones, also beyond the last', () => {
  // All begin at the last of 32 slots.
  const keys = Int32Array.from([31, 63, 95]);
  const slots = slotsFor(keys);
  expect(Array.from(keys, (key) => rowOf(slots, key))).toEqual([0, 1, 2]);
  expect(rowOf(slots, 127)).toBe(-1);
});

test('a table has an empty slot for every two that are taken, so that a search for what is not there ends', () => {
  const keys = Int32Array.from({ length: 1024 }, (_, at) => at);
  const slots = slotsFor(keys);
  const empty = slots.filter((number, at) => at % 2 === 1 && number === 0);
  expect(empty.length).toBeGreaterThanOrEqual(512);
  expect(slotsFor(new Int32Array(0)).length).toBeGreaterThan(0);
});
