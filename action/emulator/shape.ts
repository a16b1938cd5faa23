/**
 * What a proto3 message looks like as JSON, and the check that Google's front end makes before the
 * model ever sees a request: each field is known, each value has its type. Fields are written in
 * lowerCamelCase here; like the real service the check takes snake_case as well.
 */

/** The type of one field. `any` is JSON that is not looked into (schemas, structs). */
export type Field =
  | { is: 'string' | 'number' | 'integer' | 'boolean' | 'bytes' | 'any' }
  | { is: 'enum'; name: string; values: readonly string[] }
  | { is: 'message'; fields: Message }
  | { is: 'list'; of: Field };
/** A message: its fields by lowerCamelCase name. */
export type Message = Readonly<Record<string, Field>>;

/** One thing wrong with a request: where (a snake_case path, '' is the root) and what. */
export interface Violation {
  field: string;
  description: string;
}

/**
 * Every unknown field and every value of a wrong type in `value`, in document order, in the words
 * of Google's JSON front end (js-genai issue 1322 for unknown names).
 */
export function violationsOf(value: unknown, fields: Message): Violation[] {
  return messageViolations(value, fields, '');
}

/**
 * `value` with every known field under its lowerCamelCase name; unknown fields are left out.
 * Call it on requests without violations.
 */
export function camelCased(value: unknown, fields: Message): object {
  const entries = Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => {
    const name = camel(key);
    const field = fields[name];
    return field && inner !== null ? [[name, camelCasedField(inner, field)] as const] : [];
  });
  return Object.fromEntries(entries);
}

function camelCasedField(value: unknown, field: Field): unknown {
  if (field.is === 'message') return camelCased(value, field.fields);
  if (field.is === 'list')
    return asList(value, field.of).map((item) => camelCasedField(item, field.of));
  return value;
}

/** Google's parser takes a single message where a list of messages is meant. */
function asList(value: unknown, of: Field): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return of.is === 'message' && isObject(value) ? [value] : [];
}

function messageViolations(value: unknown, fields: Message, path: string): Violation[] {
  if (!isObject(value)) return [invalid(path, 'TYPE_MESSAGE', value)];
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = Object.hasOwn(fields, camel(key)) ? fields[camel(key)] : undefined;
    if (!field) return [unknownName(key, path)];
    return inner === null
      ? []
      : fieldViolations(inner, field, path ? `${path}.${snake(key)}` : snake(key));
  });
}

function fieldViolations(value: unknown, field: Field, path: string): Violation[] {
  switch (field.is) {
    case 'any':
      return [];
    case 'message':
      return messageViolations(value, field.fields, path);
    case 'list':
      if (!Array.isArray(value) && !(field.of.is === 'message' && isObject(value)))
        return [invalid(path, 'TYPE_LIST', value)];
      return asList(value, field.of).flatMap((item, at) =>
        fieldViolations(item, field.of, `${path}[${at}]`),
      );
    case 'enum':
      return typeof value === 'string' && field.values.includes(value)
        ? []
        : [invalid(path, `type.googleapis.com/${field.name}`, value)];
    case 'bytes':
      if (typeof value !== 'string') return [invalid(path, 'TYPE_BYTES', value)];
      return isBase64(value)
        ? []
        : [
            violation(
              path,
              `Invalid value at '${path}' (TYPE_BYTES), Base64 decoding failed for ${quoted(value)}`,
            ),
          ];
    default:
      return hasScalarType(value, field.is) ? [] : [invalid(path, scalarNames[field.is], value)];
  }
}

const scalarNames = {
  string: 'TYPE_STRING',
  number: 'TYPE_FLOAT',
  integer: 'TYPE_INT32',
  boolean: 'TYPE_BOOL',
};

function hasScalarType(value: unknown, type: keyof typeof scalarNames): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function unknownName(key: string, path: string): Violation {
  const where = path ? ` at '${path}'` : '';
  return violation(
    path,
    `Invalid JSON payload received. Unknown name "${key}"${where}: Cannot find field.`,
  );
}

function invalid(path: string, type: string, value: unknown): Violation {
  return violation(path, `Invalid value at '${path}' (${type}), ${quoted(value)}`);
}

/** The offending value as JSON, cut: Google echoes it whole, but nobody wants 8 MB of base64. */
function quoted(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…"` : text;
}

function violation(field: string, description: string): Violation {
  return { field, description };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Base64 or base64url, padded or not, as proto3 JSON takes it. */
function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/_-]*={0,2}$/.test(text) && text.replace(/=+$/, '').length % 4 !== 1;
}

const camel = (key: string) =>
  key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
