import { type AST, parse } from '@handlebars/parser';
import { blockBalance } from './blocks.ts';
import { limits } from './limits.ts';
import { lower } from './lower.ts';
import type { Piece, Source } from './pieces.ts';
import type { Tell } from './problem.ts';

/**
 * Reads a text of the prompt language: Handlebars' own grammar and whitespace rules, of which only
 * variables, if, unless, each, partials, references, comments and escapes have a meaning here. Nothing is
 * ever compiled. Tells what is wrong; the answer is undefined when the text cannot be read at all or
 * holds a piece that has no meaning.
 */
export function readLanguage(source: Source, tell: Tell): readonly Piece[] | undefined {
  const { deepest, unclosed } = blockBalance(source.text);
  if (deepest.depth > limits.blockDepth) {
    tell(source.place(deepest.line, deepest.column), {
      rule: 'too-large',
      message: `Blocks are nested more than ${limits.blockDepth} deep`,
      remedy: 'Make the prompt simpler.',
    });
    return undefined;
  }
  let program: AST.Program;
  try {
    program = parse(source.text);
  } catch (error) {
    tellUnreadable(error, { source, unclosed, tell });
    return undefined;
  }
  return lower(program, source, tell);
}

/** What the parser throws: Jison's errors carry `hash`, Handlebars' own a line and a column. */
interface ParserError {
  readonly message?: string;
  readonly hash?: {
    loc?: { first_line: number; first_column: number };
    line?: number;
    token?: string;
  };
  readonly lineNumber?: number;
  readonly column?: number;
}

interface Spot {
  readonly line: number;
  readonly column: number;
}

function tellUnreadable(
  thrown: unknown,
  {
    source,
    unclosed,
    tell,
  }: { source: Source; unclosed: (Spot & { name: string }) | undefined; tell: Tell },
): void {
  const error = thrown as ParserError;
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(error.message ?? '');
  if (mismatch) {
    tell(source.place(error.lineNumber ?? 1, error.column ?? 0), {
      rule: 'prompt-syntax',
      message: `{{#${mismatch[1]}}} is closed by {{/${mismatch[2]}}}`,
      remedy: `Close it with {{/${mismatch[1]}}}.`,
    });
  } else if (unclosed !== undefined && error.hash?.token === 'EOF') {
    tell(source.place(unclosed.line, unclosed.column), {
      rule: 'prompt-syntax',
      message: `{{#${unclosed.name}}} is not closed`,
      remedy: `Add {{/${unclosed.name}}}.`,
    });
  } else {
    const spot = spotOf(error, source.text);
    const line = source.text.split('\n')[spot.line - 1] ?? '';
    const near = /^.{0,24}?\}+|^.{0,24}/.exec(line.slice(spot.column))?.[0];
    tell(source.place(spot.line, spot.column), {
      rule: 'prompt-syntax',
      message: `${source.called} cannot be read at ${JSON.stringify(near)}`,
      remedy: 'Write {{name}} for a variable, or \\{{ for the characters themselves.',
    });
  }
}

/** Where the braces open that the parser stumbled in. */
function spotOf({ hash, lineNumber, column }: ParserError, text: string): Spot {
  const line = hash?.loc?.first_line ?? lineNumber ?? (hash?.line ?? 0) + 1;
  const from = hash?.loc?.first_column ?? column ?? 0;
  const written = text.split('\n')[line - 1] ?? '';
  const opening = written.lastIndexOf('{{', from + 1);
  if (opening >= 0) return { line, column: opening };
  return { line, column: Math.max(0, written.indexOf('{{')) };
}
