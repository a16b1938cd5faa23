import { grouped } from '#capabilities/money';

/** Money as it is printed everywhere. A door of its own: browsers get this and nothing else of the engine. */
export { grouped, usdText } from '#capabilities/money';

/** `$7.50`, `$0.0375`: USD per 1M tokens with as many digits as a rate has, at least two. Nothing is rounded. */
export function rateText(usd: number): string {
  const digits = String(usd).split('.')[1]?.length ?? 0;
  return `$${grouped(usd.toFixed(Math.max(2, digits)))}`;
}
