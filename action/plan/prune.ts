import type { Position, Problem } from '#templates';
import type { ProjectFacts } from './facts.ts';
import type { Orphan } from './plan.ts';
import { positionOf } from './problems.ts';

/** Marks the orphans that the next render deletes, and tells of each that stays although `prune` is on. */
export function toPrune(
  orphans: readonly Orphan[],
  { locks }: ProjectFacts,
): { readonly orphans: readonly Orphan[]; readonly kept: readonly Problem[] } {
  return {
    orphans: orphans.map((one) => (one.stays === undefined ? { ...one, prune: true } : one)),
    kept: orphans.flatMap((one) => {
      if (one.stays === undefined) return [];
      const text = locks.get(one.lockPath)?.text ?? '';
      return [keptOrphan(one, one.stays, positionOf(text, one.path))];
    }),
  };
}

/** An orphan that is not deleted, although `prune` is on. */
export function keptOrphan(
  { path, lockPath }: Orphan,
  stays: NonNullable<Orphan['stays']>,
  at: Position = { line: 1, column: 1 },
): Problem {
  const { fault, remedy } = words[stays];
  return {
    rule: 'orphan-kept',
    severity: 'warning',
    file: lockPath,
    ...at,
    message: `${path} is an orphan and is not pruned: ${fault}`,
    remedy,
  };
}

const deleteEntry = 'Delete its whole entry here yourself';

const words: Readonly<
  Record<NonNullable<Orphan['stays']>, { readonly fault: string; readonly remedy: string }>
> = {
  edited: {
    fault: 'its bytes are not those that were rendered',
    remedy: `${deleteEntry}, and keep or delete the file; or restore it with git.`,
  },
  used: {
    fault: 'another lock, a reference or a render uses its file',
    remedy: `${deleteEntry}, and keep the file.`,
  },
  'no image': {
    fault: 'no template could have planned it',
    remedy: `${deleteEntry}, and keep the file.`,
  },
  unjudged: { fault: 'a broken template may still plan it', remedy: 'Mend that template first.' },
};
