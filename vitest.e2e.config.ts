import { defineConfig } from 'vitest/config';

/** Tests of the extension as built, and with it in real browsers. Two files at a time: browsers share the machine's processors, and mostly wait. */
export default defineConfig({
  test: {
    include: ['tests/{built,e2e}/**/*.test.ts'],
    // The browsers of all tests are behind a proxy, which ends the run with a failure where anybody went to the network.
    globalSetup: ['tests/e2e/helpers/no-network.ts'],
    maxWorkers: 2,
    // A browser busy with something of its own may miss a moment once; whatever fails twice is a failure.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // As patient as the driver: a busy machine is no failure.
    expect: { poll: { timeout: 15_000 } },
  },
});
