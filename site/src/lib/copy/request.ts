import type { Asked, RenderableModel } from '../catalog.ts';

/** One request for one image, as it is sent to the Gemini API. What is absent is not sent. */
export interface ImageRequest
  extends Readonly<Pick<Asked, 'model' | 'tier' | 'aspectRatio' | 'thinking'>> {
  /** In sending order; the last is the prompt's own text. */
  readonly parts: readonly RequestPart[];
  /** The media type of the picture that comes back. */
  readonly answers: string;
}

/** Text, or a picture by the path of its file. */
export type RequestPart =
  | { readonly text: string }
  | { readonly file: string; readonly mediaType: string };

/**
 * The request behind a render.
 * @param model what its capabilities say of taking a tier, and of the pictures that it answers with
 * @param files paths of references by id; one that is not here is called by its id and media type
 */
export function requestOf(
  asked: Asked,
  {
    model: { sendsImageSize, outputMediaType },
    files,
  }: {
    readonly model: Pick<RenderableModel, 'sendsImageSize' | 'outputMediaType'>;
    readonly files: ReadonlyMap<string, string>;
  },
): ImageRequest {
  const { model, tier, aspectRatio, thinking } = asked;
  const parts = asked.parts.map((part): RequestPart => {
    if ('text' in part) return part;
    const { reference, mediaType } = part;
    const file = files.get(reference) ?? `${reference}.${mediaType.split('/').at(-1)}`;
    return { file, mediaType };
  });
  return {
    model,
    parts,
    answers: outputMediaType.geminiApi,
    ...(tier && sendsImageSize && { tier }),
    ...(aspectRatio && { aspectRatio }),
    ...(thinking && { thinking }),
  };
}

/** The same request for another text: what a person has filled in. */
export function withText(request: ImageRequest, text: string): ImageRequest {
  return { ...request, parts: [...request.parts.slice(0, -1), { text }] };
}

/** The files that a request sends along, each once, in sending order. */
export function filesOf({ parts }: ImageRequest): string[] {
  return [...new Set(parts.flatMap((part) => ('file' in part ? [part.file] : [])))];
}

/** The file that its answer is written to: `picture.jpg`. */
export function pictureFile({ answers }: ImageRequest): string {
  const kind = answers.split('/').at(-1) ?? '';
  return `picture.${kind === 'jpeg' ? 'jpg' : kind.replace(/[^a-z\d].*/, '')}`;
}

/** `imageConfig` of a request; undefined where it says nothing. */
export function imageConfigOf({
  aspectRatio,
  tier,
}: ImageRequest): { readonly aspectRatio?: string; readonly imageSize?: string } | undefined {
  if (aspectRatio === undefined && tier === undefined) return undefined;
  return { ...(aspectRatio && { aspectRatio }), ...(tier && { imageSize: tier }) };
}

/**
 * A text as a JSON string that is JavaScript too. What cannot be seen (control and format characters, line and
 * paragraph separators) is escaped, so that a terminal or an editor shows all that is pasted.
 */
export function jsonString(text: string): string {
  return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
