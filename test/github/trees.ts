import { type FieldError, invalid, unprocessable } from './answers.ts';
import { objectInfo, writeObject } from './objects.ts';
import { type FileEntry, filesOf } from './tree-entries.ts';

/** One entry of `POST git/trees`: a sha, or text to store, or a null sha that deletes the path. */
export interface TreeEntry {
  readonly path: string;
  readonly mode?: string;
  readonly type?: string;
  readonly sha?: string | null;
  readonly content?: string;
}

/** Stores bytes as a blob and gives its sha. */
export function writeBlob(bare: string, bytes: string | Uint8Array): Promise<string> {
  return writeObject(bare, 'blob', Buffer.from(bytes));
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
  const held = base === undefined ? [] : await filesOf(bare, base);
  const files = new Map(held.map((file) => [file.path, file]));
  for (const entry of entries) {
    for (const path of removals(entry, held)) files.delete(path);
  }
  for (const entry of entries) {
    for (const file of await additions(bare, entry)) {
      // What stands in its way goes, as in git's own index.
      for (const path of files.keys()) {
        if (path.startsWith(`${file.path}/`) || file.path.startsWith(`${path}/`))
          files.delete(path);
      }
      files.set(file.path, file);
    }
  }
  return writeFolder(bare, [...files.values()]);
}

/** Writes the tree of some files, and those below it. */
async function writeFolder(bare: string, files: readonly FileEntry[]): Promise<string> {
  const groups = Map.groupBy(files, ({ path }) => path.split('/')[0] ?? '');
  const entries = [...groups].map(async ([name, inside]): Promise<FileEntry> => {
    const [only] = inside;
    if (only?.path === name) return only;
    const below = inside.map((file) => ({ ...file, path: file.path.slice(name.length + 1) }));
    return { mode: '40000', path: name, sha: await writeFolder(bare, below) };
  });
  const sorted = (await Promise.all(entries)).sort((a, b) =>
    Buffer.compare(placeOf(a), placeOf(b)),
  );
  const lines = sorted.flatMap(({ mode, path, sha }) => [
    Buffer.from(`${mode} ${path}\0`),
    Buffer.from(sha, 'hex'),
  ]);
  return writeObject(bare, 'tree', Buffer.concat(lines));
}

/** Git sorts a folder as if its name ended with a slash. */
function placeOf({ mode, path }: FileEntry): Buffer {
  return Buffer.from(mode === '40000' ? `${path}/` : path);
}

const malformedPath = 'tree.path contains a malformed path component';

/** Git leaves such a path out of a tree without a word; GitHub refuses it. */
function isMalformed(path: string): boolean {
  return path.includes('\0') || path.split('/').some((part) => /^(\.{0,2}|\.git)$/i.test(part));
}

function missing(field: string): FieldError {
  return { resource: 'Tree', field, code: 'invalid', message: 'GitRPC::BadObjectState' };
}

/** Refuses entries whose object is not there. */
async function refuseMissing(bare: string, entries: readonly TreeEntry[]): Promise<void> {
  // A submodule's commit lives in another repository.
  const named = entries.filter(({ sha, mode }) => sha !== null && mode !== '160000');
  if (named.some(({ sha, content }) => sha !== undefined && content !== undefined)) {
    throw unprocessable('Must supply either tree.sha or tree.content, not both.');
  }
  for (const { sha, mode, content } of named) {
    if (content !== undefined) continue;
    const expected = mode === '040000' ? 'tree' : 'blob';
    if ((await objectInfo(bare, sha ?? ''))?.type !== expected) throw invalid(missing('sha'));
  }
}

/** What an entry deletes, or what the folder that it brings takes the place of. */
function removals({ path, sha, mode }: TreeEntry, held: readonly FileEntry[]): string[] {
  if (sha !== null && mode !== '040000') return [];
  const gone = held.filter((one) => one.path === path || one.path.startsWith(`${path}/`));
  if (sha === null && gone.length === 0) throw unprocessable('GitRPC::BadObjectState');
  return gone.map((one) => one.path);
}

/** What an entry brings: of a folder each of its files. */
async function additions(bare: string, entry: TreeEntry): Promise<FileEntry[]> {
  const { path, sha, content, mode = '100644' } = entry;
  if (sha === null) return [];
  if (mode !== '040000') {
    return [
      { mode, path, sha: content === undefined ? (sha ?? '') : await writeBlob(bare, content) },
    ];
  }
  const files = await filesOf(bare, sha ?? '');
  return files.map((file) => ({ ...file, path: `${path}/${file.path}` }));
}
