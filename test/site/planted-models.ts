import {
  type ComparisonModel,
  lifeOf,
  type RenderableModel,
  shelf,
  type Tier,
} from '../../site/src/lib/catalog.ts';
import { ratesOf } from '../capabilities/planted.ts';

export { ratesOf };

const [first, second] = shelf.filter((model) => model.kind === 'renderable');
const other = shelf
  .filter((model) => model.kind === 'comparison')
  .find((model) => lifeOf(model).state !== 'reported');
if (!first || !second || !other) throw new Error('There are too few models to plant in.');

const sides: Readonly<Record<Tier, number>> = { '512': 512, '1K': 1024, '2K': 2048, '4K': 4096 };

/** Tiers of these image tokens; null: not published. Pixels are round, in 1:1 and 2:1. */
export function tiersOf(
  tokens: Partial<Record<Tier, number | null>>,
): Pick<RenderableModel, 'tiers' | 'ratios'> {
  const tiers = Object.entries(tokens).map(([tier, outputTokens]) => {
    const side = sides[tier as Tier];
    const wide = { width: 1.5 * side, height: 0.75 * side };
    const byRatio = { '1:1': { width: side, height: side }, '16:9': wide };
    const cited = { confidence: 'official', sources: [] } as const;
    return [tier, { outputTokens, pixels: { byRatio, publishedDiffers: {}, ...cited } }];
  });
  return { tiers: Object.fromEntries(tiers), ratios: ['1:1', '16:9'] };
}

/**
 * A model with round figures, so that a person can follow: an image costs $0.10 at 1K, $0.20 at 2K, $0.40 at 4K. Its
 * name and its life are those of a model of ours, since only these are in the catalogue.
 */
export const plain: RenderableModel = {
  ...first,
  displayName: 'Plain',
  ...tiersOf({ '1K': 1000, '2K': 2000, '4K': 4000 }),
  ...ratesOf({ image: 100 }),
  references: { total: 10, recommended: null, objects: null, characters: null, style: null },
  outputMediaType: { geminiApi: 'image/jpeg', vertex: ['image/jpeg'] },
};

/** One beside it: $0.40 at 1K and 2K, $1.00 at 4K. */
export const dear: RenderableModel = {
  ...plain,
  name: second.name,
  displayName: 'Dear',
  ...tiersOf({ '1K': 4000, '2K': 4000, '4K': 10_000 }),
};

/** A model for comparison: an image of 1,024 × 1,024 costs $0.01 at low, $0.20 at medium, $0.50 at high. */
export const compared: ComparisonModel = {
  ...other,
  displayName: 'Compared',
  sizes: {
    presets: [
      { width: 2048, height: 2048 },
      { width: 1024, height: 1024 },
    ],
    custom: {
      multipleOf: 16,
      longestEdge: null,
      maxAspect: 3,
      minPixels: null,
      maxPixels: 40_000_000,
    },
  },
  qualities: ['low', 'medium', 'high', 'auto'],
  prices: {
    '1024x1024': {
      low: { outputTokens: 100 },
      medium: { outputTokens: 2000 },
      high: { outputTokens: 5000 },
    },
  },
  rates: { textInput: 10, imageInput: 10, imageOutput: 100 },
  references: { total: 10 },
  outputMediaTypes: ['image/jpeg'],
  features: { mask: 'guidance', transparentBackground: true },
};
