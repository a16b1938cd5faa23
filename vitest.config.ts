import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most of these tests wait for processes of their own, and some for a clock: two cores have room for three.
    maxWorkers: 3,
    reporters: ['default', ['json', { outputFile: '.darkroom/test-results.json' }]],
  },
});
