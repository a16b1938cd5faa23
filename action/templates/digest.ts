import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { aspectRatios, referenceRoles, thinkingLevels, tiers } from '#capabilities';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** One part of a prompt as it was asked: text with LF line ends, or a reference's exact bytes by SHA-256. */
const askedPart = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({
    reference: z.string(),
    role: z.enum(referenceRoles),
    sha256,
    mediaType: z.string(),
  }),
]);

/**
 * The request as a template asks for it at one stage: all that decides the picture and nothing else.
 * Settings that were not declared are absent, for they are neither sent nor judged.
 */
export const askedSchema = z.strictObject({
  model: z.string(),
  tier: z.optional(z.enum(tiers)),
  aspectRatio: z.optional(z.enum(aspectRatios)),
  thinking: z.optional(z.enum(thinkingLevels)),
  format: z.optional(z.enum(['png', 'jpeg', 'webp', 'avif'])),
  parts: z.readonly(z.array(askedPart)),
});

export type Asked = z.infer<typeof askedSchema>;
export type AskedPart = z.infer<typeof askedPart>;

/**
 * SHA-256 (hex) over a request. A reference counts by its bytes and media type; its id and role reach the
 * model only through the text labels, which count as text.
 */
export function digestOf(asked: Asked): string {
  const { model, tier, aspectRatio, thinking, format } = asked;
  const parts = asked.parts.map((part) =>
    'text' in part ? ['text', part.text] : ['image', part.mediaType, part.sha256],
  );
  const canonical = JSON.stringify([
    'darkroom 1',
    model,
    tier ?? null,
    aspectRatio ?? null,
    thinking ?? null,
    format ?? null,
    parts,
  ]);
  return sha256Of(canonical);
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal digits. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * SHA-256 (hex) over what is sent of a request. The declared format is not sent: a picture is converted after it
 * came, so one answer serves every format.
 */
export function sentDigestOf({ format: _, ...sent }: Asked): string {
  return digestOf(sent);
}
