/**
 * The contact sheet's look: prints on a neutral sheet, so that the pictures own the colour, in strips of black
 * film whose rebate carries the frame's number and stock. The one accent is the darkroom's safelight.
 *
 * Each frame grows in proportion to its `--ratio`, so a row's frames are of one height and keep their true
 * ratios; nothing is cropped. `--row` is the height that rows aim at, in rem. No frame is narrower than its caption
 * needs: a slender picture stands in the middle of its film. On a phone the frames are one column; on paper each is a
 * row of its own, picture beside prompt, and the film is left unprinted.
 */
export const sheetStyle = `
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
[open] > summary::before { content: '− ' / ''; }
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
