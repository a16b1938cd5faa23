import { defineConfig } from 'vitest/config';

/** These start processes and servers, or share hooks: each of their files gets a process of its own. */
const apart = ['adapters', 'github', 'product', 'publish', 'render', 'run'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most of these tests wait for processes of their own, and some for a clock: two cores have room for three.
    maxWorkers: 3,
    reporters: ['default', ['json', { outputFile: '.darkroom/test-results.json' }]],
    projects: [
      { extends: true, test: { name: 'apart', include: apart } },
      {
        extends: true,
        // What is only computed can do without: loading every module anew takes longer than the tests.
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: apart,
          isolate: false,
        },
      },
    ],
  },
});
