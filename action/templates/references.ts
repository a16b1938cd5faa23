import type { ReferenceRole } from '#capabilities';
import { readLanguage } from './language.ts';
import { inputFault } from './paths.ts';
import type { Text } from './pieces.ts';
import type { Fault, Place, Tell } from './problem.ts';
import type { ReadFrontMatter } from './read-front-matter.ts';
import { scalarSource } from './sources.ts';
import type { PromptPart, TemplateReference } from './template.ts';

/** A reference as a template declares it: its path or source still with variables. */
export interface DeclaredReference {
  readonly id: string;
  readonly role: ReferenceRole;
  readonly kind: 'path' | 'from';
  readonly source: Text & { readonly at: Place };
  /** Where the reference begins. */
  readonly at: Place;
}

/**
 * The order in which references are sent: what sets the look first, the image to edit last, because
 * Gemini takes an edit's ratio from the last image (facts: ai.google.dev, image generation).
 */
const sendingOrder: readonly ReferenceRole[] = [
  'style',
  'material',
  'layout',
  'logo',
  'character',
  'product',
  'subject',
  'base',
];

/** The declared references in sending order; those that make no sense are told and left out. */
export function readReferences(
  { frontMatter: { image }, yaml }: ReadFrontMatter,
  tell: Tell,
): DeclaredReference[] {
  const ids = new Set<string>();
  const read = (image.references ?? []).map((reference, index): DeclaredReference | undefined => {
    if (reference === undefined) return undefined;
    const keys = ['image', 'references', index];
    const { id, role, path, from } = reference;
    if (ids.has(id)) tell(yaml.at([...keys, 'id']), idTaken(id));
    ids.add(id);
    const kind = path === undefined ? 'from' : 'path';
    const text = path ?? from;
    if (text === undefined || (path !== undefined && from !== undefined)) {
      tell(yaml.at(keys), needsOneSource(id, text !== undefined));
      return undefined;
    }
    const source = readLanguage(scalarSource(yaml, [...keys, kind], text), tell);
    const at = yaml.at([...keys, kind]);
    return { id, role, kind, source: { ...source, at }, at: yaml.at(keys) };
  });
  return read
    .filter((reference) => reference !== undefined)
    .sort((a, b) => sendingOrder.indexOf(a.role) - sendingOrder.indexOf(b.role));
}

/** The references whose source holds no variable and may be read. */
export function literalReferences(references: readonly DeclaredReference[]): TemplateReference[] {
  return references.flatMap(
    ({ id, role, kind, source: { pieces, sound }, at }): TemplateReference[] => {
      const texts = pieces.map((piece) => (piece.kind === 'text' ? piece.text : undefined));
      if (!sound || texts.includes(undefined)) return [];
      const text = texts.join('');
      const [template = '', variant = ''] = text.split('#');
      if (kind === 'from') return [{ id, role, source: { from: { template, variant } }, at }];
      return inputFault(text) === undefined ? [{ id, role, source: { path: text }, at }] : [];
    },
  );
}

function idTaken(id: string): Fault {
  return {
    rule: 'reference-id-taken',
    message: `Two references are called ${id}`,
    remedy: 'Give each its own id.',
  };
}

function needsOneSource(id: string, both: boolean): Fault {
  return {
    rule: 'reference-source',
    message: `The reference ${id} needs either path or from${both ? ', not both' : ''}`,
    remedy: 'Give path for a file, or from for another template’s render.',
  };
}

/** What `{{reference "board"}}` reads in the prompt: `image 1 ("board")`. */
export function mentions(references: readonly DeclaredReference[]): ReadonlyMap<string, string> {
  return new Map(references.map(({ id }, index) => [id, `image ${index + 1} ("${id}")`]));
}

/** The labelled images that stand before the prompt's text, in sending order. */
export function labelledParts(references: readonly DeclaredReference[]): PromptPart[] {
  return references.flatMap(({ id, role }, index) => [
    {
      text: `Image ${index + 1} is the ${label(role)} "${id}"${role === 'base' ? ', to be edited' : ''}.`,
    },
    { reference: id },
  ]);
}

function label(role: ReferenceRole): string {
  return role === 'base' ? 'base image' : `${role} reference`;
}
