import { createHash } from 'node:crypto';
import {
  type AspectRatio,
  aspectRatios,
  findModel,
  type Pixels,
  pixelsFor,
  type RenderableModel,
  type ThinkingLevel,
  type Tier,
} from '#capabilities';
import { ratioEnum, requestFields, type Surface, sizeEnum } from './fields.ts';
import { type Part, type Request, readParts } from './parts.ts';
import { badRequest, type HttpAnswer, invalidArgument, modelNotFound } from './refusal.ts';
import { camelCased, violationsOf } from './shape.ts';

/** An input picture as it came. `role` is read from Darkroom's own label part before it, if there is one. */
export interface Reference {
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
 * first, then the model, then what the model does not offer. Texts marked * in the code are not known
 * word for word.
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

function settingFault(request: Request, model: RenderableModel): string | undefined {
  return (
    modalityFault(request, model) ?? imageFault(request, model) ?? samplingFault(request, model)
  );
}

function modalityFault({ generationConfig = {} }: Request, model: RenderableModel) {
  const { candidateCount, responseModalities, responseMimeType } = generationConfig;
  if (candidateCount !== undefined && candidateCount !== 1)
    return 'Multiple candidates is not enabled for this model';
  if (responseMimeType !== undefined && responseMimeType !== 'text/plain')
    return 'JSON mode is not enabled for this model';
  const asked = responseModalities?.toSorted().join(', ');
  return asked === undefined || asked === 'IMAGE' || asked === 'IMAGE, TEXT'
    ? undefined
    : `The requested combination of response modalities (${asked}) is not supported by the model. ${model.displayName} accepts the following combination of response modalities:\n* IMAGE\n* TEXT, IMAGE\n`;
}

/** * The lists are Google's (a 400 quoted in facts/gemini.md §2.2), the words around them are ours. */
function imageFault(request: Request, model: RenderableModel): string | undefined {
  const { aspectRatio, imageSize } = imageSettings(request);
  if (aspectRatio !== undefined && !model.ratios.includes(aspectRatio as AspectRatio))
    return `Invalid value for image_config.aspect_ratio: "${aspectRatio}". Supported values are: ${inOrder(model.ratios)}.`;
  return (imageSize && sizeFault(imageSize, request, model)) || vertexImageFault(request, model);
}

function sizeFault(imageSize: string, request: Request, model: RenderableModel) {
  const sizes = Object.keys(model.tiers);
  // Lite refuses imageSize on v1beta and Vertex, and takes IMAGE_SIZE_ONE_K on v1 (facts §2.4).
  if (!model.sendsImageSize && !request.generationConfig?.responseFormat)
    return 'Image size is not enabled for this model';
  return sizes.includes(imageSize)
    ? undefined
    : `Invalid value for image_config.image_size: "${imageSize}". Supported values are: ${sizes.join(', ')}.`;
}

function vertexImageFault(request: Request, model: RenderableModel): string | undefined {
  const type = request.generationConfig?.imageConfig?.imageOutputOptions?.mimeType;
  return type === undefined || model.outputMediaType.vertex.includes(type)
    ? undefined
    : `Unsupported output mime type: ${type}`;
}

function samplingFault({ generationConfig = {}, tools }: Request, model: RenderableModel) {
  const { temperature, topP, thinkingConfig } = generationConfig;
  if (temperature !== undefined && (temperature < 0 || temperature > 2))
    return outOfRange('temperature', '[0.0, 2.0]');
  if (topP !== undefined && (topP < 0 || topP > 1)) return outOfRange('top_p', '[0.0, 1.0]');
  if (tools?.some((tool) => 'functionDeclarations' in tool) && !model.features.functionCalling)
    return 'Tool use with function calling is unsupported by the model.';
  if (tools?.some((tool) => 'googleSearch' in tool) && model.features.webSearch === false)
    return 'Search as tool is not enabled for this model';
  return thinkingConfig && thinkingFault(thinkingConfig, model);
}

function thinkingFault(
  {
    thinkingLevel,
    thinkingBudget,
  }: NonNullable<Request['generationConfig']>['thinkingConfig'] & {},
  { thinking }: RenderableModel,
): string | undefined {
  if (thinking.control === 'none') return 'Thinking is not enabled for this model';
  if (thinkingLevel === undefined) return undefined;
  if (thinkingBudget !== undefined)
    return 'You can only set only one of thinking budget and thinking level.';
  if (thinking.control === 'fixed') return 'Thinking level is not supported for this model.';
  return thinking.levels.includes(thinkingLevel.toLowerCase() as ThinkingLevel)
    ? undefined
    : `Thinking level ${thinkingLevel} is not supported for this model. Please retry with other thinking level.`;
}

function outOfRange(field: string, range: string): string {
  return `* GenerateContentRequest.generation_config.${field}: ${field} must be in the range ${range}\n`;
}

function inOrder(ratios: readonly AspectRatio[]): string {
  return aspectRatios.filter((ratio) => ratios.includes(ratio)).join(', ');
}

/** Ratio and size as strings, from whichever of the two places the surface knows. */
function imageSettings({ generationConfig }: Request): {
  aspectRatio: string | undefined;
  imageSize: string | undefined;
} {
  const { aspectRatio, imageSize } = generationConfig?.responseFormat?.image ?? {};
  return {
    aspectRatio:
      generationConfig?.imageConfig?.aspectRatio ??
      (aspectRatio && ratioEnum[aspectRatio as keyof typeof ratioEnum]),
    imageSize:
      generationConfig?.imageConfig?.imageSize ??
      (imageSize && sizeEnum[imageSize as keyof typeof sizeEnum]),
  };
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

/** Without a ratio the real models take the last input's (facts/gemini.md §2.4); without input, a square. */
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
