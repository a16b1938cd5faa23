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

/** The entries of a form for a prompt. What is nested deeper than a form can show keeps the template's own values. */
export function entriesOf({ fields }: Pick<CompiledPrompt, 'fields'>): readonly Entry[] {
  return fields.flatMap((field) => entriesIn(field, ''));
}

function entriesIn(field: CompiledField, before: string): readonly Entry[] {
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
      const columns = columnsOf(field.of);
      return columns ? [{ ...about, kind: 'lines', columns }] : [];
    }
    case 'map':
      return before === '' ? field.fields.flatMap((inner) => entriesIn(inner, `${name}.`)) : [];
    default:
      return [{ ...about, kind: field.kind }];
  }
}

/** Names of the columns of a list of maps, none of a list of plain values; undefined of what is deeper. */
function columnsOf(of: Extract<CompiledField, { kind: 'list' }>['of']): string[] | undefined {
  if (of.kind === 'list') return undefined;
  if (of.kind !== 'map') return [];
  const plain = of.fields.every(({ kind }) => kind !== 'list' && kind !== 'map');
  return plain ? of.fields.map(({ name }) => name) : undefined;
}
