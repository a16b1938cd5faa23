import { posix } from 'node:path';
import { type Problem, readTemplates, sortProblems, type TemplateSet } from '#templates';
import { gatherFacts, locksOf, type Project, readProject } from './gather.ts';
import type { Settings } from './inputs.ts';
import type { ProjectFacts } from './plan/facts.ts';
import { answerKey, withKnownAnswers } from './plan/free.ts';
import { makePlan } from './plan/make-plan.ts';
import type { Plan, PlannedRender } from './plan/plan.ts';
import { filePath, storeFolder, storesFor } from './plan/stores.ts';
import type { Clock, Disk, Git, Images, Journal } from './ports.ts';
import { Budget } from './render/budget.ts';
import type { ImageService } from './render/call.ts';
import { type Halt, type HaltReason, outOfTime } from './render/halt.ts';
import type { Outcome } from './render/outcome.ts';
import { Pace } from './render/pace.ts';
import { renderAll } from './render/queue.ts';
import { StoreWriter } from './render/store.ts';
import type { Report, RunEvent, Service } from './report/report.ts';

/** The outside world of one run. */
export interface Ports {
  readonly disk: Disk;
  readonly images: Images;
  readonly git: Git;
  readonly clock: Clock;
  readonly halt: Halt;
  /** Who would answer; `connect` is called only when there is something to ask. */
  readonly service: Exclude<Service, 'none'>;
  readonly connect: () => Promise<{ service: ImageService; close(): Promise<void> }>;
  readonly journal: (emulated: boolean) => Journal;
  readonly tell: (event: RunEvent) => void;
}

/** A run and its command: what is to be done with the plan. */
export type RunCommand = 'plan' | 'render' | 'verify';

/** USD that a run may spend when nobody says otherwise. */
const standardBudget = 10;
const standard = { concurrency: 4, timeoutSeconds: 3600 } as const;

/**
 * The whole flow: settings → config → templates → plan → render → store → report.
 *
 * `verify` judges committed locks alone and every file by its bytes; `plan` decides and prices; `render` spends.
 * Problems are told, not thrown, and with one error among them nothing is sent.
 * @throws what the disk throws when `.darkroom/` cannot be made
 */
