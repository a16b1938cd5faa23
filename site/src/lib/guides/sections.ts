import type { MdastNode } from 'satteri';
import type { Model } from '../catalog.ts';
import { blocksOf, lineOf, type Reading } from './narrow.ts';
import { type Part, partOf } from './parts.ts';
import { type Block, inlineText, plainText } from './prose.ts';

/** The parts of a guide that are prose, in their order. */
const sectionTitles = {
  renderable: [
    'Best use cases',
    'Where to be careful',
    'Strengths',
    'Use cases',
    'Workflow',
    'Prompting guidance',
    'Questions',
  ],
  comparison: ['Strengths', 'Where to be careful', 'Questions'],
} as const satisfies Record<Model['kind'], readonly string[]>;
export type SectionTitle = (typeof sectionTitles)['renderable'][number];

/** One part of a guide. */
export interface Section {
  readonly title: string;
  /** From 1, of its heading. */
  readonly line: number;
  readonly blocks: readonly (Block | Part)[];
}

/** A question with its answer. */
export interface Question {
  readonly question: string;
  readonly answer: readonly Block[];
  readonly answerText: string;
}

/** Splits a guide at its h2. What stands before the first is a fault. */
export function sectionsOf(nodes: readonly MdastNode[], reading: Reading): Section[] {
  const sections: { title: string; line: number; blocks: (Block | Part)[] }[] = [];
  for (const node of nodes) {
    const part = partOf(node);
    const isTitle = node.type === 'heading' && node.depth === 2;
    const blocks = part ? [part] : isTitle ? undefined : blocksOf(node, reading);
    const last = sections.at(-1);
    if (blocks === undefined) {
      const title = node.type === 'heading' ? headingText(node.children) : '';
      sections.push({ title, line: lineOf(node), blocks: [] });
    } else if (last === undefined) {
      const words = 'Text stands before the first section. Move it below an h2.';
      reading.faults.push({ line: lineOf(node), words });
    } else last.blocks.push(...blocks);
  }
  return sections;
}

/** Holds sections against the list of their model's kind. */
export function checkSections(sections: readonly Section[], { model, faults }: Reading): void {
  const wanted: readonly string[] = sectionTitles[model.kind];
  const order = `The sections are, in this order: ${wanted.join(', ')}.`;
  const titles = sections.map(({ title }) => title);
  const extra = sections.filter(
    ({ title }, index) => !wanted.includes(title) || titles.indexOf(title) !== index,
  );
  for (const { title, line } of extra) {
    faults.push({ line, words: `There is no place for a section "${title}" here. ${order}` });
  }
  const missing = wanted.filter((title) => !titles.includes(title));
  for (const title of missing) {
    faults.push({ line: 1, words: `The section "${title}" is missing. ${order}` });
  }
  const found = sections.filter((section) => !extra.includes(section));
  const present = wanted.filter((title) => titles.includes(title));
  const stray = found.find(({ title }, index) => title !== present[index]);
  if (stray) {
    faults.push({
      line: stray.line,
      words: `The section "${stray.title}" is out of order. ${order}`,
    });
  }
  for (const { title, line } of found.filter(isEmpty)) {
    faults.push({ line, words: `The section "${title}" is empty. Write it.` });
  }
}

/** The questions of the section of that name, each an h3 with its answer below. */
export function questionsOf(sections: readonly Section[], { faults }: Reading): Question[] {
  const section = sections.find(({ title }) => title === 'Questions');
  const questions: { question: string; answer: Block[] }[] = [];
  for (const block of section?.blocks ?? []) {
    if (block.type === 'part') continue;
    const last = questions.at(-1);
    if (block.type === 'subheading') {
      questions.push({ question: inlineText(block.children), answer: [] });
    } else if (last) last.answer.push(block);
    else {
      const words =
        'An answer stands before the first question. Write the question above it, as an h3.';
      faults.push({ line: section?.line ?? 1, words });
    }
  }
  for (const { question } of questions.filter(({ answer }) => answer.length === 0)) {
    const words = `The question "${question}" has no answer. Write it below.`;
    faults.push({ line: section?.line ?? 1, words });
  }
  return questions.map((one) => ({ ...one, answerText: plainText(one.answer) }));
}

/** A component says nothing of its own. */
function isEmpty({ blocks }: Section): boolean {
  return blocks.every(({ type }) => type === 'part');
}

function headingText(nodes: readonly MdastNode[]): string {
  return nodes.map((node) => ('value' in node ? String(node.value) : '')).join('');
}
