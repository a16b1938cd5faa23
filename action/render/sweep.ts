import { type Lock, type LockEntry, lockPathOf } from '#templates';
import type { Orphan } from '../plan/plan.ts';
import type { Disk, Locks } from '../ports.ts';
import type { Outcome } from './outcome.ts';
import { putLock } from './put-lock.ts';

/**
 * Takes out of the locks that a run has written what their templates left behind: held entries that no template plans,
 * and pictures that now stand, byte for byte, at another path of the same template. The orphans that stay are
 * returned. A disk that fails costs nothing here: what could not be taken out stays an orphan.
 */
export async function sweep(
  orphans: readonly Orphan[],
  outcomes: readonly Outcome[],
  { disk, locks }: { readonly disk: Disk; readonly locks: Locks },
): Promise<readonly Orphan[]> {
  const gone = new Set<Orphan>();
  const placed = placedByLock(outcomes);
  for (const [lockPath, lock] of locks) {
    const entries = placed.get(lockPath);
    const own = orphans.filter((orphan) => orphan.lockPath === lockPath);
    const left = entries ? own.filter((orphan) => isLeft(orphan, lock, entries)) : [];
    if (left.length === 0) continue;
    const taken = await takeOut(left, { lockPath, lock, disk }).catch(() => []);
    for (const orphan of taken) gone.add(orphan);
  }
  return orphans.filter((orphan) => !gone.has(orphan));
}

/** The locks that were written, each with the entries that came into it. */
function placedByLock(outcomes: readonly Outcome[]): Map<string, LockEntry[]> {
  const placed = new Map<string, LockEntry[]>();
  for (const outcome of outcomes) {
    const written = outcome.kind === 'rendered' || ('thisRun' in outcome && outcome.thisRun);
    if (!written) continue;
    const path = lockPathOf(outcome.render.template.path);
    const entries = outcome.kind === 'rendered' ? [outcome.entry] : [];
    placed.set(path, [...(placed.get(path) ?? []), ...entries]);
  }
  return placed;
}

function isLeft({ path, held, stays }: Orphan, lock: Lock, placed: readonly LockEntry[]): boolean {
  if (held) return true;
  const entry = lock.renders[path];
  if (stays !== undefined || entry === undefined) return false;
  return placed.some(
    ({ digest, file }) => digest === entry.digest && file.sha256 === entry.file.sha256,
  );
}

/**
 * Takes orphans of a lock out of it, with their images; those that are gone then. One whose file has other bytes by now
 * stays. The files go first: whoever dies in between leaves an orphan that is told, and no file that no lock knows.
 * @throws what the disk throws
 */
export async function takeOut(
  orphans: readonly Orphan[],
  { lockPath, lock, disk }: { lockPath: string; lock: Lock; disk: Disk },
): Promise<Orphan[]> {
  const renders = { ...lock.renders };
  const held = { ...lock.held };
  const gone: Orphan[] = [];
  for (const orphan of orphans) {
    const entry = renders[orphan.path];
    if (orphan.held) delete held[orphan.path];
    else if (entry) {
      if (!(await disk.remove(orphan.path, [entry.file.sha256]))) continue;
      delete renders[orphan.path];
    }
    gone.push(orphan);
  }
  if (gone.length > 0) await putLock(disk, lockPath, { ...lock, renders, held });
  return gone;
}
