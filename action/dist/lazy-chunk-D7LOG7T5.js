import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  countProblems,
  problemLines
} from "./lazy-chunk-ESBKYHFP.js";
import {
  closedWords,
  counted,
  durationText,
  numberText,
  openGit,
  pixelsText,
  readProject,
  sentences,
  unusablePaths
} from "./lazy-chunk-YWG4ULEL.js";
import {
  hashFile,
  openDisk
} from "./lazy-chunk-AF65NL3Z.js";
import {
  UsageError,
  calledAt
} from "./lazy-chunk-56UWPNCU.js";
import {
  layoutTable,
  lifeText
} from "./lazy-chunk-MUT2KYC4.js";
import {
  lookOf
} from "./lazy-chunk-J7N7USUU.js";
import {
  geminiResponse
} from "./lazy-chunk-VAKJROHI.js";
import {
  cutTo,
  plainBlock,
  plainLine,
  widthOf
} from "./lazy-chunk-M66Y56N7.js";
import {
  Halt,
  editedImage,
  editedLock,
  inGraphOrder,
  integrityRules,
  interrupted,
  isChosen,
  isNarrowed,
  lifecycleProblem,
  nothingKeptRule,
  ofTheWhole,
  pathOfBroken,
  priceOfRender,
  readLockFile,
  referenceProblems,
  requestOf,
  requestTooLarge,
  selectNodes,
  toPrune,
  totalsOf,
  unknownFile
} from "./lazy-chunk-R2PHZQGJ.js";
import {
  unreadable,
  unreadableWords
} from "./lazy-chunk-EH4KEMAY.js";
import {
  compare,
  filePath,
  foldedPath,
  journalFolder,
  limits,
  lockPathIn,
  lockPathOf,
  outputFault,
  printProblem,
  promptText,
  readConfig,
  readLock,
  readTemplates,
  sortProblems,
  stemAt,
  stemOf,
  storeFolder,
  storesFor
} from "./lazy-chunk-OZCGRKUY.js";
import {
  aspectRatios,
  lifecycleOn,
  priceFor,
  referenceRoles,
  roundUsd,
  thinkingLevels,
  tiers,
  usdText
} from "./lazy-chunk-W3TSDLLV.js";
import {
  didYouMean
} from "./lazy-chunk-XINEEOY4.js";
import {
  _enum,
  _lte,
  _maxLength,
  _minLength,
  _nonnegative,
  _regex,
  array,
  boolean,
  extend,
  int,
  literal,
  nullable,
  number,
  object,
  refine,
  strictObject,
  string,
  union
} from "./lazy-chunk-BO6B2TJA.js";

// action/report/contact-sheet.ts
import { createHash } from "node:crypto";

