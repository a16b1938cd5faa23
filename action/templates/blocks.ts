/** A place as Handlebars counts: line from 1, column from 0. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** A block that is not opened and closed as it should be. */
export type BlockFault = Spot &
  (
    | { readonly kind: 'unclosed'; readonly name: string }
    | { readonly kind: 'unopened'; readonly name: string }
    | { readonly kind: 'crossed'; readonly name: string; readonly closedBy: string }
  );

/**
 * A quick look at the blocks of a text beside the parser: how deep they stand in one another (its time
 * grows with the square of that), and the first that is not closed as it was opened (it tells that late
 * and in its own terms).
 */
export function blockBalance(text: string): {
  deepest: Spot & { depth: number };
  fault: BlockFault | undefined;
} {
  const open: (Spot & { name: string })[] = [];
  const place = placesOf(text);
  let deepest = { depth: 0, line: 1, column: 0 };
  let fault: BlockFault | undefined;
  for (const { sign, name, index } of blockTags(text)) {
    const spot = place(index);
    if (sign === '/') {
      const opened = open.pop();
      if (opened === undefined) fault ??= { kind: 'unopened', name, ...spot };
      else if (opened.name !== name) {
        fault ??= { kind: 'crossed', ...spot, name: opened.name, closedBy: name };
      }
    } else open.push({ ...spot, name });
    if (open.length > deepest.depth) deepest = { depth: open.length, ...spot };
  }
  const last = open.at(-1);
  return { deepest, fault: fault ?? (last && { kind: 'unclosed', ...last }) };
}

/**
 * Where the block ends that opens at this offset: behind the braces of its closing tag. Undefined where
 * no block opens, or it is not closed.
 */
export function blockEnd(text: string, offset: number): number | undefined {
  let depth = 0;
  for (const { sign, index } of blockTags(text)) {
    if (index < offset) continue;
    if (depth === 0 && (index > offset || sign === '/')) return undefined;
    depth += sign === '/' ? -1 : 1;
    if (depth > 0) continue;
    const end = text.indexOf('}}', index);
    return end < 0 ? undefined : end + 2;
  }
  return undefined;
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

/** Offsets → places, asked in rising order. */
function placesOf(text: string): (offset: number) => Spot {
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
