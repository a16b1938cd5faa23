/** Between the entries of a form and the values of a prompt's variables. */
import type { CompiledField } from '../lib/catalog.ts';
import type { FieldValues } from './fill.ts';

/** What a person types into; `data-kind` tells what it holds. */
export type Entry = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Shows a value in its entry. */
export function setEntry(entry: Entry, values: FieldValues): void {
  const [name = '', inner] = entry.name.split('.');
  const value = inner === undefined ? values[name] : ownOf(values[name], inner);
  if (entry instanceof HTMLInputElement && entry.type === 'checkbox') {
    entry.checked = value === true;
  } else entry.value = Array.isArray(value) ? linesOf(value, columnsOf(entry)) : textOf(value);
}

/**
 * The values that the entries hold, over those that no entry shows.
 * @param base values of the chosen variant
 */
export function valuesOf(
  entries: readonly Entry[],
  { fields, base }: { readonly fields: readonly CompiledField[]; readonly base: FieldValues },
): FieldValues {
  const values: Record<string, unknown> = { ...base };
  for (const entry of entries) {
    const [name = '', inner] = entry.name.split('.');
    const field = fields.find((one) => one.name === name);
    if (inner === undefined) values[name] = heldBy(entry, field);
    else {
      const map = values[name] ?? field?.default;
      const known = typeof map === 'object' && map !== null ? map : {};
      const innerField =
        field?.kind === 'map' ? field.fields.find((one) => one.name === inner) : undefined;
      values[name] = { ...known, [inner]: heldBy(entry, innerField) };
    }
  }
  return values;
}

function heldBy(entry: Entry, field: CompiledField | undefined): unknown {
  if (entry instanceof HTMLInputElement && entry.type === 'checkbox') return entry.checked;
  const { value } = entry;
  if (entry.dataset.kind === 'lines') return itemsOf(value, columnsOf(entry));
  if (value.trim() === '') return null;
  if (field?.kind === 'number') return Number(value);
  // A choice may be a number or a boolean; the text of it is all that a form keeps.
  if (field?.kind === 'choice') return field.choices.find((one) => String(one) === value) ?? null;
  return value;
}

function itemsOf(text: string, columns: readonly string[]): unknown[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (columns.length === 0) return lines.map((line) => line.trim());
  return lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

function linesOf(items: readonly unknown[], columns: readonly string[]): string {
  if (columns.length === 0) return items.map(textOf).join('\n');
  return items
    .map((item) => columns.map((column) => textOf(ownOf(item, column))).join(' | '))
    .join('\n');
}

function columnsOf(entry: Entry): readonly string[] {
  return JSON.parse(entry.dataset.columns ?? '[]');
}

function ownOf(map: unknown, key: string): unknown {
  if (typeof map !== 'object' || map === null || !Object.hasOwn(map, key)) return undefined;
  return (map as FieldValues)[key];
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
