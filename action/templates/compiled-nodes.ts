import { limits } from './limits.ts';
import type { Partials } from './partials.ts';
import type { Name, Piece } from './pieces.ts';

/** A piece of a prompt; partials are in their place, and every name is resolved. */
export type CompiledNode =
  /** Text as it is. */
  | string
  | { readonly value: CompiledPath }
  | ({ readonly when: CompiledPath } & Branches)
  | ({ readonly each: CompiledPath } & Branches)
  /** How the prompt speaks of a reference, with a capital where a sentence begins: `image 2 ("cup")`. */
  | { readonly mention: string }
  /** A partial whose ends depend on values: its text is trimmed before it is put in. */
  | { readonly trim: readonly CompiledNode[] };

interface Branches {
  readonly do: readonly CompiledNode[];
  readonly else?: readonly CompiledNode[];
}

/**
 * Where a value is: the scope, then own keys below it. Scope 0 is the fields' values; scope n is the round of the
 * n-th loop from outside, `{ item, index, first, last }`.
 */
export type CompiledPath = readonly [scope: number, ...keys: string[]];

/**
 * A prompt's pieces as nodes. Undefined when there is too much of it.
 * @param mentioned what `{{reference "id"}}` reads, by id
 */
export function nodesOf(
  pieces: readonly Piece[],
  { partials, mentioned }: { partials: Partials; mentioned: ReadonlyMap<string, string> },
): CompiledNode[] | undefined {
  const compiling = new Compiling(partials, mentioned);
  const nodes = compiling.nodes(pieces, 0);
  return compiling.whole ? nodes : undefined;
}

class Compiling {
  readonly #partials: Partials;
  readonly #mentions: ReadonlyMap<string, string>;
  /** Partials that hold partials multiply: what is more than a file may hold is not worth a page. */
  #left: number = limits.fileCharacters;

  constructor(partials: Partials, mentioned: ReadonlyMap<string, string>) {
    this.#partials = partials;
    this.#mentions = mentioned;
  }

  /** False when there was too much of it. */
  get whole(): boolean {
    return this.#left >= 0;
  }

  /** @param level how many loops the pieces stand in */
  nodes(pieces: readonly Piece[], level: number): CompiledNode[] {
    return joined(pieces.flatMap((piece) => this.#node(piece, level)));
  }

  #node(piece: Piece, level: number): CompiledNode[] {
    this.#left -= piece.kind === 'text' ? piece.text.length + 1 : 1;
    if (!this.whole) return [];
    switch (piece.kind) {
      case 'text':
        return [piece.text];
      case 'value':
        return [{ value: pathOf(piece.name, level) }];
      case 'when': {
        const branches = this.#branches([piece.then, level], [piece.otherwise, level]);
        return [{ when: pathOf(piece.test, level), ...branches }];
      }
      case 'each': {
        const branches = this.#branches([piece.body, level + 1], [piece.otherwise, level]);
        return [{ each: pathOf(piece.list, level), ...branches }];
      }
      case 'partial':
        return trimmed(this.nodes(this.#partials.get(piece.name)?.pieces ?? [], level));
      case 'reference':
        return [{ mention: this.#mentions.get(piece.id) ?? '' }];
    }
  }

  #branches(
    first: readonly [readonly Piece[], number],
    second: readonly [readonly Piece[], number],
  ): Branches {
    const otherwise = this.nodes(...second);
    return { do: this.nodes(...first), ...(otherwise.length > 0 && { else: otherwise }) };
  }
}

function pathOf({ up, keys, loop }: Name, level: number): CompiledPath {
  const scope = up === 'root' ? 0 : level - up;
  if (loop !== undefined) return [scope, loop];
  return scope === 0 ? [0, ...keys] : [scope, 'item', ...keys];
}

function joined(nodes: readonly CompiledNode[]): CompiledNode[] {
  const all: CompiledNode[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (typeof node !== 'string' || typeof last !== 'string') all.push(node);
    else all[all.length - 1] = last + node;
  }
  return all.filter((node) => node !== '');
}

/** Trims what is known to stand at the ends; what depends on values is left to be trimmed with them. */
function trimmed(nodes: readonly CompiledNode[]): CompiledNode[] {
  const last = nodes.length - 1;
  const inner = nodes
    .map((node, index) => (index === 0 && typeof node === 'string' ? node.trimStart() : node))
    .map((node, index) => (index === last && typeof node === 'string' ? node.trimEnd() : node))
    .filter((node) => node !== '');
  return [inner.at(0), inner.at(-1)].every(isFirm) ? inner : [{ trim: inner }];
}

/** Whether a node at an end of a trimmed text keeps that end: it is never empty, nor white space. */
function isFirm(node: CompiledNode | undefined): boolean {
  return node === undefined || typeof node === 'string' || 'mention' in node;
}