// action/report/ending.ts
function earlyEnd({
  interrupted: interrupted2,
  stopped
}) {
  if (interrupted2) return { title: "Interrupted.", words: "Run it again to go on from here." };
  if (stopped === void 0) return void 0;
  return { title: "Stopped.", words: capital(sentences(stopped.message, stopped.remedy)) };
}
function capital(text) {
  return text.replace(
    /^[a-z]+(?=[ '’])/,
    (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`
  );
}
function withoutRepeats(views, { stopped }) {
  if (stopped === void 0) return views;
  const byId = new Map(views.map((view) => [view.id, view]));
  const repeats = (view) => {
    if (view.standing !== "skipped") return false;
    if (view.message === stopped.message) return true;
    const sources = view.references.flatMap(({ source }) => byId.get(source) ?? []);
    return view.code === "source failed" && sources.some(repeats);
  };
  return views.map(
    (view) => repeats(view) ? { ...view, message: void 0, remedy: void 0 } : view
  );
}
function emulatedWords(views, { door }) {
  const words2 = drawnWords(views.filter(({ picture: picture2 }) => picture2 !== void 0));
  return words2 && `${words2} ${keyRemedies[door]}`;
}
var keyRemedies = {
  "command line": "Set GEMINI_API_KEY to render them for real.",
  action: "Give gemini-api-key to render them for real; until then none is committed."
};
function drawnWords(pictures) {
  const drawn = pictures.filter(({ emulated }) => emulated).length;
  if (drawn === 0) return void 0;
  const which = drawn === pictures.length ? "These pictures were" : `${numberText(drawn)} of these ${numberText(pictures.length)} pictures ${drawn === 1 ? "was" : "were"}`;
  return `${which} drawn by the local emulator, not by a model, and nothing was paid.`;
}
function noCallWords({ service }) {
  return service === "emulator" ? "nothing was drawn, and nothing was paid" : "nothing was paid";
}

// action/report/html.ts
var Markup = class {
  #text;
  constructor(text) {
    this.#text = text;
  }
  toString() {
    return this.#text;
  }
};
function html(strings, ...values) {
  const text = strings.reduce(
    (before, string2, index) => before + written(values[index - 1]) + string2
  );
  return new Markup(text);
}
function trusted(text) {
  if (/<\/(?:script|style)|<!--/i.test(text))
    throw new Error("This text would end its own element.");
  return new Markup(text);
}
function fileAddress(file, folder) {
  const to = file.split("/");
  const from = folder.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = from.slice(shared).map(() => "..");
  const down = to.slice(shared).map((segment) => encodeURIComponent(segment.toWellFormed()));
  return [...up.length === 0 ? ["."] : up, ...down].join("/");
}
function written(value) {
  if (value === void 0) return "";
  if (value instanceof Markup) return value.toString();
  if (typeof value === "object") return value.map(written).join("");
  return escapeHtml(String(value));
}
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escapeHtml(text) {
  return plainBlock(text).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

// action/report/render-view.ts
var standings = [
  "planned",
  "rendered",
  "unchanged",
  "mismatched",
  "blocked",
  "failed",
  "skipped"
];
function countStandings(views) {
  const counts2 = {
    planned: 0,
    rendered: 0,
    unchanged: 0,
    mismatched: 0,
    blocked: 0,
    failed: 0,
    skipped: 0
  };
  for (const view of views) counts2[view.standing] += 1;
  return counts2;
}

// action/report/sheet-frame.ts
var sheetFolder = ".darkroom";
var wrong = /* @__PURE__ */ new Set(["mismatched", "blocked", "failed", "skipped"]);
function frame(view, number2, problems) {
  const { standing, templatePath } = view;
  return html`
<li data-frame data-template="${templatePath}" data-outcome="${standing}" data-ratio="${frameRatio(view)}" class="${wrong.has(standing) ? "wrong" : "right"}">
<figure>
<div class="film">
<div class="edge"><span>▸ ${number2}</span>${stock(view)}</div>
${view.picture === void 0 ? emptyWindow(view) : picture(view.picture, view)}
</div>
${caption(view, problems)}
</figure>
</li>`;
}
function stock({ displayName, render, emulated }) {
  const { tier } = render;
  if (emulated) return html`<span class="emulated">EMULATED ${tier}</span>`;
  return html`<span><span class="stock">${displayName}</span> ${tier}</span>`;
}
function frameRatio({ pixels: pixels2, render }) {
  const { width, height } = pixels2 ?? sides(render.aspectRatio ?? "1:1");
  return (width / height).toFixed(3);
}
function sides(ratio) {
  const [width = 1, height = 1] = ratio.split(":").map(Number);
  return { width, height };
}
function picture({ file, pixels: pixels2 }, view) {
  const address = fileAddress(file, sheetFolder);
  const alt = view.render.alt === "" ? `${view.id}, without a description` : view.render.alt;
  return html`<a class="window" href="${address}"><img src="${address}" alt="${alt}" width="${pixels2.width}" height="${pixels2.height}" loading="lazy"></a>`;
}
function emptyWindow({ standing, reason }) {
  if (standing === "planned")
    return html`<div class="window empty"><p>to render<br>${reason}</p></div>`;
  return html`<div class="window empty"><p class="alarm">${standing}</p></div>`;
}
function caption(view, problems) {
  const { model, pixels: pixels2, render, message, remedy } = view;
  const size = [render.tier, pixelsText(pixels2)].filter((fact) => fact !== void 0);
  return html`<figcaption>
<h3>${nameText(view)}</h3>
<p class="facts">${whole(model)} · ${whole(size.join(" \xB7 "))}</p>
<p class="facts">${standingText(view)}</p>
${message === void 0 ? void 0 : html`<p>${sentences(message, remedy ?? "")}</p>`}
<details><summary>Prompt<span class="unseen"> of ${view.id}</span></summary>
${record(view, problems)}
<pre data-prompt dir="auto">${render.prompt}</pre>
</details>
</figcaption>`;
}
function whole(text) {
  return html`<span class="whole">${text}</span>`;
}
function nameText({ id }) {
  const hash = id.indexOf("#");
  return hash < 1 ? [whole(id)] : [whole(id.slice(0, hash)), whole(id.slice(hash))];
}
function standingText(view) {
  const alarm = wrong.has(view.standing) ? "alarm" : "calm";
  return html`<span class="${alarm}">${view.standing}</span>, <span class="whole price">${priceText(view)}</span>`;
}
function priceText({
  standing,
  priceUsd,
  costUsd,
  source,
  emulated,
  estimate
}) {
  if (standing === "planned" || standing === "skipped") {
    return source === void 0 ? `${usdText(estimate?.expected.usd)} expected` : `from ${source}`;
  }
  if (priceUsd === void 0) return usdText(costUsd);
  if (emulated) return `${usdText(priceUsd)} if it were real`;
  if (source !== void 0 && source !== "call")
    return `${usdText(priceUsd)} earlier, from ${source}`;
  return standing === "unchanged" ? `${usdText(priceUsd)} earlier` : usdText(priceUsd);
}
function record(view, problems) {
  const { at, render, tokens, reason, detail, picture: picture2, references } = view;
  const facts = [
    ["template", `${view.templatePath}:${at.line}:${at.column}`],
    ["file", picture2?.file ?? `${view.path} (not there)`],
    ["API id", view.apiId],
    ...render.aspectRatio === void 0 ? [] : [["ratio", render.aspectRatio]],
    ...reason === void 0 ? [] : [["why", detail === "" ? reason : `${reason}: ${detail}`]],
    ...tokens === void 0 ? [] : [["tokens", tokenText(tokens)]],
    ...view.digest === void 0 ? [] : [["digest", view.digest]],
    ["alt", render.alt === "" ? "none" : render.alt],
    ...references.map(
      ({ id, role, source }) => ["reference", `${id}, ${role}: ${source}`]
    ),
    ...problems.map((problem) => [problem.severity, printProblem(problem)])
  ];
  return html`<dl>${facts.map(([name2, value]) => html`<dt>${name2}</dt><dd>${value}</dd>\n`)}</dl>`;
}
function tokenText({ input, text, image }) {
  return `${numberText(input)} input, ${numberText(text)} text and thinking, ${numberText(image)} image`;
}

// action/report/sheet-header.ts
function pageHeader(report, views) {
  const { pruned, plan } = report;
  const { stage, renders } = plan;
  const end = earlyEnd(report);
  const deleted = pruned.length === 0 ? void 0 : total("orphans deleted", numberText(pruned.length), "");
  const emulated = emulatedWords(views, report);
  const day = `${report.startedAt.slice(0, 16).replace("T", " ")} UTC`;
  return html`<header>
<p class="overline"><span class="lamp"></span>Darkroom · ${report.command} · ${stage} · <time datetime="${report.startedAt}">${day}</time></p>
<h1>Contact sheet</h1>
<dl class="totals">
${counts(views)}${deleted}
${moneyTotals(report, renders.length)}
</dl>
${emulated && notice("EMULATED.", emulated)}
${end && notice(end.title, end.words)}
</header>`;
}
function notice(title, words2) {
  return html`<p class="notice" role="note"><strong>${title}</strong> ${words2}</p>`;
}
function counts(views) {
  const amounts = countStandings(views);
  const shown = standings.filter((standing) => amounts[standing] > 0);
  return shown.map((standing) => total(nameOf(standing), numberText(amounts[standing]), ""));
}
function nameOf(standing) {
  return standing === "planned" ? "to render" : standing;
}
function moneyTotals(report, renders) {
  const { plan, service, maybePaidUsd, maybePaidCalls, budgetUsd } = report;
  const { expectedUsd, atMostUsd } = plan.totals;
  const maybe2 = total(
    "possibly paid",
    usdText(maybePaidUsd),
    `${counted(maybePaidCalls, "call")} without a whole answer`
  );
  return [
    spent(report),
    ...renders === 0 ? [] : [total("estimate", usdText(expectedUsd), `${usdText(atMostUsd)} at most`)],
    ...maybePaidCalls === 0 ? [] : [maybe2],
    total("budget", budgetUsd === null ? "none" : usdText(budgetUsd), ""),
    total("service", serviceNames[service], "")
  ];
}
function spent(report) {
  const { service, costUsd, calls, maybePaidCalls } = report;
  if (calls === 0) return total("calls", "none", maybePaidCalls === 0 ? noCallWords(report) : "");
  const name2 = service === "emulator" ? "would have cost" : "cost of this run";
  return total(name2, usdText(costUsd), counted(calls, "call"));
}
var serviceNames = {
  gemini: "Gemini API",
  vertex: "Vertex AI",
  emulator: "Emulator",
  none: "none"
};
function total(name2, value, note) {
  return html`<div><dt>${name2}</dt><dd>${value}${note === "" ? void 0 : html` <small>${note}</small>`}</dd></div>\n`;
}

// action/report/sheet-script.ts
var sheetScript = `
'use strict';
const form = document.querySelector('[data-filters]');
const frames = [...document.querySelectorAll('[data-frame]')];
const status = document.querySelector('[data-status]');
const say = (words) => { status.textContent = words; };

if (form) {
  form.hidden = false;
  const apply = () => {
    const { template, outcome } = form.elements;
    const shown = frames.filter((frame) => {
      const fits = (!template.value || frame.dataset.template === template.value)
        && (!outcome.value || frame.dataset.outcome === outcome.value);
      frame.hidden = !fits;
      return fits;
    });
    say(shown.length === frames.length ? '' : shown.length + ' of ' + frames.length + ' frames');
  };
  form.addEventListener('change', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  apply();
}

for (const prompt of document.querySelectorAll('[data-prompt]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy prompt';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(prompt.textContent);
      button.textContent = 'Copied';
      say('Prompt copied');
    } catch {
      getSelection().selectAllChildren(prompt);
      button.textContent = 'Selected: press Ctrl+C';
      say('The browser did not allow copying. The prompt is selected.');
    }
    setTimeout(() => { button.textContent = 'Copy prompt'; }, 2000);
  });
  prompt.before(button);
}
`;

// action/report/sheet-style.ts
var sheetStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(oklch(96.5% 0 0), oklch(19% 0 0));
  --ink: light-dark(oklch(22% 0 0), oklch(93% 0 0));
  --faint: light-dark(oklch(45% 0 0), oklch(72% 0 0));
  --hairline: light-dark(oklch(84% 0 0), oklch(33% 0 0));
  --control: light-dark(oklch(60% 0 0), oklch(54% 0 0));
  --film: light-dark(oklch(15% 0 0), oklch(9% 0 0));
  --rebate: oklch(76% 0 0);
  --safelight: light-dark(oklch(50% .19 29), oklch(73% .16 37));
  --lit: oklch(73% .16 37);
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace;
  font: 100%/1.5 system-ui, -apple-system, 'Segoe UI', 'IBM Plex Sans', 'DejaVu Sans', sans-serif;
  background: var(--paper);
  color: var(--ink);
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0 auto; padding: clamp(1rem, 3vw, 2.5rem); max-width: 110rem; overflow-wrap: break-word; }
a { color: inherit; text-underline-offset: .2em; text-decoration-color: var(--hairline); }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--safelight); outline-offset: 2px; }
code, pre, .mono { font-family: var(--mono); font-size: .9em; }
h1, h2, h3 { font-weight: 600; letter-spacing: -.015em; line-height: 1.15; margin: 0; }
h1 { font-size: clamp(1.6rem, 4vw, 2.5rem); }
h2 { font-size: 1.05rem; letter-spacing: 0; margin-bottom: .75rem; }
h3 { font-size: .88rem; letter-spacing: 0; line-height: 1.4; margin-bottom: .1rem; }
.overline { margin: 0 0 .35rem; color: var(--faint); font: .75rem/1.4 var(--mono); letter-spacing: .04em; }
.lamp { display: inline-block; width: 8px; height: 8px; margin-inline-end: .4em; border-radius: 50%; background: var(--safelight); }
.skip { position: absolute; inset-inline-start: -100rem; padding: .5rem 1rem; background: var(--ink); color: var(--paper); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { inset-inline-start: 1rem; z-index: 1; }

header { margin-bottom: 1.75rem; }
.totals { display: flex; flex-wrap: wrap; gap: .9rem clamp(1.5rem, 3.5vw, 3rem); margin: 1.5rem 0 0; padding: .85rem 0 .95rem; border-block: 1px solid var(--hairline); }
dt { color: var(--faint); font-size: .78rem; }
dd { margin: 0; }
.totals dd { font-size: 1.2rem; font-variant-numeric: tabular-nums; line-height: 1.35; }
.totals small { display: block; color: var(--faint); font-size: .78rem; line-height: 1.35; }
.notice { margin: 1.25rem 0 0; padding: .15rem 0 .15rem .9rem; border-inline-start: 3px solid var(--safelight); max-width: 62rem; }
.notice strong, .alarm { color: var(--safelight); font-weight: 600; }

.problems { margin: 0 0 2rem; }
.problems ol { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--hairline); }
.problems li { display: grid; grid-template-columns: 5rem minmax(0, 1fr); gap: 0 1rem; padding: .55rem 0; border-bottom: 1px solid var(--hairline); }
.problems p { margin: 0; max-width: 100ch; text-wrap: pretty; }
.problems .place { color: var(--faint); font: .8rem/1.5 var(--mono); }
@media (max-width: 30rem) { .problems li { grid-template-columns: minmax(0, 1fr); } }

.filters { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem 1.25rem; margin: 0 0 1rem; }
.filters label { display: grid; gap: .2rem; color: var(--faint); font-size: .78rem; }
select, button { min-height: 2rem; max-width: 100%; padding: .3rem .7rem; border: 1px solid var(--control); border-radius: 3px; background: transparent; color: var(--ink); font: inherit; font-size: .85rem; }
select { background: var(--paper); }
button { cursor: pointer; }
button:hover, select:hover { border-color: var(--ink); }
.status { margin: 0; min-height: 1.5rem; align-self: end; color: var(--faint); font-size: .85rem; }

.sheet { --least: calc(14.25 / var(--row)); display: flex; flex-wrap: wrap; align-items: start; row-gap: 1.75rem; margin: 0; padding: 0; list-style: none; }
.sheet::after { content: ''; flex: 1000 0 0; }
.sheet > li { --cell: max(var(--ratio), var(--least)); flex: var(--cell) 1 calc(var(--cell) * var(--row) * 1rem); min-width: 0; max-width: 100%; }
figure { margin: 0; }
.film { container-type: inline-size; background: var(--film); color: var(--rebate); }
.edge { display: flex; justify-content: space-between; gap: .75rem; padding: .3rem .6rem; font: .68rem/1.3 var(--mono); letter-spacing: .05em; white-space: nowrap; }
@container (width < 13rem) { .stock { display: none; } }
.emulated { color: var(--lit); }
.film::after { content: ''; display: block; height: .65rem; }
.window { display: block; position: relative; width: 100%; max-height: calc(var(--row) * 1.5rem); aspect-ratio: var(--cell); }
.window:focus-visible { outline-offset: -3px; outline-color: var(--lit); }
.window img { position: absolute; inset: 0; width: 100%; height: 100%; padding-inline: 3px; object-fit: contain; }
.wrong .window img { padding: 3px 6px; outline: 2px solid var(--lit); outline-offset: -4px; }
.empty { display: grid; place-content: center; padding: 1rem; }
.empty::before { content: ''; position: absolute; inset: 0 3px; background: oklch(24% 0 0); }
.empty p { position: relative; margin: 0; font-size: .8rem; line-height: 1.4; text-align: center; color: oklch(88% 0 0); }
.empty .alarm { color: var(--lit); }
.wrong .empty::before { background: linear-gradient(to top right, transparent calc(50% - 1px), oklch(40% .09 37) calc(50% - 1px) calc(50% + 1px), transparent calc(50% + 1px)), oklch(22% 0 0); }

figcaption { padding: .55rem .6rem 0 0; font-size: .8rem; line-height: 1.45; }
figcaption p { margin: 0; }
.facts { color: var(--faint); font-variant-numeric: tabular-nums; }
.whole { display: inline-block; max-width: 100%; }
.price { color: var(--ink); }
details { margin-top: .2rem; }
summary { display: inline-block; padding: .15rem 0; min-height: 1.5rem; color: var(--faint); cursor: pointer; text-decoration: underline; text-decoration-color: var(--hairline); text-underline-offset: .2em; }
summary::-webkit-details-marker { display: none; }
summary::before { content: '+ ' / ''; font-family: var(--mono); }
[open] > summary::before { content: '\u2212 ' / ''; }
summary:hover { color: var(--ink); }
details dl { margin: .4rem 0 .75rem; display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .9rem; }
details dd { overflow-wrap: anywhere; }
pre { margin: .5rem 0 0; padding: .8rem 1rem; border: 1px solid var(--hairline); white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.55; max-width: 80ch; }

/* An opened frame takes a row of its own: the print on the left, its record on the right. */
.sheet > li:has(details[open]) { flex: 1 1 100%; }
@media screen and (min-width: 50rem) {
  li:has(details[open]) figure { display: grid; grid-template-columns: minmax(0, min(calc(var(--cell) * 32rem), 58%)) minmax(20rem, 1fr); gap: 0 1.5rem; align-items: start; }
  li:has(details[open]) figcaption { padding-top: 0; }
  li:has(details[open]) .window { max-height: 80vh; }
}

@media screen and (max-width: 36rem) {
  .sheet > li { --cell: clamp(.8, var(--ratio), 3); flex: 1 1 100%; }
  .window { max-height: none; }
  figcaption { padding-inline: 0; }
}

footer { margin-top: 3rem; padding-top: .9rem; border-top: 1px solid var(--hairline); color: var(--faint); font-size: .8rem; }
footer p { margin: 0; }

@media print {
  @page { margin: 13mm; }
  :root { color-scheme: light; --paper: white; --film: white; --rebate: var(--faint); --lit: var(--safelight); }
  body { max-width: none; padding: 0; font-size: 9pt; }
  header { margin-bottom: 1rem; }
  .filters, .status, .skip, summary, button, details dl { display: none !important; }
  .sheet { display: block; }
  .sheet::after { display: none; }
  .sheet > li { --cell: max(var(--ratio), .8); padding: .75rem 0; border-top: 1px solid var(--hairline); }
  .sheet > li, .problems li { break-inside: avoid; }
  figure { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1.25rem; align-items: start; }
  .film { border: 1px solid var(--hairline); }
  .film::after { display: none; }
  .window { max-height: none; }
  .empty::before, .wrong .empty::before { background: none; }
  .empty p { color: var(--ink); }
  figcaption { padding: 0; }
  /* A closed fold is opened on paper, where nobody can. */
  details::details-content { display: block; content-visibility: visible; block-size: auto; }
  pre { margin-top: .3rem; padding: 0; border: 0; max-width: none; font: 8pt/1.35 system-ui, sans-serif; }
  footer { margin-top: 1rem; break-inside: avoid; }
}
`;

// action/report/view.ts
function viewRenders(report) {
  const told = report.outcomes.map((outcome) => viewOutcome(outcome, report));
  const ids = new Set(told.map((view) => view.id));
  const untold = [
    ...report.plan.renders.map(viewPlanned),
    ...report.plan.unchanged.map((render) => viewOutcome({ kind: "unchanged", render }, report)),
    ...report.plan.held.map(viewHeld)
  ].filter((view) => !ids.has(view.id));
  return [...told, ...untold].sort((a, b) => compare(a.path, b.path) || compare(a.id, b.id));
}
function viewOutcome(outcome, report) {
  const emulated = report.service === "emulator";
  switch (outcome.kind) {
    case "rendered":
      return {
        ...viewPlanned(outcome.render),
        ...viewEntry(outcome.entry, outcome.file),
        ...spent2(outcome),
        standing: "rendered",
        emulated,
        source: outcome.source,
        milliseconds: outcome.milliseconds
      };
    case "unchanged":
      return {
        ...viewIdentity(outcome.render),
        ...viewEntry(outcome.render.entry, outcome.render.file),
        standing: "unchanged",
        emulated: outcome.render.emulated
      };
    case "mismatched":
    case "blocked":
      return {
        ..."held" in outcome.render ? viewHeld(outcome.render) : viewPlanned(outcome.render),
        ...spent2(outcome),
        ...viewReceived(outcome),
        standing: outcome.kind,
        emulated,
        code: outcome.code,
        message: outcome.message,
        remedy: outcome.remedy
      };
    case "failed":
      return {
        ...viewPlanned(outcome.render),
        ...spent2(outcome),
        standing: "failed",
        message: outcome.message,
        remedy: outcome.remedy
      };
    case "skipped":
      return {
        ...viewPlanned(outcome.render),
        standing: "skipped",
        code: outcome.why,
        message: outcome.message,
        remedy: outcome.remedy
      };
  }
}
function viewIdentity(render) {
  return {
    id: render.id,
    render,
    templatePath: render.template.path,
    path: render.path,
    at: render.at,
    model: render.template.model.name,
    displayName: render.template.model.displayName,
    apiId: render.template.apiId.id,
    pixels: render.pixels,
    picture: void 0,
    previous: void 0,
    references: viewReferences(render),
    emulated: false,
    digest: void 0,
    asked: void 0,
    reason: void 0,
    detail: "",
    code: void 0,
    message: void 0,
    remedy: void 0,
    source: void 0,
    estimate: void 0,
    tokens: void 0,
    priceUsd: void 0,
    costUsd: 0,
    maybePaidUsd: 0,
    calls: 0,
    milliseconds: void 0
  };
}
function viewPlanned(render) {
  return {
    ...viewIdentity(render),
    standing: "planned",
    digest: render.digest,
    previous: render.previous,
    reason: render.reason,
    detail: render.detail,
    source: render.free,
    estimate: render.price
  };
}
function viewHeld(render) {
  const { outcome, code, message, remedy, digest } = render.held;
  return { ...viewIdentity(render), standing: outcome, digest, code, message, remedy };
}
function viewReferences(render) {
  const variant = render.template.variants.find(({ id }) => id === render.variant);
  return (variant?.references ?? []).map(({ id, role, source }) => {
    if ("path" in source) return { id, role, source: source.path };
    const { template, variant: variant2 } = source.from;
    return { id, role, source: variant2 === "" ? template : `${template}#${variant2}` };
  });
}
function viewEntry(entry, file) {
  const pixels2 = { width: entry.file.width, height: entry.file.height };
  return {
    digest: entry.digest,
    asked: entry.asked,
    picture: { file, pixels: pixels2, sha256: entry.file.sha256, bytes: entry.file.bytes },
    pixels: pixels2,
    tokens: entry.answer.tokens,
    priceUsd: entry.answer.costUsd
  };
}
function viewReceived({ kept: kept2, received }) {
  if (kept2 === void 0 || received === void 0) return {};
  const pixels2 = { width: received.width, height: received.height };
  const { sha256: sha2562, bytes } = received;
  return { picture: { file: kept2, pixels: pixels2, sha256: sha2562, bytes }, pixels: pixels2 };
}
function spent2({
  calls,
  costUsd,
  maybePaidUsd
}) {
  return { calls, costUsd, maybePaidUsd };
}

// action/report/contact-sheet.ts
var contactSheetPath = `${sheetFolder}/contact-sheet.html`;
function contactSheet(report) {
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
function pageStyle(views) {
  const ratios = [...new Set(views.map(frameRatio))].sort(compare);
  const rules = ratios.map((ratio) => `[data-ratio="${ratio}"] { --ratio: ${ratio}; }
`);
  const { wide, narrow } = rowHeights(views.length);
  const rows = `.sheet { --row: ${wide}; }
@media (max-width: 64rem) { .sheet { --row: ${narrow}; } }
`;
  return `${sheetStyle}${rows}${rules.join("")}`;
}
function rowHeights(frames2) {
  if (frames2 === 1) return { wide: 30, narrow: 30 };
  if (frames2 <= 6) return { wide: 20, narrow: 18 };
  return frames2 <= 60 ? { wide: 16, narrow: 13 } : { wide: 13, narrow: 12 };
}
function policy(style) {
  return [
    "default-src 'none'",
    "img-src 'self' file:",
    `style-src ${integrity(style)}`,
    `script-src ${integrity(sheetScript)}`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
}
function integrity(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
function problemSection(problems) {
  if (problems.length === 0) return void 0;
  return html`<section class="problems" aria-labelledby="problems">
<h2 id="problems">${countProblems(problems)}</h2>
<ol>
${sortProblems(problems).map(problemItem)}
</ol>
</section>`;
}
function problemItem({ severity, file, line, column, message, remedy }) {
  const tone = severity === "error" ? "alarm" : "calm";
  const place = file === "" ? void 0 : html`<p class="place">${file}:${line}:${column}</p>`;
  return html`<li><span class="${tone}">${severity}</span><div>${place}<p>${sentences(message, remedy)}</p></div></li>\n`;
}
function filters(views) {
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
function option(value) {
  return html`<option value="${value}">${value}</option>`;
}
function frames(report, views) {
  if (views.length === 0)
    return html`<p>There is nothing to show: no template plans a picture.</p>`;
  const problems = Map.groupBy(sortProblems(report.problems), ({ file }) => file);
  const items = views.map(
    (view, index) => frame(view, index + 1, problems.get(view.templatePath) ?? [])
  );
  return html`<h2 class="unseen">Frames</h2>
<ol class="sheet">${items}
</ol>`;
}
function pageFooter({ startedAt, milliseconds, service, calls }) {
  const made = service === "emulator" && calls > 0 ? "Drawn by the emulator of" : "Made by";
  return html`<footer><p>${made} Darkroom on <time datetime="${startedAt}">${startedAt.slice(0, 10)}</time> in ${durationText(milliseconds)}. Pictures are linked, not copied: this page shows the files as they are now. Prices in US dollars.</p></footer>`;
}

// action/plan/compare.ts
function compareAsked(before, now) {
  const settings = settingChanges(before, now);
  const prompt = textOf(before.parts) === textOf(now.parts) ? [] : ["prompt"];
  const references = referenceChanges(before.parts, now.parts);
  const detail = [...settings, ...prompt, ...references].join("; ");
  if (settings.length > 0) return { reason: "setting changed", detail };
  if (prompt.length > 0) return { reason: "prompt changed", detail: references.join("; ") };
  return { reason: "reference changed", detail };
}
var settingNames = ["model", "tier", "aspectRatio", "thinking", "format"];
function settingChanges(before, now) {
  return settingNames.filter((name2) => before[name2] !== now[name2]).map((name2) => `${name2} ${before[name2] ?? "none"} \u2192 ${now[name2] ?? "none"}`);
}
function textOf(parts) {
  return parts.map((part) => "text" in part ? part.text : "").join("\0");
}
function referenceChanges(before, now) {
  const old = new Map(
    before.flatMap((part) => "text" in part ? [] : [[part.reference, part.sha256]])
  );
  const current = new Map(
    now.flatMap((part) => "text" in part ? [] : [[part.reference, part.sha256]])
  );
  const gone = [...old.keys()].filter((id) => !current.has(id)).map((id) => `reference ${id} removed`);
  const changed = [...current].flatMap(([id, sha2562]) => {
    if (!old.has(id)) return [`reference ${id} added`];
    return old.get(id) === sha2562 ? [] : [`reference ${id} changed`];
  });
  return [...gone, ...changed];
}

// action/report/baseline.ts
function baselineOf(locks) {
  const entries = locks.flatMap(({ text }) => {
    const reading = readLock(text);
    if (!reading.ok) return [];
    return Object.entries(reading.lock.renders).filter(([file]) => !reading.edited.includes(file));
  });
  return new Map(entries.map(([file, entry]) => [stemOf(file), { file, entry }]));
}
function differenceOf(view, baseline) {
  const base = baseline?.get(stemAt(view.render.path, view.render.candidate));
  const isThere = view.standing === "unchanged" || view.standing === "rendered";
  if (baseline === void 0 || !isThere)
    return { base, changed: view.standing !== "unchanged", why: void 0 };
  const why = changeSince(base?.entry, view);
  return { base, changed: why !== void 0, why };
}
function changeSince(base, view) {
  const because = (reason, detail = "") => ({ reason, detail });
  if (base === void 0) return because("new");
  if (base.digest !== view.digest)
    return view.asked ? compareAsked(base.asked, view.asked) : because("setting changed");
  if (base.file.sha256 !== view.picture?.sha256) return because("forced");
  return base.alt === view.render.alt ? void 0 : because("record changed", "alt");
}

// action/report/bounds.ts
var bounds = {
  renders: 2e4,
  problems: 2e4,
  references: 256,
  nameCharacters: 2048,
  pathCharacters: 4096,
  wordsCharacters: 16384,
  promptCharacters: 131072
};
var greatest = 1e12;
var count = int().check(_nonnegative(), _lte(greatest));
var usd = number().check(_nonnegative(), _lte(greatest));
var duration = number().check(_nonnegative(), _lte(greatest));
var name = string().check(_maxLength(bounds.nameCharacters));
var words = string().check(_maxLength(bounds.wordsCharacters));
var promptWords = string().check(_maxLength(bounds.promptCharacters));
var sha256 = string().check(_regex(/^[0-9a-f]{64}$/));
var moment = string().check(_regex(/^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d(\.\d{1,9})?Z$/));
var pixels = strictObject({ width: count, height: count });
var path = string().check(
  _maxLength(bounds.pathCharacters),
  _minLength(1),
  refine((text) => isInside(text), { error: "must stay inside the root" })
);
var pathOrNone = union([literal(""), path]);
function isInside(text) {
  if (/^[/\\]|^[a-z]:|[\p{Cc}\p{Cs}]/iu.test(text)) return false;
  return !text.split(/[/\\]/).some((part) => part === "..");
}

// action/report/json-schema.ts
var reportSchemaVersion = 1;
var maybe = (schema) => nullable(schema);
var amount = strictObject({ usd, tokens: count });
var faultSchema = strictObject({ message: words, remedy: words });
var stageSchema = _enum(["preview", "review", "deliver"]);
var problemSchema = strictObject({
  rule: name,
  severity: _enum(["error", "warning", "notice"]),
  file: pathOrNone,
  line: count,
  column: count,
  message: words,
  remedy: words
});
var previousSchema = strictObject({
  /** Where it should lie, in the base's tree where there is one; only its SHA-256 says whether it does. */
  file: path,
  sha256,
  pixels,
  model: name,
  tier: maybe(_enum(tiers)),
  aspectRatio: maybe(_enum(aspectRatios)),
  alt: words,
  prompt: promptWords,
  priceUsd: usd
});
var orphanSchema = strictObject({ path, lockPath: path, fileExists: boolean() });
var renderSchema = strictObject({
  id: name,
  template: path,
  /** Of the template's `path:` line. */
  line: count,
  column: count,
  variant: name,
  candidate: count,
  stage: stageSchema,
  outcome: _enum(standings),
  reason: maybe(name),
  /** What changed, in words: `tier 1K → 2K; prompt; reference board changed`. */
  detail: words,
  digest: maybe(sha256),
  /** As declared; `file` is where the picture lies, or where what came instead was kept. */
  path,
  file: maybe(path),
  /** Of `file`. */
  sha256: maybe(sha256),
  bytes: maybe(count),
  model: name,
  displayName: name,
  apiId: name,
  /** `current`, `shuts down 2026-10-02 → x`: on the day of the run. */
  life: name,
  tier: maybe(_enum(tiers)),
  aspectRatio: maybe(_enum(aspectRatios)),
  thinking: maybe(_enum(thinkingLevels)),
  /** What the settings ask for, and what came; before it came, the same. */
  askedPixels: maybe(pixels),
  pixels: maybe(pixels),
  alt: words,
  prompt: promptWords,
  previous: maybe(previousSchema),
  /** Whether the pull request changes the picture or what is said of it; without one, whether this run does. */
  changed: boolean(),
  references: array(strictObject({ id: name, role: _enum(referenceRoles), source: words })).check(_maxLength(bounds.references)),
  emulated: boolean(),
  source: maybe(name),
  /** Of the render: probably one call, and at most. */
  expected: maybe(amount),
  atMost: maybe(amount),
  tokens: maybe(strictObject({ input: count, text: count, image: count })),
  /** Of the picture, whenever it was made. */
  priceUsd: maybe(usd),
  /** Of this run. */
  costUsd: usd,
  maybePaidUsd: usd,
  calls: count,
  milliseconds: maybe(duration),
  code: maybe(name),
  message: maybe(words),
  remedy: maybe(words)
});
var reportSchema = strictObject({
  schemaVersion: literal(reportSchemaVersion),
  command: _enum(["plan", "render", "verify"]),
  stage: stageSchema,
  service: _enum(["gemini", "vertex", "emulator", "none"]),
  startedAt: moment,
  milliseconds: duration,
  interrupted: boolean(),
  stopped: maybe(faultSchema),
  totals: strictObject({
    outcomes: strictObject({
      planned: count,
      rendered: count,
      unchanged: count,
      mismatched: count,
      blocked: count,
      failed: count,
      skipped: count
    }),
    orphans: count,
    problems: count,
    expected: strictObject({ usd: maybe(usd), tokens: count }),
    atMost: strictObject({ usd: maybe(usd), tokens: count }),
    /** null: no budget. */
    budgetUsd: maybe(usd),
    costUsd: usd,
    calls: count,
    maybePaidUsd: usd,
    maybePaidCalls: count
  }),
  problems: array(problemSchema).check(_maxLength(bounds.problems)),
  renders: array(renderSchema).check(_maxLength(bounds.renders)),
  /** Still there. `prune`: the next render by a model deletes it. */
  orphans: array(extend(orphanSchema, { prune: boolean() })).check(_maxLength(bounds.renders)),
  /** Deleted by this run. */
  pruned: array(orphanSchema).check(_maxLength(bounds.renders))
});

// action/report/json.ts
function reportData(report, baseline) {
  const views = viewRenders(report);
  const day = new Date(report.startedAt);
  const { command, service, plan, startedAt, milliseconds, interrupted: interrupted2, stopped } = report;
  return {
    schemaVersion: reportSchemaVersion,
    command,
    stage: plan.stage,
    service,
    startedAt,
    milliseconds,
    interrupted: interrupted2,
    stopped: stopped === void 0 ? null : { message: stopped.message, remedy: stopped.remedy },
    totals: totalsData(report, views),
    problems: sortProblems(report.problems).map(
      ({ rule, severity, file, line, column, message, remedy }) => ({
        rule,
        severity,
        file,
        line,
        column,
        message,
        remedy
      })
    ),
    renders: views.map((view) => renderData(view, day, baseline)),
    orphans: plan.orphans.map((one) => ({ ...orphanData(one), prune: one.prune ?? false })),
    pruned: report.pruned.map(orphanData)
  };
}
function orphanData({ path: path2, lockPath, fileExists }) {
  return { path: path2, lockPath, fileExists };
}
function reportJson(report) {
  return `${JSON.stringify(reportData(report), null, 2)}
`;
}
function totalsData(report, views) {
  const { totals, orphans } = report.plan;
  return {
    outcomes: { ...countStandings(views) },
    orphans: orphans.length,
    problems: sortProblems(report.problems).length,
    expected: { usd: usdData(totals.expectedUsd), tokens: totals.expectedTokens },
    atMost: { usd: usdData(totals.atMostUsd), tokens: totals.atMostTokens },
    budgetUsd: usdData(report.budgetUsd ?? void 0),
    costUsd: roundUsd(report.costUsd),
    calls: report.calls,
    maybePaidUsd: roundUsd(report.maybePaidUsd),
    maybePaidCalls: report.maybePaidCalls
  };
}
function renderData(view, day, baseline) {
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
    askedPixels: render.pixels === void 0 ? null : { ...render.pixels },
    pixels: view.pixels === void 0 ? null : { ...view.pixels },
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
    remedy: view.remedy ?? null
  };
}
function settingsData({ model, displayName, apiId, render }, day) {
  return {
    model,
    displayName,
    apiId,
    life: lifeText(lifecycleOn(render.template.apiId, day)),
    tier: render.tier ?? null,
    aspectRatio: render.aspectRatio ?? null,
    thinking: render.template.thinking ?? null
  };
}
function costData(view) {
  return {
    expected: amountData(view.estimate?.expected),
    atMost: amountData(view.estimate?.atMost),
    tokens: view.tokens === void 0 ? null : { ...view.tokens },
    priceUsd: usdData(view.priceUsd),
    costUsd: roundUsd(view.costUsd),
    maybePaidUsd: roundUsd(view.maybePaidUsd),
    calls: view.calls
  };
}
function previousData(view, { base, changed }, baseline) {
  if (base) return changed ? pictureData(base.entry, base.file) : null;
  const isNew = baseline !== void 0 && view.asked !== void 0;
  if (view.previous === void 0 || isNew) return null;
  const { render, path: path2 } = view;
  const folder = storeFolder({ proofs: render.stage !== "deliver", emulated: false }, render.stage);
  const { mediaType } = view.previous.file;
  return pictureData(view.previous, `${folder}${filePath(path2, mediaType, render.candidate)}`);
}
function pictureData({ asked, file, answer, alt }, path2) {
  return {
    file: path2,
    sha256: file.sha256,
    pixels: { width: file.width, height: file.height },
    model: asked.model,
    tier: asked.tier ?? null,
    aspectRatio: asked.aspectRatio ?? null,
    alt,
    prompt: promptText(asked.parts).slice(0, limits.promptCharacters),
    priceUsd: roundUsd(answer.costUsd)
  };
}
function usdData(usd2) {
  return usd2 === void 0 ? null : roundUsd(usd2);
}
function amountData(amount2) {
  if (amount2 === void 0) return null;
  const { input, text, image } = amount2.tokens;
  return { usd: roundUsd(amount2.usd), tokens: input + text + image };
}

// action/report/outcome-table.ts
var columns = [
  { title: "outcome", stacked: "first" },
  // Never cut: it tells variants apart, and it is what --only takes.
  { title: "render", stacked: "first" },
  { title: "file", min: 14, cut: "middle", stacked: "first" },
  { title: "model" },
  { title: "tier" },
  { title: "pixels" },
  { title: "cost", align: "right" },
  { title: "time", align: "right" },
  { title: "calls", align: "right", stacked: "titled" }
];
var standingTones = {
  planned: "notice",
  rendered: "good",
  unchanged: "quiet",
  mismatched: "error",
  blocked: "error",
  failed: "error",
  skipped: "warning"
};
function outcomeTable(report, { contactSheet: contactSheet2, ...look }) {
  const views = viewRenders(report);
  const shown = withoutRepeats(views, report).filter((view) => !isCountedOnly(view));
  const wrong2 = shown.filter((view) => view.message !== void 0);
  return [
    ...layoutTable(columns, shown.map(row), look),
    ...wrong2.map((view) => wrongLine(view, look)),
    ...problemLines(report.problems, look),
    ...report.pruned.map((orphan) => prunedLine(orphan, look)),
    look.style("strong", countOutcomes(views, report)),
    ...moneyLines(report),
    ...endLines(report, look),
    ...contactSheet2 === void 0 ? [] : [`Contact sheet: ${plainLine(contactSheet2)}`],
    ...emulatedLines(report, views, look)
  ];
}
function isCountedOnly({ standing, message }) {
  return standing === "unchanged" || standing === "skipped" && message === void 0;
}
function countOutcomes(views, { pruned }) {
  const counts2 = countStandings(views);
  const parts = standings.filter((standing) => counts2[standing] > 0).map((standing) => `${numberText(counts2[standing])} ${standing}`);
  if (pruned.length > 0) parts.push(`${counted(pruned.length, "orphan")} deleted`);
  return parts.length === 0 ? "Nothing to render." : `${parts.join(", ")}.`;
}
function row(view) {
  return [
    { text: view.standing, tone: standingTones[view.standing] },
    { text: view.id, tone: "strong" },
    { text: view.picture?.file ?? view.path },
    { text: view.model },
    { text: view.render.tier ?? "" },
    { text: pixelsText(view.pixels) },
    { text: costText(view) },
    { text: view.milliseconds === void 0 ? "" : durationText(view.milliseconds), tone: "quiet" },
    { text: view.calls === 0 ? "" : numberText(view.calls), tone: "quiet" }
  ];
}
function costText(view) {
  if (view.source !== void 0 && view.source !== "call") return `from ${view.source}`;
  return view.calls === 0 ? "" : usdText(view.costUsd);
}
function wrongLine(view, { style }) {
  const { line, column } = view.at;
  const words2 = sentences(view.message ?? "", view.remedy ?? "");
  const kept2 = view.picture === void 0 ? "" : ` What came is kept in ${view.picture.file}.`;
  const text = `${view.templatePath}:${line}:${column}: ${view.id}: ${words2}${kept2}`;
  return `${style(standingTones[view.standing], view.standing)} ${plainLine(text)}`;
}
function prunedLine({ path: path2, lockPath, fileExists }, { style }) {
  const what = fileExists ? "The file and its entry" : "Its entry";
  return `${style("warning", "deleted")} ${plainLine(`${path2}: no template plans it any more. ${what} in ${lockPath} went.`)}`;
}
function moneyLines(report) {
  const { costUsd, calls, plan, budgetUsd, maybePaidUsd, maybePaidCalls } = report;
  if (calls === 0 && maybePaidCalls === 0) return [`No call was made: ${noCallWords(report)}.`];
  const verb = report.service === "emulator" ? "Would have cost" : "Cost";
  const budget = budgetUsd === null ? "no budget" : `budget ${usdText(budgetUsd)}`;
  const cost = `${verb} ${usdText(costUsd)} in ${counted(calls, "call")}; ${usdText(plan.totals.expectedUsd)} was expected, ${usdText(plan.totals.atMostUsd)} at most, ${budget}.`;
  if (maybePaidCalls === 0) return [cost];
  const maybe2 = `Up to ${usdText(maybePaidUsd)} more may have been paid for ${counted(maybePaidCalls, "call")} whose answer never arrived whole.`;
  return [cost, maybe2];
}
function endLines(report, { style }) {
  const end = earlyEnd(report);
  return [
    `Took ${durationText(report.milliseconds)}.`,
    ...end === void 0 ? [] : [style(report.interrupted ? "warning" : "error", plainLine(`${end.title} ${end.words}`))]
  ];
}
function emulatedLines(report, views, { style }) {
  const words2 = emulatedWords(views, report);
  return words2 === void 0 ? [] : [`${style("warning", "EMULATED")} ${words2}`];
}

// action/report/plan-table.ts
var columns2 = [
  // Never cut: it tells variants apart, and it is what --only takes.
  { title: "render", stacked: "first" },
  { title: "path", min: 14, cut: "middle", stacked: "first" },
  { title: "model" },
  { title: "tier" },
  { title: "pixels" },
  { title: "why", min: 14 },
  { title: "expected", align: "right", stacked: "titled" },
  { title: "at most", align: "right", stacked: "titled" }
];
function planTable(report, look) {
  const { plan } = report;
  return [
    ...layoutTable(columns2, plan.renders.map(row2), look),
    ...heldLines(plan, look),
    ...plan.orphans.map((orphan) => orphanLine(orphan, look)),
    look.style("strong", countPlan(plan)),
    ...pruneLine(plan),
    ...costLine(report)
  ];
}
function countPlan({ totals, unchanged, held, orphans }) {
  const emulated = unchanged.filter((render) => render.emulated).length;
  const marked = emulated === 0 ? "" : ` (${numberText(emulated)} EMULATED)`;
  const parts = [
    `${numberText(totals.renders)} to render`,
    `${numberText(totals.unchanged)} unchanged${marked}`
  ];
  if (held.length > 0) parts.push(`${numberText(held.length)} held`);
  if (orphans.length > 0) parts.push(counted(orphans.length, "orphan"));
  return `${parts.join(", ")}.`;
}
function orphanLine(orphan, { style }) {
  const { path: path2 } = orphan;
  const remedy = orphanRemedy(orphan);
  return `${style("warning", "orphan")} ${plainLine(`${path2}: no template plans it any more. ${remedy}`)}`;
}
function orphanRemedy({ lockPath, fileExists, held, prune }) {
  if (prune) return "The next render with a key deletes it, or bring its template back.";
  if (held)
    return `Delete its whole entry under "held" in ${lockPath}, or leave that to the next render of its template.`;
  return fileExists ? `Delete the file and its whole entry in ${lockPath}, or bring its template back.` : `Delete its whole entry in ${lockPath}; the file is gone already.`;
}
function pruneLine({ orphans }) {
  const words2 = pruneWords(orphans);
  return words2 === "" ? [] : [`${words2}.`];
}
function pruneWords(orphans) {
  const due = orphans.filter(({ prune }) => prune).length;
  return due === 0 ? "" : `${counted(due, "orphan")} will be deleted by the next render: prune is on`;
}
function heldLines({ held }, { style }) {
  return held.map((render) => {
    const words2 = sentences(render.held.message, render.held.remedy);
    const place = `${render.template.path}:${render.at.line}:${render.at.column}`;
    return `${style("error", render.held.outcome)} ${plainLine(`${place}: ${render.id}: ${words2}`)}`;
  });
}
function row2(render) {
  const why = render.detail === "" ? render.reason : `${render.reason}: ${render.detail}`;
  return [
    { text: render.id, tone: "strong" },
    { text: render.path },
    { text: render.template.model.name },
    { text: render.tier ?? "" },
    { text: pixelsText(render.pixels) },
    { text: render.free === void 0 ? why : `${why} (no call: from ${render.free})` },
    { text: usdText(render.free === void 0 ? render.price?.expected.usd : 0) },
    { text: usdText(render.free === void 0 ? render.price?.atMost.usd : 0), tone: "quiet" }
  ];
}
function costLine({
  plan,
  budgetUsd,
  service
}) {
  const { renders, expectedUsd, atMostUsd, expectedTokens, atMostTokens } = plan.totals;
  if (renders === 0) return [];
  const budget = budgetUsd === null ? "no budget" : `budget ${usdText(budgetUsd)}`;
  const tokens = `${numberText(expectedTokens)} tokens expected, ${numberText(atMostTokens)} at most`;
  const capped = budgetUsd !== null && atMostUsd !== void 0 && atMostUsd > budgetUsd;
  const limit = capped ? `${budget} (the run would stop before it)` : budget;
  const cost = `${usdText(expectedUsd)} expected, ${usdText(atMostUsd)} at most, ${limit}; ${tokens}.`;
  return service === "emulator" ? [`${cost} The emulator would answer: nothing is paid.`] : [cost];
}

// action/report/verify-lines.ts
var stale = /* @__PURE__ */ new Set([
  "prompt changed",
  "setting changed",
  "reference changed"
]);
var toldElsewhere = /* @__PURE__ */ new Set([
  "file edited",
  "file unreadable",
  "lock unreadable"
]);
function verifyLines(plan, look) {
  const wanted = plan.renders.filter(({ reason }) => !toldElsewhere.has(reason));
  return [
    ...wanted.map((render) => renderLine(render, look)),
    ...heldLines(plan, look),
    ...plan.orphans.map((orphan) => orphanLine(orphan, look)),
    ...wanted.length === 0 ? [] : [remedyLine(wanted.length)]
  ];
}
function remedyLine(renders) {
  return `${numberText(renders)} to render. Run darkroom render with GEMINI_API_KEY set, and commit the pictures with their locks.`;
}
function renderLine({ reason, detail, id, path: path2 }, { style }) {
  const state = stale.has(reason) ? "stale" : reason;
  const why = [state === reason ? "" : reason, detail].filter((part) => part !== "").join(": ");
  return `${style("warning", state)} ${plainLine(`${id}: ${path2}${why === "" ? "" : ` (${why})`}`)}`;
}

// action/gather/facts.ts
import { posix } from "node:path";

// action/gather/references.ts
async function referenceStates(templates, { disk, images: images2 }) {
  const sources = templates.flatMap((template) => [
    ...template.references,
    ...template.variants.flatMap(({ references }) => references)
  ]);
  const paths = new Set(sources.flatMap(({ source }) => "path" in source ? [source.path] : []));
  const states = await disk.lookAt(paths);
  const entries = [...paths].map(async (path2) => {
    const fault2 = referenceFault(states.get(path2) ?? "missing");
    const state = fault2 ?? await images2.reference(disk.absolute(path2));
    return [path2, state.ok || fault2 ? state : await bytesFault(path2, disk) ?? state];
  });
  return new Map(await Promise.all(entries));
}
async function bytesFault(path2, disk) {
  const found = (await disk.statesOf([path2])).get(path2);
  switch (found?.state) {
    case "unreadable":
      return { ok: false, ...unreadableWords(found.code) };
    case "lfs":
      return {
        ok: false,
        fault: "is a Git LFS pointer: its bytes are not here",
        remedy: "Run git lfs pull."
      };
    default:
      return void 0;
  }
}
function referenceFault(look) {
  switch (look) {
    case "unreadable":
      return { ok: false, ...unreadableWords("EACCES") };
    case "missing":
      return { ok: false, fault: "does not exist", remedy: "Add the file, or correct the path." };
    case "symlink":
      return {
        ok: false,
        fault: "is reached through a symbolic link",
        remedy: "Commit the file itself in its place."
      };
    case "folder":
      return { ok: false, fault: "is not a file", remedy: "Name an image file." };
    case "file":
      return void 0;
  }
}

// action/gather/facts.ts
async function gatherFacts(set, project, ports) {
  const { disk, images: images2, stage } = ports;
  const problems = [];
  const locks = /* @__PURE__ */ new Map();
  const unreadLocks = /* @__PURE__ */ new Set();
  for (const store of storesFor(stage, ports.emulated)) {
    const committed = !store.proofs && !store.emulated;
    const paths = committed ? project.lockPaths : project.templates.map(({ path: path2 }) => lockPathIn(store, stage, path2));
    for (const path2 of paths) {
      const { file, problem } = await readLockFile(disk, path2);
      if (file) locks.set(path2, file);
      if (problem && committed) problems.push(problem);
      if (problem) unreadLocks.add(path2);
    }
  }
  const references = await referenceStates(set.templates, { disk, images: images2 });
  const files = await disk.statesOf(filesOf(locks, stage), { fresh: ports.fresh });
  const pathProblems = await unusablePaths(set.templates, disk);
  problems.push(...pathProblems, ...unreadableFiles(files, pathProblems));
  const stems = set.templates.filter(({ path: path2 }) => !unreadLocks.has(lockPathOf(path2))).flatMap(({ variants }) => variants.map(({ path: path2 }) => stemAt(path2, 1)));
  const onPath = stage === "deliver" ? await disk.imagesAt(stems) : /* @__PURE__ */ new Map();
  const templatePaths = new Set(project.templatePaths);
  return { facts: { templatePaths, locks, unreadLocks, files, references, onPath }, problems };
}
function unreadableFiles(files, told) {
  const messages = new Set(told.map(({ message }) => message));
  return [...files].flatMap(([path2, found]) => {
    if (found.state !== "unreadable") return [];
    if (messages.has(closedWords(posix.dirname(path2)).message)) return [];
    return [unreadable(path2, unreadableWords(found.code))];
  });
}
function filesOf(locks, stage) {
  return [...locks.values()].flatMap(({ path: path2, lock }) => {
    const folder = storeOfLock(path2, stage);
    return Object.keys(lock.renders).map((file) => `${folder}${file}`);
  });
}
function storeOfLock(path2, stage) {
  const folders = [true, false].flatMap(
    (emulated) => storesFor(stage, emulated).map((store) => storeFolder(store, stage))
  );
  const longestFirst = folders.sort((a, b) => b.length - a.length);
  return longestFirst.find((folder) => path2.startsWith(folder)) ?? "";
}

// action/plan/free.ts
function withKnownAnswers(plan, known) {
  const renders = plan.renders.map((render) => {
    const { answerKey } = render;
    const atHand = answerKey !== void 0 && known.has(answerKey) && render.reason !== "forced";
    return atHand && render.free === void 0 ? { ...render, free: "journal" } : render;
  });
  return { ...plan, renders, totals: totalsOf(renders, plan.unchanged.length) };
}

// action/plan/decision.ts
function decideOne(node, request, world) {
  const decision = decideFreely(node, request, world);
  const owned = ofBroken(node, world);
  return { ...decision, problems: [...decision.problems, ...owned] };
}
function ofBroken(node, { index, ask }) {
  if (!isNarrowed(ask)) return [];
  const others = index.find(node).filter(({ lockPath, emulated }) => {
    return !emulated && lockPath !== lockPathOf(node.template.path) && index.unjudged.has(lockPath);
  });
  return others.map(({ file, lockPath }) => pathOfBroken(node, file, lockPath));
}
function decideFreely(node, request, world) {
  const { index, ask } = world;
  const { identity, digest, answerKey } = request;
  const recorded = index.find(node);
  const forced = ask.force && ask.only !== void 0 && isChosen(node, ask);
  if (!forced && digest !== void 0) {
    const same = recorded.find((one) => one.entry.digest === digest && one.intact);
    if (same !== void 0) return kept(node, request, { same, ask });
    const held = index.held(node);
    if (held?.digest === digest) {
      return { node, kind: "held", problems: [], render: { ...identity, held, answerKey } };
    }
  }
  const problems = forced ? [] : inTheWay(node, recorded, world);
  return {
    node,
    kind: "render",
    problems,
    render: planned(node, request, { world, recorded, forced })
  };
}
function kept(node, request, { same, ask }) {
  const { identity, settings, references, digest, answerKey } = request;
  const { entry, file, emulated } = same;
  const detail = staleRecord(node, same, ask);
  if (detail === "") {
    return {
      node,
      kind: "unchanged",
      problems: [],
      render: { ...identity, entry, file, emulated }
    };
  }
  const render = {
    ...identity,
    reason: "record changed",
    detail,
    digest,
    answerKey,
    asked: settings,
    parts: node.variant.parts,
    references,
    price: void 0,
    callUsd: 0,
    previous: entry,
    made: { entry, file },
    free: "same request"
  };
  return { node, kind: "render", problems: [], render };
}
function staleRecord({ template, variant }, same, ask) {
  if (same.emulated !== ask.emulated || same.pointer) return "";
  const target = storesFor(ask.stage, ask.emulated).at(-1);
  const own = target && lockPathIn(target, ask.stage, template.path);
  return [
    ...same.entry.alt === variant.alt ? [] : ["alt"],
    ...same.entry.variant === variant.id ? [] : ["variant"],
    ...same.lockPath === own ? [] : [`moved from ${same.lockPath}`]
  ].join("; ");
}
function inTheWay(node, recorded, { facts, ask }) {
  if (ask.stage !== "deliver") return [];
  const own = recorded.filter(({ emulated }) => !emulated);
  const edited = own.filter((one) => one.touched && !one.edited && !isUnreadable(one, facts)).map((one) => editedImage(node, one.file, one.lockPath));
  const known = new Set(own.map(({ file }) => file));
  const strangers = (facts.onPath.get(stemAt(node.variant.path, node.candidate)) ?? []).filter(
    (file) => !known.has(file)
  );
  return [...edited, ...strangers.map((file) => unknownFile(node, file))];
}
function planned(node, request, how) {
  const { identity, settings, references, digest, answerKey } = request;
  const last = how.recorded.at(-1);
  const previous = last?.entry;
  const made = digest === void 0 || how.forced ? void 0 : how.world.index.made(digest, node.candidate);
  const call = priceFor(node.template.model, {
    on: how.world.ask.now,
    ...settings.tier && { tier: settings.tier },
    ...settings.thinking && { thinking: settings.thinking },
    promptBytes: Buffer.byteLength(identity.prompt),
    references: references.length
  });
  return {
    ...identity,
    ...how.forced ? { reason: "forced", detail: "" } : reasonFor(node, request, { last, ...how }),
    digest,
    answerKey,
    asked: settings,
    parts: node.variant.parts,
    references,
    price: call && priceOfRender(call),
    callUsd: call?.atMost.usd ?? 0,
    ...previous && { previous },
    ...made && { made: { entry: made.entry, file: made.file } },
    ...made?.intact && !made.pointer && { free: "same request" }
  };
}
function reasonFor({ template }, request, { last, world }) {
  if (last === void 0) {
    const unread = world.facts.unreadLocks.has(lockPathOf(template.path));
    return { reason: unread ? "lock unreadable" : "new", detail: "" };
  }
  const { entry, touched } = last;
  if (entry.digest === request.digest) {
    if (isUnreadable(last, world.facts)) return { reason: "file unreadable", detail: "" };
    return { reason: touched ? "file edited" : "file missing", detail: "" };
  }
  return compareAsked(entry.asked, { ...request.settings, parts: request.now });
}
function isUnreadable({ file }, { files }) {
  return files.get(file)?.state === "unreadable";
}

// action/plan/lock-index.ts
function indexLocks(templates, facts, ask) {
  const stores = storesFor(ask.stage, ask.emulated);
  const views = stores.map((store) => viewOf(store, ask.stage, facts));
  const target = views.at(-1);
  return {
    find: (node) => stores.flatMap((store, index) => {
      const all = views[index]?.byStem.get(stemAt(node.variant.path, node.candidate)) ?? [];
      const own = lockPathIn(store, ask.stage, node.template.path);
      return all.find(({ lockPath }) => lockPath === own) ?? all[0] ?? [];
    }),
    held: (node) => target?.held.get(stemAt(node.variant.path, node.candidate)),
    made: (digest, candidate) => target?.byDigest.get(`${digest}/${candidate}`),
    unjudged: unjudged(templates, facts),
    orphans: ask.stage === "deliver" ? orphansOf(templates, facts) : [],
    problems: views.flatMap((view) => view.problems)
  };
}
function viewOf(store, stage, facts) {
  const folder = storeFolder(store, stage);
  const byStem = /* @__PURE__ */ new Map();
  const byDigest = /* @__PURE__ */ new Map();
  const held = /* @__PURE__ */ new Map();
  const problems = [];
  for (const lockFile of locksIn(folder, facts)) {
    if (!store.proofs && !store.emulated) problems.push(...editedLock(lockFile));
    for (const [path2, entry] of Object.entries(lockFile.lock.renders)) {
      const file = `${folder}${path2}`;
      const edited = lockFile.edited.has(path2);
      const state = facts.files.get(file);
      const recorded = record2(entry, { file, lockFile, store, state, edited });
      byStem.set(stemOf(path2), [...byStem.get(stemOf(path2)) ?? [], recorded]);
      const key = `${entry.digest}/${entry.candidate}`;
      if (recorded.intact || !byDigest.has(key)) byDigest.set(key, recorded);
    }
    for (const [path2, entry] of Object.entries(lockFile.lock.held)) held.set(path2, entry);
  }
  return { byStem, byDigest, held, problems };
}
function record2(entry, at) {
  const { file, lockFile, store, state, edited } = at;
  const there = state !== void 0 && (state.state === "file" || state.state === "lfs");
  const intact = there && state.sha256 === entry.file.sha256;
  const touched = state !== void 0 && state.state !== "missing" && !intact;
  const pointer = state?.state === "lfs";
  return {
    entry,
    file,
    lockPath: lockFile.path,
    emulated: store.emulated,
    intact,
    pointer,
    touched,
    edited
  };
}
function locksIn(folder, facts) {
  const own = folder === "" ? (path2) => !path2.startsWith(".darkroom/") : () => true;
  return [...facts.locks.values()].filter(({ path: path2 }) => path2.startsWith(folder) && own(path2));
}
function orphansOf(templates, facts) {
  const planned2 = new Set(
    templates.flatMap(({ variants }) => variants.map(({ path: path2 }) => stemOf(path2)))
  );
  const unknown = unjudged(templates, facts);
  const uses = usesOf(templates, facts, planned2);
  return locksIn("", facts).filter(({ path: path2 }) => !unknown.has(path2)).flatMap(({ path: lockPath, lock }) => [
    ...Object.entries(lock.renders).filter(([path2]) => !planned2.has(stemOf(path2))).map(([path2, entry]) => {
      const state = facts.files.get(path2);
      const stays = unknown.size > 0 ? "unjudged" : whyItStays(path2, uses, { entry, state });
      const fileExists = state?.state === "file" || state?.state === "lfs";
      return { path: path2, lockPath, fileExists, ...stays && { stays } };
    }),
    ...Object.keys(lock.held).filter((path2) => !planned2.has(path2)).map((path2) => ({ path: path2, lockPath, fileExists: false, held: true }))
  ]).sort((a, b) => a.path < b.path ? -1 : 1);
}
function usesOf(templates, facts, planned2) {
  const references = templates.flatMap(({ references: references2, variants }) => [
    ...references2,
    ...variants.flatMap((variant) => variant.references)
  ]);
  const paths = [
    ...references.flatMap(({ source }) => "path" in source ? [source.path] : []),
    ...locksIn("", facts).flatMap(({ lock }) => Object.keys(lock.renders))
  ];
  const used = Map.groupBy(paths, foldedPath);
  const folded = new Set([...planned2].map(foldedPath));
  return (path2) => (used.get(foldedPath(path2))?.length ?? 0) + Number(folded.has(foldedPath(stemOf(path2))));
}
function whyItStays(path2, uses, { entry, state }) {
  if (stemOf(path2) === path2 || outputFault(path2) !== void 0) return "no image";
  if (uses(path2) !== 1) return "used";
  if (state === void 0 || state.state === "missing") return void 0;
  return "sha256" in state && state.sha256 === entry.file.sha256 ? void 0 : "edited";
}
function unjudged(templates, facts) {
  const sound = new Set(
    templates.filter(({ variants }) => variants.length > 0).map(({ path: path2 }) => path2)
  );
  return new Set([...facts.templatePaths].filter((path2) => !sound.has(path2)).map(lockPathOf));
}

// action/plan/only.ts
function neededBy(decisions, narrowing) {
  if (!isNarrowed(narrowing)) return decisions;
  const waitedFor = /* @__PURE__ */ new Set();
  const needed = decisions.toReversed().filter((decision) => {
    const wanted = isChosen(decision.node, narrowing) || waitedFor.has(decision.node.id);
    if (!wanted || decision.kind !== "render") return wanted;
    for (const { waitsFor } of decision.render.references) if (waitsFor) waitedFor.add(waitsFor);
    return true;
  });
  return needed.toReversed();
}
function namingProblem(all, facts, narrowing) {
  const { only, among } = narrowing;
  if (only === void 0 || all.some((node) => isChosen(node, narrowing))) return [];
  const sound = new Set(all.map(({ template }) => template.path));
  if ([...facts.templatePaths].some((path2) => !sound.has(path2) && mayBe(path2, narrowing)))
    return [];
  const open = all.filter(({ template }) => among?.has(template.path) ?? true);
  const names = [...new Set(open.flatMap((node) => [node.template.name, node.id]))];
  return [
    ofTheWhole("only", `--only ${only} names no template and no render`, nearest(only, names))
  ];
}
function nearest(only, names) {
  if (names.length === 0) return "Run darkroom init for a first template.";
  const some = names.slice(0, 2).join(" or ");
  return didYouMean(
    only,
    names,
    `Name a template or a variant, such as ${some}; darkroom plan lists them.`
  );
}
function leftAlone(templates, { templatePaths }, { needed, ask }) {
  if (!isNarrowed(ask)) return /* @__PURE__ */ new Set();
  const part = new Set(needed.map(({ node }) => node.template.path));
  const sources = sourcesOfBroken(templates, ask);
  const others = [...templatePaths].filter(
    (path2) => !part.has(path2) && !mayBe(path2, ask) && !sources.some((only) => mayBe(path2, { only }))
  );
  return new Set(others.flatMap((path2) => [path2, lockPathOf(path2)]));
}
function sourcesOfBroken(templates, ask) {
  const byName = new Map(templates.map((template) => [template.name, template]));
  const names = /* @__PURE__ */ new Set();
  const follow = ({ references, variants }) => {
    if (variants.length > 0) return;
    for (const { source } of references) {
      if (!("from" in source) || names.has(source.from.template)) continue;
      names.add(source.from.template);
      const next = byName.get(source.from.template);
      if (next) follow(next);
    }
  };
  for (const template of templates) if (mayBe(template.path, ask)) follow(template);
  return [...names];
}
function mayBe(path2, { only, among }) {
  if (among !== void 0 && !among.has(path2)) return false;
  if (only === void 0) return true;
  const [name2 = ""] = only.split(/#|@\d+$/);
  return path2 === only || `/${path2}`.endsWith(`/${name2}.prompt`);
}

// action/plan/whole-plan.ts
var mostRenders = 1e4;
function wholePlanProblems(renders, ask) {
  const problems = [];
  if (renders.length > mostRenders) {
    const fault2 = `the plan has ${renders.length} renders, and more than ${mostRenders} are taken for a mistake`;
    problems.push(
      ofTheWhole(
        "too-many-renders",
        fault2,
        "Narrow the matrix with exclude, or give fewer templates."
      )
    );
  }
  const unpriced = renders.find(({ price, free }) => price === void 0 && free === void 0);
  if (unpriced !== void 0 && ask.budgetUsd !== null) {
    const fault2 = `the price of ${unpriced.template.model.name} is unknown, and the run has a budget`;
    problems.push({
      ...ofTheWhole("unknown-price", fault2, "Set budget-usd to none, or choose another model."),
      file: unpriced.template.path,
      ...unpriced.template.at.model
    });
  }
  return problems;
}
function templateProblems(part, facts, ask) {
  const { decisions, renders, broken } = part;
  const sent = /* @__PURE__ */ new Set([...renders.map(({ template }) => template), ...broken]);
  const templates = /* @__PURE__ */ new Set([...decisions.map(({ node }) => node.template), ...broken]);
  return [
    ...[...templates].flatMap((template) => {
      const life = lifecycleProblem(template, { ...ask, sent: sent.has(template) });
      return [...life ? [life] : [], ...referenceProblems(template, facts)];
    }),
    ...renders.flatMap((render) => requestTooLarge(render, facts) ?? [])
  ];
}

// action/plan/make-plan.ts
function makePlan(set, facts, ask) {
  const all = inGraphOrder(set.templates, ask.stage);
  const index = indexLocks(set.templates, facts, ask);
  const decide2 = decider(facts, index, ask);
  const selected = selectNodes(all, ask);
  const decisions = all.filter((node) => selected.has(node)).map(decide2);
  const needed = neededBy(decisions, ask);
  const aside = leftAlone(set.templates, facts, { needed, ask });
  const broken = set.templates.filter(
    ({ path: path2, variants }) => variants.length === 0 && !aside.has(path2)
  );
  const inTheWay2 = ({ file, also = [] }) => ![file, ...also].every((one) => aside.has(one));
  const renders = needed.flatMap((one) => one.kind === "render" ? [one.render] : []);
  const unchanged = needed.flatMap((one) => one.kind === "unchanged" ? [one.render] : []);
  const held = needed.flatMap((one) => one.kind === "held" ? [one.render] : []);
  const problems = [
    ...[...set.problems, ...index.problems].filter(inTheWay2),
    ...needed.flatMap((one) => one.problems),
    ...namingProblem(all, facts, ask),
    ...wholePlanProblems(renders, ask),
    ...templateProblems({ decisions: needed, renders, broken }, facts, ask)
  ];
  const left = index.orphans.filter(({ lockPath }) => !aside.has(lockPath));
  const pruning = ask.prune && !isNarrowed(ask) && !problems.some(isError);
  const { orphans, kept: kept2 } = pruning ? toPrune(left, facts) : { orphans: left, kept: [] };
  const totals = totalsOf(renders, unchanged.length);
  const plan = { stage: ask.stage, renders, unchanged, held, orphans, totals };
  return { ...plan, problems: [...problems, ...kept2] };
}
function isError({ severity }) {
  return severity === "error";
}
function decider(facts, index, ask) {
  const unchanged = /* @__PURE__ */ new Map();
  const inThisRun = /* @__PURE__ */ new Set();
  return (node) => {
    const request = requestOf(node, { facts, unchanged, stage: ask.stage });
    const decision = decideOne(node, request, { facts, index, ask });
    const stays = staying(decision);
    if (stays) unchanged.set(node.id, stays);
    if (decision.kind !== "render" || decision.render.digest === void 0) return decision;
    const key = `${decision.render.digest}/${node.candidate}`;
    if (!inThisRun.has(key)) {
      inThisRun.add(key);
      return decision;
    }
    return { ...decision, render: { ...decision.render, free: "same request" } };
  };
}
function staying(decision) {
  if (decision.kind === "unchanged") return decision.render;
  if (decision.kind !== "render" || decision.render.reason !== "record changed") return void 0;
  const { made, ...identity } = decision.render;
  return made && { ...identity, ...made, emulated: false };
}

// action/decide.ts
async function decide(command, { settings, project, set, terms, ports }) {
  const stage = settings.stage ?? "deliver";
  const emulated = command !== "verify" && ports.service === "emulator";
  const where = { ...ports, stage, emulated, fresh: command === "verify" };
  const gathered = await gatherFacts(set, project, where);
  const told = [...set.problems, ...project.problems, ...terms.problems, ...gathered.problems];
  const made = makePlan({ ...set, problems: told }, gathered.facts, {
    stage,
    emulated,
    ...settings.only !== void 0 && { only: settings.only },
    ...project.chosen && { among: project.chosen },
    force: settings.force ?? false,
    allowRetired: settings.allowRetired ?? false,
    budgetUsd: terms.budgetUsd,
    // A verdict on what is there has nothing to do with what may become of it.
    prune: terms.prune && command !== "verify",
    now: ports.clock.now()
  });
  const keys = made.renders.flatMap(({ answerKey }) => answerKey ?? []);
  const known = command === "verify" ? /* @__PURE__ */ new Set() : await ports.journal(emulated).known(keys);
  const plan = withKnownAnswers(made, known);
  const damaged = command === "render" ? await damagedReferences(plan, ports) : [];
  const problems = [...plan.problems, ...damaged];
  return { plan, facts: gathered.facts, problems: sortProblems(problems) };
}
async function damagedReferences(plan, { disk, images: images2 }) {
  const uses = new Map(
    plan.renders.flatMap(
      (render) => render.references.flatMap(
        (one) => "path" in one.source && one.file ? [[one.file.path, { one, render }]] : []
      )
    )
  );
  const found = [...uses].map(async ([path2, { one, render }]) => {
    const damage = await images2.damage(disk.absolute(path2));
    if (damage === void 0) return [];
    const message = `reference "${one.id}": ${path2} is damaged (${damage})`;
    const remedy = "Export it anew, or restore it from git.";
    return [
      {
        rule: "reference",
        severity: "error",
        file: render.template.path,
        ...one.at,
        message,
        remedy
      }
    ];
  });
  return (await Promise.all(found)).flat();
}

// action/terms.ts
var standardBudget = 10;
function termsOf(settings, { config, configSource }, { baseConfig }) {
  const here = termsIn(config, settings);
  if (baseConfig === void 0) return { ...here, problems: [] };
  const base = termsIn(readConfig(baseConfig ?? void 0).config, settings);
  const told = (key) => here[key] === base[key] ? [] : [otherTerms(key, { here, base }, configSource)];
  return { ...base, problems: [...told("budgetUsd"), ...told("prune")] };
}
function termsIn({ budgetUsd, prune }, settings) {
  const given = settings.budgetUsd ?? budgetUsd ?? standardBudget;
  return { budgetUsd: given === "none" ? null : given, prune };
}
function otherTerms(key, { here, base }, source) {
  const shown = (terms) => String(terms[key] ?? "none");
  return {
    rule: "base-config",
    severity: "warning",
    file: source?.path ?? "",
    line: Math.max(0, source?.text.split("\n").findIndex((line) => line.startsWith(key)) ?? 0) + 1,
    column: 1,
    message: `${key} is ${shown(here)} here and ${shown(base)} on the default branch`,
    remedy: "The default branch's holds until this is merged."
  };
}

// action/run.ts
async function run(command, settings, ports) {
  const startedAt = ports.clock.now();
  const project = await readProject(ports, settings);
  const set = readTemplates(project);
  const terms = termsOf(settings, project, ports);
  const { plan, facts, problems } = await decide(command, { settings, project, set, terms, ports });
  const report = {
    command,
    door: ports.door,
    service: command === "verify" ? "none" : ports.service,
    plan,
    outcomes: settledBefore(plan, command),
    pruned: [],
    problems,
    budgetUsd: terms.budgetUsd,
    costUsd: 0,
    maybePaidUsd: 0,
    maybePaidCalls: 0,
    calls: 0,
    startedAt: startedAt.toISOString(),
    milliseconds: 0,
    interrupted: false
  };
  const spends = command === "render" && !problems.some(isError2);
  const finished = spends ? await carryOut(report, { settings, project, facts, ports }) : report;
  return { ...finished, milliseconds: ports.clock.now().getTime() - startedAt.getTime() };
}
async function carryOut(report, spending) {
  const { renders, orphans } = report.plan;
  const { service, disk } = spending.ports;
  const prunes = service !== "emulator" && orphans.some(({ prune }) => prune);
  if (renders.length === 0 && !prunes) {
    await disk.remember();
    return report;
  }
  const { spend } = await import("./lazy-spend-SJCNFKOI.js");
  return spend(report, spending);
}
function settledBefore(plan, command) {
  const unchanged = plan.unchanged.map((render) => ({ kind: "unchanged", render }));
  if (command !== "render") return unchanged;
  const nothing = { thisRun: false, calls: 0, costUsd: 0, maybePaidUsd: 0 };
  const held = plan.held.map((render) => {
    const { outcome, code, message, remedy } = render.held;
    return { kind: outcome, render, code, message, remedy, ...nothing };
  });
  return [...unchanged, ...held];
}
function isError2({ severity }) {
  return severity === "error";
}

// action/adapters/clock.ts
function openClock() {
  return {
    now: () => /* @__PURE__ */ new Date(),
    random: Math.random,
    sleep: (milliseconds, signal) => new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, Math.min(milliseconds, 2 ** 31 - 1));
      signal?.addEventListener("abort", done, { once: true });
    })
  };
}

// action/adapters/images.ts
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, extname } from "node:path";
var mediaTypes = {
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  heic: "image/heic",
  heif: "image/heif",
  gif: "image/gif",
  svg: "image/svg+xml"
};
var extensionsOf = {
  "image/png": [".png"],
  "image/jpeg": [".jpg", ".jpeg"],
  "image/webp": [".webp"],
  "image/heic": [".heic", ".heif"],
  "image/heif": [".heif", ".heic"]
};
var headerBytes = [64 * 1024, 4 * 2 ** 20];
var tailBytes = 64 * 1024;
var endMarks = {
  "image/jpeg": Buffer.from([255, 217]),
  "image/png": Buffer.from("IEND")
};
var mostMegapixels = 64;
var limitInputPixels = mostMegapixels * 1e6;
var images = {
  inspect,
  hash: hashFile,
  reference: async (file) => {
    const header = await inspect(file);
    if (header === void 0)
      return fault("is not a picture, or is cut off in its header", exportRemedy);
    const { mediaType, width, height } = header;
    const endings = extensionsOf[mediaType];
    if (endings === void 0) {
      return fault(`is ${mediaType}, which Gemini does not take as a reference`, exportRemedy);
    }
    if (!endings.includes(extname(file).toLowerCase())) {
      return fault(`is ${mediaType}, not what its extension says`, `Rename it to ${endings[0]}.`);
    }
    if (width * height > mostMegapixels * 1e6) {
      const megapixels = Math.round(width * height / 1e6);
      return fault(
        `has ${megapixels} megapixels, and a reference may have ${mostMegapixels}`,
        "Scale it down."
      );
    }
    if (!header.isWhole) return fault("is cut off: its end is missing", exportRemedy);
    const { sha256: sha2562, bytes } = await hashFile(file);
    return { ok: true, sha256: sha2562, bytes, mediaType, width, height };
  },
  damage: async (file) => {
    const header = await inspect(file);
    if (header?.mediaType === "image/heic") return void 0;
    try {
      const { default: sharp } = await import("./lazy-dist-5TZFAAXJ.js");
      await sharp(file, { failOn: "truncated", limitInputPixels }).stats();
      return void 0;
    } catch (error) {
      return String(error instanceof Error ? error.message : error).split("\n")[0]?.replace(/:$/, "");
    }
  },
  convert: async (file, format) => {
    const { default: sharp } = await import("./lazy-dist-5TZFAAXJ.js");
    const to = `${file}.${format}`;
    await sharp(file, { failOn: "truncated" }).keepIccProfile().toFormat(format, quality[format]).toFile(to);
    return to;
  },
  thumbnail: async (file, to, most) => {
    const small = await shrunk(file, most).catch(() => void 0);
    if (small === void 0) return void 0;
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, small.data);
    const { width, height } = small.info;
    return { bytes: small.data.length, width, height };
  }
};
async function shrunk(file, { maxWidth, maxHeight }) {
  const { default: sharp } = await import("./lazy-dist-5TZFAAXJ.js");
  return sharp(file, { failOn: "truncated", limitInputPixels }).autoOrient().resize({ width: maxWidth, height: maxHeight, fit: "inside", withoutEnlargement: true }).webp({ quality: thumbnailQuality }).toBuffer({ resolveWithObject: true });
}
var thumbnailQuality = 80;
var quality = {
  png: {},
  jpeg: { quality: 92 },
  webp: { quality: 90 },
  avif: { quality: 70 }
};
var exportRemedy = "Export it as PNG, JPEG or WebP.";
function fault(words2, remedy) {
  return { ok: false, fault: words2, remedy };
}
async function inspect(file) {
  const { imageSize } = await import("./lazy-esm-G5RNAJPE.js");
  const descriptor = opened(file);
  if (descriptor === void 0) return void 0;
  try {
    const { size } = fstatSync(descriptor);
    for (const length of headerBytes) {
      const header = headerIn(readAt(descriptor, 0, Math.min(length, size)), imageSize);
      if (header) return { ...header, isWhole: isWhole(descriptor, size, header.mediaType) };
      if (size <= length) return void 0;
    }
    return void 0;
  } finally {
    closeSync(descriptor);
  }
}
function opened(file) {
  try {
    return openSync(file, "r");
  } catch {
    return void 0;
  }
}
function isWhole(descriptor, size, mediaType) {
  const mark = endMarks[mediaType];
  if (mark === void 0) return true;
  const length = Math.min(size, tailBytes);
  return readAt(descriptor, size - length, length).includes(mark);
}
function readAt(descriptor, position, length) {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(descriptor, buffer, 0, length, position));
}
function headerIn(bytes, imageSize) {
  try {
    const { type, width, height, orientation } = imageSize(bytes);
    const mediaType = mediaTypes[type ?? ""];
    if (mediaType === void 0) return void 0;
    const turned = orientation !== void 0 && orientation >= 5;
    return turned ? { mediaType, width: height, height: width } : { mediaType, width, height };
  } catch {
    return void 0;
  }
}

// action/adapters/journal.ts
import { closeSync as closeSync2, fdatasync, mkdirSync, openSync as openSync2, renameSync, writeFileSync } from "node:fs";
import { mkdir as mkdir2, readdir, readFile, rm, stat, writeFile as writeFile2 } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
var intentSchema = object({
  model: string(),
  atMostUsd: number()
});
var answerSchema = object({
  at: string(),
  response: geminiResponse,
  images: array(
    object({
      file: string(),
      sha256: string(),
      bytes: number(),
      declaredMediaType: string(),
      thought: boolean()
    })
  )
});
function openJournal(folder) {
  const at = (key, name2 = "") => join(folder, key, name2);
  const counted2 = [];
  return {
    known: async (keys) => {
      const present = new Set(await list(folder));
      const candidates = keys.filter((key) => present.has(key));
      const having = await Promise.all(
        candidates.map(async (key) => (await readAnswers(at(key))).some(hasPicture))
      );
      return new Set(candidates.filter((_, index) => having[index]));
    },
    answers: (key) => readAnswers(at(key)),
    dangling: async () => {
      const keys = await list(folder);
      const found = (await Promise.all(keys.map((key) => danglingIn(at(key))))).flat();
      counted2.push(...found);
      return { calls: found.length, usd: found.reduce((sum, { usd: usd2 }) => sum + usd2, 0) };
    },
    closeCounted: async () => {
      await Promise.all(counted2.splice(0).map(removeCall));
    },
    begin: async (key, intent) => {
      const isNew = mkdirSync(at(key), { recursive: true }) !== void 0;
      const id = nextId(isNew ? [] : await list(at(key)));
      await writeFlushed(at(key, `${id}.intent.json`), JSON.stringify(intent));
      return { key, id, into: at(key), name: id };
    },
    keep: async (slot, answer, when) => {
      const images2 = answer.images.map((image) => ({
        ...image,
        file: image.file.slice(slot.into.length + 1)
      }));
      const record3 = JSON.stringify({ at: when, response: answer.response, images: images2 });
      await writeFlushed(at(slot.key, `${slot.id}.answer.json`), record3);
      return { ...answer, id: slot.id, at: when, settled: false };
    },
    drop: (slot) => rm(at(slot.key, `${slot.id}.intent.json`), { force: true }),
    lose: ({ key, id }) => {
      counted2.push({ folder: at(key), id });
    },
    settle: async (key, id) => {
      const mark = at(key, `${id}.settled`);
      try {
        renameSync(at(key, `${id}.intent.json`), mark);
      } catch {
        await writeFile2(mark, "");
      }
    },
    scratch: async (key, name2) => {
      await mkdir2(at(key), { recursive: true });
      return at(key, name2);
    }
  };
}
function hasPicture({ images: images2 }) {
  return images2.some(({ thought }) => !thought);
}
async function list(folder) {
  return readdir(folder).catch(() => []);
}
function nextId(names) {
  const last = names.reduce((most, name2) => Math.max(most, Number.parseInt(name2, 10) || 0), 0);
  return String(last + 1).padStart(3, "0");
}
async function danglingIn(folder) {
  const begun = (await list(folder)).filter((name2) => name2.endsWith(".intent.json"));
  const found = begun.map(async (name2) => {
    const id = name2.slice(0, name2.indexOf("."));
    if (await isRecorded(join(folder, `${id}.answer.json`))) return [];
    const intent = intentSchema.safeParse(await readJson(join(folder, name2)));
    if (intent.success) return [{ folder, id, usd: intent.data.atMostUsd }];
    await removeCall({ folder, id });
    return [];
  });
  return (await Promise.all(found)).flat();
}
async function isRecorded(answer) {
  return answerSchema.safeParse(await readJson(answer)).success;
}
async function removeCall({ folder, id }) {
  const own = (await list(folder)).filter((name2) => name2.startsWith(`${id}.`));
  await Promise.all(own.map((name2) => rm(join(folder, name2), { force: true })));
}
async function readAnswers(folder) {
  const names = (await list(folder)).sort();
  const read = names.filter((name2) => name2.endsWith(".answer.json")).map((name2) => readAnswer(folder, name2, names));
  return (await Promise.all(read)).filter((answer) => answer !== void 0);
}
async function readAnswer(folder, name2, names) {
  const parsed = answerSchema.safeParse(await readJson(join(folder, name2)));
  if (!parsed.success) return void 0;
  const { at, response } = parsed.data;
  const id = name2.slice(0, -".answer.json".length);
  const images2 = parsed.data.images.map((image) => ({ ...image, file: join(folder, image.file) }));
  for (const image of images2) if (await sizeOf(image.file) !== image.bytes) return void 0;
  return { id, at, response, images: images2, settled: names.includes(`${id}.settled`) };
}
async function sizeOf(file) {
  return (await stat(file).catch(() => void 0))?.size ?? -1;
}
async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return void 0;
  }
}
var flush = promisify(fdatasync);
async function writeFlushed(file, text) {
  const descriptor = openSync2(file, "w");
  try {
    writeFileSync(descriptor, text);
    await flush(descriptor);
  } finally {
    closeSync2(descriptor);
  }
}

