import { type Cut, cutTo, padTo, plainLine, widthOf } from './plain.ts';
import type { Look, Tone } from './style.ts';

/** A column of a table. Without `min` it is never cut. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** The fewest columns of the terminal it can be squeezed into. */
  readonly min?: number;
  readonly cut?: Cut;
  /** Where rows are stacked because the terminal is narrow: on the row's first line, or below with its title. */
  readonly stacked?: 'first' | 'titled';
}

/** One cell: untrusted text (it is made plain here) and its tone. */
export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
}

const gap = '  ';

/**
 * Lines of a table no wider than the look's width: columns are squeezed down to their `min` and, where that is
 * not enough, each row becomes a few lines. Columns without any text are left out. No rows: no lines.
 */
export function layoutTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  look: Look,
): string[] {
  if (rows.length === 0) return [];
  const table = withoutEmpty(
    columns,
    rows.map((row) => row.map(made)),
  );
  const widths = squeeze(table, look.width);
  if (widths === undefined) return table.rows.flatMap((row) => stack(table.columns, row, look));
  const title = table.columns.map((column) => ({ text: column.title, tone: 'quiet' as const }));
  return [title, ...table.rows].map((row) => line(table.columns, row, { widths, look }));
}

interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

function made(cell: Cell): Cell {
  return { ...cell, text: plainLine(cell.text) };
}

function withoutEmpty(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table {
  const used = columns.map((_, index) => rows.some((row) => (row[index]?.text ?? '') !== ''));
  const kept = <Item>(items: readonly Item[]) => items.filter((_, index) => used[index]);
  return { columns: kept(columns), rows: rows.map(kept) };
}

/** The width of each column, or undefined where the table cannot be as narrow as asked. */
function squeeze({ columns, rows }: Table, width: number | undefined): number[] | undefined {
  const widths = columns.map((column, index) =>
    Math.max(widthOf(column.title), ...rows.map((row) => widthOf(row[index]?.text ?? ''))),
  );
  if (width === undefined) return widths;
  const room = width - gap.length * (columns.length - 1);
  const spare = columns.map((column, index) =>
    Math.max(
      0,
      (widths[index] ?? 0) -
        Math.max(column.min ?? Number.POSITIVE_INFINITY, widthOf(column.title)),
    ),
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const excess = sum(widths) - room;
  if (excess <= 0) return widths;
  if (excess > sum(spare)) return undefined;
  return takeFromWidest(widths, spare, excess);
}

function takeFromWidest(
  widths: readonly number[],
  spare: readonly number[],
  excess: number,
): number[] {
  const narrowed = [...widths];
  for (let taken = 0; taken < excess; taken++) {
    let widest = -1;
    for (const [index, width] of narrowed.entries()) {
      const given = (widths[index] ?? 0) - width;
      if (given < (spare[index] ?? 0) && width > (narrowed[widest] ?? -1)) widest = index;
    }
    narrowed[widest] = (narrowed[widest] ?? 0) - 1;
  }
  return narrowed;
}

function line(
  columns: readonly Column[],
  row: readonly Cell[],
  { widths, look }: { widths: readonly number[]; look: Look },
): string {
  const filled = row.findLastIndex(({ text }) => text !== '') + 1;
  const cells = columns.slice(0, filled).map((column, index) => {
    const { text, tone } = row[index] ?? { text: '' };
    const width = widths[index] ?? 0;
    const cut = cutTo(text, width, column.cut);
    const last = index === filled - 1 && column.align !== 'right';
    const shown = last ? cut : padTo(cut, width, column.align);
    return tone === undefined ? shown : look.style(tone, shown);
  });
  return cells.join(gap);
}

/** A row in a narrow terminal: its first cells on one line, the others below it, broken between cells. */
function stack(columns: readonly Column[], row: readonly Cell[], look: Look): string[] {
  const width = look.width ?? Number.POSITIVE_INFINITY;
  const first: Cell[] = [];
  const below: Cell[] = [];
  for (const [index, column] of columns.entries()) {
    const cell = row[index];
    if (cell === undefined || cell.text === '') continue;
    if (column.stacked === 'first') first.push(cell);
    else
      below.push(
        column.stacked === 'titled' ? { ...cell, text: `${column.title} ${cell.text}` } : cell,
      );
  }
  return [
    ...flow(first, gap, { look, width, indent: '' }),
    ...flow(below, ' · ', { look, width, indent: gap }),
  ];
}

/** Cells one after the other; a line is broken before a cell that does not fit, and a cell too long is cut. */
function flow(
  cells: readonly Cell[],
  separator: string,
  { look, width, indent }: { look: Look; width: number; indent: string },
): string[] {
  const lines: string[] = [];
  let used = 0;
  for (const cell of cells) {
    const margin = lines.length === 0 ? indent : indent || gap;
    const text = cutTo(cell.text, Math.max(1, width - margin.length), 'middle');
    const shown = cell.tone === undefined ? text : look.style(cell.tone, text);
    const more = widthOf(separator) + widthOf(text);
    if (lines.length > 0 && used + more <= width) {
      lines.push(`${lines.pop()}${separator}${shown}`);
      used += more;
    } else {
      lines.push(margin + shown);
      used = margin.length + widthOf(text);
    }
  }
  return lines;
}
