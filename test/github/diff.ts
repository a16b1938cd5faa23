import { git } from './git.ts';
import { repositoryUrl } from './json-owner.ts';
import type { World } from './world.ts';

const statuses: Readonly<Record<string, string>> = {
  A: 'added',
  C: 'copied',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
};

/** What changed over a range of git's (`a..b`, `a...b`): GitHub's `diff-entry` for each file, without its patch. */
export async function diffFiles(world: World, range: string) {
  const flags = ['diff', '-M', '-z', '--raw', '--no-abbrev', '--numstat'];
  const words = (await git(world.bare, [...flags, range])).toString().split('\0');
  const changes: Change[] = [];
  const counts: { additions: number; deletions: number }[] = [];
  for (let word = words.shift(); word !== undefined && word !== ''; word = words.shift()) {
    if (word.startsWith(':')) changes.push(changeOf(word, words));
    else counts.push(countOf(word, words));
  }
  const end = range.split(/\.{2,3}/).at(-1) ?? '';
  return changes.map((change, index) => {
    const { additions, deletions } = counts[index] ?? { additions: 0, deletions: 0 };
    const { sha, status, path, from } = change;
    const at = path.split('/').map(encodeURIComponent).join('/');
    const web = `${world.serverUrl}/${world.owner}/${world.name}`;
    return {
      sha,
      filename: path,
      status,
      additions,
      deletions,
      changes: additions + deletions,
      blob_url: `${web}/blob/${end}/${at}`,
      raw_url: `${web}/raw/${end}/${at}`,
      contents_url: `${repositoryUrl(world)}/contents/${at}?ref=${end}`,
      ...(from !== undefined && { previous_filename: from }),
    };
  });
}

interface Change {
  readonly sha: string;
  readonly status: string;
  readonly path: string;
  readonly from?: string;
}

/** `:mode mode sha sha R100`, then one path, or two where a file was renamed or copied. */
function changeOf(line: string, words: string[]): Change {
  const [, , old = '', sha = '', letter = ''] = line.split(' ');
  const status = statuses[letter.slice(0, 1)] ?? 'changed';
  const path = words.shift() ?? '';
  if (status === 'removed') return { sha: old, status, path };
  if (status !== 'renamed' && status !== 'copied') return { sha, status, path };
  return { sha, status, path: words.shift() ?? '', from: path };
}

/** `added TAB deleted TAB path`; for a rename the path is empty and two words follow. Binary files count as 0. */
function countOf(line: string, words: string[]) {
  const [added = '0', deleted = '0', path = ''] = line.split('\t');
  if (path === '') words.splice(0, 2);
  return { additions: Number(added) || 0, deletions: Number(deleted) || 0 };
}
