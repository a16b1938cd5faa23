import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { inspect } from './inspect.ts';
import { type Manifest, manifestFaults, type PackageUse } from './manifest.ts';

const root = join(import.meta.dirname, '../..');

async function binsOf(name: string): Promise<string[]> {
  const text = await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8');
  const { bin } = JSON.parse(text) as { bin?: string | Record<string, string> };
  return typeof bin === 'string' ? [name.split('/').at(-1) ?? name] : Object.keys(bin ?? {});
}

let use: PackageUse;
beforeAll(async () => {
  const { edges, files } = await inspect(root, ['action', 'site', 'test', 'vitest.config.ts']);
  const ours = files.filter(
    (file) => /^(action|site|test\/site)\//.test(file) && file.endsWith('.ts'),
  );
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  use = {
    edges,
    texts: await Promise.all(ours.map((file) => readFile(join(root, file), 'utf8'))),
    bins: Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await binsOf(name)])),
    ),
  };
});

test('package.json pins exact versions, and every package is used, declared and on the right list', () => {
  expect(manifestFaults(manifest, use)).toEqual([]);
});

const small: Manifest = {
  dependencies: { zod: '4.6.7', '@fontsource/plex': '5.3.0' },
  devDependencies: { '@types/zod': '1.0.0', typescript: '6.0.3', vitest: '5.1.1' },
  scripts: { test: 'tsc --noEmit && vitest run' },
};
const smallUse: PackageUse = {
  edges: [
    { file: 'action/cli.ts', module: 'zod/mini' },
    { file: 'action/cli.ts', module: 'node:path' },
    { file: 'action/cli.ts', module: '#templates' },
  ],
  texts: ["require.resolve('@fontsource/plex/files/a.woff')"],
  bins: { typescript: ['tsc'], vitest: ['vitest'] },
};

test('a manifest in which everything is of use has no fault', () => {
  expect(manifestFaults(small, smallUse)).toEqual([]);
});

test.each([
  ['zod is not pinned: ^4.6.7', { ...small.dependencies, zod: '^4.6.7' }, undefined],
  ['zod is not pinned: latest', { ...small.dependencies, zod: 'latest' }, undefined],
  [
    'left-pad is a dependency that nothing in action/ uses',
    { ...small.dependencies, 'left-pad': '1.3.0' },
    undefined,
  ],
  ['vitest stands in both lists', { ...small.dependencies, vitest: '5.1.1' }, undefined],
  [
    'ajv is a dev dependency that nothing uses',
    undefined,
    { ...small.devDependencies, ajv: '8.20.0' },
  ],
  [
    '@types/node is a dev dependency that nothing uses',
    undefined,
    { ...small.devDependencies, '@types/node': '24.0.0' },
  ],
])('%s', (fault, dependencies, devDependencies) => {
  const changed = {
    ...small,
    ...(dependencies && { dependencies }),
    ...(devDependencies && { devDependencies }),
  };
  expect(manifestFaults(changed, smallUse)).toContain(fault);
});

test.each([
  ['vitest ships with action/ and is not a dependency', 'action/run.ts', 'vitest'],
  ['@octokit/rest is imported and not declared', 'test/a.test.ts', '@octokit/rest/core'],
])('%s', (fault, file, module) => {
  const edges = [...smallUse.edges, { file, module }];
  expect(manifestFaults(small, { ...smallUse, edges })).toContain(fault);
});

test('the bundler is a tool: what it imports need not ship', () => {
  const edges = [...smallUse.edges, { file: 'action/build.ts', module: 'typescript' }];
  expect(manifestFaults(small, { ...smallUse, edges })).toEqual([]);
});
