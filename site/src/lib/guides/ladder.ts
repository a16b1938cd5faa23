import {
  type AspectRatio,
  imagePriceOf,
  type Pixels,
  pixelsFor,
  type RenderableModel,
  type Tier,
  tierAt,
  tiers,
} from '../catalog.ts';
import { usdValue, type Value } from '../facts/index.ts';
import { andText } from '../words.ts';

/** One step of the way from the first try to the delivered picture. */
export interface Step {
  readonly tier: Tier;
  readonly pixels: Pixels;
  /** Image tokens of one image; null: not published. */
  readonly tokens: number | null;
  readonly price: Value;
  /** What the tier is for. */
  readonly purposes: readonly string[];
  /** The price of one image at this step and at each before it. */
  readonly spent: Value;
  /** How many steps from here on cost the same; 0 where an earlier step has counted this one. */
  readonly equals: number;
}

/** The tiers of a model as steps, the smallest first, in pixels of the ratio. */
export function ladderOf(model: RenderableModel, ratio: AspectRatio): Step[] {
  const offered = tiers.filter((tier) => pixelsFor(model, tier, ratio));
  const prices = offered.map((tier) => imagePriceOf(model, tier) ?? null);
  return offered.map((tier, index) => {
    const so = prices.slice(0, index + 1);
    const spent = so.reduce<number | null>(
      (sum, usd) => (sum === null || usd === null ? null : sum + usd),
      0,
    );
    return {
      tier,
      pixels: pixelsFor(model, tier, ratio) as Pixels,
      tokens: model.tiers[tier]?.outputTokens ?? null,
      price: usdValue(prices[index]),
      purposes: purposesOf(model, tier, offered.at(-1)),
      spent: usdValue(spent),
      equals: equalsAt(index, prices),
    };
  });
}

/** A sentence for each run of tiers with one price. */
export function equalStepsText(steps: readonly Step[]): string[] {
  return steps.flatMap(({ equals }, index) => {
    if (equals < 2) return [];
    const names = steps.slice(index, index + equals).map(({ tier }) => tier);
    return [`${andText(names)} cost the same: the smaller one saves nothing.`];
  });
}

/** The stages that draw at a tier, where the largest is what a template declares. */
function purposesOf(model: RenderableModel, tier: Tier, largest: Tier | undefined): string[] {
  const stages = ['preview', 'review', 'deliver'] as const;
  const names = stages.filter((stage) => tierAt(stage, largest, model) === tier);
  return names.length > 0 ? names : ['first sketch'];
}

function equalsAt(index: number, prices: readonly (number | null)[]): number {
  const price = prices[index] ?? null;
  if (price !== null && price === prices[index - 1]) return 0;
  const other = prices.findIndex((one, at) => at > index && one !== price);
  return price === null ? 1 : (other === -1 ? prices.length : other) - index;
}
