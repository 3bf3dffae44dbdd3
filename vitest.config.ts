import { join } from 'node:path';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { slowness } from './scripts/browser/machine.ts';
import { SlowFirst } from './tests/e2e/helpers/slow-first.ts';

/** Tests of functions, rules and views; bounds in milliseconds on a quiet machine. */
const quick = {
  mockReset: true,
  testTimeout: 5000 * slowness(),
  // Test files share their worker's modules: loading them anew for each file took longer than the tests.
  isolate: false,
  pool: 'threads',
} as const;

const plugins = () => [WxtVitest()];

/** The tests that `npm run mutation` names for the file at hand; no others are run then. */
const mutated = process.env['GLOSSWELL_MUTATION_TESTS']?.split(',');

const projects: TestProjectConfiguration[] = [
  {
    plugins: plugins(),
    test: {
      ...quick,
      name: 'unit',
      include: ['tests/unit/**/*.test.ts'],
      exclude: ['tests/unit/entrypoints/content/**'],
    },
  },
  {
    plugins: plugins(),
    test: {
      ...quick,
      name: 'views',
      include: ['tests/unit/**/*.test.tsx', 'tests/unit/entrypoints/content/**/*.test.ts'],
      environment: 'happy-dom',
      setupFiles: ['tests/unit/clean-up.ts', 'tests/unit/static-range.ts'],
    },
  },
  {
    plugins: plugins(),
    test: {
      ...quick,
      name: 'glossary',
      include: ['tests/{glossary,corpus,differential}/**/*.test.ts'],
      globalSetup: ['tests/compiled/setup.ts'],
      // Rules read the whole glossary and lists of everyday words.
      testTimeout: 30_000 * slowness(),
    },
  },
  {
    test: {
      name: 'browser',
      include: ['tests/{built,e2e}/**/*.test.ts'],
      // Browser tests mostly wait: three files at a time keep two processors busy.
      maxWorkers: 3,
      // So that the files of a worker share its browsers.
      isolate: false,
      // The browsers of all tests are behind a proxy, which ends the run with a failure where anybody went to the network.
      globalSetup: ['tests/e2e/helpers/no-network.ts', 'tests/e2e/helpers/left-browsers.ts'],
      setupFiles: ['tests/e2e/helpers/watch-failures.ts'],
      testTimeout: 60_000 * slowness(),
      hookTimeout: 120_000 * slowness(),
      // As patient as `until`.
      expect: { poll: { timeout: 15_000 * slowness() } },
    },
  },
  {
    // Builds everything anew from what is committed; a release waits for it, a change does not.
    test: { name: 'release', include: ['tests/release/**/*.test.ts'], testTimeout: 900_000 * slowness() },
  },
];

const mutation: TestProjectConfiguration = {
  plugins: [
    {
      // Lists of everyday words take longer to load than most mutants take to be found out.
      name: 'few everyday words',
      enforce: 'pre',
      resolveId: (source) =>
        source.endsWith('/plain-english.ts') ? join(import.meta.dirname, 'tests/mutation/few-words.ts') : undefined,
    },
  ],
  test: {
    name: 'mutation',
    include: mutated?.map((name) => `tests/unit/glossary/${name}.test.ts`) ?? [],
    // Enough to meet each branch; what only a rare text shows is told by a test of its own.
    env: { GLOSSWELL_RUNS: '60' },
    testTimeout: 20_000,
    mockReset: true,
  },
};

export default defineConfig({
  test: { projects: mutated ? [mutation] : projects, sequence: { sequencer: SlowFirst } },
});
