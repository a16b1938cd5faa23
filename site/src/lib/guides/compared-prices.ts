import { type ComparisonModel, comparedPriceOf, type Pixels } from '../catalog.ts';
import { factOf, usdValue, type Value } from '../facts/index.ts';
import { numberText, pixelsText } from '../words.ts';

/** Prices of a model for comparison by size and quality. */
export interface ComparedPrices {
  readonly qualities: readonly string[];
  readonly sizes: readonly {
    readonly size: string;
    readonly prices: readonly { readonly value: Value; readonly unconfirmed: boolean }[];
  }[];
  /** `196 tokens × $30.00 per 1M`, of one price, to show how all are reckoned; absent where none is known. */
  readonly example?: { readonly tokens: string; readonly rate: string; readonly usd: Value };
}

/**
 * The table of a model's prices: every size that it names or has a price for, every quality that can have one. Without
 * a single known price there is no size either: a table of nothing tells nothing.
 */
export function comparedPricesOf(model: ComparisonModel): ComparedPrices {
  const prices = model.prices ?? {};
  const qualities = (model.qualities ?? []).filter((quality) => quality !== 'auto');
  const named = (model.sizes.presets ?? []).map(keyOf);
  const keys = [...new Set([...named, ...Object.keys(prices)])].sort(bySize);
  const sizes = keys.map((key) => ({
    size: pixelsText(pixelsOf(key)),
    prices: qualities.map((quality) => {
      const price = prices[key]?.[quality];
      const usd = comparedPriceOf(model, price?.outputTokens ?? null);
      return { value: usdValue(usd), unconfirmed: price?.provenance?.confidence === 'unconfirmed' };
    }),
  }));
  const tokens = Object.values(prices)
    .flatMap((byQuality) => Object.values(byQuality))
    .find((price) => price.outputTokens !== null)?.outputTokens;
  if (tokens === undefined || tokens === null) return { qualities, sizes: [] };
  if (model.rates === null) return { qualities, sizes };
  const usd = usdValue(comparedPriceOf(model, tokens));
  const rate = factOf(model, 'rate.image-output').value.text;
  return { qualities, sizes, example: { tokens: numberText(tokens), rate, usd } };
}

function keyOf({ width, height }: Pixels): string {
  return `${width}x${height}`;
}

function pixelsOf(key: string): Pixels {
  const [width = 0, height = 0] = key.split('x').map(Number);
  return { width, height };
}

function bySize(one: string, other: string): number {
  const [a, b] = [pixelsOf(one), pixelsOf(other)];
  return a.width * a.height - b.width * b.height || a.width - b.width;
}
