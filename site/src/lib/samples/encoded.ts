import sharp from 'sharp';
import type { PictureSize } from './picture.ts';

/** How heavy a picture may be in one of its sizes, in bytes: 11 KB in a row of the gallery, 40 KB at 1K. */
export function mostBytes({ width, height }: Pick<PictureSize, 'width' | 'height'>): number {
  return 6 * 1024 + (width * height) / 30;
}

/**
 * A picture in one of its sizes, as WebP: AVIF is up to a third smaller and takes nine times as long. Where a
 * photograph with grain would be too heavy, it gives up its grain: the quality falls by as much as it is too heavy,
 * which is the same each time.
 * @param file the original, on the disk
 */
export async function encoded(
  file: string,
  size: Pick<PictureSize, 'width' | 'height'>,
): Promise<Buffer> {
  const most = mostBytes(size);
  // Read and made small once, however often it is encoded.
  const { data, info } = await sharp(file)
    .rotate()
    .resize(size.width, size.height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  let quality = 72;
  for (let tries = 1; ; tries++) {
    const made = await sharp(data, { raw: { width, height, channels } })
      // More effort makes files that are hardly smaller, in four times the time.
      .webp({ quality, effort: 2 })
      .toBuffer();
    if (made.length <= most || tries === 5) return made;
    quality = Math.max(1, Math.floor(quality * ((0.9 * most) / made.length) ** 1.2));
  }
}
