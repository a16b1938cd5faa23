import { either } from '../either.ts';
import type { ComparisonModel } from '../schema.ts';
import type { Issue } from './issue.ts';

/** Prices of sizes or qualities that a model for comparison does not have. */
export function comparedIssues({ sizes, qualities, prices }: ComparisonModel): Issue[] {
  return Object.entries(prices ?? {}).flatMap(([size, byQuality]) => [
    ...(takes(sizes, size)
      ? []
      : [
          {
            path: ['prices', size],
            words: 'The model does not take this size. Remove its prices, or mend "sizes".',
          },
        ]),
    ...Object.keys(byQuality)
      .filter((quality) => qualities !== null && !qualities.includes(quality))
      .map((quality) => ({
        path: ['prices', size, quality],
        words: `The model does not have this quality. Use ${either(qualities ?? [])}, or mend "qualities".`,
      })),
  ]);
}

/** Whether a model takes `size` (`<width>x<height>`), as a preset or within its bounds; what is unknown forbids none. */
function takes({ presets, custom }: ComparisonModel['sizes'], size: string): boolean {
  const [width = 0, height = 0] = size.split('x').map(Number);
  if (presets?.some((preset) => preset.width === width && preset.height === height)) return true;
  if (custom === null) return true;
  const [short, long, area] = [Math.min(width, height), Math.max(width, height), width * height];
  return (
    [width, height].every((side) => side % custom.multipleOf === 0) &&
    long <= (custom.longestEdge ?? long) &&
    long / short <= custom.maxAspect &&
    area >= (custom.minPixels ?? area) &&
    area <= custom.maxPixels
  );
}
