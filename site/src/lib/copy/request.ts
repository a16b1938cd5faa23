import type { Asked } from '../catalog.ts';

/** One request for one image, as it is sent to the Gemini API. What is absent is not sent. */
export interface ImageRequest
  extends Readonly<Pick<Asked, 'model' | 'tier' | 'aspectRatio' | 'thinking'>> {
  /** In sending order; the last is the prompt's own text. */
  readonly parts: readonly RequestPart[];
}

/** Text, or a picture by the path of its file. */
export type RequestPart =
  | { readonly text: string }
  | { readonly file: string; readonly mediaType: string };

/**
 * The request behind a render.
 * @param sendsImageSize whether the model takes a tier (a fact of its capabilities)
 * @param files paths of references by id; one that is not here is called by its id and media type
 */
export function requestOf(
  asked: Asked,
  {
    sendsImageSize,
    files,
  }: { readonly sendsImageSize: boolean; readonly files: ReadonlyMap<string, string> },
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
    ...(tier && sendsImageSize && { tier }),
    ...(aspectRatio && { aspectRatio }),
    ...(thinking && { thinking }),
  };
}

/** The same request for another text: what a person has filled in. */
export function withText(request: ImageRequest, text: string): ImageRequest {
  return { ...request, parts: [...request.parts.slice(0, -1), { text }] };
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
