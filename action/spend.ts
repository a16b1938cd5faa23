import { sortProblems } from '#templates';
import { readLocks } from './gather/locks.ts';
import type { Project } from './gather/project.ts';
import type { Settings } from './inputs.ts';
import type { ProjectFacts } from './plan/facts.ts';
import type { Orphan, Plan } from './plan/plan.ts';
import { lockPathIn, storesFor } from './plan/stores.ts';
import type { Ports } from './ports.ts';
import { noSpace, unwritableFolders } from './readiness.ts';
import { Budget } from './render/budget.ts';
import type { ImageService } from './render/call.ts';
import { outOfTime } from './render/halt.ts';
import type { Outcome } from './render/outcome.ts';
import { Pace } from './render/pace.ts';
import { pruneOrphans } from './render/prune.ts';
import { renderAll } from './render/queue.ts';
import { StoreWriter } from './render/store.ts';
import { sweep } from './render/sweep.ts';
import type { Report } from './report/report.ts';

const standard = { concurrency: 4, timeoutSeconds: 3600 } as const;

/** What a plan is carried out with. */
export interface Spending {
  readonly settings: Settings;
  readonly project: Project;
  readonly facts: ProjectFacts;
  readonly ports: Ports;
}

/**
 * Makes what the plan asks for, and adds what became of it to the report.
 * @throws Error when `.darkroom/` cannot be made, or another process is rendering in this root
 */
export async function spend(report: Report, spending: Spending): Promise<Report> {
  const { plan } = report;
  const { ports } = spending;
  const unwritable = await unwritableFolders(plan, ports);
  if (unwritable.length > 0) {
    return { ...report, problems: sortProblems([...report.problems, ...unwritable]) };
  }
  await ports.disk.prepare();
  const full = await noSpace(plan, ports.disk);
  if (full) {
    ports.halt.stop(full);
    const skipped = plan.renders.map((render): Outcome => ({ kind: 'skipped', render, ...full }));
    return withOutcomes(report, skipped, ports);
  }
  const release = await ports.disk.claim();
  try {
    const isNothing = plan.renders.length === 0;
    return await prune(isNothing ? report : await renderPlan(report, spending), ports);
  } finally {
    await ports.disk.remember();
    await release();
  }
}

/** The part of a run in which money is spent. */
async function renderPlan(report: Report, spending: Spending): Promise<Report> {
  // First of all: without credentials nothing is begun, and what an earlier run may have paid stays to be counted.
  const { service, close } = await spending.ports.connect();
  try {
    return await renderWith(service, report, spending);
  } finally {
    await close();
  }
}

async function renderWith(
  service: ImageService,
  report: Report,
  { settings, project, facts, ports }: Spending,
): Promise<Report> {
  const { plan } = report;
  const emulated = ports.service === 'emulator';
  const journal = ports.journal(emulated);
  const budget = new Budget(emulated ? null : report.budgetUsd, await journal.dangling());
  const pace = new Pace(ports.clock, paceOf(settings, project));
  const { expectedUsd, renders } = plan.totals;
  ports.tell({ type: 'started', renders, service: ports.service, expectedUsd });
  tellOfStopping(ports, pace);
  const stopClock = startDeadline(settings, ports);
  try {
    const store = await storeOf(plan, facts, ports);
    const outcomes = await renderAll(plan, { ...ports, service, journal, budget, pace, store });
    const orphans = emulated ? plan.orphans : await sweepUp(plan, outcomes, ports);
    const finished = {
      ...withOutcomes({ ...report, plan: { ...plan, orphans } }, outcomes, ports),
      costUsd: budget.spentUsd,
      maybePaidUsd: emulated ? 0 : budget.maybePaidUsd,
      maybePaidCalls: emulated ? 0 : budget.maybePaidCalls,
    };
    // A run that dies before this leaves what may have been paid to be counted by the next one.
    await journal.closeCounted();
    return finished;
  } finally {
    stopClock();
  }
}

/** Tells when nothing new is started, and when calls under way are given up as well, at once or later. */
function tellOfStopping({ halt, tell }: Ports, pace: Pace): void {
  halt.noNew.addEventListener('abort', () => {
    if (!halt.gaveUp.aborted) tell({ type: 'stopping', inFlight: pace.inFlight });
  });
  halt.gaveUp.addEventListener('abort', () => {
    const givenUp = halt.reason?.message;
    tell({ type: 'stopping', inFlight: pace.inFlight, ...(givenUp && { givenUp }) });
  });
}

/** Gives up what is under way when the run's time is over; the function it returns calls that off. */
function startDeadline(settings: Settings, { clock, halt }: Ports): () => void {
  const over = new AbortController();
  const seconds = settings.timeout ?? standard.timeoutSeconds;
  void clock.sleep(seconds * 1000, over.signal).then(() => {
    if (!over.signal.aborted) halt.abandon(outOfTime);
  });
  return () => over.abort();
}

function paceOf(
  settings: Settings,
  { config }: Project,
): { concurrency: number; perMinute?: number } {
  const perMinute = settings.requestsPerMinute ?? config.requestsPerMinute;
  const concurrency = settings.concurrency ?? config.concurrency ?? standard.concurrency;
  return { concurrency, ...(perMinute !== undefined && { perMinute }) };
}

/** The store to write to. Its locks are read now: until the claim another run may have written them. */
async function storeOf(plan: Plan, facts: ProjectFacts, ports: Ports): Promise<StoreWriter> {
  const target = storesFor(plan.stage, ports.service === 'emulator').at(-1);
  const store = target ?? { proofs: false, emulated: false };
  const own = plan.renders.map(({ template }) => lockPathIn(store, plan.stage, template.path));
  const locks = await readLocks(ports.disk, new Set([...facts.locks.keys(), ...own]));
  return new StoreWriter(ports.disk, ports.clock, { store, locks });
}

/** Drops what the templates of a run left behind; the orphans that stay. */
async function sweepUp(
  { orphans }: Plan,
  outcomes: readonly Outcome[],
  { disk }: Ports,
): Promise<readonly Orphan[]> {
  const locks = await readLocks(disk, new Set(orphans.map(({ lockPath }) => lockPath)));
  return sweep(orphans, outcomes, { disk, locks });
}

/** Deletes the orphans that are to go, once all is done that might have been made from them. */
async function prune(report: Report, { disk, service, halt }: Ports): Promise<Report> {
  const { plan, outcomes } = report;
  const due = plan.orphans.filter((orphan) => orphan.prune);
  const open = outcomes.some(({ kind }) => kind === 'failed' || kind === 'skipped');
  if (service === 'emulator' || open || halt.reason || due.length === 0) return report;
  const locks = await readLocks(disk, new Set(due.map(({ lockPath }) => lockPath)));
  const { pruned, problems } = await pruneOrphans(due, { disk, locks });
  const orphans = plan.orphans.filter((orphan) => !pruned.includes(orphan));
  const told = sortProblems([...report.problems, ...problems]);
  return { ...report, pruned, plan: { ...plan, orphans }, problems: told };
}

/** A report with what became of its renders added. */
function withOutcomes(report: Report, outcomes: readonly Outcome[], { halt }: Ports): Report {
  const { reason } = halt;
  return {
    ...report,
    outcomes: [...report.outcomes, ...outcomes],
    calls: outcomes.reduce((sum, one) => sum + ('calls' in one ? one.calls : 0), 0),
    interrupted: reason?.why === 'interrupted',
    ...(reason && { stopped: { message: reason.message, remedy: reason.remedy } }),
  };
}
