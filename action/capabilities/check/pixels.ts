import { either } from '../either.ts';
import { fitsRatio } from '../ratio.ts';
import type { Pixels, RenderableModel } from '../schema.ts';
import { type AspectRatio, aspectRatios, type Tier, tiers } from '../vocabulary.ts';
import type { Issue } from './issue.ts';

/** What is wrong with the tiers of a model and the pixels of their pictures. */
export function pixelIssues(model: RenderableModel): Issue[] {
  const offered = tiers.filter((tier) => model.tiers[tier]);
  const { defaultTier } = model;
  return [
    ...(offered.includes(defaultTier)
      ? []
      : [
          {
            path: ['defaultTier'],
            words: `${defaultTier} is not under "tiers". Write ${either(offered)}.`,
          },
        ]),
    ...offered.flatMap((tier, index) => [
      ...ratioIssues(model, tier),
      ...model.ratios.flatMap((ratio) =>
        cellIssues(model, { tier, ratio, below: offered[index - 1] }),
      ),
    ]),
  ];
}

/** Ratios that a tier lacks or has besides those of the model. */
function ratioIssues({ tiers: offers, ratios }: RenderableModel, tier: Tier): Issue[] {
  const path = ['tiers', tier, 'pixels', 'byRatio'];
  const given = Object.keys(offers[tier]?.pixels.byRatio ?? {});
  const missing = ratios.filter((ratio) => !given.includes(ratio));
  const strange = given.filter((ratio) => !ratios.some((one) => one === ratio));
  return [
    ...missing.map((ratio) => ({
      path,
      words: `The pixels of ${ratio} are missing. Add them, or take ${ratio} out of "ratios".`,
    })),
    ...strange.map((ratio) => ({
      path: [...path, ratio],
      words: `${ratio} is not under "ratios". Add it there, or remove it here.`,
    })),
  ];
}

interface Cell {
  readonly tier: Tier;
  readonly ratio: AspectRatio;
  /** The next smaller tier that the model offers. */
  readonly below: Tier | undefined;
}

/** What is wrong with the pixels of one ratio in one tier. */
function cellIssues({ tiers: offers }: RenderableModel, cell: Cell): Issue[] {
  const { tier, ratio } = cell;
  const offer = offers[tier]?.pixels;
  const pixels = offer?.byRatio[ratio];
  if (pixels === undefined) return [];
  const path = ['tiers', tier, 'pixels'];
  const fault = fitsRatio(pixels, ratio)
    ? faultBeside(pixels, offers, cell)
    : `is not ${ratio}, nor within 5 % of it`;
  const published = offer?.publishedDiffers[ratio];
  return [
    ...(fault
      ? [
          {
            path: [...path, 'byRatio', ratio],
            words: `${shown(pixels)} ${fault}. Mend the width or the height that is wrong.`,
          },
        ]
      : []),
    ...(published && shown(published) === shown(pixels)
      ? [
          {
            path: [...path, 'publishedDiffers', ratio],
            words: `${shown(published)} stands under "byRatio" too. Remove it, for it does not differ.`,
          },
        ]
      : []),
  ];
}

/** How pixels do not go with others of their model, as far as these have their own ratio. */
function faultBeside(
  pixels: Pixels,
  offers: RenderableModel['tiers'],
  { tier, ratio, below }: Cell,
): string | undefined {
  const inverse = ratio.split(':').reverse().join(':') as AspectRatio;
  const turned = offers[tier]?.pixels.byRatio[inverse];
  // Of two that do not mirror each other, one tells.
  const isTold = aspectRatios.indexOf(inverse) > aspectRatios.indexOf(ratio);
  if (turned && !isTold && fitsRatio(turned, inverse) && !mirror(pixels, turned))
    return `is not the ${shown(turned)} of ${inverse} turned`;
  const smaller = below && offers[below]?.pixels.byRatio[ratio];
  if (smaller && fitsRatio(smaller, ratio) && areaOf(pixels) <= areaOf(smaller))
    return `is no more than the ${shown(smaller)} of ${below}`;
  return undefined;
}

function mirror(one: Pixels, other: Pixels): boolean {
  return one.width === other.height && one.height === other.width;
}

function areaOf({ width, height }: Pixels): number {
  return width * height;
}

function shown({ width, height }: Pixels): string {
  return `${width} × ${height}`;
}
