import type { MdastNode } from 'satteri';
import { partNames } from './components.ts';
import { lineOf } from './narrow.ts';

/** A component that stands between the blocks of a guide and shows what the data knows. */
export interface Part {
  readonly type: 'part';
  readonly name: (typeof partNames)[number];
  /** From 1. */
  readonly line: number;
}

/** A node as a part, where it is one: its name alone, on a line of its own. */
export function partOf(node: MdastNode): Part | undefined {
  if (node.type !== 'mdxJsxFlowElement') return undefined;
  const name = partNames.find((one) => one === node.name);
  const isBare = node.attributes.length === 0 && node.children.length === 0;
  return name && isBare ? { type: 'part', name, line: lineOf(node) } : undefined;
}
