/** Words that faults share: what to choose instead. */
import { either } from './either.ts';
import { models } from './find.ts';
import type { RenderableModel } from './schema.ts';

/** Names of the renderable models without a shutdown date that `offers` accepts, sorted. */
export function namesWhere(offers: (model: RenderableModel) => boolean): string[] {
  return models
    .filter((model) => model.kind === 'renderable')
    .filter((model) => model.apiIds.some((id) => id.channel === 'stable' && id.shutdown === null))
    .filter(offers)
    .map((model) => model.name);
}

/** One sentence: what to do here, or the models that take it as it is. */
export function remedy(use: string, others: readonly string[]): string {
  return others.length === 0 ? `${use}.` : `${use}, or choose ${either(others)}.`;
}
