import { createHash } from 'node:crypto';
import type { GitHub } from '../publish/github.ts';
import type { Connection, Repository } from './github-connection.ts';
import { GitHubFault } from './github-fault.ts';
import { makeOnce } from './github-once.ts';

type Refs = Pick<
  GitHub,
  'branchHead' | 'branchesFrom' | 'rules' | 'createBranch' | 'moveBranch' | 'deleteBranch'
>;
type Objects = Pick<GitHub, 'treeOf' | 'mergeBase' | 'createBlob' | 'createTree' | 'createCommit'>;

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
  return {
    branchHead,
    branchesFrom: async (start) => {
      const { data } = await git.listMatchingRefs({ ...here, ref: `heads/${start}` });
      return data.map(({ ref }) => ref.slice(heads.length)).sort();
    },
    rules: async (branch) => {
      const query = { ...here, branch, per_page: 100 };
      const rules = await octokit.paginate(repos.getBranchRules, query);
      return new Set(rules.map(({ type }) => type));
    },
    createBranch: async (branch, at) => {
      await makeOnce({
        make: async () => {
          const made = { ...here, ref: heads + branch, sha: at, request: { retries: 0 } };
          await git.createRef(made);
          return true;
        },
        find: async () => (await branchHead(branch)) === at || undefined,
      });
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
  const { git, repos } = octokit.rest;
  const blobs = new Map<string, Promise<string>>();
  return {
    treeOf: async (commit) => (await git.getCommit({ ...here, commit_sha: commit })).data.tree.sha,
    mergeBase: async (base, head) => {
      const query = { ...here, basehead: `${base}...${head}`, per_page: 1 };
      return (await repos.compareCommitsWithBasehead(query)).data.merge_base_commit.sha;
    },
    createBlob: (bytes) => {
      const key = createHash('sha256').update(bytes).digest('hex');
      const blob = blobs.get(key) ?? sendBlob(octokit, here, bytes);
      blobs.set(key, blob);
      blob.catch(() => blobs.delete(key));
      return blob;
    },
    createTree: async (base, entries) => {
      const tree = entries.map(({ path, blob }) => {
        return { path, mode: '100644', type: 'blob', sha: blob } as const;
      });
      return (await git.createTree({ ...here, base_tree: base, tree })).data.sha;
    },
    createCommit: async ({ message, tree, parents }) => {
      const { data } = await git.createCommit({ ...here, message, tree, parents: [...parents] });
      return { sha: data.sha, verified: data.verification.verified };
    },
  };
}

async function sendBlob(
  { rest }: Connection,
  here: Repository,
  bytes: Uint8Array,
): Promise<string> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
  return (await rest.git.createBlob({ ...here, content, encoding: 'base64' })).data.sha;
}

function isGone(error: unknown): boolean {
  return error instanceof GitHubFault && /Reference does not exist/i.test(error.words);
}
