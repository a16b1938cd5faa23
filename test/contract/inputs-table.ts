import { type Input, inputs } from '../../action/inputs.ts';

/** What encloses the table in the README. */
export const markers = { start: '<!-- inputs:start -->', end: '<!-- inputs:end -->' } as const;

/** The README's table of flags, made from `action/inputs.ts`; Markdown without a line break at its end. */
export function inputsTable(): string {
  const rows = Object.values<Input>(inputs).map(({ flag, value, standard, commands, words }) => [
    `\`--${flag}${value ? ` ${value}` : ''}\``,
    words,
    standard,
    commands.join(', '),
  ]);
  const head = ['Flag', 'What it does', 'Default', 'Commands'];
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

/** The table that stands in a README, or undefined where the markers are missing or in the wrong order. */
export function tableIn(readme: string): string | undefined {
  const [start, end] = [readme.indexOf(markers.start), readme.indexOf(markers.end)];
  if (start === -1 || end < start) return undefined;
  return readme.slice(start + markers.start.length, end).trim();
}

/**
 * The README with today's table.
 * @throws when it has no place for the table
 */
export function withTable(readme: string): string {
  if (tableIn(readme) === undefined) {
    throw new Error(`The README needs ${markers.start} and, below it, ${markers.end}.`);
  }
  const [before = ''] = readme.split(markers.start);
  const after = readme.slice(readme.indexOf(markers.end));
  return `${before}${markers.start}\n\n${inputsTable()}\n\n${after}`;
}

/** A bar in a cell would end it, also inside code. */
function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
