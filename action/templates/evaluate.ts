import { limits } from './limits.ts';
import type { Partials } from './partials.ts';
import type { Name, Piece } from './pieces.ts';
import type { Place, Tell } from './problem.ts';
import { isMap, isScalar } from './schema.ts';

/** The values of a template's variables in one variant. A variable that is unset has no entry. */
export type Values = ReadonlyMap<string, unknown>;

/** What all prompts of a root share: how much may still be made. Counts down. */
export interface Budget {
  steps: number;
  characters: number;
}

/** All that one root may use. */
export function newBudget(): Budget {
  return { steps: limits.allSteps, characters: limits.allCharacters };
}

/** What a text is evaluated with. */
export interface Surroundings {
  readonly values: Values;
  readonly partials: Partials;
  /** What `{{reference "id"}}` reads, by id. */
  readonly references: ReadonlyMap<string, string>;
  /** What becomes of a value before it is put in: slugged in a path, kept in a prompt; or why it cannot. */
  readonly inserted: (text: string, name: Name) => string | { message: string; remedy: string };
  readonly budget: Budget;
  readonly tell: Tell;
}

/**
 * The text with its variables filled in, LF line ends, not trimmed. Values are data: they are put in as
 * they are and never read again. Undefined when something had to be told.
 */
export function evaluate(
  { pieces, at }: { pieces: readonly Piece[]; at: Place },
  surroundings: Surroundings,
): string | undefined {
  const evaluation = new Evaluation(surroundings, at);
  try {
    const text = evaluation.text(pieces);
    surroundings.budget.characters -= text.length;
    if (surroundings.budget.characters < 0)
      evaluation.tooLarge('All prompts together are too long');
    return evaluation.failed ? undefined : text.replace(/\r\n?/g, '\n');
  } catch (error) {
    if (error !== stop) throw error;
    return undefined;
  }
}

/** Thrown when a limit is reached: nothing after it is worth saying. */
const stop = Symbol('limit reached');

interface Round {
  readonly item: unknown;
  readonly index: number;
  readonly length: number;
}

class Evaluation {
  failed = false;
  readonly #around: Surroundings;
  readonly #loops: Round[] = [];
  #rounds = 0;
  #length = 0;
  /** The last character so far that is not white space. */
  #ending = '';
  /** The name looked up last: the best guess at where a limit was passed. */
  #last: Place;

  constructor(surroundings: Surroundings, at: Place) {
    this.#around = surroundings;
    this.#last = at;
  }

  text(pieces: readonly Piece[]): string {
    let text = '';
    for (const piece of pieces) text += this.#piece(piece);
    return text;
  }

  #piece(piece: Piece): string {
    this.#around.budget.steps -= 1;
    if (this.#around.budget.steps < 0) this.tooLarge('All prompts together take too many steps');
    switch (piece.kind) {
      case 'text':
        return this.#counted(piece.text);
      case 'value':
        return this.#counted(this.#value(piece.name));
      case 'when':
        return this.text(isTrue(this.#look(piece.test).value) ? piece.then : piece.otherwise);
      case 'each':
        return this.#each(piece);
      case 'partial':
        return this.text(this.#around.partials.get(piece.name)?.pieces ?? []).trim();
      case 'reference':
        return this.#counted(this.#mention(piece.id));
    }
  }

  /** `image 2 ("cup")`, with a capital where it begins a sentence. */
  #mention(id: string): string {
    const words = this.#around.references.get(id) ?? '';
    const begins = this.#ending === '' || '.!?:'.includes(this.#ending);
    return begins ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  }

  #value(name: Name): string {
    const { value, missing } = this.#look(name);
    if (isScalar(value) && value !== null) {
      const inserted = this.#around.inserted(String(value), name);
      return typeof inserted === 'string' ? inserted : this.#blame(name, inserted);
    }
    if (value === undefined || value === null) {
      const known = missing === undefined;
      return this.#blame(name, {
        message: known ? `${name.written} has no value` : `${missing.of} has no ${missing.key}`,
        remedy: known
          ? `Wrap it in {{#if ${name.written}}}, or give it a value.`
          : this.#outerRemedy(name, missing.key),
      });
    }
    const list = Array.isArray(value);
    return this.#blame(name, {
      message: `${name.written} is a ${list ? 'list' : 'map'}, not a text`,
      remedy: list
        ? `Write {{#each ${name.written}}}{{this}}{{/each}}.`
        : `Write the field too, {{${name.written}.field}}.`,
    });
  }

  #each(piece: Piece & { kind: 'each' }): string {
    const { value } = this.#look(piece.list);
    if (value === undefined || value === null) return this.text(piece.otherwise);
    if (!Array.isArray(value)) {
      return this.#blame(piece.list, {
        message: `${piece.list.written} is not a list`,
        remedy: 'Give it a list, or leave {{#each}} out.',
      });
    }
    if (value.length === 0) return this.text(piece.otherwise);
    let text = '';
    for (const [index, item] of value.entries()) {
      this.#rounds += 1;
      if (this.#rounds > limits.loopRounds) {
        this.tooLarge(
          `The loops of one prompt have more than ${limits.loopRounds} rounds`,
          piece.list.at,
        );
      }
      this.#loops.push({ item, index, length: value.length });
      text += this.text(piece.body);
      this.#loops.pop();
    }
    return text;
  }

  /** What a name stands for; `missing` tells which field of a map or item is not there. */
  #look(name: Name): { value: unknown; missing?: { of: string; key: string } } {
    this.#last = name.at;
    const target = name.up === 'root' ? -1 : this.#loops.length - 1 - name.up;
    const round = this.#loops[target];
    if (name.loop !== undefined) return { value: round && loopValue(round, name.loop) };
    let value: unknown = round?.item;
    let of = round === undefined ? 'The template' : 'This item of the loop';
    let keys = name.keys;
    if (round === undefined) {
      const [first = '', ...rest] = name.keys;
      value = this.#around.values.get(first);
      of = first;
      keys = rest;
    }
    for (const key of keys) {
      if (value === undefined || value === null) return { value: undefined };
      if (!isMap(value) || !Object.hasOwn(value, key))
        return { value: undefined, missing: { of, key } };
      value = value[key];
      of = key;
    }
    return { value };
  }

  #outerRemedy(name: Name, key: string): string {
    const outer = this.#loops.length > 0 && name.up === 0 && this.#around.values.has(key);
    return outer
      ? `Write {{../${key}}} for the template’s variable.`
      : 'Correct the name, or give it a value.';
  }

  #blame(name: Name, told: { message: string; remedy: string }): string {
    this.failed = true;
    this.#around.tell(name.at, { rule: 'variable-undefined', ...told });
    return '';
  }

  #counted(text: string): string {
    this.#length += text.length;
    this.#ending = text.trimEnd().at(-1) ?? this.#ending;
    if (this.#length > limits.promptCharacters) {
      this.tooLarge(`The expanded text has more than ${limits.promptCharacters} characters`);
    }
    return text;
  }

  tooLarge(message: string, at = this.#last): never {
    this.#around.tell(at, { rule: 'too-large', message, remedy: 'Make it smaller.' });
    throw stop;
  }
}

function loopValue({ index, length }: Round, what: 'index' | 'first' | 'last'): number | boolean {
  if (what === 'index') return index;
  return what === 'first' ? index === 0 : index === length - 1;
}

/** Handlebars' notion of truth: an empty text, an empty list and 0 are false. */
function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
