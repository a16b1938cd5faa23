import { type AspectRatio, type Pixels, pixelsFor } from '../catalog.ts';
import { imageObject } from '../structured/index.ts';
import { type PictureSize, pictureOf, type Sample } from './index.ts';

/** The pixels that a render's settings promise; undefined where its ratio was left to the model. */
export function expectedPixels({ template, entry: { asked } }: Sample): Pixels | undefined {
  const ratio: AspectRatio | undefined = asked.aspectRatio;
  return ratio && pixelsFor(template.model, asked.tier, ratio);
}

/** By how much the ratio of what came differs from what was asked for: `0.4%`. */
export function ratioDrift(asked: Pixels, came: Pixels): string {
  const drift = Math.abs((came.width / came.height) * (asked.height / asked.width) - 1);
  return `${(drift * 100).toFixed(1)}%`;
}

/** A real render as structured data; none of an emulated one, which no model made. */
export function structuredSample(sample: Sample): object[] {
  const { entry, emulated, variant, template } = sample;
  if (emulated) return [];
  const { path, width, height } = pictureOf(sample).sizes.at(-1) as PictureSize;
  const picture = {
    path,
    alt: variant.alt,
    width,
    height,
    model: template.model.displayName,
    created: entry.answer.date,
    sha256: (entry.original ?? entry.file).sha256,
  };
  return [imageObject(picture)];
}
