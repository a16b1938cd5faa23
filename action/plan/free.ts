import type { Plan, PlannedRender } from './plan.ts';
import { totalsOf } from './totals.ts';

/** A plan in which the renders whose answers are at hand, by their answer keys, cost nothing. */
export function withKnownAnswers(plan: Plan, known: ReadonlySet<string>): Plan {
  const renders = plan.renders.map((render): PlannedRender => {
    const { answerKey } = render;
    const atHand = answerKey !== undefined && known.has(answerKey) && render.reason !== 'forced';
    return atHand && render.free === undefined ? { ...render, free: 'journal' } : render;
  });
  return { ...plan, renders, totals: totalsOf(renders, plan.unchanged.length) };
}
