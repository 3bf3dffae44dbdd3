import { describe, expect, test } from 'vitest';
import { afterEvent, type FrameState } from '../../../../entrypoints/content/frame-state.ts';
import type { Choices } from '../../../../entrypoints/content/mark/choices.ts';
import { DEFAULT_PREFERENCES } from '../../../../settings/preferences.ts';

const choices = (isOn: boolean, packs = ''): Choices => ({
  decision: { isOn, by: 'others' },
  preferences: DEFAULT_PREFERENCES,
  known: new Set(),
  muted: new Set(),
  saved: new Set(),
  packs,
});
const UNKNOWN: FrameState = { choices: undefined };
const ON: FrameState = { choices: choices(true) };
const OFF: FrameState = { choices: choices(false) };

describe('in a frame', () => {
  test.each([
    ['about which nothing is known', 'turns out to be on', UNKNOWN, choices(true), 'begin'],
    ['about which nothing is known', 'turns out to be off', UNKNOWN, choices(false), 'end'],
    ['that is off', 'is switched on', OFF, choices(true), 'begin'],
    ['that is off', 'hears of other choices', OFF, choices(false), 'none'],
    ['that is off', 'hears of other packs', OFF, choices(false, 'ward'), 'none'],
    ['that is on', 'is switched off', ON, choices(false), 'end'],
    ['that is on', 'hears of other choices', ON, choices(true), 'update'],
    ['that is on', 'hears of other packs', ON, choices(true, 'ward'), 'begin'],
  ] as const)('%s and %s', (_state, _event, state, next, step) => {
    expect(afterEvent(state, { choices: next })).toEqual([{ choices: next }, step]);
  });

  test.each([
    ['unknown', UNKNOWN, 'none'],
    ['on', ON, 'begin'],
    ['off', OFF, 'none'],
  ] as const)('a new document is read where it is %s', (_name, state, step) => {
    expect(afterEvent(state, 'new document')).toEqual([state, step]);
  });
});
