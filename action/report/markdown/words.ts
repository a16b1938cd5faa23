import { usdText } from '#capabilities';
import { earlyEnd } from '../ending.ts';
import type { RenderData, ReportData } from '../json-schema.ts';
import { countProblems } from '../problem-lines.ts';
import type { Standing } from '../render-view.ts';
import { counted, durationText, numberText, sentences } from '../wording.ts';
import { proseText } from './escape.ts';

const wrong = ['mismatched', 'blocked', 'failed', 'skipped'] as const satisfies readonly Standing[];

/** Whether a render was tried and there is no picture to take. */
export function isWrong({ outcome }: Pick<RenderData, 'outcome'>): boolean {
  return wrong.some((one) => one === outcome);
}

/** How many of a report's renders stand somewhere: counted, whatever its totals say. */
export function tally({ renders }: ReportData, outcome: Standing): number {
  return renders.filter((render) => render.outcome === outcome).length;
}

/** What became of a render, in a word: one that an earlier run of the pull request made is no unchanged one to it. */
export function outcomeWord({ outcome, changed, emulated }: RenderData): string {
  if (outcome !== 'unchanged' || !changed) return outcome;
  return emulated ? 'drawn' : 'delivered';
}

/** How many pictures of the pull request were there before this run. */
export function deliveredBefore({ renders }: ReportData): number {
  return renders.filter((one) => outcomeWord(one) === 'delivered').length;
}

/** The one line that says it all: `Darkroom rendered 3 of 4 images for $0.16: 1 blocked`. Words of ours and numbers alone. */
export function verdict(data: ReportData): string {
  const faults = wrong
    .map((outcome) => ({ outcome, amount: tally(data, outcome) }))
    .flatMap(({ outcome, amount }) => (amount === 0 ? [] : [`${numberText(amount)} ${outcome}`]));
  const problems = countProblems(data.problems.filter(({ severity }) => severity !== 'notice'));
  const but = [...faults, ...(problems === '' ? [] : [problems])].join(', ');
  return `Darkroom ${deed(data)}${but === '' ? '' : `: ${but}`}`;
}

function deed(data: ReportData): string {
  const done = deedOfRun(data);
  const before = deliveredBefore(data);
  if (before === 0) return done;
  const images = counted(before, 'image');
  const acts = tally(data, 'planned') + tally(data, 'rendered') > 0;
  if (!acts) return `${done}; this pull request delivers ${images}`;
  return `${done}; ${images} ${before === 1 ? 'was' : 'were'} delivered before`;
}

function deedOfRun(data: ReportData): string {
  const planned = tally(data, 'planned');
  const images = counted(planned, 'image');
  switch (data.command) {
    case 'plan':
      if (planned === 0) return nothing(data, 'has nothing to render');
      return `would render ${images} for ${about(data.totals.expected.usd)}`;
    case 'verify':
      if (planned === 0) return nothing(data, 'found every image up to date');
      return `found ${images} to render for ${about(data.totals.expected.usd)}`;
    case 'render':
      return renderDeed(data);
  }
}

/** Where problems kept templates from being planned, nothing is known to be well. */
function nothing({ problems, orphans }: ReportData, words: string): string {
  if (problems.some(({ severity }) => severity === 'error')) return 'cannot go on';
  return orphans.length === 0 ? words : `found ${counted(orphans.length, 'orphan')}`;
}

function renderDeed(data: ReportData): string {
  const { length } = data.pruned;
  const pruned = length === 0 ? '' : `deleted ${counted(length, 'orphan')}`;
  const made = renderedWords(data);
  if (made === undefined) return pruned || nothing(data, 'has nothing to render');
  return pruned === '' ? made : `${made} and ${pruned}`;
}

/** Undefined where nothing was tried. */
function renderedWords(data: ReportData): string | undefined {
  const rendered = tally(data, 'rendered');
  const tried = rendered + wrong.reduce((sum, outcome) => sum + tally(data, outcome), 0);
  if (rendered === 0) return tried === 0 ? undefined : 'rendered no image';
  const images =
    rendered === tried
      ? counted(rendered, 'image')
      : `${numberText(rendered)} of ${counted(tried, 'image')}`;
  if (data.service === 'emulator') {
    return `drew ${images} EMULATED, ${usdText(data.totals.costUsd)} if real`;
  }
  return `rendered ${images} for ${usdText(data.totals.costUsd)}`;
}

function about(usd: number | null): string {
  return usd === null ? 'an unknown price' : usd === 0 ? 'nothing' : `about ${usdText(usd)}`;
}

const services: Readonly<Record<ReportData['service'], string>> = {
  gemini: 'Gemini API',
  vertex: 'Vertex AI',
  emulator: 'emulator',
  none: 'no service',
};

/** Which run this was: `render · deliver · Gemini API · 2026-11-23 10:00 UTC · 3 min 40 s`. */
export function runWords(data: ReportData): string {
  const day = `${data.startedAt.slice(0, 16).replace('T', ' ')} UTC`;
  const { command, stage, service, milliseconds } = data;
  const by = service === 'none' ? [] : [services[service]];
  return [command, stage, ...by, day, durationText(milliseconds)].join(' · ');
}

/** Totals against the budget, in sentences. */
export function moneyWords({ totals, service, renders }: ReportData): string {
  const { expected, atMost, budgetUsd, costUsd, calls, maybePaidUsd, maybePaidCalls } = totals;
  const asked = renders.some(({ outcome }) => outcome !== 'unchanged');
  const over = budgetUsd !== null && atMost.usd !== null && atMost.usd > budgetUsd;
  const budget =
    budgetUsd === null ? 'There is no budget.' : `The budget is ${usdText(budgetUsd)}.`;
  return [
    ...(calls === 0 ? ['Nothing was paid.'] : [paidWords(service, costUsd, calls)]),
    ...(asked ? [expectedWords(expected.usd, atMost.usd)] : []),
    budget,
    ...(over ? ['A run stops before it would pass the budget.'] : []),
    ...(maybePaidCalls === 0
      ? []
      : [
          `Up to ${usdText(maybePaidUsd)} more may have been paid for ${counted(maybePaidCalls, 'call')} whose answer never arrived whole.`,
        ]),
  ].join(' ');
}

function expectedWords(expected: number | null, atMost: number | null): string {
  if (expected === null) return 'What was expected is unknown: a model has no known price.';
  return `Expected ${usdText(expected)}, at most ${usdText(atMost)}.`;
}

function paidWords(service: ReportData['service'], costUsd: number, calls: number): string {
  const times = counted(calls, 'call');
  if (service !== 'emulator') return `Paid ${usdText(costUsd)} in ${times}.`;
  return `Nothing was paid: ${times} to the emulator, ${usdText(costUsd)} if real.`;
}

/** Why a run ended before its time, escaped; nothing for one that went to its end. */
export function endWords({ interrupted, stopped }: ReportData): string[] {
  const end = earlyEnd({ interrupted, ...(stopped && { stopped }) });
  return end === undefined ? [] : [`**${end.title}** ${proseText(end.words, 1_000)}`];
}

/** Message and remedy of what went wrong, escaped and bounded; empty where there is neither. */
export function faultWords(message: string, remedy: string, limit: number): string {
  return proseText(sentences(message, remedy), limit);
}
