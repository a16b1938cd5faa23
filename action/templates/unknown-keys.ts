import type * as z from 'zod/mini';
import type { Fault } from './problem.ts';
import { written } from './shown.ts';
import { didYouMean, listed, nearest } from './suggest.ts';
import type { Keys } from './yaml-text.ts';

/** A key that the schema does not know at `path`, and those that it does. */
export interface UnknownKey {
  readonly path: Keys;
  readonly key: string;
  readonly known: readonly string[];
}

/** Where an unknown key's value would stand if it were written as the remedy says. */
export function meantBy(
  { path, key, known }: UnknownKey,
  homes: Readonly<Record<string, string>>,
): Keys[] {
  const near = nearest(key, known);
  if (near !== undefined) return [[...path, near]];
  const home = Object.hasOwn(homes, key) ? homes[key] : undefined;
  return home === undefined ? [] : [[home.replace(/:$/, ''), key]];
}

/** Whether the path is one of these places. */
export function isAmong(places: readonly Keys[], path: Keys): boolean {
  return places.some((place) => written(place) === written(path));
}

/** What to say about an unknown key. */
export function unknownKey(
  { path, key, known }: UnknownKey,
  homes: Readonly<Record<string, string>>,
): Fault {
  const home = Object.hasOwn(homes, key) ? homes[key] : undefined;
  const remedy =
    home !== undefined && nearest(key, known) === undefined
      ? `Move it under ${home}.`
      : didYouMean(key, known, `Use one of ${listed([...known])}.`);
  return { rule: 'unknown-key', message: `${written([...path, key])} is not a known key`, remedy };
}

/** The keys that a schema's object at this path knows. */
export function keysAt(schema: z.core.$ZodType, path: Keys): string[] {
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
