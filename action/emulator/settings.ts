import {
  type AspectRatio,
  aspectRatios,
  type RenderableModel,
  type ThinkingLevel,
} from '#capabilities';
import { ratioEnum, sizeEnum } from './fields.ts';
import type { Request } from './parts.ts';

/** What Google says about the first setting that `model` does not offer; undefined when it offers all. */
export function settingFault(request: Request, model: RenderableModel): string | undefined {
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

/** The lists are Google's (quoted from a 400 of the live API), the words around them are ours. */
function imageFault(request: Request, model: RenderableModel): string | undefined {
  const { aspectRatio, imageSize } = imageSettings(request);
  if (aspectRatio !== undefined && !model.ratios.includes(aspectRatio as AspectRatio))
    return `Invalid value for image_config.aspect_ratio: "${aspectRatio}". Supported values are: ${inOrder(model.ratios)}.`;
  return (imageSize && sizeFault(imageSize, request, model)) || vertexImageFault(request, model);
}

function sizeFault(imageSize: string, request: Request, model: RenderableModel) {
  const sizes = Object.keys(model.tiers);
  // Lite refuses imageSize on v1beta and Vertex, and takes IMAGE_SIZE_ONE_K on v1 (pollinations pull request 12131).
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
export function imageSettings({ generationConfig }: Request): {
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
