/** What came of a step of `npm test`, and how a tool is run as one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../browser/launch.ts';

/** What came of a step: counts, and the names of tests that passed only when they were run again. */
export interface Outcome {
  passed: number;
  failed: number;
  flaky: readonly string[];
}

/** Runs one of the project's tools with what it says shown; it counts as one. */
export async function command(tool: string, ...words: string[]): Promise<Outcome> {
  const running = spawn(join(ROOT, 'node_modules', '.bin', tool), words, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  // One that cannot be started tells of an error in place of an end.
  const [status] = await once(running, 'close').catch(() => [undefined]);
  return single(status === 0);
}

/** What came of several at once. */
export async function together(...outcomes: Promise<Outcome>[]): Promise<Outcome> {
  const all = await Promise.all(outcomes);
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    flaky: all.flatMap(({ flaky }) => flaky),
  };
}

/** The outcome of a step that counts as one. */
export function single(hasPassed: boolean): Outcome {
  return { passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1, flaky: [] };
}
