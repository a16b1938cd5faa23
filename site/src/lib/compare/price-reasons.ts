import { type ComparisonModel, type Model, tiers, usdText } from '../catalog.ts';
import { factOf, newestRates, squarePrices } from '../facts/index.ts';
import { andText } from '../words.ts';

/** Below this share of the other's price, a price is lower in a way that can decide. */
const clearly = 0.97;

/** "a quarter of the price at 1K ($0.0336 against $0.1344) and 38 % at 2K (…)", at the tiers that both offer. */
export function lowerPrice(one: Model, other: Model): string | undefined {
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
  return `the price of an image decides: ${andText(words)}.`;
}

/** 1,024 × 1,024, where one model or both have qualities instead of tiers: either may be the better bargain. */
export function squarePrice(one: Model, other: Model): string | undefined {
  if (one.kind === 'comparison' && other.kind === 'renderable') return lowQuality(one, other);
  if (one.kind === 'renderable' && other.kind === 'comparison') return onePrice(one, other);
  if (one.kind === 'comparison' && other.kind === 'comparison') return sameQuality(one, other);
  return undefined;
}

/** What is sent costs less, where what comes back does not tell the models apart already. */
export function lowerRate(one: Model, other: Model): string | undefined {
  const id = 'rate.text-input';
  const [mine, theirs] = [amountOf(one, id), amountOf(other, id)];
  if (one.kind !== other.kind || mine === undefined || theirs === undefined) return undefined;
  if (mine >= theirs) return undefined;
  const rates = `${factOf(one, id).value.text} per 1M tokens, against ${factOf(other, id).value.text}`;
  return `you send long prompts: text that is sent costs ${rates}.`;
}

/** References that cost less: their tokens at the rate of what is sent, for tokens alone are no price. */
export function cheaperReferences(one: Model, other: Model): string | undefined {
  const [mine, theirs] = [referenceUsd(one), referenceUsd(other)];
  if (mine === undefined || theirs === undefined || mine > theirs * clearly) return undefined;
  return `you send many references: each costs ${usdText(mine)}, against ${usdText(theirs)}.`;
}

function referenceUsd(model: Model): number | undefined {
  if (model.kind === 'comparison' || model.inputs.tokensPerImage === null) return undefined;
  return (model.inputs.tokensPerImage * newestRates(model).input) / 1e6;
}

/** The amount of a fact that is known; undefined else. */
export function amountOf(model: Model, id: string): number | undefined {
  const { value } = factOf(model, id);
  return value.is === 'unknown' ? undefined : value.amount;
}

function lowQuality(one: ComparisonModel, other: Model): string | undefined {
  const theirs = amountOf(other, 'price.square');
  const below = squarePrices(one).filter(({ usd }) => theirs !== undefined && usd < theirs);
  const [low, high] = [below[0], below.at(-1)];
  if (theirs === undefined || low === undefined || high === undefined) return undefined;
  const [enough, cost] =
    low === high
      ? [`quality ${low.quality}`, usdText(low.usd)]
      : [`quality up to ${high.quality}`, `${usdText(low.usd)} to ${usdText(high.usd)}`];
  return `${enough} is enough: 1,024 × 1,024 then costs ${cost}, against ${usdText(theirs)}.`;
}

function onePrice(one: Model, other: ComparisonModel): string | undefined {
  const mine = amountOf(one, 'price.square');
  const high = squarePrices(other).at(-1);
  if (mine === undefined || high === undefined || high.usd <= mine) return undefined;
  const range = factOf(other, 'price.square').value.text;
  return `you want one price for 1,024 × 1,024: ${usdText(mine)}. ${other.displayName} asks ${range}.`;
}

function sameQuality(one: ComparisonModel, other: ComparisonModel): string | undefined {
  const lower = squarePrices(one).flatMap(({ quality, usd }) => {
    const theirs = squarePrices(other).find((price) => price.quality === quality)?.usd;
    if (theirs === undefined || usd > theirs * clearly) return [];
    return [`${quality} ${usdText(usd)} (against ${usdText(theirs)})`];
  });
  if (lower.length === 0) return undefined;
  return `the price of a quality by its name decides: at 1,024 × 1,024, ${andText(lower)}.`;
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
  return named ? [named[1], named[2]] : [`${Math.round(share * 100)} %`, ' of the price'];
}
