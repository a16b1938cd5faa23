/** The table of /compare/: its columns are all in the page, and this shows the chosen ones and judges them. */
import { type Counts, countsOf, type Judgement, judge } from '../lib/compare/judge.ts';

/** The table, by the names of its models. */
export interface CompareTable {
  /** All models, as they stand on the shelf. */
  readonly names: readonly string[];
  /** Those that are shown before anybody chose. */
  readonly usual: readonly string[];
  /** Shows these columns in this order. */
  readonly show: (chosen: readonly string[]) => Counts;
}

/** Takes hold of the table; `more` holds the cells of the columns that wait, row after row. */
export function readTable(table: HTMLTableElement, more: DocumentFragment): CompareTable {
  const waiting = [...more.querySelectorAll<HTMLTableCellElement>('th, td')];
  const width = more.querySelectorAll('th').length;
  const [head, ...rows] = [...table.querySelectorAll<HTMLTableRowElement>('tr:not(.group)')].map(
    (row, index) => {
      const rest = waiting.slice(index * width, (index + 1) * width);
      const [first, ...cells] = [...row.cells, ...rest];
      return { row, first, cells };
    },
  );
  const nameOf = ({ dataset }: HTMLElement): string => dataset.model ?? '';
  const names = head?.cells.map(nameOf) ?? [];
  const usual = [...(head?.row.cells ?? [])].slice(1).map(nameOf);
  const groups = [...table.querySelectorAll<HTMLTableCellElement>('.group > th')];
  return {
    names,
    usual,
    show: (chosen) => {
      const columns = chosen.map((name) => names.indexOf(name));
      table.style.setProperty('--columns', String(chosen.length));
      for (const group of groups) group.colSpan = chosen.length + 1;
      if (head) place(head, columns);
      return countsOf(rows.map((line) => mark(line.row, place(line, columns))));
    },
  };
}

interface Line {
  readonly row: HTMLTableRowElement;
  /** What the row is about. */
  readonly first: HTMLTableCellElement | undefined;
  /** Of all models. */
  readonly cells: readonly HTMLTableCellElement[];
}

/** Puts the chosen cells into their row, in order; the others are kept outside the page. */
function place({ row, first, cells }: Line, columns: readonly number[]): HTMLTableCellElement[] {
  const chosen = columns.flatMap((column) => cells[column] ?? []);
  row.replaceChildren(...(first ? [first] : []), ...chosen);
  return chosen;
}

function mark(row: HTMLTableRowElement, cells: readonly HTMLElement[]): Judgement {
  const { better } = row.dataset;
  const judgement = judge(
    cells.map(({ dataset: { key, amount, moot } }) => ({
      key,
      amount: amount === undefined ? undefined : Number(amount),
      moot: moot !== undefined,
    })),
    better === 'more' || better === 'less' ? better : undefined,
  );
  for (const old of row.querySelectorAll('[data-mark]')) old.remove();
  row.classList.toggle('differs', judgement.differs);
  row.classList.toggle('out', judgement.standing !== 'shown');
  if (judgement.differs) row.cells[0]?.append(hidden(', differs'));
  cells.forEach((cell, index) => {
    const best = judgement.best[index] === true;
    cell.classList.toggle('best', best);
    if (best) cell.prepend(hidden('better: '));
  });
  return judgement;
}

/** Words for those who do not see the mark. */
function hidden(words: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'sr';
  span.dataset.mark = '';
  span.textContent = words;
  return span;
}