// action/commands/engine.ts
async function openPorts(command, settings, { access, ...events }) {
  const service = serviceOf(command, settings, access);
  const connection = command === "verify" ? void 0 : await checked(connectionOf(settings, access));
  const disk = await openDisk(settings.root ?? ".");
  return {
    ...events,
    door: access.door,
    disk,
    images,
    git: openGit(disk.root),
    clock: openClock(),
    service,
    connect: () => connect(connection),
    journal: (emulated) => openJournal(disk.absolute(journalFolder(emulated)))
  };
}
function serviceOf(command, settings, { door, apiKey }) {
  if (settings.vertexProject !== void 0) return "vertex";
  if (apiKey !== void 0) return "gemini";
  if (settings.geminiBaseUrl !== void 0 && command === "render") {
    const give = door === "action" ? "Give gemini-api-key" : "Set GEMINI_API_KEY";
    throw new UsageError(
      `${calledAt(door, "gemini-base-url")} was given and there is no key to call it with. ${give}.`
    );
  }
  if (command === "render" && settings.requireKey) throw new UsageError(keyMissing[door]);
  return "emulator";
}
var keyMissing = {
  "command line": "--require-key was given and there is no key. Set GEMINI_API_KEY, or give --vertex-project.",
  action: "This run should deliver images and has no key. Give gemini-api-key or vertex-project, or require-key: false for proofs by the emulator."
};
function connectionOf(settings, access) {
  const { vertexProject: project, vertexLocation: location = "global", geminiBaseUrl } = settings;
  if (project !== void 0) {
    return { vertex: { project, location }, ...geminiBaseUrl && { baseUrl: geminiBaseUrl } };
  }
  const { apiKey } = access;
  if (apiKey === void 0) return void 0;
  const baseUrl = geminiBaseUrl ?? access.baseUrl;
  return { apiKey, ...baseUrl && { baseUrl } };
}
async function checked(connection) {
  if (connection === void 0) return void 0;
  const { checkConnection } = await import("./lazy-gemini-connection-3AFKRBSE.js");
  try {
    checkConnection(connection);
    return connection;
  } catch (error) {
    throw asUsage(error);
  }
}
function asUsage(error) {
  if (!(error instanceof Error && "remedy" in error)) return error;
  return new UsageError(sentences(error.message, String(error.remedy)));
}
async function connect(connection) {
  const { connectGemini } = await import("./lazy-gemini-VKGB4KLT.js");
  if (connection) {
    const service = connectGemini(connection);
    await service.signIn().catch((error) => {
      throw asUsage(error);
    });
    return { service, close: async () => void 0 };
  }
  const { startEmulator } = await import("./lazy-emulator-3HH2THXU.js");
  const emulator = await startEmulator();
  return {
    service: connectGemini({ apiKey: "emulated", baseUrl: emulator.url }),
    close: () => emulator.close()
  };
}

