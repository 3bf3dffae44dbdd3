import { describe, expect, test } from 'vitest';
import { syncStep, type Stamp, type There } from '../../../../settings/sync/sync-step.ts';

const touched = { text: '"here"', isUntouched: false };
const untouched = { text: '"default"', isUntouched: true };
const agreed: Stamp = { at: 100, text: touched.text };
const before: Stamp = { at: 100, text: '"before"' };

describe.each<[string, typeof touched, Stamp | undefined, [string, There, string][]]>([
  [
    'a device that takes part for the first time, with choices of its own',
    touched,
    undefined,
    [
      ['sends them where there are none', 'nothing', 'send'],
      ['meets those that are there', { at: 1 }, 'meet'],
      ['waits while they are still coming in', 'incomplete', 'leave'],
      ['sends its own over damage', 'damaged', 'send'],
    ],
  ],
  [
    'a device that takes part for the first time, with no choices',
    untouched,
    undefined,
    [
      ['has nothing to send', 'nothing', 'leave'],
      ['takes what is there', { at: 1 }, 'meet'],
      ['leaves damage alone', 'damaged', 'leave'],
    ],
  ],
  [
    'a device that agrees with the others',
    touched,
    agreed,
    [
      ['leaves what is the same', { at: 100 }, 'leave'],
      ['takes what is newer', { at: 101 }, 'take'],
      ['sends its own over what is older', { at: 99 }, 'send'],
      ['sends its own again where all is gone', 'nothing', 'send'],
      ['waits while something is coming in', 'incomplete', 'leave'],
      ['leaves damage alone', 'damaged', 'leave'],
    ],
  ],
  [
    'a device on which something was just chosen',
    touched,
    before,
    [
      ['sends it', { at: 100 }, 'send'],
      ['sends it over what came in meanwhile', { at: 101 }, 'send'],
      ['sends it over damage', 'damaged', 'send'],
      ['sends it over half of something', 'incomplete', 'send'],
    ],
  ],
])('%s', (_what, here, stamp, cases) => {
  test.each(cases)('%s', (_title, there, step) => {
    expect(syncStep(here, stamp, there)).toBe(step);
  });
});
