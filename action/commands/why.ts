import { posix, relative, resolve, sep } from 'node:path';
import { type LockEntry, readLock } from '#templates';
import { openDisk } from '../adapters/disk.ts';
import { openGit } from '../adapters/git.ts';
import type { Shell } from '../cli.ts';
import { type Project, readProject } from '../gather/project.ts';
import type { Settings } from '../inputs.ts';
import { UsageError } from '../inputs.ts';
import { type Stage, stages } from '../plan/stages.ts';
import { type Store, storeFolder } from '../plan/stores.ts';
import type { Disk } from '../ports.ts';
import { whyLines } from '../report/why-lines.ts';
import { lookOf } from './look.ts';

const stores: readonly Store[] = [
  { proofs: false, emulated: false },
  { proofs: true, emulated: false },
  { proofs: false, emulated: true },
  { proofs: true, emulated: true },
];

/**
 * Tells which template, variant, commit, model and price made an image, from the lock beside its template; the
 * exit status.
 * @throws UsageError for a file that no lock knows
 */
export async function why(image: string, settings: Settings, shell: Shell): Promise<number> {
  const disk = await openDisk(settings.root ?? '.');
  const git = openGit(disk.root);
  const project = await readProject({ disk, git }, settings);
  const paths = pathsOf(image, disk);
  const found = await firstOf(paths, (path) => findEntry(path, project, disk));
  if (found === undefined) throw await unknown(paths, project, disk);
  const { path } = found;
  const commit =
    found.store.emulated || found.store.proofs ? undefined : await git.lastCommit(path);
  const answer = { ...found, ...(commit && { commit }) };
  const text = settings.json
    ? JSON.stringify(answer, null, 2)
    : whyLines(answer, lookOf(shell.out, shell)).join('\n');
  shell.out.write(`${text}\n`);
  return 0;
}

interface Found {
  readonly path: string;
  readonly entry: LockEntry;
  readonly templatePath: string;
  readonly lockPath: string;
  readonly store: Store;
}

/** What was typed may be absolute, from the current folder, or from the root. */
function pathsOf(image: string, disk: Disk): string[] {
  const fromRoot = relative(disk.root, resolve(image)).split(sep).join('/');
  return fromRoot.startsWith('..') ? [posix.normalize(image)] : [fromRoot, posix.normalize(image)];
}

async function firstOf<In, Out>(
  items: readonly In[],
  find: (item: In) => Promise<Out | undefined>,
): Promise<Out | undefined> {
  for (const item of items) {
    const found = await find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where else the image may be that somebody asks for: only emulated, or only a proof so far. */
async function unknown(
  paths: readonly string[],
  project: Project,
  disk: Disk,
): Promise<UsageError> {
  for (const store of stores.slice(1)) {
    for (const stage of stagesOf(store)) {
      const folder = storeFolder(store, stage);
      const found = await firstOf(paths, (path) => findEntry(`${folder}${path}`, project, disk));
      if (found === undefined) continue;
      const kind = store.emulated ? 'drawn by the emulator' : 'made as a proof';
      const path = found.path.slice(folder.length);
      return new UsageError(`${path} was only ${kind} so far. Ask for ${found.path}.`);
    }
  }
  return new UsageError(
    `No lock knows ${paths[0]}. Darkroom did not render it, or its lock is gone; darkroom verify lists what is new.`,
  );
}

function stagesOf({ proofs }: Store): readonly Stage[] {
  return proofs ? stages : ['deliver'];
}

/** @throws Error when a lock that may know the image cannot be read */
async function findEntry(path: string, project: Project, disk: Disk): Promise<Found | undefined> {
  for (const store of stores) {
    for (const stage of stagesOf(store)) {
      const folder = storeFolder(store, stage);
      if (!path.startsWith(folder)) continue;
      for (const lockPath of locksIn(project, store, stage)) {
        const entry = await entryIn(lockPath, path.slice(folder.length), disk);
        if (entry === undefined) continue;
        const templatePath = lockPath.slice(folder.length).replace(/\.lock\.json$/, '.prompt');
        return { path, entry, templatePath, lockPath, store };
      }
    }
  }
  return undefined;
}

async function entryIn(lockPath: string, path: string, disk: Disk): Promise<LockEntry | undefined> {
  const reading = await disk.readText(lockPath, 64 * 2 ** 20);
  if (!reading.ok) return undefined;
  const lock = readLock(reading.text);
  if (lock.ok) return lock.lock.renders[path];
  if (!reading.text.includes(JSON.stringify(path))) return undefined;
  const { line, column, fault, remedy } = lock;
  throw new UsageError(
    `${lockPath}:${line}:${column}: ${posix.basename(lockPath)} ${fault}. ${remedy}`,
  );
}

function locksIn(project: Project, store: Store, stage: Stage): readonly string[] {
  if (!store.proofs && !store.emulated) return project.lockPaths;
  return project.lockPaths.map((path) => `${storeFolder(store, stage)}${path}`);
}
