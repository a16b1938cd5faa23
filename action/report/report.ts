import type { Problem } from '#templates';
import type { Door } from '../inputs.ts';
import type { Orphan, Plan } from '../plan/plan.ts';
import type { Outcome } from '../render/outcome.ts';

/** Who answered the calls of a run; `none` where no run could make one. */
export type Service = 'gemini' | 'vertex' | 'emulator' | 'none';

export type Command = 'plan' | 'render' | 'verify';

/** Everything a run knows at its end; every view (terminal, page, JSON) is made from this alone. */
export interface Report {
  readonly command: Command;
  /** Who asked: what there is to do is told in words that are known there. */
  readonly door: Door;
  readonly service: Service;
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  /** Orphans that this run deleted; the plan has those that are left. */
  readonly pruned: readonly Orphan[];
  readonly problems: readonly Problem[];
  /** USD; null where the budget is lifted. */
  readonly budgetUsd: number | null;
  readonly costUsd: number;
  /** What calls without a whole answer may have cost, those of an earlier, killed run included. */
  readonly maybePaidUsd: number;
  readonly maybePaidCalls: number;
  readonly calls: number;
  readonly startedAt: string;
  readonly milliseconds: number;
  readonly interrupted: boolean;
  /** What a fault stopped the whole run for, if one did. */
  readonly stopped?: { readonly message: string; readonly remedy: string };
}

/** A moment of a run, for the progress bar and the plain lines. */
export type RunEvent =
  | {
      readonly type: 'started';
      readonly renders: number;
      readonly service: Service;
      readonly expectedUsd: number | undefined;
    }
  | {
      readonly type: 'waiting';
      readonly id: string;
      readonly milliseconds: number;
      readonly message: string;
    }
  | {
      readonly type: 'outcome';
      readonly outcome: Outcome;
      readonly done: number;
      readonly costUsd: number;
    }
  /** `givenUp`: why the calls in flight are not waited for. */
  | { readonly type: 'stopping'; readonly inFlight: number; readonly givenUp?: string };
