import type { RenderData } from '../json-schema.ts';
import { codeText } from './escape.ts';
import { type Fact, factsOf, shortPrice } from './facts.ts';
import { type Leaf, leaf } from './fit.ts';
import type { Pictures } from './groups.ts';
import { pairTable, smallPicture } from './pictures.ts';
import { promptHtml } from './prompt.ts';
import { faultWords, isWrong, outcomeWord } from './words.ts';

/** How much is shown of each render. `prompt`: characters of it, 0 for none of it. */
export interface Detail {
  readonly layout: 'pairs' | 'gallery';
  readonly prompt: number;
  /** Characters of a message with its remedy. */
  readonly fault: number;
}

/** A render's facts, read once: a group tells those that all its renders share only once. */
export interface Told {
  readonly render: RenderData;
  readonly facts: readonly Fact[];
}

export function told(render: RenderData): Told {
  return { render, facts: factsOf(render) };
}

/** One render in full: what became of it, its pictures, facts and prompt. */
export function renderLeaf(
  { render, facts }: Told,
  how: { readonly pictures: Pictures; readonly detail: Detail; readonly alone: boolean },
): Leaf {
  const { pictures, detail, alone } = how;
  const title = `${codeText(render.id, 300)} ${outcomeWord(render)}, ${shortPrice(render)}`;
  return leaf(
    [
      `<p>${alone ? title : `<b>${title}</b>`}</p>`,
      ...faultLines(render, detail),
      ...pairTable(render, pictures.get(render.id), alone),
      ...factList(facts),
      ...promptLines(render, detail.prompt, alone),
    ].join('\n'),
    { images: 1 },
  );
}

/** Facts as a list; nothing without any. */
export function factList(facts: readonly Fact[]): string[] {
  if (facts.length === 0) return [];
  return ['<ul>', ...facts.map(({ name, words }) => `<li><b>${name}</b> ${words}</li>`), '</ul>'];
}

/** A prompt that changed is shown; one that did not is behind a fold, unless it is all there is. */
export function promptLines(render: RenderData, limit: number, open: boolean): string[] {
  if (limit === 0) return [];
  const { html, changed } = promptHtml(render, limit);
  const quote = `<blockquote>${html}</blockquote>`;
  if (changed) return ['<p><b>prompt</b>, what changed</p>', quote];
  if (open) return ['<p><b>prompt</b></p>', quote];
  return ['<details><summary>prompt</summary>', quote, '</details>'];
}

/** One render as a cell of a gallery: its picture, small, and what it is. */
export function cellOf(render: RenderData, pictures: Pictures): string | undefined {
  const picture = smallPicture(render, pictures.get(render.id));
  if (picture === undefined) return undefined;
  const emulated = render.emulated ? '<br>EMULATED' : '';
  return `<td align="center">${picture}<br>${outcomeWord(render)}, ${shortPrice(render)}${emulated}</td>`;
}

/** One render as a line: all that can be said without a picture. */
export function lineOf(render: RenderData, detail: Detail): Leaf {
  const emulated = render.emulated ? ' EMULATED' : '';
  const head = `${codeText(render.id, 300)} ${outcomeWord(render)}${emulated}, ${shortPrice(render)}`;
  const words = faultOf(render, detail) || faultWords(render.reason ?? '', '', detail.fault);
  const why = words === '' ? '' : `: ${words}`;
  return leaf(`<p>${head}${why}</p>`, { images: 1 });
}

/** What went wrong with a render, if anything did. */
function faultLines(render: RenderData, detail: Detail): string[] {
  const words = faultOf(render, detail);
  return words === '' ? [] : [`<p><b>${outcomeWord(render)}</b>: ${words}</p>`];
}

function faultOf(render: RenderData, { fault }: Detail): string {
  const { message, remedy } = render;
  if (!isWrong(render) || message === null) return '';
  return faultWords(message, remedy ?? '', fault);
}
