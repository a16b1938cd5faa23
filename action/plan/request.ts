import { type Pixels, pixelsFor } from '#capabilities';
import { type Asked, type AskedPart, digestOf, promptText, sentDigestOf } from '#templates';
import type { PartNow } from './compare.ts';
import type { ProjectFacts } from './facts.ts';
import { tierAt } from './ladder.ts';
import { type Node, renderId } from './order.ts';
import type { PlannedReference, RenderIdentity, UnchangedRender } from './plan.ts';
import type { Stage } from './stages.ts';

/** What one image asks for at a stage; the digest is undefined while a source of it is not drawn. */
export interface Request {
  readonly identity: RenderIdentity;
  readonly settings: Omit<Asked, 'parts'>;
  readonly references: readonly PlannedReference[];
  readonly now: readonly PartNow[];
  readonly digest: string | undefined;
  /** What its answer is kept under; undefined as long as the digest is. */
  readonly answerKey: string | undefined;
}

/** What a request is made from: references on the disk, and the sources that stay as they are, by id. */
interface Known {
  readonly facts: ProjectFacts;
  readonly unchanged: ReadonlyMap<string, UnchangedRender>;
  readonly stage: Stage;
}

/** The request of a node at a stage. */
export function requestOf(node: Node, known: Known): Request {
  const { template, variant } = node;
  const tier = tierAt(known.stage, template.tier, template.model);
  const references = variant.references.map((one) => resolve(one, known));
  const settings: Omit<Asked, 'parts'> = {
    model: template.apiId.id,
    ...(tier && { tier }),
    ...(template.aspectRatio && { aspectRatio: template.aspectRatio }),
    ...(template.thinking && { thinking: template.thinking }),
    ...(variant.format && { format: variant.format }),
  };
  const byId = new Map(references.map((reference) => [reference.id, reference]));
  const parts = variant.parts.map((part) =>
    'text' in part ? part : askedReference(byId.get(part.reference)),
  );
  const complete = parts.every((part): part is AskedPart => part !== undefined);
  return {
    identity: identityOf(node, known.stage, settings),
    settings,
    references,
    now: variant.parts.map((part) => ('text' in part ? part : shaOf(part.reference, byId))),
    digest: complete ? digestOf({ ...settings, parts }) : undefined,
    answerKey: complete ? answerKeyOf({ ...settings, parts }, node.candidate) : undefined,
  };
}

/** `<digest of what is sent>.<candidate>`: what an answer is kept and shared by. */
export function answerKeyOf(asked: Asked, candidate: number): string {
  return `${sentDigestOf(asked)}.${candidate}`;
}

function askedReference(reference: PlannedReference | undefined): AskedPart | undefined {
  if (reference?.file === undefined) return undefined;
  const { sha256, mediaType } = reference.file;
  return { reference: reference.id, role: reference.role, sha256, mediaType };
}

function shaOf(id: string, byId: ReadonlyMap<string, PlannedReference>): PartNow {
  const file = byId.get(id)?.file;
  return { reference: id, ...(file && { sha256: file.sha256 }) };
}

function resolve(reference: PlannedReference, { facts, unchanged }: Known): PlannedReference {
  const { source } = reference;
  if ('path' in source) {
    const state = facts.references.get(source.path);
    if (!state?.ok) return reference;
    const { sha256, mediaType } = state;
    return { ...reference, file: { path: source.path, sha256, mediaType } };
  }
  const id = renderId(source.from.template, source.from.variant);
  const drawn = unchanged.get(id);
  if (drawn === undefined) return { ...reference, waitsFor: id };
  const { file, entry } = drawn;
  const { sha256, mediaType } = entry.file;
  return { ...reference, file: { path: file, sha256, mediaType } };
}

function identityOf(node: Node, stage: Stage, settings: Omit<Asked, 'parts'>): RenderIdentity {
  const { template, variant, candidate, id } = node;
  const { tier, aspectRatio } = settings;
  const pixels: Pixels | undefined =
    aspectRatio && pixelsFor(template.model, tier ?? template.model.defaultTier, aspectRatio);
  return {
    id,
    template,
    variant: variant.id,
    candidate,
    stage,
    path: variant.path,
    alt: variant.alt,
    prompt: promptText(variant.parts),
    ...(tier && { tier }),
    ...(aspectRatio && { aspectRatio }),
    ...(pixels && { pixels }),
    at: template.at.path,
  };
}
