import type { Token } from './access.ts';
import type { Policy } from './policy.ts';

/** A pull request. Its head is a branch of the repository, or of a fork. */
export interface Pull {
  readonly number: number;
  title: string;
  body: string | null;
  readonly author: string;
  /** Name of the head's branch. */
  readonly head: string;
  /** Owner of the fork that holds the head; undefined for a branch of the repository itself. */
  readonly fork: string | undefined;
  base: string;
  state: 'open' | 'closed';
  draft: boolean;
  /** Where the head stood last: what stays when its branch is deleted. */
  sha: string;
  readonly labels: Set<string>;
  readonly createdAt: string;
  /** ISO 8601; undefined while it is open. */
  closedAt: string | undefined;
  /** The merge commit that took it up. */
  merged?: string;
}

/** A comment on an issue or a pull request. */
export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  /** Why it was minimised; undefined while it stands open. */
  minimized: string | undefined;
  readonly reactions: { readonly id: number; readonly login: string; readonly content: string }[];
}

/** One rule that a ruleset lays on a branch. */
export type RuleType =
  | 'creation'
  | 'deletion'
  | 'non_fast_forward'
  | 'pull_request'
  | 'required_signatures'
  | 'update';

/** What a user may do, in the words of the permission route. */
export interface Role {
  readonly permission: 'admin' | 'write' | 'read' | 'none';
  readonly role: string;
}

/** One run of a workflow. */
export interface Run {
  readonly id: number;
  readonly event: string;
  readonly headBranch: string;
  readonly headSha: string;
  /** Owner of the repository that holds the head. */
  readonly headOwner: string;
  readonly path: string;
  readonly conclusion: 'success' | 'failure' | 'cancelled' | null;
}

/** What GitHub knows and git does not. */
export interface State {
  readonly tokens: Map<string, Token>;
  readonly pulls: Map<number, Pull>;
  readonly comments: Map<number, Comment>;
  readonly rules: Map<string, readonly RuleType[]>;
  readonly roles: Map<string, Role>;
  readonly runs: Map<number, Run>;
  /** Commits that GitHub signed for a bot. */
  readonly verified: Set<string>;
  /** What Git LFS holds, by SHA-256. */
  readonly largeFiles: Map<string, Buffer>;
  /** Gives each thing a number of its own. */
  nextId: number;
}

/** Everything that a route works on. */
export interface World {
  readonly owner: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly defaultBranch: string;
  /** Path of the bare repository. */
  readonly bare: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly state: State;
  readonly policy: Policy;
  readonly now: () => Date;
}

/** A world in which nothing has happened yet. */
export function emptyState(): State {
  return {
    tokens: new Map(),
    pulls: new Map(),
    comments: new Map(),
    rules: new Map(),
    roles: new Map(),
    runs: new Map(),
    verified: new Set(),
    largeFiles: new Map(),
    nextId: 1001,
  };
}

/** The next free number. */
export function takeId(state: State): number {
  state.nextId += 1;
  return state.nextId - 1;
}
