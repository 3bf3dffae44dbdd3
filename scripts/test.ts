/**
 * `npm test`: all checks and tests, one step after another; `npm run check` is the part that needs no build and no
 * browser. Ends with the time of each step, the flaky tests, and a line that counts what passed and failed: each
 * test is one, and each step without tests.
 */
import { join } from 'node:path';
import { ensureBrowser } from './browser/find.ts';
import { BUILT } from './browser/launch.ts';
import { slowness } from './browser/machine.ts';
import { command, single, together, type Outcome } from './test/outcome.ts';
import { vitest, vitestWithRetry } from './test/vitest.ts';

/** A named step; whether it belongs to the quick check. */
interface Step {
  name: string;
  isQuick: boolean;
  run: () => Outcome | Promise<Outcome>;
}

const STEPS: readonly Step[] = [
  { name: 'generated types', isQuick: true, run: () => command('wxt', 'prepare') },
  { name: 'format', isQuick: true, run: () => command('oxfmt', '--check') },
  { name: 'lint', isQuick: true, run: () => command('oxlint', '--deny-warnings') },
  { name: 'types', isQuick: true, run: () => command('tsc', '--noEmit') },
  { name: 'dead code', isQuick: true, run: () => command('knip') },
  { name: 'packages', isQuick: true, run: () => command('node', join('scripts', 'audit.ts')) },
  { name: 'pictures', isQuick: true, run: () => command('node', join('scripts', 'pictures-current.ts')) },
  { name: 'unit tests and glossary', isQuick: true, run: () => vitest('unit', 'views', 'glossary') },
  {
    name: 'packages for Chromium and Firefox',
    isQuick: false,
    // Each keeps one processor busy.
    run: () => together(command('wxt', 'zip'), command('wxt', 'zip', '-b', 'firefox')),
  },
  { name: 'sizes', isQuick: false, run: () => command('size-limit') },
  {
    name: 'web-ext lint',
    isQuick: false,
    run: () =>
      command('web-ext', 'lint', '--source-dir', BUILT.firefox, '--no-config-discovery', '--warnings-as-errors'),
  },
  { name: 'browsers', isQuick: false, run: findBrowsers },
  { name: 'tests in Chromium and Firefox', isQuick: false, run: () => vitestWithRetry('browser') },
];

console.log(`Bounds in time are multiplied by ${slowness()}.`);
const isQuickOnly = process.argv.includes('--quick');
const outcomes: (Outcome & { name: string; seconds: number })[] = [];
for (const { name, isQuick, run } of STEPS) {
  if (isQuickOnly && !isQuick) continue;
  console.log(`\n— ${name}`);
  const begin = performance.now();
  outcomes.push({ ...(await run()), name, seconds: Math.round((performance.now() - begin) / 1000) });
}
report();

function report(): void {
  console.log(`\n${outcomes.map(({ name, seconds }) => `${String(seconds).padStart(4)} s  ${name}`).join('\n')}`);
  const flaky = outcomes.flatMap(({ flaky }) => flaky);
  if (flaky.length > 0) console.log(`\n${flaky.length} flaky: ${flaky.join('; ')}`);
  const failures = outcomes.filter(({ failed }) => failed > 0);
  if (failures.length > 0) console.log(`\nFailed: ${failures.map(({ name }) => name).join(', ')}.`);
  const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
  console.log(`\n${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

/** Finds or installs both browsers before the tests need them. */
function findBrowsers(): Outcome {
  try {
    console.log(ensureBrowser('chromium'));
    console.log(ensureBrowser('firefox'));
    return single(true);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return single(false);
  }
}
