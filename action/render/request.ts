import { type Asked, type AskedPart, digestOf } from '#templates';
import type { PlannedReference, PlannedRender } from '../plan/plan.ts';
import { answerKeyOf } from '../plan/request.ts';
import type { Disk } from '../ports.ts';
import type { CallPart, ImageCall } from './call.ts';
import type { Outcome } from './outcome.ts';

/** A render whose every reference is at hand: what is asked, its digest, and the call that asks it. */
export interface ReadyRender {
  readonly render: PlannedRender;
  readonly asked: Asked;
  readonly digest: string;
  /** What answers are kept and shared by: see answerKeyOf. */
  readonly key: string;
  readonly call: ImageCall;
}

/**
 * Completes a planned render with the pictures of its sources, which have been drawn by now.
 * @throws Error when a source has no picture: whoever calls asks only after all of them were rendered
 */
export function readyRender(
  render: PlannedRender,
  sources: ReadonlyMap<string, Outcome>,
  disk: Disk,
): ReadyRender {
  const files = new Map(
    render.references.map((one) => [one.id, { ...one, ...fileOf(one, sources) }]),
  );
  const parts = render.parts.map((part): { asked: AskedPart; call: CallPart } => {
    if ('text' in part) return { asked: part, call: part };
    const file = files.get(part.reference);
    if (file === undefined) throw new Error(`${render.id} has no reference ${part.reference}`);
    const { id, role, sha256, mediaType, path } = file;
    return {
      asked: { reference: id, role, sha256, mediaType },
      call: { file: disk.absolute(path), mediaType, sha256 },
    };
  });
  const asked: Asked = { ...render.asked, parts: parts.map((part) => part.asked) };
  const digest = digestOf(asked);
  const { model, tier, aspectRatio, thinking } = asked;
  const call: ImageCall = {
    model,
    parts: parts.map((part) => part.call),
    ...(tier && render.template.model.sendsImageSize && { tier }),
    ...(aspectRatio && { aspectRatio }),
    ...(thinking && { thinking }),
  };
  return { render, asked, digest, key: answerKeyOf(asked, render.candidate), call };
}

function fileOf(
  reference: PlannedReference,
  sources: ReadonlyMap<string, Outcome>,
): { path: string; sha256: string; mediaType: string } {
  if (reference.file !== undefined) return reference.file;
  const source = sources.get(reference.waitsFor ?? '');
  if (source?.kind !== 'rendered')
    throw new Error(`The source of reference ${reference.id} is not drawn`);
  return {
    path: source.file,
    sha256: source.entry.file.sha256,
    mediaType: source.entry.file.mediaType,
  };
}
