import type { Estimate } from '#capabilities';
import type { PlannedRender, PlanTotals } from './plan.ts';

/**
 * How many of a render's calls may be billed at the most: each try whose answer never arrived whole may have been,
 * and an answer without a picture is asked for once more.
 */
export const mostBilledCalls = 4;

/** What a render costs, from what one of its calls costs: probably one call, at the most `mostBilledCalls`. */
export function priceOfRender(call: Estimate): Estimate {
  const { usd, tokens } = call.atMost;
  const times = (amount: number): number => amount * mostBilledCalls;
  const most = { input: times(tokens.input), text: times(tokens.text), image: times(tokens.image) };
  return { expected: call.expected, atMost: { usd: times(usd), tokens: most } };
}

/** Sums what a plan will probably and can at the most cost. A render whose bytes are at hand costs nothing. */
export function totalsOf(renders: readonly PlannedRender[], unchanged: number): PlanTotals {
  const calls = renders.filter(({ free }) => free === undefined);
  const known = calls.every(({ price }) => price !== undefined);
  const sum = (of: (render: PlannedRender) => number): number =>
    calls.reduce((total, render) => total + of(render), 0);
  const tokens = (side: 'expected' | 'atMost') =>
    sum(({ price }) => {
      const { input, text, image } = price?.[side].tokens ?? { input: 0, text: 0, image: 0 };
      return input + text + image;
    });
  return {
    renders: renders.length,
    unchanged,
    expectedUsd: known ? sum(({ price }) => price?.expected.usd ?? 0) : undefined,
    atMostUsd: known ? sum(({ price }) => price?.atMost.usd ?? 0) : undefined,
    expectedTokens: tokens('expected'),
    atMostTokens: tokens('atMost'),
  };
}
