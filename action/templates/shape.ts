import type * as z from 'zod/mini';
import type { Fault, Tell } from './problem.ts';
import { shown, valueAt, written } from './shown.ts';
import { didYouMean } from './suggest.ts';
import { isAmong, keysAt, meantBy, unknownKey } from './unknown-keys.ts';
import type { Keys, YamlText } from './yaml-text.ts';

type Issue = z.core.$ZodIssue;

/** What a text shall look like; `called` names it in messages. */
interface Shape<Schema> {
  readonly schema: Schema;
  readonly called: string;
  /** Key → the place where it belongs, for keys that were written somewhere else (`tier` → `image:`). */
  readonly homes?: Readonly<Record<string, string>>;
}

/** The text's value as `schema` has it; tells every fault at its place and returns undefined otherwise. */
export function shaped<Schema extends z.ZodMiniType>(
  shape: Shape<Schema>,
  yaml: YamlText,
  tell: Tell,
): z.output<Schema> | undefined {
  const read = shape.schema.safeParse(yaml.value);
  if (read.success) return read.data;
  tellIssues(read.error.issues, { ...shape, yaml, tell });
  return undefined;
}

/**
 * Tells every way in which the text differs from `schema`. Answers the keys of all that cannot be read:
 * the places of wrong values, and what a misspelt or misplaced key was meant to be.
 */
export function tellShape<Schema extends z.ZodMiniType>(
  shape: Shape<Schema>,
  yaml: YamlText,
  tell: Tell,
): Keys[] {
  const read = shape.schema.safeParse(yaml.value);
  return read.success ? [] : tellIssues(read.error.issues, { ...shape, yaml, tell });
}

function tellIssues(
  issues: readonly Issue[],
  {
    schema,
    called,
    homes = {},
    yaml,
    tell,
  }: Shape<z.ZodMiniType> & { readonly yaml: YamlText; readonly tell: Tell },
): Keys[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: issue.path, key, known: keysAt(schema, issue.path) }))
      : [],
  );
  const meant = unknown.flatMap((one) => meantBy(one, homes));
  for (const one of unknown) tell(yaml.keyAt([...one.path, one.key]), unknownKey(one, homes));
  const wrong = issues.filter(({ code }) => code !== 'unrecognized_keys');
  for (const issue of wrong) {
    // What is missing because its key was misspelt is told as the misspelt key.
    if (valueAt(yaml.value, issue.path) === undefined && isAmong(meant, issue.path)) continue;
    tell(yaml.at(issue.path), describe(issue, { root: yaml.value, called }));
  }
  return [
    ...meant,
    ...unknown.map(({ path, key }) => [...path, key]),
    ...wrong.map((one) => one.path),
  ];
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
