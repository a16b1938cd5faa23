import type { GitHub } from './github.ts';
import { lacksRights, statusOf } from './github.ts';
import { pullStart } from './target.ts';

/** A closed pull request may be opened again: for so long its branch stays. */
const keptMs = 7 * 24 * 3600 * 1000;
/** Branches that one run looks at, half of them the oldest: one request each, of a thousand an hour. */
const half = 50;
const hourMs = 3600 * 1000;

/**
 * Deletes the branches that kept thumbnails and checkpoints for pull requests which have been closed for a week; their
 * names. A token that may not is no fault: another run may.
 * @throws what GitHub answered, where it was anything else
 */
export async function tidyUp(github: GitHub, now: Date): Promise<readonly string[]> {
  try {
    const deleted: string[] = [];
    for (const [number, branch] of lookedAt(await github.branchesFrom(pullStart), now)) {
      if (!(await isOver(github, number, now))) continue;
      await github.deleteBranch(branch);
      deleted.push(branch);
    }
    return deleted;
  } catch (error) {
    if (lacksRights(error)) return [];
    throw error;
  }
}

/** The oldest are over soonest; of the others every hour takes its share, so that an old one that stays open hides none. */
function lookedAt(branches: readonly string[], now: Date): [number, string][] {
  const all = branches
    .map((branch): [number, string] => [numberOf(branch), branch])
    .filter(([number]) => number > 0)
    .sort(([a], [b]) => a - b);
  const others = all.slice(half);
  const hours = Math.floor(now.getTime() / hourMs);
  const first = (hours % Math.max(1, Math.ceil(others.length / half))) * half;
  return [...all.slice(0, half), ...others.slice(first, first + half)];
}

/** Of the pull request that a branch keeps things for; NaN: it is somebody's own. */
function numberOf(branch: string): number {
  return Number(/^\d{1,9}$/.exec(branch.slice(pullStart.length))?.[0]);
}

async function isOver(github: GitHub, number: number, now: Date): Promise<boolean> {
  try {
    const { isOpen, closedAt } = await github.pull(number);
    return !isOpen && closedAt !== undefined && now.getTime() - Date.parse(closedAt) > keptMs;
  } catch (error) {
    // No pull request of that number: the branch is somebody's own.
    if (statusOf(error) === 404) return false;
    throw error;
  }
}
