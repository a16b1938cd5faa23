import type { Problem, Template } from '#templates';
import type { Decision } from './decision.ts';
import type { ProjectFacts } from './facts.ts';
import type { PlanAsk, PlannedRender } from './plan.ts';
import { lifecycleProblem, ofTheWhole, referenceProblems, requestTooLarge } from './problems.ts';

/** More renders than this in one plan are taken for a mistake. */
export const mostRenders = 10_000;

/** What is wrong with a plan as a whole: too many renders, or a budget that cannot be kept. */
export function wholePlanProblems(renders: readonly PlannedRender[], ask: PlanAsk): Problem[] {
  const problems: Problem[] = [];
  if (renders.length > mostRenders) {
    const fault = `the plan has ${renders.length} renders, and more than ${mostRenders} are taken for a mistake`;
    problems.push(
      ofTheWhole(
        'too-many-renders',
        fault,
        'Narrow the matrix with exclude, or give fewer templates.',
      ),
    );
  }
  const unpriced = renders.find(({ price, free }) => price === undefined && free === undefined);
  if (unpriced !== undefined && ask.budgetUsd !== null) {
    const fault = `the price of ${unpriced.template.model.name} is unknown, and the run has a budget`;
    problems.push({
      ...ofTheWhole('unknown-price', fault, 'Set budget-usd to none, or choose another model.'),
      file: unpriced.template.path,
      ...unpriced.template.at.model,
    });
  }
  return problems;
}

/**
 * What is wrong with the templates that take part: their models' life cycles and their references. A broken one has
 * no renders yet, and would have them once it is mended.
 */
export function templateProblems(
  part: {
    readonly decisions: readonly Decision[];
    readonly renders: readonly PlannedRender[];
    readonly broken: readonly Template[];
  },
  facts: ProjectFacts,
  ask: PlanAsk,
): Problem[] {
  const { decisions, renders, broken } = part;
  const sent = new Set([...renders.map(({ template }) => template), ...broken]);
  const templates = new Set([...decisions.map(({ node }) => node.template), ...broken]);
  return [
    ...[...templates].flatMap((template) => {
      const life = lifecycleProblem(template, { ...ask, sent: sent.has(template) });
      return [...(life ? [life] : []), ...referenceProblems(template, facts)];
    }),
    ...renders.flatMap((render) => requestTooLarge(render, facts) ?? []),
  ];
}
