import { type Problem, readTemplates } from '#templates';
import { decide } from './decide.ts';
import { type Project, readProject } from './gather.ts';
import type { Settings } from './inputs.ts';
import type { Plan } from './plan/plan.ts';
import type { Ports } from './ports.ts';
import type { Outcome } from './render/outcome.ts';
import type { Command, Report } from './report/report.ts';
import type { Spending } from './spend.ts';

/** USD that a run may spend when nobody says otherwise. */
const standardBudget = 10;

/**
 * The whole flow: settings → config → templates → plan → render → store → report.
 *
 * `verify` judges committed locks alone and every file by its bytes; `plan` decides and prices; `render` spends.
 * Problems are told, not thrown, and with one error among them nothing is sent.
 * @throws what the disk throws when `.darkroom/` cannot be made
 */
export async function run(command: Command, settings: Settings, ports: Ports): Promise<Report> {
  const startedAt = ports.clock.now();
  const project = await readProject(ports, settings);
  const set = readTemplates(project);
  const budgetUsd = budgetOf(settings, project);
  const { plan, facts, problems } = await decide(command, {
    settings,
    project,
    set,
    budgetUsd,
    ports,
  });
  const report: Report = {
    command,
    service: command === 'verify' ? 'none' : ports.service,
    plan,
    outcomes: settledBefore(plan, command),
    problems,
    budgetUsd,
    costUsd: 0,
    maybePaidUsd: 0,
    maybePaidCalls: 0,
    calls: 0,
    startedAt: startedAt.toISOString(),
    milliseconds: 0,
    interrupted: false,
  };
  const spends = command === 'render' && !problems.some(isError);
  const finished = spends ? await carryOut(report, { settings, project, facts, ports }) : report;
  return { ...finished, milliseconds: ports.clock.now().getTime() - startedAt.getTime() };
}

/** With nothing to make, nothing that could make it is loaded, and only what was learned of the files is kept. */
async function carryOut(report: Report, spending: Spending): Promise<Report> {
  if (report.plan.renders.length === 0) {
    await spending.ports.disk.remember();
    return report;
  }
  const { spend } = await import('./spend.ts');
  return spend(report, spending);
}

/** What a run finds settled: unchanged renders, and those whose digest was answered with a block or wrong pixels. */
function settledBefore(plan: Plan, command: Command): Outcome[] {
  const unchanged = plan.unchanged.map((render): Outcome => ({ kind: 'unchanged', render }));
  if (command !== 'render') return unchanged;
  const nothing = { thisRun: false, calls: 0, costUsd: 0, maybePaidUsd: 0 } as const;
  const held = plan.held.map((render): Outcome => {
    const { outcome, code, message, remedy } = render.held;
    return { kind: outcome, render, code, message, remedy, ...nothing };
  });
  return [...unchanged, ...held];
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function budgetOf(settings: Settings, { config }: Project): number | null {
  const given = settings.budgetUsd ?? config.budgetUsd ?? standardBudget;
  return given === 'none' ? null : given;
}
