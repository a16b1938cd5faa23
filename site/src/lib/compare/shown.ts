import type { Model } from '../catalog.ts';
import { type Judgement, judge } from './judge.ts';
import type { Cell, Row } from './rows.ts';

/** A row as a table shows it, judged by the columns that are shown. */
export interface ShownRow extends Omit<Row, keyof Judgement>, Omit<Judgement, 'best'> {
  /** Whether its answers are figures, which end on one line. */
  readonly numeric: boolean;
  readonly best: readonly Cell[];
  /** Equal numbers are equal answers, for the page's script; undefined is unknown. */
  readonly keyOf: (cell: Cell) => number | undefined;
}

const figure = /^\$?[\d,.]+$/;

/** Judges a row by some of its models. */
export function shownRow(row: Row, chosen: readonly Model[]): ShownRow {
  const { question, cells } = row;
  const shown = cells.filter(({ model }) => chosen.includes(model));
  const { best, ...judgement } = judge(shown, question.better);
  const keys = [...new Set(cells.flatMap(({ key }) => key ?? []))];
  return {
    question,
    cells,
    ...judgement,
    numeric: isNumeric(row),
    best: shown.filter((_, index) => best[index]),
    keyOf: ({ key }) => (key === undefined ? undefined : keys.indexOf(key)),
  };
}

function isNumeric({ question: { group }, cells }: Row): boolean {
  if (group === 'cost') return true;
  if (group === 'can' || cells.every(({ amount }) => amount === undefined)) return false;
  return cells.every(({ answer: { value } }) => value.is !== 'known' || figure.test(value.text));
}
