import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from './routes.ts';

/**
 * Cuts GitHub's official OpenAPI description (13 MB) to the routes that the test server has, with their schemas and
 * without prose, and writes api.json. To run after a route is added, or for a newer description:
 *
 *   cd /tmp && npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-*.tgz
 *   npm exec -c 'node test/github/cut-api.ts /tmp/package/generated/api.github.com.json'
 */
const [, , source = ''] = process.argv;

interface Description {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const whole = JSON.parse(readFileSync(source, 'utf8')) as Description;
const { openapi, info } = whole;
const cut: Record<string, unknown> = {
  openapi,
  info: { title: 'api.github.com.json of @octokit/openapi, cut', version: info.version },
  paths: {},
  components: {},
};
const queue = ['#/components/schemas/basic-error', '#/components/schemas/validation-error'];

for (const operation of Object.keys(routes).sort()) {
  const [method = '', path = ''] = operation.split(' ');
  const found = whole.paths[path]?.[method.toLowerCase()];
  if (found === undefined) throw new Error(`${operation} is not in ${source}`);
  put(['paths', path, method.toLowerCase()], without(found, ''));
}
const taken = new Set<string>();
for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
  if (taken.has(next)) continue;
  taken.add(next);
  const keys = next.slice(2).split('/');
  put(keys, without(keys.reduce<unknown>(child, whole), ''));
}

const target = join(import.meta.dirname, 'api.json');
writeFileSync(target, JSON.stringify(cut));
execFileSync('node_modules/.bin/biome', ['format', '--write', target], {
  cwd: join(import.meta.dirname, '../..'),
  stdio: 'inherit',
});

function child(value: unknown, key: string): unknown {
  return (value as Record<string, unknown>)[key];
}

function put(keys: readonly string[], value: unknown): void {
  let at = cut;
  for (const key of keys.slice(0, -1)) {
    at[key] ??= {};
    at = at[key] as Record<string, unknown>;
  }
  at[keys.at(-1) ?? ''] = value;
}

/** A copy without prose and examples; what it refers to is queued. `parent` is the key that holds the value. */
function without(value: unknown, parent: string): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, ''));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, held]) =>
      parent === 'properties' ||
      !(
        (key === 'description' && typeof held === 'string') ||
        /^(example|examples|title|tags|summary|x-github|deprecated)$/.test(key)
      ),
  );
  return Object.fromEntries(
    kept.map(([key, held]) => {
      if (key === '$ref' && typeof held === 'string') queue.push(held);
      return [key, without(held, key)];
    }),
  );
}
