/** Runs Vitest's projects as steps of `npm test`, those in browsers with one retry. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../browser/launch.ts';
import { command, type Outcome } from './outcome.ts';

/** What came of one run: the names of tests that failed, and the files in which any did. */
interface Run extends Omit<Outcome, 'flaky'> {
  failedTests: readonly string[];
  failedFiles: readonly string[];
}

/** The part of Vitest's JSON report that is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
}

/** Runs the tests of some projects, once. */
export async function vitest(...projects: string[]): Promise<Outcome> {
  const { passed, failed } = await runOnce(projects);
  return { passed, failed, flaky: [] };
}

/**
 * Runs the tests of a project, and those files in which one failed a second time with new browsers: a test that leaves its
 * browser in a bad state fails others of its file too. This is the only retry; what passes by it is flaky, and named.
 */
export async function vitestWithRetry(project: string): Promise<Outcome> {
  const first = await runOnce([project]);
  if (first.failed === 0 || first.failedFiles.length === 0) return { ...first, flaky: [] };
  console.log(`\n— once more, with new browsers: ${first.failedFiles.join(', ')}`);
  const second = await runOnce([project], first.failedFiles);
  const stillFailing = new Set([...second.failedTests, ...second.failedFiles]);
  const candidates = first.failedTests.length > 0 ? first.failedTests : first.failedFiles;
  return {
    // The second run counts all tests of its files again; only those that failed are still to be counted.
    passed: first.passed + Math.max(0, first.failed - second.failed),
    failed: second.failed,
    flaky: candidates.filter((name) => !stillFailing.has(name)),
  };
}

/** One run; where it breaks off without a report, that counts as one failure. */
async function runOnce(projects: readonly string[], files: readonly string[] = []): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'glosswell-'));
  const file = join(folder, 'report.json');
  const { failed } = await command(
    'vitest',
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
    ...files,
  );
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const failedResults = testResults.filter(({ status }) => status === 'failed');
    return {
      passed: numPassedTests,
      failed: Math.max(failed, numFailedTests),
      failedTests: failedResults.flatMap(({ assertionResults }) =>
        assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
      ),
      failedFiles: failedResults.map(({ name }) => relative(ROOT, name)),
    };
  } catch {
    return { passed: 0, failed: 1, failedTests: [], failedFiles: [] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
