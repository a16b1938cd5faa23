import { readFileSync } from 'node:fs';
import type { MdastNode } from 'satteri';
import { committed } from '../api/schemas.ts';
import { anchors } from './anchors.ts';
import type { DocsPage, Leave, Part } from './contents.ts';
import { type Conversion, convert } from './convert.ts';
import { follow } from './follow.ts';
import { type Key, keysOf } from './keys.ts';
import { blockOf, readSource, type Source, sectionOf, withoutBlocks } from './sections.ts';
import type { Block, Heading, Inline, Row } from './tree.ts';

/** A page of the docs, ready to be shown. */
export interface Document {
  readonly blocks: readonly Block[];
  /** Its headings of the second depth, for the list of what is on the page. */
  readonly headings: readonly Heading[];
}

const readme = readSource('README.md', readFileSync(`${__ROOT__}README.md`, 'utf8'));
const security = readSource('SECURITY.md', readFileSync(`${__ROOT__}SECURITY.md`, 'utf8'));

/**
 * Puts a page together from the files that its parts stand in.
 * @throws Error that names file and heading, where a part is not there any more
 */
export function documentOf({ parts }: DocsPage): Document {
  const anchor = anchors();
  const blocks = parts.flatMap((part) => blocksOf(part, anchor));
  const headings = blocks.filter((block) => block.is === 'heading').filter(isSecond);
  return { blocks, headings };
}

function isSecond({ depth }: Heading): boolean {
  return depth === 2;
}

function blocksOf(part: Part, anchor: Conversion['anchor']): Block[] {
  if ('section' in part) return ofSection(part, anchor);
  const heading = headingOf(part.heading, anchor);
  if ('block' in part) {
    return [heading, ...convert(blockOf(readme, part.block), conversion(readme, 0, anchor))];
  }
  if ('keys' in part) return [heading, tableOf(keysOf(committed(part.keys)), anchor)];
  const text = readFileSync(`${__ROOT__}${part.example}`, 'utf8').trimEnd();
  return [heading, { is: 'code', id: anchor('code'), text, isOutput: false }];
}

function ofSection(
  part: Extract<Part, { section: string }>,
  anchor: Conversion['anchor'],
): Block[] {
  const source = part.file === undefined ? readme : security;
  const [title, ...below] = sectionOf(source, part.section);
  if (title?.type !== 'heading') return [];
  const kept = left(taken(below, part.only), part.leave);
  const deeper = (part.as === 'heading' ? 2 : 1) - title.depth;
  const nodes = part.as === 'heading' ? [title, ...kept] : kept;
  return convert(nodes, conversion(source, deeper, anchor));
}

function conversion({ file }: Source, deeper: number, anchor: Conversion['anchor']): Conversion {
  return { file, deeper, anchor, follow: (url) => follow(url, __REPOSITORY__) };
}

/** What of a section's nodes a part takes. */
function taken(nodes: readonly MdastNode[], only: 'beginning' | 'example' | undefined) {
  if (only === undefined) return nodes;
  const type = only === 'beginning' ? 'heading' : 'code';
  const end = nodes.findIndex((node) => node.type === type);
  if (end === -1) return nodes;
  return nodes.slice(0, only === 'beginning' ? end : end + 1);
}

function left(nodes: readonly MdastNode[], leave: readonly Leave[] = []): readonly MdastNode[] {
  const table = leave.includes('first table') && nodes.find(({ type }) => type === 'table');
  const kept = leave.includes('blocks') ? withoutBlocks(nodes) : nodes;
  return kept.filter((node) => node !== table);
}

function headingOf(text: string, anchor: Conversion['anchor']): Heading {
  return { is: 'heading', depth: 2, id: anchor(text), children: [{ is: 'text', text }] };
}

function tableOf(keys: readonly Key[], anchor: Conversion['anchor']): Block {
  const head = ['Key', 'Takes', 'What it is'].map((text) => [textInline(text)]);
  return { is: 'table', head, rows: keys.map((key) => rowOf(key, anchor)) };
}

function rowOf({ path, takes, choices, required, words }: Key, anchor: Conversion['anchor']): Row {
  const name: Inline[] = [{ is: 'code', text: path }];
  const needed = required ? [textInline(' required')] : [];
  const listed = choices.flatMap((choice, index): Inline[] => [
    textInline(index === 0 ? ' ' : ', '),
    { is: 'code', text: choice },
  ]);
  return {
    id: anchor(path.replace(/\W+/g, '-')),
    cells: [[...name, ...needed], [textInline(takes), ...listed], wordsOf(words)],
  };
}

/** What a body is written in, such as `{{variables}}`, is code in a description too, which has no other marks. */
function wordsOf(text: string): Inline[] {
  return text
    .split(/(\{\{.*?\}\})/)
    .filter((part) => part !== '')
    .map((part): Inline => (part.startsWith('{{') ? { is: 'code', text: part } : textInline(part)));
}

function textInline(text: string): Inline {
  return { is: 'text', text };
}
