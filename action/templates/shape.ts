import type * as z from 'zod/mini';
import type { Fault, Tell } from './problem.ts';
import { didYouMean, listed, nearest } from './suggest.ts';
import type { Keys, YamlText } from './yaml-text.ts';

type Issue = z.core.$ZodIssue;

/**
 * The text's value as `schema` has it; tells every fault at its place and returns undefined otherwise.
 * `called` names the whole text; `homes` maps a key to the place it belongs, for keys that were written somewhere else (`tier` → `image:`).
 */
export function shaped<Schema extends z.ZodMiniType>(
  {
    schema,
    called,
    homes = {},
  }: { schema: Schema; called: string; homes?: Readonly<Record<string, string>> },
  yaml: YamlText,
  tell: Tell,
): z.output<Schema> | undefined {
  const read = schema.safeParse(yaml.value);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, issue.path);
      for (const key of issue.keys) {
        tell(yaml.keyAt([...issue.path, key]), unknownKey(key, { path: issue.path, known, homes }));
      }
    } else {
      tell(yaml.at(issue.path), describe(issue, { root: yaml.value, called }));
    }
  }
  return undefined;
}

function unknownKey(
  key: string,
  {
    path,
    known,
    homes,
  }: { path: Keys; known: readonly string[]; homes: Readonly<Record<string, string>> },
): Fault {
  const home = Object.hasOwn(homes, key) ? homes[key] : undefined;
  const remedy =
    home !== undefined && nearest(key, known) === undefined
      ? `Move it under ${home}.`
      : didYouMean(key, known, `Use one of ${listed([...known])}.`);
  return { rule: 'unknown-key', message: `${written([...path, key])} is not a known key`, remedy };
}

function describe(issue: Issue, { root, called }: { root: unknown; called: string }): Fault {
  const subject = issue.path.length === 0 ? called : written(issue.path);
  const value = valueAt(root, issue.path);
  const rule = 'wrong-type';
  if (issue.message.startsWith('must ')) {
    const [fault = '', remedy = ''] = issue.message.split('. ');
    return { rule, message: `${subject} ${fault}, but is ${shown(value)}`, remedy };
  }
  if (value === undefined) {
    const parent = issue.path.slice(0, -1);
    const home = parent.length === 0 ? '' : ` under ${written(parent)}:`;
    const remedy = `Add ${String(issue.path.at(-1))}:${home}.`;
    return { rule: 'missing-key', message: `${subject} is missing`, remedy };
  }
  switch (issue.code) {
    case 'invalid_value': {
      const values = [...new Set(issue.values.map(String))];
      const message = `${subject} is ${shown(value)}, which is not one of ${values.join(', ')}`;
      return {
        rule: 'wrong-value',
        message,
        remedy: didYouMean(String(value), values, 'Use one of them.'),
      };
    }
    case 'too_small':
    case 'too_big':
      return { rule: 'wrong-value', ...outOfRange(subject, value, issue) };
    case 'invalid_type':
      return { rule, ...wrongType(subject, value, issue.expected) };
    default:
      return { rule, message: `${subject} cannot be ${shown(value)}`, remedy: 'Correct it.' };
  }
}

function outOfRange(
  subject: string,
  value: unknown,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
): { message: string; remedy: string } {
  if (Array.isArray(value) || typeof value === 'string') {
    return { message: `${subject} is empty`, remedy: 'Fill it, or remove the key.' };
  }
  const bound =
    issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return {
    message: `${subject} is ${shown(value)}, but must be ${bound}`,
    remedy: `Use ${bound}.`,
  };
}

const nouns: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
};

function wrongType(
  subject: string,
  value: unknown,
  expected: string,
): { message: string; remedy: string } {
  const noun = nouns[expected] ?? expected;
  const quotable =
    expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
  return {
    message: `${subject} must be ${noun}, but is ${shown(value)}`,
    remedy: quotable ? 'Put it in quotes.' : `Write ${noun}.`,
  };
}

/** A value as a message shows it: short, on one line. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

/** `image.references[0].role` */
export function written(keys: Keys): string {
  return keys
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`,
    )
    .join('');
}

/** The value below `root` at these keys; undefined where there is none. Inherited properties do not count. */
export function valueAt(root: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((value, key) => {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<PropertyKey, unknown>)[key];
  }, root);
}

/** The keys that a schema's object at this path knows. */
function keysAt(schema: z.core.$ZodType, path: Keys): string[] {
  let def = unwrapped(schema);
  for (const key of path) {
    if (def.type === 'object')
      def = unwrapped((def as z.core.$ZodObjectDef).shape[String(key)] ?? schema);
    else if (def.type === 'array') def = unwrapped((def as z.core.$ZodArrayDef).element);
  }
  return def.type === 'object' ? Object.keys((def as z.core.$ZodObjectDef).shape) : [];
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodTypeDef {
  const def = schema._zod.def;
  return def.type === 'optional' ? unwrapped((def as z.core.$ZodOptionalDef).innerType) : def;
}
