import type { Obstacle } from '../publish/checkout.ts';
import type { Git } from './git-process.ts';
import { objectName } from './git-remote.ts';

/** One file of a commit. */
export interface Entry {
  /** `100644`, `100755`, `120000` (a link) or `160000` (another repository). */
  readonly mode: string;
  readonly sha: string;
  readonly path: string;
}

/** A command line holds about a hundred thousand characters everywhere. */
const mostPaths = 100;

/** Everything in a commit, or below some paths, folders aside. */
export async function entriesOf(git: Git, commit: string, below: readonly string[] = ['']) {
  const entries: Entry[] = [];
  const paths = below.includes('') ? [] : below;
  for (let at = 0; at === 0 || at < paths.length; at += mostPaths) {
    const some = paths.slice(at, at + mostPaths);
    const args = ['ls-tree', '-r', '-z', '--full-tree', '--', objectName(commit), ...some];
    for (const line of (await git.run(args)).toString().split('\0')) {
      const [, mode, sha, path] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(line) ?? [];
      if (mode && sha && path) entries.push({ mode, sha, path });
    }
  }
  return entries;
}

/** The files of a commit by path: their blobs. Links are none. */
export async function filesOf(git: Git, commit: string, below?: readonly string[]) {
  if (below?.length === 0) return new Map<string, string>();
  const entries = await entriesOf(git, commit, below);
  return new Map(
    entries.filter(({ mode }) => mode.startsWith('100')).map(({ path, sha }) => [path, sha]),
  );
}

/** Which of some paths are files of a commit that can be executed. */
export async function programsOf(git: Git, commit: string, paths: readonly string[]) {
  return programsIn(await entriesOf(git, commit), paths);
}

/** Which of some paths are files that can be executed. */
export function programsIn(entries: readonly Entry[], paths: readonly string[]) {
  const programs = new Set(entries.flatMap(({ mode, path }) => (mode === '100755' ? path : [])));
  return new Set(paths.filter((path) => programs.has(path)));
}

/** What stands in the way of some paths in a commit. */
export async function obstaclesOf(git: Git, commit: string, paths: readonly string[]) {
  return obstaclesIn(await entriesOf(git, commit), paths);
}

/** What stands in the way of some paths: git's index would take any of it away without a word. */
export function obstaclesIn(entries: readonly Entry[], paths: readonly string[]) {
  const kinds = new Map(entries.map(({ mode, path }) => [path, kindOf(mode)]));
  const found = new Map<string, Obstacle>();
  for (const path of paths) {
    const above = placesAbove(path).flatMap((place) => kinds.get(place) ?? []);
    const there = kinds.get(path);
    const obstacle = above[0] ?? (there === 'file' ? undefined : there);
    if (obstacle !== undefined) found.set(path, obstacle);
  }
  return found;
}

function kindOf(mode: string): Obstacle {
  if (mode === '160000') return 'submodule';
  return mode === '120000' ? 'link' : 'file';
}

/** `a` and `a/b` of `a/b/c`. */
function placesAbove(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_, at) => names.slice(0, at + 1).join('/'));
}
