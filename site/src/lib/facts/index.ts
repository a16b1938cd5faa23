/** Every fact of every model as a person asks for it: the one view that guides, comparisons and data share. */
import type { Model } from '../catalog.ts';
import { askEntries } from './ask.ts';
import { canEntries } from './can.ts';
import { careEntries } from './care.ts';
import { costEntries } from './cost.ts';
import type { Entry } from './entry.ts';
import type { Answer, Question } from './fact.ts';
import { lifeEntries } from './life.ts';
import { pixelsEntryOf } from './pixels.ts';
import { sizeEntries } from './size.ts';

export {
  doubtText,
  endDisputes,
  isStatusDisputed,
  releaseCited,
  releaseDisputes,
  releaseDoubtText,
  statusDisputes,
} from './doubt.ts';
export {
  type Answer,
  type Citation,
  type Group,
  groups,
  type Question,
  type Value,
} from './fact.ts';
export {
  lifeSentence,
  lifeWords,
  makerOf,
  successorModelOf,
  successorNameOf,
} from './life.ts';
export { ratesToday, rateValue, squarePrices, usdValue } from './price.ts';
export { largestOf } from './size.ts';
export { thinkingOf } from './thinking.ts';

const entries: readonly Entry[] = [
  ...lifeEntries,
  ...canEntries,
  ...sizeEntries,
  ...costEntries,
  ...askEntries,
  ...careEntries,
];

/** Every question, grouped, in the order of a person's questions. */
export const questions: readonly Question[] = entries;

/**
 * The answer of a model: to one of `questions`, or the pixels of a tier and ratio as `pixels.2K.16:9`.
 * @throws Error that names the fact and what there is
 */
export function factOf(model: Model, id: string): Answer {
  const entry = entries.find((one) => one.id === id) ?? pixelsEntryOf(id);
  if (entry === undefined) {
    const ids = entries.map((one) => one.id).join(', ');
    throw new Error(
      `There is no fact ${JSON.stringify(id)}. Use one of ${ids}, pixels.<tier>.<ratio>.`,
    );
  }
  return answerOf(entry, model);
}

/** All answers of a model, in the order of `questions`. */
export function factsOf(model: Model): readonly { question: Question; answer: Answer }[] {
  return entries.map((entry) => ({ question: entry, answer: answerOf(entry, model) }));
}

function answerOf(entry: Entry, model: Model): Answer {
  return model.kind === 'renderable' ? entry.ofRenderable(model) : entry.ofComparison(model);
}
