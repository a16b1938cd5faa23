import type { ReportData } from '../json-schema.ts';
import { asideParts, problemPart } from './asides.ts';
import { markerOf } from './escape.ts';
import { fitParts, type Measure, type Weight } from './fit.ts';
import { moreWords, restWords, sheetFoot, sheetHead } from './frame.ts';
import { groupPart } from './group-part.ts';
import { groupsOf, type Pictures } from './groups.ts';
import type { Detail } from './render-part.ts';

export type { Pair, Picture } from './pictures.ts';

/** What a sheet is made of. */
export interface Sheet {
  readonly data: ReportData;
  /** Tells the comments of several workflows on one pull request apart. */
  readonly key: string;
  readonly pictures: Pictures;
  /** Sentences of ours, plain text. */
  readonly notes: readonly string[];
  /** The page of the run: there are the job summary and, where the workflow uploads any, the artifacts. */
  readonly links: { readonly run?: string };
  /** Where the images of this run went, if they were committed; `pullUrl` asks to have them taken up. */
  readonly committed?: {
    readonly branch: string;
    readonly sha: string;
    readonly url: string;
    readonly pullUrl?: string;
  };
  /** A fork's report, which nobody has checked. */
  readonly unverified: boolean;
}

/** GitHub refuses a body above 65,536 characters. */
const commentCharacters = 64_000;
/** GitHub drops a step's summary above 1 MiB. */
const summaryBytes = 1_000_000;

/**
 * The comment on the pull request: at most 64,000 characters (UTF-16 code units), the marker in its first line. What
 * does not fit is shown shorter, then left out and counted.
 */
export function commentMarkdown(sheet: Sheet): string {
  const marker = `${markerOf(sheet.key)}\n`;
  return marker + compose(sheet, { ...comment, limit: commentCharacters - marker.length });
}

/** The same for the job summary, with whole prompts: at most 1,000,000 UTF-8 bytes. */
export function summaryMarkdown(sheet: Sheet): string {
  return compose(sheet, summary);
}

/** What a place takes, and the ways in which to show a render there, the fullest first. */
interface Medium {
  readonly limit: number;
  readonly measure: Measure;
  readonly details: readonly Detail[];
  /** Characters of the ids of unchanged images. */
  readonly unchanged: number;
  readonly name: 'comment' | 'summary';
}

const comment: Omit<Medium, 'limit'> = {
  measure: (text) => text.length,
  details: [
    { layout: 'pairs', prompt: 6_000, fault: 1_000 },
    { layout: 'pairs', prompt: 1_500, fault: 600 },
    { layout: 'pairs', prompt: 400, fault: 400 },
    { layout: 'gallery', prompt: 300, fault: 300 },
    { layout: 'gallery', prompt: 0, fault: 200 },
  ],
  unchanged: 1_000,
  name: 'comment',
};

const summary: Medium = {
  limit: summaryBytes,
  measure: (text) => Buffer.byteLength(text),
  details: [
    { layout: 'pairs', prompt: Infinity, fault: 4_000 },
    { layout: 'pairs', prompt: 6_000, fault: 2_000 },
    { layout: 'pairs', prompt: 1_000, fault: 1_000 },
    { layout: 'gallery', prompt: 300, fault: 300 },
    { layout: 'gallery', prompt: 0, fault: 200 },
  ],
  unchanged: 20_000,
  name: 'summary',
};

/** Renders up to which each stands open under a heading; more are folded by template. */
const fewRenders = 6;
/** What a render takes at least with its facts, or a prompt with its template: with too many, nobody tries. */
const leastOfPair = 500;
const glue = '\n\n';

function compose(sheet: Sheet, medium: Medium): string {
  const { measure, limit } = medium;
  const head = sheetHead(sheet);
  const foot = sheetFoot(sheet, medium.name);
  const widest = moreWords({ images: 99_999, problems: 99_999 }, restWords(sheet, medium.name));
  const around = [head, widest, foot].reduce((sum, text) => sum + measure(text + glue), 1);
  const { text, leftOut } = body(sheet, medium, limit - around);
  const more = moreWords(leftOut, restWords(sheet, medium.name));
  return `${[head, text, more, foot].filter((part) => part !== '').join(glue)}\n`;
}

function body(sheet: Sheet, medium: Medium, room: number): { text: string; leftOut: Weight } {
  const { measure, details } = medium;
  const { data, pictures } = sheet;
  const groups = groupsOf(data);
  const shown = groups.reduce((sum, { renders }) => sum + renders.length, 0);
  const level = sheet.unverified ? 4 : 3;
  let best = { text: '', leftOut: { images: shown, problems: data.problems.length } };
  for (const detail of details) {
    const whole = detail.layout === 'pairs' ? shown : detail.prompt > 0 ? groups.length : 0;
    if (whole * leastOfPair > room) continue;
    const manner = { pictures, detail, folded: shown > fewRenders, level };
    const parts = [
      ...problemPart(data, groups, manner),
      ...groups.map((group) => groupPart(group, manner)),
      ...asideParts(data, medium.unchanged),
    ];
    best = fitParts(parts, { room, measure, glue });
    if (best.leftOut.images + best.leftOut.problems === 0) return best;
  }
  return best;
}
