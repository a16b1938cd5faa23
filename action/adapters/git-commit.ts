import { lstat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change, NewCommit } from '../publish/checkout.ts';
import { entriesOf, obstaclesIn, programsIn } from './git-entries.ts';
import { inFolder } from './git-folder.ts';
import type { Git } from './git-process.ts';
import { objectName } from './git-remote.ts';

/** https://api.github.com/users/github-actions%5Bbot%5D */
const bot = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};
const identity = {
  GIT_AUTHOR_NAME: bot.name,
  GIT_AUTHOR_EMAIL: bot.email,
  GIT_COMMITTER_NAME: bot.name,
  GIT_COMMITTER_EMAIL: bot.email,
};

/**
 * Makes a commit by an index of its own; its sha.
 * @param temp the folder for the index
 * @throws Error for a path that no commit of ours may touch, for one with an obstacle, and for a file that is none
 */
export async function makeCommit(git: Git, temp: string, commit: NewCommit): Promise<string> {
  const { parents, base, changes, message } = commit;
  for (const { path } of changes) requirePath(path);
  const named = parents.flatMap((parent) => ['-p', objectName(parent)]);
  const programs = await requireRoom(git, base, changes);
  return inFolder(temp, async (folder) => {
    const blobs = await writeBlobs(git, folder, changes);
    const lines = changes.map(({ path }, at) => {
      const blob = blobs[at];
      const mode = programs.has(path) ? '100755' : '100644';
      return blob === undefined ? `0 ${noBlob}\t${path}\0` : `${mode} ${blob}\t${path}\0`;
    });
    const env = { GIT_INDEX_FILE: join(folder, 'index') };
    await git.run(['read-tree', base === undefined ? '--empty' : objectName(base)], { env });
    await git.run(['update-index', '-z', '--index-info'], { env, stdin: lines.join('') });
    // What is unchanged need not be here: a partial clone would fetch all of it.
    const tree = (await git.run(['write-tree', '--missing-ok'], { env })).toString().trim();
    const args = ['commit-tree', '--no-gpg-sign', ...named, '-F', '-', tree];
    return (await git.run(args, { env: identity, stdin: message })).toString().trim();
  });
}

const noBlob = '0'.repeat(40);

/** The blob of each change, in their order; undefined for a removal. One process writes them all. */
async function writeBlobs(git: Git, folder: string, changes: readonly Change[]) {
  const files = await Promise.all(
    changes.map(async (change, at) => {
      if ('file' in change) return requireFile(change.path, change.file);
      if (!('text' in change)) return undefined;
      const file = join(folder, `text-${at}`);
      await writeFile(file, change.text);
      return file;
    }),
  );
  const stdin = files.flatMap((file) => (file === undefined ? [] : [`${quoted(file)}\n`])).join('');
  const args = ['hash-object', '-w', '--no-filters', '--stdin-paths'];
  const written = stdin === '' ? '' : (await git.run(args, { stdin })).toString().trim();
  const shas = written.split('\n').values();
  return changes.map((change, at) => {
    if ('blob' in change) return objectName(change.blob);
    return files[at] === undefined ? undefined : shas.next().value;
  });
}

/** A path as git takes it on a line of its own, with line ends in it. */
function quoted(path: string): string {
  const escaped = path.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n');
  return `"${escaped}"`;
}

async function requireFile(path: string, file: string): Promise<string> {
  const isFile = await lstat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isFile) return file;
  throw new Error(`${path} cannot be committed: ${file} is not a file. Render it again.`);
}

/**
 * Which of the changed files can be executed, and stay so.
 * @throws Error where a change would take something of somebody's away
 */
async function requireRoom(git: Git, base: string | undefined, changes: readonly Change[]) {
  const entries = base === undefined ? [] : await entriesOf(git, base);
  const gone = new Set(changes.flatMap((change) => ('remove' in change ? change.path : [])));
  // A file that the same commit removes makes room for a folder.
  const standing = entries.filter(({ mode, path }) => !(mode.startsWith('100') && gone.has(path)));
  const paths = changes.map(({ path }) => path);
  for (const [path, obstacle] of obstaclesIn(standing, paths)) {
    throw new Error(
      `${path} cannot be committed: a ${obstacle} stands there, or above it. Choose another path, or move the ${obstacle}.`,
    );
  }
  return programsIn(entries, paths);
}

/** A commit of ours stays among the repository's files, and off its workflows, which a run's token may not touch. */
function requirePath(path: string): void {
  const parts = path.toLowerCase().split('/');
  const isStray = parts.some((part) => ['', '.', '..', '.git'].includes(part));
  const isWorkflow = parts[0] === '.github' && [undefined, 'workflows'].includes(parts[1]);
  if (!isStray && !isWorkflow && !/[\0\r\n]/.test(path)) return;
  throw new Error(
    `${JSON.stringify(path)} is not a path that Darkroom commits. Choose one in the repository, outside .git and .github/workflows.`,
  );
}
