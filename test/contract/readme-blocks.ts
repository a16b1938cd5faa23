import { readdir, readFile } from 'node:fs/promises';
import { defaultConfig, lintRules, readTemplates, type SourceText } from '#templates';
import { type Input, inputs } from '../../action/inputs.ts';
import { makePlan } from '../../action/plan/make-plan.ts';
import { planTable } from '../../action/report/plan-table.ts';
import { plainLook } from '../../action/report/style.ts';

/** The parts of the README that are made from the code, each between a pair of markers. */
const blocks = { inputs: inputsTable, lint: lintTable, plan: planExcerpt } as const;

export type BlockName = keyof typeof blocks;
export const blockNames = Object.keys(blocks) as BlockName[];

/** What encloses a block in the README. */
export function markersOf(name: BlockName): { start: string; end: string } {
  return { start: `<!-- ${name}:start -->`, end: `<!-- ${name}:end -->` };
}

/** A block as it is today; Markdown without a line break at its end. */
export async function blockOf(name: BlockName): Promise<string> {
  return blocks[name]();
}

/** A block that stands in a README, or undefined where its markers are missing or in the wrong order. */
export function blockIn(readme: string, name: BlockName): string | undefined {
  const markers = markersOf(name);
  const [start, end] = [readme.indexOf(markers.start), readme.indexOf(markers.end)];
  if (start === -1 || end < start) return undefined;
  return readme.slice(start + markers.start.length, end).trim();
}

/**
 * The README with today's blocks.
 * @throws when it has no place for one
 */
export async function withBlocks(readme: string): Promise<string> {
  let written = readme;
  for (const name of blockNames) {
    const { start, end } = markersOf(name);
    if (blockIn(written, name) === undefined) {
      throw new Error(`The README needs ${start} and, below it, ${end}.`);
    }
    const [before = ''] = written.split(start);
    const after = written.slice(written.indexOf(end));
    written = `${before}${start}\n\n${await blockOf(name)}\n\n${after}`;
  }
  return written;
}

function inputsTable(): string {
  const rows = Object.values<Input>(inputs).map(({ flag, value, standard, commands, words }) => [
    `\`--${flag}${value ? ` ${value}` : ''}\``,
    words,
    standard,
    commands.join(', '),
  ]);
  return table(['Flag', 'What it does', 'Default', 'Commands'], rows);
}

function lintTable(): string {
  return table(
    ['Rule', 'What it finds', 'Why'],
    lintRules.map(({ id, what, why }) => [`\`${id}\``, what, why]),
  );
}

/** What `darkroom plan` prints for one of this repository's templates before anything is rendered. */
async function planExcerpt(): Promise<string> {
  const folder = new URL('../../templates/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prompt'));
  const read = async (name: string): Promise<SourceText> => ({
    path: `templates/${name}`,
    text: await readFile(new URL(name, folder), 'utf8'),
  });
  const partials = await Promise.all(names.filter((name) => name.startsWith('_')).map(read));
  const templates = [await read('ferry-campaign.prompt'), await read('isometric-pool.prompt')];
  const set = readTemplates({ templates, partials, config: defaultConfig });
  const nothing = { locks: new Map(), files: new Map(), references: new Map(), onPath: new Map() };
  const facts = { ...nothing, templatePaths: new Set<string>(), unreadLocks: new Set<string>() };
  const ask = { stage: 'deliver', emulated: false, force: false, allowRetired: false } as const;
  const plan = makePlan(set, facts, { ...ask, budgetUsd: 5, now: new Date('2026-11-23') });
  const lines = planTable({ plan, budgetUsd: 5, service: 'gemini' }, plainLook);
  return ['```', ...lines, '```'].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

/** A bar in a cell would end it, also inside code. */
function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
