import type { Report } from '../report/report.ts';
import { counted } from '../report/wording.ts';
import type { Committed, Delivered } from './delivered.ts';
import type { Target } from './target.ts';

/** What is to be said of a delivery on the sheet: sentences of ours. */
export function deliveryNotes(
  delivered: Delivered | undefined,
  about: {
    readonly target: Target | undefined;
    /** Who the token is; undefined where it was not asked. */
    readonly login: string | undefined;
  },
): string[] {
  if (delivered === undefined) return [];
  if (delivered.kind === 'nothing to commit') return waitingNotes(delivered.pull);
  if (delivered.kind === 'not committed') return [`The images are not committed. ${delivered.why}`];
  const { branch, onto, pull } = delivered;
  return [
    ...(onto === undefined
      ? []
      : [
          'The branch had moved on: what it still asks for is committed on top of that, and its own run makes the rest.',
        ]),
    ...(pull !== undefined && 'why' in pull ? [pull.why] : []),
    ...(waitsForApproval(about, branch) ? [approvalNote] : []),
  ];
}

/** What an earlier run committed to a branch beside this one is not here before somebody takes it up. */
function waitingNotes(pull: Committed['pull']): string[] {
  if (pull === undefined) return [];
  return [
    'why' in pull ? pull.why : 'What is missing here waits in the pull request of an earlier run.',
  ];
}

/**
 * Since June 2026 GitHub starts runs for what a workflow's own token pushed to a pull request, but holds them back
 * until somebody with the right to write approves them.
 * https://docs.github.com/actions/concepts/security/github_token
 */
function waitsForApproval(
  { target, login }: { readonly target: Target | undefined; readonly login: string | undefined },
  branch: string,
): boolean {
  return target?.pull !== undefined && branch === target.branch && isWorkflowToken(login);
}

function isWorkflowToken(login: string | undefined): boolean {
  return login?.replace(/\[bot\]$/, '') === 'github-actions';
}

const approvalNote =
  'Checks on the new commit wait until somebody clicks “Approve workflows to run” on the pull request: GitHub holds back what a workflow’s own token pushed. With the token of a GitHub App as github-token they start by themselves.';

/** What was paid for and is nowhere but on this runner; nothing where nothing is. */
export function lossNotes(
  { outcomes, costUsd, service }: Report,
  how: {
    /** Whether the keeping branch has all of it. */
    readonly kept: boolean;
    /** Why it has not, without a full stop; undefined where there is no such branch. */
    readonly why: string | undefined;
    readonly delivered: Delivered | undefined;
  },
): string[] {
  const paid = outcomes.filter((one) => 'calls' in one && one.calls > 0).length;
  const isSafe = how.kept || how.delivered?.kind === 'committed';
  if (service === 'emulator' || paid === 0 || costUsd === 0 || isSafe) return [];
  const why = how.why ?? 'this run has no branch to keep it on';
  return [
    `What this run paid for (${counted(paid, 'image')}) could not be kept on GitHub: ${why}. It is in .darkroom/journal on this runner: upload that folder in a last step with if: always(), or it is lost.`,
  ];
}
