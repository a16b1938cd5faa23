import { buffer } from 'node:stream/consumers';
import type { GitHub } from '../publish/github.ts';
import type { Connection, Repository } from './github-connection.ts';
import { GitHubFault } from './github-fault.ts';

type About = Pick<GitHub, 'rules' | 'permission' | 'mergeBase' | 'commitsOf' | 'fileAt'>;

/** How far back a path's past is of use. */
const mostCommits = 20;

/** What is asked about the repository: its rules, its people, and its past. */
export function openRepository(octokit: Connection, here: Repository): About {
  const { repos } = octokit.rest;
  return {
    rules: async (branch) => {
      const query = { ...here, branch, per_page: 100 };
      // A private repository of a free plan answers 403: "Upgrade to GitHub Pro or make this repository public".
      const rules = (await known(octokit.paginate(repos.getBranchRules, query))) ?? [];
      return new Set(rules.map(({ type }) => type));
    },
    permission: async (login) => {
      const found = await known(repos.getCollaboratorPermissionLevel({ ...here, username: login }));
      return found?.data.permission ?? 'none';
    },
    mergeBase: async (base, head) => {
      const query = { ...here, basehead: `${base}...${head}`, per_page: 1 };
      return (await repos.compareCommitsWithBasehead(query)).data.merge_base_commit.sha;
    },
    commitsOf: async (path, from) => {
      const query = { ...here, path, sha: from, per_page: mostCommits };
      return (await repos.listCommits(query)).data.map(({ sha }) => sha);
    },
    fileAt: (commit, path) => fileAt(octokit, here, { ref: commit, path }),
  };
}

/** What GitHub tells; undefined where it has none, or will not tell this token. */
async function known<Thing>(asked: Promise<Thing>): Promise<Thing | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof GitHubFault && [403, 404].includes(error.status ?? 0)) return undefined;
    throw error;
  }
}

const contents = 'GET /repos/{owner}/{repo}/contents/{path}';

/** As raw bytes, which GitHub gives of files up to 100 MB. https://docs.github.com/rest/repos/contents#get-repository-content */
async function fileAt(
  octokit: Connection,
  here: Repository,
  { ref, path }: { readonly ref: string; readonly path: string },
): Promise<Uint8Array | undefined> {
  // Octokit would read them as text: GitHub says charset=utf-8 of every file.
  const request = { parseSuccessResponseBody: false };
  const asked = { ...here, path, ref, mediaType: { format: 'raw' }, request };
  try {
    const { data, headers } = await octokit.request(contents, asked);
    const bytes = await buffer(data as unknown as AsyncIterable<Uint8Array>);
    // A folder and a submodule are described, and have no bytes.
    return headers['content-type']?.startsWith('application/json') ? undefined : bytes;
  } catch (error) {
    if (error instanceof GitHubFault && error.status === 404) return undefined;
    if (error instanceof GitHubFault) throw error;
    throw new GitHubFault(contents, { status: undefined, words: (error as Error).message });
  }
}
