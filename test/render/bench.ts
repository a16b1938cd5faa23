import { openClock } from '../../action/adapters/clock.ts';
import { openDisk } from '../../action/adapters/disk.ts';
import { connectGemini } from '../../action/adapters/gemini.ts';
import { openGit } from '../../action/adapters/git.ts';
import { images } from '../../action/adapters/images.ts';
import { openJournal } from '../../action/adapters/journal.ts';
import type { Emulator } from '../../action/emulator/index.ts';
import { readLocks } from '../../action/gather/locks.ts';
import type { Settings } from '../../action/inputs.ts';
import type { Plan, PlannedRender } from '../../action/plan/plan.ts';
import { journalFolder, lockPathIn } from '../../action/plan/stores.ts';
import { Budget } from '../../action/render/budget.ts';
import { Halt } from '../../action/render/halt.ts';
import { Pace } from '../../action/render/pace.ts';
import { type ReadyRender, readyRender } from '../../action/render/request.ts';
import type { RunState } from '../../action/render/run-state.ts';
import { StoreWriter } from '../../action/render/store.ts';
import type { RunEvent } from '../../action/report/report.ts';
import { run } from '../../action/run.ts';
import type { Project } from '../run/project.ts';

/** One run, planned and not yet carried out, with the real adapters and a server for Google. */
export interface Bench {
  readonly plan: Plan;
  readonly run: RunState;
  /** What the run has told so far. */
  readonly told: readonly RunEvent[];
  /** A render of the plan that waits for no other, ready to be asked for. */
  ready(id: string): ReadyRender;
}

/** Where a bench stands, and how its run is set up. */
export interface BenchSettings {
  readonly project: Project;
  readonly google: Emulator;
  readonly settings?: Settings;
  readonly budgetUsd?: number;
  readonly concurrency?: number;
  /** The longest that any call may take, ms. */
  readonly callMs?: number;
}

/** Plans the project as a run would, and opens everything that its renders share. */
export async function openBench(bench: BenchSettings): Promise<Bench> {
  const { project, google, settings = {}, budgetUsd = null, concurrency = 4 } = bench;
  const disk = await openDisk(project.root);
  await disk.prepare();
  const journal = openJournal(disk.absolute(journalFolder(false)));
  const told: RunEvent[] = [];
  const tell = (event: RunEvent): void => {
    told.push(event);
  };
  const base = { disk, images, git: openGit(project.root), clock: openClock(), halt: new Halt() };
  const service = connectGemini({ apiKey: 'x', baseUrl: google.url });
  const { plan } = await run('plan', settings, {
    ...base,
    door: 'command line',
    tell,
    service: 'gemini',
    connect: async () => ({ service, close: async () => undefined }),
    journal: () => journal,
  });
  const store = { proofs: false, emulated: false };
  const paths = plan.renders.map(({ template }) => lockPathIn(store, plan.stage, template.path));
  const state: RunState = {
    ...base,
    tell,
    journal,
    service: {
      generate: (call, how) =>
        service.generate(call, {
          ...how,
          timeoutMs: Math.min(how.timeoutMs, bench.callMs ?? Infinity),
        }),
    },
    store: new StoreWriter(disk, base.clock, {
      store,
      locks: await readLocks(disk, new Set(paths)),
    }),
    pace: new Pace(base.clock, { concurrency }),
    budget: new Budget(budgetUsd),
  };
  return {
    plan,
    run: state,
    told,
    ready: (id) => readyRender(renderIn(plan, id), new Map(), disk),
  };
}

function renderIn({ renders }: Plan, id: string): PlannedRender {
  const render = renders.find((one) => one.id === id);
  if (render === undefined) throw new Error(`${id} is not to be rendered`);
  return render;
}
