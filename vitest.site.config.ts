import { defineConfig } from 'vitest/config';

/** `npm run test:site`: the built site, as files and in a browser. The site is built once, by test/site/build.ts. */
export default defineConfig({
  // What a build of the site is told (site/build/config.ts).
  define: {
    __DAY__: JSON.stringify('2026-11-24'),
    __ROOT__: JSON.stringify(`${import.meta.dirname}/`),
    __REPOSITORY__: JSON.stringify(''),
    __REVISION__: JSON.stringify(''),
  },
  test: {
    include: ['test/site/**/*.site.test.ts'],
    globalSetup: 'test/site/build.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Each has a browser of its own, which takes a core.
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: '.darkroom/site-results.json' }]],
  },
});
