import { configDefaults, defineConfig } from 'vitest/config';
import { toldDefines } from './test/site/told.ts';

/** These start processes and servers, or share hooks: each of their files gets a process of its own. */
const apart = ['adapters', 'github', 'product', 'publish', 'render', 'run'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

/** The bundle at length and the built site have runs of their own (vitest.action.config.ts, vitest.site.config.ts). */
const elsewhere = ['test/product/**/*.action.test.ts', 'test/site/**/*.site.test.ts'];

export default defineConfig({
  define: toldDefines,
  test: {
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Most of these tests wait for processes of their own, and some for a clock: two cores have room for three.
    maxWorkers: 3,
    reporters: ['default', ['json', { outputFile: '.darkroom/test-results.json' }]],
    projects: [
      {
        extends: true,
        test: { name: 'apart', include: apart, exclude: [...configDefaults.exclude, ...elsewhere] },
      },
      {
        extends: true,
        // What is only computed can do without: loading every module anew takes longer than the tests.
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...apart, ...elsewhere],
          isolate: false,
          globalSetup: 'test/site/rendered.ts',
        },
      },
    ],
  },
});
