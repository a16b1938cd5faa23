import { imagePriceOf, type Model, standingOf, type Tier, tiers } from '../catalog.ts';
import { factOf, largestOf, squarePrices, usdValue, type Value } from '../facts/index.ts';
import { megapixelsText, pixelsText } from '../words.ts';

/** One of the three figures that stand on top of every guide, in one order. */
export interface Figure {
  readonly label: string;
  readonly value: Value;
  /** What the figure holds for. */
  readonly detail?: string;
}

/** From-price, largest image and references of a model. */
export function headlineOf(model: Model): readonly Figure[] {
  return [priceFigure(model), largestFigure(model), referencesFigure(model)];
}

function priceFigure(model: Model): Figure {
  const label = standingOf(model) === 'ended' ? 'Last price from' : 'Price from';
  if (model.kind === 'comparison') {
    const [least] = squarePrices(model);
    if (least === undefined) return { label, value: factOf(model, 'price.square').value };
    return { label, value: usdValue(least.usd), detail: `1,024 × 1,024, ${least.quality}` };
  }
  const tier = cheapestOf(model);
  return { label, value: factOf(model, `price.${tier}`).value, detail: `at ${tier}` };
}

function cheapestOf(model: Extract<Model, { kind: 'renderable' }>): Tier {
  const priceOf = (tier: Tier): number => imagePriceOf(model, tier) ?? Number.POSITIVE_INFINITY;
  const offered = tiers.filter((tier) => model.tiers[tier]);
  return offered.reduce((best, tier) => (priceOf(tier) < priceOf(best) ? tier : best));
}

function largestFigure(model: Model): Figure {
  const label = 'Largest image';
  if (model.kind === 'comparison') return { label, value: factOf(model, 'largest').value };
  const { pixels, ratio } = largestOf(model);
  const text = megapixelsText(pixels.width * pixels.height);
  return { label, value: { is: 'known', text }, detail: `${pixelsText(pixels)} at ${ratio}` };
}

function referencesFigure(model: Model): Figure {
  const { value } = factOf(model, 'references.total');
  const advised = factOf(model, 'references.recommended').value;
  const detail = advised.is === 'known' ? `${advised.text} recommended` : 'in one request';
  return { label: 'Max references', value, detail };
}
