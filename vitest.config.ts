import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // Vitest leaves one core to itself; most of these tests wait for processes of their own.
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: '.darkroom/test-results.json' }]],
  },
});
