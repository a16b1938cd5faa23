import { type Lock, type LockEntry, lockPathOf, writeLock } from '#templates';
import type { Orphan } from '../plan/plan.ts';
import type { Disk, Locks } from '../ports.ts';
import type { Outcome } from './outcome.ts';

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
    const done = await takeOut(left, { lockPath, lock, disk }).catch(() => false);
    if (done) for (const orphan of left) gone.add(orphan);
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

function isLeft({ path, held, spare }: Orphan, lock: Lock, placed: readonly LockEntry[]): boolean {
  if (held) return true;
  const entry = lock.renders[path];
  if (!spare || entry === undefined) return false;
  return placed.some(
    ({ digest, file }) => digest === entry.digest && file.sha256 === entry.file.sha256,
  );
}

/** The files first: whoever dies in between leaves an orphan that is told, and no file that no lock knows. */
async function takeOut(
  orphans: readonly Orphan[],
  { lockPath, lock, disk }: { lockPath: string; lock: Lock; disk: Disk },
): Promise<boolean> {
  const renders = { ...lock.renders };
  const held = { ...lock.held };
  for (const { path, ...orphan } of orphans) {
    const entry = renders[path];
    if (orphan.held) delete held[path];
    else if (entry) {
      await disk.remove(path, [entry.file.sha256]);
      delete renders[path];
    }
  }
  await disk.writeText(lockPath, writeLock({ ...lock, renders, held }));
  return true;
}
