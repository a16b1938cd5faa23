import type { MdastNode } from 'satteri';
import { type Model, modelNamed } from '../catalog.ts';
import { factOf } from '../facts/index.ts';
import { attributesOf, isJsx, type Jsx, misuseOf } from './components.ts';
import type { GuideFault } from './fault.ts';
import type { Block, Inline } from './prose.ts';
import { setByHand, versusText } from './versus.ts';

/** Where facts are looked up and faults gathered while a guide's tree is read. */
export interface Reading {
  readonly model: Model;
  readonly faults: GuideFault[];
}

type Line = Extract<MdastNode, { type: 'paragraph' | 'heading' }>;

/** The line on which a node begins. */
export function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}

/** What a guide may hold, of a node of its tree; everything else is a fault. */
export function blocksOf(node: MdastNode, reading: Reading): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: lineIn(node, reading) }];
    case 'heading':
      if (node.depth !== 3) break;
      return [{ type: 'subheading', children: lineIn(node, reading) }];
    case 'list': {
      const items = node.children.map((item) =>
        item.children.flatMap((one) => blocksOf(one, reading)),
      );
      return [{ type: 'list', ordered: node.ordered === true, items }];
    }
  }
  return strange(node, reading);
}

function lineIn(node: Line, reading: Reading): Inline[] {
  const line = linesOf(node.children, reading);
  reading.faults.push(...setByHand(line).map((words) => ({ line: lineOf(node), words })));
  return line;
}

function linesOf(nodes: readonly MdastNode[], reading: Reading): Inline[] {
  return nodes.flatMap((node) => pieces(node, reading));
}

function pieces(node: MdastNode, reading: Reading): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: node.value.replaceAll('\n', ' ') }];
    case 'inlineCode':
      return [{ type: 'code', text: node.value }];
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: linesOf(node.children, reading) }];
    case 'link':
      if (!/^(\/|https:\/\/)/.test(node.url)) break;
      return [{ type: 'link', url: node.url, children: linesOf(node.children, reading) }];
    case 'mdxJsxTextElement':
      return component(node, reading);
  }
  return strange(node, reading);
}

function component(node: Jsx, reading: Reading): Inline[] {
  if (misuseOf(node) !== undefined) return strange(node, reading);
  const { of, to, model } = attributesOf(node);
  try {
    if (node.name === 'Fact' && of !== undefined) {
      const about = model === undefined ? reading.model : modelNamed(model);
      return [{ type: 'fact', value: factOf(about, of).value, of, model: about }];
    }
    if (node.name === 'Versus' && of !== undefined && model !== undefined) {
      return [{ type: 'text', text: versusText(reading.model, modelNamed(model), of) }];
    }
    if (node.name === 'ModelLink' && to !== undefined)
      return [{ type: 'model', model: modelNamed(to) }];
  } catch (error) {
    reading.faults.push({ line: lineOf(node), words: (error as Error).message });
    return [];
  }
  return strange(node, reading);
}

function strange(node: MdastNode, { faults }: Reading): [] {
  const what = 'name' in node && node.name ? `<${node.name}>` : spelt(node);
  faults.push({
    line: lineOf(node),
    words:
      (isJsx(node) ? misuseOf(node) : undefined) ??
      `A guide has no place for ${what}. Use paragraphs, lists, h2 and h3, emphasis, code, links to / or https://, and within a line <Fact of="…" model="…" />, <Versus of="…" model="…" /> and <ModelLink to="…" />.`,
  });
  return [];
}

function spelt(node: MdastNode): string {
  return node.type === 'heading' ? `an h${node.depth}` : `"${node.type}"`;
}
