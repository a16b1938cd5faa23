import { checkValue } from './check-value.ts';
import type { FrontMatter } from './front-matter.ts';
import { readSchema } from './picoschema.ts';
import { type Fault, type Place, type Tell, watched } from './problem.ts';
import type { ReadFrontMatter } from './read-front-matter.ts';
import { type Fields, isVariableName, type Schema, variableNameRule } from './schema.ts';
import { didYouMean, nearest } from './suggest.ts';
import type { Uses } from './uses.ts';
import type { Keys, YamlText } from './yaml-text.ts';

/** A variable of a template: what it may hold and where it was first named. */
export interface Variable {
  readonly schema: Schema;
  readonly optional: boolean;
  readonly description?: string;
  readonly at: Place;
}

/** A template’s variables and their standing values. */
export interface Variables {
  readonly declared: ReadonlyMap<string, Variable>;
  /** `input.default`. An empty value (`null`) is no value, here and everywhere. */
  readonly defaults: ReadonlyMap<string, unknown>;
  /** Whether these are all that the template declares: false when a declaration could not be read. */
  readonly complete: boolean;
  /** Whether each value belongs to a variable: false when a name was told. */
  readonly placed: boolean;
  /** Variables of which a value breaks the schema. */
  readonly faulty: ReadonlySet<string>;
}

/**
 * The template's variables: those of `input.schema` when there is one, else those that have a default or
 * stand in the matrix or an include. Tells names and values that break the schema.
 */
export function readVariables(
  { frontMatter, yaml, damage }: ReadFrontMatter,
  tell: Tell,
): Variables {
  const { input } = frontMatter;
  const { tell: blame, sound } = watched(tell);
  const names = namesIn(frontMatter);
  const withSchema = input?.schema !== undefined;
  const declared = withSchema
    ? declaredBy(input.schema, yaml, blame)
    : impliedBy(names, yaml, blame);
  const givers = [
    ['input', 'default'],
    ['image', 'matrix'],
    ['image', 'include'],
  ];
  const named = withSchema || givers.every((keys) => !damage.lost(...keys));
  const whole = withSchema || !damage.harmed('image', 'include');
  const complete = sound() && named && whole && !damage.lost('input', 'schema');
  const strangers = withSchema && complete ? names.filter(({ name }) => !declared.has(name)) : [];
  for (const { name, keys } of strangers) {
    blame(yaml.keyAt(keys), undeclared(name, declared.keys()));
  }
  const placed = sound();
  const faulty = tellFaultyValues({ frontMatter, declared, yaml }, tell);
  const defaults = Object.entries(input?.default ?? {}).filter(([, value]) => value !== null);
  return { declared, defaults: new Map(defaults), complete, placed, faulty };
}

function tellFaultyValues(
  {
    frontMatter,
    declared,
    yaml,
  }: { frontMatter: FrontMatter; declared: Variables['declared']; yaml: YamlText },
  tell: Tell,
): ReadonlySet<string> {
  const faulty = new Set<string>();
  for (const { name, keys, value } of valuesIn(frontMatter)) {
    const variable = declared.get(name);
    if (variable === undefined || (value === null && variable.optional)) continue;
    for (const { keys: place, ...fault } of checkValue(variable.schema, value, keys)) {
      tell(yaml.at(place), { rule: 'wrong-value', ...fault });
      faulty.add(name);
    }
  }
  return faulty;
}

interface Named {
  readonly name: string;
  readonly keys: Keys;
}

/** Every place that gives a variable a value, in the order of the file format. */
function namesIn({ input, image }: FrontMatter): Named[] {
  return [
    ...namedIn(input?.default ?? {}, ['input', 'default']),
    ...namedIn(image.matrix ?? {}, ['image', 'matrix']),
    ...(image.include ?? []).flatMap((entry, index) =>
      namedIn(entry ?? {}, ['image', 'include', index]),
    ),
  ];
}

function valuesIn(frontMatter: FrontMatter): (Named & { value: unknown })[] {
  const { input, image } = frontMatter;
  return namesIn(frontMatter).flatMap(({ name, keys }) => {
    if (keys[1] === 'matrix') {
      return (image.matrix?.[name] ?? []).map((value, index) => ({
        name,
        value,
        keys: [...keys, index],
      }));
    }
    const map = keys[1] === 'default' ? input?.default : image.include?.[Number(keys[2])];
    return [{ name, keys, value: map?.[name] }];
  });
}

function namedIn(map: Readonly<Record<string, unknown>>, keys: Keys): Named[] {
  return Object.keys(map).map((name) => ({ name, keys: [...keys, name] }));
}

function declaredBy(written: unknown, yaml: YamlText, tell: Tell): ReadonlyMap<string, Variable> {
  const blame = (keys: Keys, fault: Fault) => tell(yaml.keyAt(keys), fault);
  const fields: Fields = readSchema(written, ['input', 'schema'], blame);
  return new Map(
    [...fields].map(([name, { keys, ...field }]) => [name, { ...field, at: yaml.keyAt(keys) }]),
  );
}

function impliedBy(
  names: readonly Named[],
  yaml: YamlText,
  tell: Tell,
): ReadonlyMap<string, Variable> {
  const declared = new Map<string, Variable>();
  for (const { name, keys } of names) {
    const at = yaml.keyAt(keys);
    if (!isVariableName(name)) tell(at, variableNameRule(name));
    else if (!declared.has(name)) declared.set(name, { schema: anything, optional: false, at });
  }
  return declared;
}

const anything: Schema = { kind: 'scalar', type: 'any' };

function undeclared(name: string, known: Iterable<string>): Fault {
  return {
    rule: 'variable-undefined',
    message: `The variable ${name} is not declared in input.schema`,
    remedy: didYouMean(name, known, 'Declare it there, or remove it.'),
  };
}

/**
 * Tells variables that are used and not declared, or declared and not used. When the declarations could
 * not all be read, neither can be known; when the texts are not `complete`, the second.
 */
export function compareUses(
  { declared, complete: known }: Variables,
  { uses, complete, tell }: { uses: Uses; complete: boolean; tell: Tell },
): void {
  if (!known) return;
  const used = new Set(uses.variables.map(({ name }) => name));
  for (const { name, at } of uses.variables) {
    if (declared.has(name)) continue;
    tell(at, {
      rule: 'variable-undefined',
      message: `The variable ${name} is not declared`,
      remedy: didYouMean(
        name,
        declared.keys(),
        'Declare it under input.schema, or give it a default.',
      ),
    });
  }
  if (!complete) return;
  const strangers = [...used].filter((name) => !declared.has(name));
  for (const [name, { at }] of declared) {
    // A name that was misspelt is told where it is used, and not as unused too.
    if (used.has(name) || nearest(name, strangers) !== undefined) continue;
    tell(at, {
      rule: 'variable-unused',
      message: `The variable ${name} is not used`,
      remedy: 'Use it in the prompt, path or alt, or remove it.',
    });
  }
}
