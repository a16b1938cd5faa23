import { objectInfo, readObject } from './objects.ts';

/** One entry of a tree that git lists. */
export interface ListedEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number | undefined;
  readonly path: string;
}

/** One file of a tree, its path from where the tree starts. */
export type FileEntry = Pick<ListedEntry, 'mode' | 'sha' | 'path'>;

/** The entries of a tree; with `recursive` those below it too. */
export async function listTree(
  bare: string,
  tree: string,
  recursive: boolean,
): Promise<ListedEntry[]> {
  const entries: ListedEntry[] = [];
  for (const entry of await entriesOf(bare, tree)) {
    const isFile = entry.type === 'blob';
    entries.push({
      ...entry,
      size: isFile ? (await objectInfo(bare, entry.sha))?.size : undefined,
    });
    if (!recursive || entry.type !== 'tree') continue;
    for (const below of await listTree(bare, entry.sha, true)) {
      entries.push({ ...below, path: `${entry.path}/${below.path}` });
    }
  }
  return entries;
}

/** The files of a tree and of all below it, without their sizes. */
export async function filesOf(bare: string, tree: string): Promise<FileEntry[]> {
  const files: FileEntry[] = [];
  for (const { mode, type, sha, path } of await entriesOf(bare, tree)) {
    if (type !== 'tree') {
      files.push({ mode, sha, path });
      continue;
    }
    for (const below of await filesOf(bare, sha)) {
      files.push({ ...below, path: `${path}/${below.path}` });
    }
  }
  return files;
}

/** A tree's own entries: `mode name NUL`, and the sha in bytes. */
async function entriesOf(bare: string, tree: string): Promise<Omit<ListedEntry, 'size'>[]> {
  const bytes = await readObject(bare, tree, 'tree');
  const kinds: Readonly<Record<string, string>> = { '040000': 'tree', '160000': 'commit' };
  const entries: Omit<ListedEntry, 'size'>[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at);
    const [, digits = '', path = ''] = /^(\d+) (.*)$/s.exec(bytes.toString('utf8', at, end)) ?? [];
    const mode = digits.padStart(6, '0');
    const sha = bytes.toString('hex', end + 1, end + 21);
    entries.push({ mode, type: kinds[mode] ?? 'blob', sha, path });
    at = end + 21;
  }
  return entries;
}
