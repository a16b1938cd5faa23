import type { Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import type { Defs } from '../svg.ts';
import type { Typeface } from '../type.ts';

/** What a composition draws on: a box of `width` × `height` units with its origin at the top left. */
export interface Scene {
  width: number;
  height: number;
  palette: Palette;
  random: Random;
  defs: Defs;
  type: Typeface;
  /** The words of the prompt, in lower case and in order. */
  words: readonly string[];
  /** What the prompt puts in quotation marks. */
  quotes: readonly string[];
}

/** Draws a whole scene as SVG, edge to edge; what leaves the box is clipped. */
export type Compose = (scene: Scene) => string;

/** Whether the prompt has one of `list` (separated by spaces), also in the plural. */
export function mentions(scene: Pick<Scene, 'words'>, list: string): boolean {
  return firstMention(scene, list) >= 0;
}

/** Where in the prompt's words one of `list` (separated by spaces) stands first, also in the plural; -1 for nowhere. */
export function firstMention({ words }: Pick<Scene, 'words'>, list: string): number {
  const wanted = list.split(' ');
  return words.findIndex(
    (word) => wanted.includes(word) || wanted.includes(word.replace(/e?s$/, '')),
  );
}

/** A cell of a row or a column of cells: its middle, and what fits in it. */
export interface Station {
  x: number;
  y: number;
  width: number;
  height: number;
  /** The shorter of the two. */
  size: number;
}

/**
 * A long box cut along its longer side into cells of about `aspect` (width by height): one in most
 * boxes, several in a banner.
 */
export function stations(
  { width, height }: Pick<Scene, 'width' | 'height'>,
  aspect: number,
): Station[] {
  const count = Math.max(
    1,
    Math.round(Math.max(width / (height * aspect), height / (width / Math.min(aspect, 1.2)))),
  );
  const wide = width / height >= aspect;
  const [w, h] = wide ? [width / count, height] : [width, height / count];
  return Array.from({ length: count }, (_, index) => ({
    x: wide ? (index + 0.5) * w : w / 2,
    y: wide ? h / 2 : (index + 0.5) * h,
    width: w,
    height: h,
    size: Math.min(w, h),
  }));
}
