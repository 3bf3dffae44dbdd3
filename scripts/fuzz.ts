/**
 * `npm run fuzz`: tries each property of the tests 100,000 times instead of a thousand, or as often as `GLOSSWELL_RUNS` says. Takes
 * test files (`npm run fuzz -- tests/unit/glossary/fold.test.ts`), or does all that hold properties. What fails is told
 * with its seed and path: give both to `fc.assert` beside `runs()` to see the same again.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './browser/launch.ts';

/** Tries of each property, so that what happens once in ten thousand texts is met. */
const NIGHTLY_RUNS = 100_000;

const named = process.argv.slice(2);
const withProperties = globSync('tests/**/*.test.{ts,tsx}', { cwd: ROOT }).filter((file) =>
  /\bruns\(/.test(readFileSync(join(ROOT, file), 'utf8')),
);
// A property takes as long as it takes: no test is ended for its time, and each file that fails lets the others go on.
const { status } = spawnSync(
  join(ROOT, 'node_modules', '.bin', 'vitest'),
  [
    'run',
    '--project=!browser',
    '--project=!release',
    '--testTimeout=0',
    ...(named.length > 0 ? named : withProperties),
  ],
  {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { GLOSSWELL_RUNS: String(NIGHTLY_RUNS), ...process.env },
  },
);
process.exitCode = status ?? 1;
