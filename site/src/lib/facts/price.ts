import {
  type ComparisonModel,
  comparedPriceOf,
  type RenderableModel,
  ratesOn,
  today,
  usdText,
} from '../catalog.ts';
import { rateText } from '../money.ts';
import { notOffered, unpublished, type Value } from './fact.ts';

const square = '1024x1024';

/** USD as a value; undefined is not offered, null is not published. */
export function usdValue(usd: number | null | undefined): Value {
  if (usd === undefined) return notOffered;
  if (usd === null) return unpublished;
  return amountValue(usd, usdText(usd));
}

/** USD per 1M tokens as a value. */
export function rateValue(usd: number): Value {
  return amountValue(usd, rateText(usd));
}

/** A published zero is said to be one. */
function amountValue(usd: number, text: string): Value {
  if (usd === 0) return { is: 'zero', text: `${text} (free)`, amount: 0 };
  return { is: 'known', text, amount: usd };
}

/** Today's rates. */
export function ratesToday(model: RenderableModel): RenderableModel['rates'][number] {
  return ratesOn(model, today);
}

/** An image of 1,024 × 1,024 at one quality. */
export interface SquarePrice {
  readonly quality: string;
  /** Image tokens. */
  readonly tokens: number;
  readonly usd: number;
}

/** What an image of 1,024 × 1,024 costs at each quality whose price is known, cheapest first. */
export function squarePrices(model: ComparisonModel): readonly SquarePrice[] {
  return Object.entries(model.prices?.[square] ?? {})
    .flatMap(([quality, { outputTokens: tokens }]) => {
      const usd = comparedPriceOf(model, tokens);
      return tokens === null || usd === null ? [] : [{ quality, tokens, usd }];
    })
    .sort((a, b) => a.usd - b.usd);
}
