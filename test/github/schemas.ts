import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import formats from 'ajv-formats';
import { description, type Schema } from './description.ts';

/**
 * A closed schema lets no undeclared field through, an open one does. GitHub's own schemas are all open, which would
 * let a misspelt field of a request pass: what the Action sends and what this server answers with is held to the
 * closed form. Parts of an `allOf` stay open, and their whole is closed.
 */
export type Form = 'open' | 'closed';

const addFormats = formats as unknown as (ajv: Ajv2019) => void;
const unions = ['oneOf', 'anyOf', 'allOf'];
const validators = { strict: validator(false), coercing: validator(true) };
const compiled = new Map<string, ValidateFunction>();

/** What is wrong with a value by this schema, one line for each fault; empty where nothing is. */
export function faultsOf(schema: Schema, value: unknown, form: Form): string[] {
  return faults(
    validators.strict,
    { key: `${form} ${JSON.stringify(schema)}`, schema, form },
    value,
  );
}

/** The same for a value that came as text, in a path or a query. */
export function faultsOfText(schema: Schema, text: string): string[] {
  const held = { type: 'object', properties: { value: schema } };
  const key = `text ${JSON.stringify(schema)}`;
  return faults(validators.coercing, { key, schema: held, form: 'open' }, { value: text });
}

interface Request {
  readonly key: string;
  readonly schema: Schema;
  readonly form: Form;
}

function faults(ajv: Ajv2019, { key, schema, form }: Request, value: unknown): string[] {
  const known = compiled.get(key);
  const validate = known ?? ajv.compile(convert(schema, form));
  compiled.set(key, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const field = params.unevaluatedProperty ?? params.additionalProperty;
    return `${instancePath || '/'} ${message}${field === undefined ? '' : ` (${field})`}`;
  });
}

function validator(coerceTypes: boolean): Ajv2019 {
  const ajv = new Ajv2019({ strict: false, coerceTypes, logger: false });
  addFormats(ajv);
  ajv.addFormat('repo.nwo', true);
  ajv.addFormat('timestamp', true);
  const definitions = Object.entries(description.components.schemas).flatMap(([name, schema]) => [
    [`open-${name}`, convert(schema, 'open')],
    [`closed-${name}`, convert(schema, 'closed')],
  ]);
  ajv.addSchema({ $id: 'github', definitions: Object.fromEntries(definitions) });
  return ajv;
}

/** OpenAPI 3.0 as JSON schema. Where GitHub says `oneOf` its branches overlap, so that any of them will do. */
function convert(schema: Schema, form: Form): Schema {
  const { $ref, nullable, ...rest } = schema;
  if (typeof $ref === 'string') {
    return { $ref: `github#/definitions/${form}-${$ref.split('/').at(-1)}` };
  }
  if (nullable === true) return { anyOf: [{ type: 'null' }, convert(rest, form)] };
  const closes = form === 'closed' && closable(schema);
  const parts: Form = closes || schema.allOf !== undefined ? 'open' : form;
  const entries = Object.entries(rest).flatMap(([key, value]): [string, unknown][] => {
    if (unions.includes(key)) return [[key === 'oneOf' ? 'anyOf' : key, all(value, parts)]];
    if (key === 'properties') return [[key, each(value)]];
    if (key === 'items') return [[key, convert(value as Schema, 'closed')]];
    if (key === 'additionalProperties' && typeof value === 'object') {
      return [[key, convert(value as Schema, 'closed')]];
    }
    return key === 'discriminator' || key === 'externalDocs' ? [] : [[key, value]];
  });
  const converted = Object.fromEntries(entries);
  return closes ? { ...converted, unevaluatedProperties: false } : converted;
}

/** Whether the schema names its fields, and says of no other that it may stand there. */
function closable(schema: Schema): boolean {
  const isOpen = schema.additionalProperties !== undefined;
  return !isOpen && (schema.properties !== undefined || schema.allOf !== undefined);
}

function all(schemas: unknown, form: Form): Schema[] {
  return (schemas as Schema[]).map((schema) => convert(schema, form));
}

function each(properties: unknown): Record<string, Schema> {
  const entries = Object.entries(properties as Record<string, Schema>);
  return Object.fromEntries(entries.map(([name, schema]) => [name, convert(schema, 'closed')]));
}
