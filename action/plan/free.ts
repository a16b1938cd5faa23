import type { Plan, PlannedRender } from './plan.ts';
import { totalsOf } from './totals.ts';

/** A plan in which the renders whose answers are at hand cost nothing. Keys are `<digest>.<candidate>`. */
export function withKnownAnswers(plan: Plan, known: ReadonlySet<string>): Plan {
  const renders = plan.renders.map((render): PlannedRender => {
    const key = answerKey(render);
    const atHand = key !== undefined && known.has(key) && render.reason !== 'forced';
    return atHand && render.free === undefined ? { ...render, free: 'journal' } : render;
  });
  return { ...plan, renders, totals: totalsOf(renders, plan.unchanged.length) };
}

/** What a render's answer is kept under; undefined while its digest is not known. */
export function answerKey({ digest, candidate }: PlannedRender): string | undefined {
  return digest === undefined ? undefined : `${digest}.${candidate}`;
}
