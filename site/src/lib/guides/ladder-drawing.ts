import { andText } from '../words.ts';
import type { Step } from './ladder.ts';

/** A step as a rectangle whose lower left corner all share, the larger behind the smaller; in pixels of the drawing. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  /** Its name, where that can be read whole. */
  readonly tier?: string;
  /** The two lines below the name, where there is room for both: the table below the drawing has them too. */
  readonly detail?: { readonly purposes: string; readonly price: string };
}

/** Steps to one scale, at most 480 px wide. */
export function drawingOf(steps: readonly Step[]): { width: number; height: number; boxes: Box[] } {
  const largest = steps.at(-1)?.pixels ?? { width: 1, height: 1 };
  const scale = 480 / Math.max(largest.width, largest.height * 1.4);
  const size = (pixels: number): number => Math.round(pixels * scale);
  const whole = size(largest.height);
  const boxes = steps.map((step, index): Box => {
    const [width, height] = [size(step.pixels.width), size(step.pixels.height)];
    const covered = size(steps[index - 1]?.pixels.height ?? 0);
    return { width, height, top: whole - height + 1, ...labelOf(step, width, height - covered) };
  });
  return { width: size(largest.width), height: whole, boxes };
}

/** What can be written where a box is neither covered nor at its end. */
function labelOf({ tier, purposes, price }: Step, wide: number, high: number) {
  const detail = { purposes: andText(purposes), price: price.text };
  const fits = (text: string, letter: number): boolean => 11 + text.length * letter <= wide;
  if (high < 28 || !fits(tier, 11)) return {};
  const roomy = high >= 64 && Object.values(detail).every((text) => fits(text, 8));
  return roomy ? { tier, detail } : { tier };
}
