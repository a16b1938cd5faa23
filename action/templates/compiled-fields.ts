import { type Fields, isMap, type Schema } from './schema.ts';
import type { Variables } from './variables.ts';
import type { Combination } from './variants.ts';

/** A variable that a person may fill in. */
export type CompiledField = FieldShape & {
  readonly name: string;
  readonly description?: string;
  /** May be without a value. */
  readonly optional?: true;
  /** What it is unless a variant says otherwise; fields of a map have none. */
  readonly default?: unknown;
};

/** What a field may hold. */
export type FieldShape =
  | { readonly kind: 'text' | 'boolean' }
  | { readonly kind: 'number'; readonly whole?: true }
  | { readonly kind: 'choice'; readonly choices: readonly (string | number | boolean)[] }
  | { readonly kind: 'list'; readonly of: FieldShape }
  | { readonly kind: 'map'; readonly fields: readonly CompiledField[] };

/**
 * The `used` variables as fields, in the order of their declaration. One of no declared type is taken for what its
 * values are.
 */
export function fieldsOf(
  { declared, defaults }: Variables,
  {
    used,
    combinations,
  }: { readonly used: ReadonlySet<string>; readonly combinations: readonly Combination[] },
): CompiledField[] {
  return [...declared].flatMap(([name, { schema, optional, description }]) => {
    const standard = defaults.get(name);
    const known = [standard, ...combinations.map(({ values }) => values.get(name))];
    const shape = used.has(name) ? shapeOf(schema, known) : undefined;
    if (shape === undefined) return [];
    const value = standard === undefined ? {} : { default: standard };
    return [{ name, ...shape, ...notes({ optional, description }), ...value }];
  });
}

function notes({
  optional,
  description,
}: {
  optional: boolean;
  description?: string | undefined;
}): Pick<CompiledField, 'optional' | 'description'> {
  return { ...(description && { description }), ...(optional && { optional }) };
}

/** @param known values that it has somewhere; undefined when it can hold nothing */
function shapeOf(schema: Schema, known: readonly unknown[]): FieldShape | undefined {
  switch (schema.kind) {
    case 'enum':
      return { kind: 'choice', choices: schema.values.filter((value) => value !== null) };
    case 'array': {
      const of = shapeOf(schema.items, known.filter(Array.isArray).flat());
      return of && { kind: 'list', of };
    }
    case 'object':
      return { kind: 'map', fields: innerFields(schema.fields, known.filter(isMap)) };
    case 'scalar':
      switch (schema.type) {
        case 'any':
          return likeValues(known.filter((value) => value !== undefined && value !== null));
        case 'null':
          return undefined;
        case 'string':
          return { kind: 'text' };
        case 'integer':
          return { kind: 'number', whole: true };
        default:
          return { kind: schema.type };
      }
  }
}

function innerFields(
  fields: Fields,
  maps: readonly Readonly<Record<string, unknown>>[],
): CompiledField[] {
  return [...fields].flatMap(([name, { schema, optional, description }]) => {
    const held = maps.flatMap((map) => (Object.hasOwn(map, name) ? [map[name]] : []));
    const shape = shapeOf(schema, held);
    return shape === undefined ? [] : [{ name, ...shape, ...notes({ optional, description }) }];
  });
}

/** What values have in common; text where they have nothing else. */
function likeValues(values: readonly unknown[]): FieldShape {
  const all = (test: (value: unknown) => boolean) => values.length > 0 && values.every(test);
  if (all(Array.isArray)) return { kind: 'list', of: likeValues(values.flat()) };
  if (all(isMap)) {
    const maps = values.filter(isMap);
    const names = [...new Set(maps.flatMap((map) => Object.keys(map)))];
    const any: Schema = { kind: 'scalar', type: 'any' };
    const optional = (name: string) => !maps.every((map) => Object.hasOwn(map, name));
    const fields: Fields = new Map(
      names.map((name) => [name, { schema: any, optional: optional(name), keys: [] }]),
    );
    return { kind: 'map', fields: innerFields(fields, maps) };
  }
  if (all((value) => typeof value === 'number')) return { kind: 'number' };
  if (all((value) => typeof value === 'boolean')) return { kind: 'boolean' };
  return { kind: 'text' };
}
