/** Words that faults share: what to choose instead. */
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

/** `a`, `a or b`, `a, b or c`. */
export function either(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
