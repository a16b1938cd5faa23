import type { Bill } from './bill.ts';
import type { Part } from './campaign.ts';

/** One stretch of a bar, in percent of the drawing's width. */
export interface Segment {
  readonly part: Part;
  readonly usd: number;
  readonly from: number;
  readonly width: number;
}

/** The common axis ends here, in percent: what is right of it belongs to the totals. */
export const axisEnd = 76;
const quarters = 4;

/** Ends of an axis whose quarters are round numbers, times a power of ten. */
const ends = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10] as const;

/** The end of the axis in USD: round, and no bar is longer. The axis is linear and starts at 0. */
export function axisOf(bills: readonly Bill[]): number {
  const longest = Math.max(0, ...bills.map(({ total }) => total ?? 0));
  if (longest === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(longest));
  return (ends.find((end) => end * power >= longest) ?? 10) * power;
}

/** Five marks of the axis, 0 included. */
export function ticksOf(axis: number): readonly { readonly usd: number; readonly at: number }[] {
  return Array.from({ length: quarters + 1 }, (_, index) => ({
    usd: (axis * index) / quarters,
    at: (axisEnd * index) / quarters,
  }));
}

/** The stretches of one bar, end to end from 0. */
export function segmentsOf({ lines }: Bill, axis: number): readonly Segment[] {
  let from = 0;
  return lines.map(({ part, usd }) => {
    const segment = { part, usd, from, width: (usd / axis) * axisEnd };
    from += segment.width;
    return segment;
  });
}
