import { gitTry } from './git.ts';
import { readObject, writeObject } from './objects.ts';

/** Who wrote a commit, and when (ISO 8601). */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly date: string;
}

/** A commit as it stands in the repository. */
export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  readonly message: string;
  readonly signature: string | undefined;
}

/** Writes a commit with exactly this message (GitHub adds no newline) and gives its sha. */
export function writeCommit(bare: string, commit: Omit<Commit, 'sha'>): Promise<string> {
  const { tree, parents, author, committer, message, signature } = commit;
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${personLine(author)}`,
    `committer ${personLine(committer)}`,
    ...(signature ? [`gpgsig ${signature.trimEnd().replaceAll('\n', '\n ')}`] : []),
  ];
  return writeObject(bare, 'commit', Buffer.from(`${lines.join('\n')}\n\n${message}`));
}

/** Writes the merge of two commits, the second into the first, and gives its sha; undefined where they conflict. */
export async function writeMerge(
  bare: string,
  [base, head]: readonly [string, string],
  about: Pick<Commit, 'author' | 'committer' | 'message'>,
): Promise<string | undefined> {
  const tree = await gitTry(bare, ['merge-tree', '--write-tree', '--no-messages', base, head]);
  if (tree === undefined) return undefined;
  return writeCommit(bare, { ...about, tree, parents: [base, head], signature: undefined });
}

/** Reads a commit by its sha. */
export async function readCommit(bare: string, sha: string): Promise<Commit> {
  const text = (await readObject(bare, sha, 'commit')).toString();
  const end = text.indexOf('\n\n');
  // Lines that go on start with a space.
  const headers = text.slice(0, end).replaceAll('\n ', '\u0001').split('\n');
  const values = (name: string): string[] =>
    headers
      .filter((line) => line.startsWith(`${name} `))
      .map((line) => line.slice(name.length + 1).replaceAll('\u0001', '\n'));
  const [tree = ''] = values('tree');
  const [author = ''] = values('author');
  const [committer = ''] = values('committer');
  const [signature] = values('gpgsig');
  return {
    sha,
    tree,
    parents: values('parent'),
    author: personOf(author),
    committer: personOf(committer),
    message: text.slice(end + 2),
    signature,
  };
}

function personLine({ name, email, date }: Person): string {
  const clean = (text: string): string => text.replaceAll(/[<>\n\0]/g, '');
  return `${clean(name)} <${clean(email)}> ${Math.floor(Date.parse(date) / 1000)} +0000`;
}

function personOf(line: string): Person {
  const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> (\d+) /.exec(line) ?? [];
  return { name, email, date: isoSeconds(new Date(Number(seconds) * 1000)) };
}

/** A time as GitHub writes it: without milliseconds. */
export function isoSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
