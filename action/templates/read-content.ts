import type { FrontMatter } from './front-matter.ts';
import { readLanguage } from './language.ts';
import type { Partials } from './partials.ts';
import type { Piece } from './pieces.ts';
import type { Place, Tell } from './problem.ts';
import { type DeclaredReference, readReferences } from './references.ts';
import { scalarSource } from './sources.ts';
import { didYouMean } from './suggest.ts';
import { type Uses, usesOf } from './uses.ts';
import { compareUses, readVariables, type Variables } from './variables.ts';
import { type Combination, readCombinations } from './variants.ts';
import type { YamlText } from './yaml-text.ts';

/** What the variants of a template are made from. */
export interface Content {
  readonly variables: Variables;
  readonly combinations: readonly Combination[];
  readonly prompt: Fillable;
  readonly path: Fillable;
  readonly alt: Fillable;
  readonly references: readonly DeclaredReference[];
  /** All names used anywhere in the template, and those used in its path. */
  readonly uses: Uses;
  readonly pathUses: Uses;
}

/** A text to be filled in, and where it stands. */
export interface Fillable {
  readonly pieces: readonly Piece[];
  readonly at: Place;
}

/** A text of the prompt language that was read, and whether all of it could be. */
export interface ReadText extends Fillable {
  readonly sound: boolean;
}

/** Reads variables, combinations, references and texts, and compares them; undefined when there is no sense in them. */
export function readContent(
  { frontMatter, prompt }: { frontMatter: FrontMatter; prompt: ReadText },
  { yaml, partials, tell }: { yaml: YamlText; partials: Partials; tell: Tell },
): Content | undefined {
  const { image } = frontMatter;
  const scalar = (key: 'path' | 'alt', text: string): ReadText => ({
    ...readLanguage(scalarSource(yaml, ['image', key], text), tell),
    at: yaml.at(['image', key]),
  });
  const variables = readVariables(frontMatter, yaml, tell);
  const combinations = readCombinations(image, yaml, tell);
  const references = readReferences(frontMatter, yaml, tell);
  const [path, alt] = [scalar('path', image.path), scalar('alt', image.alt ?? '')];
  const texts = [prompt, path, alt, ...references.map(({ source }) => source)];
  const uses = usesOf(
    texts.flatMap(({ pieces }) => pieces),
    partials,
    tell,
  );
  const complete = !uses.broken && texts.every(({ sound }) => sound);
  if (variables) compareUses(variables, { uses, complete, tell });
  checkMentions(uses, references, tell);
  if (!variables || !combinations || !complete) return undefined;
  const pathUses = usesOf(path.pieces, partials, () => {});
  return { variables, combinations, prompt, path, alt, references, uses, pathUses };
}

function checkMentions(uses: Uses, references: readonly DeclaredReference[], tell: Tell): void {
  const ids = references.map(({ id }) => id);
  for (const { id, at } of uses.references) {
    if (ids.includes(id)) continue;
    tell(at, {
      rule: 'unknown-reference',
      message: `There is no reference ${JSON.stringify(id)}`,
      remedy: didYouMean(id, ids, 'Declare it under image.references.'),
    });
  }
}
