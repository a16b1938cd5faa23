import { lstat, mkdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Checkout, Worktree } from '../publish/checkout.ts';
import { makeCommit } from './git-commit.ts';
import { filesOf, obstaclesOf, programsOf } from './git-entries.ts';
import { type GitAccess, remoteOf } from './git-environment.ts';
import { newFolder, requireNoLink } from './git-folder.ts';
import { blobsOf, extractBlobs, keptByLfs, readBlobs, sizesOf } from './git-objects.ts';
import { type Git, GitFault, openProcess } from './git-process.ts';
import { fetchBranch, fetchCommit, mayWrite, objectName, push } from './git-remote.ts';
import { uploadFiles } from './lfs.ts';

/**
 * The git repository around a folder, and its namesake on GitHub.
 * @param folder absolute
 * @returns undefined where there is no repository, no commit in it, or no git
 */
export async function openCheckout(
  folder: string,
  access: GitAccess,
): Promise<Checkout | undefined> {
  const here = await realpath(folder);
  const root = await rootOf(here);
  if (root === undefined) return undefined;
  const git = openProcess(root, access);
  const head = await headOf(git);
  if (head === undefined) return undefined;
  const remote = remoteOf(access);
  const temp = access.environment.RUNNER_TEMP || tmpdir();
  const below = relative(root, here).split(sep).join('/');
  const prefix = below === '' ? '' : `${below}/`;
  return {
    prefix,
    head,
    fetch: (sha) => fetchCommit(git, remote, sha),
    fetchBranch: (branch) => fetchBranch(git, remote, branch),
    files: (commit, paths) => filesOf(git, commit, paths),
    obstacles: (commit, paths) => obstaclesOf(git, commit, paths),
    programs: (commit, paths) => programsOf(git, commit, paths),
    read: async (blob) => git.run(['cat-file', 'blob', objectName(blob)]),
    readAll: (blobs) => readBlobs(git, blobs),
    sizesOf: (blobs) => sizesOf(git, blobs),
    extract: (files) => extractBlobs(git, files),
    blobsOf,
    keptByLfs: (paths) => keptByLfs(git, paths),
    upload: (files, branch) => uploadFiles(files, { ...access, branch }),
    commit: (commit) => makeCommit(git, temp, commit),
    push: (sha, branch, from) => push(git, remote, { sha, branch, from }),
    mayWrite: () => mayWrite(git, remote, head.sha),
    worktree: (commit) => addWorktree(git, { commit, prefix, temp, access }),
  };
}

/** The folder that a repository is checked out to: the first upwards with `.git`, a file in a worktree. */
async function rootOf(folder: string): Promise<string | undefined> {
  const isRoot = await lstat(join(folder, '.git')).then(
    () => true,
    () => false,
  );
  if (isRoot) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : rootOf(parent);
}

/** The commit as it was made: `rev-parse HEAD^` knows no parents at the edge of a shallow clone. */
async function headOf(git: Git): Promise<Checkout['head'] | undefined> {
  try {
    const { stdout } = await git.attempt(['cat-file', '--batch'], { stdin: 'HEAD\n' });
    const [sha, tree] = /^(\w+) commit \d+\ntree (\w+)\n/.exec(stdout)?.slice(1) ?? [];
    if (sha === undefined || tree === undefined) return undefined;
    const header = stdout.slice(0, stdout.indexOf('\n\n'));
    const parents = [...header.matchAll(/^parent (\w+)$/gm)].map(([, parent = '']) => parent);
    return { sha, tree, parents };
  } catch (error) {
    if (error instanceof GitFault) return undefined;
    throw error;
  }
}

interface Place {
  readonly commit: string;
  readonly prefix: string;
  readonly temp: string;
  readonly access: GitAccess;
}

async function addWorktree(git: Git, { commit, prefix, temp, access }: Place): Promise<Worktree> {
  const top = await newFolder(temp);
  const remove = async (): Promise<void> => {
    // Where git cannot, the folder goes all the same: `git worktree prune` finds what is left.
    await git.attempt(['worktree', 'remove', '--force', '--', top]);
    await rm(top, { recursive: true, force: true });
  };
  try {
    await git.run(['worktree', 'add', '--quiet', '--detach', '--', top, objectName(commit)]);
    const root = resolve(top, prefix);
    await requireNoLink(top, root);
    await mkdir(root, { recursive: true });
    const checkout = await openCheckout(root, access);
    if (checkout === undefined) throw new Error(`${top} is no worktree. Check git's version.`);
    return { root, checkout, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
