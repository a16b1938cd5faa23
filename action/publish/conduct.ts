import type { Failure, Settings } from '../inputs.ts';
import { failures } from '../inputs.ts';
import type { Outcome, SkipReason } from '../render/outcome.ts';
import type { Command, Report } from '../report/report.ts';
import type { Occasion } from './occasion.ts';

/** How a run goes about an occasion. */
export interface Conduct {
  readonly command: Command;
  /** Whether a missing key is a fault: proofs by the emulator are no delivery. */
  readonly requireKey: boolean;
  readonly failOn: readonly Failure[];
  /** Sentences for people on what is done differently here, and why. */
  readonly notes: readonly string[];
}

/**
 * What a run does, unless it was told: renders where its key and its token are its own, plans for a stranger's pull
 * request, verifies in a merge queue and wherever there is no branch to deliver to.
 */
export function conductOf(occasion: Occasion, settings: Settings): Conduct {
  const failOn = settings.failOn ?? standardFailures(occasion);
  const stranger = occasion.kind === 'pull request' && !occasion.trusted;
  // Whatever the workflow says: this run has a stranger's files, and must not spend on them.
  if (stranger) {
    const command = settings.mode === 'verify' ? 'verify' : 'plan';
    return { command, requireKey: false, failOn, notes: [strangersNote] };
  }
  if (occasion.kind === 'merge queue') {
    const command = settings.mode === 'plan' ? 'plan' : 'verify';
    const notes = settings.mode === 'render' ? [queueNote] : [];
    return { command, requireKey: false, failOn, notes };
  }
  const command = settings.mode ?? usualCommand(occasion);
  const delivers = occasion.kind === 'branch';
  return { command, requireKey: settings.requireKey ?? delivers, failOn, notes: [] };
}

const strangersNote =
  'This pull request comes from a fork or from Dependabot: its run has no key and may write nothing, so it is planned and not rendered.';

const queueNote =
  'A merge queue tests a commit that nothing can be added to, so that its images are verified and none is rendered, whatever mode says.';

function usualCommand(occasion: Occasion): Command {
  switch (occasion.kind) {
    case 'pull request':
    case 'branch':
      return 'render';
    case 'merge queue':
    case 'report of another run':
    case 'other':
    case 'closed':
    case 'gone':
      return 'verify';
  }
}

function standardFailures({ kind }: Occasion): readonly Failure[] {
  return kind === 'merge queue' ? failures : failures.filter((one) => one !== 'stale');
}

/** What of `failOn` came to pass in a run, in that list's order; nothing: the run is well. */
export function failuresIn(report: Report, failOn: readonly Failure[]): Failure[] {
  const { outcomes, problems } = report;
  const ended = (kind: string): boolean => outcomes.some((one) => one.kind === kind);
  const happened: Readonly<Record<Failure, boolean>> = {
    problem: problems.some(({ severity }) => severity === 'error'),
    blocked: ended('blocked'),
    mismatched: ended('mismatched'),
    failed:
      ended('failed') ||
      report.interrupted ||
      (report.stopped !== undefined && !overBudget(report) && !outcomes.some(isLeft)) ||
      outcomes.some((one) => one.kind === 'skipped' && one.why !== 'over budget' && !isLeft(one)),
    stale: staleIn(report) > 0,
    'over-budget': overBudget(report),
  };
  return failures.filter((one) => failOn.includes(one) && happened[one]);
}

/**
 * How many images are not what their templates ask for when a run has ended: new, changed, missing, refused or wrong
 * before, and those that no template asks for any more.
 */
export function staleIn({ command, outcomes, plan }: Report): number {
  const rendered = outcomes.filter(({ kind }) => kind === 'rendered').length;
  const due = plan.renders.length + plan.held.length + plan.orphans.length;
  return command === 'render' ? due - rendered : due;
}

const left: ReadonlySet<string> = new Set<SkipReason>(['outdated', 'not allowed']);

/** Whether a render is another run's to make, so that it is stale and no failure of this one. */
export function isLeft(outcome: Outcome): boolean {
  return outcome.kind === 'skipped' && left.has(outcome.why);
}

function overBudget({ outcomes }: Report): boolean {
  return outcomes.some((one) => one.kind === 'skipped' && one.why === 'over budget');
}
