import { createHash } from 'node:crypto';
import {
  type AspectRatio,
  findModel,
  type Pixels,
  pixelsFor,
  type RenderableModel,
  type ThinkingLevel,
  type Tier,
} from '#capabilities';
import { requestFields, type Surface } from './fields.ts';
import { type Part, type Request, readParts } from './parts.ts';
import { badRequest, type HttpAnswer, invalidArgument, modelNotFound } from './refusal.ts';
import { imageSettings, settingFault } from './settings.ts';
import { camelCased, violationsOf } from './shape.ts';

/** An input picture as it came. `role` is read from Darkroom's own label part before it, if there is one. */
interface Reference {
  bytes: Buffer;
  mediaType: string;
  role: string | undefined;
}

/** A request that the real service would accept, with every default filled in. */
export interface Ask {
  surface: Surface;
  model: RenderableModel;
  id: string;
  tier: Tier;
  aspectRatio: AspectRatio;
  pixels: Pixels;
  mediaType: 'image/jpeg' | 'image/png';
  prompt: string;
  references: readonly Reference[];
  wantsText: boolean;
  wantsThoughts: boolean;
  thinking: ThinkingLevel | undefined;
  /** SHA-256 (hex) of what is to be drawn, without how large: the same scene at every tier. */
  scene: string;
}

/**
 * What `body` asks of the model `id`, or the answer with which Google refuses it: unknown fields
 * first, then the model, then what the model does not offer. Texts marked * in the code are
 * not known word for word.
 */
export async function readRequest(
  surface: Surface,
  id: string,
  body: unknown,
): Promise<Ask | HttpAnswer> {
  const violations = violationsOf(body, requestFields[surface]);
  if (violations.length > 0) return badRequest(violations);
  const model = servedModel(id, surface);
  if (!model) return modelNotFound(id, surface === 'vertex' ? 'v1beta1' : surface);
  const request = camelCased(body, requestFields[surface]) as Request;
  const parts = readParts(request, model);
  const fault = 'fault' in parts ? parts.fault : settingFault(request, model);
  if (fault !== undefined || 'fault' in parts) return invalidArgument(fault ?? '');
  return askOf({ surface, id, model, request, parts: parts.parts });
}

/** Ids past their shutdown day still answer (the emulator has no calendar), retired previews do not. */
function servedModel(id: string, surface: Surface): RenderableModel | undefined {
  const match = findModel(id);
  if (!match.found || match.model.kind !== 'renderable' || match.apiId.id !== id) return undefined;
  const { channel, shutdown } = match.apiId;
  if (channel === 'alias') return surface === 'v1beta' ? match.model : undefined;
  return channel === 'preview' && shutdown ? undefined : match.model;
}

async function askOf(from: {
  surface: Surface;
  id: string;
  model: RenderableModel;
  request: Request;
  parts: readonly Part[];
}): Promise<Ask | HttpAnswer> {
  const { surface, id, model, request, parts } = from;
  const references = referencesIn(parts);
  const inputs = await sizesOf(references);
  if (inputs.includes('unreadable'))
    return invalidArgument(
      'Unable to process input image. Please retry or report in https://developers.generativeai.google/guide/troubleshooting',
    );
  const asked = imageSettings(request);
  const tier = (asked.imageSize as Tier | undefined) ?? model.defaultTier;
  const aspectRatio =
    (asked.aspectRatio as AspectRatio | undefined) ?? nearestRatio(model, inputs.at(-1));
  const config = request.generationConfig;
  const level = config?.thinkingConfig?.thinkingLevel?.toLowerCase() as ThinkingLevel | undefined;
  return {
    surface,
    id,
    model,
    tier,
    aspectRatio,
    pixels: pixelsOf(model, tier, aspectRatio),
    mediaType: outputType(request, model, surface),
    prompt: textsIn([...parts, ...(request.systemInstruction?.parts ?? [])]),
    references,
    wantsText: config?.responseModalities?.includes('TEXT') ?? true,
    wantsThoughts: config?.thinkingConfig?.includeThoughts ?? false,
    thinking: level ?? model.thinking.default ?? undefined,
    scene: sceneOf(request, references),
  };
}

/** @throws Error when the capability data lacks the size of a tier and ratio that the model offers. */
export function pixelsOf(model: RenderableModel, tier: Tier, ratio: AspectRatio): Pixels {
  const pixels = pixelsFor(model, tier, ratio);
  if (!pixels) throw new Error(`#capabilities has no pixels for ${model.name} ${tier} ${ratio}`);
  return pixels;
}

function outputType(request: Request, model: RenderableModel, surface: Surface): Ask['mediaType'] {
  const asked = request.generationConfig?.imageConfig?.imageOutputOptions?.mimeType;
  const own = surface === 'vertex' ? model.outputMediaType.vertex[0] : undefined;
  return (asked ?? own ?? model.outputMediaType.geminiApi) === 'image/png'
    ? 'image/png'
    : 'image/jpeg';
}

function referencesIn(parts: readonly Part[]): Reference[] {
  return parts.flatMap(({ inlineData }, at) => {
    if (!inlineData) return [];
    const label = parts[at - 1]?.text?.match(/\bis the (\w+) reference\b/);
    const bytes = Buffer.from(inlineData.data, 'base64');
    return [{ bytes, mediaType: inlineData.mimeType, role: label?.[1] }];
  });
}

function textsIn(parts: readonly Part[]): string {
  return parts.flatMap(({ text }) => (text ? [text] : [])).join('\n');
}

/** Pixels of each input; HEIC that this build of sharp cannot open counts as of unknown size. */
async function sizesOf(
  references: readonly Reference[],
): Promise<(Pixels | 'unknown' | 'unreadable')[]> {
  if (references.length === 0) return [];
  const { default: sharp } = await import('sharp');
  return Promise.all(
    references.map(async ({ bytes, mediaType }) => {
      try {
        const { width, height } = (await sharp(bytes).metadata()).autoOrient;
        return { width, height };
      } catch {
        return /hei[cf]$/.test(mediaType) ? 'unknown' : 'unreadable';
      }
    }),
  );
}

/** Without a ratio the real models take the last input's; without input, a square. */
function nearestRatio(
  model: RenderableModel,
  input: Pixels | 'unknown' | 'unreadable' | undefined,
): AspectRatio {
  if (input === undefined || typeof input === 'string') return '1:1';
  const distance = (ratio: AspectRatio) => {
    const [wide = 1, high = 1] = ratio.split(':').map(Number);
    return Math.abs(Math.log((wide * input.height) / (high * input.width)));
  };
  return model.ratios.reduce((best, ratio) => (distance(ratio) < distance(best) ? ratio : best));
}

function sceneOf(request: Request, references: readonly Reference[]): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([textsIn(request.contents.flatMap(({ parts }) => parts ?? []))]));
  hash.update(JSON.stringify([request.systemInstruction, request.generationConfig?.seed]));
  for (const { bytes } of references) hash.update(bytes);
  return hash.digest('hex');
}
