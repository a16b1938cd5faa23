import { type Budget, evaluate, type Surroundings } from './evaluate.ts';
import type { Partials } from './partials.ts';
import { declaredFormat, inputFault, outputFault, slug } from './paths.ts';
import type { Tell } from './problem.ts';
import type { Content } from './read-content.ts';
import type { Declaration } from './read-template.ts';
import { type DeclaredReference, labelledParts, mentions } from './references.ts';
import { shown } from './shape.ts';
import type { ImageFormat, PromptPart, Variant } from './template.ts';
import type { Combination } from './variants.ts';

/** A variant whose references from other templates are still only written, `hero#citrus`. */
export interface Draft extends Omit<Variant, 'references'> {
  readonly references: readonly { readonly declared: DeclaredReference; readonly source: string }[];
}

/**
 * Gives a template's variables their values, once for each combination. A fault is told once, for the
 * first variant that has it; then the answer is undefined.
 */
export function expand(
  declaration: Declaration,
  content: Content,
  { partials, budget, tell }: { partials: Partials; budget: Budget; tell: Tell },
): Draft[] | undefined {
  const told = new Set<string>();
  const several = content.combinations.length > 1;
  const slugOf = remembered(slug);
  const references = mentions(content.references);
  const labels = labelledParts(content.references);
  let sound = true;
  const drafts = content.combinations.map((combination) => {
    const blame: Tell = (at, fault) => {
      sound = false;
      const key = `${fault.rule} ${at.file}:${at.line}:${at.column}`;
      if (told.has(key)) return;
      told.add(key);
      tell(
        at,
        several ? { ...fault, message: `${fault.message} in variant ${combination.id}` } : fault,
      );
    };
    const values = valuesOf(combination, content, blame);
    if (values === undefined) return undefined;
    const around = { values, partials, references, budget, tell: blame };
    return expandOne(combination, { declaration, content, labels, slugOf, around });
  });
  return sound ? drafts.filter((draft) => draft !== undefined) : undefined;
}

interface One {
  readonly declaration: Declaration;
  readonly content: Content;
  readonly labels: readonly PromptPart[];
  readonly slugOf: (value: string) => string;
  readonly around: Omit<Surroundings, 'inserted'>;
}

function expandOne(combination: Combination, one: One): Draft | undefined {
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
  const prompt = evaluate(content.prompt, plain)?.trim();
  const path = evaluate(content.path, slugged);
  const alt = evaluate(content.alt, plain);
  const format = path === undefined ? undefined : checkedFormat(path, one);
  const references = content.references.map((declared) => {
    const source = evaluate(declared.source, declared.kind === 'from' ? slugged : plain);
    return source === undefined ? undefined : checkedSource(declared, source, around.tell);
  });
  if (prompt === '') around.tell(one.declaration.file.body.at, emptyPrompt);
  if (!prompt || path === undefined || alt === undefined) return undefined;
  return {
    id: combination.id,
    values: Object.fromEntries([...combination.values].filter(isTold)),
    parts: [...labels, { text: prompt }],
    path,
    ...(format === undefined ? {} : { format }),
    alt: alt.replace(/\s+/g, ' ').trim(),
    references: references.filter((reference) => reference !== undefined),
  };
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
): ReadonlyMap<string, unknown> | undefined {
  const { declared, defaults } = variables;
  const values = new Map(defaults);
  for (const [name, value] of combination.values) {
    // An include may take a default away: `subtitle: null`.
    if (value !== null) values.set(name, value);
    else values.delete(name);
  }
  let sound = true;
  for (const [name, { optional, at }] of declared) {
    if (optional || values.has(name)) continue;
    sound = false;
    tell(at, {
      rule: 'variable-undefined',
      message: `The variable ${name} has no value`,
      remedy: `Give it one under input.default or image.matrix, or declare it as ${name}?.`,
    });
  }
  return sound ? values : undefined;
}

function checkedFormat(path: string, { declaration, around }: One): ImageFormat | undefined {
  const { format, fault } = declaredFormat(path);
  const wrong = outputFault(path) ?? fault;
  if (wrong !== undefined) around.tell(declaration.at.path, { rule: 'path', ...wrong });
  return format;
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
