/** A list as text: one item a line, and of a map the values of its fields with bars between them. */
import type { FieldShape } from '../lib/catalog.ts';
import { ownOf } from './fill.ts';
import { fitting, read } from './fitting.ts';

/** @param of what each item is */
export function linesOf(items: readonly unknown[], of: FieldShape): string {
  const lineOf = (item: unknown): string =>
    of.kind === 'map'
      ? of.fields.map(({ name }) => textOf(ownOf(item, name))).join(' | ')
      : textOf(item);
  return items.map(lineOf).join('\n');
}

/** The items that lines tell. A field without a part is left out of its map. */
export function itemsOf(text: string, of: FieldShape): unknown[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [itemOf(line, of)]));
}

/** What is wrong with the first line that the template does not take; empty where it takes all. */
export function lineFault(text: string, of: FieldShape): string {
  const lines = text.split('\n');
  const at = lines.findIndex(
    (line) => line.trim() !== '' && fitting(of, itemOf(line, of)) === undefined,
  );
  return at < 0 ? '' : `Line ${at + 1} ${faultIn(lines[at] ?? '', of)}.`;
}

function itemOf(line: string, of: FieldShape): unknown {
  if (of.kind !== 'map') return read(of, line.trim());
  const parts = partsOf(line);
  // One part too many belongs nowhere: the line stays a text, which no template takes for a map.
  if (parts.length > of.fields.length) return line;
  const values = of.fields.flatMap((field, at) => {
    const part = parts[at];
    return part ? [[field.name, read(field, part)]] : [];
  });
  return Object.fromEntries(values);
}

function faultIn(line: string, of: FieldShape): string {
  if (of.kind !== 'map') return 'does not fit';
  const parts = partsOf(line);
  if (parts.length > of.fields.length) return 'has too many parts';
  const missing = of.fields.find(({ optional }, at) => !optional && !parts[at]);
  return missing ? `has no part for “${missing.name}”` : 'does not fit';
}

function partsOf(line: string): string[] {
  return line.split('|').map((part) => part.trim());
}

/** What stands in a line of a list of maps: `from | at`. */
export function columnsOf(of: Extract<FieldShape, { kind: 'map' }>): string {
  return of.fields.map(({ name }) => name).join(' | ');
}

/** A plain value as a form shows it. */
export function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
