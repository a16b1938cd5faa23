import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const committed = join(root, 'action/dist');
const rebuilt = mkdtempSync(join(tmpdir(), 'darkroom-dist-'));
afterAll(() => rmSync(rebuilt, { recursive: true, force: true }));

const read = (folder: string) => (name: string) => readFileSync(join(folder, name));
const names = readdirSync(committed).sort();

describe('the committed bundle', () => {
  it('is what the sources make, byte for byte (npm run build:action makes it)', async () => {
    await promisify(execFile)(process.execPath, [join(root, 'action/build.ts'), rebuilt]);
    expect(readdirSync(rebuilt).sort()).toEqual(names);
    const changed = names.filter((name) => !read(rebuilt)(name).equals(read(committed)(name)));
    expect(changed).toEqual([]);
  });

  it('holds what it loads on first use: emulator, font, and the codec with its WebAssembly', () => {
    const expected = [
      /^index\.js$/,
      /^darkroom\.js$/,
      /^lazy-emulator-/,
      /\.woff$/,
      /^sharp-wasm\.cjs$/,
      /\.wasm$/,
    ];
    expect(expected.filter((one) => !names.some((name) => one.test(name)))).toEqual([]);
  });

  it('starts without what only some runs need: a way to GitHub or Google, HTTP clients, codecs, all of zod', () => {
    const packages = new Set<string>();
    for (const text of startedWith('index.js')) {
      for (const [, name = ''] of text.matchAll(/^\/\/ node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/gm)) {
        packages.add(name);
      }
      expect(text).not.toMatch(/^\/\/ node_modules\/zod\/v4\/(?:classic|locales)\//m);
    }
    expect([...packages].sort()).toEqual([
      '@actions/core',
      '@handlebars/parser',
      'diff',
      'fast-string-truncated-width',
      'fast-string-width',
      'fastest-levenshtein',
      'yaml',
      'zod',
    ]);
  });

  it('names no folder of the machine that made it', () => {
    const texts = names
      .filter((name) => /\.(?:c?js|txt)$/.test(name))
      .map(read(committed))
      .map(String);
    for (const folder of [root, homedir(), tmpdir()].filter((one) => one.length > 5)) {
      expect(texts.filter((text) => text.includes(folder))).toEqual([]);
    }
  });

  it('comes with the licence of every package in it', () => {
    const licences = String(read(committed)('LICENSES.txt'));
    const packages = [
      '@actions/core',
      '@google/genai',
      'sharp',
      '@img/sharp-wasm32',
      'yaml',
      'zod',
    ];
    for (const name of packages)
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    expect(licences).not.toMatch(/\((?:A?GPL)/);
  });
});

/** The texts of a file and of all that Node loads before its first line runs. */
function startedWith(file: string, texts = new Map<string, string>()): string[] {
  if (!texts.has(file)) {
    const text = String(read(committed)(file));
    texts.set(file, text);
    for (const [, next = ''] of text.matchAll(/^(?:import|\} from) "\.\/([^"]+)";$/gm)) {
      startedWith(next, texts);
    }
  }
  return [...texts.values()];
}
