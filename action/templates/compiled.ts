import { type CompiledField, fieldsOf } from './compiled-fields.ts';
import { type CompiledNode, nodesOf } from './compiled-nodes.ts';
import type { Partials } from './partials.ts';
import { readDeclarations, type Sources } from './read-declarations.ts';
import type { Declaration } from './read-template.ts';
import { labelledParts, mentions } from './references.ts';
import { usesOf } from './uses.ts';

/**
 * A prompt as plain JSON, so that it can be filled in where no parser is. Its text is `labels` and then the
 * trimmed text of `nodes`, with a blank line after each label.
 */
export interface CompiledPrompt {
  /** What is said of each reference, in sending order: `Image 1 is the style reference "board".` */
  readonly labels: readonly string[];
  /** The variables that the prompt's own text depends on. Those of the path or alt text alone are not here. */
  readonly fields: readonly CompiledField[];
  readonly nodes: readonly CompiledNode[];
  readonly presets: readonly CompiledPreset[];
}

/** A variant: the values that it gives fields in place of their defaults. `null` takes a default away. */
export interface CompiledPreset {
  /** '' without a matrix. */
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Every template of a root whose prompt can be filled in, by name. Nothing is told: what is wrong with the others
 * is told by `readTemplates`.
 */
export function compileTemplates(sources: Sources): ReadonlyMap<string, CompiledPrompt> {
  const { partials, declarations } = readDeclarations(sources, () => {});
  return new Map(
    [...declarations].flatMap(([name, declaration]) => {
      const compiled = compiledPrompt(declaration, partials);
      return compiled === undefined ? [] : [[name, compiled] as const];
    }),
  );
}

function compiledPrompt(
  declaration: Declaration | undefined,
  partials: Partials,
): CompiledPrompt | undefined {
  if (declaration === undefined) return undefined;
  const { prompt, references, combinations, variables } = declaration.content;
  if (!declaration.sound || prompt === undefined || combinations === undefined) return undefined;
  const nodes = nodesOf(prompt.pieces, { partials, mentioned: mentions(references) });
  if (nodes === undefined) return undefined;
  const uses = usesOf(prompt.pieces, partials, () => {});
  const used = new Set(uses.variables.map(({ name }) => name));
  return {
    labels: labelledParts(references).flatMap((part) => ('text' in part ? [part.text] : [])),
    fields: fieldsOf(variables, { used, combinations }),
    nodes,
    presets: combinations.map(({ id, values }) => ({
      id,
      values: Object.fromEntries([...values].filter(([name]) => used.has(name))),
    })),
  };
}
