import { numberText } from '../words.ts';

/** The parts of a JSON Schema that the tables of keys show. */
export interface KeySchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, KeySchema>>;
  readonly items?: KeySchema;
  readonly anyOf?: readonly KeySchema[];
}

/** A key of a file. */
export interface Key {
  /** Within the file: `image.references[].role`. */
  readonly path: string;
  /** What it takes: `text`, `a whole number from 1 to 8`, `list of text`. */
  readonly takes: string;
  /** The only values that it takes; empty where others are taken too. */
  readonly choices: readonly string[];
  readonly required: boolean;
  readonly words: string;
}

/** Every key of a schema, each above those within it. */
export function keysOf(schema: KeySchema, within = ''): Key[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const path = `${within}${name}`;
    const key: Key = {
      path,
      takes: takesOf(value),
      choices: choicesOf(value),
      required: schema.required?.includes(name) ?? false,
      words: value.description ?? '',
    };
    const below = value.items?.properties
      ? keysOf(value.items, `${path}[].`)
      : keysOf(value, `${path}.`);
    return [key, ...below];
  });
}

/** YAML reads an unquoted 512 as a number, so that a schema has to name it twice. */
function choicesOf({ enum: choices = [] }: KeySchema): readonly string[] {
  return [...new Set(choices.map(String))];
}

const names: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  object: 'a map',
};

function takesOf(schema: KeySchema): string {
  const { type, items, anyOf } = schema;
  if (schema.enum) return 'one of';
  if (schema.const !== undefined) return schema.const;
  if (anyOf) return anyOf.map(takesOf).join(', or ');
  if (type === undefined) return 'anything';
  if (type === 'array')
    return items === undefined ? 'a list' : `a list of ${plural(takesOf(items))}`;
  if (type === 'integer') return `a whole number${bounds(schema)}`;
  return [type]
    .flat()
    .map((one) => names[one] ?? one)
    .join(', ')
    .concat(bounds(schema));
}

function plural(takes: string): string {
  return takes === 'a map' ? 'maps' : takes;
}

function bounds({ minimum, maximum }: KeySchema): string {
  if (minimum !== undefined && maximum !== undefined)
    return ` from ${numberText(minimum)} to ${numberText(maximum)}`;
  if (minimum !== undefined) return ` from ${minimum}`;
  return maximum === undefined ? '' : ` up to ${maximum}`;
}
