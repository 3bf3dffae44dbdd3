/**
 * `npm test`: everything that has to hold, one step after another; `npm run check` is the part of it that needs no build
 * and no browser. Ends with a line that counts what passed and failed: each test, and each step without tests, is one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browsers.ts';
import { BUILT, ROOT } from './launch.ts';

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
    run: () => vitest('vitest.e2e.config.ts'),
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

/** Runs the tests of one configuration; a run that breaks off counts as one failure more. */
function vitest(config: string): Outcome {
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
  );
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    return { passed: report.numPassedTests, failed: Math.max(failed, report.numFailedTests) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
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
