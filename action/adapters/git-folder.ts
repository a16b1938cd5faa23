import { lstat, mkdtemp, realpath, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** A folder of our own below `temp`, as long as `work` runs. */
export async function inFolder<T>(temp: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await newFolder(temp);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A new folder of our own, real and absolute. */
export async function newFolder(temp: string): Promise<string> {
  return mkdtemp(join(await realpath(temp), 'darkroom-git-'));
}

/** Whether a path is a folder or lies below it, by their names. */
export function isBelow(folder: string, path: string): boolean {
  const from = relative(folder, path);
  return from !== '..' && !from.startsWith(`..${sep}`) && resolve(folder, from) === resolve(path);
}

/**
 * Holds a path below a folder to its name: a repository may have a link on the way.
 * @param root real and absolute
 * @throws Error when the way there, as far as it exists, leads through a link
 */
export async function requireNoLink(root: string, path: string): Promise<void> {
  for (let at = resolve(path); isBelow(root, at) && at !== root; at = dirname(at)) {
    const isThere = await lstat(at).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    if ((await realpath(at).catch(() => undefined)) === at) return;
    throw new Error(`${path} lies behind a link. Put a folder in the link's place.`);
  }
}
