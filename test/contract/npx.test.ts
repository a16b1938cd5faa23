import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = ['*.md', 'action.yml', '.github/**/*.yml', 'action/**/*.ts', 'site/src/**/*.*'];

it('no npx line fetches the package that has our name on npm', () => {
  const lines = globSync(read, { cwd: root, exclude: ['action/dist/**', '**/node_modules/**'] })
    .flatMap((path) => readFileSync(`${root}${path}`, 'utf8').split('\n'))
    .filter((line) => /\bnpx\b.*\bdarkroom\b/.test(line));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !line.includes('npx --no darkroom'))).toEqual([]);
});
