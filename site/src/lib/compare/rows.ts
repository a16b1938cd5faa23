import type { Model } from '../catalog.ts';
import { type Answer, factsOf, type Question } from '../facts/index.ts';
import { type Counts, countsOf, type Judged, type Judgement, judge } from './judge.ts';

/** One question with the answers of all compared models, in their order. */
export interface Row extends Judgement {
  readonly question: Question;
  readonly cells: readonly Cell[];
}

/** One answer in its row. */
export interface Cell extends Judged {
  readonly model: Model;
  readonly answer: Answer;
}

/** What is set side by side, and what was left out. */
export interface Comparison extends Counts {
  /** Rows that are shown, in the order of a person's questions. */
  readonly rows: readonly Row[];
}

/** Sets models side by side. */
export function comparisonOf(models: readonly Model[]): Comparison {
  const answers = models.map((model) => factsOf(model));
  const all = (answers[0] ?? []).map(({ question }, index): Row => {
    const cells = models.flatMap((model, column) => {
      const answer = answers[column]?.[index]?.answer;
      return answer ? [{ model, answer, ...judgedOf(answer) }] : [];
    });
    return { question, cells, ...judge(cells, question.better) };
  });
  return { rows: all.filter(({ standing }) => standing === 'shown'), ...countsOf(all) };
}

function judgedOf({ value }: Answer): Judged {
  if (value.is === 'unknown') return {};
  const { text: key, amount } = value;
  if (value.is !== 'none' || value.because === undefined) return { key, amount };
  return value.because === 'lacks' ? { key, moot: true } : { moot: true };
}
