/** Between the entries of a form and the values of a prompt's variables. */
import type { CompiledField } from '../lib/catalog.ts';
import { fieldOf, textFor, valueFor } from './entry-text.ts';
import { type FieldValues, isMap, ownOf } from './fill.ts';
import { lineFault } from './lines.ts';
import { note } from './live.ts';
import { unwritable } from './prompt-state.ts';

/** What a person types into; its name is that of a field, or `product.name` of a field of a map. */
export type Entry = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Shows a value in its entry. */
export function setEntry(
  entry: Entry,
  { fields, values }: { readonly fields: readonly CompiledField[]; readonly values: FieldValues },
): void {
  const value = entry.name.split('.').reduce<unknown>(ownOf, values);
  setText(entry, textFor(value, fieldOf(entry.name, fields)));
}

/** Shows a text in an entry; a checkbox is ticked by `true`. */
export function setText(entry: Entry, text: string): void {
  if (isCheckbox(entry)) entry.checked = text === 'true';
  else entry.value = text;
}

/** What stands in an entry: of a checkbox `true` or `false`. */
export function textIn(entry: Entry): string {
  return isCheckbox(entry) ? String(entry.checked) : entry.value;
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
    const held = valueFor(textIn(entry), fieldOf(entry.name, fields));
    if (inner === undefined) values.set(name, held);
    else {
      const map = values.get(name) ?? fields.find((one) => one.name === name)?.default;
      values.set(name, { ...(isMap(map) && map), [inner]: held });
    }
  }
  return Object.fromEntries(values);
}

/** Marks entries whose text the template does not take, and says of a list what is wrong with which line. */
export function markRefused(entries: readonly Entry[], fields: readonly CompiledField[]): void {
  const refused = unwritable(new Map(entries.map((one) => [one.name, textIn(one)])), fields);
  for (const entry of entries) {
    entry.setAttribute('aria-invalid', String(refused.includes(entry.name)));
    const field = fieldOf(entry.name, fields);
    if (field?.kind === 'list') note(`#${entry.id}-fault`, lineFault(textIn(entry), field.of));
  }
}

function isCheckbox(entry: Entry): entry is HTMLInputElement {
  return entry instanceof HTMLInputElement && entry.type === 'checkbox';
}
