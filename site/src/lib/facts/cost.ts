import {
  type ComparisonModel,
  imagePriceOf,
  type RenderableModel,
  type Tier,
  tiers,
  usdText,
} from '../catalog.ts';
import { numberText } from '../words.ts';
import { type Entry, fromOther, notRecorded } from './entry.ts';
import { type Citation, countValue, noPlace, notOffered, unpublished, type Value } from './fact.ts';
import { ratesToday, rateValue, squarePrices, usdValue } from './price.ts';
import { thinkingOf } from './thinking.ts';

const noTiers = noPlace('has no tiers');

/** What an image costs. All amounts are US dollars at today's standard rates. */
export const costEntries: readonly Entry[] = [
  {
    id: 'price.square',
    group: 'cost',
    label: 'An image of 1,024 × 1,024',
    unit: 'USD',
    better: 'less',
    ofRenderable: (model) => ({
      value: usdValue(hasMegapixel(model) ? imagePriceOf(model, '1K') : undefined),
      cited: priceCited(model),
    }),
    ofComparison: fromOther('prices', squareRange),
  },
  ...tiers.map((tier) => tierPrice(tier, false)),
  ...tiers.map((tier) => tierPrice(tier, true)),
  ...tiers.map(tierTokens),
  {
    id: 'tokens.thinking',
    group: 'cost',
    label: 'Thinking tokens counted with an image',
    ofRenderable: (model) => ({
      value: thinkingValue(model),
      cited: model.provenance.typicalTokens,
    }),
    ofComparison: notRecorded,
  },
  rate('rate.text-input', 'Text sent', ({ input }) => input, 'textInput'),
  rate('rate.image-input', 'Images sent', ({ input }) => input, 'imageInput'),
  rate('rate.text-output', 'Text and thinking returned', ({ text }) => text),
  rate('rate.image-output', 'Images returned', ({ image }) => image, 'imageOutput'),
];

function tierPrice(tier: Tier, batch: boolean): Entry {
  return {
    id: batch ? `batch-price.${tier}` : `price.${tier}`,
    group: 'cost',
    label: batch ? `An image at ${tier}, in a batch` : `An image at ${tier}`,
    unit: 'USD',
    better: 'less',
    ofRenderable: (model) => ({
      value: usdValue(imagePriceOf(model, tier, batch)),
      cited: priceCited(model),
    }),
    ofComparison: fromOther('prices', () => noTiers),
  };
}

function tierTokens(tier: Tier): Entry {
  return {
    id: `tokens.${tier}`,
    group: 'cost',
    label: `Image tokens at ${tier}`,
    ofRenderable: (model) => ({
      value: tokensValue(model.tiers[tier]?.outputTokens),
      cited: model.provenance.tiers,
    }),
    ofComparison: fromOther('prices', () => noTiers),
  };
}

/** Every expected price rests on it, and so it is a fact like the others, with how sure it is. */
function thinkingValue(model: RenderableModel): Value {
  const { typicalTokens } = model.thinking;
  const thinking = thinkingOf(model);
  if (typicalTokens === null)
    return thinking === 'unmeasured'
      ? { is: 'unknown', text: 'not measured' }
      : { is: 'none', text: 'none: it does not think' };
  const count = numberText(typicalTokens);
  return { is: 'known', text: thinking === 'estimated' ? `${count}, an estimate` : count };
}

function tokensValue(tokens: number | null | undefined): Value {
  return tokens === undefined ? notOffered : countValue(tokens);
}

/**
 * USD per 1M tokens. No direction is better: makers cut the same picture into different numbers of tokens. What is
 * returned as text is not recorded of models for comparison.
 */
function rate(
  id: string,
  label: string,
  ofGemini: (rates: RenderableModel['rates'][number]) => number,
  key?: keyof NonNullable<ComparisonModel['rates']>,
): Entry {
  return {
    id,
    group: 'cost',
    label,
    unit: 'USD per 1M tokens',
    ofRenderable: (model) => {
      const rates = ratesToday(model);
      return { value: rateValue(ofGemini(rates)), cited: rates };
    },
    ofComparison: fromOther('rates', ({ rates }) => {
      if (key === undefined) return { is: 'unknown', text: 'not recorded' };
      return rates === null ? unpublished : rateValue(rates[key]);
    }),
  };
}

/** A price is tokens × rate: it rests on both. */
function priceCited(model: RenderableModel): Citation {
  const { confidence, sources } = ratesToday(model);
  const more = model.provenance.tiers.sources.filter(
    ({ url }) => !sources.some((one) => one.url === url),
  );
  return { confidence, sources: [...sources, ...more] };
}

function hasMegapixel(model: RenderableModel): boolean {
  const pixels = model.tiers['1K']?.pixels.byRatio['1:1'];
  return pixels?.width === 1024 && pixels.height === 1024;
}

function squareRange(model: ComparisonModel): Value {
  const sorted = squarePrices(model);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return unpublished;
  if (low === high) return usdValue(low.usd);
  return {
    is: 'known',
    text: `${usdText(low.usd)} (${low.quality}) to ${usdText(high.usd)} (${high.quality})`,
  };
}
