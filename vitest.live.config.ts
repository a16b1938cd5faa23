import { defineConfig } from 'vitest/config';

/** `npm run test:live`: the only tests that call Google, and may spend. One at a time, in order. */
export default defineConfig({
  test: {
    include: ['test/live/**/*.live.ts'],
    testTimeout: 300_000,
    fileParallelism: false,
    sequence: { concurrent: false, shuffle: false },
  },
});
