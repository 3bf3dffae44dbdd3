/** Asks the registry whether weaknesses are known in the packages that are installed. */
import { spawnSync } from 'node:child_process';
import { ROOT } from '../browser/launch.ts';

/** A package with a known weakness. */
export interface Advisory {
  name: string;
  severity: string;
}

/** After this many milliseconds the registry counts as not answering. */
const ANSWER_WITHIN_MS = 20_000;

/** The answer, or nothing where the registry cannot be asked. */
export function askForAdvisories(): Advisory[] | undefined {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--fetch-retries=0'], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: ANSWER_WITHIN_MS,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  return advisoriesIn(stdout ?? '');
}

/** Reads npm's answer; an error of the registry is no answer. */
export function advisoriesIn(answer: string): Advisory[] | undefined {
  try {
    const { vulnerabilities } = JSON.parse(answer) as { vulnerabilities?: Record<string, Advisory> };
    return vulnerabilities && Object.values(vulnerabilities).map(({ name, severity }) => ({ name, severity }));
  } catch {
    return undefined;
  }
}
