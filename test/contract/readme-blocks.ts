import { lintRules } from '#templates';
import { actionInputs, flags, starterWorkflow } from '../../action/inputs.ts';
import { outputWords } from '../../action/publish/outputs.ts';
import { standardOf, whatItDoes } from './action-yml.ts';
import { inFreshClone } from './fresh-clone.ts';

/** The parts of the README that are made from the code, each between a pair of markers. */
const blocks = {
  inputs: inputsTable,
  action: actionTable,
  outputs: outputsTable,
  lint: lintTable,
  smallest: smallestRecipe,
  plan: planRun,
} as const;

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
  const rows = flags.map(([, { flag, value, standard, commands, words }]) => [
    `\`--${flag}${value ? ` ${value}` : ''}\``,
    words,
    standard,
    commands.join(', '),
  ]);
  return table(['Flag', 'What it does', 'Default', 'Commands'], rows);
}

function actionTable(): string {
  const rows = actionInputs.map(([, row]) => [
    `\`${row.input}\``,
    whatItDoes(row),
    standardOf(row),
  ]);
  return table(['Input', 'What it does', 'Default'], rows);
}

function outputsTable(): string {
  const rows = Object.entries(outputWords).map(([name, words]) => [`\`${name}\``, words]);
  return table(['Output', 'What it says'], rows);
}

function lintTable(): string {
  return table(
    ['Rule', 'What it finds', 'Why'],
    lintRules.map(({ id, what, why }) => [`\`${id}\``, what, why]),
  );
}

/** What `darkroom init` writes. */
function smallestRecipe(): string {
  return ['```yaml', starterWorkflow.trimEnd(), '```'].join('\n');
}

/** The command that the README shows, and what it prints in a fresh clone. */
async function planRun(): Promise<string> {
  const words = ['plan', '--only', 'ferry-campaign'];
  const printed = await inFreshClone(({ darkroom }) => darkroom(...words));
  return ['```sh', `npm run darkroom -- ${words.join(' ')}`, '```', '', fenced(printed)].join('\n');
}

function fenced(text: string): string {
  return ['```', text.trimEnd(), '```'].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

/** A bar in a cell would end it, also inside code. */
function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
