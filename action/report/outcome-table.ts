import { type Cell, type Column, layoutTable } from './layout.ts';
import { usdText } from './money.ts';
import { plainLine } from './plain.ts';
import { problemLines } from './problem-lines.ts';
import { countStandings, type RenderView, type Standing, standings } from './render-view.ts';
import type { Report } from './report.ts';
import type { Look, Tone } from './style.ts';
import { viewRenders } from './view.ts';
import { counted, durationText, numberText, pixelsText, sentences } from './wording.ts';

const columns: readonly Column[] = [
  { title: 'outcome', stacked: 'first' },
  { title: 'render', min: 12, stacked: 'first' },
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
 * Unchanged renders are counted only.
 * @param contactSheet the page's path as a person can open it; undefined where none was written
 */
export function outcomeTable(
  report: Report,
  { contactSheet, ...look }: Look & { readonly contactSheet?: string },
): string[] {
  const views = viewRenders(report);
  const shown = views.filter((view) => view.standing !== 'unchanged');
  const wrong = shown.filter((view) => view.message !== undefined);
  return [
    ...layoutTable(columns, shown.map(row), look),
    ...wrong.map((view) => wrongLine(view, look)),
    ...problemLines(report.problems, look),
    look.style('strong', countOutcomes(views)),
    ...moneyLines(report),
    ...endLines(report, look),
    ...(contactSheet === undefined ? [] : [`Contact sheet: ${plainLine(contactSheet)}`]),
    ...emulatedLines(report, look),
  ];
}

/** `18 rendered, 2 unchanged, 1 blocked.` in a fixed order; `Nothing to render.` for an empty plan. */
export function countOutcomes(views: readonly RenderView[]): string {
  const counts = countStandings(views);
  const parts = standings
    .filter((standing) => counts[standing] > 0)
    .map((standing) => `${numberText(counts[standing])} ${standing}`);
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

function moneyLines(report: Report): string[] {
  const { costUsd, calls, plan, budgetUsd, maybePaidUsd, maybePaidCalls } = report;
  if (calls === 0 && maybePaidCalls === 0) return ['No call was made: nothing was paid.'];
  const verb = report.service === 'emulator' ? 'Would have cost' : 'Cost';
  const budget = budgetUsd === null ? 'no budget' : `budget ${usdText(budgetUsd)}`;
  const cost = `${verb} ${usdText(costUsd)} in ${counted(calls, 'call')}; ${usdText(plan.totals.expectedUsd)} was expected, ${usdText(plan.totals.atMostUsd)} at most, ${budget}.`;
  if (maybePaidCalls === 0) return [cost];
  const maybe = `Up to ${usdText(maybePaidUsd)} more may have been paid for ${counted(maybePaidCalls, 'call')} whose answer never arrived whole.`;
  return [cost, maybe];
}

function endLines({ stopped, interrupted, milliseconds }: Report, { style }: Look): string[] {
  const lines = [`Took ${durationText(milliseconds)}.`];
  if (interrupted)
    lines.push(style('warning', 'Interrupted. Run the same command again to go on from here.'));
  if (stopped !== undefined) {
    lines.push(style('error', plainLine(`Stopped. ${sentences(stopped.message, stopped.remedy)}`)));
  }
  return lines;
}

/** What every view says when Darkroom's own emulator answered. */
export const emulatedWords =
  'These pictures were drawn by the local emulator, not by a model, and nothing was paid. Set GEMINI_API_KEY to render them for real.';

function emulatedLines({ service }: Report, { style }: Look): string[] {
  return service === 'emulator' ? [`${style('warning', 'EMULATED')} ${emulatedWords}`] : [];
}
