/** What came of a step of `npm test`, and how a tool is run as one. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../browser/launch.ts';

/** What came of a step: counts, and the names of tests that passed only when they were run again. */
export interface Outcome {
  passed: number;
  failed: number;
  flaky: readonly string[];
}

/** Runs one of the project's tools with what it says shown; it counts as one. */
export function command(tool: string, ...words: string[]): Outcome {
  const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', tool), words, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return single(status === 0);
}

/** The outcome of a step that counts as one. */
export function single(hasPassed: boolean): Outcome {
  return { passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1, flaky: [] };
}
