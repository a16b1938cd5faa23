import { type MdastNode, markdownToMdast } from 'satteri';

/** A file of the repository that people read, parsed. */
export interface Source {
  /** From the root: `README.md`. */
  readonly file: string;
  readonly nodes: readonly MdastNode[];
}

/** Quotes and apostrophes as they are typed become those that are set. Code stays as it is, and so do `--` and `...`. */
const features = { smartPunctuation: { dashes: false, ellipses: false } };

/** Parses Markdown. */
export function readSource(file: string, text: string): Source {
  const root = markdownToMdast(text, { features });
  return { file, nodes: 'children' in root ? root.children : [] };
}

/** The text of a node and all within it. */
export function textOf(node: MdastNode): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

/**
 * What stands below a heading, down to the next of its depth or a higher one; the heading itself first.
 * @throws Error that names the file, the heading and those that there are
 */
export function sectionOf({ file, nodes }: Source, title: string): readonly MdastNode[] {
  const start = nodes.findIndex((node) => node.type === 'heading' && textOf(node) === title);
  const heading = nodes[start];
  if (heading?.type !== 'heading') {
    const titles = nodes.filter(({ type }) => type === 'heading').map(textOf);
    throw new Error(
      `${file} has no heading ${JSON.stringify(title)}. Name one of ${titles.join(', ')} in site/src/lib/docs/contents.ts.`,
    );
  }
  const length = nodes
    .slice(start + 1)
    .findIndex((node) => node.type === 'heading' && node.depth <= heading.depth);
  return length === -1 ? nodes.slice(start) : nodes.slice(start, start + 1 + length);
}

/**
 * What a file has made between its markers, `<!-- name:start -->` and `<!-- name:end -->`.
 * @throws Error that names the file and the marker
 */
export function blockOf({ file, nodes }: Source, name: string): readonly MdastNode[] {
  const [start, end] = ['start', 'end'].map((word) => nodes.findIndex(isMarker(`${name}:${word}`)));
  if (start === undefined || end === undefined || start === -1 || end < start) {
    throw new Error(`${file} has no block ${JSON.stringify(name)}. Write its markers again.`);
  }
  return nodes.slice(start + 1, end);
}

/** Nodes without the blocks that are made. */
export function withoutBlocks(nodes: readonly MdastNode[]): readonly MdastNode[] {
  let inside = false;
  return nodes.filter((node) => {
    if (isMarker(':start')(node)) inside = true;
    const kept = !inside;
    if (isMarker(':end')(node)) inside = false;
    return kept;
  });
}

function isMarker(words: string): (node: MdastNode) => boolean {
  return (node) => node.type === 'html' && node.value.endsWith(`${words} -->`);
}
