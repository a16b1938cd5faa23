import { type MdastNode, mdxToMdast } from 'satteri';
import type { GuideFault } from './fault.ts';

/** The nodes of a guide's text, or where it cannot be read. */
export function parseMdx(text: string): { readonly children: readonly MdastNode[] } | GuideFault {
  try {
    const root = mdxToMdast(text);
    return { children: 'children' in root ? (root.children as MdastNode[]) : [] };
  } catch (error) {
    const [, line = '1', words = String(error)] =
      /^(\d+):\d+: (.*)/s.exec((error as Error).message) ?? [];
    return { line: Number(line), words: `The MDX cannot be read: ${words}. Mend it.` };
  }
}
