/** Between what stands in an entry and the value of its variable. */
import type { CompiledField } from '../lib/catalog.ts';
import { read } from './fitting.ts';
import { itemsOf, linesOf, textOf } from './lines.ts';

/** The field of an entry, by the entry's name. */
export function fieldOf(name: string, fields: readonly CompiledField[]): CompiledField | undefined {
  const [outer, inner] = name.split('.');
  const field = fields.find((one) => one.name === outer);
  if (inner === undefined) return field;
  return field?.kind === 'map' ? field.fields.find((one) => one.name === inner) : undefined;
}

/** A value as its entry shows it. */
export function textFor(value: unknown, field: CompiledField | undefined): string {
  return field?.kind === 'list' && Array.isArray(value) ? linesOf(value, field.of) : textOf(value);
}

/** The value that a text is: as long as it is none that the template takes, the text itself. */
export function valueFor(text: string, field: CompiledField | undefined): unknown {
  if (field?.kind === 'list') return itemsOf(text, field.of);
  return field === undefined || text.trim() === '' ? null : read(field, text);
}
