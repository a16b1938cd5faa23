import type { ProblemData, RenderData, ReportData } from '../json-schema.ts';
import { plainLine } from '../plain.ts';
import { counted, sentences } from '../wording.ts';
import { clip } from './escape.ts';

/** A note on a line of a file, or of the whole run where `file` is empty. Each text is one line. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** Relative to the root of the repository, which may lie above the folder that is worked in. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly title: string;
  readonly message: string;
}

const levels = ['error', 'warning', 'notice'] as const;
/** GitHub keeps ten of each level for a step, and one of them is for what the run has to say of itself. */
const limit = 9;
/** Characters that GitHub keeps of a message. */
const messageCharacters = 4_000;

/**
 * What stands beside the lines of the templates: problems, then renders that were blocked, mismatched or failed, on the
 * `path:` line of their template. At most nine of each level, of which the last one counts what is left out.
 * @param prefix from the repository's root to the folder that is worked in: empty, or with a slash at its end
 */
export function annotationsOf({ problems, renders }: ReportData, prefix: string): Annotation[] {
  const all = [...problems.map(ofProblem), ...renders.flatMap(ofRender)].map((one) =>
    one.file === '' ? one : { ...one, file: `${prefix}${one.file}` },
  );
  return levels.flatMap((level) => {
    const some = all.filter((one) => one.level === level);
    if (some.length <= limit) return some;
    return [...some.slice(0, limit - 1), restOf(some.length - limit + 1, level)];
  });
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

function restOf(amount: number, level: Annotation['level']): Annotation {
  const message = `… and ${counted(amount, `more ${level}`)}: they are in the job summary.`;
  return { level, file: '', line: 1, column: 1, title: 'Darkroom', message };
}
