import type { AST } from '@handlebars/parser';
import type { Name, Piece, Source, Text } from './pieces.ts';
import type { Fault, Place, Tell } from './problem.ts';
import { showSeparators } from './separators.ts';
import { didYouMean } from './suggest.ts';

/** Node types that `@handlebars/parser` makes; its own types leave `Statement` open. */
type Statement =
  | AST.ContentStatement
  | AST.CommentStatement
  | AST.MustacheStatement
  | AST.BlockStatement
  | AST.PartialStatement
  | AST.PartialBlockStatement
  | AST.Decorator
  | AST.DecoratorBlock;

/** What the whitespace pass leaves on a text beside its value. */
interface StrippedText extends AST.ContentStatement {
  readonly rightStripped?: boolean;
}

/**
 * Handlebars' syntax tree → pieces. What has no meaning is told and left out.
 */
export function lower(program: AST.Program, source: Source, tell: Tell): Text {
  const lowering = new Lowering(source, tell);
  const pieces = lowering.body(program);
  return { pieces, sound: !lowering.failed };
}

/** Thrown inside this file: a statement without meaning here. */
class Meaningless extends Error {
  readonly node: AST.Node;
  readonly fault: Fault;
  constructor(node: AST.Node, rule: string, told: { message: string; remedy: string }) {
    super(told.message);
    this.node = node;
    this.fault = { rule, ...told };
  }
}

class Lowering {
  failed = false;
  readonly #source: Source;
  readonly #tell: Tell;

  constructor(source: Source, tell: Tell) {
    this.#source = source;
    this.#tell = tell;
  }

  body(program: AST.Program | undefined): Piece[] {
    const statements = (program?.body ?? []) as Statement[];
    return statements.flatMap((statement, index) => {
      try {
        return this.#statement(statement, statements[index + 1]);
      } catch (error) {
        if (!(error instanceof Meaningless)) throw error;
        this.failed = true;
        this.#tell(this.#at(error.node), error.fault);
        return [];
      }
    });
  }

  #statement(statement: Statement, next: Statement | undefined): Piece[] {
    switch (statement.type) {
      case 'ContentStatement':
        return statement.value === ''
          ? []
          : [{ kind: 'text', text: showSeparators(statement.value) }];
      case 'CommentStatement':
        return [];
      case 'MustacheStatement':
        return [this.#mustache(statement)];
      case 'BlockStatement':
        return [this.#block(statement)];
      case 'PartialStatement':
        return this.#partial(statement, next);
      default:
        throw new Meaningless(statement, 'prompt-feature', {
          message: 'Inline partials and decorators are not part of the prompt language',
          remedy: 'Put the text in a partial file, _name.prompt, and write {{> name}}.',
        });
    }
  }

  #mustache(node: AST.MustacheStatement): Piece {
    const path = node.path as AST.PathExpression | AST.StringLiteral;
    if (path.type !== 'PathExpression') {
      throw new Meaningless(node, 'prompt-feature', {
        message: 'Only a variable can stand in braces here',
        remedy: 'Write the text without braces.',
      });
    }
    const called = node.params.length > 0 || node.hash !== undefined;
    if (path.original === 'reference') return this.#reference(node);
    const dotprompt =
      called || path.original === 'history' ? dotpromptHelper(path.original) : undefined;
    if (dotprompt !== undefined) throw new Meaningless(node, 'prompt-feature', dotprompt);
    if (called) {
      throw new Meaningless(node, 'prompt-feature', {
        message: `${path.original} is not a helper`,
        remedy: didYouMean(path.original, ['reference'], 'Write {{name}} for a variable.'),
      });
    }
    return { kind: 'value', name: this.#name(path) };
  }

  #reference(node: AST.MustacheStatement): Piece {
    this.#needEverything(node, '{{reference}}');
    const [id] = node.params as AST.StringLiteral[];
    if (node.params.length !== 1 || id?.type !== 'StringLiteral' || node.hash !== undefined) {
      throw new Meaningless(node, 'prompt-feature', {
        message: '{{reference}} needs the id of one reference, in quotes',
        remedy: 'Write {{reference "id"}}.',
      });
    }
    return { kind: 'reference', id: id.value, at: this.#at(node) };
  }

  #partial(node: AST.PartialStatement, next: Statement | undefined): Piece[] {
    this.#needEverything(node, 'A partial');
    const name = node.name as AST.PathExpression | AST.SubExpression;
    if (name.type === 'SubExpression' || node.params.length > 0 || node.hash !== undefined) {
      throw new Meaningless(node, 'prompt-feature', {
        message: 'A partial takes no arguments: it sees the variables of the template',
        remedy: 'Write {{> name}} alone.',
      });
    }
    const piece: Piece = { kind: 'partial', name: String(name.original), at: this.#at(node) };
    // Handlebars drops the line of a partial that stands alone, trusting the partial to end in a line
    // break. Ours are trimmed, so that they can stand in a sentence: give back what was dropped.
    const before: Piece[] = node.indent ? [{ kind: 'text', text: node.indent }] : [];
    const dropped = (next as StrippedText | undefined)?.rightStripped === true && !node.strip.close;
    return [...before, piece, ...(dropped ? [{ kind: 'text', text: '\n' } as const] : [])];
  }

  #block(node: AST.BlockStatement): Piece {
    const kind = String(node.path.original);
    if (kind !== 'if' && kind !== 'unless' && kind !== 'each') {
      const dotprompt = dotpromptHelper(kind) ?? {
        message: `{{#${kind}}} is not a block`,
        remedy: didYouMean(
          kind,
          ['if', 'unless', 'each'],
          'Use {{#if}}, {{#unless}} or {{#each}}.',
        ),
      };
      throw new Meaningless(node, 'prompt-feature', dotprompt);
    }
    const [subject] = node.params as AST.PathExpression[];
    const blockParams = (node.program ?? node.inverse)?.blockParams ?? [];
    const plain = node.params.length === 1 && node.hash === undefined && blockParams.length === 0;
    if (!plain || subject?.type !== 'PathExpression') {
      throw new Meaningless(node, 'prompt-feature', {
        message: `{{#${kind}}} takes one variable and nothing else`,
        remedy: `Write {{#${kind} name}}.`,
      });
    }
    const name = this.#name(subject);
    const [first, second] = [this.body(node.program), this.body(node.inverse)];
    if (kind === 'each') return { kind, list: name, body: first, otherwise: second };
    const [then, otherwise] = kind === 'if' ? [first, second] : [second, first];
    return { kind: 'when', test: name, then, otherwise };
  }

