import type { Fault } from './problem.ts';
import { written } from './shown.ts';
import { didYouMean, listed } from './suggest.ts';
import type { Keys } from './yaml-text.ts';

/** What a variable may hold. https://google.github.io/dotprompt/reference/picoschema/ */
export type Schema =
  | { readonly kind: 'scalar'; readonly type: ScalarType }
  | { readonly kind: 'enum'; readonly values: readonly Scalar[] }
  | { readonly kind: 'array'; readonly items: Schema }
  | { readonly kind: 'object'; readonly fields: Fields };

/** The variables of a template, or the fields of a map, by name. */
export type Fields = ReadonlyMap<string, Field>;

/** One variable or field. */
export interface Field {
  readonly schema: Schema;
  /** `name?`: may be without a value. */
  readonly optional: boolean;
  readonly description?: string;
  /** Where it is declared. */
  readonly keys: Keys;
}

/** A plain value of YAML. */
export type Scalar = string | number | boolean | null;

const scalarTypes = ['string', 'number', 'integer', 'boolean', 'null', 'any'] as const;
/** Picoschema’s names of plain types. */
export type ScalarType = (typeof scalarTypes)[number];

/** Thrown while a schema is read: where it is wrong, and how. */
export class SchemaFault extends Error {
  readonly keys: Keys;
  readonly remedy: string;
  constructor(keys: Keys, message: string, remedy: string) {
    super(message);
    this.keys = keys;
    this.remedy = remedy;
  }
}

/** A scalar type by its name; throws SchemaFault at an unknown one. */
export function scalarOf(type: string, keys: Keys): Schema {
  const known = scalarTypes.find((name) => name === type);
  if (known !== undefined) return { kind: 'scalar', type: known };
  const remedy = didYouMean(type, scalarTypes, `Use one of ${listed(scalarTypes)}.`);
  throw new SchemaFault(keys, `${JSON.stringify(type)} is not a type`, remedy);
}

/** The schema of `(enum)`; throws SchemaFault at anything but a list of plain values. */
export function enumOf(value: unknown, keys: Keys): Schema {
  if (Array.isArray(value) && value.length > 0 && value.every(isScalar)) {
    return { kind: 'enum', values: value };
  }
  throw new SchemaFault(
    keys,
    `${written(keys)} must be a list of plain values`,
    'Write them as [one, two].',
  );
}

const reserved = [
  'this',
  'else',
  'if',
  'unless',
  'each',
  'reference',
  'true',
  'false',
  'null',
  'undefined',
];

/** Names that both YAML and the prompt language can say. */
export function isVariableName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(name) && !reserved.includes(name);
}

/** What to say about a name that is none. */
export function variableNameRule(name: string): Fault {
  return {
    rule: 'variable-name',
    message: `${JSON.stringify(name)} is not a variable name`,
    remedy: reserved.includes(name)
      ? 'Choose another; the prompt language uses this word itself.'
      : 'Use letters, digits, _ and -, and begin with a letter.',
  };
}

/** A YAML map as data. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A plain value; `null` counts. */
export function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
