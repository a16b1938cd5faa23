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
  /** The page for people. */
  readonly url: string;
}

/** One entry of a tree to make; a blob that is null takes the path away. */
export interface TreeEntry {
  readonly path: string;
  readonly blob: string | null;
}

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
  return [401, 403, 404].includes(statusOf(error) ?? 0);
}
