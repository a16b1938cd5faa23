import type { Written } from './collisions.ts';
import { type Budget, evaluate, type Surroundings } from './evaluate.ts';
import type { Partials } from './partials.ts';
import { declaredFormat, inputFault, outputFault, slug } from './paths.ts';
import type { Tell } from './problem.ts';
import type { Content, Fillable } from './read-content.ts';
import type { Declaration } from './read-template.ts';
import { type DeclaredReference, labelledParts, mentions } from './references.ts';
import { shown } from './shown.ts';
import type { ImageFormat, PromptPart, Variant } from './template.ts';
import { usesOf } from './uses.ts';
import type { Combination } from './variants.ts';

/** A variant whose references from other templates are still only written, `hero#citrus`. */
export interface Draft extends Omit<Variant, 'references'> {
  readonly references: readonly { readonly declared: DeclaredReference; readonly source: string }[];
}

/** What came of a template's variants. */
export interface Expansion {
  /** Undefined when a variant cannot be rendered. */
  readonly drafts: readonly Draft[] | undefined;
  /** Where its variants would be written, of those that can be known: the first only where a value is wrong. */
  readonly paths: readonly Written[];
  /** The alt text of each variant; undefined when one cannot be known. */
  readonly alts: readonly string[] | undefined;
}

/**
 * Gives a template's variables their values, once for each combination. A fault is told once, for the
 * first variant that has it. What cannot be filled in is passed over, and the rest judged.
 */
export function expand(
  declaration: Declaration,
  { partials, budget, tell }: { partials: Partials; budget: Budget; tell: Tell },
): Expansion {
  const { content } = declaration;
  const { combinations } = content;
  if (combinations === undefined) return { drafts: undefined, paths: [], alts: undefined };
  const blameIn = tellOnce(tell, combinations.length > 1);
  const slugOf = remembered(slug);
  const references = mentions(content.references);
  const labels = labelledParts(content.references);
  const made = combinations.map((combination) => {
    const blame = blameIn(combination);
    const { values, missing } = valuesOf(combination, content, blame);
    const around = { values, partials, references, budget, tell: blame };
    const ready = missing.size === 0 ? content : withoutNames(content, missing, partials);
    return expandOne(combination, { declaration, content: ready, labels, slugOf, around });
  });
  const paths = made.flatMap((one) => one.written ?? []);
  return {
    drafts: blameIn.sound() ? allDefined(made.map((one) => one.draft)) : undefined,
    paths: content.variables.faulty.size === 0 ? paths : paths.slice(0, 1),
    alts: allDefined(made.map((one) => one.alt)),
  };
}

function allDefined<Value>(values: readonly (Value | undefined)[]): Value[] | undefined {
  const defined = values.filter((value) => value !== undefined);
  return defined.length === values.length ? defined : undefined;
}

/** A `Tell` for each variant that tells a fault at one place for the first of them only. */
function tellOnce(tell: Tell, several: boolean) {
  const told = new Set<string>();
  let sound = true;
  const blameIn = (combination: Combination): Tell => {
    return (at, fault) => {
      sound = false;
      const key = `${fault.rule} ${at.file}:${at.line}:${at.column}`;
      if (told.has(key)) return;
      told.add(key);
      const message = `${fault.message} in variant ${combination.id}`;
      tell(at, several ? { ...fault, message } : fault);
    };
  };
  return Object.assign(blameIn, { sound: () => sound });
}

interface One {
  readonly declaration: Declaration;
  readonly content: Content;
  readonly labels: readonly PromptPart[];
  readonly slugOf: (value: string) => string;
  readonly around: Omit<Surroundings, 'inserted'>;
}

