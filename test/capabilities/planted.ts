import type { RenderableModel, Tier } from '#capabilities';

const cited = { confidence: 'official', sources: [] } as const;
const tokens: Readonly<Record<Tier, number>> = { '512': 560, '1K': 1120, '2K': 1680, '4K': 3780 };

/** Rates of one day, USD per 1M tokens; whatever is not given is $10. */
export function ratesOf(
  usd: Partial<Record<'input' | 'text' | 'image', number>>,
): Pick<RenderableModel, 'rates'> {
  return {
    rates: [{ from: '2026-01-01', input: 10, text: 10, image: 10, batch: 0.5, ...usd, ...cited }],
  };
}

/**
 * A model of ours with all that makes a price in place of its own, so that what tests expect of money stays when ours
 * changes: an image costs $0.0336 at 1K, $0.0504 at 2K, $0.1134 at 4K.
 */
export function priced(model: RenderableModel): RenderableModel {
  const tiers = Object.entries(model.tiers).map(([tier, offer]) => [
    tier,
    { ...offer, outputTokens: tokens[tier as Tier] },
  ]);
  return {
    ...model,
    ...ratesOf({ input: 1.5, text: 7.5, image: 30 }),
    tiers: Object.fromEntries(tiers),
    inputs: {
      ...model.inputs,
      tokensPerImage: 1120,
      contextTokens: 131_072,
      outputTokens: 32_768,
    },
    thinking: { ...model.thinking, typicalTokens: 400 },
  };
}
