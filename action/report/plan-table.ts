import { usdText } from '#capabilities';
import type { Orphan, Plan, PlannedRender } from '../plan/plan.ts';
import { type Cell, type Column, layoutTable } from './layout.ts';
import { plainLine } from './plain.ts';
import type { Report } from './report.ts';
import type { Look } from './style.ts';
import { counted, numberText, pixelsText, sentences } from './wording.ts';

const columns: readonly Column[] = [
  // Never cut: it tells variants apart, and it is what --only takes.
  { title: 'render', stacked: 'first' },
  { title: 'path', min: 14, cut: 'middle', stacked: 'first' },
  { title: 'model' },
  { title: 'tier' },
  { title: 'pixels' },
  { title: 'why', min: 14 },
  { title: 'expected', align: 'right', stacked: 'titled' },
  { title: 'at most', align: 'right', stacked: 'titled' },
];

/** A plan as a table with its totals, in the order in which it would be rendered. Unchanged renders are counted only. */
export function planTable(
  report: Pick<Report, 'plan' | 'budgetUsd' | 'service'>,
  look: Look,
): string[] {
  const { plan } = report;
  return [
    ...layoutTable(columns, plan.renders.map(row), look),
    ...heldLines(plan, look),
    ...plan.orphans.map((orphan) => orphanLine(orphan, look)),
    look.style('strong', countPlan(plan)),
    ...pruneLine(plan),
    ...costLine(report),
  ];
}

/** `2 to render, 12 unchanged, 1 held, 1 orphan`; the last two only where there are some. */
export function countPlan({ totals, unchanged, held, orphans }: Plan): string {
  const emulated = unchanged.filter((render) => render.emulated).length;
  const marked = emulated === 0 ? '' : ` (${numberText(emulated)} EMULATED)`;
  const parts = [
    `${numberText(totals.renders)} to render`,
    `${numberText(totals.unchanged)} unchanged${marked}`,
  ];
  if (held.length > 0) parts.push(`${numberText(held.length)} held`);
  if (orphans.length > 0) parts.push(counted(orphans.length, 'orphan'));
  return `${parts.join(', ')}.`;
}

/** A lock entry without a template: `orphan  images/old.png: no template plans it any more. Delete …` */
export function orphanLine(orphan: Orphan, { style }: Look): string {
  const { path } = orphan;
  const remedy = orphanRemedy(orphan);
  return `${style('warning', 'orphan')} ${plainLine(`${path}: no template plans it any more. ${remedy}`)}`;
}

/** Of a lock, a person may remove whole entries and change nothing else. */
function orphanRemedy({ lockPath, fileExists, held, prune }: Orphan): string {
  if (prune) return 'The next render with a key deletes it, or bring its template back.';
  if (held)
    return `Delete its whole entry under "held" in ${lockPath}, or leave that to the next render of its template.`;
  return fileExists
    ? `Delete the file and its whole entry in ${lockPath}, or bring its template back.`
    : `Delete its whole entry in ${lockPath}; the file is gone already.`;
}

function pruneLine({ orphans }: Plan): string[] {
  const words = pruneWords(orphans);
  return words === '' ? [] : [`${words}.`];
}

/** `2 orphans will be deleted by the next render: prune is on`; empty where none will be. */
export function pruneWords(orphans: readonly { readonly prune?: boolean }[]): string {
  const due = orphans.filter(({ prune }) => prune).length;
  return due === 0
    ? ''
    : `${counted(due, 'orphan')} will be deleted by the next render: prune is on`;
}

/** Renders that were paid for once, came back blocked or mismatched, and are not sent again. */
export function heldLines({ held }: Plan, { style }: Look): string[] {
  return held.map((render) => {
    const words = sentences(render.held.message, render.held.remedy);
    const place = `${render.template.path}:${render.at.line}:${render.at.column}`;
    return `${style('error', render.held.outcome)} ${plainLine(`${place}: ${render.id}: ${words}`)}`;
  });
}

function row(render: PlannedRender): readonly Cell[] {
  const why = render.detail === '' ? render.reason : `${render.reason}: ${render.detail}`;
  return [
    { text: render.id, tone: 'strong' },
    { text: render.path },
    { text: render.template.model.name },
    { text: render.tier ?? '' },
    { text: pixelsText(render.pixels) },
    { text: render.free === undefined ? why : `${why} (no call: from ${render.free})` },
    { text: usdText(render.free === undefined ? render.price?.expected.usd : 0) },
    { text: usdText(render.free === undefined ? render.price?.atMost.usd : 0), tone: 'quiet' },
  ];
}

function costLine({
  plan,
  budgetUsd,
  service,
}: Pick<Report, 'plan' | 'budgetUsd' | 'service'>): string[] {
  const { renders, expectedUsd, atMostUsd, expectedTokens, atMostTokens } = plan.totals;
  if (renders === 0) return [];
  const budget = budgetUsd === null ? 'no budget' : `budget ${usdText(budgetUsd)}`;
  const tokens = `${numberText(expectedTokens)} tokens expected, ${numberText(atMostTokens)} at most`;
  const capped = budgetUsd !== null && atMostUsd !== undefined && atMostUsd > budgetUsd;
  const limit = capped ? `${budget} (the run would stop before it)` : budget;
  const cost = `${usdText(expectedUsd)} expected, ${usdText(atMostUsd)} at most, ${limit}; ${tokens}.`;
  return service === 'emulator' ? [`${cost} The emulator would answer: nothing is paid.`] : [cost];
}
