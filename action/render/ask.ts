import { costOf } from '#capabilities';
import type { KeptAnswer, Slot } from '../ports.ts';
import type { Spending } from './deliver.ts';
import { oneLine } from './error-words.ts';
import { CallFault } from './fault.ts';
import { faultOfKind } from './fault-rules.ts';
import type { Halt, HaltReason } from './halt.ts';
import type { Outcome } from './outcome.ts';
import type { ReadyRender } from './request.ts';
import { nextTry, type Try } from './retry.ts';
import type { RunState } from './run-state.ts';
import { judgeAnswer, tokensOf } from './verdict.ts';

/** A whole answer, whatever it says, and what it took. */
export interface Asked {
  readonly answer: KeptAnswer;
  readonly spending: Spending;
}

/** How long one call may take until its last byte, ms: 4K takes 60 to 80 s when all is well. Measured by docs.laozhang.ai, October 2026. */
const callTime = { '512': 180_000, '1K': 180_000, '2K': 240_000, '4K': 420_000 } as const;

/**
 * Asks the model, again where the retry policy says so, until an answer decides the matter, the tries are used up,
 * or the run is halted. Before each call its at-most price is reserved and the intent is in the journal; after it
 * the whole answer is in the journal before anything else happens.
 */
export async function ask(ready: ReadyRender, run: RunState): Promise<Asked | Outcome> {
  const tries: Try[] = [];
  let spending: Spending = { calls: 0, costUsd: 0, maybePaidUsd: 0, since: 0 };
  for (;;) {
    const attempt = await oneCall(ready, run);
    if ('skipped' in attempt) return giveUp(ready, { tries, spending, reason: attempt.skipped });
    spending = add(spending, attempt);
    tries.push(attempt.result);
    if ('answer' in attempt && !isUndecided(attempt.result))
      return { answer: attempt.answer, spending };
    const next = nextTry(tries, run.clock.random());
    if (next === undefined) {
      return 'answer' in attempt
        ? { answer: attempt.answer, spending }
        : fail(ready, { tries, spending, run });
    }
    if ('answer' in attempt) await run.journal.settle(ready.key, attempt.answer.id);
    await pause(ready, { milliseconds: next.waitMs, tries, run });
  }
}

type Attempt =
  | { readonly skipped: HaltReason }
  | {
      /** When it was sent, ms since the epoch. */
      readonly since: number;
      /** 0: something was amiss before anything was sent. */
      readonly calls: 0 | 1;
      readonly result: Try;
      readonly costUsd: number;
      readonly maybePaidUsd: number;
      readonly answer?: KeptAnswer;
    };

/** One call, with its place in the pace and its money in the budget. */
async function oneCall(ready: ReadyRender, run: RunState): Promise<Attempt> {
  const atMost = ready.render.callUsd;
  if (!(await run.pace.enter(run.halt.noNew))) return { skipped: run.halt.reason ?? gone };
  const place = placeIn(run);
  try {
    if (!(await run.budget.reserve(atMost, run.halt.noNew)))
      return { skipped: run.halt.reason ?? overBudget(run) };
    return await reservedCall(ready, { atMost, place }, run);
  } finally {
    place.leave();
  }
}

/** A call's place in the pace: it is given up once, by whichever comes first. */
function placeIn({ pace }: RunState): { arrived(): void; leave(): void } {
  let isArrived = false;
  return {
    arrived: () => {
      isArrived = true;
      pace.arrived();
    },
    leave: () => (isArrived ? pace.kept() : pace.leave()),
  };
}

async function reservedCall(
  ready: ReadyRender,
  { atMost, place }: { readonly atMost: number; readonly place: ReturnType<typeof placeIn> },
  run: RunState,
): Promise<Attempt> {
  const since = run.clock.now().getTime();
  let end: { spent?: number; maybe?: number } = {};
  let slot: Slot | undefined;
  try {
    slot = await run.journal.begin(ready.key, { model: ready.call.model, atMostUsd: atMost });
    const { tier } = ready.asked;
    const received = await run.service.generate(ready.call, {
      into: slot.into,
      name: slot.name,
      signal: run.halt.gaveUp,
      timeoutMs: callTime[tier ?? '4K'],
      received: place.arrived,
    });
    const on = run.clock.now();
    const spent = costUsd(ready, received.response, { atMost, on });
    end = { spent };
    const answer = await run.journal.keep(slot, received, on.toISOString());
    run.pace.answered();
    const result = { verdict: judgeAnswer(answer) };
    return { since, calls: 1, result, costUsd: spent, maybePaidUsd: 0, answer };
  } catch (error) {
    const fault = error instanceof CallFault ? error : notKept(error);
    if (fault.maybePaid) end = { maybe: atMost };
    if (slot && fault.maybePaid) run.journal.lose(slot);
    else if (slot) await run.journal.drop(slot);
    if (fault.kind === 'rate-limited') run.pace.slowDown(fault.retry?.afterMs ?? 1_000);
    const costs = { costUsd: end.spent ?? 0, maybePaidUsd: end.maybe ?? 0 };
    return { since, calls: slot && !fault.unsent ? 1 : 0, result: { fault }, ...costs };
  } finally {
    run.budget.settle(atMost, end);
  }
}

