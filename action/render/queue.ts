import type { HeldEntry, LockEntry } from '#templates';
import type { FreeSource, Plan, PlannedRender } from '../plan/plan.ts';
import { ask } from './ask.ts';
import { type Arrival, deliver, holdBack, place, type Spending } from './deliver.ts';
import type { Outcome } from './outcome.ts';
import { heldBefore, keptAnswer, madeBefore } from './recover.ts';
import { type ReadyRender, readyRender } from './request.ts';
import type { RunState } from './run-state.ts';
import { judgeAnswer } from './verdict.ts';

/**
 * Makes every render of a plan, in graph order as far as the graph asks for it and otherwise as many at once as the
 * pace allows. Each becomes one outcome, also when the run is halted; nothing is thrown.
 */
export async function renderAll(plan: Plan, run: RunState): Promise<Outcome[]> {
  const byId = new Map<string, Promise<Outcome>>();
  const byKey: Shared['byKey'] = new Map();
  let done = 0;
  for (const render of plan.renders) {
    const outcome = renderOne(render, { byId, byKey, run }).then((one) => {
      done += 1;
      run.tell({ type: 'outcome', outcome: one, done, costUsd: run.budget.spentUsd });
      return one;
    });
    byId.set(render.id, outcome);
  }
  return Promise.all(byId.values());
}

interface Shared {
  readonly byId: ReadonlyMap<string, Promise<Outcome>>;
  /** The first render of each request that is sent. */
  readonly byKey: Map<string, { readonly digest: string; readonly outcome: Promise<Outcome> }>;
  readonly run: RunState;
}

async function renderOne(render: PlannedRender, shared: Shared): Promise<Outcome> {
  const sources = new Map<string, Outcome>();
  for (const { waitsFor } of render.references) {
    if (waitsFor === undefined) continue;
    const outcome = await shared.byId.get(waitsFor);
    if (outcome?.kind !== 'rendered') return sourceFailed(render, waitsFor);
    sources.set(waitsFor, outcome);
  }
  const ready = readyRender(render, sources, shared.run.disk);
  const twin = shared.byKey.get(ready.key);
  if (twin !== undefined) return copyOf(ready, twin, shared.run);
  const outcome = produce(ready, shared.run);
  shared.byKey.set(ready.key, { digest: ready.digest, outcome });
  return outcome;
}

/** Makes one render; a disk that fails halts the run, for no later answer could be kept either. */
async function produce(ready: ReadyRender, run: RunState): Promise<Outcome> {
  const since = run.clock.now().getTime();
  const nothing: Spending = { calls: 0, costUsd: 0, maybePaidUsd: 0, since };
  let spending = nothing;
  try {
    // The committed picture stays byte for byte: converting its answer anew might not give the same file.
    const stays = ready.render.reason === 'record changed' && (await madeBefore(ready, run));
    if (stays) return await reuse(ready, { ...stays, spending: nothing }, run);
    const kept = await keptAnswer(ready, run);
    if (kept)
      return await conclude(ready, { answer: kept, source: 'journal', spending: nothing }, run);
    const held = heldBefore(ready, run);
    if (held) return stillHeld(ready, held);
    const made = await madeBefore(ready, run);
    if (made) return await reuse(ready, { ...made, spending: nothing }, run);
    const asked = await ask(ready, run);
    if (!('answer' in asked)) return asked;
    spending = asked.spending;
    return await conclude(ready, { ...asked, source: 'call' }, run);
  } catch (error) {
    return diskFailed(ready, { error, spending }, run);
  }
}

async function conclude(ready: ReadyRender, arrival: Arrival, run: RunState): Promise<Outcome> {
  const verdict = judgeAnswer(arrival.answer);
  switch (verdict.kind) {
    case 'image':
      return deliver(ready, verdict.image, { arrival, run });
    case 'blocked':
      return holdBack(ready, { ...verdict, kind: 'blocked' }, { arrival, run });
    case 'no-image': {
      await run.journal.settle(ready.key, arrival.answer.id);
      const { since: _, ...spent } = arrival.spending;
      const { message, remedy } = verdict;
      return { kind: 'failed', render: ready.render, message, remedy, ...spent };
    }
  }
}

async function reuse(
  ready: ReadyRender,
  found: {
    entry: LockEntry;
    from: string;
    source: FreeSource;
    spending: Spending;
  },
  run: RunState,
): Promise<Outcome> {
  const { variant, candidate, alt } = ready.render;
  const entry = { ...found.entry, variant, candidate, alt, asked: ready.asked };
  return place(ready, { entry, from: found.from }, { arrival: found, run });
}

function stillHeld(ready: ReadyRender, held: HeldEntry): Outcome {
  const { outcome, code, message, remedy } = held;
  const nothing = { calls: 0, costUsd: 0, maybePaidUsd: 0 };
  return { kind: outcome, render: ready.render, code, message, remedy, thisRun: false, ...nothing };
}

/** Another render of this run asks for the very same, if maybe in another format: it is paid for once. */
async function copyOf(
  ready: ReadyRender,
  twin: { readonly digest: string; readonly outcome: Promise<Outcome> },
  run: RunState,
): Promise<Outcome> {
  const first = await twin.outcome;
  const { render } = ready;
  switch (first.kind) {
    case 'rendered': {
      // The answer is in the journal by now, and this render's own format is made from it.
      if (twin.digest !== ready.digest) return produce(ready, run);
      const spending = { calls: 0, costUsd: 0, maybePaidUsd: 0, since: run.clock.now().getTime() };
      const found = {
        entry: first.entry,
        from: run.disk.absolute(first.file),
        source: 'same request',
        spending,
      } as const;
      return reuse(ready, found, run).catch((error: unknown) =>
        diskFailed(ready, { error, spending }, run),
      );
    }
    case 'skipped':
      return { ...first, render };
    case 'unchanged':
      return first;
    case 'failed':
      // What kept the first from its path need not keep this one from its own: the answer may be there.
      if (await keptAnswer(ready, run)) return produce(ready, run);
      return { ...first, render, calls: 0, costUsd: 0, maybePaidUsd: 0 };
    case 'blocked':
    case 'mismatched':
      return { ...first, render, calls: 0, costUsd: 0, maybePaidUsd: 0 };
  }
}

function sourceFailed(render: PlannedRender, source: string): Outcome {
  return {
    kind: 'skipped',
    render,
    why: 'source failed',
    message: `${render.id} is made from ${source}, which was not rendered`,
    remedy: `Put ${source} right first.`,
  };
}

function diskFailed(
  ready: ReadyRender,
  { error, spending }: { error: unknown; spending: Spending },
  run: RunState,
): Outcome {
  const words = error instanceof Error ? error.message : String(error);
  const { since: _, ...spent } = spending;
  const remedy =
    'Put the disk right and run it again: an answer that arrived whole is in the journal.';
  const message = `writing failed: ${words}`;
  run.halt.stop({ why: 'disk full', message, remedy });
  return { kind: 'failed', render: ready.render, message, remedy, ...spent };
}
