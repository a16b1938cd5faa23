import { type AST, parse } from '@handlebars/parser';
import { type BlockFault, blockBalance, type Spot } from './blocks.ts';
import { limits } from './limits.ts';
import { lower } from './lower.ts';
import { mended } from './mend.ts';
import type { Source, Text } from './pieces.ts';
import type { Fault, Tell } from './problem.ts';
import { hideSeparators } from './separators.ts';

/**
 * Reads a text of the prompt language: Handlebars' own grammar and whitespace rules, of which only
 * variables, if, unless, each, partials, references, comments and escapes have a meaning here. Nothing is
 * ever compiled. What has no meaning, or cannot be parsed, is told and left out, and the rest is read.
 */
export function readLanguage(source: Source, tell: Tell): Text {
  const { deepest } = blockBalance(source.text);
  if (deepest.depth > limits.blockDepth) {
    tell(source.place(deepest.line, deepest.column), {
      rule: 'too-large',
      message: `Blocks are nested more than ${limits.blockDepth} deep`,
      remedy: 'Make the prompt simpler.',
    });
    return { pieces: [], sound: false };
  }
  let text: string | undefined = source.text;
  for (let faults = 0; text !== undefined && faults < limits.syntaxFaults; faults += 1) {
    const program = parsed(text);
    if (!(program instanceof Unparsed)) {
      const { pieces, sound } = lower(program, source, tell);
      return { pieces, sound: sound && faults === 0 };
    }
    tell(source.place(program.spot.line, program.spot.column), program.faultIn(source));
    text = mended(text, program);
  }
  return { pieces: [], sound: false };
}

/** Why a text cannot be parsed, and where. */
class Unparsed {
  readonly fault: BlockFault | undefined;
  readonly spot: Spot;

  constructor(text: string, error: ParserError) {
    this.fault = blockBalance(text).fault;
    this.spot = this.fault ?? spotOf(error, text);
  }

  faultIn(source: Source): Fault {
    return this.fault ? blockFault(this.fault) : unreadable(this.spot, source);
  }
}

function parsed(text: string): AST.Program | Unparsed {
  try {
    return parse(hideSeparators(text));
  } catch (error) {
    return new Unparsed(text, error as ParserError);
  }
}

function blockFault(fault: BlockFault): Fault {
  const { name } = fault;
  switch (fault.kind) {
    case 'unclosed':
      return syntax(`{{#${name}}} is not closed`, `Add {{/${name}}}.`);
    case 'unopened':
      return syntax(`{{/${name}}} closes nothing`, 'Remove it, or open a block before it.');
    case 'crossed':
      return syntax(`{{#${name}}} is closed by {{/${fault.closedBy}}}`, `Write {{/${name}}}.`);
  }
}

function unreadable({ line, column }: Spot, { text, called }: Source): Fault {
  const rest = (text.split('\n')[line - 1] ?? '').slice(column);
  const near = JSON.stringify(/^.{0,24}?\}+|^.{0,24}/.exec(rest)?.[0]);
  return syntax(
    `${called} cannot be read at ${near}`,
    'Write {{name}} for a variable, or \\{{ for the characters themselves.',
  );
}

function syntax(message: string, remedy: string): Fault {
  return { rule: 'prompt-syntax', message, remedy };
}

/** What the parser throws: Jison's errors carry `hash`, Handlebars' own a line and a column. */
interface ParserError {
  readonly hash?: {
    readonly loc?: { readonly last_line: number; readonly last_column: number };
    readonly line?: number;
  };
  readonly lineNumber?: number;
  readonly column?: number;
}

/** Where the braces open that the parser stumbled in. */
function spotOf({ hash, lineNumber, column }: ParserError, text: string): Spot {
  const line = hash?.loc?.last_line ?? lineNumber ?? (hash?.line ?? 0) + 1;
  const from = hash?.loc?.last_column ?? column ?? 0;
  const written = text.split('\n')[line - 1] ?? '';
  const opening = written.lastIndexOf('{{', from);
  return { line, column: opening >= 0 ? opening : Math.max(0, written.indexOf('{{')) };
}
