import { roundUsd } from '../report/money.ts';
import type { Report } from '../report/report.ts';

/** The Action's outputs, and what each says. */
export const outputWords = {
  report: 'Path of the JSON report.',
  'contact-sheet': 'Path of the contact sheet, a page of HTML.',
  rendered: 'How many images were rendered.',
  unchanged: 'How many images are unchanged.',
  blocked: 'How many renders were refused by policy.',
  failed: 'How many renders failed, came back other than asked for, or were skipped.',
  stale: 'How many images are new, changed or missing and were not rendered, with the orphans.',
  'estimate-usd': 'What the plan expected to spend, in USD; empty where a price is unknown.',
  'cost-usd': 'What was spent, in USD.',
  'commit-sha': 'The commit of the images; empty where nothing was committed.',
  'commit-url': 'Its page.',
  'comment-id': 'Id of the comment on the pull request; empty where there is none.',
  'comment-body-file': 'Path of the contact sheet as Markdown, as the comment has it.',
} as const;

export type OutputName = keyof typeof outputWords;

/** The outputs that a report makes: the others are known to whoever wrote what they name. */
export function outputsOf(report: Report): Readonly<Partial<Record<OutputName, string>>> {
  const { outcomes, plan } = report;
  const count = (...kinds: readonly string[]): number =>
    outcomes.filter(({ kind }) => kinds.includes(kind)).length;
  const undone = plan.renders.length - (report.command === 'render' ? count('rendered') : 0);
  const expected = plan.totals.expectedUsd;
  return {
    rendered: String(count('rendered')),
    unchanged: String(plan.unchanged.length),
    blocked: String(count('blocked')),
    failed: String(count('failed', 'mismatched', 'skipped')),
    stale: String(undone + plan.orphans.length),
    'estimate-usd': expected === undefined ? '' : String(roundUsd(expected)),
    'cost-usd': String(report.service === 'emulator' ? 0 : roundUsd(report.costUsd)),
  };
}
