import { href } from '../link.ts';

/** A picture in this repository. */
export interface Shot {
  /** From the root. */
  readonly file: string;
  readonly sha256: string;
  /** In pixels, as it is seen. */
  readonly width: number;
  readonly height: number;
}

/** A picture as pages show it: never cropped, never enlarged. */
export interface Picture {
  readonly src: string;
  readonly srcset: string;
  /** Of the largest size that is offered: with `height` the true ratio. */
  readonly width: number;
  readonly height: number;
  /** The address of the largest size. */
  readonly large: string;
  /** Every size, the smallest first. */
  readonly sizes: readonly PictureSize[];
}

/** One size of a picture. */
export interface PictureSize {
  /** Of its file below /pictures/. */
  readonly name: string;
  /** From the front page. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Sides of squares with as many pixels: a ribbon of 8:1 and a portrait are then as heavy as a square. For 3:2 they
 * are about 490, 880 and 1,715 pixels wide.
 */
const sides = [400, 720, 1400] as const;

/** The same for a picture that is shown beside a line of text: for 3:2 about 170 and 490 pixels wide. */
export const thumbnailSides = [140, 400] as const;

/** The sizes of a picture, as addresses of this site. */
export function pictureOf(shot: Omit<Shot, 'file'>, within: readonly number[] = sides): Picture {
  const sizes = sizesOf(shot, within);
  const largest = sizes.at(-1) as PictureSize;
  return {
    src: href((sizes.at(-2) ?? largest).path),
    srcset: srcsetOf(sizes),
    width: largest.width,
    height: largest.height,
    large: href(largest.path),
    sizes,
  };
}

/** Sizes as the `srcset` of an image has them. */
export function srcsetOf(sizes: readonly PictureSize[]): string {
  return sizes.map(({ path, width }) => `${href(path)} ${width}w`).join(', ');
}

function sizesOf(shot: Omit<Shot, 'file'>, within: readonly number[]): PictureSize[] {
  const ratio = shot.width / shot.height;
  const widths = within.map((side) => Math.min(Math.round(side * Math.sqrt(ratio)), shot.width));
  const [largest = shot.width] = widths.slice(-1);
  // Two sizes that are nearly one serve nobody, and each takes time to make.
  const apart = widths.filter((width) => width === largest || width * 1.4 < largest);
  return [...new Set(apart)].map((width) => {
    const name = `${shot.sha256.slice(0, 20)}-${width}.webp`;
    const height = Math.max(1, Math.round(width / ratio));
    return { name, path: `/pictures/${name}`, width, height };
  });
}
