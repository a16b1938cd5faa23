import { isoSeconds } from './commits.ts';
import { git, gitLine } from './git.ts';
import { readRef } from './refs.ts';
import { botEmail } from './signature.ts';
import type { Pull, World } from './world.ts';

/** Files by path; null takes one away. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** How a seeded commit is made. */
export interface CommitOptions {
  readonly message: string;
  /** Whose it is; `octocat` unless said otherwise. */
  readonly author?: string;
  /** Where a new branch starts: a branch or sha, or null for a branch without a past. The default branch otherwise. */
  readonly from?: string | null;
}

/** A pull request to open. */
export interface NewPull {
  readonly number: number;
  /** Branch that holds the change. It must exist. */
  readonly head: string;
  /** The default branch unless said otherwise. */
  readonly base?: string;
  /** Owner of a fork: the head's branch moves out of the repository, and only refs/pull/N/head stays. */
  readonly fork?: string;
  readonly title?: string;
  readonly author?: string;
  readonly labels?: readonly string[];
  readonly draft?: boolean;
}

/** Commits files onto a branch, which it makes where there is none, and gives the commit's sha. */
export async function commitFiles(
  { bare, defaultBranch, now }: World,
  branch: string,
  { files, message, author = 'octocat', from = defaultBranch }: CommitOptions & { files: Files },
): Promise<string> {
  const ref = `refs/heads/${branch}`;
  const format = ['for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads'];
  const lines = (await gitLine(bare, format)).split('\n').map((line) => line.split(' '));
  const heads = new Map(lines.map(([name = '', sha = '']) => [name, sha]));
  const start = from === null ? undefined : (heads.get(`refs/heads/${from}`) ?? from);
  // The default branch's first commit has nowhere to start from.
  const parent = heads.get(ref) ?? (start === defaultBranch ? undefined : start);
  const person = `${author} <${botEmail(author)}> ${Math.floor(now().getTime() / 1000)} +0000`;
  const stdin = Buffer.concat([
    Buffer.from(`commit ${ref}\nmark :1\nauthor ${person}\ncommitter ${person}\n`),
    data(message),
    Buffer.from(parent ? `from ${parent}\n` : ''),
    ...Object.entries(files).flatMap(([path, content]) => change(path, content)),
    Buffer.from('\nget-mark :1\ndone\n'),
  ]);
  return gitLine(bare, ['fast-import', '--quiet', '--done'], { stdin });
}

/** Opens a pull request between branches that exist. */
export async function openPull(world: World, pull: NewPull): Promise<Pull> {
  const { number, head, fork, author = fork ?? 'octocat', base = world.defaultBranch } = pull;
  const sha = await readRef(world.bare, `refs/heads/${head}`);
  if (sha === undefined) throw new Error(`there is no branch ${head} to open a pull request from`);
  const opened: Pull = {
    number,
    title: pull.title ?? `Change ${head}`,
    body: null,
    author,
    head,
    fork,
    base,
    state: 'open',
    draft: pull.draft ?? false,
    sha,
    labels: new Set(pull.labels),
    createdAt: isoSeconds(world.now()),
    closedAt: undefined,
  };
  await git(world.bare, ['update-ref', `refs/pull/${number}/head`, sha]);
  if (fork !== undefined) await git(world.bare, ['update-ref', '-d', `refs/heads/${head}`]);
  world.state.pulls.set(number, opened);
  return opened;
}

/** One file, as `git fast-import` takes it. */
function change(path: string, content: Files[string] | undefined): Buffer[] {
  const name = `"${path.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
  if (content === null || content === undefined) return [Buffer.from(`D ${name}\n`)];
  return [Buffer.from(`M 100644 inline ${name}\n`), data(content)];
}

function data(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}
