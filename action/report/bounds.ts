/**
 * What a report's values may be. A report is also read back from strangers, so every string has a greatest length,
 * every number a range and every path a shape. Each bound lies far above what an honest run writes.
 */
import * as z from 'zod/mini';

/** Greatest numbers of a report's lists and of its strings' characters (UTF-16 code units). */
export const bounds = {
  renders: 20_000,
  problems: 20_000,
  references: 256,
  nameCharacters: 2_048,
  pathCharacters: 4_096,
  wordsCharacters: 16_384,
  promptCharacters: 131_072,
} as const;

const greatest = 1e12;

/** A whole number, not negative. */
export const count = z.int().check(z.nonnegative(), z.lte(greatest));
/** US dollars, rounded to a millionth. */
export const usd = z.number().check(z.nonnegative(), z.lte(greatest));
/** Milliseconds, with fractions. */
export const duration = z.number().check(z.nonnegative(), z.lte(greatest));
/** An id, a rule, a model's name. */
export const name = z.string().check(z.maxLength(bounds.nameCharacters));
/** A sentence or a few. */
export const words = z.string().check(z.maxLength(bounds.wordsCharacters));
/** The text of a prompt. */
export const promptWords = z.string().check(z.maxLength(bounds.promptCharacters));
/** SHA-256 in lower-case hex. */
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** An ISO moment, UTC. */
export const moment = z
  .string()
  .check(z.regex(/^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d(\.\d{1,9})?Z$/));
/** Width and height in pixels. */
export const pixels = z.strictObject({ width: count, height: count });

/** A path relative to the root with `/` between its folders: it cannot leave the root, and is one line of text. */
export const path = z.string().check(
  z.maxLength(bounds.pathCharacters),
  z.minLength(1),
  z.refine((text) => isInside(text), { error: 'must stay inside the root' }),
);

/** `path`, or empty where something concerns the run as a whole. */
export const pathOrNone = z.union([z.literal(''), path]);

function isInside(text: string): boolean {
  if (/^[/\\]|^[a-z]:|[\p{Cc}\p{Cs}]/iu.test(text)) return false;
  return !text.split(/[/\\]/).some((part) => part === '..');
}
