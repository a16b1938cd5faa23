import { createHash } from 'node:crypto';
import { isoSeconds } from './commits.ts';
import type { World } from './world.ts';

/** A number that stands for a name, the same in every run. */
export function idOf(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0);
}

/** What GraphQL knows a thing by. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url');
}

/** Path of the repository's routes. */
export function repositoryUrl({ apiUrl, owner, name }: World): string {
  return `${apiUrl}/repos/${owner}/${name}`;
}

/** A user or bot: GitHub's `simple-user`. */
export function user({ apiUrl, serverUrl }: World, login: string) {
  const id = idOf(login);
  const url = `${apiUrl}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId('User', id),
    avatar_url: `${serverUrl}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: `${serverUrl}/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  };
}

/** Links of a repository that end in a plain word. */
const plainLinks = (
  'contributors deployments downloads events forks hooks languages merges stargazers subscribers subscription tags ' +
  'teams'
).split(' ');

/** Links of a repository with a place for one more word. */
const openLinks: Readonly<Record<string, string>> = {
  archive_url: '{archive_format}{/ref}',
  assignees_url: 'assignees{/user}',
  blobs_url: 'git/blobs{/sha}',
  branches_url: 'branches{/branch}',
  collaborators_url: 'collaborators{/collaborator}',
  comments_url: 'comments{/number}',
  commits_url: 'commits{/sha}',
  compare_url: 'compare/{base}...{head}',
  contents_url: 'contents/{+path}',
  git_commits_url: 'git/commits{/sha}',
  git_refs_url: 'git/refs{/sha}',
  git_tags_url: 'git/tags{/sha}',
  issue_comment_url: 'issues/comments{/number}',
  issue_events_url: 'issues/events{/number}',
  issues_url: 'issues{/number}',
  keys_url: 'keys{/key_id}',
  labels_url: 'labels{/name}',
  milestones_url: 'milestones{/number}',
  notifications_url: 'notifications{?since,all,participating}',
  pulls_url: 'pulls{/number}',
  releases_url: 'releases{/id}',
  statuses_url: 'statuses/{sha}',
  trees_url: 'git/trees{/sha}',
};

/** What every form of a repository has: GitHub's `minimal-repository`. `owner` differs for a fork. */
export function minimalRepository(world: World, owner = world.owner) {
  const { apiUrl, serverUrl, name } = world;
  const fullName = `${owner}/${name}`;
  const url = `${apiUrl}/repos/${fullName}`;
  const id = idOf(fullName);
  return {
    id,
    node_id: nodeId('Repository', id),
    name,
    full_name: fullName,
    private: world.isPrivate,
    owner: user(world, owner),
    html_url: `${serverUrl}/${fullName}`,
    description: null,
    fork: owner !== world.owner,
    url,
    ...Object.fromEntries(plainLinks.map((word) => [`${word}_url`, `${url}/${word}`])),
    ...Object.fromEntries(Object.entries(openLinks).map(([key, end]) => [key, `${url}/${end}`])),
  };
}

/** A repository with its counts and settings: GitHub's `repository`, which pull requests hold. */
export function repository(world: World, owner = world.owner) {
  const { serverUrl, name } = world;
  const zero = { forks: 0, forks_count: 0, open_issues: 0, open_issues_count: 0, size: 0 };
  const watched = { stargazers_count: 0, watchers: 0, watchers_count: 0 };
  const created = isoSeconds(new Date(0));
  return {
    ...minimalRepository(world, owner),
    ...zero,
    ...watched,
    clone_url: `${serverUrl}/${owner}/${name}.git`,
    git_url: `git://localhost/${owner}/${name}.git`,
    ssh_url: `git@localhost:${owner}/${name}.git`,
    svn_url: `${serverUrl}/${owner}/${name}`,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: world.defaultBranch,
    visibility: world.isPrivate ? 'private' : 'public',
    has_issues: true,
    has_projects: true,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    created_at: created,
    updated_at: created,
    pushed_at: created,
  };
}
