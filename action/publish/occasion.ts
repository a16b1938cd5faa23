import * as z from 'zod/mini';
import { UsageError } from '../inputs.ts';
import { branchName, login, misread, nameWithOwner, sha } from './event-names.ts';
import { type ReportOfAnotherRun, reportOfAnotherRun } from './unverified.ts';

const pullRequestEvent = z.object({
  action: z.string(),
  number: z.int().check(z.positive()),
  pull_request: z.object({
    head: z.object({
      sha,
      ref: branchName,
      repo: z.nullable(z.object({ full_name: nameWithOwner })),
    }),
    base: z.object({
      sha,
      ref: branchName,
      repo: z.object({ full_name: nameWithOwner, default_branch: branchName }),
    }),
    user: z.nullable(z.object({ login: z.string() })),
  }),
  sender: z.object({ login }),
});

/** A push that took its branch or tag away. */
const deletion = z.object({ deleted: z.literal(true) });

/** What GitHub tells a run of itself: the variables of its environment, and the event's payload. */
export interface EventFacts {
  /** `GITHUB_EVENT_NAME`. */
  readonly name: string;
  /** `GITHUB_SHA`. */
  readonly sha: string;
  /** `GITHUB_REF`: `refs/heads/main`, `refs/pull/7/merge`, `refs/tags/v1`. */
  readonly ref: string;
  /** `GITHUB_ACTOR`: who set the run off. */
  readonly actor: string;
  readonly payload: unknown;
}

/** A pull request, pinned to the commit that the event spoke of. */
export interface PullRequest {
  readonly number: number;
  /** What happened to it: `opened`, `synchronize`, `closed`, … */
  readonly action: string;
  readonly head: { readonly sha: string; readonly branch: string };
  readonly base: { readonly sha: string; readonly branch: string };
  /** The branch of the repository that everything is merged into in the end. */
  readonly defaultBranch: string;
  /** Who did what happened: a login, an App's with `[bot]`. */
  readonly sender: string;
}

/** What a run is for. Only what may spend or write by its own nature has the word trusted. */
export type Occasion =
  | ({ readonly kind: 'pull request'; readonly trusted: boolean } & PullRequest)
  | { readonly kind: 'closed'; readonly number: number }
  /** The branch or tag was deleted. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'branch'; readonly branch: string; readonly sha: string }
  | { readonly kind: 'merge queue'; readonly sha: string }
  | ReportOfAnotherRun
  | { readonly kind: 'other'; readonly sha: string };

/**
 * What an event is to us. A pull request from a fork has no key and a read-only token, and so has Dependabot's: both
 * are looked at and never acted on. The run of a push that deleted its branch speaks of the default branch, to which
 * nothing happened.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 * @throws UsageError for `pull_request_target`, for a `workflow_run` after another event's run, and for a payload that
 * is not its event's
 */
export function occasionOf(event: EventFacts): Occasion {
  switch (event.name) {
    case 'pull_request':
      return pullRequest(event);
    case 'pull_request_target':
      throw new UsageError(
        'pull_request_target runs a stranger’s branch with your secrets, so nothing is done on it. Use on: pull_request, and a workflow_run job for the comments on forks.',
      );
    case 'merge_group':
      return { kind: 'merge queue', sha: event.sha };
    case 'workflow_run':
      return reportOfAnotherRun(event.payload);
    case 'push':
      return deletion.safeParse(event.payload).success ? { kind: 'gone' } : onBranch(event);
    case 'schedule':
    case 'workflow_dispatch':
      return onBranch(event);
    default:
      return { kind: 'other', sha: event.sha };
  }
}

function pullRequest({ name, actor, payload }: EventFacts): Occasion {
  const read = pullRequestEvent.safeParse(payload);
  if (!read.success) throw new UsageError(misread(name));
  const { action, number, pull_request, sender } = read.data;
  if (action === 'closed') return { kind: 'closed', number };
  const { head, base, user } = pull_request;
  const own = head.repo?.full_name === base.repo.full_name;
  const bot = 'dependabot[bot]';
  return {
    kind: 'pull request',
    trusted: own && actor !== bot && user?.login !== bot,
    number,
    action,
    head: { sha: head.sha, branch: head.ref },
    base: { sha: base.sha, branch: base.ref },
    defaultBranch: base.repo.default_branch,
    sender: sender.login,
  };
}

/** A tag is looked at like any other commit: there is no branch that could take a commit. */
function onBranch({ name, ref, sha: commit }: EventFacts): Occasion {
  if (!sha.safeParse(commit).success) throw new UsageError(misread(name));
  const branch = branchName.safeParse(ref.replace(/^refs\/heads\//, ''));
  if (!ref.startsWith('refs/heads/')) return { kind: 'other', sha: commit };
  if (!branch.success) throw new UsageError(misread(name));
  return { kind: 'branch', branch: branch.data, sha: commit };
}