function expandOne(
  combination: Combination,
  one: One,
): { draft: Draft | undefined; written: Written | undefined; alt: string | undefined } {
  const { content, around, labels, slugOf } = one;
  const plain: Surroundings = { ...around, inserted: (text) => text };
  const slugged: Surroundings = {
    ...around,
    inserted: (text, { written }) =>
      slugOf(text) || {
        message: `${written} is ${shown(text)}, which has no letter or digit for a file name`,
        remedy: 'Use a value with letters or digits, or leave it out of the path.',
      },
  };
  const prompt = content.prompt && evaluate(content.prompt, plain)?.trim();
  const path = content.path && evaluate(content.path, slugged);
  const alt = content.alt && evaluate(content.alt, plain)?.replace(/\s+/g, ' ').trim();
  const checked = path === undefined ? undefined : checkedFormat(path, one);
  const written = path !== undefined && checked?.sound ? { id: combination.id, path } : undefined;
  const references = content.fillable.map((declared) => {
    const source = evaluate(declared.source, declared.kind === 'from' ? slugged : plain);
    return source === undefined ? undefined : checkedSource(declared, source, around.tell);
  });
  if (prompt === '') around.tell(one.declaration.file.body.at, emptyPrompt);
  if (!prompt || path === undefined || alt === undefined) return { draft: undefined, written, alt };
  const draft: Draft = {
    id: combination.id,
    values: Object.fromEntries([...combination.values].filter(isTold)),
    parts: [...labels, { text: prompt }],
    path,
    ...(checked?.format && { format: checked.format }),
    alt,
    references: references.filter((reference) => reference !== undefined),
  };
  return { draft, written, alt };
}

/** Lists and maps that an include sets are in the prompt; a variant is told by its plain values. */
function isTold(entry: [string, unknown]): entry is [string, string | number | boolean] {
  return ['string', 'number', 'boolean'].includes(typeof entry[1]);
}

const emptyPrompt = {
  rule: 'prompt-empty',
  message: 'The prompt is empty',
  remedy: 'Write below the front matter what the picture shows.',
};

/** Every variable's value in one variant; tells those that must have one and do not. */
function valuesOf(
  combination: Combination,
  { variables }: Content,
  tell: Tell,
): { values: ReadonlyMap<string, unknown>; missing: ReadonlySet<string> } {
  const { declared, defaults } = variables;
  const values = new Map(defaults);
  for (const [name, value] of combination.values) {
    // An include may take a default away: `subtitle: null`.
    if (value !== null) values.set(name, value);
    else values.delete(name);
  }
  const missing = new Set<string>();
  for (const [name, { optional, at }] of declared) {
    if (optional || values.has(name)) continue;
    missing.add(name);
    tell(at, {
      rule: 'variable-undefined',
      message: `The variable ${name} has no value`,
      remedy: `Give it one under input.default or image.matrix, or declare it as ${name}?.`,
    });
  }
  return { values, missing };
}

/** The content without the texts that use these names: of a missing value enough was told. */
function withoutNames(content: Content, names: ReadonlySet<string>, partials: Partials): Content {
  const ready = <Text extends Fillable>(text: Text | undefined) => {
    const uses = text && usesOf(text.pieces, partials, () => {});
    return uses?.variables.some(({ name }) => names.has(name)) ? undefined : text;
  };
  return {
    ...content,
    prompt: ready(content.prompt),
    path: ready(content.path),
    alt: ready(content.alt),
    fillable: content.fillable.filter(({ source }) => ready(source) !== undefined),
  };
}

function checkedFormat(
  path: string,
  { declaration, around }: One,
): { format: ImageFormat | undefined; sound: boolean } {
  const { format, fault } = declaredFormat(path);
  const wrong = outputFault(path) ?? fault;
  if (wrong !== undefined) around.tell(declaration.at.path, { rule: 'path', ...wrong });
  return { format, sound: wrong === undefined };
}

function checkedSource(
  declared: DeclaredReference,
  source: string,
  tell: Tell,
): Draft['references'][number] | undefined {
  const wrong = declared.kind === 'path' ? inputFault(source) : undefined;
  if (wrong === undefined) return { declared, source };
  tell(declared.source.at, { rule: 'reference-path', ...wrong });
  return undefined;
}

/** The same value is slugged once, not ten thousand times. */
function remembered(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const made = known.get(text) ?? make(text);
    known.set(text, made);
    return made;
  };
}
