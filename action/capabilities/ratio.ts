import type { Pixels } from './schema.ts';
import type { AspectRatio } from './vocabulary.ts';

/** Measured pictures stray from the nominal ratio by up to 4 % (8:1 is 8.32:1), never by 5. */
const tolerance = 0.05;

/** Whether pixels have an aspect ratio, nominal or as other pixels have it, within 5 %. */
export function fitsRatio({ width, height }: Pixels, ratio: AspectRatio | Pixels): boolean {
  const [across = 1, down = 1] =
    typeof ratio === 'string' ? ratio.split(':').map(Number) : [ratio.width, ratio.height];
  return Math.abs(width / height / (across / down) - 1) <= tolerance;
}
