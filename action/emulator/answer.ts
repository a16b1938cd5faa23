import { createHash } from 'node:crypto';
import type { Mistaken, Refused } from './faults/index.ts';
import { type HttpAnswer, jsonAnswer } from './refusal.ts';
import type { Ask } from './request.ts';

/** One part of a candidate's content. */
type Part = Readonly<Record<string, unknown>>;
/** Encoded picture bytes and the media type that the answer claims for them. */
export interface Picture {
  bytes: Buffer;
  mediaType: string;
}

/** The answer with a picture: text first if it was asked for, thoughts before it, finishReason STOP. */
export function pictureAnswer(
  ask: Ask,
  found: { pictures: readonly Picture[]; thought: Picture | undefined; finishReason?: string },
): HttpAnswer {
  const { pictures, thought, finishReason = 'STOP' } = found;
  const parts = [
    ...(thought ? thoughtParts(ask, thought) : []),
    ...(ask.wantsText ? [{ text: 'Here is the picture, as a proof card.' }] : []),
    ...pictures.map((picture) => imagePart(ask, picture)),
  ];
  return generated(ask, {
    candidates: [{ content: { parts, role: 'model' }, finishReason, index: 0 }],
    images: pictures.length,
  });
}

/** The answer of HTTP 200 without a picture that `fault` imitates. */
export function refusedAnswer(ask: Ask, fault: Refused, thought: Picture | undefined): HttpAnswer {
  switch (fault.kind) {
    case 'prompt-blocked':
      return generated(ask, {
        thoughts: 0,
        promptFeedback: {
          blockReason: fault.reason,
          blockReasonMessage: fault.message,
          safetyRatings: [],
        },
      });
    case 'output-blocked':
      return candidate(ask, {
        content: { role: 'model' },
        finishReason: fault.finishReason,
        finishMessage: fault.message,
      });
    case 'text-instead': {
      const text = fault.text ?? 'I can describe that picture, but I cannot draw it.';
      return candidate(ask, { content: content([{ text }]), finishReason: 'STOP' });
    }
    case 'thoughts-only': {
      const parts = thought ? thoughtParts(ask, thought) : [];
      return candidate(ask, { content: content(parts), finishReason: 'STOP' });
    }
    case 'empty-candidate':
      return candidate(ask, { content: { role: 'model' }, finishReason: 'STOP' });
    case 'no-candidates':
      return generated(ask, {});
  }
}

/** Pictures that are not what was asked for; `wrong-tier` and `wrong-ratio` are drawn so already. */
export function mistake(fault: Mistaken, picture: Picture): readonly Picture[] {
  const { bytes } = picture;
  switch (fault.kind) {
    case 'wrong-media-type':
      return [{ bytes, mediaType: fault.declared }];
    case 'corrupt-image':
      return [{ ...picture, bytes: bytes.map((byte) => byte ^ 0x5a) as Buffer }];
    case 'truncated-image':
      return [{ ...picture, bytes: bytes.subarray(0, bytes.length >> 1) }];
    case 'several-images':
      return Array.from({ length: fault.count }, () => picture);
    default:
      return [picture];
  }
}

function candidate(ask: Ask, value: object): HttpAnswer {
  return generated(ask, { candidates: [{ ...value, index: 0 }] });
}

function content(parts: readonly Part[]): unknown {
  return { parts, role: 'model' };
}

function imagePart(ask: Ask, { bytes, mediaType }: Picture): Part {
  const inlineData = { mimeType: mediaType, data: bytes.toString('base64') };
  return { inlineData, ...signature(ask) };
}

/** The model's thinking as it is shown: a sentence, and a first sketch. */
function thoughtParts(ask: Ask, { bytes, mediaType }: Picture): readonly Part[] {
  const inlineData = { mimeType: mediaType, data: bytes.toString('base64') };
  return [
    { text: '**Weighing the composition**\n\nA first sketch, before the final.', thought: true },
    { inlineData, thought: true, ...signature(ask) },
  ];
}

/** Models that think sign their parts, for multi-turn editing. */
function signature({ model, scene }: Ask): Part {
  if (!model.features.thoughtSignature) return {};
  const bytes = createHash('sha512').update(`signature of ${scene}`).digest();
  return { thoughtSignature: bytes.toString('base64') };
}

let answers = 0;

function generated(
  ask: Ask,
  found: { images?: number; thoughts?: number } & Readonly<Record<string, unknown>>,
): HttpAnswer {
  const { images = 0, thoughts = thoughtsOf(ask), ...body } = found;
  answers += 1;
  const responseId = createHash('sha256').update(`${ask.scene} ${answers}`).digest('base64url');
  return jsonAnswer(
    200,
    {
      ...body,
      usageMetadata: usageOf(ask, { images, thoughts }),
      modelVersion: ask.id,
      ...(ask.surface === 'vertex' && { createTime: new Date().toISOString() }),
      responseId: responseId.slice(0, 23),
    },
    images > 0,
  );
}

/** Thinking tokens by level; at the default, about the one measured sample: 1,523 tokens with an image of 1,120. */
const thoughtTokens = { minimal: 120, low: 240, medium: 400, high: 1100 } as const;

function thoughtsOf({ model, thinking }: Ask): number {
  return model.thinking.control === 'none' ? 0 : thoughtTokens[thinking ?? 'medium'];
}

/** Tokens by modality. Images are counted at the tier that was asked for, which is what is billed. */
function usageOf(ask: Ask, { images, thoughts }: { images: number; thoughts: number }): unknown {
  const { model, prompt, references } = ask;
  const text = Math.ceil(Buffer.byteLength(prompt) / 4);
  const pictures = references.length * (model.inputs.tokensPerImage ?? 0);
  const image = images * (model.tiers[ask.tier]?.outputTokens ?? 0);
  const words = images > 0 && ask.wantsText ? 11 : 0;
  return {
    promptTokenCount: text + pictures,
    ...(images > 0 && { candidatesTokenCount: image + words }),
    totalTokenCount: text + pictures + image + words + thoughts,
    ...(ask.surface === 'vertex' && { trafficType: 'ON_DEMAND' }),
    promptTokensDetails: [
      { modality: 'TEXT', tokenCount: text },
      ...(pictures > 0 ? [{ modality: 'IMAGE', tokenCount: pictures }] : []),
    ],
    ...(images > 0 && { candidatesTokensDetails: [{ modality: 'IMAGE', tokenCount: image }] }),
    ...(thoughts > 0 && { thoughtsTokenCount: thoughts }),
    ...(ask.surface !== 'vertex' && { serviceTier: 'standard' }),
  };
}
