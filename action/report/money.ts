/**
 * Money as it is printed, everywhere: four decimals below one dollar, two from there on.
 * @param usd US dollars, not negative; undefined or null where the price is not known
 */
export function usdText(usd: number | undefined | null): string {
  if (usd === undefined || usd === null) return 'unknown';
  if (usd === 0) return '$0.00';
  if (usd < 0.0001) return '<$0.0001';
  return `$${(usd < 0.99995 ? small : large).format(usd)}`;
}

// Making a formatter takes far longer than using it, and a plan prints tens of thousands of prices.
const small = withDecimals(4);
const large = withDecimals(2);

function withDecimals(decimals: number): Intl.NumberFormat {
  return new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** US dollars as data: rounded to a millionth, so that sums of floats read the same on every machine. */
export function roundUsd(usd: number): number {
  return Math.round(usd * 1e6) / 1e6;
}
