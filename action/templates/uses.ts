import { type Partials, unknownPartial } from './partials.ts';
import type { Name, Piece } from './pieces.ts';
import type { Place, Tell } from './problem.ts';

/** Everything that a text names, its partials' texts included. */
export interface Uses {
  /** Variables of the template, each time they are named. */
  readonly variables: { readonly name: string; readonly at: Place }[];
  readonly references: { readonly id: string; readonly at: Place }[];
  /** Names of the partials used, at any depth. */
  readonly partials: Set<string>;
  /** A partial is missing or unusable, or a name points nowhere: the text cannot be expanded. */
  broken: boolean;
}

/**
 * Follows a text through its loops and partials, so that each name is known to be the template's variable
 * or a field of a loop's item. Tells names that point nowhere and partials that do not exist.
 */
export function usesOf(pieces: readonly Piece[], partials: Partials, tell: Tell): Uses {
  const uses: Uses = { variables: [], references: [], partials: new Set(), broken: false };
  const seen = new Set<string>();
  const blame: Tell = (at, fault) => {
    uses.broken = true;
    tell(at, fault);
  };
  const walk = (inner: readonly Piece[], level: number): void => {
    for (const piece of inner) {
      switch (piece.kind) {
        case 'value':
          use(piece.name, { level, uses, blame });
          break;
        case 'when':
          use(piece.test, { level, uses, blame });
          walk(piece.then, level);
          walk(piece.otherwise, level);
          break;
        case 'each':
          use(piece.list, { level, uses, blame });
          walk(piece.body, level + 1);
          walk(piece.otherwise, level);
          break;
        case 'reference':
          uses.references.push(piece);
          break;
        case 'partial':
          enter(piece.name, piece.at, level);
          break;
        case 'text':
          break;
      }
    }
  };
  const enter = (name: string, at: Place, level: number): void => {
    const partial = partials.get(name);
    if (partial === undefined) {
      blame(at, unknownPartial(name, partials));
      return;
    }
    uses.partials.add(name);
    if (!partial.sound) uses.broken = true;
    const key = `${level} ${name}`;
    if (seen.has(key)) return;
    seen.add(key);
    walk(partial.pieces, level);
  };
  walk(pieces, 0);
  return uses;
}

function use(name: Name, { level, uses, blame }: { level: number; uses: Uses; blame: Tell }): void {
  const target = name.up === 'root' ? 0 : level - name.up;
  const [first] = name.keys;
  if (target < 0) {
    blame(name.at, {
      rule: 'variable-undefined',
      message: `${name.written} reaches out of more loops than it stands in`,
      remedy: 'Remove one ../ of it.',
    });
  } else if (target === 0 && (first === undefined || name.loop !== undefined)) {
    blame(name.at, {
      rule: 'variable-undefined',
      message: `${name.written} has a meaning inside {{#each}} only`,
      remedy: 'Write the name of a variable.',
    });
  } else if (target === 0 && first !== undefined) {
    uses.variables.push({ name: first, at: name.at });
  }
}
