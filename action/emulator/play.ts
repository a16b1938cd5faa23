import { mistake, type Picture, pictureAnswer, refusedAnswer } from './answer.ts';
import {
  type Disturbed,
  type Fault,
  familyOf,
  type Mistaken,
  type Refused,
  type Rejected,
} from './faults/index.ts';
import type { HttpAnswer } from './refusal.ts';
import { htmlAnswer, rejectionFor } from './rejection.ts';
import { type Ask, pixelsOf } from './request.ts';

/** What is to be drawn: encoded as `mediaType` at `width` × `height` pixels. */
export interface PictureAsk extends Pick<Ask, 'aspectRatio' | 'tier' | 'mediaType' | 'scene'> {
  width: number;
  height: number;
}
export type Draw = (picture: PictureAsk, ask: Ask) => Buffer | Promise<Buffer>;

/** The answer to a good request, with `fault` in it if one is scripted. */
export async function play(ask: Ask, fault: Fault | undefined, draw: Draw): Promise<HttpAnswer> {
  const family = fault && familyOf(fault);
  if (family === 'rejected') return rejectionFor(fault as Rejected, ask.id, ask.surface);
  if (family === 'refused') return refused(ask, fault as Refused, draw);
  if (family === 'mistaken') return mistaken(ask, fault as Mistaken, draw);
  const answer = await drawn(ask, draw);
  return fault ? replaced(fault as Disturbed, answer) : answer;
}

async function drawn(ask: Ask, draw: Draw): Promise<HttpAnswer> {
  const thought = await thoughtOf(ask, draw, ask.wantsThoughts && ask.model.features.thoughtImages);
  return pictureAnswer(ask, { pictures: [await pictureOf(ask, draw)], thought });
}

async function refused(ask: Ask, fault: Refused, draw: Draw): Promise<HttpAnswer> {
  return refusedAnswer(ask, fault, await thoughtOf(ask, draw, fault.kind === 'thoughts-only'));
}

async function mistaken(ask: Ask, fault: Mistaken, draw: Draw): Promise<HttpAnswer> {
  const tier = fault.kind === 'wrong-tier' ? fault.tier : ask.tier;
  const aspectRatio = fault.kind === 'wrong-ratio' ? fault.aspectRatio : ask.aspectRatio;
  const picture = await pictureOf({ ...ask, tier, aspectRatio }, draw);
  const finishReason = fault.kind === 'unknown-finish-reason' ? fault.finishReason : 'STOP';
  return pictureAnswer(ask, {
    pictures: mistake(fault, picture),
    thought: undefined,
    finishReason,
  });
}

/** A 200 that is not Gemini's; the other disturbances are the wire's (deliver.ts). */
function replaced(fault: Disturbed, answer: HttpAnswer): HttpAnswer {
  if (fault.kind === 'html-page')
    return htmlAnswer(200, 'Welcome', 'Please sign in to use this network.');
  if (fault.kind !== 'malformed-json') return answer;
  return {
    ...answer,
    body: answer.body.replace('"usageMetadata":', '"usageMetadata"'),
    image: false,
  };
}

async function pictureOf(ask: Ask, draw: Draw): Promise<Picture> {
  const { model, tier, aspectRatio, mediaType, scene } = ask;
  const pixels = pixelsOf(model, tier, aspectRatio);
  const bytes = await draw({ ...pixels, tier, aspectRatio, mediaType, scene }, ask);
  return { bytes, mediaType };
}

/** A thought is another scene, at the model's smallest tier. */
async function thoughtOf(
  ask: Ask,
  draw: Draw,
  wanted: boolean | null,
): Promise<Picture | undefined> {
  if (!wanted) return undefined;
  const tier = '512' in ask.model.tiers ? '512' : ask.model.defaultTier;
  return pictureOf({ ...ask, tier, scene: `${ask.scene} thought` }, draw);
}
