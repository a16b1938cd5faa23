import { usdText } from '#capabilities';
import type { ProblemData } from '../json-schema.ts';
import { counted, numberText } from '../wording.ts';
import { clip, codeText } from './escape.ts';
import { type Fold, type Leaf, leaf, type Part } from './fit.ts';
import { type Group, isGrave, type Pictures } from './groups.ts';
import {
  cellOf,
  type Detail,
  factList,
  lineOf,
  promptLines,
  renderLeaf,
  type Told,
  told,
} from './render-part.ts';
import { faultWords, isWrong } from './words.ts';

/** How groups are shown. `folded`: each behind a fold, which something wrong opens; else under a heading of `level`. */
export interface Manner {
  readonly pictures: Pictures;
  readonly detail: Detail;
  readonly folded: boolean;
  readonly level: number;
}

/** Columns of a gallery: what a comment is wide enough for. */
const columns = 4;

/** A template: its problems, what its renders have in common, and each of them. */
export function groupPart(group: Group, manner: Manner): Fold {
  const { folded, level, detail } = manner;
  const renders = group.renders.map(told);
  const common = commonFacts(renders);
  const parts: Part[] = [
    ...group.problems.map((problem) => problemLeaf(problem, detail)),
    ...commonLeaf(common),
    ...(detail.layout === 'pairs' ? pairs(renders, common, manner) : gallery(group, manner)),
  ];
  const path = codeText(group.template, 300);
  if (!folded) return { open: `<h${level}>${path}</h${level}>`, parts, close: '' };
  const open = isGrave(group) ? ' open' : '';
  const summary = `<summary>${path} ${groupWords(group)}</summary>`;
  const short = `<p>${path} ${groupWords(group)}</p>`;
  return { open: `<details${open}>${summary}`, parts, close: '</details>', short };
}

/** A problem as a paragraph: `error hero.prompt:4:8 message. remedy`. */
export function problemLeaf(problem: ProblemData, { fault }: Pick<Detail, 'fault'>): Leaf {
  const { severity, file, line, column, message, remedy } = problem;
  const place = file === '' ? '' : ` ${codeText(`${clip(file, 300)}:${line}:${column}`)}`;
  return leaf(`<p><b>${severity}</b>${place} ${faultWords(message, remedy, fault)}</p>`, {
    problems: 1,
  });
}

/** `3 images, 1 blocked, $0.15`. */
function groupWords({ renders, problems }: Group): string {
  const bad = renders.filter(isWrong).length;
  const usd = renders.reduce((sum, { costUsd }) => sum + costUsd, 0);
  const emulated = renders.some((render) => render.emulated);
  return [
    counted(renders.length, 'image'),
    ...(bad === 0 ? [] : [`${numberText(bad)} not made`]),
    ...(problems.length === 0 ? [] : [counted(problems.length, 'problem')]),
    ...(usd === 0 ? [] : [`${usdText(usd)}${emulated ? ' if real' : ''}`]),
    ...(emulated ? ['EMULATED'] : []),
  ].join(', ');
}

/** The facts that all renders share, where there are several of them. */
function commonFacts(renders: readonly Told[]): Told['facts'] {
  const [first, ...others] = renders;
  if (first === undefined || others.length === 0) return [];
  return first.facts.filter((fact) =>
    others.every(({ facts }) => facts.some((one) => isSame(one, fact))),
  );
}

function isSame(a: Told['facts'][number], b: Told['facts'][number]): boolean {
  return a.name === b.name && a.words === b.words;
}

function commonLeaf(common: Told['facts']): Leaf[] {
  return common.length === 0 ? [] : [leaf(factList(common).join('\n'))];
}

function pairs(renders: readonly Told[], common: Told['facts'], manner: Manner): Leaf[] {
  const { pictures, detail } = manner;
  return renders.map(({ render, facts }) => {
    const own = facts.filter((fact) => !common.some((one) => isSame(one, fact)));
    const alone = renders.length === 1 && !manner.folded;
    return renderLeaf({ render, facts: own }, { pictures, detail, alone });
  });
}

/** Those without a picture as lines, the others in rows; one prompt stands for all of them. */
function gallery({ renders }: Group, { pictures, detail }: Manner): Part[] {
  const cells = renders.map((render) => ({ render, cell: cellOf(render, pictures) }));
  const plain = cells.filter(({ render, cell }) => cell === undefined || isWrong(render));
  const shown = cells.flatMap(({ cell }) => (cell === undefined ? [] : [cell]));
  const rows = Array.from({ length: Math.ceil(shown.length / columns) }, (_, row) =>
    shown.slice(row * columns, (row + 1) * columns),
  );
  return [
    ...plain.map(({ render }) => lineOf(render, detail)),
    ...example(renders, detail),
    {
      open: '<table>',
      parts: rows.map((row) => leaf(['<tr>', ...row, '</tr>'].join('\n'), { images: row.length })),
      close: '</table>',
    },
  ];
}

function example(renders: Group['renders'], { prompt }: Detail): Leaf[] {
  const render = renders.find(({ previous }) => previous !== null) ?? renders[0];
  if (render === undefined || prompt === 0) return [];
  const of =
    renders.length === 1 ? [] : [`<p>One of the prompts, ${codeText(render.id, 300)}:</p>`];
  return [leaf([...of, ...promptLines(render, prompt, true)].join('\n'))];
}
