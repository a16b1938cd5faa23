/**
 * What image models offer, as data with sources, and the rules over it. Pure: no disk, network, clock
 * or randomness; the day is an argument.
 */
export { findModel, type ModelMatch, models, successorOf } from './find.ts';
export { type Lifecycle, lifecycleOn, mainId } from './lifecycle.ts';
export { grouped, roundUsd, usdText } from './money.ts';
export {
  type Amount,
  comparedPriceOf,
  costOf,
  type Estimate,
  imagePriceOf,
  type PriceAsk,
  priceFor,
  ratesOn,
  type Tokens,
} from './price.ts';
export { fitsRatio } from './ratio.ts';
export type {
  ApiId,
  Cited,
  ComparisonModel,
  Dispute,
  Features,
  Model,
  Pixels,
  Rates,
  RenderableModel,
  Source,
} from './schema.ts';
export { checkSettings, pixelsFor, type SettingFault, type Settings } from './settings.ts';
export {
  type AspectRatio,
  aspectRatios,
  type Confidence,
  confidences,
  type ReferenceRole,
  referenceRoles,
  type ThinkingLevel,
  type Tier,
  thinkingLevels,
  tiers,
} from './vocabulary.ts';
