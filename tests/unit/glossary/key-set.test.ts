import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKeySet, powerOfTwo, spread } from '../../../glossary/key-set.ts';
import { runs } from '../../runs.ts';

const keys = fc.array(fc.integer({ min: -0x80000000, max: 0x7fffffff }), { maxLength: 40 });

describe('a set of keys', () => {
  test('holds every key that was added, and none once it is cleared', () => {
    fc.assert(
      fc.property(keys, (keys) => {
        const set = createKeySet(keys.length);
        for (const key of keys) set.add(key);
        for (const key of keys) expect(set.mayHave(key)).toBe(true);
        set.clear();
        for (const key of keys) expect(set.mayHave(key)).toBe(false);
      }),
      runs(),
    );
  });

  test('lets few other keys through', () => {
    const set = createKeySet(1000);
    const spreadOut = (at: number) => Math.imul(at + 1, 0x9e3779b1);
    for (let at = 0; at < 1000; at += 1) set.add(spreadOut(at));
    const through = Array.from({ length: 10_000 }, (_, at) => spreadOut(at + 1000)).filter(set.mayHave);
    // One in sixteen, as it says, and some on top.
    expect(through.length).toBeLessThan(800);
  });

  test('is entered by the high bits of a key too', () => {
    const set = createKeySet(2);
    set.add(0x10000);
    expect(set.mayHave(0)).toBe(false);
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
