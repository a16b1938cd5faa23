import { diffFiles } from './diff.ts';
import { git, gitLine, isAncestor } from './git.ts';
import { idOf, nodeId, repository, repositoryUrl, user } from './json-owner.ts';
import { readRef } from './refs.ts';
import type { Pull, World } from './world.ts';

/** Brings a pull's head up to its branch, and refs/pull/N/head with it. Without its branch it stays where it stood. */
export async function followHead({ bare }: World, pull: Pull): Promise<string> {
  if (pull.fork === undefined && pull.state === 'open') {
    pull.sha = (await readRef(bare, `refs/heads/${pull.head}`)) ?? pull.sha;
  }
  const ref = `refs/pull/${pull.number}/head`;
  if ((await readRef(bare, ref)) !== pull.sha) await git(bare, ['update-ref', ref, pull.sha]);
  return pull.sha;
}

/** Commit at which a pull's base branch stands; where its branch is gone, the head itself. */
export async function baseSha({ bare }: World, pull: Pull): Promise<string> {
  return (await readRef(bare, `refs/heads/${pull.base}`)) ?? pull.sha;
}

/** Whether a commit is one that the pull would bring into its base, or has brought. */
export async function brings(world: World, pull: Pull, sha: string): Promise<boolean> {
  const head = await followHead(world, pull);
  if (pull.merged === sha) return true;
  if (!(await isAncestor(world.bare, sha, head))) return false;
  const base = pull.merged === undefined ? await baseSha(world, pull) : `${pull.merged}^`;
  return !(await isAncestor(world.bare, sha, base));
}

/** GitHub's `pull-request-simple`, of lists. */
export async function simplePull(world: World, pull: Pull) {
  const { number, author, state, fork } = pull;
  const url = `${repositoryUrl(world)}/pulls/${number}`;
  const issue = `${repositoryUrl(world)}/issues/${number}`;
  const html = `${world.serverUrl}/${world.owner}/${world.name}/pull/${number}`;
  const id = idOf(`pull ${number}`);
  const sha = await followHead(world, pull);
  const statuses = `${repositoryUrl(world)}/statuses/${sha}`;
  return {
    id,
    node_id: nodeId('PullRequest', number),
    number,
    url,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repositoryUrl(world)}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    state,
    locked: false,
    title: pull.title,
    user: user(world, author),
    body: pull.body,
    labels: [...pull.labels].sort().map((name) => label(world, name)),
    milestone: null,
    created_at: pull.createdAt,
    updated_at: pull.createdAt,
    closed_at: state === 'closed' ? (pull.closedAt ?? pull.createdAt) : null,
    merged_at: pull.merged === undefined ? null : (pull.closedAt ?? pull.createdAt),
    merge_commit_sha: pull.merged ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    draft: pull.draft,
    head: side(world, pull.head, { sha, owner: fork ?? world.owner }),
    base: side(world, pull.base, { sha: await baseSha(world, pull), owner: world.owner }),
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${repositoryUrl(world)}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
    author_association: fork === undefined ? 'COLLABORATOR' : 'FIRST_TIME_CONTRIBUTOR',
    auto_merge: null,
  };
}

/** GitHub's `pull-request`, of one alone. */
export async function wholePull(world: World, pull: Pull) {
  const simple = await simplePull(world, pull);
  const base = await baseSha(world, pull);
  const files = await diffFiles(world, `${base}...${pull.sha}`);
  const count = await gitLine(world.bare, ['rev-list', '--count', `${base}..${pull.sha}`]);
  const comments = [...world.state.comments.values()];
  return {
    ...simple,
    merged: pull.merged !== undefined,
    merged_by: null,
    mergeable: null,
    mergeable_state: 'unknown',
    maintainer_can_modify: false,
    comments: comments.filter(({ issue }) => issue === pull.number).length,
    review_comments: 0,
    commits: Number(count),
    changed_files: files.length,
    additions: files.reduce((sum, { additions }) => sum + additions, 0),
    deletions: files.reduce((sum, { deletions }) => sum + deletions, 0),
  };
}

/** GitHub's `label`. */
export function label(world: World, name: string) {
  const id = idOf(`label ${name}`);
  const url = `${repositoryUrl(world)}/labels/${encodeURIComponent(name)}`;
  return {
    id,
    node_id: nodeId('Label', id),
    url,
    name,
    description: null,
    color: 'ededed',
    default: false,
  };
}

function side(world: World, ref: string, { sha, owner }: { sha: string; owner: string }) {
  const label = `${owner}:${ref}`;
  return { label, ref, sha, user: user(world, owner), repo: repository(world, owner) };
}
