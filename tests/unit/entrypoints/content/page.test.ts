// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isBeingRead } from '../../../../entrypoints/content/page.ts';

const on = { decision: { isOn: true } };
const off = { decision: { isOn: false } };
const reading = (isOver: boolean) => ({ isOver: () => isOver });

test.each([
  ['before its choices are known', undefined, undefined, false, true],
  ['before its session has begun', on, undefined, false, true],
  ['while it is read', on, reading(false), false, true],
  ['once it has been read', on, reading(true), false, false],
  ['where it is off', off, undefined, false, false],
  ['where it was switched off while it was read', off, reading(false), false, false],
  ['that has come and is empty', on, undefined, true, false],
])('a page %s', (_when, choices, reading, isEmpty, isReading) => {
  expect(isBeingRead(choices, reading, isEmpty)).toBe(isReading);
});
