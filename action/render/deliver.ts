import { costOf } from '#capabilities';
import type { AnswerFacts, FileFacts, HeldEntry, LockEntry } from '#templates';
import { filePath } from '../plan/stores.ts';
import type { KeptAnswer, PictureFacts } from '../ports.ts';
import type { ReceivedImage } from './call.ts';
import type { Outcome, Source } from './outcome.ts';
import { judgePixels, type Mismatch } from './pixel-contract.ts';
import type { ReadyRender } from './request.ts';
import type { RunState } from './run-state.ts';
import { tokensOf } from './verdict.ts';

/** What the calls of one render have cost so far. */
export interface Spending {
  readonly calls: number;
  readonly costUsd: number;
  readonly maybePaidUsd: number;
  /** When the render began, ms since the epoch. */
  readonly since: number;
}

/** A whole answer, where it came from, and what it took to get it. */
export interface Arrival {
  readonly answer: KeptAnswer;
  readonly source: Source;
  readonly spending: Spending;
}

/**
 * Puts an arrived picture in its place: judged against the pixel contract, converted to a declared format, recorded
 * in the lock, then copied to its path. A picture that is not what was declared stays in the journal, and its
 * digest is recorded so that it is not paid for again.
 * @throws what the disk threw when the lock or the file could not be written
 */
export async function deliver(
  ready: ReadyRender,
  image: ReceivedImage,
  at: { readonly arrival: Arrival; readonly run: RunState },
): Promise<Outcome> {
  const { arrival, run } = at;
  const found = await run.images.inspect(image.file);
  const received = found && factsOf(image, found);
  const mismatched = (mismatch: Mismatch): Promise<Outcome> =>
    holdBack(ready, { ...mismatch, kind: 'mismatched' }, { ...at, image, received });
  if (received === undefined) return mismatched(notAPicture);
  const mismatch = judge(ready, received) ?? (found?.isWhole ? undefined : cutOff);
  if (mismatch !== undefined) return mismatched(mismatch);
  const finished = await inDeclaredFormat(ready, { file: image.file, facts: received }, run);
  if (finished === undefined) return mismatched(damaged);
  const entry: LockEntry = {
    digest: ready.digest,
    variant: ready.render.variant,
    candidate: ready.render.candidate,
    alt: ready.render.alt,
    asked: ready.asked,
    file: finished.facts,
    ...(finished.facts.sha256 !== received.sha256 && { original: received }),
    answer: answerFacts(ready, arrival.answer),
  };
  return place(ready, { entry, from: finished.file }, at);
}

function factsOf({ sha256, bytes }: ReceivedImage, found: PictureFacts): FileFacts {
  const { mediaType, width, height } = found;
  return { sha256, bytes, mediaType, width, height };
}

/** Holds a picture against its template. */
function judge({ render }: ReadyRender, facts: FileFacts): Mismatch | undefined {
  const { template, tier, aspectRatio } = render;
  return judgePixels(facts, {
    model: template.model,
    ...(tier && { tier }),
    ...(aspectRatio && { aspectRatio }),
  });
}

/** Records a finished picture under a render and puts it on the render's path. */
export async function place(
  ready: ReadyRender,
  picture: { readonly entry: LockEntry; readonly from: string },
  {
    arrival,
    run,
  }: {
    readonly arrival: Omit<Arrival, 'answer'> & { answer?: KeptAnswer };
    readonly run: RunState;
  },
): Promise<Outcome> {
  const { render } = ready;
  const { entry, from } = picture;
  const path = filePath(render.path, entry.file.mediaType, render.candidate);
  const { since, ...spent } = arrival.spending;
  const inTheWay = await run.store.record({ render, from, path, entry });
  if (inTheWay) {
    // The answer stays unsettled: the next run finds it in the journal, and nothing is paid for twice.
    const { message, remedy } = inTheWay;
    return { kind: 'failed', render, message, remedy, ...spent };
  }
  if (arrival.answer) await run.journal.settle(ready.key, arrival.answer.id);
  return {
    kind: 'rendered',
    render,
    file: run.store.fileOf(render, path),
    entry,
    source: arrival.source,
    ...spent,
    milliseconds: run.clock.now().getTime() - since,
  };
}

/** Records that a digest was answered with a block or with wrong pixels: it is not sent again until it changes. */
export async function holdBack(
  ready: ReadyRender,
  fault: {
    readonly kind: 'blocked' | 'mismatched';
    readonly code: string;
    readonly message: string;
    readonly remedy: string;
  },
  at: {
    readonly arrival: Arrival;
    readonly run: RunState;
    readonly image?: ReceivedImage;
    readonly received?: FileFacts | undefined;
  },
): Promise<Outcome> {
  const { arrival, run, image, received } = at;
  const { kind, code, message, remedy } = fault;
  const answer = answerFacts(ready, arrival.answer);
  const held: HeldEntry = { digest: ready.digest, outcome: kind, code, message, remedy, answer };
  await run.store.record({ render: ready.render, held });
  await run.journal.settle(ready.key, arrival.answer.id);
  const { since: _, ...spent } = arrival.spending;
  return {
    kind,
    render: ready.render,
    code,
    message,
    remedy,
    ...(image && { kept: image.file.slice(run.disk.root.length + 1) }),
    ...(received && { received }),
    thisRun: true,
    ...spent,
  };
}

const notAPicture: Mismatch = {
  code: 'NOT_A_PICTURE',
  message: 'the bytes that came are no picture that can be read',
  remedy: 'Change the template, or render it again with darkroom render --force --only NAME.',
};

const cutOff: Mismatch = {
  code: 'CUT_OFF',
  message: 'the picture that came is cut off: its end is missing',
  remedy: 'Change the template, or render it again with darkroom render --force --only NAME.',
};

const damaged: Mismatch = {
  code: 'DAMAGED',
  message: 'the picture that came is damaged and cannot be converted',
  remedy: 'Change the template, or render it again with darkroom render --force --only NAME.',
};

function answerFacts(ready: ReadyRender, answer: KeptAnswer): AnswerFacts {
  const tokens = tokensOf(answer.response);
  return {
    modelVersion: answer.response.modelVersion ?? null,
    responseId: answer.response.responseId ?? null,
    tokens,
    costUsd: rounded(costOf(ready.render.template.model, tokens, new Date(answer.at))),
    date: answer.at,
  };
}

/** A millionth of a dollar is the finest a lock records. */
function rounded(usd: number): number {
  return Math.round(usd * 1e6) / 1e6;
}

/** Undefined when the picture, and not the disk, is what cannot be converted. */
async function inDeclaredFormat(
  ready: ReadyRender,
  picture: { readonly file: string; readonly facts: FileFacts },
  run: RunState,
): Promise<{ file: string; facts: FileFacts } | undefined> {
  const { format } = ready.asked;
  if (format === undefined || picture.facts.mediaType === `image/${format}`) return picture;
  const file = await run.images.convert(picture.file, format).catch(async (error: unknown) => {
    if ((await run.images.damage(picture.file)) === undefined) throw error;
    return undefined;
  });
  if (file === undefined) return undefined;
  const { sha256, bytes } = await run.images.hash(file);
  const { width, height } = picture.facts;
  return { file, facts: { sha256, bytes, width, height, mediaType: `image/${format}` } };
}
