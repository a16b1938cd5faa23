import { type Fields, isMap, type Scalar, type ScalarType, type Schema } from './schema.ts';
import { shown, written } from './shown.ts';
import { didYouMean, listed } from './suggest.ts';
import type { Keys } from './yaml-text.ts';

/** A value that breaks its schema: where, what, and what to do. */
export interface ValueFault {
  readonly keys: Keys;
  readonly message: string;
  readonly remedy: string;
}

/** Every way in which `value` breaks `schema`; `keys` is where the value stands. */
export function checkValue(schema: Schema, value: unknown, keys: Keys): ValueFault[] {
  switch (schema.kind) {
    case 'scalar':
      return fits[schema.type](value) ? [] : [wrong(keys, value, nouns[schema.type])];
    case 'enum': {
      if (schema.values.includes(value as Scalar)) return [];
      const values = schema.values.map(String);
      const message = `${written(keys)} is ${shown(value)}, which is not one of ${listed(values)}`;
      return [{ keys, message, remedy: didYouMean(String(value), values, 'Use one of them.') }];
    }
    case 'array':
      if (!Array.isArray(value)) return [wrong(keys, value, 'a list')];
      return value.flatMap((item, index) => checkValue(schema.items, item, [...keys, index]));
    case 'object':
      return isMap(value) ? checkFields(schema.fields, value, keys) : [wrong(keys, value, 'a map')];
  }
}

function checkFields(
  fields: Fields,
  value: Readonly<Record<string, unknown>>,
  keys: Keys,
): ValueFault[] {
  const unknown = Object.keys(value)
    .filter((key) => !fields.has(key))
    .map((key) => ({
      keys: [...keys, key],
      message: `${written([...keys, key])} is not declared`,
      remedy: didYouMean(key, fields.keys(), 'Declare it in input.schema, or remove it.'),
    }));
  const known = [...fields].flatMap(([name, { schema, optional }]): ValueFault[] => {
    const held = Object.hasOwn(value, name) ? value[name] : null;
    if (held !== null) return checkValue(schema, held, [...keys, name]);
    return optional
      ? []
      : [{ keys, message: `${written(keys)} has no ${name}`, remedy: 'Add it.' }];
  });
  return [...unknown, ...known];
}

const fits: Readonly<Record<ScalarType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  any: () => true,
};

const nouns: Readonly<Record<ScalarType, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'empty',
  any: 'anything',
};

function wrong(keys: Keys, value: unknown, noun: string): ValueFault {
  const quotable = noun === 'text' && ['number', 'boolean'].includes(typeof value);
  return {
    keys,
    message: `${written(keys)} must be ${noun}, but is ${shown(value)}`,
    remedy: quotable ? 'Put it in quotes.' : `Write ${noun}.`,
  };
}
