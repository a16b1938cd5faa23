import { html, type Markup } from './html.ts';
import { usdText } from './money.ts';
import { emulatedWords } from './outcome-table.ts';
import { countStandings, type RenderView, type Standing, standings } from './render-view.ts';
import type { Report } from './report.ts';
import { counted, numberText, sentences } from './wording.ts';

/** The head of a contact sheet: what run it is, its totals, and what a reader must know before looking. */
export function pageHeader(report: Report, views: readonly RenderView[]): Markup {
  const { stage, renders } = report.plan;
  const day = `${report.startedAt.slice(0, 16).replace('T', ' ')} UTC`;
  return html`<header>
<p class="overline"><span class="lamp"></span>Darkroom · ${report.command} · ${stage} · <time datetime="${report.startedAt}">${day}</time></p>
<h1>Contact sheet</h1>
<dl class="totals">
${counts(views)}
${moneyTotals(report, renders.length)}
</dl>
${report.service === 'emulator' ? notice('EMULATED.', emulatedWords) : undefined}
${report.interrupted ? notice('Interrupted.', 'Run the same command again to go on from here.') : undefined}
${report.stopped && notice('Stopped.', sentences(report.stopped.message, report.stopped.remedy))}
</header>`;
}

function notice(title: string, words: string): Markup {
  return html`<p class="notice" role="note"><strong>${title}</strong> ${words}</p>`;
}

function counts(views: readonly RenderView[]): Markup[] {
  const amounts = countStandings(views);
  const shown = standings.filter((standing) => amounts[standing] > 0);
  return shown.map((standing) => total(nameOf(standing), numberText(amounts[standing]), ''));
}

function nameOf(standing: Standing): string {
  return standing === 'planned' ? 'to render' : standing;
}

function moneyTotals(report: Report, renders: number): Markup[] {
  const { plan, service, costUsd, calls, maybePaidUsd, maybePaidCalls, budgetUsd } = report;
  const { expectedUsd, atMostUsd } = plan.totals;
  const spent = service === 'emulator' ? 'would have cost' : 'cost of this run';
  const estimate = renders === 0 ? '' : `${usdText(atMostUsd)} at most`;
  const maybe = total(
    'possibly paid',
    usdText(maybePaidUsd),
    `${counted(maybePaidCalls, 'call')} without a whole answer`,
  );
  return [
    total(spent, usdText(costUsd), counted(calls, 'call')),
    total('estimate', usdText(renders === 0 ? 0 : expectedUsd), estimate),
    ...(maybePaidCalls === 0 ? [] : [maybe]),
    total('budget', budgetUsd === null ? 'none' : usdText(budgetUsd), ''),
    total('service', serviceNames[service], ''),
  ];
}

const serviceNames: Readonly<Record<Report['service'], string>> = {
  gemini: 'Gemini API',
  vertex: 'Vertex AI',
  emulator: 'Emulator',
  none: 'none',
};

function total(name: string, value: string, note: string): Markup {
  return html`<div><dt>${name}</dt><dd>${value}${note === '' ? undefined : html` <small>${note}</small>`}</dd></div>\n`;
}
