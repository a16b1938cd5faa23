import { type BlockFault, blockEnd, type Spot } from './blocks.ts';

/**
 * A text that cannot be parsed, without its fault at `spot`, so that what else is wrong with it can be
 * told at the same time: every other character keeps its place. Undefined when the rest would be guessed.
 */
export function mended(
  text: string,
  { fault, spot }: { fault: BlockFault | undefined; spot: Spot },
): string | undefined {
  if (fault?.kind === 'crossed') return undefined;
  if (fault?.kind === 'unclosed') return `${text}{{/${fault.name}}}`;
  const from = offsetOf(text, spot);
  const tag = /^\{\{+([^{}]*)\}*/.exec(text.slice(from));
  if (tag === null) return undefined;
  const [written, inner = ''] = tag;
  // A tag that is never closed may be as long as the text: its braces and its line's end are enough.
  const length = written.endsWith('}}') ? written.length : /^\{+[^\n]*/.exec(written)?.[0].length;
  const isBlock = fault === undefined && /^~?\s*(?:#|\^\s*[^\s~])/.test(inner);
  const end = isBlock ? blockEnd(text, from) : from + (length ?? 2);
  return end === undefined || inner.startsWith('!') ? undefined : blanked(text, from, end);
}

function blanked(text: string, from: number, end: number): string {
  return text.slice(0, from) + text.slice(from, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

function offsetOf(text: string, { line, column }: Spot): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, column);
}
