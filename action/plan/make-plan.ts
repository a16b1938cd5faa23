import type { Problem, TemplateSet } from '#templates';
import { type Decision, decideOne } from './decision.ts';
import type { ProjectFacts } from './facts.ts';
import { indexLocks, type LockIndex } from './lock-index.ts';
import { leftAlone, namingProblem, neededBy } from './only.ts';
import { inGraphOrder, isNarrowed, type Node, selectNodes } from './order.ts';
import type { Plan, PlanAsk, UnchangedRender } from './plan.ts';
import { toPrune } from './prune.ts';
import { requestOf } from './request.ts';
import { totalsOf } from './totals.ts';
import { templateProblems, wholePlanProblems } from './whole-plan.ts';

/**
 * Decides about every image of the templates: unchanged, to render (why, what for, at what price), or held back.
 * Pure: the disk's state and the day are arguments. Nothing is thrown; what is wrong is in `problems`.
 */
export function makePlan(set: TemplateSet, facts: ProjectFacts, ask: PlanAsk): Plan {
  const all = inGraphOrder(set.templates, ask.stage);
  const index = indexLocks(set.templates, facts, ask);
  const decide = decider(facts, index, ask);
  const selected = selectNodes(all, ask);
  const decisions = all.filter((node) => selected.has(node)).map(decide);
  const needed = neededBy(decisions, ask);
  const aside = leftAlone(set.templates, facts, { needed, ask });
  const broken = set.templates.filter(
    ({ path, variants }) => variants.length === 0 && !aside.has(path),
  );
  const inTheWay = ({ file, also = [] }: Problem): boolean =>
    ![file, ...also].every((one) => aside.has(one));
  const renders = needed.flatMap((one) => (one.kind === 'render' ? [one.render] : []));
  const unchanged = needed.flatMap((one) => (one.kind === 'unchanged' ? [one.render] : []));
  const held = needed.flatMap((one) => (one.kind === 'held' ? [one.render] : []));
  const problems = [
    ...[...set.problems, ...index.problems].filter(inTheWay),
    ...needed.flatMap((one) => one.problems),
    ...namingProblem(all, facts, ask),
    ...wholePlanProblems(renders, ask),
    ...templateProblems({ decisions: needed, renders, broken }, facts, ask),
  ];
  const left = index.orphans.filter(({ lockPath }) => !aside.has(lockPath));
  const pruning = ask.prune && !isNarrowed(ask) && !problems.some(isError);
  const { orphans, kept } = pruning ? toPrune(left, facts) : { orphans: left, kept: [] };
  const totals = totalsOf(renders, unchanged.length);
  const plan = { stage: ask.stage, renders, unchanged, held, orphans, totals };
  return { ...plan, problems: [...problems, ...kept] };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** Decides node by node, in graph order: a later one sees what was decided about its sources. */
function decider(facts: ProjectFacts, index: LockIndex, ask: PlanAsk): (node: Node) => Decision {
  const unchanged = new Map<string, UnchangedRender>();
  const inThisRun = new Set<string>();
  return (node) => {
    const request = requestOf(node, { facts, unchanged, stage: ask.stage });
    const decision = decideOne(node, request, { facts, index, ask });
    const stays = staying(decision);
    if (stays) unchanged.set(node.id, stays);
    if (decision.kind !== 'render' || decision.render.digest === undefined) return decision;
    const key = `${decision.render.digest}/${node.candidate}`;
    if (!inThisRun.has(key)) {
      inThisRun.add(key);
      return decision;
    }
    return { ...decision, render: { ...decision.render, free: 'same request' } };
  };
}

/** The picture of a decision that does not change, whether or not its record does: what is made from it need not wait. */
function staying(decision: Decision): UnchangedRender | undefined {
  if (decision.kind === 'unchanged') return decision.render;
  if (decision.kind !== 'render' || decision.render.reason !== 'record changed') return undefined;
  const { made, ...identity } = decision.render;
  return made && { ...identity, ...made, emulated: false };
}
