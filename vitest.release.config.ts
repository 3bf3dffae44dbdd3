import { defineConfig } from 'vitest/config';

/** Tests that build everything anew from what is committed; a release waits for them, a change does not. */
export default defineConfig({ test: { include: ['tests/release/**/*.test.ts'], testTimeout: 900_000 } });
