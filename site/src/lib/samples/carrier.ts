import { written } from '../../scripts/carry.ts';
import { fill } from '../../scripts/fill.ts';
import { type CompiledPrompt, compileTemplates, type Template } from '../catalog.ts';
import { type Holes, holesOf } from './holes.ts';
import type { Sources } from './sources.ts';

/** What a script needs to write a reader's values into a template's file. */
export interface Carrier extends Holes {
  /** By variant: the values that it sets of variables that the prompt's own text does not show. */
  readonly others: readonly Readonly<Record<string, unknown>>[];
}

/**
 * The places for a reader's values in a template's file. Offered only where the engine reads the template's own
 * values back when they are written there anew: a file may be YAML of any kind.
 * @param text the file's, with LF line ends, as the page shows it
 */
export function carrierOf(
  text: string,
  {
    template: { path, variants },
    compiled,
    sources: { config, partials },
  }: {
    readonly template: Pick<Template, 'path' | 'variants'>;
    readonly compiled: CompiledPrompt;
    readonly sources: Pick<Sources, 'config' | 'partials'>;
  },
): Carrier | undefined {
  const holes = holesOf(text);
  if (holes === undefined || compiled.presets.length !== variants.length) return undefined;
  const shown = new Set(compiled.fields.map(({ name }) => name));
  const others = variants.map(({ values }) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !shown.has(name))),
  );
  const carrier = { ...holes, others };
  const defaults = Object.fromEntries(
    compiled.fields.flatMap((field) => ('default' in field ? [[field.name, field.default]] : [])),
  );
  const last = compiled.presets.at(-1)?.values ?? {};
  const all = new Map(Object.entries({ ...defaults, ...others.at(-1), ...last }));
  const rewritten = {
    inner: written({ text, carrier }, { values: leaves(defaults, carrier), single: false }),
    whole: written({ text, carrier }, { values: all, single: true }),
  };
  const read = (one: string): CompiledPrompt | undefined =>
    [...compileTemplates({ config, templates: [{ path, text: one }], partials }).values()][0];
  const [inner, whole] = [read(rewritten.inner), read(rewritten.whole)];
  const same =
    inner !== undefined &&
    whole?.presets.length === 1 &&
    compiled.presets.every(({ values }) => fill(inner, values) === fill(compiled, values)) &&
    fill(whole, {}) === fill(compiled, last);
  return same ? carrier : undefined;
}

/** Values at the innermost places that there are for them. */
function leaves(
  defaults: Readonly<Record<string, unknown>>,
  { values }: Holes,
): Map<string, unknown> {
  return new Map(
    Object.entries(defaults).flatMap(([name, value]): [string, unknown][] => {
      const inner = Object.entries(value ?? {}).map(
        ([key, one]) => [`${name}.${key}`, one] as const,
      );
      const placed = inner.length > 0 && inner.every(([key]) => Object.hasOwn(values, key));
      return placed ? inner.map(([key, one]) => [key, one]) : [[name, value]];
    }),
  );
}
