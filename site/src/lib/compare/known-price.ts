import { comparedPriceOf, imagePriceOf, type Model, tiers } from '../catalog.ts';
import { factOf } from '../facts/index.ts';
import { andText } from '../words.ts';
import type { Reason } from './reason.ts';

/** A price to reckon with, where nobody publishes what an image costs with the other. */
export function knownPrice(one: Model, other: Model): Reason | undefined {
  if (isPriced(other)) return undefined;
  const known = asked(one).filter(([id]) => factOf(one, id).value.is !== 'unknown');
  if (known.length === 0) return undefined;
  const figures = known.map(([id, at]) => `${factOf(one, id).value.text}${at}`);
  const image = one.kind === 'comparison' ? '1,024 × 1,024' : 'an image';
  return {
    facts: known.map(([id]) => id),
    text: `you must know the price beforehand: ${image} costs ${andText(figures)}; for ${other.displayName}, no price of an image is published.`,
  };
}

/** The facts that say what an image costs, each with what its figure holds for. */
function asked(model: Model): readonly (readonly [id: string, at: string])[] {
  if (model.kind === 'comparison') return [['price.square', '']];
  return tiers
    .filter((tier) => model.tiers[tier])
    .map((tier) => [`price.${tier}`, ` at ${tier}`] as const);
}

function isPriced(model: Model): boolean {
  if (model.kind === 'renderable')
    return tiers.some((tier) => typeof imagePriceOf(model, tier) === 'number');
  return Object.values(model.prices ?? {})
    .flatMap((byQuality) => Object.values(byQuality))
    .some(({ outputTokens }) => comparedPriceOf(model, outputTokens) !== null);
}
