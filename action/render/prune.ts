import type { Problem } from '#templates';
import type { Orphan } from '../plan/plan.ts';
import { keptOrphan } from '../plan/prune.ts';
import type { Disk, Locks } from '../ports.ts';
import { takeOut } from './sweep.ts';

/** What became of orphans that were to be deleted; each that is still there has a problem that says why. */
export interface Pruning {
  readonly pruned: readonly Orphan[];
  readonly problems: readonly Problem[];
}

/** Deletes orphans: their images, and their entries in locks as they are at this moment. Nothing is thrown. */
export async function pruneOrphans(
  orphans: readonly Orphan[],
  { disk, locks }: { readonly disk: Disk; readonly locks: Locks },
): Promise<Pruning> {
  const pruned: Orphan[] = [];
  const problems: Problem[] = [];
  for (const [lockPath, lock] of locks) {
    const own = orphans.filter((orphan) => orphan.lockPath === lockPath);
    try {
      const gone = await takeOut(own, { lockPath, lock, disk });
      pruned.push(...gone);
      const left = own.filter((orphan) => !gone.includes(orphan));
      problems.push(...left.map((orphan) => keptOrphan(orphan, 'edited')));
    } catch (error) {
      problems.push(notPruned(lockPath, error));
    }
  }
  return { pruned, problems };
}

function notPruned(lockPath: string, error: unknown): Problem {
  const words = error instanceof Error ? error.message : String(error);
  return {
    rule: 'orphan-kept',
    severity: 'warning',
    file: lockPath,
    line: 1,
    column: 1,
    message: `the orphans of ${lockPath} are not all pruned: ${words.replace(/\.$/, '')}`,
    remedy: 'Mend that, and render again.',
  };
}
