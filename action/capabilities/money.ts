/** US dollars from which on two decimals are printed: what would be rounded up to a dollar is printed as one. */
export const dollar = 0.99995;

/**
 * Money as it is printed, everywhere: four decimals below one dollar, two from there on.
 * @param usd US dollars, not negative; undefined or null where the price is not known
 */
export function usdText(usd: number | undefined | null): string {
  if (usd === undefined || usd === null) return 'unknown';
  if (usd === 0) return '$0.00';
  if (usd < 0.0001) return '<$0.0001';
  return fixedText(usd, usd < dollar ? 4 : 2);
}

/**
 * US dollars with so many decimals. Half up by the decimal digits, as people do it: toFixed alone makes 0.7007 of
 * 0.70075, which is below it in binary.
 */
export function fixedText(usd: number, decimals: number): string {
  // Smaller ones are written with an exponent, and are nothing at any number of decimals that is printed.
  const rounded = usd < 1e-6 ? 0 : Math.round(Number(`${usd}e${decimals}`)) / 10 ** decimals;
  return `$${grouped(rounded.toFixed(decimals))}`;
}

/** US dollars as data: rounded to a millionth, so that sums of floats read the same on every machine. */
export function roundUsd(usd: number): number {
  return Math.round(usd * 1e6) / 1e6;
}

/**
 * Digits with a comma before every three, `1,234.50`. Intl.NumberFormat does the same, and to make the first one
 * takes half as long as Node's own start.
 */
export function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\..*)/g, ',');
}
