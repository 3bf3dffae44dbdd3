/**
 * `npm test`: everything that has to hold, one step after another; `npm run check` is the part of it that needs no build
 * and no browser. Ends with a line that counts what passed and failed: each test, and each step without tests, is one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser/find.ts';
import { BUILT, ROOT } from './browser/launch.ts';

/** What came of a step. */
interface Outcome {
  passed: number;
  failed: number;
}

/** A named step; whether it belongs to the quick check. */
interface Step {
  name: string;
  isQuick: boolean;
  run: () => Outcome;
}

const BIN = join(ROOT, 'node_modules', '.bin');

const STEPS: readonly Step[] = [
  { name: 'generated types', isQuick: true, run: () => command('wxt', 'prepare') },
  { name: 'format', isQuick: true, run: () => command('oxfmt', '--check') },
  { name: 'lint', isQuick: true, run: () => command('oxlint', '--deny-warnings') },
  { name: 'types', isQuick: true, run: () => command('tsc', '--noEmit') },
  { name: 'dead code', isQuick: true, run: () => command('knip') },
  { name: 'packages', isQuick: true, run: () => command('node', join('scripts', 'audit.ts')) },
  { name: 'unit tests and glossary rules', isQuick: true, run: () => vitest('vitest.config.ts') },
  { name: 'build and zip for Chromium', isQuick: false, run: () => command('wxt', 'zip') },
  { name: 'build and zip for Firefox', isQuick: false, run: () => command('wxt', 'zip', '-b', 'firefox') },
  { name: 'sizes', isQuick: false, run: () => command('size-limit') },
  {
    name: 'web-ext lint',
    isQuick: false,
    run: () =>
      command('web-ext', 'lint', '--source-dir', BUILT.firefox, '--no-config-discovery', '--warnings-as-errors'),
  },
  { name: 'browsers', isQuick: false, run: browsers },
  {
    name: 'tests of what was built, in Chromium and Firefox',
    isQuick: false,
    run: () => twice('vitest.e2e.config.ts'),
  },
];

const isQuickOnly = process.argv.includes('--quick');
const total: Outcome = { passed: 0, failed: 0 };
const failures: string[] = [];
for (const { name, isQuick, run } of STEPS) {
  if (isQuickOnly && !isQuick) continue;
  console.log(`\n— ${name}`);
  const { passed, failed } = run();
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(name);
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}.`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs one of the project's tools; it counts as one. */
function command(tool: string, ...words: string[]): Outcome {
  const { status } = spawnSync(join(BIN, tool), words, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** What came of a run of tests, and the files in which a test failed. */
interface Run extends Outcome {
  failedFiles: readonly string[];
}

/** The part of vitest's report that is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string }[];
}

/** Runs the tests of one configuration, or some of its files; a run that breaks off counts as one failure more. */
function vitest(config: string, files: readonly string[] = []): Run {
  const folder = mkdtempSync(join(tmpdir(), 'glosswell-'));
  const file = join(folder, 'report.json');
  const { failed } = command(
    'vitest',
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
    ...files,
  );
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    return {
      passed: report.numPassedTests,
      failed: Math.max(failed, report.numFailedTests),
      failedFiles: report.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name),
    };
  } catch {
    return { passed: 0, failed: 1, failedFiles: [] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Runs tests in browsers, and those files in which one failed once more, with browsers started anew: a test that leaves
 * its browser in a bad state takes the others of its file with it. What fails both times has failed.
 */
function twice(config: string): Outcome {
  const first = vitest(config);
  if (first.failed === 0 || first.failedFiles.length === 0) return first;
  console.log(`\n— once more, with new browsers: ${first.failedFiles.join(', ')}`);
  const second = vitest(config, first.failedFiles);
  // The second run counts all tests of these files again; only those that failed are still to be counted.
  return { passed: first.passed + Math.max(0, first.failed - second.failed), failed: second.failed };
}

/** Sees to both browsers before the tests need them. */
function browsers(): Outcome {
  try {
    console.log(ensureBrowser('chromium'));
    console.log(ensureBrowser('firefox'));
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}
