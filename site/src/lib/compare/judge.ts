/**
 * What a row of answers says: whether it differs and who is better. It knows no model, so that the page's script
 * judges the columns that a reader chose by the same rules as the build.
 */

/** One answer, as far as it can be set against another. */
export interface Judged {
  /** Equal keys are equal answers; undefined is unknown, or no question to this model at all. */
  readonly key?: string | undefined;
  readonly amount?: number | undefined;
  /** Whether there is nothing to say of this model: a price at a tier that it lacks, or of one that has no tiers. */
  readonly moot?: boolean | undefined;
}

/** What is said of a row. */
export interface Judgement {
  /** A row is `shown` where a model has a value; `silent`: all are unknown; `moot`: there is nothing to say of any. */
  readonly standing: 'shown' | 'silent' | 'moot';
  /** Whether two known answers differ. An unknown answer is no difference, nor is one that cannot be asked for. */
  readonly differs: boolean;
  /** Whether it is shown, does not differ, and might if all answers were known. */
  readonly open: boolean;
  /** Which answers are the best, in the order of the cells: none where one cannot be set against the others. */
  readonly best: readonly boolean[];
}

/** Judges a row; `better` says which direction is better, where one is. */
export function judge(cells: readonly Judged[], better?: 'more' | 'less'): Judgement {
  const standing = standingOf(cells);
  const differs = standing === 'shown' && new Set(cells.flatMap(({ key }) => key ?? [])).size > 1;
  const unknown = cells.some(({ key, moot }) => key === undefined && !moot);
  return {
    standing,
    differs,
    open: standing === 'shown' && !differs && unknown,
    best: bestOf(cells, better),
  };
}

function standingOf(cells: readonly Judged[]): Judgement['standing'] {
  if (cells.some(({ key, moot }) => key !== undefined && !moot)) return 'shown';
  return cells.some(({ moot }) => moot) ? 'moot' : 'silent';
}

function bestOf(cells: readonly Judged[], better: 'more' | 'less' | undefined): boolean[] {
  const amounts = cells.flatMap(({ amount }) => amount ?? []);
  const best = better === 'more' ? Math.max(...amounts) : Math.min(...amounts);
  // The best of those that have an amount is not the best of all: a range, or what nobody publishes, may lie below it.
  const whole = cells.every(({ amount, moot }) => amount !== undefined || moot);
  const tells = better !== undefined && whole && amounts.some((amount) => amount !== best);
  return cells.map(({ amount }) => tells && amount === best);
}

/** How the rows of a table are judged. */
export interface Counts {
  readonly shown: number;
  readonly differing: number;
  readonly open: number;
  /** Questions whose answer is unknown for all of the models. */
  readonly silent: number;
  /** Questions about what none of the models has, as far as is known. */
  readonly moot: number;
}

type JudgedRow = Omit<Judgement, 'best'>;

/** Counts rows by what is said of them. */
export function countsOf(rows: readonly JudgedRow[]): Counts {
  const count = (is: (row: JudgedRow) => boolean): number => rows.filter(is).length;
  return {
    shown: count(({ standing }) => standing === 'shown'),
    differing: count(({ differs }) => differs),
    open: count(({ open }) => open),
    silent: count(({ standing }) => standing === 'silent'),
    moot: count(({ standing }) => standing === 'moot'),
  };
}

/** `21 of 51`, and how many of the others may differ as well. */
export function differencesText({ differing, shown, open }: Counts): string {
  const unknown = open === 0 ? '' : `; ${open} more unknown`;
  return `${differing} of ${shown}${unknown}`;
}

/** What the table leaves out, in a sentence; undefined where it leaves out nothing. */
export function leftOutText({ silent, moot }: Pick<Counts, 'silent' | 'moot'>): string | undefined {
  const parts = [
    ...(silent > 0 ? [`${countText(silent)} that the data answers for none of them`] : []),
    ...(moot > 0 ? [`${countText(moot)} about what none of them is known to offer`] : []),
  ];
  return parts.length === 0 ? undefined : `Left out: ${parts.join(', and ')}.`;
}

function countText(count: number): string {
  return count === 1 ? '1 question' : `${count} questions`;
}
