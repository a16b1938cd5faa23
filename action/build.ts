import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/*
 * Makes action/dist: what the runner starts (index.js) and what an installed package's command starts (darkroom.js),
 * with everything that they need but sharp's native codec. The same sources give the same bytes in any folder.
 * Usage: build.ts [FOLDER]
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = process.argv[2] ?? join(root, 'action/dist');
const modules = join(root, 'node_modules');

/** Not minified: what runs is what was reviewed. */
const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  logLevel: 'warning',
  legalComments: 'none',
};

/** Packages of CommonJS look for these; the bundle is ESM. */
const banner = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { dirname as __dirnameOf } from 'node:path';",
  "import { fileURLToPath as __fileURLToPath } from 'node:url';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = __fileURLToPath(import.meta.url);',
  'const __dirname = __dirnameOf(__filename);',
].join('\n');

/**
 * sharp takes its native codec where npm has installed one, and otherwise the WebAssembly one beside the bundle. In
 * one of the bundle's own chunks that would hang: its workers start on their own file.
 */
const wasmBesideUs: Plugin = {
  name: 'sharp-wasm',
  setup: ({ onLoad }) =>
    onLoad({ filter: /sharp\/dist\/sharp\.mjs$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const asked = 'require("@img/sharp-wasm32/sharp.node")';
      if (!text.includes(asked)) throw new Error(`${path} does not ask for ${asked} any more.`);
      return { contents: text.replace(asked, 'require("./sharp-wasm.cjs")'), loader: 'js' };
    }),
};

/**
 * The Actions toolkit's modules only define things, which their package.json does not say: what nobody calls is left
 * out. Otherwise each start would load the HTTP client of a token that nobody asks for, and it is the largest thing by
 * far. https://esbuild.github.io/plugins/#on-resolve-results
 */
const toolkitUnused: Plugin = {
  name: 'toolkit-unused',
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /^(?:@actions\/|\.)/ }, async ({ path, pluginData, ...how }) => {
      const isToolkit = path.startsWith('@actions/') || /\/@actions\/[^/]+\//.test(how.importer);
      if (!isToolkit || pluginData === 'resolved') return undefined;
      return { ...(await resolve(path, { ...how, pluginData: 'resolved' })), sideEffects: false };
    }),
};

/** Of package.json the version alone goes in: a change of a tool must not be a change of what runs. */
const versionAlone: Plugin = {
  name: 'version-alone',
  setup: ({ onLoad }) =>
    onLoad({ filter: /package\.json$/ }, async ({ path }) => {
      if (path !== join(root, 'package.json')) return undefined;
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    }),
};

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const { metafile } = await build({
  ...shared,
  entryPoints: { index: 'action/main.ts', darkroom: 'action/darkroom.js' },
  outdir: dist,
  splitting: true,
  format: 'esm',
  chunkNames: 'lazy-[name]-[hash]',
  banner: { js: banner },
  plugins: [wasmBesideUs, toolkitUnused, versionAlone],
  metafile: true,
});

const codec = join(modules, '@img/sharp-wasm32/lib');
const names = await readdir(codec);
await build({
  ...shared,
  entryPoints: [join(codec, names.find((name) => name.endsWith('.node.js')) ?? '')],
  outfile: join(dist, 'sharp-wasm.cjs'),
  format: 'cjs',
});
const beside = names.filter((name) => name.endsWith('.wasm')).map((name) => join(codec, name));
const font = join(modules, '@fontsource/ibm-plex-sans/files');
const weights = [400, 600].map((weight) => join(font, `ibm-plex-sans-latin-${weight}-normal.woff`));
for (const file of [...beside, ...weights]) await copyFile(file, join(dist, basename(file)));
await writeFile(join(dist, 'LICENSES.txt'), await licences(Object.keys(metafile.inputs)));

/** The licence of each package that went in, by name. @throws Error for one that has none */
async function licences(inputs: readonly string[]): Promise<string> {
  const packages = new Set(inputs.flatMap((input) => packageIn(input) ?? []));
  for (const name of ['@img/sharp-wasm32', '@emnapi/runtime', '@fontsource/ibm-plex-sans']) {
    packages.add(name);
  }
  const texts = [...packages].sort().map(async (name) => {
    const folder = join(modules, name);
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const files = (await readdir(folder)).filter((file) => /^licen[cs]e/i.test(file)).sort();
    const words = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    if (!license) throw new Error(`${name} names no licence. Leave it out, or ask its author.`);
    return [
      `${name} ${version} (${license})`,
      ...words.map((text) => text.replace(/\r\n?/g, '\n').trim()),
    ].join('\n\n');
  });
  return `${(await Promise.all(texts)).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** The package that a file belongs to, below node_modules: `zod`, or `a/node_modules/b` for one within another. */
function packageIn(input: string): string | undefined {
  const mark = 'node_modules/';
  const at = input.lastIndexOf(mark);
  if (at < 0) return undefined;
  const start = at + mark.length;
  const [scope = '', name = ''] = input.slice(start).split('/');
  return `${input.slice(mark.length, start)}${scope.startsWith('@') ? `${scope}/${name}` : scope}`;
}
