import type { Damage } from './damage.ts';
import { readLanguage } from './language.ts';
import type { Partials } from './partials.ts';
import type { Piece } from './pieces.ts';
import type { Place, Tell } from './problem.ts';
import type { ReadFrontMatter } from './read-front-matter.ts';
import { type DeclaredReference, readReferences } from './references.ts';
import { valueAt } from './shown.ts';
import { scalarSource } from './sources.ts';
import { didYouMean } from './suggest.ts';
import { type Uses, usesOf } from './uses.ts';
import { compareUses, readVariables, type Variables } from './variables.ts';
import { type Combination, readCombinations } from './variants.ts';

/** What the variants of a template are made from, as far as it could be read. */
export interface Content {
  readonly variables: Variables;
  /** Undefined when the values of the variants are not all known. */
  readonly combinations: readonly Combination[] | undefined;
  /** Undefined, as path and alt, when it cannot be filled in: what is wrong with it was told. */
  readonly prompt: Fillable | undefined;
  readonly path: Fillable | undefined;
  readonly alt: Fillable | undefined;
  readonly references: readonly DeclaredReference[];
  /** The references whose path or source can be filled in. */
  readonly fillable: readonly DeclaredReference[];
  /** All names used anywhere in the template, and those used in its path. */
  readonly uses: Uses;
  readonly pathUses: Uses;
  /** Whether all texts could be read to their end, those of partials included. */
  readonly complete: boolean;
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

/** Reads variables, combinations, references and texts, and compares them. */
export function readContent(
  { read, prompt }: { read: ReadFrontMatter; prompt: ReadText },
  { partials, tell }: { partials: Partials; tell: Tell },
): Content {
  const { image } = read.frontMatter;
  const variables = readVariables(read, tell);
  const combinations = readCombinations(read, tell);
  const references = readReferences(read, tell);
  const path = readScalar('path', image.path, { read, tell });
  const alt = readScalar('alt', image.alt ?? '', { read, tell });
  const sources = references.map(({ source }) => source);
  const texts = [prompt, path, alt, ...sources].filter((text) => text !== undefined);
  const pieces = texts.flatMap((text) => text.pieces);
  const uses = usesOf(pieces, partials, tell);
  const whole =
    path !== undefined && alt !== undefined && !read.damage.harmed('image', 'references');
  const complete = whole && !uses.broken && texts.every(({ sound }) => sound);
  compareUses(variables, { uses, complete, tell });
  tellMentions(uses, { read, references, tell });
  const filled = (text: ReadText | undefined) =>
    text && canFill(text, { variables, references, partials }) ? text : undefined;
  return {
    variables,
    combinations: valuesKnown(variables, read.damage) ? combinations : undefined,
    prompt: filled(prompt),
    path: filled(path),
    alt: filled(alt),
    references,
    fillable: references.filter(({ source }) =>
      canFill(source, { variables, references, partials }),
    ),
    uses,
    pathUses: usesOf(path?.pieces ?? [], partials, () => {}),
    complete,
  };
}

function readScalar(
  key: 'path' | 'alt',
  text: string | undefined,
  { read: { yaml, damage }, tell }: { read: ReadFrontMatter; tell: Tell },
): ReadText | undefined {
  if (text === undefined || damage.lost('image', key)) return undefined;
  const keys = ['image', key];
  return { ...readLanguage(scalarSource(yaml, keys, text), tell), at: yaml.at(keys) };
}

function valuesKnown({ complete, placed }: Variables, damage: Damage): boolean {
  return complete && placed && !damage.harmed('input', 'default');
}

/** Whether a text can be filled in without telling anew what was told of its names, values and mentions. */
function canFill(
  { sound, pieces }: ReadText,
  {
    variables,
    references,
    partials,
  }: Pick<Content, 'variables' | 'references'> & { partials: Partials },
): boolean {
  const uses = usesOf(pieces, partials, () => {});
  const known = ({ name }: { name: string }) =>
    variables.declared.has(name) && !variables.faulty.has(name);
  const found = uses.references.every(({ id }) => references.some((one) => one.id === id));
  return sound && !uses.broken && found && uses.variables.every(known);
}

function tellMentions(
  uses: Uses,
  {
    read: { yaml, damage },
    references,
    tell,
  }: { read: ReadFrontMatter; references: readonly DeclaredReference[]; tell: Tell },
): void {
  const written = valueAt(yaml.value, ['image', 'references']);
  const raw = Array.isArray(written) ? written.map((one) => valueAt(one, ['id'])) : [];
  // An id that cannot be read may be the one that is mentioned.
  if (damage.lost('image', 'references') || raw.some((id) => typeof id !== 'string')) return;
  const ids = [...new Set([...references.map(({ id }) => id), ...raw.map(String)])];
  for (const { id, at } of uses.references) {
    if (ids.includes(id)) continue;
    tell(at, {
      rule: 'unknown-reference',
      message: `There is no reference ${JSON.stringify(id)}`,
      remedy: didYouMean(id, ids, 'Declare it under image.references.'),
    });
  }
}
