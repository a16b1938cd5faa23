import type { ReferenceRole } from '#capabilities';
import type { FrontMatter } from './front-matter.ts';
import { readLanguage } from './language.ts';
import type { Piece } from './pieces.ts';
import type { Place, Tell } from './problem.ts';
import { scalarSource } from './scalar-source.ts';
import type { PromptPart } from './template.ts';
import type { YamlText } from './yaml-text.ts';

/** A reference as a template declares it: its path or source still with variables. */
export interface DeclaredReference {
  readonly id: string;
  readonly role: ReferenceRole;
  readonly kind: 'path' | 'from';
  readonly pieces: readonly Piece[];
  /** Where the reference begins, and where its path or source stands. */
  readonly at: Place;
  readonly sourceAt: Place;
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

/** The declared references in sending order; undefined when something was told. */
export function readReferences(
  { image }: FrontMatter,
  yaml: YamlText,
  tell: Tell,
): DeclaredReference[] | undefined {
  const ids = new Set<string>();
  const read = (image.references ?? []).map((reference, index): DeclaredReference | undefined => {
    const keys = ['image', 'references', index];
    const at = yaml.at(keys);
    if (ids.has(reference.id)) {
      tell(yaml.at([...keys, 'id']), {
        rule: 'reference-id-taken',
        message: `Two references are called ${reference.id}`,
        remedy: 'Give each its own id.',
      });
      return undefined;
    }
    ids.add(reference.id);
    const kind = reference.path === undefined ? 'from' : 'path';
    const text = reference[kind];
    if (text === undefined || (reference.path !== undefined && reference.from !== undefined)) {
      tell(at, {
        rule: 'reference-source',
        message: `The reference ${reference.id} needs either path or from${text === undefined ? '' : ', not both'}`,
        remedy: 'Give path for a file, or from for another template’s render.',
      });
      return undefined;
    }
    const pieces = readLanguage(scalarSource(yaml, [...keys, kind], text), tell);
    if (pieces === undefined) return undefined;
    const { id, role } = reference;
    return { id, role, kind, pieces, at, sourceAt: yaml.at([...keys, kind]) };
  });
  const sound = read.filter((reference) => reference !== undefined);
  if (sound.length < read.length) return undefined;
  return sound.sort((a, b) => sendingOrder.indexOf(a.role) - sendingOrder.indexOf(b.role));
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
