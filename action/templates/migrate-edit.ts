import type { Position } from './problem.ts';
import type { Setting } from './template.ts';

/** One value that is to be replaced where it stands. */
export interface Edit {
  readonly setting: Setting;
  readonly at: Position;
  readonly was: string;
  readonly becomes: string;
  /** A clause, without a full stop. */
  readonly because: string;
}

/** Whether the value itself stands at a place, so that it can be replaced there. */
export function stands(text: string, at: Position, value: string): boolean {
  return tokenAt(text, at)?.value === value;
}

/** A text with values replaced, each in the quotes that it had; everything else stays byte for byte. */
export function replaceTokens(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  return inOrder.reduceRight((rest, { at, becomes }) => {
    const token = tokenAt(rest, at);
    if (token === undefined) return rest;
    const { start, end, quote } = token;
    return `${rest.slice(0, start)}${quote}${becomes}${quote}${rest.slice(end)}`;
  }, text);
}

/** The YAML scalar that stands at a place: its value, and where its text lies in the file. */
function tokenAt(
  text: string,
  at: Position,
): { value: string; start: number; end: number; quote: string } | undefined {
  const lines = text.split('\n');
  const line = lines[at.line - 1];
  if (line === undefined) return undefined;
  const token = /^(?:"([^"\\]*)"|'([^']*)'|([^\s#,{}[\]]+))/.exec(line.slice(at.column - 1));
  if (token === null) return undefined;
  const start = lines
    .slice(0, at.line - 1)
    .reduce((sum, one) => sum + one.length + 1, at.column - 1);
  const quote = token[3] === undefined ? token[0].slice(0, 1) : '';
  return {
    value: token[1] ?? token[2] ?? token[3] ?? '',
    start,
    end: start + token[0].length,
    quote,
  };
}
