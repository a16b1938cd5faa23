import { type Problem, readTemplates } from '#templates';
import { decide } from './decide.ts';
import { readProject } from './gather/project.ts';
import type { Settings } from './inputs.ts';
import type { Plan } from './plan/plan.ts';
import type { Ports } from './ports.ts';
import type { Outcome } from './render/outcome.ts';
import type { Command, Report } from './report/report.ts';
import type { Spending } from './spend.ts';
import { termsOf } from './terms.ts';

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
  const terms = termsOf(settings, project, ports);
  const { plan, facts, problems } = await decide(command, { settings, project, set, terms, ports });
  const report: Report = {
    command,
    door: ports.door,
    service: command === 'verify' ? 'none' : ports.service,
    plan,
    outcomes: settledBefore(plan, command),
    pruned: [],
    problems,
    budgetUsd: terms.budgetUsd,
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

/** With nothing to do, nothing that could do it is loaded, and only what was learned of the files is kept. */
async function carryOut(report: Report, spending: Spending): Promise<Report> {
  const { renders, orphans } = report.plan;
  const { service, disk } = spending.ports;
  const prunes = service !== 'emulator' && orphans.some(({ prune }) => prune);
  if (renders.length === 0 && !prunes) {
    await disk.remember();
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
