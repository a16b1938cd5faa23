import type { Comment } from './comment.ts';

/** A pull request as it stands. */
export interface Pull {
  readonly number: number;
  readonly headSha: string;
  readonly isOpen: boolean;
  /** ISO 8601; undefined while it is open. */
  readonly closedAt: string | undefined;
  /** `owner/name` of the repository that its head lies in; undefined when that is gone. */
  readonly headRepository: string | undefined;
  /** The branch that it is to be merged into. */
  readonly base: string;
  /** The page for people. */
  readonly url: string;
}

/** One entry of a tree to make; a blob that is null takes the path away. */
export interface TreeEntry {
  readonly path: string;
  readonly blob: string | null;
  /** A file that can be executed stays so. */
  readonly isExecutable?: boolean;
}

/** What came of merging one branch into another: the branch's commit then, or that a person has to. */
export type Merged =
  | { readonly kind: 'merged'; readonly sha: string }
  | { readonly kind: 'conflict' };

/** What is asked of GitHub. Every call may throw what GitHub answered: an Error with its HTTP `status`. */
export interface GitHub {
  /** Who the token is; an App's name without `[bot]`. */
  login(): Promise<string>;
  pull(number: number): Promise<Pull>;
  /** The open pull requests from a branch of a repository of this owner. */
  pullsFrom(owner: string, branch: string): Promise<readonly Pull[]>;
  openPull(pull: {
    readonly title: string;
    readonly body: string;
    readonly head: string;
    readonly base: string;
  }): Promise<Pull>;
  /** The pull requests that brought a commit, open or merged. */
  pullsWith(commit: string): Promise<readonly Pull[]>;
  /** What a person or bot may do with the repository: `admin`, `write`, `read`, `none`. */
  permission(login: string): Promise<string>;
  /** Every page of them, oldest first. */
  comments(number: number): Promise<readonly Comment[]>;
  /** The new comment's id. */
  createComment(number: number, body: string): Promise<number>;
  updateComment(id: number, body: string): Promise<void>;
  /** The commit that a branch points at; undefined where there is none. */
  branchHead(branch: string): Promise<string | undefined>;
  /** Names of the branches that begin so, sorted. */
  branchesFrom(start: string): Promise<readonly string[]>;
  /** Types of the rules that rulesets lay on a branch, whether it exists or not: `pull_request`, `update`, … */
  rules(branch: string): Promise<ReadonlySet<string>>;
  /** The tree of a commit. */
  treeOf(commit: string): Promise<string>;
  /** The commit at which a head left its base. */
  mergeBase(base: string, head: string): Promise<string>;
  createBlob(bytes: Uint8Array): Promise<string>;
  createTree(base: string, entries: readonly TreeEntry[]): Promise<string>;
  /** Without an author, so that GitHub signs it where the token allows that. */
  createCommit(commit: {
    readonly message: string;
    readonly tree: string;
    readonly parents: readonly string[];
  }): Promise<{ readonly sha: string; readonly verified: boolean }>;
  createBranch(branch: string, at: string): Promise<void>;
  /** Takes a commit up into a branch by a merge on GitHub's side, if the branch does not have it. */
  merge(branch: string, commit: string): Promise<Merged>;
  /** The newest commits that changed a path, from a commit back. */
  commitsOf(path: string, from: string): Promise<readonly string[]>;
  /** The bytes of a file of a commit; undefined where it has none. */
  fileAt(commit: string, path: string): Promise<Uint8Array | undefined>;
  /** Never by force. */
  moveBranch(branch: string, to: string): Promise<void>;
  deleteBranch(branch: string): Promise<void>;
}

/** The HTTP status of what GitHub answered. */
export function statusOf(error: unknown): number | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : undefined;
}

/** Whether GitHub refused for want of rights: 404 is how it hides what a token may not see. */
export function lacksRights(error: unknown): boolean {
  return [403, 404].includes(statusOf(error) ?? 0);
}

/** Whether GitHub knows no such token: no permission would help it. */
export function isUnknownToken(error: unknown): boolean {
  return statusOf(error) === 401;
}

/** What is said of such a token, without a full stop. */
export const unknownToken = 'the token was refused: it is wrong, or its time is over';
