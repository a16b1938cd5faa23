import type { Pushed } from '../publish/checkout.ts';
import { branchInTheWay } from './branch-room.ts';
import type { Git } from './git-process.ts';
import { lacksRoom, refusalOf } from './git-words.ts';

/** The name of an object, as git takes it for no option and no other revision. @throws Error for any other text */
export function objectName(text: string): string {
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text)) return text;
  throw new Error(`${JSON.stringify(text)} is not the name of a git object. Give its whole sha.`);
}

/** Makes a commit and its files available. */
export async function fetchCommit(git: Git, remote: string, sha: string): Promise<void> {
  const tree = `${objectName(sha)}^{tree}`;
  // A partial clone would ask its remote for the commit, and get its whole past.
  const env = { GIT_NO_LAZY_FETCH: '1' };
  const { code } = await git.attempt(['cat-file', '-e', tree], { env });
  if (code === 0) return;
  const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
  await git.run([
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-recurse-submodules',
    // A depth would make a whole clone a shallow one.
    ...(shallow.toString().trim() === 'true' ? ['--depth=1'] : []),
    '--',
    remote,
    sha,
  ]);
}

/** The commit that a branch of the remote points at, fetched; undefined where there is no such branch. */
export async function fetchBranch(git: Git, remote: string, branch: string) {
  const ref = `refs/heads/${branch}`;
  // It lists every ref that ends so.
  const listed = (await git.run(['ls-remote', '--quiet', '--', remote, ref])).toString();
  const lines = listed.split('\n').map((line) => line.split('\t'));
  const sha = lines.find(([, name]) => name === ref)?.[0];
  if (sha !== undefined) await fetchCommit(git, remote, sha);
  return sha;
}

/** A commit to push: `from` is where the branch must stand, undefined where there must be none yet. */
export interface Push {
  readonly sha: string;
  readonly branch: string;
  readonly from: string | undefined;
}

/**
 * Moves a branch on, or makes it. An unconditional push would bring a deleted branch back, so git compares the branch
 * with `from`, and the server, which is told that too, once more. What does this is called force-with-lease, for it
 * also lets a branch be moved back; here it cannot, since the commit must follow `from`.
 * https://git-scm.com/docs/git-push#Documentation/git-push.txt---force-with-leaserefnameexpect
 */
export async function push(git: Git, remote: string, { sha, branch, from }: Push): Promise<Pushed> {
  await requireDescent(git, objectName(sha), from);
  const ref = `refs/heads/${branch}`;
  const lease = `--force-with-lease=${ref}:${from ?? ''}`;
  const { code, stdout, stderr } = await git.attempt([
    ...pushing,
    lease,
    '--',
    remote,
    `${sha}:${ref}`,
  ]);
  if (code === 0) return { kind: 'pushed' };
  if (from === undefined && lacksRoom(stdout + stderr)) {
    const words = branchInTheWay(branch, await branchesOf(git, remote));
    if (words !== undefined) return { kind: 'failed', words };
  }
  return refusalOf(stdout, stderr);
}

const pushing = [
  'push',
  '--porcelain',
  '--no-verify',
  '--no-follow-tags',
  '--no-signed',
  '--recurse-submodules=no',
];

/**
 * Whether the token may push at all. git asks where the branches stand in order to push, which a token that may not
 * push is refused, and sends nothing then.
 */
export async function mayWrite(git: Git, remote: string, sha: string): Promise<Pushed> {
  const refspec = `${objectName(sha)}:refs/heads/darkroom/none`;
  const { code, stdout, stderr } = await git.attempt([
    ...pushing,
    '--dry-run',
    '--',
    remote,
    refspec,
  ]);
  const refusal: Pushed = code === 0 ? { kind: 'pushed' } : refusalOf(stdout, stderr);
  // Somebody has a branch of that name: all the same it could be written to.
  return refusal.kind === 'moved' ? { kind: 'pushed' } : refusal;
}

async function branchesOf(git: Git, remote: string): Promise<string[]> {
  const { stdout } = await git.attempt(['ls-remote', '--quiet', '--heads', '--', remote]);
  return [...stdout.matchAll(/\trefs\/heads\/(.+)$/gm)].map(([, name = '']) => name);
}

async function requireDescent(git: Git, sha: string, from: string | undefined): Promise<void> {
  if (from === undefined) return;
  const { code } = await git.attempt(['merge-base', '--is-ancestor', objectName(from), sha]);
  if (code === 0) return;
  throw new Error(`Commit ${sha} does not follow ${from}. Make it on top of the branch.`);
}
