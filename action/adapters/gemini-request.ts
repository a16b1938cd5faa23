import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Content, GenerateContentConfig, Part } from '@google/genai';
import type { CallPart, ImageCall } from '../render/call.ts';
import { rootOf } from '../render/error-words.ts';
import { CallFault } from '../render/fault.ts';
import { faultOfKind } from '../render/fault-rules.ts';

/**
 * The parts as one message of the user's, in the order given; files are read here, so that their
 * base64 exists only while it is being sent.
 * @throws {CallFault} of the kind `reference` when one cannot be read, or is no longer what was planned.
 */
export async function contentOf(parts: readonly CallPart[]): Promise<Content> {
  return { role: 'user', parts: await Promise.all(parts.map(partOf)) };
}

async function partOf(part: CallPart): Promise<Part> {
  if ('text' in part) return { text: part.text };
  const bytes = await readFile(part.file).catch((error: unknown) => {
    const cause = rootOf(error).words;
    const message = `The reference ${part.file} could not be read (${cause})`;
    throw new CallFault(faultOfKind('reference', { message, cause, unsent: true }));
  });
  if (createHash('sha256').update(bytes).digest('hex') !== part.sha256) {
    const message = `The reference ${part.file} was changed while the run was under way`;
    const remedy = 'Run it again: the plan is made anew from the file as it is.';
    throw new CallFault(faultOfKind('reference', { message, remedy, unsent: true }));
  }
  return { inlineData: { mimeType: part.mediaType, data: bytes.toString('base64') } };
}

/**
 * The settings of a call; what was not declared is not sent.
 * @param levels the SDK's own enum of thinking levels (it is loaded late, so it is passed in).
 */
export function configOf(
  call: ImageCall,
  levels: typeof import('@google/genai').ThinkingLevel,
): GenerateContentConfig {
  const { aspectRatio, tier, thinking } = call;
  const imageConfig = {
    ...(aspectRatio === undefined ? {} : { aspectRatio }),
    ...(tier === undefined ? {} : { imageSize: tier }),
  };
  return {
    responseModalities: ['IMAGE'],
    ...(Object.keys(imageConfig).length === 0 ? {} : { imageConfig }),
    ...(thinking === undefined
      ? {}
      : { thinkingConfig: { thinkingLevel: levels[upperCase(thinking)] } }),
    // Otherwise the SDK calls again, unasked, when an answer ends with CONTINUATION.
    automaticContinuation: false,
  };
}

function upperCase<T extends string>(text: T): Uppercase<T> {
  return text.toUpperCase() as Uppercase<T>;
}
