/** A list as text: one item a line, and of a map the values of its fields with bars between them. */
import type { FieldShape } from '../lib/catalog.ts';
import { ownOf } from './fill.ts';
import { read } from './fitting.ts';

/** @param of what each item is */
export function linesOf(items: readonly unknown[], of: FieldShape): string {
  const lineOf = (item: unknown): string =>
    of.kind === 'map'
      ? of.fields.map(({ name }) => textOf(ownOf(item, name))).join(' | ')
      : textOf(item);
  return items.map(lineOf).join('\n');
}

/** The items that lines tell. A field that may be without a value is left out of its map where it has none. */
export function itemsOf(text: string, of: FieldShape): unknown[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (of.kind !== 'map') return lines.map((line) => read(of, line.trim()));
  return lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const values = of.fields.map((field, at) => [field.name, read(field, cells[at] ?? '')]);
    return Object.fromEntries(values.filter(([, value]) => value !== null));
  });
}

/** A plain value as a form shows it. */
export function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
