/** Gemini's `imageSize` values, ascending. https://ai.google.dev/gemini-api/docs/image-generation */
export const tiers = ['512', '1K', '2K', '4K'] as const;
/** The server's whole allow-list of `aspectRatio` values, width:height. */
export const aspectRatios = [
  '1:1',
  '1:4',
  '1:8',
  '2:3',
  '3:2',
  '3:4',
  '4:1',
  '4:3',
  '4:5',
  '5:4',
  '8:1',
  '9:16',
  '16:9',
  '21:9',
] as const;
/** What a reference is for. Roles live in the prompt alone: the API has no field for them. */
export const referenceRoles = [
  'subject',
  'style',
  'material',
  'layout',
  'character',
  'product',
  'logo',
  'base',
] as const;
/** Gemini's `thinkingLevel` values in lower case, ascending. */
export const thinkingLevels = ['minimal', 'low', 'medium', 'high'] as const;
/**
 * How far a fact can be trusted: `official` is on the provider's own page (or quoted from it),
 * `measured` was seen on the live API by somebody who says how, `secondary` is told by others in
 * agreement, `inferred` follows from a neighbouring fact, `unconfirmed` has one weak source, conflicting
 * ones or none, `reported` is told by resellers of a model whose provider's own pages were not seen.
 */
export const confidences = [
  'official',
  'measured',
  'secondary',
  'inferred',
  'unconfirmed',
  'reported',
] as const;

export type Tier = (typeof tiers)[number];
export type AspectRatio = (typeof aspectRatios)[number];
export type ReferenceRole = (typeof referenceRoles)[number];
export type ThinkingLevel = (typeof thinkingLevels)[number];
export type Confidence = (typeof confidences)[number];
