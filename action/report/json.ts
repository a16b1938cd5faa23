import { sortProblems } from '#templates';
import { type ReportData, reportSchemaVersion } from './json-schema.ts';
import { roundUsd } from './money.ts';
import { countStandings, type RenderView } from './render-view.ts';
import type { Report } from './report.ts';
import { viewRenders } from './view.ts';

/** A report as plain data: fixed order of fields, problems sorted by place, renders by path, USD to a millionth. */
export function reportData(report: Report): ReportData {
  const views = viewRenders(report);
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
    renders: views.map(renderData),
    orphans: plan.orphans.map(({ path, lockPath, fileExists }) => ({ path, lockPath, fileExists })),
  };
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

function renderData(view: RenderView): ReportData['renders'][number] {
  const { render } = view;
  return {
    id: view.id,
    template: view.templatePath,
    variant: render.variant,
    candidate: render.candidate,
    outcome: view.standing,
    reason: view.reason ?? null,
    detail: view.detail,
    digest: view.digest ?? null,
    path: view.path,
    file: view.picture?.file ?? null,
    model: view.model,
    apiId: view.apiId,
    tier: render.tier ?? null,
    aspectRatio: render.aspectRatio ?? null,
    pixels: view.pixels === undefined ? null : { ...view.pixels },
    alt: render.alt,
    prompt: render.prompt,
    references: view.references.map((reference) => ({ ...reference })),
    emulated: view.emulated,
    source: view.source ?? null,
    expected: amountData(view.estimate?.expected),
    atMost: amountData(view.estimate?.atMost),
    tokens: view.tokens === undefined ? null : { ...view.tokens },
    priceUsd: usdData(view.priceUsd),
    costUsd: roundUsd(view.costUsd),
    maybePaidUsd: roundUsd(view.maybePaidUsd),
    calls: view.calls,
    milliseconds: view.milliseconds ?? null,
    code: view.code ?? null,
    message: view.message ?? null,
    remedy: view.remedy ?? null,
  };
}

function usdData(usd: number | undefined): number | null {
  return usd === undefined ? null : roundUsd(usd);
}

function amountData(amount: RenderViewAmount): ReportData['renders'][number]['expected'] {
  if (amount === undefined) return null;
  const { input, text, image } = amount.tokens;
  return { usd: roundUsd(amount.usd), tokens: input + text + image };
}

type RenderViewAmount = NonNullable<RenderView['estimate']>['expected'] | undefined;
