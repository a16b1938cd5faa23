import { imagePriceOf, type Model, type Tier, tiers } from '../catalog.ts';
import { factOf, type Value } from '../facts/index.ts';
import { megapixelsText } from '../words.ts';

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
  const label = 'An image, from';
  if (model.kind === 'comparison') {
    const { value } = factOf(model, 'price.square');
    const [from = '', quality] = value.text.split(/ (?=\()/);
    if (value.is !== 'known' || quality === undefined) return { label, value };
    const detail = `1,024 × 1,024, ${quality.split(' to ')[0]?.slice(1, -1)}`;
    return { label, value: { is: 'known', text: from }, detail };
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
  const { value } = factOf(model, 'largest');
  if (value.is !== 'known' || value.amount === undefined) return { label: 'Largest image', value };
  const [, detail] = value.text.split(/, (.*)/);
  const text = megapixelsText(value.amount);
  return { label: 'Largest image', value: { is: 'known', text }, ...(detail && { detail }) };
}

function referencesFigure(model: Model): Figure {
  const { value } = factOf(model, 'references.total');
  const advised = factOf(model, 'references.recommended').value;
  const detail = advised.is === 'known' ? `${advised.text} recommended` : 'in one request';
  return { label: 'References, at most', value, detail };
}
