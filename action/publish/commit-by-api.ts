import { plainLine } from '../report/plain.ts';
import { type Fault, isFault } from './fault.ts';
import { type GitHub, lacksRights, statusOf, type TreeEntry } from './github.ts';

/** A file of a commit to make. Paths are POSIX and lead from the repository's root. */
export type ApiFile =
  /** Read when its turn comes, so that the bytes of a few files are held at a time. */
  | { readonly path: string; readonly bytes: () => Promise<Uint8Array> }
  | { readonly path: string; readonly text: string }
  /** A blob that GitHub has already. */
  | { readonly path: string; readonly blob: string }
  | { readonly path: string; readonly remove: true };

/** A commit to make on a branch that exists. */
export interface ApiCommit {
  readonly branch: string;
  /** The branch's tip, and what else the commit takes up. */
  readonly parents: readonly string[];
  /** The commit whose files the changes are made to. */
  readonly base: string;
  readonly message: string;
  readonly files: readonly ApiFile[];
}

/** What became of it. `words` are GitHub's, as one line without control characters. */
export type ApiCommitted =
  | { readonly kind: 'committed'; readonly sha: string; readonly verified: boolean }
  /** The branch is not where the commit starts, or is gone. */
  | { readonly kind: 'moved' }
  /** A rule of the repository stands against it. */
  | { readonly kind: 'protected'; readonly words: string }
  | { readonly kind: 'forbidden'; readonly words: string }
  | { readonly kind: 'failed'; readonly words: string };

/** How many blobs are sent at once: each is held as bytes, as Base64 and as JSON. */
const atOnce = 4;
/**
 * Entries of one tree. GitHub gives up on large ones ("Sorry, your request timed out"); create-pull-request cuts here.
 * https://github.com/peter-evans/create-pull-request/blob/main/src/github-helper.ts
 */
const treeEntries = 100;
const mostWords = 500;

/**
 * Commits N files by at most N + ⌈N/100⌉ + 3 requests: blobs, trees one upon the other, one commit that GitHub signs
 * where the token allows it, and a move of the branch that is never forced.
 * @throws Error when a path is none that we write, when one path is given two contents, or when bytes cannot be read
 */
export async function commitByApi(github: GitHub, commit: ApiCommit): Promise<ApiCommitted> {
  for (const { path } of commit.files) refusePath(path);
  try {
    const { branch, parents, message } = commit;
    let tree = await github.treeOf(commit.base);
    const entries = oneEach(await sendBlobs(github, commit.files));
    for (let from = 0; from < entries.length; from += treeEntries) {
      tree = await github.createTree(tree, entries.slice(from, from + treeEntries));
    }
    const made = await github.createCommit({ message, tree, parents });
    return await moveTo(github, branch, made);
  } catch (error) {
    if (!isFault(error)) throw error;
    return refusalOf(error);
  }
}

async function moveTo(
  github: GitHub,
  branch: string,
  made: { readonly sha: string; readonly verified: boolean },
): Promise<ApiCommitted> {
  try {
    await github.moveBranch(branch, made.sha);
    return { kind: 'committed', ...made };
  } catch (error) {
    // Who could make the commit can see the branch: it is gone.
    if (statusOf(error) === 404) return { kind: 'moved' };
    throw error;
  }
}

function refusePath(path: string): void {
  const names = path.toLowerCase().split('/');
  const isOutside = names.some((name) => name === '' || name === '.' || name === '..');
  const isGit = names.includes('.git');
  const isWorkflow = names[0] === '.github' && names[1] === 'workflows';
  if (!isOutside && !isGit && !isWorkflow) return;
  throw new Error(
    `${plainLine(path)}: Darkroom commits nothing there. Choose a path inside the repository, outside .git and .github/workflows.`,
  );
}

async function sendBlobs(github: GitHub, files: readonly ApiFile[]): Promise<TreeEntry[]> {
  const queue = inTurn(files);
  const entries: TreeEntry[] = [];
  const send = async (): Promise<void> => {
    for (const file of queue) entries.push({ path: file.path, blob: await blobOf(github, file) });
  };
  // All of them have ended when the first fault is thrown: nothing goes on behind the caller's back.
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, send));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return entries;
}

/** What several loops take turns on. A generator, unlike an array's iterator, ends for all when one of them throws. */
function* inTurn<Item>(items: readonly Item[]): Generator<Item> {
  yield* items;
}

async function blobOf(github: GitHub, file: ApiFile): Promise<string | null> {
  if ('remove' in file) return null;
  if ('blob' in file) return file.blob;
  return github.createBlob(
    'text' in file ? new TextEncoder().encode(file.text) : await file.bytes(),
  );
}

/** Entries by path, what goes first: a file may come to lie where a folder was, or the other way round. */
function oneEach(entries: readonly TreeEntry[]): TreeEntry[] {
  const byPath = new Map<string, TreeEntry>();
  for (const entry of entries) {
    const other = byPath.get(entry.path) ?? entry;
    if (other.blob !== entry.blob) {
      throw new Error(
        `${plainLine(entry.path)}: two different files are to be committed there. Give one of them another path.`,
      );
    }
    byPath.set(entry.path, entry);
  }
  const isGone = ({ blob }: TreeEntry): number => (blob === null ? 0 : 1);
  return [...byPath.values()].sort((a, b) => isGone(a) - isGone(b) || (a.path < b.path ? -1 : 1));
}

/** Rulesets say the first two, the older branch protection the others. */
const protection = /rule violations|GH013|GH006|protected (branch|ref)/i;
const movement = /not a fast[ -]forward|Reference cannot be updated|Reference does not exist/i;

function refusalOf(fault: Fault): ApiCommitted {
  const said = plainLine(fault.words || fault.message);
  const words = said.length > mostWords ? `${said.slice(0, mostWords - 1)}…` : said;
  const { status } = fault;
  if (status === 403 || status === 409 || status === 422) {
    if (protection.test(fault.words)) return { kind: 'protected', words };
    if (status === 409 || movement.test(fault.words)) return { kind: 'moved' };
  }
  return { kind: lacksRights(fault) ? 'forbidden' : 'failed', words };
}
