import * as z from 'zod/mini';
import { either } from '../either.ts';
import { allowedIn, keysIn, type Shape } from './allowed.ts';
import { inside } from './inside.ts';
import type { Issue } from './issue.ts';

type Keys = Issue['path'];

/** Everything in which a value differs from a schema, each with what is allowed in its place. */
export function shapeIssues(schema: z.core.$ZodType, value: unknown): Issue[] {
  const read = z.safeParse(schema, value);
  if (read.success) return [];
  const whole = z.toJSONSchema(schema) as Shape;
  return read.error.issues.flatMap((issue): Issue[] => {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownKey(whole, value, [...path, key]));
    return issue.code === 'invalid_key'
      ? [unknownKey(whole, value, path)]
      : [unfit(whole, value, path)];
  });
}

function unknownKey(whole: Shape, value: unknown, path: Keys): Issue {
  const known = keysIn(shapesAt(whole, value, path.slice(0, -1)));
  return { path, words: `This key is not known. Remove it, or use ${either(known)}.` };
}

function unfit(whole: Shape, value: unknown, path: Keys): Issue {
  const found = path.reduce<unknown>(inside, value);
  const allowed = allowedIn(shapesAt(whole, value, path));
  const words =
    found === undefined
      ? `This key is missing. Add it with ${allowed}.`
      : `${shown(found)} cannot stand here. Write ${allowed}.`;
  return { path, words };
}

/** The shapes that may stand at a path. */
function shapesAt(shape: Shape, value: unknown, [key, ...rest]: Keys): readonly Shape[] {
  const shapes = fitting(shape, value);
  if (key === undefined) return shapes;
  return shapes.flatMap(({ properties, additionalProperties, items }) => {
    const inner = properties?.[key] ?? additionalProperties ?? items;
    return inner ? shapesAt(inner, inside(value, key), rest) : [];
  });
}

/** The member of a union that a value means by its `kind`; all, where it means none of them. */
function fitting(shape: Shape, value: unknown): readonly Shape[] {
  const members = shape.oneOf ?? shape.anyOf ?? [shape];
  const kind = inside(value, 'kind');
  const meant = members.filter(({ properties }) => properties?.kind?.const === kind);
  return meant.length > 0 ? meant : members;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'An empty list' : 'A list';
  return typeof value === 'object' && value !== null ? 'An object' : JSON.stringify(value);
}