/** The disk took no intent or no answer. What such a call cost is known: it was not lost half-way. */
function notKept(error: unknown): CallFault {
  const cause = oneLine(error instanceof Error ? error.message : String(error));
  const message = `the record of a call could not be kept (${cause})`;
  return new CallFault(faultOfKind('disk', { message, cause, maybePaid: false }));
}

/** What an answer cost by its own usage; without any, the most that it can have cost. */
function costUsd(
  ready: ReadyRender,
  response: Parameters<typeof tokensOf>[0],
  { atMost, on }: { readonly atMost: number; readonly on: Date },
): number {
  const tokens = tokensOf(response);
  if (tokens.input + tokens.text + tokens.image === 0) return atMost;
  return costOf(ready.render.template.model, tokens, on);
}

function isUndecided(result: Try): boolean {
  return 'verdict' in result && result.verdict.kind === 'no-image';
}

/** A render's time counts from its first call: before that it waited for its turn. */
function add(
  spending: Spending,
  attempt: { calls: number; costUsd: number; maybePaidUsd: number; since: number },
): Spending {
  return {
    since: spending.calls === 0 ? attempt.since : spending.since,
    calls: spending.calls + attempt.calls,
    costUsd: spending.costUsd + attempt.costUsd,
    maybePaidUsd: spending.maybePaidUsd + attempt.maybePaidUsd,
  };
}

async function pause(
  ready: ReadyRender,
  { milliseconds, tries, run }: { milliseconds: number; tries: readonly Try[]; run: RunState },
): Promise<void> {
  const last = tries.at(-1);
  const message = last && 'fault' in last ? last.fault.message : (last?.verdict.kind ?? '');
  run.tell({ type: 'waiting', id: ready.render.id, milliseconds, message });
  await run.clock.sleep(milliseconds, run.halt.noNew);
}

function fail(
  ready: ReadyRender,
  { tries, spending, run }: { tries: readonly Try[]; spending: Spending; run: RunState },
): Outcome {
  const last = tries.findLast((one) => 'fault' in one);
  const { kind, message, remedy, stopsRun } = toldWhy(last?.fault, run.halt) ?? {
    kind: 'unexpected',
    message: 'no answer came',
    remedy: 'Run it again.',
    stopsRun: false,
  };
  const why = kind === 'disk' ? 'disk full' : 'run stopped';
  if (stopsRun) run.halt.stop({ why, message, remedy });
  const { since: _, ...spent } = spending;
  const said = spending.calls > 1 ? `${message} (after ${spending.calls} calls)` : message;
  return { kind: 'failed', render: ready.render, message: said, remedy, ...spent };
}

/** A call that was given up says why the run gives up, and what to do about that. */
function toldWhy(fault: CallFault | undefined, { reason }: Halt): Told | undefined {
  if (fault?.kind !== 'aborted' || reason === undefined) return fault;
  const { kind, stopsRun } = fault;
  const message = `${fault.message}: ${reason.message}`;
  return { kind, stopsRun, message, remedy: reason.remedy };
}

type Told = Pick<CallFault, 'kind' | 'message' | 'remedy' | 'stopsRun'>;

/** The run was halted: a render that had been tried failed, one that had not was skipped. */
function giveUp(
  ready: ReadyRender,
  { tries, spending, reason }: { tries: readonly Try[]; spending: Spending; reason: HaltReason },
): Outcome {
  const { why, message, remedy } = reason;
  if (tries.length === 0) return { kind: 'skipped', render: ready.render, why, message, remedy };
  const last = tries.findLast((one) => 'fault' in one);
  const { since: _, ...spent } = spending;
  const said = last ? `${last.fault.message}; it was not asked again: ${why}` : message;
  return { kind: 'failed', render: ready.render, message: said, remedy, ...spent };
}

const gone: HaltReason = {
  why: 'run stopped',
  message: 'the run was stopped',
  remedy: 'Run it again.',
};

function overBudget(run: RunState): HaltReason {
  const { limit, spentUsd, maybePaidUsd } = run.budget;
  const left = Math.max(0, (limit ?? 0) - spentUsd - maybePaidUsd);
  return {
    why: 'over budget',
    message: `the call could pass the run's budget of ${limit} USD, of which ${left.toFixed(4)} are left`,
    remedy:
      limit === 0
        ? 'Allow spending with budget-usd.'
        : 'Run it again to go on, or raise budget-usd.',
  };
}
