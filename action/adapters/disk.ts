import { constants, type Stats } from 'node:fs';
import {
  access,
  copyFile,
  glob,
  lstat,
  readdir,
  readFile,
  realpath,
  rm,
  statfs,
  writeFile,
} from 'node:fs/promises';
import { join, matchesGlob, posix, resolve, sep } from 'node:path';
import type { FileState } from '../plan/facts.ts';
import { privateFolder, stemOf } from '../plan/stores.ts';
import type { Disk, TextReading } from '../ports.ts';
import { claim } from './claim.ts';
import { WriteFault, writeWhole } from './disk-write.ts';
import { hashFile } from './hash.ts';
import { openHashMemory } from './hash-memory.ts';

/** A Git LFS pointer is a text file no larger than this. https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const mostPointerBytes = 1024;

const ignored = [`${privateFolder}/**`, '**/node_modules/**', '**/.git/**'] as const;

/**
 * The files below a root. Nothing is read or written through a symbolic link, inside `.git` or outside the root.
 * @throws Error with subject, fault and remedy when the root is no folder, or when a write fails
 */
export async function openDisk(folder: string): Promise<Disk> {
  const root = await rootOf(folder);
  const memory = await openHashMemory(join(root, privateFolder, 'seen.json'));
  const absolute = (path: string): string => join(root, path);
  const links = new Map<string, Promise<boolean>>();

  /** Whether a folder on the way to a path is a symbolic link. Looked up once: a run changes no folders. */
  const throughLink = async (path: string): Promise<boolean> => {
    const parent = posix.dirname(path);
    if (parent === '.' || parent === '/') return false;
    const known = links.get(parent) ?? isOrIsThroughLink(parent);
    links.set(parent, known);
    return known;
  };
  const isOrIsThroughLink = async (path: string): Promise<boolean> =>
    (await throughLink(path)) || ((await look(absolute(path)))?.isSymbolicLink() ?? false);
  const kindAt = async (path: string): Promise<Kind | 'unreadable'> => {
    try {
      const kind = await kindOf(path, await look(absolute(path)));
      if (kind === 'folder') await access(absolute(path), constants.R_OK | constants.X_OK);
      return kind;
    } catch {
      return 'unreadable';
    }
  };

  const kindOf = async (path: string, stats: Stats | undefined): Promise<Kind> => {
    if (isOutside(path)) return 'symlink';
    if (stats?.isSymbolicLink() || (await throughLink(path))) return 'symlink';
    if (stats === undefined) return 'missing';
    return stats.isFile() ? 'file' : 'folder';
  };

  const stateOf = (path: string, fresh: boolean): Promise<FileState> =>
    readState(path, fresh).catch((error: unknown) => ({
      state: 'unreadable',
      code: codeOf(error),
    }));
  const readState = async (path: string, fresh: boolean): Promise<FileState> => {
    const stats = await look(absolute(path));
    const state = await kindOf(path, stats);
    if (state !== 'file' || stats === undefined)
      return { state: state === 'file' ? 'missing' : state };
    const known = fresh ? undefined : memory.find(path, stats);
    if (known !== undefined) return { state: 'file', sha256: known, bytes: stats.size };
    const pointer = stats.size <= mostPointerBytes ? await readPointer(absolute(path)) : undefined;
    if (pointer !== undefined) return pointer;
    const { sha256, bytes } = await hashFile(absolute(path));
    memory.learn(path, stats, sha256);
    return { state: 'file', sha256, bytes };
  };

  const confined = async (path: string): Promise<string> => {
    if (isOutside(path))
      throw new Error(`${path} lies outside the repository. Choose a path below its root.`);
    const isLinked = await isOrIsThroughLink(path).catch((error: unknown) => {
      throw new WriteFault(path, error);
    });
    if (isLinked) {
      throw new Error(
        `${path} leads through a symbolic link. Replace the link by a folder or file.`,
      );
    }
    return absolute(path);
  };

  const writeText = async (path: string, text: string): Promise<void> => {
    await writeWhole({ path, target: await confined(path) }, (part) =>
      writeFile(part, text, { flag: 'wx' }),
    );
  };
  const isOneOf = async (path: string, hashes: readonly string[]): Promise<boolean> => {
    const found = await stateOf(path, true);
    return found.state === 'missing' || ('sha256' in found && hashes.includes(found.sha256));
  };

  const readText = async (path: string, mostBytes: number): Promise<TextReading> => {
    if (isOutside(path)) return unread('lies outside the repository', 'Move it below the root.');
    const stats = await look(absolute(path));
    if (stats === undefined)
      return { ...unread('does not exist', 'Create it, or correct the path.'), missing: true };
    if (stats.isSymbolicLink() || (await throughLink(path))) {
      return unread('is reached through a symbolic link', 'Commit the file itself in its place.');
    }
    if (!stats.isFile()) return unread('is not a file', 'Replace it by a file.');
    if (stats.size > mostBytes) {
      return unread(
        `has ${stats.size} bytes, and at most ${mostBytes} are read`,
        'Make it smaller.',
      );
    }
    return decode(await readFile(absolute(path)));
  };

  return {
    root,
    absolute,
    glob: async (patterns) => {
      const found = new Set<string>();
      for await (const name of glob([...patterns], { cwd: root, exclude: excluded })) {
        const path = name.split(sep).join('/');
        if (!isOutside(path) && !ignored.some((pattern) => matchesGlob(path, pattern)))
          found.add(path);
      }
      return [...found].sort();
    },
    readText: (path, mostBytes) =>
      readText(path, mostBytes).catch((error: unknown) =>
        unread(`cannot be read (${codeOf(error)})`, 'Give yourself permission to read it.'),
      ),
    statesOf: async (paths, how) => {
      const wanted = [...new Set(paths)];
      const states = await eachOf(wanted, (path) => stateOf(path, how?.fresh ?? false));
      return new Map(wanted.map((path, index) => [path, states[index] ?? { state: 'missing' }]));
    },
    lookAt: async (paths) => {
      const wanted = [...new Set(paths)];
      const kinds = await eachOf(wanted, kindAt);
      return new Map(wanted.map((path, index) => [path, kinds[index] ?? 'missing']));
    },
    imagesAt: async (stems) => {
      const wanted = new Set(stems);
      const folders = new Set([...wanted].map((stem) => posix.dirname(stem)));
      const found = new Map<string, string[]>();
      for (const folder of folders) {
        // One that cannot be read is told by `lookAt`.
        for (const name of (await readdir(absolute(folder)).catch(() => [])).sort()) {
          const path = folder === '.' ? name : `${folder}/${name}`;
          const stem = stemOf(path);
          if (stem !== path && wanted.has(stem))
            found.set(stem, [...(found.get(stem) ?? []), path]);
        }
      }
      return found;
    },
    writeText,
    place: async (from, path, over) => {
      const mode = constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL;
      const placed = await writeWhole(
        { path, target: await confined(path) },
        (part) => copyFile(from, part, mode),
        over === 'anything' ? undefined : () => isOneOf(path, over),
      );
      memory.forget(path);
      return placed;
    },
    remove: async (path, over) => {
      const file = await confined(path);
      if (over !== 'anything' && !(await isOneOf(path, over))) return false;
      await rm(file, { force: true });
      memory.forget(path);
      return true;
    },
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(root);
      return bavail * bsize;
    },
    unwritable: async (folders) => {
      const wanted = [...new Set(folders)].sort();
      const able = await eachOf(wanted, (folder) => canWriteIn(root, folder));
      return wanted.filter((_, index) => !able[index]);
    },
    prepare: () => writeText(`${privateFolder}/.gitignore`, '*\n'),
    claim: () => claim(join(root, privateFolder, 'run.pid')),
    remember: () => memory.save(),
  };
}

