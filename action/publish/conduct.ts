import type { Failure, Settings } from '../inputs.ts';
import { failures } from '../inputs.ts';
import type { SkipReason } from '../render/outcome.ts';
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
  const command = settings.mode ?? usualCommand(occasion);
  const delivers = occasion.kind === 'branch';
  return { command, requireKey: settings.requireKey ?? delivers, failOn, notes: [] };
}

const strangersNote =
  'This pull request comes from a fork or from Dependabot: its run has no key and may write nothing, so it is planned and not rendered.';

function usualCommand(occasion: Occasion): Command {
  switch (occasion.kind) {
    case 'pull request':
    case 'branch':
      return 'render';
    case 'merge queue':
    case 'report of another run':
    case 'other':
    case 'closed':
      return 'verify';
  }
}

function standardFailures({ kind }: Occasion): readonly Failure[] {
  return kind === 'merge queue' ? failures : failures.filter((one) => one !== 'stale');
}

/** What of `failOn` came to pass in a run, in that list's order; nothing: the run is well. */
export function failuresIn(report: Report, failOn: readonly Failure[]): Failure[] {
  const { outcomes, problems, plan } = report;
  const ended = (kind: string): boolean => outcomes.some((one) => one.kind === kind);
  const happened: Readonly<Record<Failure, boolean>> = {
    problem: problems.some(({ severity }) => severity === 'error'),
    blocked: ended('blocked'),
    mismatched: ended('mismatched'),
    failed:
      ended('failed') ||
      report.interrupted ||
      (report.stopped !== undefined && !overBudget(report) && !isOutdated(report)) ||
      outcomes.some((one) => one.kind === 'skipped' && !isNoFailure.has(one.why)),
    stale:
      report.command !== 'render' &&
      plan.renders.length + plan.orphans.length + plan.held.length > 0,
    'over-budget': overBudget(report),
  };
  return failures.filter((one) => failOn.includes(one) && happened[one]);
}

/** Over budget is a failure of its own; an outdated run leaves its work to the run of the newest commit. */
const isNoFailure: ReadonlySet<string> = new Set<SkipReason>(['over budget', 'outdated']);

function isOutdated({ outcomes }: Report): boolean {
  return outcomes.some((one) => one.kind === 'skipped' && one.why === 'outdated');
}

function overBudget({ outcomes }: Report): boolean {
  return outcomes.some((one) => one.kind === 'skipped' && one.why === 'over budget');
}
