import { defineConfig } from 'vitest/config';
import { toldDefines } from './test/site/told.ts';

/** `npm run test:site`: the built site, as files and in a browser. The site is built once, by test/site/build.ts. */
export default defineConfig({
  define: toldDefines,
  test: {
    include: ['test/site/**/*.site.test.ts'],
    globalSetup: 'test/site/build.ts',
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each has a browser of its own, which takes a core.
    maxWorkers: 2,
    // A look at a page by a browser is never quick; only what is slow beside the others is worth a line.
    slowTestThreshold: 5_000,
    reporters: ['default', ['json', { outputFile: '.darkroom/site-results.json' }]],
  },
});
