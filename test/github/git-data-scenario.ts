import { createHash } from 'node:crypto';
import { getOctokit } from '@actions/github';

/** A GitHub to run the scenario against: this folder's server, `emulate`, or GitHub itself. */
export interface Target {
  readonly apiUrl: string;
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  /** A branch that exists, and that may be moved. */
  readonly branch: string;
}

type Git = ReturnType<typeof getOctokit>['rest']['git'];

/** What one step of the scenario came to: its status, and what of its answer is the same on every GitHub. */
export type Step = readonly [name: string, status: number, ...about: readonly unknown[]];

const picture = Buffer.from(Array.from({ length: 3000 }, (_, index) => index % 256));
const person = { name: 'Ada', email: 'ada@example.com', date: '2026-01-02T03:04:05Z' };

/**
 * Blobs, a tree, a commit and refs through Octokit, the ways that go well and those that do not. Server-made words are
 * left out: they differ between emulators. What is returned must be the same wherever it runs.
 */
export async function gitDataScenario(target: Target): Promise<Step[]> {
  const { git } = getOctokit(target.token, { baseUrl: target.apiUrl }).rest;
  const repo = { owner: target.owner, repo: target.repo };
  const { data: start } = await git.getRef({ ...repo, ref: `heads/${target.branch}` });
  const blob = await git.createBlob({
    ...repo,
    content: picture.toString('base64'),
    encoding: 'base64',
  });
  const one = { path: 'art/p.png', mode: '100644', type: 'blob', sha: blob.data.sha } as const;
  const two = { path: 'a.txt', mode: '100644', type: 'blob', content: 'a\n' } as const;
  const tree = await git.createTree({ ...repo, tree: [one, two] });
  const { sha: whole } = tree.data;
  const gone = { path: 'a.txt', mode: '100644', type: 'blob', sha: null } as const;
  const less = await git.createTree({ ...repo, base_tree: whole, tree: [gone] });
  const made = { ...repo, message: 'Add', tree: whole, author: person, committer: person };
  const commit = await git.createCommit({ ...made, parents: [start.object.sha] });
  const { sha } = commit.data;
  return [
    ['a blob has git’s own name', blob.status, blob.data.sha === nameOf(picture)],
    ['a tree has git’s own name', tree.status, whole],
    ['a null sha deletes', less.status, less.data.sha],
    ['a commit', commit.status, commit.data.author, commit.data.parents.length],
    ...(await readingBack(git, repo, { blob: blob.data.sha, tree: whole })),
    ...(await movingRefs(git, repo, { branch: target.branch, from: start.object.sha, to: sha })),
    await refused('a blob that is not there', () =>
      git.getBlob({ ...repo, file_sha: '1'.repeat(40) }),
    ),
    await refused('a tree of a blob that is not there', () =>
      git.createTree({ ...repo, tree: [{ ...one, sha: '1'.repeat(40) }] }),
    ),
    await refused('a path out of the repository', () =>
      git.createTree({ ...repo, tree: [{ ...two, path: '../a.txt' }] }),
    ),
    await refused('a ref that is not there', () => git.getRef({ ...repo, ref: 'heads/nowhere' })),
  ];
}

type Repo = Readonly<{ owner: string; repo: string }>;

async function readingBack(git: Git, repo: Repo, ids: { blob: string; tree: string }) {
  const blob = await git.getBlob({ ...repo, file_sha: ids.blob });
  const bytes = Buffer.from(blob.data.content, 'base64');
  const tree = await git.getTree({ ...repo, tree_sha: ids.tree, recursive: 'true' });
  const listed = tree.data.tree.map(({ mode, type, path }) => `${mode} ${type} ${path}`);
  const steps: Step[] = [
    ['its bytes come back', blob.status, blob.data.size, bytes.equals(picture)],
    ['the tree is listed', tree.status, listed, tree.data.truncated],
  ];
  return steps;
}

async function movingRefs(
  git: Git,
  repo: Repo,
  { branch, from, to }: { branch: string; from: string; to: string },
): Promise<Step[]> {
  const ref = `heads/${branch}`;
  const forward = await git.updateRef({ ...repo, ref, sha: to });
  const back = await refused('a branch does not move back', () =>
    git.updateRef({ ...repo, ref, sha: from }),
  );
  const made = await git.createRef({ ...repo, ref: 'refs/heads/side/way', sha: from });
  const twice = await refused('a branch is not made twice', () =>
    git.createRef({ ...repo, ref: 'refs/heads/side/way', sha: from }),
  );
  const found = await git.listMatchingRefs({ ...repo, ref: 'heads/side' });
  const deleted = await git.deleteRef({ ...repo, ref: 'heads/side/way' });
  return [
    ['a branch moves forward', forward.status, forward.data.object.sha === to],
    back,
    ['a branch is made', made.status, made.data.ref],
    twice,
    ['it is found by its beginning', found.status, found.data.map((one) => one.ref)],
    ['it is deleted', deleted.status],
  ];
}

async function refused(name: string, work: () => Promise<{ status: number }>): Promise<Step> {
  try {
    return [name, (await work()).status];
  } catch (error) {
    return [name, (error as { status: number }).status];
  }
}

function nameOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
