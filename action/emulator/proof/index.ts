import type { ProofCard } from './card.ts';

export type { ProofCard } from './card.ts';

/** Draws a proof card as encoded bytes (see card.ts); loads codec and fonts on the first call. */
export async function drawProof(card: ProofCard): Promise<Buffer> {
  const { drawProof: draw } = await import('./card.ts');
  return draw(card);
}
