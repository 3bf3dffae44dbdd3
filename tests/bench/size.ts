/** What every page has to take in: the content script, as it is shipped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT } from '../../scripts/browser/launch.ts';
import type { Figure } from './figure.ts';

const MOST_KB = 30;

/** Its size when gzipped, in kB. */
export function sizeFigures(): Promise<Figure[]> {
  const script = readFileSync(join(BUILT.chromium, 'content.js'));
  return Promise.resolve([
    {
      what: 'Content script, gzipped',
      values: [gzipSync(script, { level: 9 }).length / 1000],
      unit: 'kB',
      target: { of: 'median', most: MOST_KB },
    },
  ]);
}
