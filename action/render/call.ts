import * as z from 'zod/mini';
import type { AspectRatio, ThinkingLevel, Tier } from '#capabilities';

/** One request for one image, as it goes to the API. What is absent is not sent. */
export interface ImageCall {
  /** The exact API id: `gemini-nano-banana-2.1`. */
  readonly model: string;
  /** In sending order. */
  readonly parts: readonly CallPart[];
  /** Present only if it is to be sent, as `imageConfig.imageSize`. */
  readonly tier?: Tier;
  readonly aspectRatio?: AspectRatio;
  readonly thinking?: ThinkingLevel;
}

/**
 * Text, or a picture on disk: `file` is absolute and is read only when the call is sent. Its bytes must still be
 * those of `sha256` (lower-case hex) then, for the digest of the request says so.
 */
export type CallPart =
  | { readonly text: string }
  | { readonly file: string; readonly mediaType: string; readonly sha256: string };

/** A picture that arrived: streamed to `file` (absolute), flushed to the disk, hashed on the way. */
export interface ReceivedImage {
  readonly file: string;
  /** Of the decoded bytes, lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
  /** What the API called it: known to lie, so the bytes decide. Empty if it said nothing. */
  readonly declaredMediaType: string;
  /** A picture made while thinking: never the result. */
  readonly thought: boolean;
}

/** A whole HTTP 200: the pictures in the order in which they came, and everything else. */
export interface Answer {
  readonly images: readonly ReceivedImage[];
  /** The JSON that came, with each picture's `data` replaced by its index in `images`. */
  readonly response: GeminiResponse;
}

/** Where one attempt writes, and how long it may take. */
export interface Attempt {
  /** Folder for the streamed files; made if it is missing, before anything is sent. */
  readonly into: string;
  /** The files are `<name>.<index>.image`; a name must not be in use by another attempt. */
  readonly name: string;
  /** Ends the attempt at once, with a fault of the kind `aborted`. */
  readonly signal: AbortSignal;
  /** For the whole attempt, until the answer's last byte. */
  readonly timeoutMs: number;
  /** Told once, when the last byte of a whole HTTP 200 has come and nothing is left but to flush it. */
  readonly received?: () => void;
}

/** The port to an image model. */
export interface ImageService {
  /**
   * Makes one attempt, never more. Resolves for each whole HTTP 200, with an image in it or not;
   * by then the files are flushed.
   * @throws {CallFault} for everything else; no file of the attempt is left behind.
   */
  generate(call: ImageCall, how: Attempt): Promise<Answer>;
}

/**
 * A field of an unexpected type reads as absent: an answer that was paid for is not thrown away
 * over a detail.
 */
function tolerant<T extends z.ZodMiniType>(schema: T) {
  return z.catch(z.optional(schema), undefined);
}

const count = tolerant(z.number());
const tokensByModality = tolerant(
  z.array(z.catch(z.looseObject({ modality: tolerant(z.string()), tokenCount: count }), {})),
);

const part = z.looseObject({
  text: tolerant(z.string()),
  thought: tolerant(z.boolean()),
  inlineData: tolerant(
    z.looseObject({ mimeType: tolerant(z.string()), data: tolerant(z.string()) }),
  ),
});

const candidate = z.looseObject({
  content: tolerant(z.looseObject({ parts: tolerant(z.array(z.catch(part, {}))) })),
  finishReason: tolerant(z.string()),
  finishMessage: tolerant(z.string()),
});

/**
 * What generateContent answers with, as far as it is read here; every other field is kept as it
 * came. Strings that Google may add to (reasons, modalities) are data.
 * Source: https://ai.google.dev/api/generate-content#v1beta.GenerateContentResponse
 */
export const geminiResponse = z.looseObject({
  candidates: tolerant(z.array(z.catch(candidate, {}))),
  promptFeedback: tolerant(
    z.looseObject({
      blockReason: tolerant(z.string()),
      blockReasonMessage: tolerant(z.string()),
    }),
  ),
  usageMetadata: tolerant(
    z.looseObject({
      promptTokenCount: count,
      toolUsePromptTokenCount: count,
      candidatesTokenCount: count,
      candidatesTokensDetails: tokensByModality,
      thoughtsTokenCount: count,
      totalTokenCount: count,
    }),
  ),
  modelVersion: tolerant(z.string()),
  responseId: tolerant(z.string()),
});

/** A parsed answer of generateContent; see {@link geminiResponse}. */
export type GeminiResponse = z.infer<typeof geminiResponse>;
