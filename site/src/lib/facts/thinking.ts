import type { RenderableModel } from '../catalog.ts';

/**
 * `counted`: the tokens of thinking are measured, or it does not think; `estimated`: counted, though nobody confirms
 * them; `unmeasured`: it thinks, nobody knows how much, and so prices leave them out.
 */
export type Thinking = 'counted' | 'estimated' | 'unmeasured';

/** What is known of the tokens of thinking that a model's prices count. */
export function thinkingOf({ thinking, provenance }: RenderableModel): Thinking {
  if (thinking.control === 'none') return 'counted';
  if (thinking.typicalTokens === null) return 'unmeasured';
  return provenance.typicalTokens.confidence === 'unconfirmed' ? 'estimated' : 'counted';
}
