import { fill } from '../../scripts/fill.ts';
import { type CompiledPrompt, compileTemplates, type SourceText } from '../catalog.ts';
import type { Sources } from './sources.ts';

/** A template as one file that needs no partial. */
export interface Portable {
  readonly text: string;
  /** Whether the partials are in it; otherwise their files are needed too. */
  readonly whole: boolean;
}

/**
 * A template's text with its partials put in. It is offered only where it says the same as the original, for every
 * variant: text that is put in by its look alone could mean something else.
 */
export function portableOf(source: SourceText, { config, partials }: Sources): Portable {
  if (!call.test(source.text)) return { text: source.text, whole: true };
  const text = inlined(source.text, bodiesOf(partials), 0);
  const [before] = compileTemplates({ config, templates: [source], partials }).values();
  const [after] = compileTemplates({
    config,
    templates: [{ path: source.path, text }],
    partials: [],
  }).values();
  const same = before && after && sameTexts(before, after);
  return same ? { text, whole: true } : { text: source.text, whole: false };
}

const call = /(?<!\\)\{\{>\s*([\w./-]+)\s*\}\}/;
/** A comment that a partial begins with speaks of the partial as a file. */
const firstComments = /^(?:\s*\{\{!(?:--[\s\S]*?--|[^}]*)\}\})+/;

/** By every name that a template may call a partial by: with fewer or more of the folders before it. */
function bodiesOf(partials: readonly SourceText[]): ReadonlyMap<string, string> {
  return new Map(
    partials.flatMap(({ path, text }) => {
      const body = text
        .replace(/^\uFEFF/, '')
        .replace(firstComments, '')
        .trim();
      const parts = path.replace(/(^|\/)_([^/]*)\.prompt$/, '$1$2').split('/');
      return parts.map((_, index) => [parts.slice(index).join('/'), body] as const);
    }),
  );
}

function inlined(text: string, bodies: ReadonlyMap<string, string>, depth: number): string {
  if (depth > 8) return text;
  return text.replace(new RegExp(call, 'g'), (whole, name: string) => {
    const body = bodies.get(name);
    return body === undefined ? whole : inlined(body, bodies, depth + 1);
  });
}

function sameTexts(before: CompiledPrompt, after: CompiledPrompt): boolean {
  return before.presets.every(({ values }) => fill(before, values) === fill(after, values));
}
