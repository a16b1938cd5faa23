import { defineConfig } from 'vitest/config';

/** `npm run test:action`: the committed bundle, run at length as GitHub's runner does, against a GitHub and a Google. */
export default defineConfig({
  test: {
    include: ['test/product/**/*.action.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // They wait for processes of their own: two cores have room for three.
    maxWorkers: 3,
    reporters: ['default', ['json', { outputFile: '.darkroom/action-results.json' }]],
  },
});
