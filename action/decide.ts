import { type Problem, sortProblems, type TemplateSet } from '#templates';
import { gatherFacts } from './gather/facts.ts';
import type { Project } from './gather/project.ts';
import type { Settings } from './inputs.ts';
import type { ProjectFacts } from './plan/facts.ts';
import { withKnownAnswers } from './plan/free.ts';
import { makePlan } from './plan/make-plan.ts';
import type { Plan } from './plan/plan.ts';
import type { Ports } from './ports.ts';
import type { Command } from './report/report.ts';
import type { Terms } from './terms.ts';

/** What a plan is made from. */
export interface Deciding {
  readonly settings: Settings;
  readonly project: Project;
  readonly set: TemplateSet;
  readonly terms: Terms;
  readonly ports: Ports;
}

/**
 * Looks at the disk and makes the plan, with every problem that stands in its way. For `verify` only committed locks
 * count, and every file is judged by its bytes.
 */
export async function decide(
  command: Command,
  { settings, project, set, terms, ports }: Deciding,
): Promise<{ plan: Plan; facts: ProjectFacts; problems: Problem[] }> {
  const stage = settings.stage ?? 'deliver';
  const emulated = command !== 'verify' && ports.service === 'emulator';
  const where = { ...ports, stage, emulated, fresh: command === 'verify' };
  const gathered = await gatherFacts(set, project, where);
  const told = [...set.problems, ...project.problems, ...terms.problems, ...gathered.problems];
  const made = makePlan({ ...set, problems: told }, gathered.facts, {
    stage,
    emulated,
    ...(settings.only !== undefined && { only: settings.only }),
    ...(project.chosen && { among: project.chosen }),
    force: settings.force ?? false,
    allowRetired: settings.allowRetired ?? false,
    budgetUsd: terms.budgetUsd,
    // A verdict on what is there has nothing to do with what may become of it.
    prune: terms.prune && command !== 'verify',
    now: ports.clock.now(),
  });
  const keys = made.renders.flatMap(({ answerKey }) => answerKey ?? []);
  const known =
    command === 'verify' ? new Set<string>() : await ports.journal(emulated).known(keys);
  const plan = withKnownAnswers(made, known);
  const damaged = command === 'render' ? await damagedReferences(plan, ports) : [];
  const problems = [...plan.problems, ...damaged];
  return { plan, facts: gathered.facts, problems: sortProblems(problems) };
}

/** References that will be sent are decoded whole first: a damaged one would be paid for in vain. */
async function damagedReferences(plan: Plan, { disk, images }: Ports): Promise<Problem[]> {
  const uses = new Map(
    plan.renders.flatMap((render) =>
      render.references.flatMap((one) =>
        'path' in one.source && one.file ? [[one.file.path, { one, render }]] : [],
      ),
    ),
  );
  const found = [...uses].map(async ([path, { one, render }]): Promise<Problem[]> => {
    const damage = await images.damage(disk.absolute(path));
    if (damage === undefined) return [];
    const message = `reference "${one.id}": ${path} is damaged (${damage})`;
    const remedy = 'Export it anew, or restore it from git.';
    return [
      {
        rule: 'reference',
        severity: 'error',
        file: render.template.path,
        ...one.at,
        message,
        remedy,
      },
    ];
  });
  return (await Promise.all(found)).flat();
}
