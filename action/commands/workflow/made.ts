import { lockPathOf } from '#templates';
import { privateFolder } from '../../plan/stores.ts';
import type { Disk } from '../../ports.ts';
import type { Change, Checkout, LargeFile } from '../../publish/checkout.ts';
import type { Made } from '../../publish/delivered.ts';
import type { Report } from '../../report/report.ts';
import type { Recording } from './recording.ts';

/** A run's end, and the commit that its changes are to be made to. */
export interface Ended {
  readonly report: Report;
  readonly recording: Recording;
  readonly checkout: Checkout;
  readonly base: string;
}

/**
 * What a run made, as changes to a commit: the files that it wrote or removed, and those of unchanged renders that the
 * commit does not have. What the emulator drew, and proofs, are none of it.
 */
export async function madeOf({ report, recording, checkout, base }: Ended): Promise<Made> {
  const nothing: Made = { base, changes: [], large: [] };
  if (report.service === 'emulator' || report.plan.stage !== 'deliver') return nothing;
  const { disk, touched } = recording;
  const { prefix } = checkout;
  const there = await checkout.files(base, prefix === '' ? undefined : [prefix]);
  const saved = await savedLocks({ report, recording, checkout }, there);
  const unsaved = unchangedFiles(report, saved);
  const paths = [...new Set([...touched, ...unsaved])].sort();
  if (paths.length === 0) return nothing;
  const states = await disk.statesOf(paths, { fresh: true });
  const lfs = await checkout.keptByLfs(paths.map((path) => prefix + path));
  const items: Item[] = [];
  for (const path of paths) {
    const to = prefix + path;
    const state = states.get(path);
    if (state?.state === 'missing' && there.has(to))
      items.push({ change: { path: to, remove: true } });
    if (state?.state !== 'file') continue;
    const { sha256, bytes } = state;
    const file = disk.absolute(path);
    items.push(
      lfs.has(to)
        ? await pointerTo({ file, sha256, bytes }, to, disk)
        : { change: { path: to, file, bytes } },
    );
  }
  const kept = await onlyNew(items, there, checkout);
  const large = kept.flatMap((item) => item.large ?? []);
  return { base, changes: kept.map(({ change }) => change), large };
}

/** A change, and the file that Git LFS must have for it. */
interface Item {
  readonly change: Change;
  readonly large?: LargeFile;
}

/** The few lines that git has in the place of a file of Git LFS. https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
async function pointerTo(large: LargeFile, path: string, disk: Disk): Promise<Item> {
  const { sha256, bytes } = large;
  const text = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${bytes}\n`;
  const kept = `${privateFolder}/lfs/${sha256}`;
  await disk.writeText(kept, text);
  return { change: { path, file: disk.absolute(kept), bytes: text.length }, large };
}

/**
 * The locks that a commit has as they are here: what they tell of is on the branch. A step before this one may have
 * left others.
 * @param there the commit's files, by path from the repository's root: their blobs
 */
export async function savedLocks(
  { report, recording: { disk }, checkout }: Omit<Ended, 'base'>,
  there: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const { prefix } = checkout;
  const { unchanged, held } = report.plan;
  const locks = [
    ...new Set([...unchanged, ...held].map(({ template }) => lockPathOf(template.path))),
  ];
  const blobs = await checkout.blobsOf(locks.map((path) => disk.absolute(path)));
  const isSaved = (path: string): boolean => {
    const blob = blobs.get(disk.absolute(path));
    return blob !== undefined && there.get(prefix + path) === blob;
  };
  return new Set(locks.filter(isSaved));
}

/** Files of unchanged renders whose lock the commit does not have. */
function unchangedFiles({ plan }: Report, saved: ReadonlySet<string>): string[] {
  return plan.unchanged.flatMap(({ file, template, emulated }) => {
    const lock = lockPathOf(template.path);
    return emulated || saved.has(lock) ? [] : [file, lock];
  });
}

/** Without what the commit has already, byte for byte. */
async function onlyNew(
  items: readonly Item[],
  there: ReadonlyMap<string, string>,
  checkout: Checkout,
): Promise<Item[]> {
  const files = items.flatMap(({ change }) => ('file' in change ? [change.file] : []));
  const blobs = await checkout.blobsOf(files);
  return items.filter(
    ({ change }) => !('file' in change) || there.get(change.path) !== blobs.get(change.file),
  );
}
