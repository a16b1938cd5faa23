import type { RenderableModel } from '#capabilities';

/** A part of a request's content, once its fields are known to be right. */
export interface Part {
  text?: string;
  inlineData?: { mimeType: string; data: string };
  fileData?: { fileUri: string };
}

/** The fields of a request that change the answer, once all fields are known to be right. */
export interface Request {
  contents: readonly { role?: string; parts?: readonly Part[] }[];
  systemInstruction?: { parts?: readonly Part[] };
  tools?: readonly Record<string, unknown>[];
  generationConfig?: {
    temperature?: number;
    topP?: number;
    seed?: number;
    candidateCount?: number;
    responseMimeType?: string;
    responseModalities?: readonly string[];
    thinkingConfig?: { thinkingLevel?: string; thinkingBudget?: number; includeThoughts?: boolean };
    imageConfig?: {
      aspectRatio?: string;
      imageSize?: string;
      imageOutputOptions?: { mimeType?: string };
    };
    responseFormat?: { image?: { aspectRatio?: string; imageSize?: string } };
  };
}

/** The request's parts in order, or what Google says about the first that it does not take. */
export function readParts(
  request: Request,
  model: RenderableModel,
): { parts: readonly Part[] } | { fault: string } {
  const contents = request.contents ?? [];
  if (contents.length === 0)
    return { fault: '* GenerateContentRequest.contents: contents is not specified\n' };
  if (contents.some(({ role = 'user' }) => role !== 'user' && role !== 'model'))
    return { fault: 'Please use a valid role: user, model.' };
  for (const [at, { parts = [] }] of contents.entries()) {
    const fault = partsFault(parts, model, `contents[${at}]`);
    if (fault) return { fault };
  }
  const parts = contents.flatMap((content) => content.parts ?? []);
  const fault = totalFault(parts, model);
  return fault ? { fault } : { parts };
}

function partsFault(parts: readonly Part[], model: RenderableModel, path: string) {
  if (parts.length === 0)
    return `* GenerateContentRequest.${path}.parts: contents.parts must not be empty.\n`;
  for (const [at, part] of parts.entries()) {
    const fault = partFault(part, model);
    if (fault === 'empty')
      return `* GenerateContentRequest.${path}.parts[${at}].data: required oneof field 'data' must have one initialized field\n`;
    if (fault) return fault;
  }
  return undefined;
}

function partFault(part: Part, model: RenderableModel): string | undefined {
  const kinds = ['text', 'inlineData', 'fileData', 'functionCall', 'functionResponse'];
  if (!kinds.some((kind) => kind in part)) return 'empty';
  if (part.fileData)
    return "Darkroom's emulator has no Files API and fetches nothing: send inline_data.";
  if (!part.inlineData) return undefined;
  const { mimeType = '', data } = part.inlineData;
  if (!model.inputs.imageMediaTypes.includes(mimeType)) return `Unsupported MIME type: ${mimeType}`;
  return data
    ? undefined
    : 'Unable to process input image. Please retry or report in https://developers.generativeai.google/guide/troubleshooting';
}

/** The published total is the API's own limit; its kinds (objects, characters) have no field to count by. */
function totalFault(parts: readonly Part[], model: RenderableModel): string | undefined {
  const count = parts.filter(({ inlineData }) => inlineData).length;
  const { total } = model.references;
  return total !== null && count > total
    ? `Please ensure that the number of images is at most ${total}: ${count} were given.`
    : undefined;
}
