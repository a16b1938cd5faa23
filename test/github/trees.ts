import { join } from 'node:path';
import { type FieldError, invalid, unprocessable } from './answers.ts';
import { GitError, git, gitLine, withTempFolder } from './git.ts';

/** One entry of `POST git/trees`: a sha, or text to store, or a null sha that deletes the path. */
export interface TreeEntry {
  readonly path: string;
  readonly mode?: string;
  readonly type?: string;
  readonly sha?: string | null;
  readonly content?: string;
}

/** One entry of a tree that git lists. */
export interface ListedEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number | undefined;
  readonly path: string;
}

/** Stores bytes as a blob and gives its sha. */
export function writeBlob(bare: string, bytes: string | Uint8Array): Promise<string> {
  return gitLine(bare, ['hash-object', '-w', '--stdin'], { stdin: bytes });
}

/**
 * Writes the tree that `base` becomes with these entries and gives its sha. Refuses, as GitHub does, paths that git
 * would refuse, objects that are not there, and the deletion of what is not there.
 */
export async function writeTree(
  bare: string,
  entries: readonly TreeEntry[],
  base?: string,
): Promise<string> {
  if (entries.some(({ path }) => isMalformed(path))) throw unprocessable(malformedPath);
  await refuseMissing(bare, entries);
  return withTempFolder(async (folder) => {
    const env = { GIT_INDEX_FILE: join(folder, 'index') };
    if (base !== undefined) await git(bare, ['read-tree', base], { env });
    const held = base === undefined ? [] : await paths(bare, env);
    const removed = entries.flatMap((entry) => removals(entry, held));
    const added: string[] = [];
    for (const entry of entries) added.push(...(await additions(bare, entry)));
    try {
      const stdin = [...removed, ...added].join('');
      await git(bare, ['update-index', '-z', '--add', '--replace', '--index-info'], { env, stdin });
    } catch (error) {
      if (error instanceof GitError) throw unprocessable(malformedPath);
      throw error;
    }
    return gitLine(bare, ['write-tree'], { env });
  });
}

/** The entries of a tree; with `recursive` those below it too. */
export async function listTree(
  bare: string,
  tree: string,
  recursive: boolean,
): Promise<ListedEntry[]> {
  const flags = recursive ? ['-r', '-t'] : [];
  const listing = (await git(bare, ['ls-tree', '-l', '-z', ...flags, tree])).toString();
  return listing
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [about = '', path = ''] = line.split(/\t(.*)/s);
      const [mode = '', type = '', sha = '', size] = about.split(/ +/);
      return { mode, type, sha, path, size: size === '-' ? undefined : Number(size) };
    });
}

const malformedPath = 'tree.path contains a malformed path component';

/** Git leaves such a path out of a tree without a word; GitHub refuses it. */
function isMalformed(path: string): boolean {
  return path.includes('\0') || path.split('/').some((part) => /^(\.{0,2}|\.git)$/i.test(part));
}

function missing(field: string): FieldError {
  return { resource: 'Tree', field, code: 'invalid', message: 'GitRPC::BadObjectState' };
}

/** Refuses entries whose object is not there. One git command for all: a run commits hundreds. */
async function refuseMissing(bare: string, entries: readonly TreeEntry[]): Promise<void> {
  // A submodule's commit lives in another repository.
  const named = entries.filter(({ sha, mode }) => sha !== null && mode !== '160000');
  if (named.some(({ sha, content }) => sha !== undefined && content !== undefined)) {
    throw unprocessable('Must supply either tree.sha or tree.content, not both.');
  }
  const asked = named.filter(({ content }) => content === undefined);
  if (asked.length === 0) return;
  const stdin = asked.map(({ sha }) => `${sha}\n`).join('');
  const types = await gitLine(bare, ['cat-file', '--batch-check=%(objecttype)'], { stdin });
  types.split('\n').forEach((type, index) => {
    const expected = asked[index]?.mode === '040000' ? 'tree' : 'blob';
    if (type !== expected) throw invalid(missing('sha'));
  });
}

async function paths(bare: string, env: Record<string, string>): Promise<string[]> {
  const listed = (await git(bare, ['ls-files', '-z'], { env })).toString();
  return listed.split('\0').filter((path) => path !== '');
}

/** Lines that take away what an entry deletes, or what the folder that it brings takes the place of. */
function removals({ path, sha, mode }: TreeEntry, held: readonly string[]): string[] {
  if (sha !== null && mode !== '040000') return [];
  const gone = held.filter((one) => one === path || one.startsWith(`${path}/`));
  if (sha === null && gone.length === 0) throw unprocessable('GitRPC::BadObjectState');
  return gone.map((one) => `0 ${'0'.repeat(40)}\t${one}\0`);
}

/** Lines that bring what an entry brings: of a folder each of its files. */
async function additions(bare: string, entry: TreeEntry): Promise<string[]> {
  const { path, sha, content, mode = '100644' } = entry;
  if (sha === null) return [];
  if (mode !== '040000') {
    return [`${mode} ${content === undefined ? sha : await writeBlob(bare, content)}\t${path}\0`];
  }
  const files = (await listTree(bare, sha ?? '', true)).filter(({ type }) => type !== 'tree');
  return files.map((file) => `${file.mode} ${file.sha}\t${path}/${file.path}\0`);
}
