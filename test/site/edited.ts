import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '../../site/build/built-html.ts';
import { toldArguments } from './told.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A copy of this repository that a test may change and build. */
export interface Copy {
  /** Its folder. */
  readonly folder: string;
  /** The text of a file. */
  read(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  /** Builds the site as `test/site/build.ts` does, or for another day. @returns where it is; or what the build said where it failed */
  build(day?: string): Promise<{ readonly built: string } | { readonly failed: string }>;
  /** Runs the command line from source, without a key. @returns what it prints */
  darkroom(...words: readonly string[]): Promise<string>;
  /** Runs tests of these folders that only compute. @returns what fails, whole; nothing where all pass */
  failures(...folders: readonly string[]): Promise<string>;
}

/** Hands `use` a copy, with the same packages, emulated renders and pictures of pages, which is gone afterwards. */
export async function inCopy<T>(use: (copy: Copy) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'darkroom-copy-'));
  try {
    for (const name of copied) {
      const from = join(root, name);
      // What a build makes is not there yet on a fresh clone.
      if (name.startsWith(made) && !existsSync(from)) continue;
      await mkdir(join(folder, name, '..'), { recursive: true });
      await cp(from, join(folder, name), { recursive: true, filter: (path) => !isMade(path) });
    }
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    return await use(copyIn(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Builds a changed copy and keeps what was built.
 * @returns its folder, which is for the caller to remove
 * @throws with all that the build said, where it fails
 */
export async function builtFrom(change: (copy: Copy) => Promise<void>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'darkroom-built-'));
  await inCopy(async (copy) => {
    await change(copy);
    const result = await copy.build();
    if ('failed' in result) throw new Error(result.failed);
    await rename(result.built, folder);
  });
  return folder;
}

const made = '.darkroom/';
const copied = [
  'action',
  'site',
  'templates',
  `${made}emulated`,
  `${made}astro/pictures`,
  'package.json',
  'tsconfig.json',
  'action.yml',
  'darkroom.yml',
  'README.md',
  'SECURITY.md',
  'CHANGELOG.md',
];

function isMade(path: string): boolean {
  return /\/(action|site)\/dist$|\/site\/\.astro$/.test(path);
}

function copyIn(folder: string): Copy {
  const out = join(folder, 'built');
  return {
    folder,
    read: (path) => readFile(join(folder, path), 'utf8'),
    write: (path, text) => writeFile(join(folder, path), text),
    build: async (day) => {
      const args = ['site/build.ts', '--out', out, ...toldArguments(day)];
      const { status, said } = await node(folder, args);
      return status === 0 ? { built: out } : { failed: said };
    },
    darkroom: async (...words) => (await node(folder, ['action/darkroom.js', ...words])).said,
    failures: async (...folders) => {
      for (const name of ['test', 'vitest.config.ts'])
        await cp(join(root, name), join(folder, name), { recursive: true });
      const vitest = 'node_modules/vitest/vitest.mjs';
      const how = ['run', '--reporter=dot', '--project', 'together'];
      const { status, said } = await node(folder, [vitest, ...how, ...folders]);
      return status === 0 ? '' : said;
    },
  };
}

async function node(cwd: string, args: readonly string[]) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1' };
  const run = spawn(process.execPath, [...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, errors, [status]] = await Promise.all([
    run.stdout.toArray(),
    run.stderr.toArray(),
    once(run, 'close'),
  ]);
  return { status, said: Buffer.concat([...output, ...errors]).toString() };
}

/** The bytes of each file of a built folder, by its path. */
export async function bytesBelow(folder: string): Promise<Map<string, Buffer>> {
  const files = filesBelow(folder).sort();
  return new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(join(folder, file))] as const),
    ),
  );
}

/** Paths of files that are not the same in both, or only in one. */
export function differing(
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => {
    const [one, other] = [before.get(path), after.get(path)];
    return !one || !other || !one.equals(other);
  });
}
