/**
 * Handlebars' lexer measures a column with `.*`, which stops at Unicode's line and paragraph separators:
 * behind one, every place of that line is told too far left. It is given noncharacters of the same length
 * instead, which no file may hold (see readableText), and the text gets its own back.
 */
export function hideSeparators(text: string): string {
  return text.replaceAll('\u2028', '\uFFFE').replaceAll('\u2029', '\uFFFF');
}

/** The text with what `hideSeparators` took. */
export function showSeparators(text: string): string {
  return text.replaceAll('\uFFFE', '\u2028').replaceAll('\uFFFF', '\u2029');
}