  #name(path: AST.PathExpression): Name {
    const written = path.original;
    const keys = (path.parts as readonly unknown[]).filter((part) => typeof part === 'string');
    if (keys.length !== path.parts.length) throw notAName(path);
    const at = this.#at(path);
    if (!path.data) return { written, up: path.depth, keys, at };
    const [first = '', ...rest] = keys;
    if (first === 'root' && rest.length > 0) return { written, up: 'root', keys: rest, at };
    if (
      rest.length === 0 &&
      path.depth === 0 &&
      (first === 'index' || first === 'first' || first === 'last')
    ) {
      return { written, up: 0, loop: first, keys: [], at };
    }
    throw notAName(path);
  }

  #needEverything(node: AST.Node, what: string): void {
    if (this.#source.takes === 'everything') return;
    throw new Meaningless(node, 'prompt-feature', {
      message: `${what} cannot stand in ${this.#source.called}`,
      remedy: 'Use it in the prompt only.',
    });
  }

  #at(node: AST.Node): Place {
    return this.#source.place(node.loc.start.line, node.loc.start.column);
  }
}

function notAName(path: AST.PathExpression): Meaningless {
  return new Meaningless(path, 'prompt-feature', {
    message: `${path.original} is not a variable`,
    remedy: 'Write {{name}}; inside {{#each}} also {{this}}, {{@index}}, {{@first}} and {{@last}}.',
  });
}

/** Helpers of Dotprompt and Handlebars that a template may bring along, and what to do instead. */
function dotpromptHelper(name: string): { message: string; remedy: string } | undefined {
  const remedy = Object.hasOwn(instead, name) ? instead[name] : undefined;
  if (remedy === undefined) return undefined;
  return { message: `{{${name}}} is not part of the prompt language`, remedy };
}

const instead: Readonly<Record<string, string>> = {
  media:
    'List the image under image.references and write {{reference "id"}} where the prompt speaks of it.',
  role: 'Write one prompt without roles: an image is asked for in a single message.',
  history: 'Write one prompt: an image is asked for without a conversation.',
  section: 'Put the text in a partial file, _name.prompt, and write {{> name}}.',
  json: 'Write the values out, with {{#each}} for a list.',
  ifEquals: 'Use {{#if}} with a variable that is true or false.',
  unlessEquals: 'Use {{#unless}} with a variable that is true or false.',
  with: 'Write the whole name, {{brand.colour}}.',
  lookup: 'Write the whole name, {{brand.colour}}.',
  log: 'Remove it.',
};
