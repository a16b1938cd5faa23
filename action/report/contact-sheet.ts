import { createHash } from 'node:crypto';
import { compare, type Problem, sortProblems } from '#templates';
import { withoutRepeats } from './ending.ts';
import { html, type Markup, trusted } from './html.ts';
import { countProblems } from './problem-lines.ts';
import { type RenderView, standings } from './render-view.ts';
import type { Report } from './report.ts';
import { frame, frameRatio, sheetFolder } from './sheet-frame.ts';
import { pageHeader } from './sheet-header.ts';
import { sheetScript } from './sheet-script.ts';
import { sheetStyle } from './sheet-style.ts';
import { viewRenders } from './view.ts';
import { durationText, sentences } from './wording.ts';

/** Where the page is written, relative to the root: its links to the pictures are relative to this. */
export const contactSheetPath = `${sheetFolder}/contact-sheet.html`;

/**
 * The contact sheet of a run: one HTML page of a report, for `contactSheetPath`. It links the pictures' files,
 * fetches nothing else, and works without its script. All text is escaped; the page's own policy allows no
 * style or script but the two it was made with, and no picture but files beside it.
 */
export function contactSheet(report: Report): string {
  const views = withoutRepeats(viewRenders(report), report);
  const style = pageStyle(views);
  return `<!doctype html>${html`
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Contact sheet, ${report.startedAt.slice(0, 10)}: Darkroom</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#sheet">Skip to the pictures</a>
${pageHeader(report, views)}
<main>
${problemSection(report.problems)}
${filters(views)}
<section id="sheet">
${frames(report, views)}
</section>
</main>
${pageFooter(report)}
<script>${trusted(sheetScript)}</script>
</body>
</html>
`}`;
}

/** Inline attributes are forbidden by the policy, so each ratio that occurs is a rule of the style sheet. */
function pageStyle(views: readonly RenderView[]): string {
  const ratios = [...new Set(views.map(frameRatio))].sort(compare);
  const rules = ratios.map((ratio) => `[data-ratio="${ratio}"] { --ratio: ${ratio}; }\n`);
  const { wide, narrow } = rowHeights(views.length);
  const rows = `.sheet { --row: ${wide}; }\n@media (max-width: 64rem) { .sheet { --row: ${narrow}; } }\n`;
  return `${sheetStyle}${rows}${rules.join('')}`;
}

/** The heights in rem that rows aim at: few pictures are shown large, many small enough to compare. */
function rowHeights(frames: number): { wide: number; narrow: number } {
  if (frames === 1) return { wide: 30, narrow: 30 };
  if (frames <= 6) return { wide: 20, narrow: 18 };
  return frames <= 60 ? { wide: 16, narrow: 13 } : { wide: 13, narrow: 12 };
}

function policy(style: string): string {
  return [
    "default-src 'none'",
    "img-src 'self' file:",
    `style-src ${integrity(style)}`,
    `script-src ${integrity(sheetScript)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function integrity(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function problemSection(problems: readonly Problem[]): Markup | undefined {
  if (problems.length === 0) return undefined;
  return html`<section class="problems" aria-labelledby="problems">
<h2 id="problems">${countProblems(problems)}</h2>
<ol>
${sortProblems(problems).map(problemItem)}
</ol>
</section>`;
}

function problemItem({ severity, file, line, column, message, remedy }: Problem): Markup {
  const tone = severity === 'error' ? 'alarm' : 'calm';
  const place = file === '' ? undefined : html`<p class="place">${file}:${line}:${column}</p>`;
  return html`<li><span class="${tone}">${severity}</span><div>${place}<p>${sentences(message, remedy)}</p></div></li>\n`;
}

/** Hidden until the script, which they need, shows them. */
function filters(views: readonly RenderView[]): Markup {
  const templates = [...new Set(views.map((view) => view.templatePath))].sort(compare);
  const outcomes = standings.filter((standing) => views.some((view) => view.standing === standing));
  const status = html`<p class="status" role="status" data-status></p>`;
  if (views.length < 2) return status;
  return html`<form class="filters" data-filters hidden aria-label="Filter the frames">
<label>Template <select name="template"><option value="">all ${templates.length}</option>${templates.map(option)}</select></label>
<label>Outcome <select name="outcome"><option value="">all</option>${outcomes.map(option)}</select></label>
<button type="reset">Show all</button>
${status}
</form>`;
}

function option(value: string): Markup {
  return html`<option value="${value}">${value}</option>`;
}

function frames(report: Report, views: readonly RenderView[]): Markup {
  if (views.length === 0)
    return html`<p>There is nothing to show: no template plans a picture.</p>`;
  const problems = Map.groupBy(sortProblems(report.problems), ({ file }) => file);
  const items = views.map((view, index) =>
    frame(view, index + 1, problems.get(view.templatePath) ?? []),
  );
  return html`<h2 class="unseen">Frames</h2>
<ol class="sheet">${items}
</ol>`;
}

function pageFooter({ startedAt, milliseconds, service, calls }: Report): Markup {
  const made = service === 'emulator' && calls > 0 ? 'Drawn by the emulator of' : 'Made by';
  return html`<footer><p>${made} Darkroom on <time datetime="${startedAt}">${startedAt.slice(0, 10)}</time> in ${durationText(milliseconds)}. Pictures are linked, not copied: this page shows the files as they are now. Prices in US dollars.</p></footer>`;
}
