/** Where a render stands on the ladder; `deliver` is the declared tier, the others make proofs. */
export type Stage = 'preview' | 'review' | 'deliver';

export const stages = ['preview', 'review', 'deliver'] as const satisfies readonly Stage[];
