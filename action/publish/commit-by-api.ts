import { plainLine } from '../report/plain.ts';
import type { Change, NewCommit, Refused } from './checkout.ts';
import { type Fault, isFault } from './fault.ts';
import {
  type GitHub,
  isUnknownToken,
  lacksRights,
  statusOf,
  type TreeEntry,
  unknownToken,
} from './github.ts';

/** A commit to make on a branch that exists. */
export interface ApiCommit extends NewCommit {
  readonly branch: string;
  readonly base: string;
  /** The bytes of a file: asked for when its turn comes, so that those of a few files are held at a time. */
  readonly bytesOf: (file: string) => Promise<Uint8Array>;
  /** Which of the paths are files of the base that can be executed: they stay so. */
  readonly programs: ReadonlySet<string>;
}

/** What became of it. */
export type ApiCommitted =
  | { readonly kind: 'committed'; readonly sha: string; readonly verified: boolean }
  | Refused
  /** For the API: a push may do. */
  | { readonly kind: 'too large'; readonly words: string };

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
  for (const { path } of commit.changes) refusePath(path);
  try {
    const { branch, parents, message } = commit;
    let tree = await github.treeOf(commit.base);
    const entries = oneEach(await sendBlobs(github, commit));
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
  const isStray = names.some((name) => ['', '.', '..', '.git'].includes(name));
  const isWorkflow = names[0] === '.github' && [undefined, 'workflows'].includes(names[1]);
  if (!isStray && !isWorkflow && !/[\0\r\n]/.test(path)) return;
  throw new Error(
    `${plainLine(path)}: Darkroom commits nothing there. Choose a path inside the repository, outside .git and .github/workflows.`,
  );
}

async function sendBlobs(github: GitHub, commit: ApiCommit): Promise<TreeEntry[]> {
  const queue = inTurn(commit.changes);
  const entries: TreeEntry[] = [];
  const send = async (): Promise<void> => {
    for (const change of queue) {
      const { path } = change;
      const blob = await blobOf(github, change, commit.bytesOf);
      entries.push({ path, blob, isExecutable: commit.programs.has(path) });
    }
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

async function blobOf(
  github: GitHub,
  change: Change,
  bytesOf: ApiCommit['bytesOf'],
): Promise<string | null> {
  if ('remove' in change) return null;
  if ('blob' in change) return change.blob;
  const isText = 'text' in change;
  return github.createBlob(
    isText ? new TextEncoder().encode(change.text) : await bytesOf(change.file),
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
const size = /too large to process|request timed out/i;
const movement = /not a fast[ -]forward|Reference cannot be updated|Reference does not exist/i;

function refusalOf(fault: Fault): ApiCommitted {
  if (isUnknownToken(fault)) return { kind: 'failed', words: unknownToken };
  const said = plainLine(fault.words || fault.message);
  const words = said.length > mostWords ? `${said.slice(0, mostWords - 1)}…` : said;
  const { status } = fault;
  if (size.test(fault.words)) return { kind: 'too large', words };
  if (status === 403 || status === 409 || status === 422) {
    if (protection.test(fault.words)) return { kind: 'protected', words };
    if (status === 409 || movement.test(fault.words)) return { kind: 'moved' };
  }
  return { kind: lacksRights(fault) ? 'forbidden' : 'failed', words };
}
