import type { MdastNode } from 'satteri';
import type { Model } from '../catalog.ts';
import { proseClaims } from './claims.ts';
import { type GuideFault, printFaults } from './fault.ts';
import { type Frontmatter, readFrontmatter, type Stock } from './frontmatter.ts';
import { parseMdx } from './mdx.ts';
import { lineOf, type Reading } from './narrow.ts';
import { checkPlaces } from './places.ts';
import { checkSections, type Question, questionsOf, type Section, sectionsOf } from './sections.ts';

/** A guide's prose, its facts resolved. */
export interface Guide extends Frontmatter {
  readonly model: Model;
  /** All but the questions, in the order of the file. */
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
}

/** One file of guides/. */
export interface GuideText {
  /** For messages. */
  readonly file: string;
  readonly text: string;
  readonly model: Model;
  readonly stock: Stock;
}

/** A guide, or everything that is wrong with it, as `file:line: fault remedy`. */
export type GuideReading =
  | { readonly ok: true; readonly guide: Guide }
  | { readonly ok: false; readonly faults: readonly string[] };

/** Reads the MDX of a guide and holds it against the data. */
export function readGuide({ file, text, model, stock }: GuideText): GuideReading {
  const tree = parseMdx(text);
  if ('words' in tree) return { ok: false, faults: printFaults(file, [tree]) };
  const [first, ...rest] = tree.children;
  const yaml = first?.type === 'yaml' ? first.value : '';
  const front = readFrontmatter({ yaml, model, stock });
  const reading: Reading = { model, faults: [...front.faults] };
  const prose = first?.type === 'yaml' ? rest : tree.children;
  const all = sectionsOf(prose, reading);
  checkSections(all, reading);
  checkPlaces(all, reading);
  const questions = questionsOf(all, reading);
  reading.faults.push(...prose.flatMap(claimFaults));
  if (front.value === undefined || reading.faults.length > 0) {
    return { ok: false, faults: printFaults(file, reading.faults) };
  }
  const sections = all.filter(({ title }) => title !== 'Questions');
  return { ok: true, guide: { ...front.value, model, sections, questions } };
}

/** Claims of the paragraphs and headings in a node, each with its line. */
function claimFaults(node: MdastNode): GuideFault[] {
  if (node.type !== 'paragraph' && node.type !== 'heading') {
    return 'children' in node ? (node.children as MdastNode[]).flatMap(claimFaults) : [];
  }
  const text = flat(node);
  return proseClaims(text).map(({ index, words }) => ({
    line: lineOf(node) + text.slice(0, index).split('\n').length - 1,
    words,
  }));
}

/** The typed text of a node, its line ends kept. Components hold the place of a word. */
function flat(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'mdxJsxTextElement' && node.children.length === 0) return '\u{FFFC}';
  return 'children' in node ? (node.children as MdastNode[]).map(flat).join('') : '';
}
