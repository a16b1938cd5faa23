import {
  type AspectRatio,
  type ComparisonModel,
  type Pixels,
  type RenderableModel,
  tiers,
} from '../catalog.ts';
import { andText, mediaTypeText, megapixelsText, numberText, pixelsText } from '../words.ts';
import { type Entry, fromGemini, fromOther } from './entry.ts';
import { listValue, notOffered, unpublished, type Value } from './fact.ts';

/** How large a model draws, and in which shapes. */
export const sizeEntries: readonly Entry[] = [
  {
    id: 'tiers',
    group: 'size',
    label: 'Tiers, or sizes',
    ofRenderable: fromGemini('tiers', ({ tiers: offered }) =>
      listValue(tiers.filter((tier) => offered[tier])),
    ),
    ofComparison: fromOther('sizes', ({ sizes }) =>
      listValue(sizes.presets?.map(pixelsText) ?? null),
    ),
  },
  {
    id: 'largest',
    group: 'size',
    label: 'Largest image',
    better: 'more',
    ofRenderable: fromGemini('tiers', (model) => largestValue(largestOf(model))),
    ofComparison: fromOther('sizes', ({ sizes }) =>
      sizes.custom === null ? unpublished : megapixels(sizes.custom.maxPixels),
    ),
  },
  {
    id: 'ratios',
    group: 'size',
    label: 'Aspect ratios',
    ofRenderable: fromGemini('ratios', ({ ratios }) => ({
      is: 'known',
      text: `${ratios.length}: ${ratios.join(', ')}`,
      amount: ratios.length,
    })),
    ofComparison: fromOther('sizes', anyRatio),
  },
  {
    id: 'qualities',
    group: 'size',
    label: 'Quality setting',
    ofRenderable: fromGemini('tiers', () => ({ ...notOffered, text: 'none: the tier decides' })),
    ofComparison: fromOther('qualities', ({ qualities }) => listValue(qualities)),
  },
  {
    id: 'media-type',
    group: 'size',
    label: 'Comes back as',
    ofRenderable: fromGemini('outputMediaType', ({ outputMediaType }) => ({
      is: 'known',
      text: mediaTypeText(outputMediaType.geminiApi),
    })),
    ofComparison: fromOther('outputMediaTypes', ({ outputMediaTypes }) =>
      listValue(outputMediaTypes?.map(mediaTypeText) ?? null),
    ),
  },
];

/** The largest image by pixels, over all tiers and ratios. */
export function largestOf(model: RenderableModel): { pixels: Pixels; ratio: AspectRatio } {
  const all = tiers.flatMap((tier) =>
    Object.entries(model.tiers[tier]?.pixels.byRatio ?? {}).map(([ratio, pixels]) => ({
      ratio: ratio as AspectRatio,
      pixels,
    })),
  );
  const [first] = all.sort((a, b) => areaOf(b.pixels) - areaOf(a.pixels));
  if (first === undefined) throw new Error(`${model.name} offers no tier.`);
  return first;
}

function areaOf({ width, height }: Pixels): number {
  return width * height;
}

function largestValue({ pixels, ratio }: ReturnType<typeof largestOf>): Value {
  const area = areaOf(pixels);
  return {
    is: 'known',
    text: `${megapixelsText(area)}, ${pixelsText(pixels)} at ${ratio}`,
    amount: area,
  };
}

function megapixels(pixels: number): Value {
  return { is: 'known', text: megapixelsText(pixels), amount: pixels };
}

function anyRatio({ sizes: { custom } }: ComparisonModel): Value {
  if (custom === null) return unpublished;
  const bounds = andText([`1:${custom.maxAspect}`, `${custom.maxAspect}:1`]);
  return {
    is: 'known',
    text: `any between ${bounds}, in steps of ${numberText(custom.multipleOf)} px`,
  };
}
