import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addKey, bitOf, createFilter, mayHave, powerOfTwo, spread } from '../../../../glossary/text/bloom-filter.ts';
import { runs } from '../../../runs.ts';

const keys = fc.array(fc.integer({ min: -0x80000000, max: 0x7fffffff }), { maxLength: 40 });

describe('a Bloom filter', () => {
  test('has every key that was added, and none before', () => {
    fc.assert(
      fc.property(keys, (keys) => {
        const filter = createFilter(keys.length);
        const empty = createFilter(keys.length);
        for (const key of keys) expect([mayHave(empty, key), bitOf(empty, key)]).toEqual([false, 0]);
        for (const key of keys) addKey(filter, key);
        for (const key of keys) expect([mayHave(filter, key), bitOf(filter, key)]).toEqual([true, 1]);
      }),
      runs(),
    );
  });

  test('lets few other keys through', () => {
    const filter = createFilter(1000);
    const spreadOut = (at: number) => Math.imul(at + 1, 0x9e3779b1);
    for (let at = 0; at < 1000; at += 1) addKey(filter, spreadOut(at));
    const through = Array.from({ length: 10_000 }, (_, at) => spreadOut(at + 1000)).filter((key) =>
      mayHave(filter, key),
    );
    // One in sixteen, as it says, and some on top.
    expect(through.length).toBeLessThan(800);
  });

  test('is entered by the high bits of a key too', () => {
    const filter = createFilter(2);
    addKey(filter, 0x10000);
    expect(mayHave(filter, 0)).toBe(false);
    expect(spread(0x8000)).toBe(0x8001);
    expect(spread(5)).toBe(5);
  });
});

test.each([
  [0, 32],
  [1, 32],
  [32, 32],
  [33, 64],
  [64, 64],
  [1000, 1024],
])('room for %i is %i', (least, room) => {
  expect(powerOfTwo(least)).toBe(room);
});
