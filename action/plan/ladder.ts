import { type RenderableModel, type Tier, tiers } from '#capabilities';
import type { Stage } from './stages.ts';

const ladder = { preview: '1K', review: '2K' } as const satisfies Record<
  Exclude<Stage, 'deliver'>,
  Tier
>;

/**
 * The tier of a render at a stage: the ladder's, but never above the declared one, and the nearest one below
 * that the model offers. Undeclared at deliver stays undeclared: it is neither sent nor judged.
 */
export function tierAt(
  stage: Stage,
  declared: Tier | undefined,
  model: RenderableModel,
): Tier | undefined {
  if (stage === 'deliver') return declared;
  const ceiling = Math.min(tiers.indexOf(ladder[stage]), tiers.indexOf(declared ?? '4K'));
  const offered = tiers.filter((tier) => model.tiers[tier] !== undefined);
  return offered.findLast((tier) => tiers.indexOf(tier) <= ceiling) ?? offered[0];
}
