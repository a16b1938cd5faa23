import { type ComparisonModel, costOf, type Model, tiers, today, usdText } from '../catalog.ts';
import { factOf, squarePrices } from '../facts/index.ts';
import { andText, orText } from '../words.ts';
import type { Reason } from './reason.ts';

/** Below this share of the other's price, a price is lower in a way that can decide. */
const clearly = 0.97;

/** "a quarter of the price at 1K ($0.0336 against $0.1344) and 38% at 2K (…)", at the tiers that both offer. */
export function lowerPrice(one: Model, other: Model): Reason | undefined {
  const lower = tiers.flatMap((tier) => {
    const [mine, theirs] = [amountOf(one, `price.${tier}`), amountOf(other, `price.${tier}`)];
    if (mine === undefined || theirs === undefined || mine > theirs * clearly) return [];
    return [{ tier, mine, theirs }];
  });
  if (lower.length === 0) return undefined;
  const words = lower.map(({ tier, mine, theirs }, index) => {
    const [share, whole] = shareText(mine, theirs);
    const figures = `(${usdText(mine)} against ${usdText(theirs)})`;
    return `${share}${index === 0 ? whole : ''} at ${tier} ${figures}`;
  });
  const dearer = dearerRates(one, other);
  const but = dearer.length === 0 ? '' : `; but per 1M tokens, ${ratesText(one, other, dearer)}`;
  return {
    facts: [...lower.map(({ tier }) => `price.${tier}`), ...dearer.map(([rate]) => rate)],
    text: `the price of an image matters most: ${andText(words)}${but}.`,
  };
}

/** What is billed on top and costs more: a lower price of the image does not tell all of the bill. */
function dearerRates(one: Model, other: Model): readonly (typeof besides)[number][] {
  return besides.filter(
    ([rate]) => (amountOf(one, rate) ?? 0) > (amountOf(other, rate) ?? Number.POSITIVE_INFINITY),
  );
}

/**
 * 1,024 × 1,024, where one model has qualities instead of tiers. Between two that have them it tells nothing: makers
 * give the same word to other qualities, and other words to the same.
 */
export function squarePrice(one: Model, other: Model): Reason | undefined {
  if (one.kind === 'comparison' && other.kind === 'renderable') return lowQuality(one, other);
  if (one.kind === 'renderable' && other.kind === 'comparison') return alwaysLower(one, other);
  return undefined;
}

/** What is billed on top of the image costs less: what is sent and, as one rate with it, what is thought. */
export function lowerRate(one: Model, other: Model): Reason | undefined {
  const id = 'rate.text-input';
  const [mine, theirs] = [amountOf(one, id), amountOf(other, id)];
  if (one.kind !== other.kind || mine === undefined || theirs === undefined) return undefined;
  if (mine >= theirs) return undefined;
  const lower = besides.filter(
    ([rate]) => (amountOf(one, rate) ?? 0) < (amountOf(other, rate) ?? 0),
  );
  return {
    facts: lower.map(([rate]) => rate),
    text: `long prompts and thinking weigh on the bill: per 1M tokens, ${ratesText(one, other, lower)}.`,
  };
}

/** Rates of what is billed on top of the image. */
const besides = [
  ['rate.text-input', 'text sent'],
  ['rate.text-output', 'thinking'],
] as const;

function ratesText(one: Model, other: Model, rates: readonly (typeof besides)[number][]): string {
  return andText(rates.map(([rate, words]) => `${words} costs ${against(one, other, rate)}`));
}

function against(one: Model, other: Model, id: string): string {
  return `${factOf(one, id).value.text} (against ${factOf(other, id).value.text})`;
}

/** References that cost less: their tokens at the rate of what is sent, for tokens alone are no price. */
export function cheaperReferences(one: Model, other: Model): Reason | undefined {
  const [mine, theirs] = [referenceUsd(one), referenceUsd(other)];
  if (mine === undefined || theirs === undefined || mine > theirs * clearly) return undefined;
  if (!canPay(one, other, theirs - mine)) return undefined;
  return {
    facts: ['reference-tokens', 'rate.image-input'],
    text: `references are most of what you send: each costs ${usdText(mine)}, against ${usdText(theirs)}.`,
  };
}

/** Whether what references save, USD each, can make up for a dearer image at any tier that both offer. */
function canPay(one: Model, other: Model, saved: number): boolean {
  const most = amountOf(one, 'references.total') ?? amountOf(other, 'references.total') ?? 0;
  return tiers.some((tier) => {
    const [mine, theirs] = [amountOf(one, `price.${tier}`), amountOf(other, `price.${tier}`)];
    return mine !== undefined && theirs !== undefined && mine - theirs < saved * most;
  });
}

function referenceUsd(model: Model): number | undefined {
  if (model.kind === 'comparison' || model.inputs.tokensPerImage === null) return undefined;
  return costOf(model, { input: model.inputs.tokensPerImage, text: 0, image: 0 }, today);
}

/** The amount of a fact that is known; undefined else. */
export function amountOf(model: Model, id: string): number | undefined {
  const { value } = factOf(model, id);
  return value.is === 'unknown' ? undefined : value.amount;
}

/** A quality that costs less speaks for the model that has qualities; what the others cost stands beside it. */
function lowQuality(one: ComparisonModel, other: Model): Reason | undefined {
  const theirs = amountOf(other, 'price.square');
  const prices = squarePrices(one);
  const below = prices.filter(({ usd }) => theirs !== undefined && usd < theirs);
  const above = prices.slice(below.length);
  const high = below.at(-1);
  if (theirs === undefined || high === undefined) return undefined;
  const enough = `quality ${below.length > 1 ? 'up to ' : ''}${high.quality}`;
  const beyond = `; at ${orText(above.map(({ quality }) => quality))} it is ${rangeText(above)}`;
  return {
    facts: ['price.square'],
    text: `${enough} is enough: 1,024 × 1,024 is then ${rangeText(below)}, against ${usdText(theirs)}${above.length > 0 ? beyond : ''}.`,
  };
}

/** One price below that of every quality. */
function alwaysLower(one: Model, other: ComparisonModel): Reason | undefined {
  const mine = amountOf(one, 'price.square');
  const [low] = squarePrices(other);
  if (mine === undefined || low === undefined || mine > low.usd * clearly) return undefined;
  const range = factOf(other, 'price.square').value.text;
  return {
    facts: ['price.square'],
    text: `the price of 1,024 × 1,024 matters most: ${usdText(mine)}, against ${range}.`,
  };
}

function rangeText(prices: readonly { readonly usd: number }[]): string {
  const ends = prices.length > 1 ? [prices[0], prices.at(-1)] : prices;
  return ends.flatMap((price) => (price ? [usdText(price.usd)] : [])).join(' to ');
}

const shares: readonly [share: number, words: string, whole: string][] = [
  [1 / 4, 'a quarter', ' of the price'],
  [1 / 3, 'a third', ' of the price'],
  [1 / 2, 'half', ' the price'],
  [2 / 3, 'two thirds', ' of the price'],
  [3 / 4, 'three quarters', ' of the price'],
];

function shareText(mine: number, theirs: number): readonly [share: string, whole: string] {
  if (mine === 0) return ['free', ''];
  const share = mine / theirs;
  const named = shares.find(([one]) => Math.abs(one - share) < 0.005);
  return named ? [named[1], named[2]] : [`${Math.round(share * 100)}%`, ' of the price'];
}
