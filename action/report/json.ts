import { lifecycleOn, roundUsd } from '#capabilities';
import { type LockEntry, limits, promptText, sortProblems } from '#templates';
import type { Orphan } from '../plan/plan.ts';
import { filePath, storeFolder } from '../plan/stores.ts';
import { type Baseline, type Difference, differenceOf } from './baseline.ts';
import { type RenderData, type ReportData, reportSchemaVersion } from './json-schema.ts';
import { lifeText } from './models-table.ts';
import { countStandings, type RenderView } from './render-view.ts';
import type { Report } from './report.ts';
import { viewRenders } from './view.ts';

/**
 * A report as plain data: fixed order of fields, problems sorted by place, renders by path, USD to a millionth.
 * @param baseline what the base of the pull request has: then each render is told against that
 */
export function reportData(report: Report, baseline?: Baseline): ReportData {
  const views = viewRenders(report);
  const day = new Date(report.startedAt);
  const { command, service, plan, startedAt, milliseconds, interrupted, stopped } = report;
  return {
    schemaVersion: reportSchemaVersion,
    command,
    stage: plan.stage,
    service,
    startedAt,
    milliseconds,
    interrupted,
    stopped: stopped === undefined ? null : { message: stopped.message, remedy: stopped.remedy },
    totals: totalsData(report, views),
    problems: sortProblems(report.problems).map(
      ({ rule, severity, file, line, column, message, remedy }) => ({
        rule,
        severity,
        file,
        line,
        column,
        message,
        remedy,
      }),
    ),
    renders: views.map((view) => renderData(view, day, baseline)),
    orphans: plan.orphans.map((one) => ({ ...orphanData(one), prune: one.prune ?? false })),
    pruned: report.pruned.map(orphanData),
  };
}

function orphanData({ path, lockPath, fileExists }: Orphan): ReportData['pruned'][number] {
  return { path, lockPath, fileExists };
}

/** The text of `--json`: `reportData`, indented, with a final line feed. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(reportData(report), null, 2)}\n`;
}

function totalsData(report: Report, views: readonly RenderView[]): ReportData['totals'] {
  const { totals, orphans } = report.plan;
  return {
    outcomes: { ...countStandings(views) },
    orphans: orphans.length,
    problems: sortProblems(report.problems).length,
    expected: { usd: usdData(totals.expectedUsd), tokens: totals.expectedTokens },
    atMost: { usd: usdData(totals.atMostUsd), tokens: totals.atMostTokens },
    budgetUsd: usdData(report.budgetUsd ?? undefined),
    costUsd: roundUsd(report.costUsd),
    calls: report.calls,
    maybePaidUsd: roundUsd(report.maybePaidUsd),
    maybePaidCalls: report.maybePaidCalls,
  };
}

function renderData(view: RenderView, day: Date, baseline: Baseline | undefined): RenderData {
  const { render } = view;
  const difference = differenceOf(view, baseline);
  return {
    id: view.id,
    template: view.templatePath,
    line: view.at.line,
    column: view.at.column,
    variant: render.variant,
    candidate: render.candidate,
    stage: render.stage,
    outcome: view.standing,
    reason: difference.why?.reason ?? view.reason ?? null,
    detail: difference.why?.detail ?? view.detail,
    digest: view.digest ?? null,
    path: view.path,
    file: view.picture?.file ?? null,
    sha256: view.picture?.sha256 ?? null,
    bytes: view.picture?.bytes ?? null,
    ...settingsData(view, day),
    askedPixels: render.pixels === undefined ? null : { ...render.pixels },
    pixels: view.pixels === undefined ? null : { ...view.pixels },
    alt: render.alt,
    prompt: render.prompt,
    previous: previousData(view, difference, baseline),
    changed: difference.changed,
    references: view.references.map((reference) => ({ ...reference })),
    emulated: view.emulated,
    source: view.source ?? null,
    ...costData(view),
    milliseconds: view.milliseconds ?? null,
    code: view.code ?? null,
    message: view.message ?? null,
    remedy: view.remedy ?? null,
  };
}

function settingsData({ model, displayName, apiId, render }: RenderView, day: Date) {
  return {
    model,
    displayName,
    apiId,
    life: lifeText(lifecycleOn(render.template.apiId, day)),
    tier: render.tier ?? null,
    aspectRatio: render.aspectRatio ?? null,
    thinking: render.template.thinking ?? null,
  };
}

function costData(view: RenderView) {
  return {
    expected: amountData(view.estimate?.expected),
    atMost: amountData(view.estimate?.atMost),
    tokens: view.tokens === undefined ? null : { ...view.tokens },
    priceUsd: usdData(view.priceUsd),
    costUsd: roundUsd(view.costUsd),
    maybePaidUsd: roundUsd(view.maybePaidUsd),
    calls: view.calls,
  };
}

/** The base's picture, or the one that this run replaces. One that is there by now is compared with the base alone. */
function previousData(
  view: RenderView,
  { base, changed }: Difference,
  baseline: Baseline | undefined,
): RenderData['previous'] {
  if (base) return changed ? pictureData(base.entry, base.file) : null;
  const isNew = baseline !== undefined && view.asked !== undefined;
  if (view.previous === undefined || isNew) return null;
  const { render, path } = view;
  // What a run without a key would replace is the committed picture, wherever its own would lie.
  const folder = storeFolder({ proofs: render.stage !== 'deliver', emulated: false }, render.stage);
  const { mediaType } = view.previous.file;
  return pictureData(view.previous, `${folder}${filePath(path, mediaType, render.candidate)}`);
}

/** A lock that somebody wrote by hand may hold a prompt beyond every limit: no report is to fail for that. */
function pictureData(
  { asked, file, answer, alt }: LockEntry,
  path: string,
): RenderData['previous'] {
  return {
    file: path,
    sha256: file.sha256,
    pixels: { width: file.width, height: file.height },
    model: asked.model,
    tier: asked.tier ?? null,
    aspectRatio: asked.aspectRatio ?? null,
    alt,
    prompt: promptText(asked.parts).slice(0, limits.promptCharacters),
    priceUsd: roundUsd(answer.costUsd),
  };
}

function usdData(usd: number | undefined): number | null {
  return usd === undefined ? null : roundUsd(usd);
}

function amountData(amount: RenderViewAmount): RenderData['expected'] {
  if (amount === undefined) return null;
  const { input, text, image } = amount.tokens;
  return { usd: roundUsd(amount.usd), tokens: input + text + image };
}

type RenderViewAmount = NonNullable<RenderView['estimate']>['expected'] | undefined;
