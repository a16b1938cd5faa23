import { readLanguage } from './language.ts';
import { limits } from './limits.ts';
import { nameIn } from './names.ts';
import type { Piece } from './pieces.ts';
import { compare, type Fault, type Place, type Tell } from './problem.ts';
import { cutPromptFile } from './prompt-file.ts';
import { bodySource } from './sources.ts';
import { didYouMean } from './suggest.ts';
import type { SourceText } from './template.ts';

/** A text that prompts share: `_camera.prompt`, said as `{{> camera}}`. */
export interface Partial {
  readonly name: string;
  readonly path: string;
  /** The text as written and the place where it begins. */
  readonly body: { readonly text: string; readonly at: Place } | undefined;
  readonly pieces: readonly Piece[];
  /** False when it cannot be expanded; what is wrong was told. */
  readonly sound: boolean;
}

/** Partials by name. */
export type Partials = ReadonlyMap<string, Partial>;

/** Reads all partials; those that are broken, or include one another in a circle or too deeply, are not sound. */
export function readPartials(
  sources: readonly SourceText[],
  { globs, tell }: { globs: readonly string[]; tell: Tell },
): Partials {
  const partials = new Map<string, Partial>();
  for (const source of [...sources].sort((a, b) => compare(a.path, b.path))) {
    const partial = readPartial(source, { globs, tell });
    const twin = partials.get(partial.name);
    if (twin === undefined) partials.set(partial.name, partial);
    else {
      tell(firstLine(source.path), {
        rule: 'name-taken',
        message: `The partial ${partial.name} exists twice: ${twin.path} has the same name`,
        remedy: 'Rename one of them.',
      });
    }
  }
  const unsound = findUnsound(partials, tell);
  return new Map(
    [...partials].map(([name, partial]) => [
      name,
      unsound.has(name) ? { ...partial, sound: false } : partial,
    ]),
  );
}

function readPartial(
  source: SourceText,
  { globs, tell }: { globs: readonly string[]; tell: Tell },
): Partial {
  const name = nameIn(source.path, globs).replace(/(^|\/)_([^/]*)$/, '$1$2');
  const cut = cutPromptFile(source, tell);
  if (cut === undefined) {
    return { name, path: source.path, body: undefined, pieces: [], sound: false };
  }
  if (cut.frontMatter !== undefined) {
    tell(cut.frontMatter.at, {
      rule: 'partial-front-matter',
      severity: 'warning',
      message: 'The front matter of a partial is not read',
      remedy: 'Declare variables and settings in the templates that use it.',
    });
  }
  const read = readLanguage(bodySource(cut.body, 'The partial'), tell);
  return { name, path: source.path, body: cut.body, ...read };
}

/** Partials that cannot be expanded: in a circle, too deep, or holding one that is unknown or unusable. */
function findUnsound(partials: Partials, tell: Tell): ReadonlySet<string> {
  const depths = new Map<string, number>();
  const unsound = new Set<string>();
  const depthOf = (partial: Partial, outer: readonly string[]): number => {
    const known = depths.get(partial.name);
    if (known !== undefined) return known;
    if (!partial.sound) unsound.add(partial.name);
    const chain = [...outer, partial.name];
    let deepest = 0;
    for (const { name, at } of partialsIn(partial.pieces)) {
      const inner = partials.get(name);
      const circle = chain.includes(name);
      const depth = inner === undefined || circle ? 0 : depthOf(inner, chain);
      if (inner === undefined) tell(at, unknownPartial(name, partials));
      else if (circle) tell(at, includesItself(name, chain));
      else if (depth === limits.partialDepth) tell(at, tooDeep);
      else if (!unsound.has(name)) {
        deepest = Math.max(deepest, depth);
        continue;
      }
      unsound.add(partial.name);
    }
    depths.set(partial.name, deepest + 1);
    return deepest + 1;
  };
  for (const partial of partials.values()) depthOf(partial, []);
  return unsound;
}

const tooDeep: Fault = {
  rule: 'too-large',
  message: `Partials are nested more than ${limits.partialDepth} deep`,
  remedy: 'Put their text together.',
};

function includesItself(name: string, chain: readonly string[]): Fault {
  return {
    rule: 'partial-cycle',
    message: `The partial ${name} includes itself: ${[...chain.slice(chain.indexOf(name)), name].join(' → ')}`,
    remedy: 'Take one of them out of the circle.',
  };
}

/** The partials that a text names, each time it does. */
function partialsIn(pieces: readonly Piece[]): { name: string; at: Place }[] {
  return pieces.flatMap((piece) => {
    switch (piece.kind) {
      case 'partial':
        return [piece];
      case 'when':
        return [...partialsIn(piece.then), ...partialsIn(piece.otherwise)];
      case 'each':
        return [...partialsIn(piece.body), ...partialsIn(piece.otherwise)];
      default:
        return [];
    }
  });
}

/** What to say about a partial that does not exist. */
export function unknownPartial(name: string, partials: Partials): Fault {
  return {
    rule: 'unknown-partial',
    message: `There is no partial ${name}`,
    remedy: didYouMean(name, partials.keys(), `Create _${name}.prompt beside the templates.`),
  };
}

function firstLine(file: string): Place {
  return { file, line: 1, column: 1 };
}
