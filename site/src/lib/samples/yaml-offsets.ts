/** Where the parts of a YAML map stand in its text, as offsets. */
import { isMap, isScalar, isSeq, type Pair } from 'yaml';

/** Where the key of an entry begins. */
export function keyStart({ key }: Pair): number {
  return isScalar(key) ? (key.range?.[0] ?? 0) : 0;
}

/** Where its value may begin. */
export function behindColon(text: string, { key }: Pair): number {
  return text.indexOf(':', isScalar(key) ? key.range?.[1] : 0) + 1;
}

/** Where an entry of a map ends, without white space and comments behind it. */
export function endOf(text: string, pair: Pair): number {
  return Math.max(behindColon(text, pair), endOfNode(text, pair.value));
}

function endOfNode(text: string, node: unknown): number {
  if (isScalar(node)) return text.slice(0, node.range?.[1]).trimEnd().length;
  if (!isMap(node) && !isSeq(node)) return 0;
  if (node.flow) return node.range?.[1] ?? 0;
  const last = node.items.at(-1);
  return isMap(node) ? endOf(text, last as Pair) : endOfNode(text, last);
}

/** Where the line of a place begins. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line break behind a place stands: a front matter has a line below it. */
export function lineEnd(text: string, at: number): number {
  return text.indexOf('\n', at);
}
