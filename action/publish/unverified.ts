import * as z from 'zod/mini';
import { UsageError } from '../inputs.ts';
import { branchName, misread, nameWithOwner, sha } from './event-names.ts';
import type { Pull } from './github.ts';

const workflowRunEvent = z.object({
  workflow_run: z.object({
    event: z.string().check(z.regex(/^[a-z_]{1,64}$/)),
    head_sha: sha,
    head_branch: branchName,
    head_repository: z.object({ full_name: nameWithOwner }),
  }),
});

/** A run that was started by the end of a pull request's run, to post the report that that one left. */
export interface ReportOfAnotherRun {
  readonly kind: 'report of another run';
  /** What the other run was started by. */
  readonly event: 'pull_request';
  /** The commit that the other run looked at. */
  readonly headSha: string;
  readonly headBranch: string;
  /** `owner/name` of the repository that the branch lies in: a fork, or this one. */
  readonly headRepository: string;
  readonly headOwner: string;
}

/**
 * What a `workflow_run` event says of the run before it. All of it is GitHub's word, none the other run's own. Its list
 * of pull requests is not read: it is empty for forks. https://github.com/actions/runner/issues/3444
 * @throws UsageError for a run that no pull request started, and for a payload that is not the event's
 */
export function reportOfAnotherRun(payload: unknown): ReportOfAnotherRun {
  const read = workflowRunEvent.safeParse(payload);
  if (!read.success) throw new UsageError(misread('workflow_run'));
  const { event, head_sha, head_branch, head_repository } = read.data.workflow_run;
  if (event !== 'pull_request') {
    throw new UsageError(
      `The run before this one was started by ${event}, and only a pull_request run leaves a report to post. Give the job if: github.event.workflow_run.event == 'pull_request'.`,
    );
  }
  const headRepository = head_repository.full_name;
  const [headOwner = ''] = headRepository.split('/');
  return {
    kind: 'report of another run',
    event,
    headSha: head_sha,
    headBranch: head_branch,
    headRepository,
    headOwner,
  };
}

/**
 * The one open pull request with this head. A number in a report would be the stranger's word; two pull requests with
 * one head cannot be told apart.
 * @returns undefined where there is none, or more than one
 */
export function pullOf(
  pulls: readonly Pull[],
  { headSha, headRepository }: Pick<ReportOfAnotherRun, 'headSha' | 'headRepository'>,
): Pull | undefined {
  const [pull, ...more] = pulls.filter(
    (one) => one.isOpen && one.headSha === headSha && one.headRepository === headRepository,
  );
  return more.length === 0 ? pull : undefined;
}
