/** A template's file with the values that its reader filled in. */
import type { CompiledField, CompiledPrompt, FieldShape } from '../lib/catalog.ts';
import type { Carrier } from '../lib/samples/carrier.ts';
import type { FieldValues } from './fill.ts';
import { entryOf, yamlOf } from './yaml-value.ts';

/** A form as it is filled in. */
export interface Filled {
  /** Which variant it started from. */
  readonly chosen: number;
  /** What the form held before anything was typed, by the names of fields; what it holds now. */
  readonly offered: FieldValues;
  readonly held: FieldValues;
}

/** The file, and what it holds of what was filled in. */
export interface Carried {
  readonly text: string;
  /** The variables whose values were changed and are in it. */
  readonly names: readonly string[];
  /** Those that cannot be what was typed: the file has the template's own values. */
  readonly refused: readonly CompiledField[];
  /** Whether it makes a single picture, without the template's other variants. */
  readonly single: boolean;
}

/** A template with all that tells its file. */
export interface Carrying {
  readonly text: string;
  readonly carrier: Carrier;
  readonly compiled: Pick<CompiledPrompt, 'fields' | 'presets'>;
}

/**
 * The template's text with the changed values as defaults, and all else byte for byte as it is. A value that a
 * variant sets is stronger than a default: where one of those was changed, the variant becomes the whole file, with
 * its values as defaults.
 */
export function carry({ text, carrier, compiled }: Carrying, filled: Filled): Carried {
  const { fields, presets } = compiled;
  const changed = fields.filter(
    ({ name }) => JSON.stringify(filled.held[name]) !== JSON.stringify(filled.offered[name]),
  );
  const typed = changed.map((field) => [field, fitting(field, filled.held[field.name])] as const);
  const fit = typed.flatMap(([{ name }, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const preset = presets[filled.chosen]?.values ?? {};
  const single = fit.some(([name]) => Object.hasOwn(preset, name));
  const values = new Map<string, unknown>([
    ...(single ? Object.entries({ ...carrier.others[filled.chosen], ...preset }) : []),
    ...fit,
  ]);
  return {
    text: written({ text, carrier }, { values: differing(values, fields), single }),
    names: fit.map(([name]) => name),
    refused: typed.flatMap(([field, value]) => (value === undefined ? [field] : [])),
    single,
  };
}

/** Without what the file says already; of a map only its differing fields where these have places of their own. */
function differing(
  values: ReadonlyMap<string, unknown>,
  fields: readonly CompiledField[],
): ReadonlyMap<string, unknown> {
  const defaults = new Map(fields.map((field) => [field.name, field.default]));
  return new Map(
    [...values].flatMap(([name, value]): [string, unknown][] => {
      const own = defaults.get(name);
      if (JSON.stringify(own ?? null) === JSON.stringify(value)) return [];
      if (!isMap(own) || !isMap(value) || !haveSameKeys(own, value)) return [[name, value]];
      return Object.keys(value)
        .filter((key) => JSON.stringify(own[key]) !== JSON.stringify(value[key]))
        .map((key) => [`${name}.${key}`, value[key]]);
    }),
  );
}

function haveSameKeys(one: FieldValues, other: FieldValues): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key))
  );
}

/** The file with these values, by the names of their places, in it. */
export function written(
  { text, carrier: { values: places, room, variants } }: Pick<Carrying, 'text' | 'carrier'>,
  { values, single }: { readonly values: ReadonlyMap<string, unknown>; readonly single: boolean },
): string {
  const edits = (single ? variants : []).map(([start, end]) => ({ start, end, by: '' }));
  const added: string[] = [];
  for (const [name, value] of values) {
    const [start, end] = places[name] ?? [];
    if (start === undefined || end === undefined) added.push(entryOf([name, value]));
    else edits.push({ start, end, by: ` ${yamlOf(value)}` });
  }
  if (added.length > 0) {
    const by = `${room.before}${added.join(room.between)}${room.after}`;
    edits.push({ start: room.at, end: room.at, by });
  }
  // What is added goes behind a value that ends where it begins: the order of equals is kept.
  edits.sort((a, b) => a.start - b.start);
  let [result, at] = ['', 0];
  for (const { start, end, by } of edits) {
    result += text.slice(at, start) + by;
    at = end;
  }
  return result + text.slice(at);
}

/** What was typed as a value that the template takes; undefined where it takes no such value. */
function fitting(shape: FieldShape & { readonly optional?: true }, typed: unknown): unknown {
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
      const entries = shape.fields.map((field) => [field.name, fitting(field, typed[field.name])]);
      const inner = entries.filter(([, value]) => value !== null);
      return inner.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(inner);
    }
  }
}

function isMap(value: unknown): value is FieldValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
