import { roundUsd } from '#capabilities';
import type { Outcome } from '../render/outcome.ts';
import type { Report } from '../report/report.ts';
import { isLeft, staleIn } from './conduct.ts';

/** The Action's outputs, and what each says. */
export const outputWords = {
  report: 'Path of the JSON report.',
  'contact-sheet': 'Path of the contact sheet, a page of HTML in the hidden folder .darkroom.',
  rendered: 'How many images were rendered.',
  unchanged: 'How many images are unchanged.',
  blocked: 'How many renders were refused by policy.',
  failed: 'How many renders failed, came back other than asked for, or were skipped.',
  stale:
    'How many images are new, changed, missing, refused or wrong and were not rendered, with the orphans.',
  'estimate-usd': 'What the plan expected to spend, in USD; empty where a price is unknown.',
  'cost-usd': 'What was spent, in USD.',
  'commit-sha': 'The commit of the images; empty where nothing was committed.',
  'commit-url': 'Its page.',
  'comment-id': 'Id of the comment on the pull request; empty where there is none.',
  'comment-body-file': 'Path of the contact sheet as Markdown, as the comment has it.',
} as const;

export type OutputName = keyof typeof outputWords;

const wrong: ReadonlySet<string> = new Set<Outcome['kind']>(['failed', 'mismatched', 'skipped']);

/** The outputs that a report makes: the others are known to whoever wrote what they name. */
export function outputsOf(report: Report): Readonly<Partial<Record<OutputName, string>>> {
  const { outcomes, plan } = report;
  const count = (of: Outcome['kind']): number => outcomes.filter(({ kind }) => kind === of).length;
  const failed = outcomes.filter((one) => wrong.has(one.kind) && !isLeft(one));
  const expected = plan.totals.expectedUsd;
  return {
    rendered: String(count('rendered')),
    unchanged: String(plan.unchanged.length),
    blocked: String(count('blocked')),
    failed: String(failed.length),
    stale: String(staleIn(report)),
    'estimate-usd': expected === undefined ? '' : String(roundUsd(expected)),
    'cost-usd': String(report.service === 'emulator' ? 0 : roundUsd(report.costUsd)),
  };
}
