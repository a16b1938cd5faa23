import type { Field, Message } from './shape.ts';

/**
 * The fields of a generateContent request on each of Google's three surfaces.
 * Sources: @google/genai 3.1.0 (what the SDK writes in each mode, read 2026-11-23) and, for what
 * v1 and v1beta refuse of one another, js-genai issue 1322.
 */

/** Where a request came in: the Gemini API by version, or Vertex AI. */
export type Surface = 'v1' | 'v1beta' | 'vertex';

const text: Field = { is: 'string' };
const number: Field = { is: 'number' };
const integer: Field = { is: 'integer' };
const boolean: Field = { is: 'boolean' };
const any: Field = { is: 'any' };
const message = (fields: Message): Field => ({ is: 'message', fields });
const list = (of: Field): Field => ({ is: 'list', of });
const choice = (name: string, ...values: string[]): Field => ({
  is: 'enum',
  name: `google.ai.generativelanguage.v1beta.${name}`,
  values,
});

/** `ASPECT_RATIO_…` names of v1's `responseFormat.image` (Vertex discovery, revision 20260920). */
export const ratioEnum = {
  ASPECT_RATIO_ONE_BY_ONE: '1:1',
  ASPECT_RATIO_ONE_BY_FOUR: '1:4',
  ASPECT_RATIO_ONE_BY_EIGHT: '1:8',
  ASPECT_RATIO_TWO_BY_THREE: '2:3',
  ASPECT_RATIO_THREE_BY_TWO: '3:2',
  ASPECT_RATIO_THREE_BY_FOUR: '3:4',
  ASPECT_RATIO_FOUR_BY_ONE: '4:1',
  ASPECT_RATIO_FOUR_BY_THREE: '4:3',
  ASPECT_RATIO_FOUR_BY_FIVE: '4:5',
  ASPECT_RATIO_FIVE_BY_FOUR: '5:4',
  ASPECT_RATIO_EIGHT_BY_ONE: '8:1',
  ASPECT_RATIO_NINE_BY_SIXTEEN: '9:16',
  ASPECT_RATIO_SIXTEEN_BY_NINE: '16:9',
  ASPECT_RATIO_TWENTY_ONE_BY_NINE: '21:9',
} as const;

/** `IMAGE_SIZE_…` names of v1's `responseFormat.image` (same source). */
export const sizeEnum = {
  IMAGE_SIZE_FIVE_TWELVE: '512',
  IMAGE_SIZE_ONE_K: '1K',
  IMAGE_SIZE_TWO_K: '2K',
  IMAGE_SIZE_FOUR_K: '4K',
} as const;

const blob = message({ mimeType: text, data: { is: 'bytes' } });
const fileData = message({ mimeType: text, fileUri: text });
const part = message({
  text,
  inlineData: blob,
  fileData,
  thought: boolean,
  thoughtSignature: { is: 'bytes' },
  functionCall: any,
  functionResponse: any,
  executableCode: any,
  codeExecutionResult: any,
  videoMetadata: any,
  mediaResolution: any,
  partMetadata: any,
});
const content = message({ role: text, parts: list(part) });

const thinkingConfig = message({
  includeThoughts: boolean,
  thinkingBudget: integer,
  thinkingLevel: choice('ThinkingConfig.ThinkingLevel', 'MINIMAL', 'LOW', 'MEDIUM', 'HIGH'),
});

const generation: Message = {
  temperature: number,
  topP: number,
  topK: number,
  candidateCount: integer,
  maxOutputTokens: integer,
  stopSequences: list(text),
  responseLogprobs: boolean,
  logprobs: integer,
  presencePenalty: number,
  frequencyPenalty: number,
  seed: integer,
  responseMimeType: text,
  responseSchema: any,
  responseJsonSchema: any,
  mediaResolution: text,
  speechConfig: any,
  thinkingConfig,
};

const modalities = list(choice('GenerationConfig.Modality', 'TEXT', 'IMAGE', 'AUDIO'));
const imageConfig: Message = { aspectRatio: text, imageSize: text };
const responseFormat = message({
  text: any,
  image: message({
    aspectRatio: choice('ImageResponseFormat.AspectRatio', ...Object.keys(ratioEnum)),
    imageSize: choice('ImageResponseFormat.ImageSize', ...Object.keys(sizeEnum)),
    mimeType: choice('ImageResponseFormat.MimeType', 'IMAGE_JPEG'),
    delivery: choice('ImageResponseFormat.Delivery', 'INLINE', 'URI'),
  }),
});

const generationConfig: Readonly<Record<Surface, Message>> = {
  v1: { ...generation, responseFormat },
  v1beta: {
    ...generation,
    responseModalities: modalities,
    imageConfig: message(imageConfig),
    enableEnhancedCivicAnswers: boolean,
  },
  vertex: {
    ...generation,
    responseModalities: modalities,
    responseFormat,
    imageConfig: message({
      ...imageConfig,
      personGeneration: text,
      prominentPeople: text,
      imageOutputOptions: message({ mimeType: text, compressionQuality: integer }),
    }),
    audioTimestamp: boolean,
    routingConfig: any,
    modelConfig: any,
  },
};

const request: Message = {
  contents: list(content),
  systemInstruction: content,
  safetySettings: list(message({ category: text, threshold: text, method: text })),
  tools: list(any),
  toolConfig: any,
  cachedContent: text,
  serviceTier: text,
};
const apiOnly: Message = { model: text, store: boolean };
const vertexOnly: Message = { labels: any, modelArmorConfig: any, generationOutputConfig: any };

/** The fields that each surface knows. */
export const requestFields: Readonly<Record<Surface, Message>> = {
  v1: { ...request, ...apiOnly, generationConfig: message(generationConfig.v1) },
  v1beta: { ...request, ...apiOnly, generationConfig: message(generationConfig.v1beta) },
  vertex: { ...request, ...vertexOnly, generationConfig: message(generationConfig.vertex) },
};
