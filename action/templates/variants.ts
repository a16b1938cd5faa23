import { checkExcludes } from './excludes.ts';
import { limits } from './limits.ts';
import { slug } from './paths.ts';
import { type Fault, type Place, type Tell, watched } from './problem.ts';
import type { ReadFrontMatter } from './read-front-matter.ts';
import { shown } from './shown.ts';
import type { YamlText } from './yaml-text.ts';

/** What a matrix may list. */
export type AxisValue = string | number | boolean;

/** One combination: what it is called, and the values that `matrix` and `include` give it. */
export interface Combination {
  readonly id: string;
  readonly values: ReadonlyMap<string, unknown>;
}

/**
 * The combinations of a template: the matrix in key order (the last key varies fastest) without
 * `exclude`, then `include`'s. Without either there is one, called ''. Undefined when something was told.
 */
export function readCombinations(
  { frontMatter: { image }, yaml, damage }: ReadFrontMatter,
  tell: Tell,
): Combination[] | undefined {
  const { tell: blame, sound } = watched(tell);
  if (!damage.lost('image', 'matrix')) checkExcludes({ image, yaml }, blame);
  const parts = ['matrix', 'include', 'exclude'] as const;
  if (parts.some((part) => damage.harmed('image', part))) return undefined;
  const { matrix, include = [], exclude = [] } = image;
  const plan = { matrix: matrix && present(matrix), include: include.filter(isDefined) };
  const at = yaml.keyAt(['image', matrix ? 'matrix' : 'include']);
  const { keys, rows } = combine({ ...plan, exclude: exclude.filter(isDefined), at, yaml }, blame);
  if (sound() && rows.length === 0) blame(yaml.keyAt(['image', 'exclude']), nothingLeft);
  if (rows.length > limits.variants) blame(at, tooMany(rows.length));
  const combinations = sound() ? nameAll(rows, { keys, at }, blame) : [];
  return sound() ? combinations : undefined;
}

interface Combining {
  readonly matrix: Readonly<Record<string, readonly AxisValue[]>> | undefined;
  readonly include: readonly Readonly<Record<string, unknown>>[];
  readonly exclude: readonly Readonly<Record<string, unknown>>[];
  readonly at: Place;
  readonly yaml: YamlText;
}

function combine(
  { matrix, include, exclude, at, yaml }: Combining,
  blame: Tell,
): { keys: string[]; rows: Row[] } {
  const axes = Object.entries(matrix ?? {});
  const count = axes.reduce((product, [, values]) => product * values.length, 1);
  const keys = matrix ? axes.map(([key]) => key) : sharedKeys(include);
  if (count > limits.variants) {
    blame(at, tooMany(count));
    return { keys, rows: [] };
  }
  if (keys.length === 0 && include.length > 0) blame(at, nothingShared);
  const crossed = matrix || include.length === 0 ? product(axes).filter(notIn(exclude)) : [];
  return { keys, rows: addIncludes(crossed, { include, keys, yaml }, blame) };
}

function isDefined<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

/** A map without the entries that could not be read. */
function present<Value>(map: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  const entries = Object.entries(map).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return Object.fromEntries(entries);
}

/** Without a matrix, what all includes set tells them apart. */
function sharedKeys(include: readonly Readonly<Record<string, unknown>>[]): string[] {
  const [first = {}, ...rest] = include;
  return Object.keys(first).filter((key) => rest.every((entry) => Object.hasOwn(entry, key)));
}

const nothingShared: Fault = {
  rule: 'matrix',
  message: 'There is no variable that every include sets',
  remedy: 'Name one in each, to tell the variants apart.',
};

const nothingLeft: Fault = {
  rule: 'matrix',
  message: 'image.exclude leaves no combination',
  remedy: 'Exclude less.',
};

function tooMany(count: number): Fault {
  return {
    rule: 'too-large',
    message: `The matrix has ${count} combinations, more than ${limits.variants}`,
    remedy: 'Split it into several templates.',
  };
}

type Row = Map<string, unknown>;

function product(axes: readonly (readonly [string, readonly AxisValue[]])[]): Row[] {
  return axes.reduce<Row[]>(
    (rows, [key, values]) =>
      rows.flatMap((row) => values.map((value) => new Map(row).set(key, value))),
    [new Map()],
  );
}

function notIn(excludes: readonly Readonly<Record<string, unknown>>[]): (row: Row) => boolean {
  const entries = excludes.map((exclude) => Object.entries(exclude));
  return (row) =>
    !entries.some((exclude) => exclude.every(([key, value]) => row.get(key) === value));
}

/** Adds each include as a combination of its own, or its further values to the combination it names. */
function addIncludes(
  rows: readonly Row[],
  {
    include: includes,
    keys,
    yaml,
  }: { include: Combining['include']; keys: readonly string[]; yaml: YamlText },
  blame: Tell,
): Row[] {
  const keyOf = (row: Row) => JSON.stringify(keys.map((key) => row.get(key)));
  const all = new Map(rows.map((row) => [keyOf(row), row]));
  for (const [index, include] of includes.entries()) {
    const here = ['image', 'include', index];
    const missing = keys.find((key) => !Object.hasOwn(include, key));
    const odd = keys.find((key) => !['string', 'number', 'boolean'].includes(typeof include[key]));
    const row = new Map(Object.entries(include));
    const twin = all.get(keyOf(row));
    if (missing !== undefined || odd !== undefined) {
      blame(yaml.at(here), {
        rule: 'matrix',
        message: `This include gives no plain value for ${missing ?? odd}`,
        remedy: 'Give it text, a number, true or false.',
      });
    } else if (twin !== undefined && row.size === keys.length) {
      blame(yaml.at(here), {
        rule: 'matrix',
        message: 'This include repeats a combination that exists',
        remedy: 'Remove it.',
      });
    } else {
      all.set(keyOf(row), new Map([...(twin ?? []), ...row]));
    }
  }
  return [...all.values()];
}

function nameAll(
  rows: readonly Row[],
  { keys, at }: { keys: readonly string[]; at: Place },
  blame: Tell,
): Combination[] {
  const taken = new Map<string, Row>();
  return rows.map((values) => {
    const parts = keys.map((key) => slug(String(values.get(key))));
    const empty = parts.indexOf('');
    const id = parts.join('-');
    const twin = taken.get(id);
    if (empty >= 0) {
      const key = keys[empty] ?? '';
      blame(at, {
        rule: 'matrix',
        message: `The ${key} ${shown(values.get(key))} has no letter or digit to name a variant by`,
        remedy: 'Use a value with letters or digits.',
      });
    } else if (twin !== undefined) {
      blame(at, {
        rule: 'matrix',
        message: `Two variants are called ${id}: ${describe(twin, keys)} and ${describe(values, keys)}`,
        remedy: 'Make their values differ in letters or digits.',
      });
    }
    taken.set(id, values);
    return { id, values };
  });
}

function describe(row: Row, keys: readonly string[]): string {
  return keys.map((key) => `${key} ${shown(row.get(key))}`).join(', ');
}
