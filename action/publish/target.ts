import type { Settings } from '../inputs.ts';
import type { Occasion } from './occasion.ts';

/** The branch that a run is for, and where the images that it makes may go. */
export interface Target {
  /** Its branch, and the commit that the event pinned. */
  readonly branch: string;
  readonly sha: string;
  /** Of the pull request that the run is for. */
  readonly pull: number | undefined;
  /** The branch that takes the commit; another than its own comes with a pull request. */
  readonly into: string;
  /** How images are committed; `none`: not at all. */
  readonly commit: 'auto' | 'api' | 'git' | 'none';
  /** The workflow's own words for the commit. */
  readonly message: string | undefined;
}

/** Where the images of a run may go; undefined where it is for no branch that we may write to. */
export function targetOf(occasion: Occasion, settings: Settings): Target | undefined {
  const { commit = 'auto', commitMessage: message } = settings;
  const target = (branch: string, sha: string, pull?: number): Target => {
    return { branch, sha, pull, into: settings.branch ?? branch, commit, message };
  };
  if (occasion.kind === 'branch') return target(occasion.branch, occasion.sha);
  if (occasion.kind !== 'pull request' || !occasion.trusted) return undefined;
  return target(occasion.head.branch, occasion.head.sha, occasion.number);
}

const own = 'darkroom/';

/** The branch without a past that keeps a run's thumbnails and what it paid for. */
export function keepingBranch({ pull }: Pick<Target, 'pull'>): string {
  return pull === undefined ? `${own}journal` : `${pullStart}${pull}`;
}

/** What the branches of pull requests begin with: the number follows. */
export const pullStart = `${own}pr-`;

/** Whether a branch is one that only keeps things: a push to it is our own, and nothing is to be done. */
export function isKeepingBranch(branch: string): boolean {
  return branch === `${own}journal` || /^darkroom\/pr-\d+$/.test(branch);
}

/** The branch that takes a commit where the branch that it is for takes pull requests only. */
export function deliveringBranch(branch: string): string {
  return `${own}deliver/${branch}`;
}
