import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { glossaryPlugin } from './glossary/build/vite-plugin.ts';

/** Tests that need no browser; those that need one are in vitest.e2e.config.ts. */
export default defineConfig({
  plugins: [WxtVitest(), glossaryPlugin()],
  test: {
    include: ['tests/{unit,glossary,corpus,differential}/**/*.test.{ts,tsx}'],
    // Rules look at the whole glossary, which takes seconds on a busy machine.
    testTimeout: 60_000,
    mockReset: true,
  },
});
