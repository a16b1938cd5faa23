import { dollar, fixedText, grouped, usdText } from '#capabilities/money';

/** Money as it is printed everywhere. A door of its own: browsers get this and nothing else of the engine. */
export { grouped, usdText } from '#capabilities/money';

/** A part of a sum, at a glance: two decimals, as the sum has them, where that is a dollar or more. */
export function partText(usd: number, sum: number): string {
  return sum < dollar || (usd > 0 && usd < 0.005) ? usdText(usd) : fixedText(usd, 2);
}

/** `$1.3320`, with four decimals whatever its size: lines that are added up, and their sum. */
export function exactText(usd: number): string {
  return fixedText(usd, 4);
}

/** `$7.50`, `$0.0375`: USD per 1M tokens with as many digits as a rate has, at least two. Nothing is rounded. */
export function rateText(usd: number): string {
  const digits = String(usd).split('.')[1]?.length ?? 0;
  return `$${grouped(usd.toFixed(Math.max(2, digits)))}`;
}