// action/report/progress.ts
function startProgress(now) {
  return {
    startedAt: now,
    renders: 0,
    done: 0,
    called: 0,
    costUsd: 0,
    service: "none",
    waiting: void 0,
    inFlight: void 0
  };
}
function advance(progress, event, now) {
  switch (event.type) {
    case "started":
      return { ...progress, startedAt: now, renders: event.renders, service: event.service };
    case "waiting":
      return { ...progress, waiting: { until: now + event.milliseconds, message: event.message } };
    case "outcome": {
      const called = progress.called + (wasCalled(event.outcome) ? 1 : 0);
      return { ...progress, done: event.done, costUsd: event.costUsd, called };
    }
    case "stopping":
      return { ...progress, inFlight: event.inFlight };
  }
}
function wasCalled(outcome) {
  return "calls" in outcome && outcome.calls > 0;
}
var longestBar = 30;
var shortestBar = 8;
function progressLine(progress, { now, width, style }) {
  const count2 = `${numberText(progress.done)}/${numberText(progress.renders)}`;
  const facts = [];
  let room = width - shortestBar - 2 - count2.length;
  for (const fact of progressFacts(progress, now)) {
    if (widthOf(fact) + 2 > room) continue;
    facts.push(fact);
    room -= widthOf(fact) + 2;
  }
  const length = Math.min(longestBar, shortestBar + Math.max(0, room));
  if (length + 2 + count2.length > width) return cutTo(count2, width);
  return [bar(progress, length, style), count2, ...facts].join("  ");
}
function bar({ done, renders }, length, style) {
  const full = renders === 0 ? 0 : Math.floor(Math.min(done, renders) / renders * length);
  return style("good", "\u2501".repeat(full)) + style("quiet", "\u2500".repeat(length - full));
}
function progressFacts(progress, now) {
  const { inFlight, costUsd, service, renders, done } = progress;
  const facts = [];
  if (service === "emulator") facts.push("EMULATED");
  if (inFlight !== void 0)
    facts.push(inFlight === 0 ? "stopping" : `stopping, ${counted(inFlight, "call")} in flight`);
  const waiting = waitingFact(progress, now);
  if (waiting !== void 0) facts.push(waiting);
  facts.push(usdText(costUsd));
  const perMinute = rate(progress, now);
  if (perMinute === void 0) return facts;
  if (done < renders) facts.push(`${durationText((renders - done) / perMinute * 6e4)} left`);
  facts.push(
    `${perMinute < 10 ? perMinute.toFixed(1) : numberText(Math.round(perMinute))} images/min`
  );
  return facts;
}
function waitingFact({ waiting }, now) {
  if (waiting === void 0 || waiting.until <= now) return void 0;
  const seconds = Math.ceil((waiting.until - now) / 1e3) * 1e3;
  return `${plainLine(waiting.message)}, ${durationText(seconds)}`;
}
function rate({ called, startedAt }, now) {
  const minutes = (now - startedAt) / 6e4;
  return called === 0 || minutes <= 0 ? void 0 : called / minutes;
}
function eventLine(progress, event, style) {
  switch (event.type) {
    case "started":
      return startLine(event);
    case "waiting":
      return plainLine(`${event.id} waits ${durationText(event.milliseconds)}: ${event.message}`);
    case "outcome":
      return outcomeLine(event, progress.renders, style);
    case "stopping":
      return stoppingLine(event);
  }
}
function stoppingLine({ inFlight, givenUp }) {
  const calls = `${counted(inFlight, "call")} in flight`;
  const why = plainLine(givenUp ?? "no new calls");
  if (inFlight === 0) return `Stopping: ${why}.`;
  if (givenUp === void 0) return `Stopping: ${why}; waiting for ${calls}.`;
  return `Stopping: ${why}; ${calls} ${inFlight === 1 ? "is" : "are"} given up.`;
}
var services = {
  gemini: "the Gemini API",
  vertex: "Vertex AI",
  emulator: "the local emulator (EMULATED, nothing is paid)",
  none: "no service"
};
function startLine({
  renders,
  service,
  expectedUsd
}) {
  return `Rendering ${counted(renders, "image")} with ${services[service]}, ${usdText(expectedUsd)} expected.`;
}
function outcomeLine({ outcome, done }, renders, style) {
  const count2 = `${numberText(done)}/${numberText(renders)}`;
  const kind = style(standingTones[outcome.kind], outcome.kind);
  return `${count2} ${kind} ${plainLine(`${outcome.render.id}${outcomeWords(outcome)}`)}`;
}
function outcomeWords(outcome) {
  if (outcome.kind === "unchanged") return "";
  if (outcome.kind === "skipped" && outcome.why === "interrupted") return "";
  if (outcome.kind !== "rendered") return `: ${sentences(outcome.message, outcome.remedy)}`;
  const { file, entry, source, costUsd, milliseconds } = outcome;
  const price = source === "call" ? usdText(costUsd) : `from ${source}`;
  return ` \u2192 ${file} ${pixelsText(entry.file)} ${price} ${durationText(milliseconds)}`;
}

