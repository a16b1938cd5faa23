import type { MdastNode } from 'satteri';
import type { anchors } from './anchors.ts';
import { type Block, type Inline, plain, type Row } from './tree.ts';

/** What a file's nodes become depends on where they stand and lead. */
export interface Conversion {
  readonly file: string;
  /** Added to the depth of each heading. */
  readonly deeper: number;
  /** Where a link leads on this site; undefined where it leads nowhere, so that its text alone is kept. */
  readonly follow: (url: string) => string | undefined;
  /** Anchors of the page that the nodes go to. */
  readonly anchor: ReturnType<typeof anchors>;
}

/**
 * Markdown as the docs show it. What the docs have no form for stops the build rather than to be left out.
 * @throws Error with file, line and remedy
 */
export function convert(nodes: readonly MdastNode[], how: Conversion): Block[] {
  return nodes.flatMap((node) => blockOf(node, how));
}

function blockOf(node: MdastNode, how: Conversion): Block[] {
  switch (node.type) {
    case 'heading': {
      const children = inlines(node.children, how);
      const id = how.anchor(plain(children));
      return [{ is: 'heading', depth: node.depth + how.deeper, id, children }];
    }
    case 'paragraph':
      return [{ is: 'paragraph', children: inlines(node.children, how) }];
    case 'code':
      return [{ is: 'code', id: how.anchor('code'), text: node.value, isOutput: !node.lang }];
    case 'list': {
      const items = node.children.map((item) => convert(item.children, how));
      return [{ is: 'list', ordered: node.ordered === true, items }];
    }
    case 'table': {
      const [head, ...rows] = node.children.map((row) => rowOf(row.children, how));
      return [{ is: 'table', head: head?.cells ?? [], rows: rows.map((row) => named(row, how)) }];
    }
    // Markers of what is made, and nothing else, stand in these files.
    case 'html':
      return [];
    default:
      return refuse(node, how);
  }
}

function rowOf(cells: readonly MdastNode[], how: Conversion): Row {
  return { cells: cells.map((cell) => ('children' in cell ? inlines(cell.children, how) : [])) };
}

/** `--budget-usd N|none` is found at #budget-usd. */
function named(row: Row, { anchor }: Conversion): Row {
  const [first = []] = row.cells;
  const [name] = first;
  if (first.length !== 1 || name?.is !== 'code') return row;
  return { id: anchor(name.text.replace(/^-+/, '').split(' ')[0] ?? ''), ...row };
}

function inlines(nodes: readonly MdastNode[], how: Conversion): Inline[] {
  return nodes.flatMap((node) => inlineOf(node, how));
}

function inlineOf(node: MdastNode, how: Conversion): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ is: 'text', text: node.value }];
    case 'inlineCode':
      return [{ is: 'code', text: node.value }];
    case 'strong':
    case 'emphasis':
      return [{ is: node.type, children: inlines(node.children, how) }];
    case 'link': {
      const children = inlines(node.children, how);
      const href = how.follow(node.url);
      return href === undefined ? children : [{ is: 'link', href, children }];
    }
    default:
      return refuse(node, how);
  }
}

function refuse(node: MdastNode, { file }: Conversion): never {
  const line = node.position?.start.line ?? 1;
  throw new Error(
    `${file}:${line}: the docs cannot show Markdown of the kind ${node.type}. Write it otherwise, or teach site/src/lib/docs/convert.ts.`,
  );
}
