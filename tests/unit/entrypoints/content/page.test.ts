// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isBeingRead } from '../../../../entrypoints/content/page.ts';

const on = { decision: { isOn: true } };
const off = { decision: { isOn: false } };
const session = (isRead: boolean) => ({ isRead: () => isRead });

test.each([
  ['before its choices are known', undefined, undefined, false, true],
  ['before its session has begun', on, undefined, false, true],
  ['while it is read', on, session(false), false, true],
  ['once it has been read', on, session(true), false, false],
  ['where it is off', off, undefined, false, false],
  ['where it was switched off while it was read', off, session(false), false, false],
  ['that has come and is empty', on, undefined, true, false],
])('a page %s', (_when, choices, session, isEmpty, isReading) => {
  expect(isBeingRead(choices, session, isEmpty)).toBe(isReading);
});
