import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import opentype, { type Font, type Path } from 'opentype.js';
import { num } from './svg.ts';

export type Weight = 400 | 600;

/** A line of text as an outline: `d` is SVG path data, `width` its advance in the drawing's units. */
export interface Line {
  d: string;
  width: number;
}

/** IBM Plex Sans as outlines. No renderer's fonts are needed, so the same text draws alike everywhere. */
export interface Typeface {
  /** Advance width of `text` at `size` (units per em). */
  widthOf(text: string, size: number, weight?: Weight): number;
  /** `text` with its baseline starting at `x`, `y`. */
  line(text: string, at: { x: number; y: number; size: number; weight?: Weight }): Line;
}

/** Both weights parsed; the files come with @fontsource/ibm-plex-sans. */
export async function loadTypeface(): Promise<Typeface> {
  const fonts = { 400: await loadFont(400), 600: await loadFont(600) };
  return {
    widthOf: (text, size, weight = 400) => layOut(fonts[weight], text, size).width,
    line: (text, { x, y, size, weight = 400 }) => {
      const { runs, width } = layOut(fonts[weight], text, size);
      return { d: runs.map((run) => drawRun(fonts[weight], run, { x, y, size })).join(''), width };
    },
  };
}

/** `text` cut at words into at most `lines` lines no wider than `width`; a cut text ends in "…". */
export function wrap(
  type: Typeface,
  text: string,
  to: { width: number; size: number; lines: number; weight?: Weight },
): string[] {
  const fits = (line: string) => type.widthOf(line, to.size, to.weight) <= to.width;
  const lines: string[] = [];
  let rest = text.split(/\s+/).filter(Boolean);
  while (rest.length > 0 && lines.length < to.lines) {
    let count = 1;
    while (count < rest.length && fits(rest.slice(0, count + 1).join(' '))) count += 1;
    const line = rest.slice(0, count).join(' ');
    rest = rest.slice(count);
    lines.push(fits(line) ? line : shorten(line, fits));
  }
  const last = lines.at(-1);
  if (rest.length > 0 && last !== undefined)
    lines[lines.length - 1] = shorten(`${last} ${rest[0]}`, fits);
  return lines;
}

/** The longest beginning that fits with an "…" behind it, found by halving: a line can be a whole prompt. */
function shorten(line: string, fits: (line: string) => boolean): string {
  const letters = Array.from(line);
  const cut = (count: number) => `${letters.slice(0, count).join('').trimEnd()}…`;
  let [low, high] = [1, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(cut(middle))) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}

interface Run {
  /** Letters that the font has; '' stands for a word in a script that it has not. */
  text: string;
  offset: number;
  width: number;
}

/**
 * Splits text where the font ends: what it cannot set (other scripts, emoji) is greeked, as printers
 * do, into a bar as long as the word would about be.
 */
function layOut(font: Font, text: string, size: number): { runs: Run[]; width: number } {
  const runs: Run[] = [];
  let offset = 0;
  for (const { text: piece, known } of splitByFont(font, text.normalize('NFC'))) {
    const width = known ? advanceOf(font, piece) * size : Array.from(piece).length * size * 0.58;
    runs.push({ text: known ? piece : '', offset, width });
    offset += width;
  }
  return { runs, width: offset };
}

/** Widths of words in ems: setting a prompt measures the same words again and again, which took most of a proof. */
const measured = new WeakMap<Font, Map<string, number>>();

function advanceOf(font: Font, text: string): number {
  const known = measured.get(font) ?? new Map<string, number>();
  measured.set(font, known);
  return text.split(/(?= )/).reduce((sum, word) => {
    const width = known.get(word) ?? font.getAdvanceWidth(word, 1);
    known.set(word, width);
    return sum + width;
  }, 0);
}

function splitByFont(font: Font, text: string): { text: string; known: boolean }[] {
  const runs: { text: string; known: boolean }[] = [];
  for (const letter of text) {
    const known = font.charToGlyphIndex(letter) > 0;
    if (!known && /[\p{M}\p{Cf}\p{Cc}]/u.test(letter)) continue;
    const last = runs.at(-1);
    if (last && last.known === known) last.text += letter;
    else runs.push({ text: letter, known });
  }
  return runs;
}

function drawRun(font: Font, run: Run, at: { x: number; y: number; size: number }): string {
  const { x, y, size } = at;
  if (run.text) return outlineOf(font.getPath(run.text, x + run.offset, y, size));
  const [left, top, width, height] = [
    x + run.offset + size * 0.06,
    y - size * 0.5,
    run.width - size * 0.12,
    size * 0.5,
  ];
  return `M${num(left)} ${num(top)}h${num(width)}v${num(height)}h${num(-width)}Z`;
}

/** opentype.js's own toPathData writes NaN for some coordinates (2.0.0: it rounds by way of strings). */
function outlineOf({ commands }: Path): string {
  return commands
    .map((command) => {
      switch (command.type) {
        case 'Z':
          return 'Z';
        case 'Q':
          return `Q${[command.x1, command.y1, command.x, command.y].map(num).join(' ')}`;
        case 'C':
          return `C${[command.x1, command.y1, command.x2, command.y2, command.x, command.y].map(num).join(' ')}`;
        default:
          return `${command.type}${num(command.x)} ${num(command.y)}`;
      }
    })
    .join('');
}

async function loadFont(weight: Weight): Promise<Font> {
  const name = `ibm-plex-sans-latin-${weight}-normal.woff`;
  // In the bundle the font lies beside the code; otherwise in its package.
  const bytes = await readFile(new URL(name, import.meta.url)).catch(() =>
    readFile(createRequire(import.meta.url).resolve(`@fontsource/ibm-plex-sans/files/${name}`)),
  );
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
