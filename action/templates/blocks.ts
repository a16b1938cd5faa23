/** Where a block opens: line from 1, column from 0, as Handlebars counts. */
export interface Opening {
  readonly line: number;
  readonly column: number;
  readonly name: string;
}

/**
 * A quick look at the blocks of a text before it is parsed: how deep they stand in one another (the
 * parser's time grows with the square of it), and which one is never closed (the parser only says "EOF").
 */
export function blockBalance(text: string): {
  deepest: { depth: number; line: number; column: number };
  unclosed: Opening | undefined;
} {
  const open: Opening[] = [];
  let deepest = { depth: 0, line: 1, column: 0 };
  const place = placesOf(text);
  for (const { sign, name, index } of blockTags(text)) {
    if (sign === '/') open.pop();
    else open.push({ ...place(index), name });
    if (open.length > deepest.depth) deepest = { depth: open.length, ...place(index) };
  }
  return { deepest, unclosed: open.at(-1) };
}

function* blockTags(text: string): Generator<{ sign: string; name: string; index: number }> {
  const token = /\\?\{\{~?(?:(!--)|!|([#^/])[*>]?[ \t]*([^\s}~)]*))/g;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [written, comment, sign, name = ''] = match;
    if (written.startsWith('\\')) continue;
    if (comment !== undefined) {
      const end = text.indexOf('--', token.lastIndex);
      if (end < 0) return;
      token.lastIndex = end;
    }
    const isElse = sign === '^' && name === '';
    if (sign !== undefined && !isElse) yield { sign, name, index: match.index };
  }
}

/** Offsets → line and column, asked in rising order. */
function placesOf(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let start = 0;
  return (offset) => {
    for (
      let next = text.indexOf('\n', start);
      next >= 0 && next < offset;
      next = text.indexOf('\n', start)
    ) {
      line += 1;
      start = next + 1;
    }
    return { line, column: offset - start };
  };
}
