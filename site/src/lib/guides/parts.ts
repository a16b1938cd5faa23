import type { MdastNode } from 'satteri';
import { lineOf } from './narrow.ts';

const names = ['CopyPrompts', 'Disputes', 'TierLadder'] as const;

/** A component that stands between the blocks of a guide and shows what the data knows. */
export interface Part {
  readonly type: 'part';
  readonly name: (typeof names)[number];
  /** From 1. */
  readonly line: number;
}

/** A node as a part, where it is one: its name alone, on a line of its own. */
export function partOf(node: MdastNode): Part | undefined {
  if (node.type !== 'mdxJsxFlowElement') return undefined;
  const name = names.find((one) => one === node.name);
  const isBare = node.attributes.length === 0 && node.children.length === 0;
  return name && isBare ? { type: 'part', name, line: lineOf(node) } : undefined;
}