// action/commands/show-progress.ts
var usualWidth = 80;
var frame2 = 100;
function showProgress(shell, json) {
  const { err } = shell;
  const { style } = lookOf(err, shell);
  let progress;
  const draw = () => {
    if (progress === void 0) return;
    const line = progressLine(progress, {
      now: Date.now(),
      width: (err.columns || usualWidth) - 1,
      style
    });
    err.write(`\r\x1B[2K${line}`);
  };
  const timer = err.isTTY ? setInterval(draw, frame2) : void 0;
  timer?.unref();
  return {
    tell: (event) => {
      progress = advance(progress ?? startProgress(Date.now()), event, Date.now());
      if (err.isTTY || json) return;
      const line = eventLine(progress, event, style);
      if (line !== void 0) err.write(`${line}
`);
    },
    end: () => {
      clearInterval(timer);
      if (err.isTTY && progress !== void 0) err.write("\r\x1B[2K");
      progress = void 0;
    }
  };
}

// action/commands/run.ts
async function runCommand(command, settings, shell) {
  const halt = new Halt();
  const progress = command === "render" ? showProgress(shell, settings.json ?? false) : void 0;
  const ports = await openPorts(command, settings, {
    access: { door: "command line", apiKey: shell.apiKey, baseUrl: shell.baseUrl },
    halt,
    tell: (event) => progress?.tell(event)
  });
  if (command !== "verify" && ports.service === "emulator" && shell.baseUrl !== void 0)
    shell.err.write(`darkroom: ${unusedAddress}
`);
  const stopListening = listenForInterrupt(halt);
  try {
    const report = await run(command, settings, ports);
    progress?.end();
    const page = command === "render" ? await writeContactSheet(report, ports.disk) : {};
    show(report, settings, { shell, contactSheet: page.fault ? void 0 : contactSheetPath });
    if (page.fault === void 0) return exitStatus(report);
    shell.err.write(`darkroom: ${plainLine(page.fault)}
`);
    return Math.max(1, exitStatus(report));
  } finally {
    progress?.end();
    stopListening();
  }
}
var unusedAddress = "GOOGLE_GEMINI_BASE_URL is set and there is no key to call it with: the local emulator answers. Set GEMINI_API_KEY.";
function listenForInterrupt(halt) {
  const signals = ["SIGINT", "SIGTERM"];
  let heardBefore = false;
  const heard = () => {
    if (heardBefore) process.exit(130);
    heardBefore = true;
    halt.stop(interrupted);
  };
  for (const signal of signals) process.on(signal, heard);
  return () => {
    for (const signal of signals) process.off(signal, heard);
  };
}
async function writeContactSheet(report, disk) {
  const { outcomes, problems, plan } = report;
  const hasSomething = outcomes.length + problems.length + plan.renders.length > 0;
  const isTold = problems.some(({ rule }) => rule === nothingKeptRule);
  if (!hasSomething || isTold) return {};
  try {
    await disk.prepare();
    await disk.writeText(contactSheetPath, contactSheet(report));
    return { file: disk.absolute(contactSheetPath) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
function show(report, settings, to) {
  const { shell, contactSheet: contactSheet2 } = to;
  if (settings.json) {
    shell.out.write(`${reportJson(report)}
`);
    return;
  }
  const lines = linesOf(report, lookOf(shell.out, shell), contactSheet2);
  if (lines.length > 0) shell.out.write(`${lines.join("\n")}
`);
}
function linesOf(report, look, contactSheet2) {
  switch (report.command) {
    case "plan":
      return [...problemLines(report.problems, look), ...planTable(report, look)];
    case "verify":
      return [...problemLines(report.problems, look), ...verifyLines(report.plan, look)];
    case "render":
      return isStopped(report) ? [...problemLines(report.problems, look), "Nothing was rendered, and nothing was spent."] : outcomeTable(report, { ...look, ...contactSheet2 && { contactSheet: contactSheet2 } });
  }
}
function isStopped({ problems }) {
  return problems.some(({ severity }) => severity === "error");
}
function exitStatus(report) {
  const errors = report.problems.filter(({ severity }) => severity === "error");
  const findings = report.command === "verify" ? integrityRules : [];
  if (errors.some(({ rule }) => !findings.includes(rule))) return 2;
  if (report.interrupted) return 130;
  const { plan } = report;
  switch (report.command) {
    case "plan":
      return 0;
    case "verify":
      return errors.length + plan.renders.length + plan.held.length + plan.orphans.length > 0 ? 1 : 0;
    case "render": {
      const well = report.outcomes.every(({ kind }) => kind === "rendered" || kind === "unchanged");
      return well && report.stopped === void 0 ? 0 : 1;
    }
  }
}

export {
  baselineOf,
  reportSchemaVersion,
  reportSchema,
  reportData,
  openJournal,
  run,
  openPorts,
  earlyEnd,
  keyRemedies,
  drawnWords,
  pruneWords,
  contactSheetPath,
  startProgress,
  advance,
  eventLine,
  runCommand,
  writeContactSheet,
  linesOf,
  exitStatus
};
