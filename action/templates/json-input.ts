import {
  enumOf,
  type Field,
  type Fields,
  isMap,
  isVariableName,
  type Schema,
  SchemaFault,
  scalarOf,
} from './schema.ts';
import { written } from './shown.ts';
import type { Keys } from './yaml-text.ts';

const objectKeys = [
  'type',
  'properties',
  'required',
  'description',
  'additionalProperties',
  '$schema',
];
const valueKeys = ['type', 'description', 'enum', 'items', 'default'];

/** A JSON Schema of an object with simply typed properties; throws SchemaFault at anything beyond. */
export function readJsonSchema(schema: Readonly<Record<string, unknown>>, keys: Keys): Fields {
  const { properties, required = [] } = schema;
  const odd = Object.keys(schema).find((key) => !objectKeys.includes(key));
  if (odd !== undefined) throw unsupported([...keys, odd]);
  if (!isMap(properties) || !Array.isArray(required)) throw unsupported(keys);
  const fields = Object.entries(properties).map(([name, value]): [string, Field] => {
    const here = [...keys, 'properties', name];
    if (!isVariableName(name) || !isMap(value)) throw unsupported(here);
    const { description } = value;
    const told = typeof description === 'string' ? { description } : {};
    const optional = !required.includes(name);
    return [name, { schema: readProperty(value, here), optional, keys: here, ...told }];
  });
  return new Map(fields);
}

function readProperty(value: Readonly<Record<string, unknown>>, keys: Keys): Schema {
  if (value.type === 'object') return { kind: 'object', fields: readJsonSchema(value, keys) };
  const odd = Object.keys(value).find((key) => !valueKeys.includes(key));
  if (odd !== undefined) throw unsupported([...keys, odd]);
  if (value.enum !== undefined) return enumOf(value.enum, keys);
  if (value.type === 'array' && isMap(value.items)) {
    return { kind: 'array', items: readProperty(value.items, [...keys, 'items']) };
  }
  if (typeof value.type !== 'string' || value.type === 'array') throw unsupported(keys);
  return scalarOf(value.type, [...keys, 'type']);
}

function unsupported(keys: Keys): SchemaFault {
  return new SchemaFault(
    keys,
    `${written(keys)} is JSON Schema beyond what Darkroom reads`,
    'Write input.schema in Picoschema, for example product: string, what the picture shows.',
  );
}
