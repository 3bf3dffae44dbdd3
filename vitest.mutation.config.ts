import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests that no mutant of the matcher needs, or that take as long as all others together. */
const LEFT_OUT = ['search', 'misspelling', 'nearest', 'typed-in', 'why', 'forms', 'fold-every-unit'].map(
  (name) => `tests/unit/glossary/${name}.test.ts`,
);

/** The tests that mutants of the matcher are tried on: those that are quick, since each mutant runs them anew. */
export default defineConfig({
  plugins: [
    {
      name: 'few everyday words',
      enforce: 'pre',
      resolveId: (source) =>
        source.endsWith('/plain-english.ts') ? join(import.meta.dirname, 'tests/mutation/few-words.ts') : undefined,
    },
  ],
  test: {
    include: ['tests/unit/glossary/*.test.ts'],
    exclude: LEFT_OUT,
    // Enough to meet each branch; what only a rare text shows is told by a test of its own.
    env: { GLOSSWELL_RUNS: '60' },
    testTimeout: 20_000,
    mockReset: true,
  },
});
