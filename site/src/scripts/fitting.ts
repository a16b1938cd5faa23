/** What a reader typed, as values of a prompt's variables. */
import type { FieldShape } from '../lib/catalog.ts';
import { isMap, ownOf } from './fill.ts';

type Shape = FieldShape & { readonly optional?: true };

/** What stands in an entry of a form: a value that the template takes, or as long as it is none the text itself. */
export function read(shape: Shape, text: string): unknown {
  const value = fitting(shape, text);
  return value === undefined ? text : value;
}

/** What was typed as a value that the template takes; undefined where it takes no such value. */
export function fitting(shape: Shape, typed: unknown): unknown {
  if ((typed ?? '') === '' && shape.optional) return null;
  switch (shape.kind) {
    case 'text':
      return typeof typed === 'string' ? typed : undefined;
    case 'number': {
      const number = typed === null || typed === '' ? Number.NaN : Number(typed);
      const fits = shape.whole ? Number.isSafeInteger(number) : Number.isFinite(number);
      return fits ? number : undefined;
    }
    case 'boolean':
      return [true, false].find((one) => String(one) === String(typed));
    case 'choice':
      return shape.choices.find((one) => String(one) === String(typed));
    case 'list': {
      const items = Array.isArray(typed)
        ? typed.map((item) => fitting(shape.of, item))
        : [undefined];
      return items.includes(undefined) ? undefined : items;
    }
    case 'map': {
      if (!isMap(typed)) return undefined;
      const entries = shape.fields.map((field) => [
        field.name,
        fitting(field, ownOf(typed, field.name)),
      ]);
      const inner = entries.filter(([, value]) => value !== null);
      return inner.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(inner);
    }
  }
}
