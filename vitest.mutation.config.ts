import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutation` names for the file at hand. */
const tests = (process.env['GLOSSWELL_MUTATION_TESTS'] ?? 'match').split(',');

/** The tests that the mutants of one file are tried on. */
export default defineConfig({
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
    include: tests.map((name) => `tests/unit/glossary/${name}.test.ts`),
    // Enough to meet each branch; what only a rare text shows is told by a test of its own.
    env: { GLOSSWELL_RUNS: '60' },
    testTimeout: 20_000,
    mockReset: true,
  },
});
