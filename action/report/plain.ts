import stringWidth from 'fast-string-width';

/**
 * What a terminal, a log or a page could be led astray with: control characters (ANSI and bell among them),
 * format characters (bidi overrides, zero-width and tag characters), line and paragraph separators, halves of
 * surrogate pairs. ZWNJ and ZWJ stay: Persian and emoji need them, and they hide nothing.
 */
const dangerous = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const lineBreaks = /\r\n|[\n\r\t\u0085\u2028\u2029]/g;

/** Untrusted text as one harmless line: breaks and tabs become a space, other dangerous characters `\u{1b}`. */
export function plainLine(text: string): string {
  return text.replace(lineBreaks, ' ').replace(dangerous, shown);
}

/** Untrusted text of several lines: breaks become LF, tabs and left/right marks stay, the rest as in `plainLine`. */
export function plainBlock(text: string): string {
  return text
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replace(dangerous, (character) =>
      '\n\t\u200e\u200f'.includes(character) ? character : shown(character),
    );
}

/** Columns that a terminal uses for `text`: two for wide characters, none for marks and ANSI codes. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** Where text that is too long loses its characters: paths in the middle, so that their name can be read. */
export type Cut = 'end' | 'middle';

/** `text` in at most `width` columns (at least 1), with an ellipsis where something was cut out. */
export function cutTo(text: string, width: number, cut: Cut = 'end'): string {
  if (widthOf(text) <= width) return text;
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const characters = [...graphemes.segment(text)].map((part) => part.segment);
  const room = Math.max(0, width - 1);
  if (cut === 'end') return `${takeColumns(characters, room)}…`;
  const tail = takeColumns(characters.toReversed(), Math.ceil(room / 2), true);
  return `${takeColumns(characters, room - widthOf(tail))}…${tail}`;
}

/** `text` filled up with spaces to `width` columns. */
export function padTo(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + space : space + text;
}

function takeColumns(characters: readonly string[], width: number, reversed = false): string {
  const taken: string[] = [];
  let used = 0;
  for (const character of characters) {
    used += widthOf(character);
    if (used > width) break;
    taken.push(character);
  }
  return (reversed ? taken.reverse() : taken).join('');
}

function shown(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
