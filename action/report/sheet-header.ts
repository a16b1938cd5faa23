import { usdText } from '#capabilities';
import { earlyEnd, emulatedWords, noCallWords } from './ending.ts';
import { html, type Markup } from './html.ts';
import { countStandings, type RenderView, type Standing, standings } from './render-view.ts';
import type { Report } from './report.ts';
import { counted, numberText } from './wording.ts';

/** The head of a contact sheet: what run it is, its totals, and what a reader must know before looking. */
export function pageHeader(report: Report, views: readonly RenderView[]): Markup {
  const { pruned, plan } = report;
  const { stage, renders } = plan;
  const end = earlyEnd(report);
  const deleted =
    pruned.length === 0 ? undefined : total('orphans deleted', numberText(pruned.length), '');
  const emulated = emulatedWords(views, report);
  const day = `${report.startedAt.slice(0, 16).replace('T', ' ')} UTC`;
  return html`<header>
<p class="overline"><span class="lamp"></span>Darkroom · ${report.command} · ${stage} · <time datetime="${report.startedAt}">${day}</time></p>
<h1>Contact sheet</h1>
<dl class="totals">
${counts(views)}${deleted}
${moneyTotals(report, renders.length)}
</dl>
${emulated && notice('EMULATED.', emulated)}
${end && notice(end.title, end.words)}
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
  const { plan, service, maybePaidUsd, maybePaidCalls, budgetUsd } = report;
  const { expectedUsd, atMostUsd } = plan.totals;
  const maybe = total(
    'possibly paid',
    usdText(maybePaidUsd),
    `${counted(maybePaidCalls, 'call')} without a whole answer`,
  );
  return [
    spent(report),
    ...(renders === 0
      ? []
      : [total('estimate', usdText(expectedUsd), `${usdText(atMostUsd)} at most`)]),
    ...(maybePaidCalls === 0 ? [] : [maybe]),
    total('budget', budgetUsd === null ? 'none' : usdText(budgetUsd), ''),
    total('service', serviceNames[service], ''),
  ];
}

/** A sum of no calls is no price: where none was made, that is what is said. */
function spent(report: Report): Markup {
  const { service, costUsd, calls, maybePaidCalls } = report;
  if (calls === 0) return total('calls', 'none', maybePaidCalls === 0 ? noCallWords(report) : '');
  const name = service === 'emulator' ? 'would have cost' : 'cost of this run';
  return total(name, usdText(costUsd), counted(calls, 'call'));
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
