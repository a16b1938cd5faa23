/** What a reader filled into a prompt, as its address says it: a key for each entry that was changed. */
import { ofSharing, shown, strangeKeys } from '../lib/address.ts';
import type { CompiledField, CompiledPrompt } from '../lib/catalog.ts';
import { fieldOf, textFor, valueFor } from './entry-text.ts';
import { fitting } from './fitting.ts';
import { columnsOf } from './lines.ts';

/** A form as it is filled in. */
export interface State {
  /** Which variant it starts from. */
  readonly chosen: number;
  /** What stands in its entries, by their names: of those alone where it is not what the variant says. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What can be filled in. */
export interface Form {
  readonly compiled: Pick<CompiledPrompt, 'fields' | 'presets'>;
  /** The names of its entries. */
  readonly names: readonly string[];
}

/** Longer addresses get cut by what they are sent with. */
export const longest = 2_000;

/** Reads an address's search. Whatever the form cannot hold is ignored and told; it never throws. */
export function readState(
  asked: URLSearchParams,
  { compiled: { fields, presets }, names }: Form,
): State & { readonly ignored: readonly string[] } {
  const ignored: string[] = [];
  const id = presets.length > 1 ? asked.get(variantKey) : null;
  const found = presets.findIndex((preset) => preset.id === id);
  if (id !== null && found < 0) {
    ignored.push(`${variantKey}=${shown(id)} is ignored. Choose from the list.`);
  }
  const texts = new Map<string, string>();
  for (const name of names) {
    const text = asked.get(keyOf(name));
    const field = fieldOf(name, fields);
    if (text === null || field === undefined) continue;
    const value = fittingText(text, field);
    if (value !== undefined) texts.set(name, textFor(value, field));
    else ignored.push(`${keyOf(name)}=${shown(text)} is ignored. ${needOf(field)}`);
  }
  const known = [...(presets.length > 1 ? [variantKey] : []), ...names.map(keyOf)];
  ignored.push(...strangeKeys(asked, known));
  return { chosen: Math.max(0, found), texts, ignored };
}

/** The state as the query of an address, without what the template would not take. */
export function writeState(
  { chosen, texts }: State,
  { fields, presets }: Form['compiled'],
): string {
  const kept = [...texts].filter(([name, text]) => isTaken(fields, name, text));
  const variant = chosen > 0 ? [[variantKey, presets[chosen]?.id ?? '']] : [];
  const pairs = [...variant, ...kept.map(([name, text]) => [keyOf(name), text])];
  return new URLSearchParams(pairs).toString();
}

/** The names of entries whose text the template would not take: no address can hold it. */
export function unwritable(texts: State['texts'], fields: Form['compiled']['fields']): string[] {
  return [...texts].flatMap(([name, text]) => (isTaken(fields, name, text) ? [] : name));
}

function isTaken(fields: Form['compiled']['fields'], name: string, text: string): boolean {
  const field = fieldOf(name, fields);
  return field !== undefined && fittingText(text, field) !== undefined;
}

const variantKey = 'variant';

/** Keys that mean something else stand aside: no variable's name begins with a hyphen. */
function keyOf(name: string): string {
  return name === variantKey || ofSharing.test(name) ? `-${name}` : name;
}

/** The value that a text is; undefined where the template takes no such value, and where bytes of it are lost. */
function fittingText(text: string, field: CompiledField): unknown {
  const isWhole = !text.toWellFormed().includes('\uFFFD');
  return isWhole ? fitting(field, valueFor(text, field)) : undefined;
}

function needOf(field: CompiledField): string {
  switch (field.kind) {
    case 'choice':
      return 'Choose from the list.';
    case 'number':
      return field.whole ? 'Use a whole number.' : 'Use a number.';
    case 'boolean':
      return 'Use true or false.';
    case 'list':
      return field.of.kind === 'map'
        ? `Use one item a line: ${columnsOf(field.of)}.`
        : 'Use one item a line.';
    default:
      return 'Write some text, as UTF-8.';
  }
}
