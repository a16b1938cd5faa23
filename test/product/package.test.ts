import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const execute = promisify(execFile);
const repository = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let bin: string;

/** Packs the project and unpacks it where npm would install it, beside its dependencies. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'darkroom-package-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'darkroom'), { recursive: true });
  // Without its script, which builds the bundle anew under the hands of the tests beside this one. That the
  // committed one is what the script makes, bundle.test.ts proves.
  const { stdout } = await execute(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    {
      cwd: repository,
    },
  );
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`npm pack made nothing: ${stdout}`);
  await execute('tar', [
    '-xzf',
    join(folder, tarball),
    '--strip-components=1',
    '-C',
    join(modules, 'darkroom'),
  ]);
  for (const name of readdirSync(join(repository, 'node_modules'))) {
    if (!name.startsWith('.') && name !== 'darkroom')
      symlinkSync(join(repository, 'node_modules', name), join(modules, name));
  }
  bin = join(modules, 'darkroom/action/dist/darkroom.js');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { GEMINI_API_KEY: _, ...env } = process.env;
const darkroom = (...args: string[]): Promise<{ stdout: string; stderr: string }> =>
  execute(process.execPath, [bin, ...args], { cwd: folder, env });

describe('the package', () => {
  it('holds the command line, the licence and the README, and no TypeScript', () => {
    const files = readdirSync(join(folder, 'node_modules/darkroom'), { recursive: true }).map(
      String,
    );
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'package.json', 'action/dist/darkroom.js']),
    );
    expect(files.filter((name) => name.endsWith('.ts'))).toEqual([]);
  });

  it('holds the JSON Schemas where the README points editors at them', () => {
    const readme = readFileSync(join(repository, 'README.md'), 'utf8');
    const named = [...readme.matchAll(/node_modules\/darkroom\/[\w/.-]+\.schema\.json/g)];
    const paths = [...new Set(named.map(([path]) => path))].sort();
    expect(paths.map((path) => path.split('/').at(-1))).toEqual([
      'darkroom.schema.json',
      'template.schema.json',
    ]);
    for (const path of paths) {
      const schema = JSON.parse(readFileSync(join(folder, path), 'utf8'));
      expect(schema, path).toMatchObject({ type: 'object' });
    }
  });

  it('starts a repository, renders it with the emulator, and then has nothing to do', async () => {
    const { stdout } = await darkroom('init');
    expect(stdout).toContain('wrote templates/first.prompt');
    const first = JSON.parse((await darkroom('render', '--json')).stdout);
    expect(first.totals).toMatchObject({ outcomes: { rendered: 2 }, calls: 2 });
    const image = join(folder, '.darkroom/emulated/images/ceramic-mug.jpg');
    expect(await sharp(image).metadata()).toMatchObject({
      format: 'jpeg',
      width: 928,
      height: 1152,
    });
    const second = JSON.parse((await darkroom('render', '--json')).stdout);
    expect(second.totals).toMatchObject({ outcomes: { unchanged: 2 }, calls: 0 });
    expect(readFileSync(join(folder, '.darkroom/contact-sheet.html'), 'utf8')).toContain(
      'ceramic-mug.jpg',
    );
  });
});
