import {
  type AspectRatio,
  findModel,
  pixelsFor,
  type RenderableModel,
  type Tier,
} from '#capabilities';

/** A model that these tests render with. */
export function modelNamed(name: string): RenderableModel {
  const match = findModel(name);
  if (!match.found || match.model.kind !== 'renderable') throw new Error(`no model ${name}`);
  return match.model;
}

export const stableId = 'gemini-nano-banana-2.1';

/** Width and height that the capability data promises. */
export function promised(name: string, tier: Tier, ratio: AspectRatio) {
  const pixels = pixelsFor(modelNamed(name), tier, ratio);
  if (!pixels) throw new Error(`no pixels for ${name} ${tier} ${ratio}`);
  return pixels;
}

export interface WirePart {
  text?: string;
  thought?: boolean;
  thoughtSignature?: string;
  inlineData?: { mimeType: string; data: string };
}

/** generateContent's answer as far as these tests look into it. */
export interface WireAnswer {
  error?: { code: number; message: string; status?: string; details?: Record<string, unknown>[] };
  candidates?: { content: { parts?: WirePart[] }; finishReason: string; finishMessage?: string }[];
  promptFeedback?: { blockReason: string; blockReasonMessage?: string };
  usageMetadata?: {
    promptTokenCount: number;
    candidatesTokenCount?: number;
    totalTokenCount: number;
    thoughtsTokenCount?: number;
    promptTokensDetails: { modality: string; tokenCount: number }[];
    candidatesTokensDetails?: { modality: string; tokenCount: number }[];
  };
  modelVersion?: string;
  responseId?: string;
  createTime?: string;
}

export interface Sent {
  base: string;
  model?: string;
  version?: string;
  key?: string | undefined;
  body: unknown;
  signal?: AbortSignal;
  headers?: Record<string, string>;
}

/** POSTs generateContent with plain fetch; strings go as they are. */
export async function post(
  sent: Sent,
): Promise<{ status: number; headers: Headers; json: WireAnswer }> {
  const { base, model = stableId, version = 'v1beta', body, headers } = sent;
  const key = 'key' in sent ? sent.key : 'test-key';
  const response = await fetch(`${base}/${version}/models/${model}:generateContent`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key !== undefined && { 'x-goog-api-key': key }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(sent.signal && { signal: sent.signal }),
  });
  return {
    status: response.status,
    headers: response.headers,
    json: (await response.json()) as WireAnswer,
  };
}

/** A request for one picture on v1beta. */
export function ask(text: string, generationConfig: Record<string, unknown> = {}) {
  return {
    contents: [{ role: 'user', parts: [{ text }] as unknown[] }],
    generationConfig: { responseModalities: ['IMAGE'], ...generationConfig },
  };
}

/** A small picture as an inline part. */
export async function inlinePicture(width: number, height: number) {
  const { default: sharp } = await import('sharp');
  const image = sharp({ create: { width, height, channels: 3, background: '#4a7' } });
  const bytes = await image.png().toBuffer();
  return { inlineData: { mimeType: 'image/png', data: bytes.toString('base64') } };
}

export function partsOf(answer: WireAnswer): WirePart[] {
  return answer.candidates?.[0]?.content.parts ?? [];
}

/** The bytes of the final pictures: thoughts are none. */
export function picturesOf(answer: WireAnswer): Buffer[] {
  return partsOf(answer).flatMap(({ inlineData, thought }) =>
    inlineData && !thought ? [Buffer.from(inlineData.data, 'base64')] : [],
  );
}

/** Format and pixels of encoded bytes, by decoding them whole. */
export async function decoded(bytes: Buffer | undefined) {
  const { default: sharp } = await import('sharp');
  const { info } = await sharp(bytes, { failOn: 'error' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { format } = await sharp(bytes).metadata();
  return { format, width: info.width, height: info.height };
}
