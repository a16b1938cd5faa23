import type { GitHub } from './github.ts';
import { lacksRights, statusOf } from './github.ts';
import { pullStart } from './target.ts';

/** A closed pull request may be opened again: for so long its branch stays. */
const keptMs = 7 * 24 * 3600 * 1000;
/** Branches that one run looks at: one request each, of a thousand an hour. */
const most = 100;

/**
 * Deletes the branches that kept thumbnails and checkpoints for pull requests which have been closed for a week; their
 * names. A token that may not is no fault: another run may.
 * @throws what GitHub answered, where it was anything else
 */
export async function tidyUp(github: GitHub, now: Date): Promise<readonly string[]> {
  try {
    const deleted: string[] = [];
    for (const branch of (await github.branchesFrom(pullStart)).slice(0, most)) {
      if (!(await isOver(github, branch, now))) continue;
      await github.deleteBranch(branch);
      deleted.push(branch);
    }
    return deleted;
  } catch (error) {
    if (lacksRights(error)) return [];
    throw error;
  }
}

async function isOver(github: GitHub, branch: string, now: Date): Promise<boolean> {
  const number = Number(/^\d{1,9}$/.exec(branch.slice(pullStart.length))?.[0]);
  if (!(number > 0)) return false;
  try {
    const { isOpen, closedAt } = await github.pull(number);
    return !isOpen && closedAt !== undefined && now.getTime() - Date.parse(closedAt) > keptMs;
  } catch (error) {
    // No pull request of that number: the branch is somebody's own.
    if (statusOf(error) === 404) return false;
    throw error;
  }
}
