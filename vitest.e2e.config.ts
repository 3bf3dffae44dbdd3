import { defineConfig } from 'vitest/config';

/** Tests in real browsers with the extension as built. One file at a time: browsers share the machine's processors. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A busy machine may take seconds for what is done at once on an idle one.
    expect: { poll: { timeout: 15_000 } },
  },
});
