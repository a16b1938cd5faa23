import { type Problem, readTemplates } from '#templates';
import { decide } from './decide.ts';
import { type Project, readProject } from './gather.ts';
import type { Settings } from './inputs.ts';
import type { Ports } from './ports.ts';
import type { Command, Report } from './report/report.ts';
import { spend } from './spend.ts';

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
    outcomes: plan.unchanged.map((render) => ({ kind: 'unchanged', render })),
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
  const finished =
    command === 'render' && !problems.some(isError)
      ? await spend(report, { settings, project, facts, ports })
      : report;
  return { ...finished, milliseconds: ports.clock.now().getTime() - startedAt.getTime() };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function budgetOf(settings: Settings, { config }: Project): number | null {
  const given = settings.budgetUsd ?? config.budgetUsd ?? standardBudget;
  return given === 'none' ? null : given;
}
