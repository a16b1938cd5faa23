import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font } from 'opentype.js';

/*
 * Text as outlines: sharp ignores fonts that an SVG brings, and a machine that builds the site may have none. The site
 * may not import the emulator's drawing, which does the same for its proofs.
 */

/** How heavy the letters are. */
export type Weight = 400 | 600;

/** How a text is set: its size in pixels per em. */
export interface Setting {
  readonly size: number;
  readonly weight: Weight;
}

const require = createRequire(import.meta.url);
const fonts: Readonly<Record<Weight, Font>> = { 400: fontOf(400), 600: fontOf(600) };

function fontOf(weight: Weight): Font {
  const file = `@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff`;
  const { buffer, byteOffset, byteLength } = readFileSync(require.resolve(file));
  return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength));
}

/** Substitutions cost more than all the rest of a card, and these texts need none. */
const plainly = { features: {} };

/** Widths of words in ems: measuring costs more than drawing, and the same words come again and again. */
const known: Readonly<Record<Weight, Map<string, number>>> = { 400: new Map(), 600: new Map() };

/** The width of a text in pixels. */
export function widthOf(text: string, { size, weight }: Setting): number {
  const ems = text
    .split(/(?= )/)
    .map((word) => emsOf(word, weight))
    .reduce((sum, width) => sum + width, 0);
  return ems * size;
}

function emsOf(word: string, weight: Weight): number {
  const before = known[weight].get(word);
  if (before !== undefined) return before;
  const width = fonts[weight].getAdvanceWidth(word, 1, plainly);
  known[weight].set(word, width);
  return width;
}

/** Path data of a text whose first letter stands at `x` on the line `y`. */
export function outlineOf(
  text: string,
  { size, weight }: Setting,
  [x, y]: readonly [number, number],
): string {
  const { commands } = fonts[weight].getPath(text, x, y, size, plainly);
  // opentype.js's own toPathData writes NaN for some coordinates: it rounds by way of strings.
  return commands
    .map((command) => {
      switch (command.type) {
        case 'Z':
          return 'Z';
        case 'Q':
          return `Q${round(command.x1)} ${round(command.y1)} ${round(command.x)} ${round(command.y)}`;
        case 'C':
          return `C${round(command.x1)} ${round(command.y1)} ${round(command.x2)} ${round(command.y2)} ${round(command.x)} ${round(command.y)}`;
        default:
          return `${command.type}${round(command.x)} ${round(command.y)}`;
      }
    })
    .join('');
}

/** Tenths of a pixel are finer than a card shows. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A text broken at its words into at most `most` lines of a width in pixels; what is cut off ends in "…". */
export function wrapped(
  text: string,
  setting: Setting,
  { width, most }: { readonly width: number; readonly most: number },
): string[] {
  const fits = (line: string): boolean => widthOf(line, setting) <= width;
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, most).map((line) => (fits(line) ? line : shortened(line, fits)));
  const last = shown.at(-1);
  if (lines.length > most && last !== undefined) shown[most - 1] = shortened(last, fits);
  return shown;
}

/** The longest beginning that fits with "…" behind it. Found by halving: a word may be thousands of letters long. */
function shortened(line: string, fits: (line: string) => boolean): string {
  const letters = [...line];
  const cut = (count: number): string => `${letters.slice(0, count).join('').trimEnd()}…`;
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(cut(middle))) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}
