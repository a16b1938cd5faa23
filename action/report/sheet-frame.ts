import type { AspectRatio, Pixels } from '#capabilities';
import { usdText } from '#capabilities';
import { type Problem, printProblem } from '#templates';
import { fileAddress, html, type Markup } from './html.ts';
import type { RenderView, Standing } from './render-view.ts';
import { numberText, pixelsText, sentences } from './wording.ts';

/** Where the page lies, relative to the root. */
export const sheetFolder = '.darkroom';

const wrong: ReadonlySet<Standing> = new Set(['mismatched', 'blocked', 'failed', 'skipped']);

/**
 * One frame of the sheet: the picture, linked to its full file, or an empty frame that says why there is none;
 * then what it is, and behind a fold how it came to be.
 * @param number the frame's place in the sheet, from 1
 * @param problems those of the render's template
 */
export function frame(view: RenderView, number: number, problems: readonly Problem[]): Markup {
  const { standing, templatePath } = view;
  return html`
<li data-frame data-template="${templatePath}" data-outcome="${standing}" data-ratio="${frameRatio(view)}" class="${wrong.has(standing) ? 'wrong' : 'right'}">
<figure>
<div class="film">
<div class="edge"><span>▸ ${number}</span>${stock(view)}</div>
${view.picture === undefined ? emptyWindow(view) : picture(view.picture, view)}
</div>
${caption(view, problems)}
</figure>
</li>`;
}

/** What a film's edge says of the film; where the frame is too narrow the tier alone. */
function stock({ displayName, render, emulated }: RenderView): Markup {
  const { tier } = render;
  if (emulated) return html`<span class="emulated">EMULATED ${tier}</span>`;
  return html`<span><span class="stock">${displayName}</span> ${tier}</span>`;
}

/** Width ÷ height as it is drawn, with three decimals: of the picture, else of the plan, else a square. */
export function frameRatio({ pixels, render }: Pick<RenderView, 'pixels' | 'render'>): string {
  const { width, height } = pixels ?? sides(render.aspectRatio ?? '1:1');
  return (width / height).toFixed(3);
}

function sides(ratio: AspectRatio): Pixels {
  const [width = 1, height = 1] = ratio.split(':').map(Number);
  return { width, height };
}

function picture({ file, pixels }: NonNullable<RenderView['picture']>, view: RenderView): Markup {
  const address = fileAddress(file, sheetFolder);
  const alt = view.render.alt === '' ? `${view.id}, without a description` : view.render.alt;
  return html`<a class="window" href="${address}"><img src="${address}" alt="${alt}" width="${pixels.width}" height="${pixels.height}" loading="lazy"></a>`;
}

function emptyWindow({ standing, reason }: RenderView): Markup {
  if (standing === 'planned')
    return html`<div class="window empty"><p>to render<br>${reason}</p></div>`;
  return html`<div class="window empty"><p class="alarm">${standing}</p></div>`;
}

function caption(view: RenderView, problems: readonly Problem[]): Markup {
  const { model, pixels, render, message, remedy } = view;
  const size = [render.tier, pixelsText(pixels)].filter((fact) => fact !== undefined);
  return html`<figcaption>
<h3>${nameText(view)}</h3>
<p class="facts">${whole(model)} · ${whole(size.join(' · '))}</p>
<p class="facts">${standingText(view)}</p>
${message === undefined ? undefined : html`<p>${sentences(message, remedy ?? '')}</p>`}
<details><summary>Prompt<span class="unseen"> of ${view.id}</span></summary>
${record(view, problems)}
<pre data-prompt dir="auto">${render.prompt}</pre>
</details>
</figcaption>`;
}

/** Text that a narrow caption breaks only where it would not fit a line of its own. */
function whole(text: string): Markup {
  return html`<span class="whole">${text}</span>`;
}

/** An id, which a narrow caption breaks between template and variant. */
function nameText({ id }: RenderView): readonly Markup[] {
  const hash = id.indexOf('#');
  return hash < 1 ? [whole(id)] : [whole(id.slice(0, hash)), whole(id.slice(hash))];
}

/** `rendered, $0.0504`; what cost nothing in this run, or nothing at all, says so. */
function standingText(view: RenderView): Markup {
  const alarm = wrong.has(view.standing) ? 'alarm' : 'calm';
  return html`<span class="${alarm}">${view.standing}</span>, <span class="whole price">${priceText(view)}</span>`;
}

function priceText({
  standing,
  priceUsd,
  costUsd,
  source,
  emulated,
  estimate,
}: RenderView): string {
  if (standing === 'planned' || standing === 'skipped') {
    return source === undefined ? `${usdText(estimate?.expected.usd)} expected` : `from ${source}`;
  }
  if (priceUsd === undefined) return usdText(costUsd);
  if (emulated) return `${usdText(priceUsd)} if it were real`;
  if (source !== undefined && source !== 'call')
    return `${usdText(priceUsd)} earlier, from ${source}`;
  return standing === 'unchanged' ? `${usdText(priceUsd)} earlier` : usdText(priceUsd);
}

function record(view: RenderView, problems: readonly Problem[]): Markup {
  const { at, render, tokens, reason, detail, picture, references } = view;
  const facts: readonly (readonly [string, string])[] = [
    ['template', `${view.templatePath}:${at.line}:${at.column}`],
    ['file', picture?.file ?? `${view.path} (not there)`],
    ['API id', view.apiId],
    ...(render.aspectRatio === undefined ? [] : [['ratio', render.aspectRatio] as const]),
    ...(reason === undefined
      ? []
      : [['why', detail === '' ? reason : `${reason}: ${detail}`] as const]),
    ...(tokens === undefined ? [] : [['tokens', tokenText(tokens)] as const]),
    ...(view.digest === undefined ? [] : [['digest', view.digest] as const]),
    ['alt', render.alt === '' ? 'none' : render.alt],
    ...references.map(
      ({ id, role, source }) => ['reference', `${id}, ${role}: ${source}`] as const,
    ),
    ...problems.map((problem) => [problem.severity, printProblem(problem)] as const),
  ];
  return html`<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>`;
}

function tokenText({ input, text, image }: NonNullable<RenderView['tokens']>): string {
  return `${numberText(input)} input, ${numberText(text)} text and thinking, ${numberText(image)} image`;
}
