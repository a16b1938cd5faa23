import type { ComparisonModel, RenderableModel } from '../catalog.ts';
import type { Answer, Citation, Question, Value } from './fact.ts';

/** A question with the way to its answer for both kinds of model. */
export interface Entry extends Question {
  readonly ofRenderable: (model: RenderableModel) => Answer;
  readonly ofComparison: (model: ComparisonModel) => Answer;
}

type RenderableKey = keyof RenderableModel['provenance'];
type ComparisonKey = keyof ComparisonModel['provenance'];

/** A fact of renderable models that rests on `key` of their provenance. */
export function fromGemini(
  key: RenderableKey,
  value: (model: RenderableModel) => Value,
): Entry['ofRenderable'] {
  return (model) => ({ value: value(model), cited: model.provenance[key] });
}

/** A fact of models for comparison that rests on `key` of their provenance. */
export function fromOther(
  key: ComparisonKey,
  value: (model: ComparisonModel) => Value,
): Entry['ofComparison'] {
  return (model) => ({ value: value(model), cited: model.provenance[key] });
}

const uncited: Citation = { confidence: 'unconfirmed', sources: [] };

/** Nobody was asked: the data has no place for this fact of models for comparison. */
export const notRecorded: Entry['ofComparison'] = () => ({
  value: { is: 'unknown', text: 'not recorded' },
  cited: uncited,
});
