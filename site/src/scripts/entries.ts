/** Between the entries of a form and the values of a prompt's variables. */
import type { CompiledField } from '../lib/catalog.ts';
import { type FieldValues, isMap, ownOf } from './fill.ts';
import { read } from './fitting.ts';
import { itemsOf, linesOf, textOf } from './lines.ts';

/** What a person types into; its name is that of a field, or `product.name` of a field of a map. */
export type Entry = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Shows a value in its entry. */
export function setEntry(
  entry: Entry,
  { fields, values }: { readonly fields: readonly CompiledField[]; readonly values: FieldValues },
): void {
  const value = entry.name.split('.').reduce<unknown>(ownOf, values);
  const field = fieldOf(entry, fields);
  if (isCheckbox(entry)) entry.checked = value === true;
  else if (field?.kind === 'list' && Array.isArray(value)) entry.value = linesOf(value, field.of);
  else entry.value = textOf(value);
}

/**
 * The values that the entries hold, over those that no entry shows.
 * @param base values of the chosen variant
 */
export function valuesOf(
  entries: readonly Entry[],
  { fields, base }: { readonly fields: readonly CompiledField[]; readonly base: FieldValues },
): FieldValues {
  const values = new Map(Object.entries(base));
  for (const entry of entries) {
    const [name = '', inner] = entry.name.split('.');
    const held = heldBy(entry, fieldOf(entry, fields));
    if (inner === undefined) values.set(name, held);
    else {
      const map = values.get(name) ?? fields.find((one) => one.name === name)?.default;
      values.set(name, { ...(isMap(map) && map), [inner]: held });
    }
  }
  return Object.fromEntries(values);
}

function heldBy(entry: Entry, field: CompiledField | undefined): unknown {
  if (isCheckbox(entry)) return entry.checked;
  const { value } = entry;
  if (field?.kind === 'list') return itemsOf(value, field.of);
  if (field === undefined || value.trim() === '') return null;
  return read(field, value);
}

function fieldOf({ name }: Entry, fields: readonly CompiledField[]): CompiledField | undefined {
  const [outer, inner] = name.split('.');
  const field = fields.find((one) => one.name === outer);
  if (inner === undefined) return field;
  return field?.kind === 'map' ? field.fields.find((one) => one.name === inner) : undefined;
}

function isCheckbox(entry: Entry): entry is HTMLInputElement {
  return entry instanceof HTMLInputElement && entry.type === 'checkbox';
}
