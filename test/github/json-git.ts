import { type Commit, readCommit } from './commits.ts';
import { nodeId, repositoryUrl, user } from './json-owner.ts';
import type { World } from './world.ts';

/** What GitHub says of a commit's signature. It signs what bots commit without an author of their own. */
export function verification({ state }: World, { sha, signature, committer }: Commit) {
  const verified = state.verified.has(sha);
  const reason = verified ? 'valid' : signature === undefined ? 'unsigned' : 'unknown_key';
  const verifiedAt = verified ? committer.date : null;
  return { verified, reason, signature: signature ?? null, payload: null, verified_at: verifiedAt };
}

/** GitHub's `git-commit`, of the git data routes. */
export async function gitCommit(world: World, sha: string) {
  const commit = await readCommit(world.bare, sha);
  const url = repositoryUrl(world);
  const { author, committer, message, tree } = commit;
  return {
    sha,
    node_id: nodeId('Commit', sha),
    url: `${url}/git/commits/${sha}`,
    html_url: commitPage(world, sha),
    author,
    committer,
    message,
    tree: { sha: tree, url: `${url}/git/trees/${tree}` },
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${url}/git/commits/${parent}`,
      html_url: commitPage(world, parent),
    })),
    verification: verification(world, commit),
  };
}

/** GitHub's `commit`, of the routes on branches and comparisons. */
export async function repositoryCommit(world: World, sha: string) {
  const { html_url, node_id, parents, author, committer, ...git } = await gitCommit(world, sha);
  const url = `${repositoryUrl(world)}/commits/${sha}`;
  const { message, tree, verification } = git;
  return {
    sha,
    node_id,
    url,
    html_url,
    comments_url: `${url}/comments`,
    commit: { url: git.url, author, committer, message, tree, comment_count: 0, verification },
    author: user(world, author.name),
    committer: user(world, committer.name),
    parents,
  };
}

/** GitHub's `git-ref`. `ref` is whole: refs/heads/main. */
export function gitRef(world: World, ref: string, sha: string) {
  const url = repositoryUrl(world);
  return {
    ref,
    node_id: nodeId('Ref', ref),
    url: `${url}/git/${ref.split('/').map(encodeURIComponent).join('/')}`,
    object: { sha, type: 'commit', url: `${url}/git/commits/${sha}` },
  };
}

function commitPage({ serverUrl, owner, name }: World, sha: string): string {
  return `${serverUrl}/${owner}/${name}/commit/${sha}`;
}