export async function run(command: RunCommand, settings: Settings, ports: Ports): Promise<Report> {
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

interface Deciding {
  readonly settings: Settings;
  readonly project: Project;
  readonly set: TemplateSet;
  readonly budgetUsd: number | null;
  readonly ports: Ports;
}

async function decide(
  command: RunCommand,
  { settings, project, set, budgetUsd, ports }: Deciding,
): Promise<{ plan: Plan; facts: ProjectFacts; problems: Problem[] }> {
  const stage = settings.stage ?? 'deliver';
  const emulated = command !== 'verify' && ports.service === 'emulator';
  const where = { ...ports, stage, emulated, fresh: command === 'verify' };
  const gathered = await gatherFacts(set, project, where);
  const made = makePlan(set, gathered.facts, {
    stage,
    emulated,
    ...(settings.only !== undefined && { only: settings.only }),
    force: settings.force ?? false,
    allowRetired: settings.allowRetired ?? false,
    budgetUsd,
    now: ports.clock.now(),
  });
  const keys = made.renders.flatMap((render) => answerKey(render) ?? []);
  const known =
    command === 'verify' ? new Set<string>() : await ports.journal(emulated).known(keys);
  const plan = withKnownAnswers(made, known);
  const damaged = command === 'verify' ? [] : await damagedReferences(plan, ports);
  const problems = [...project.problems, ...gathered.problems, ...plan.problems, ...damaged];
  return { plan, facts: gathered.facts, problems: sortProblems(problems) };
}

/** References that a render would send are decoded whole first: a cut-off one would be paid for in vain. */
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

interface Spending {
  readonly settings: Settings;
  readonly project: Project;
  readonly facts: ProjectFacts;
  readonly ports: Ports;
}

/** Makes what the plan asks for. With nothing to make, nothing is connected to and nothing is written. */
async function spend(
  report: Report,
  { settings, project, facts, ports }: Spending,
): Promise<Report> {
  const { plan } = report;
  if (plan.renders.length === 0) return withOutcomes(report, [], ports);
  await ports.disk.prepare();
  const unwritable = await unwritableFolders(plan, ports);
  if (unwritable.length > 0)
    return { ...report, problems: sortProblems([...report.problems, ...unwritable]) };
  const space = await noSpace(plan, ports.disk);
  if (space) {
    ports.halt.stop(space);
    return withOutcomes(
      report,
      plan.renders.map((render) => skipped(render, space)),
      ports,
    );
  }
  const emulated = ports.service === 'emulator';
  const journal = ports.journal(emulated);
  const dangling = await journal.closeDangling();
  const budget = new Budget(emulated ? null : report.budgetUsd, dangling);
  const connection = await ports.connect();
  const deadline = new AbortController();
  const seconds = settings.timeout ?? standard.timeoutSeconds;
  void ports.clock.sleep(seconds * 1000, deadline.signal).then(() => {
    if (!deadline.signal.aborted) ports.halt.abandon(outOfTime);
  });
  const { expectedUsd } = plan.totals;
  ports.tell({
    type: 'started',
    renders: plan.renders.length,
    service: ports.service,
    expectedUsd,
  });
  const pace = new Pace(ports.clock, paceOf(settings, project));
  ports.halt.noNew.addEventListener('abort', () =>
    ports.tell({ type: 'stopping', inFlight: pace.inFlight }),
  );
  try {
    const outcomes = await renderAll(plan, {
      ...ports,
      service: connection.service,
      journal,
      budget,
      pace,
      store: storeOf(plan, facts, ports),
    });
    const spent = withOutcomes(report, outcomes, ports);
    return {
      ...spent,
      costUsd: budget.spentUsd,
      maybePaidUsd: emulated ? 0 : budget.maybePaidUsd,
      maybePaidCalls: emulated ? 0 : budget.maybePaidCalls,
    };
  } finally {
    deadline.abort();
    await connection.close();
    await ports.disk.remember();
  }
}

function paceOf(
  settings: Settings,
  { config }: Project,
): { concurrency: number; perMinute?: number } {
  const perMinute = settings.requestsPerMinute ?? config.requestsPerMinute;
  const concurrency = settings.concurrency ?? config.concurrency ?? standard.concurrency;
  return { concurrency, ...(perMinute !== undefined && { perMinute }) };
}

function storeOf(plan: Plan, facts: ProjectFacts, ports: Ports): StoreWriter {
  const target = storesFor(plan.stage, ports.service === 'emulator').at(-1);
  return new StoreWriter(ports.disk, target ?? { proofs: false, emulated: false }, locksOf(facts));
}

async function unwritableFolders(plan: Plan, { disk, service }: Ports): Promise<Problem[]> {
  const store = storesFor(plan.stage, service === 'emulator').at(-1);
  const folder = store ? storeFolder(store, plan.stage) : '';
  const byFolder = new Map(
    plan.renders.flatMap((render) =>
      [filePath(render.path, '', 1), render.template.path].map((path) => [
        posix.dirname(`${folder}${path}`),
        render,
      ]),
    ),
  );
  const bad = await disk.unwritable(byFolder.keys());
  return bad.flatMap((path) => {
    const render = byFolder.get(path);
    if (render === undefined) return [];
    const message = `${render.id} cannot be written: ${path}/ is no folder that files can be made in`;
    const remedy = 'Give yourself write permission there, or choose another path.';
    return [
      {
        rule: 'unwritable',
        severity: 'error',
        file: render.template.path,
        ...render.at,
        message,
        remedy,
      },
    ];
  });
}

/** A generous guess of a picture's bytes per pixel: PNG of a busy scene. Answer and delivered copy are both kept. */
const bytesPerPixel = 2;
const copies = 2;
/** Space that is left to others, bytes. */
const spare = 64 * 2 ** 20;

async function noSpace(plan: Plan, disk: Disk): Promise<HaltReason | undefined> {
  const pixels = plan.renders.reduce(
    (sum, { pixels }) => sum + (pixels ? pixels.width * pixels.height : 4e6),
    0,
  );
  const needed = pixels * bytesPerPixel * copies + spare;
  const free = await disk.freeBytes();
  if (free >= needed) return undefined;
  const mib = (bytes: number): number => Math.round(bytes / 2 ** 20);
  return {
    why: 'disk full',
    message: `the pictures of this run may take ${mib(needed)} MiB, and ${mib(free)} MiB are free`,
    remedy: 'Free some space, or render part of it with --only.',
  };
}

function skipped(render: PlannedRender, reason: HaltReason): Outcome {
  return { kind: 'skipped', render, ...reason };
}

function withOutcomes(report: Report, outcomes: readonly Outcome[], { halt }: Ports): Report {
  const remembered = report.plan.held.map((render): Outcome => {
    const { outcome, code, message, remedy } = render.held;
    return {
      kind: outcome,
      render,
      code,
      message,
      remedy,
      thisRun: false,
      calls: 0,
      costUsd: 0,
      maybePaidUsd: 0,
    };
  });
  const all = [...report.outcomes, ...remembered, ...outcomes];
  const { reason } = halt;
  return {
    ...report,
    outcomes: all,
    calls: all.reduce((sum, one) => sum + ('calls' in one ? one.calls : 0), 0),
    interrupted: reason?.why === 'interrupted',
    ...(reason && { stopped: { message: reason.message, remedy: reason.remedy } }),
  };
}
