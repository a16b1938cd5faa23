import { type Model, tiers } from '../catalog.ts';
import { factOf, largestOf } from '../facts/index.ts';
import { mediaTypeText, megapixelsText, orText, pixelsText, proportionOf } from '../words.ts';
import { amountOf } from './price-reasons.ts';
import type { Reason } from './reason.ts';

/** Tiers that only one offers, or a largest image that is clearly larger. */
export function largerImage(one: Model, other: Model): Reason | undefined {
  const only = tiersOf(one).filter((tier) => !tiersOf(other).includes(tier));
  if (one.kind === 'renderable' && other.kind === 'renderable' && only.length > 0) {
    return {
      facts: [...only.map((tier) => `tiers/${tier}`), ...(isLarger(one, other) ? ['largest'] : [])],
      text: `you need ${orText(only)}, which ${other.displayName} does not offer${reach(one, other)}.`,
    };
  }
  const theirs = factOf(other, 'largest').value;
  if (!isLarger(one, other) || theirs.is !== 'known') return undefined;
  const stop = megapixelsText(theirs.amount ?? 0);
  return {
    facts: ['largest'],
    text: `you need more than ${stop}, where ${other.displayName} ends: ${one.displayName} draws up to ${largestText(one)}.`,
  };
}

/** Aspect ratios that only one takes. */
export function moreRatios(one: Model, other: Model): Reason | undefined {
  if (one.kind === 'renderable') {
    const only = one.ratios.filter((ratio) => takes(other, ratio) === false);
    if (only.length === 0) return undefined;
    return {
      facts: only.map((ratio) => `ratios/${ratio}`),
      text: `you need ${orText(only)}, which ${other.displayName} does not take.`,
    };
  }
  if (other.kind === 'comparison' || one.sizes.custom === null) return undefined;
  const count = other.ratios.length;
  const free = factOf(one, 'ratios').value.text;
  return {
    facts: ['ratios/any'],
    text: `you need a ratio that is not among the ${count} of ${other.displayName}: ${one.displayName} takes ${free}.`,
  };
}

/** Ways in which the picture comes back that only one has. */
export function otherFormats(one: Model, other: Model): Reason | undefined {
  const theirs = formatsOf(other);
  const only = formatsOf(one).filter((format) => !theirs.includes(format));
  if (only.length === 0 || theirs.length === 0) return undefined;
  return {
    facts: only.map((format) => `media-type/${format}`),
    text: `you want ${orText(only)} back: ${other.displayName} answers in ${orText(theirs)}.`,
  };
}

/** Qualities that only one knows, where both have a quality setting. */
export function otherQualities(one: Model, other: Model): Reason | undefined {
  if (one.kind !== 'comparison' || other.kind !== 'comparison') return undefined;
  const only = (one.qualities ?? []).filter(
    (quality) => other.qualities?.includes(quality) === false,
  );
  if (only.length === 0) return undefined;
  return {
    facts: only.map((quality) => `qualities/${quality}`),
    text: `you want quality ${orText(only)}, which ${other.displayName} does not offer.`,
  };
}

/** None where nobody says. */
function formatsOf(model: Model): readonly string[] {
  const types =
    model.kind === 'renderable' ? [model.outputMediaType.geminiApi] : model.outputMediaTypes;
  return (types ?? []).map(mediaTypeText);
}

function tiersOf(model: Model): readonly string[] {
  return model.kind === 'renderable' ? tiers.filter((tier) => model.tiers[tier]) : [];
}

/** A tenth more can be seen; less is rounding of sizes to blocks. */
function isLarger(one: Model, other: Model): boolean {
  const [mine, theirs] = [amountOf(one, 'largest'), amountOf(other, 'largest')];
  return mine !== undefined && theirs !== undefined && mine > theirs * 1.1;
}

function reach(one: Model, other: Model): string {
  return isLarger(one, other) ? `: ${one.displayName} draws up to ${largestText(one)}` : '';
}

function largestText(model: Model): string {
  if (model.kind === 'comparison') return factOf(model, 'largest').value.text;
  const { pixels, ratio } = largestOf(model);
  return `${megapixelsText(pixels.width * pixels.height)} (${pixelsText(pixels)} at ${ratio})`;
}

/** Whether a model draws a ratio; undefined where nobody says. */
function takes(model: Model, ratio: string): boolean | undefined {
  if (model.kind === 'renderable') return model.ratios.some((one) => one === ratio);
  const { custom } = model.sizes;
  if (custom === null) return undefined;
  const proportion = proportionOf(ratio);
  return Math.max(proportion, 1 / proportion) <= custom.maxAspect;
}
