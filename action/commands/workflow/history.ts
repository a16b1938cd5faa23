import { keepBytes } from '../../adapters/bytes.ts';
import type { Git } from '../../ports.ts';
import { lacksRights } from '../../publish/github.ts';
import type { Desk } from './desk.ts';

/** How many of the commits that changed a path are looked at. */
const most = 10;

/** git with the history that GitHub has: a workflow checks out one commit alone. */
export function withHistory(git: Git, desk: Desk): Git {
  return {
    ...git,
    restore: async (path, sha256, to) =>
      (await git.restore(path, sha256, to)) || restoreFromGitHub(desk, { path, sha256, to }),
  };
}

async function restoreFromGitHub(
  { github, checkout, target }: Desk,
  wanted: { readonly path: string; readonly sha256: string; readonly to: string },
): Promise<boolean> {
  const [hub, here] = [await github(), await checkout()];
  if (hub === undefined || here === undefined || target === undefined) return false;
  const path = here.prefix + wanted.path;
  try {
    for (const commit of (await hub.commitsOf(path, target.sha)).slice(0, most)) {
      const bytes = await hub.fileAt(commit, path);
      if (bytes && (await keepBytes(wanted.to, bytes, wanted.sha256))) return true;
    }
  } catch (error) {
    // An outage halts the run: what may be there must not be paid for again.
    if (!lacksRights(error)) throw error;
  }
  return false;
}
