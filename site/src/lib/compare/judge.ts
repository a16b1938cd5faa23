/**
 * What a row of answers says: whether it differs and who is better. It knows no model, so that the page's script
 * judges the columns that a reader chose by the same rules as the build.
 */

/** One answer, as far as it can be set against another. */
export interface Judged {
  /** Equal keys are equal answers; undefined is unknown. */
  readonly key?: string | undefined;
  readonly amount?: number | undefined;
  /** Whether the question does not arise for this model: a price at a tier that it does not offer. */
  readonly moot?: boolean | undefined;
}

/** What is said of a row. */
export interface Judgement {
  /** `silent`: nobody publishes an answer; `moot`: the question arises for none. Neither is shown. */
  readonly standing: 'shown' | 'silent' | 'moot';
  /** Whether two known answers differ. An unknown answer is no difference: nobody can tell. */
  readonly differs: boolean;
  /** Which answers are the best, in the order of the cells. */
  readonly best: readonly boolean[];
}

/** Judges a row; `better` says which direction is better, where one is. */
export function judge(cells: readonly Judged[], better?: 'more' | 'less'): Judgement {
  return {
    standing: standingOf(cells),
    differs: new Set(cells.flatMap(({ key }) => key ?? [])).size > 1,
    best: bestOf(cells, better),
  };
}

function standingOf(cells: readonly Judged[]): Judgement['standing'] {
  if (cells.every(({ key }) => key === undefined)) return 'silent';
  return cells.every(({ moot }) => moot) ? 'moot' : 'shown';
}

function bestOf(cells: readonly Judged[], better: 'more' | 'less' | undefined): boolean[] {
  const amounts = cells.flatMap(({ amount }) => amount ?? []);
  const best = better === 'more' ? Math.max(...amounts) : Math.min(...amounts);
  const tells = better !== undefined && amounts.some((amount) => amount !== best);
  return cells.map(({ amount }) => tells && amount === best);
}

/** How many rows of a table are not shown. */
export interface LeftOut {
  /** Questions that nobody publishes an answer to, for any of the models. */
  readonly silent: number;
  /** Questions that arise for none of the models. */
  readonly moot: number;
}

/** What the table leaves out, in a sentence; undefined where it leaves out nothing. */
export function leftOutText({ silent, moot }: LeftOut): string | undefined {
  const parts = [
    ...(silent > 0 ? [`${countText(silent)} that nobody publishes an answer to`] : []),
    ...(moot > 0 ? [`${countText(moot)} about what none of them offers`] : []),
  ];
  return parts.length === 0 ? undefined : `Left out: ${parts.join(', and ')}.`;
}

function countText(count: number): string {
  return count === 1 ? '1 question' : `${count} questions`;
}
