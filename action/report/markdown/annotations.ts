import type { ProblemData, RenderData, ReportData } from '../json-schema.ts';
import { plainLine } from '../plain.ts';
import { counted, sentences } from '../wording.ts';
import { clip } from './escape.ts';

/** A note on a line of a file, or of the whole run where `file` is empty. Each text is one line. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** Relative to the root. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly title: string;
  readonly message: string;
}

const levels = ['error', 'warning', 'notice'] as const;
/** GitHub keeps this many of each level for a step, and as many characters of a message. */
const limit = 10;
const messageCharacters = 4_000;

/**
 * What stands beside the lines of the templates: problems, then renders that were blocked, mismatched or failed, on the
 * `path:` line of their template. At most 10 of each level; the last notice counts what is left out.
 */
export function annotationsOf({ problems, renders }: ReportData): Annotation[] {
  const all = [...problems.map(ofProblem), ...renders.flatMap(ofRender)];
  const byLevel = levels.map((level) => all.filter((one) => one.level === level));
  if (byLevel.every((some) => some.length <= limit)) return byLevel.flat();
  const kept = byLevel.flatMap((some, index) =>
    some.slice(0, levels[index] === 'notice' ? limit - 1 : limit),
  );
  return [...kept, restOf(all.length - kept.length)];
}

function ofProblem({ severity, file, line, column, rule, ...words }: ProblemData): Annotation {
  return annotation({ level: severity, file, line, column, title: rule }, words);
}

const wrong: ReadonlySet<RenderData['outcome']> = new Set(['blocked', 'mismatched', 'failed']);

function ofRender({ outcome, id, template, line, column, message, remedy }: RenderData) {
  if (!wrong.has(outcome)) return [];
  const title = `${id} ${outcome}`;
  const words = { message: message ?? '', remedy: remedy ?? '' };
  return [annotation({ level: 'error', file: template, line, column, title }, words)];
}

function annotation(
  { file, title, ...place }: Omit<Annotation, 'message'>,
  { message, remedy }: { readonly message: string; readonly remedy: string },
): Annotation {
  return {
    ...place,
    file: plainLine(file),
    line: Math.max(1, place.line),
    column: Math.max(1, place.column),
    title: clip(plainLine(title), 200),
    message: clip(plainLine(sentences(message, remedy)), messageCharacters),
  };
}

function restOf(amount: number): Annotation {
  return {
    level: 'notice',
    file: '',
    line: 1,
    column: 1,
    title: 'More',
    message: `${counted(amount, 'more annotation')} ${amount === 1 ? 'is' : 'are'} left out here. The job summary has all of them.`,
  };
}
