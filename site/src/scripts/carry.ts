/** A template's file with the values that its reader filled in. */
import type { CompiledField, CompiledPrompt } from '../lib/catalog.ts';
import type { Carrier } from '../lib/samples/carrier.ts';
import { type FieldValues, isMap } from './fill.ts';
import { fitting } from './fitting.ts';
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
    const place = Object.hasOwn(places, name) ? places[name] : undefined;
    if (place === undefined) added.push(entryOf([name, value]));
    else edits.push({ start: place[0], end: place[1], by: ` ${yamlOf(value)}` });
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
