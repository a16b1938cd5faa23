import { createHash } from 'node:crypto';
import type { GitHub } from '../publish/github.ts';
import { branchInTheWay } from './branch-room.ts';
import type { Connection, Repository } from './github-connection.ts';
import { GitHubFault } from './github-fault.ts';
import { makeOnce } from './github-once.ts';

type Refs = Pick<
  GitHub,
  'branchHead' | 'branchesFrom' | 'createBranch' | 'merge' | 'moveBranch' | 'deleteBranch'
>;
type Objects = Pick<GitHub, 'treeOf' | 'createBlob' | 'createTree' | 'createCommit'>;

const heads = 'refs/heads/';

/** Git's objects and branches. Objects have the names of what is in them: to make one again does no harm. */
export function openGitData(octokit: Connection, here: Repository): Refs & Objects {
  return { ...openRefs(octokit, here), ...openObjects(octokit, here) };
}

function openRefs(octokit: Connection, here: Repository): Refs {
  const { git, repos } = octokit.rest;
  const branchHead = async (branch: string): Promise<string | undefined> => {
    try {
      return (await git.getRef({ ...here, ref: `heads/${branch}` })).data.object.sha;
    } catch (error) {
      // 409: the repository has no commit yet.
      if (error instanceof GitHubFault && [404, 409].includes(error.status ?? 0)) return undefined;
      throw error;
    }
  };
  const branchesFrom = async (start: string): Promise<string[]> => {
    const { data } = await git.listMatchingRefs({ ...here, ref: `heads/${start}` });
    return data.map(({ ref }) => ref.slice(heads.length)).sort();
  };
  return {
    branchHead,
    branchesFrom,
    createBranch: async (branch, at) => {
      const making = makeOnce({
        make: async () => {
          const made = { ...here, ref: heads + branch, sha: at, request: { retries: 0 } };
          await git.createRef(made);
          return true;
        },
        find: async () => (await branchHead(branch)) === at || undefined,
      });
      await making.catch(async (error: unknown) => {
        if (!(error instanceof GitHubFault) || error.status !== 422) throw error;
        // GitHub says "Reference update failed", and no more, where another branch leaves no room for this one.
        // https://github.com/microsoft/vscode-remote-repositories-github/issues/122
        const words = branchInTheWay(branch, await branchesFrom(branch.split('/')[0] ?? ''));
        if (words === undefined) throw error;
        throw new GitHubFault('POST /repos/{owner}/{repo}/git/refs', { status: 422, words });
      });
    },
    merge: async (branch, commit) => {
      try {
        // Asked for a second time, after an answer that was lost, there is nothing left to merge: a 204.
        const { data } = await repos.merge({ ...here, base: branch, head: commit });
        // Octokit's type knows of the 201 alone.
        const sha = (data as typeof data | undefined)?.sha ?? (await branchHead(branch));
        return { kind: 'merged', sha: sha ?? commit };
      } catch (error) {
        if (isConflict(error)) return { kind: 'conflict' };
        throw error;
      }
    },
    moveBranch: async (branch, to) => {
      // Asked for a second time, it is where it should be already.
      await git.updateRef({ ...here, ref: `heads/${branch}`, sha: to, force: false });
    },
    deleteBranch: async (branch) => {
      try {
        await git.deleteRef({ ...here, ref: `heads/${branch}` });
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },
  };
}

function openObjects(octokit: Connection, here: Repository): Objects {
  const { git } = octokit.rest;
  const trees = new Map<string, Promise<string>>();
  const blobs = new Map<string, Promise<string>>();
  return {
    // A commit never changes, and neither does what its bytes are called.
    treeOf: (commit) =>
      once(trees, commit, async () => {
        return (await git.getCommit({ ...here, commit_sha: commit })).data.tree.sha;
      }),
    createBlob: (bytes) => {
      const key = createHash('sha256').update(bytes).digest('hex');
      return once(blobs, key, () => sendBlob(octokit, here, bytes));
    },
    createTree: async (base, entries) => {
      const tree = entries.map(({ path, blob, isExecutable = false }) => {
        const mode = isExecutable ? '100755' : '100644';
        return { path, mode, type: 'blob', sha: blob } as const;
      });
      return (await git.createTree({ ...here, base_tree: base, tree })).data.sha;
    },
    createCommit: async ({ message, tree, parents }) => {
      const { data } = await git.createCommit({ ...here, message, tree, parents: [...parents] });
      return { sha: data.sha, verified: data.verification.verified };
    },
  };
}

/** What was asked for before is not asked for again, unless it failed. */
function once(
  known: Map<string, Promise<string>>,
  key: string,
  ask: () => Promise<string>,
): Promise<string> {
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  answer.catch(() => known.delete(key));
  return answer;
}

async function sendBlob(
  { rest }: Connection,
  here: Repository,
  bytes: Uint8Array,
): Promise<string> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
  return (await rest.git.createBlob({ ...here, content, encoding: 'base64' })).data.sha;
}

/** A 409 may be a rule of the repository too. */
function isConflict(error: unknown): boolean {
  return error instanceof GitHubFault && error.status === 409 && /conflict/i.test(error.words);
}

function isGone(error: unknown): boolean {
  return error instanceof GitHubFault && /Reference does not exist/i.test(error.words);
}
