import { readJsonSchema } from './json-input.ts';
import type { Fault } from './problem.ts';
import {
  enumOf,
  type Field,
  type Fields,
  isMap,
  isVariableName,
  type Schema,
  SchemaFault,
  scalarOf,
  variableNameRule,
} from './schema.ts';
import { shown, written } from './shown.ts';
import { didYouMean } from './suggest.ts';
import type { Keys } from './yaml-text.ts';

/** Tells what is wrong at these keys. */
export type TellKeys = (keys: Keys, fault: Fault) => void;

/**
 * Reads `input.schema`: Picoschema, or a plain JSON Schema of an object whose properties have simple
 * types. Each variable with a fault is told, at its keys, and left out.
 */
export function readSchema(value: unknown, keys: Keys, tell: TellKeys): Fields {
  if (isMap(value) && value.type !== 'object') return readFields(value, keys, tell);
  const fields = orTold(tell, () => {
    if (isMap(value)) return readJsonSchema(value, keys);
    throw new SchemaFault(
      keys,
      `${written(keys)} must be a map of variables, but is ${shown(value)}`,
      'Write each variable as name: string.',
    );
  });
  return fields ?? new Map();
}

/** What was read, or undefined after its first fault was told. */
function orTold<Value>(tell: TellKeys, read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SchemaFault)) throw error;
    tell(error.keys, { rule: 'schema', message: error.message, remedy: error.remedy });
    return undefined;
  }
}

/** A field with a fault anywhere below it is left out: a value cannot be judged by half a schema. */
function readFields(map: Readonly<Record<string, unknown>>, keys: Keys, tell: TellKeys): Fields {
  const fields = new Map<string, Field>();
  for (const [key, value] of Object.entries(map)) {
    const here = [...keys, key];
    let sound = true;
    const blame: TellKeys = (at, fault) => {
      sound = false;
      tell(at, fault);
    };
    orTold(blame, () => {
      const { name, optional, type, description } = readKey(key, here);
      if (fields.has(name)) {
        throw new SchemaFault(here, `${name} is declared twice`, 'Keep one of them.');
      }
      const { schema, note } = readValue(type, value, { keys: here, tell: blame });
      const told = description ?? note;
      if (sound)
        fields.set(name, { schema, optional, keys: here, ...(told ? { description: told } : {}) });
    });
  }
  return fields;
}

/** `palette?(enum, the colours)` → its four parts. */
function readKey(key: string, keys: Keys) {
  const parts = /^([^?(]+)(\?)?\s*(?:\(\s*([^,()]*)(?:,(.*))?\))?$/s.exec(key);
  const name = parts?.[1]?.trim() ?? '';
  if (!isVariableName(name)) {
    const { message, remedy } = variableNameRule(key);
    throw new SchemaFault(keys, message, remedy);
  }
  const [type, description] = [parts?.[3]?.trim(), parts?.[4]?.trim()];
  return { name, optional: parts?.[2] === '?', type, description };
}

interface Told {
  readonly schema: Schema;
  readonly note?: string;
}

interface Where {
  readonly keys: Keys;
  readonly tell: TellKeys;
}

function readValue(type: string | undefined, value: unknown, { keys, tell }: Where): Told {
  switch (type) {
    case undefined:
      return readType(value, { keys, tell });
    case 'enum':
      return { schema: enumOf(value, keys) };
    case 'array':
      return { schema: { kind: 'array', items: readType(value, { keys, tell }).schema } };
    case 'object':
      if (isMap(value))
        return { schema: { kind: 'object', fields: readFields(value, keys, tell) } };
      throw new SchemaFault(keys, `${written(keys)} must be a map`, 'List its fields below it.');
    default:
      throw new SchemaFault(
        keys,
        `(${type}) is not a kind of variable`,
        didYouMean(type, ['enum', 'array', 'object'], 'Use (enum), (array) or (object).'),
      );
  }
}

/** `string, what the picture shows`, or a map of fields. */
function readType(value: unknown, { keys, tell }: Where): Told {
  if (isMap(value)) return { schema: { kind: 'object', fields: readFields(value, keys, tell) } };
  if (Array.isArray(value)) {
    const remedy = `Write ${String(keys.at(-1))}(enum): to allow only these values.`;
    throw new SchemaFault(keys, `${written(keys)} is a list`, remedy);
  }
  const [type = '', ...description] = String(value).split(',');
  const note = description.join(',').trim();
  return { schema: scalarOf(type.trim(), keys), ...(note ? { note } : {}) };
}
