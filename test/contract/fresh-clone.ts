import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url);

/** This repository's templates as somebody finds them who has just cloned it: no journal, no emulated renders. */
export interface FreshClone {
  readonly folder: string;
  /** Runs the command line from source there, without key, and returns what it prints. */
  darkroom(...words: readonly string[]): Promise<string>;
}

/** Hands `use` a fresh clone, which is gone afterwards. */
export async function inFreshClone<T>(use: (clone: FreshClone) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'darkroom-clone-'));
  try {
    for (const name of ['darkroom.yml', 'templates'])
      await cp(new URL(name, root), join(folder, name), { recursive: true });
    const cli = fileURLToPath(new URL('action/darkroom.js', root));
    // No key, no address of another service, no width of a terminal: what the machine has set is not the README's.
    const options = { cwd: folder, env: { PATH: process.env.PATH } };
    const darkroom = async (...words: readonly string[]) =>
      (await run(process.execPath, [cli, ...words], options)).stdout;
    return await use({ folder, darkroom });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
