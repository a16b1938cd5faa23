import { usdText } from '#capabilities';
import type { Orphan } from '../plan/plan.ts';
import { earlyEnd, emulatedWords, noCallWords, withoutRepeats } from './ending.ts';
import { type Cell, type Column, layoutTable } from './layout.ts';
import { plainLine } from './plain.ts';
import { problemLines } from './problem-lines.ts';
import { countStandings, type RenderView, type Standing, standings } from './render-view.ts';
import type { Report } from './report.ts';
import type { Look, Tone } from './style.ts';
import { viewRenders } from './view.ts';
import { counted, durationText, numberText, pixelsText, sentences } from './wording.ts';

const columns: readonly Column[] = [
  { title: 'outcome', stacked: 'first' },
  // Never cut: it tells variants apart, and it is what --only takes.
  { title: 'render', stacked: 'first' },
  { title: 'file', min: 14, cut: 'middle', stacked: 'first' },
  { title: 'model' },
  { title: 'tier' },
  { title: 'pixels' },
  { title: 'cost', align: 'right' },
  { title: 'time', align: 'right' },
  { title: 'calls', align: 'right', stacked: 'titled' },
];

/** The tone of each standing. */
export const standingTones: Readonly<Record<Standing, Tone>> = {
  planned: 'notice',
  rendered: 'good',
  unchanged: 'quiet',
  mismatched: 'error',
  blocked: 'error',
  failed: 'error',
  skipped: 'warning',
};

/**
 * What became of each render, what went wrong with its remedy, the totals and where the contact sheet lies.
 * Unchanged renders are counted only, and so are those that were not begun because the run ended early.
 * @param contactSheet the page's path as a person can open it; undefined where none was written
 */
export function outcomeTable(
  report: Report,
  { contactSheet, ...look }: Look & { readonly contactSheet?: string },
): string[] {
  const views = viewRenders(report);
  const shown = withoutRepeats(views, report).filter((view) => !isCountedOnly(view));
  const wrong = shown.filter((view) => view.message !== undefined);
  return [
    ...layoutTable(columns, shown.map(row), look),
    ...wrong.map((view) => wrongLine(view, look)),
    ...problemLines(report.problems, look),
    ...report.pruned.map((orphan) => prunedLine(orphan, look)),
    look.style('strong', countOutcomes(views, report)),
    ...moneyLines(report),
    ...endLines(report, look),
    ...(contactSheet === undefined ? [] : [`Contact sheet: ${plainLine(contactSheet)}`]),
    ...emulatedLines(report, views, look),
  ];
}

function isCountedOnly({ standing, message }: RenderView): boolean {
  return standing === 'unchanged' || (standing === 'skipped' && message === undefined);
}

/** `18 rendered, 2 unchanged, 1 blocked, 1 orphan deleted.` in a fixed order; `Nothing to render.` for an empty plan. */
function countOutcomes(views: readonly RenderView[], { pruned }: Report): string {
  const counts = countStandings(views);
  const parts = standings
    .filter((standing) => counts[standing] > 0)
    .map((standing) => `${numberText(counts[standing])} ${standing}`);
  if (pruned.length > 0) parts.push(`${counted(pruned.length, 'orphan')} deleted`);
  return parts.length === 0 ? 'Nothing to render.' : `${parts.join(', ')}.`;
}

function row(view: RenderView): readonly Cell[] {
  return [
    { text: view.standing, tone: standingTones[view.standing] },
    { text: view.id, tone: 'strong' },
    { text: view.picture?.file ?? view.path },
    { text: view.model },
    { text: view.render.tier ?? '' },
    { text: pixelsText(view.pixels) },
    { text: costText(view) },
    { text: view.milliseconds === undefined ? '' : durationText(view.milliseconds), tone: 'quiet' },
    { text: view.calls === 0 ? '' : numberText(view.calls), tone: 'quiet' },
  ];
}

/** A picture that cost nothing in this run says where it came from. */
function costText(view: RenderView): string {
  if (view.source !== undefined && view.source !== 'call') return `from ${view.source}`;
  return view.calls === 0 ? '' : usdText(view.costUsd);
}

function wrongLine(view: RenderView, { style }: Look): string {
  const { line, column } = view.at;
  const words = sentences(view.message ?? '', view.remedy ?? '');
  const kept = view.picture === undefined ? '' : ` What came is kept in ${view.picture.file}.`;
  const text = `${view.templatePath}:${line}:${column}: ${view.id}: ${words}${kept}`;
  return `${style(standingTones[view.standing], view.standing)} ${plainLine(text)}`;
}

/** An orphan that is no more: `deleted images/old.png: no template plans it any more. The file and …` */
function prunedLine({ path, lockPath, fileExists }: Orphan, { style }: Look): string {
  const what = fileExists ? 'The file and its entry' : 'Its entry';
  return `${style('warning', 'deleted')} ${plainLine(`${path}: no template plans it any more. ${what} in ${lockPath} went.`)}`;
}

function moneyLines(report: Report): string[] {
  const { costUsd, calls, plan, budgetUsd, maybePaidUsd, maybePaidCalls } = report;
  if (calls === 0 && maybePaidCalls === 0) return [`No call was made: ${noCallWords(report)}.`];
  const verb = report.service === 'emulator' ? 'Would have cost' : 'Cost';
  const budget = budgetUsd === null ? 'no budget' : `budget ${usdText(budgetUsd)}`;
  const cost = `${verb} ${usdText(costUsd)} in ${counted(calls, 'call')}; ${usdText(plan.totals.expectedUsd)} was expected, ${usdText(plan.totals.atMostUsd)} at most, ${budget}.`;
  if (maybePaidCalls === 0) return [cost];
  const maybe = `Up to ${usdText(maybePaidUsd)} more may have been paid for ${counted(maybePaidCalls, 'call')} whose answer never arrived whole.`;
  return [cost, maybe];
}

function endLines(report: Report, { style }: Look): string[] {
  const end = earlyEnd(report);
  return [
    `Took ${durationText(report.milliseconds)}.`,
    ...(end === undefined
      ? []
      : [style(report.interrupted ? 'warning' : 'error', plainLine(`${end.title} ${end.words}`))]),
  ];
}

function emulatedLines(report: Report, views: readonly RenderView[], { style }: Look): string[] {
  const words = emulatedWords(views, report);
  return words === undefined ? [] : [`${style('warning', 'EMULATED')} ${words}`];
}
