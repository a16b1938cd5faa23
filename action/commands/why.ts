import { posix, relative, resolve, sep } from 'node:path';
import { type LockEntry, readLock } from '#templates';
import { openDisk } from '../adapters/disk.ts';
import { openGit } from '../adapters/git.ts';
import { type Project, readProject } from '../gather.ts';
import type { Settings } from '../inputs.ts';
import { UsageError } from '../inputs.ts';
import { stages } from '../plan/stages.ts';
import { lockPathIn, type Store, storeFolder } from '../plan/stores.ts';
import type { Disk } from '../ports.ts';
import { whyLines } from '../report/why-lines.ts';
import type { Shell } from '../shell.ts';
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
  const path = pathOf(image, disk);
  const found = await findEntry(path, project, disk);
  if (found === undefined) {
    throw new UsageError(
      `No lock knows ${path}. Darkroom did not render it, or its template is gone; darkroom verify lists what is new.`,
    );
  }
  const commit =
    found.store.emulated || found.store.proofs ? undefined : await git.lastCommit(path);
  const answer = { path, ...found, ...(commit && { commit }) };
  const text = settings.json
    ? JSON.stringify(answer, null, 2)
    : whyLines(answer, lookOf(shell.out, shell)).join('\n');
  shell.out.write(`${text}\n`);
  return 0;
}

interface Found {
  readonly entry: LockEntry;
  readonly templatePath: string;
  readonly lockPath: string;
  readonly store: Store;
}

/** As it was typed: absolute, from the current folder, or else from the root. */
function pathOf(image: string, disk: Disk): string {
  const fromRoot = relative(disk.root, resolve(image)).split(sep).join('/');
  return fromRoot.startsWith('..') ? posix.normalize(image) : fromRoot;
}

async function findEntry(path: string, project: Project, disk: Disk): Promise<Found | undefined> {
  for (const store of stores) {
    for (const stage of store.proofs ? stages : (['deliver'] as const)) {
      const folder = storeFolder(store, stage);
      if (!path.startsWith(folder)) continue;
      for (const lockPath of locksIn(project, store, stage)) {
        const reading = await disk.readText(lockPath, 64 * 2 ** 20);
        const lock = reading.ok ? readLock(reading.text) : undefined;
        const entry = lock?.ok ? lock.lock.renders[path.slice(folder.length)] : undefined;
        if (entry === undefined) continue;
        const templatePath = lockPath.slice(folder.length).replace(/\.lock\.json$/, '.prompt');
        return { entry, templatePath, lockPath, store };
      }
    }
  }
  return undefined;
}

function locksIn(
  project: Project,
  store: Store,
  stage: (typeof stages)[number],
): readonly string[] {
  if (!store.proofs && !store.emulated) return project.lockPaths;
  return project.templates.map(({ path }) => lockPathIn(store, stage, path));
}