type Kind = 'missing' | 'symlink' | 'folder' | 'file';

/** Whether a file could be made in a folder, which need not exist yet: its nearest ancestor decides. */
async function canWriteIn(root: string, folder: string): Promise<boolean> {
  const stats = await look(join(root, folder)).catch(() => 'unreadable' as const);
  if (stats === 'unreadable') return false;
  if (stats === undefined && folder !== '.') return canWriteIn(root, posix.dirname(folder));
  if (!stats?.isDirectory()) return false;
  return access(join(root, folder), constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function rootOf(folder: string): Promise<string> {
  const real = await realpath(resolve(folder)).catch(() => undefined);
  if (real === undefined || !(await lstat(real)).isDirectory())
    throw new Error(`${folder} is not a folder. Name the repository's root with --root.`);
  return real;
}

/** What stands at a path, unfollowed; undefined where nothing does. @throws what else keeps it from being looked at */
async function look(file: string): Promise<Stats | undefined> {
  return lstat(file).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    throw error;
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Folders that no pattern is followed into. */
function excluded(name: string): boolean {
  return ['node_modules', '.git', privateFolder].includes(name.split(sep).at(-1) ?? '');
}

function isOutside(path: string): boolean {
  const segments = path.split('/');
  return (
    path === '' || posix.isAbsolute(path) || segments.includes('..') || segments.includes('.git')
  );
}

function unread(
  fault: string,
  remedy: string,
): { ok: false; missing: boolean; fault: string; remedy: string } {
  return { ok: false, missing: false, fault, remedy };
}

function decode(bytes: Buffer): TextReading {
  try {
    return {
      ok: true,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    };
  } catch {
    return unread('is not UTF-8 text', 'Save it as UTF-8.');
  }
}

async function readPointer(file: string): Promise<FileState | undefined> {
  const text = await readFile(file, 'latin1');
  const match =
    /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-.*\n)*oid sha256:([0-9a-f]{64})\nsize (\d+)\n/.exec(
      text,
    );
  return match?.[1] ? { state: 'lfs', sha256: match[1], bytes: Number(match[2]) } : undefined;
}

/** Looks at many files, a bounded number at once. */
async function eachOf<In, Out>(
  items: readonly In[],
  act: (item: In) => Promise<Out>,
): Promise<Out[]> {
  const results: Out[] = new Array(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await act(items[index] as In);
    }
  };
  await Promise.all(Array.from({ length: 32 }, worker));
  return results;
}
