import { isMap, ownOf } from '../../scripts/fill.ts';
import { itemsOf, linesOf } from '../../scripts/lines.ts';
import type { CompiledField, CompiledPrompt } from '../catalog.ts';

/** What a person types into to fill in one variable. */
export type Entry = {
  /** Its name, or `product.name` of a field of a map. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** The value, or undefined where the variable may be without one. */
  readonly optional: boolean;
} & (
  | { readonly kind: 'text' | 'number' | 'boolean' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** One item a line; with columns, their values are divided by bars. */
  | { readonly kind: 'lines'; readonly columns: readonly string[] }
);

/** The prompt, where a page can hold it and it has something to fill in. */
export function fillableOf(compiled: CompiledPrompt | undefined): CompiledPrompt | undefined {
  const small =
    compiled && JSON.stringify(compiled).length < 60_000 && compiled.presets.length <= 200;
  return small && entriesOf(compiled).length > 0 ? compiled : undefined;
}

/** The entries of a form for a prompt. What a form cannot show as it is keeps the template's own values. */
export function entriesOf({
  fields,
  presets,
}: Pick<CompiledPrompt, 'fields' | 'presets'>): readonly Entry[] {
  return fields.flatMap((field) => {
    const own = presets.map(({ values }) => ownOf(values, field.name));
    return entriesIn(field, { before: '', known: [field.default, ...own] });
  });
}

function entriesIn(
  field: CompiledField,
  { before, known }: { readonly before: string; readonly known: readonly unknown[] },
): readonly Entry[] {
  const name = `${before}${field.name}`;
  const about = {
    name,
    label: name.replaceAll('.', ': ').replaceAll('_', ' '),
    ...(field.description && { hint: field.description }),
    optional: field.optional === true,
  };
  switch (field.kind) {
    case 'choice':
      return [{ ...about, kind: 'choice', choices: field.choices.map(String) }];
    case 'list': {
      const columns = columnsOf(field.of, known);
      return columns ? [{ ...about, kind: 'lines', columns }] : [];
    }
    case 'map':
      if (before !== '') return [];
      return field.fields.flatMap((inner) => {
        const own = known.map((map) => ownOf(map, inner.name));
        return entriesIn(inner, { before: `${name}.`, known: own });
      });
    default:
      return [{ ...about, kind: field.kind }];
  }
}

type ListField = Extract<CompiledField, { kind: 'list' }>;

/**
 * Names of the columns of a list of maps, none of a list of plain values; undefined of what is deeper, and of a list
 * that lines cannot tell.
 * @param known values that it has in the template
 */
function columnsOf(of: ListField['of'], known: readonly unknown[]): string[] | undefined {
  const fields = of.kind === 'map' ? of.fields : [];
  if ([of, ...fields].some(({ kind }) => kind === 'list')) return undefined;
  if (fields.some(({ kind }) => kind === 'map')) return undefined;
  const told = known.filter(Array.isArray).every((list) => {
    const back = itemsOf(linesOf(list, of), of);
    return JSON.stringify(back.map(inOrder)) === JSON.stringify(list.map(inOrder));
  });
  return told ? fields.map(({ name }) => name) : undefined;
}

/** The fields that have a value, whatever their order. */
function inOrder(item: unknown): unknown {
  if (!isMap(item)) return item;
  return Object.entries(item)
    .filter(([, value]) => value !== null)
    .sort();
}
