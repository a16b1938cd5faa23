import type { FileFacts, LockEntry } from '#templates';
import type { FreeSource, HeldRender, PlannedRender, UnchangedRender } from '../plan/plan.ts';

/** Where a rendered picture's bytes came from. Only `call` was paid for in this run. */
export type Source = 'call' | FreeSource;

/** Why a render was not tried. */
export type SkipReason =
  | 'interrupted'
  | 'outdated'
  | 'not allowed'
  | 'over budget'
  | 'source failed'
  | 'run stopped'
  | 'out of time'
  | 'disk full';

/** What became of one render. `costUsd` is what its calls cost; `maybePaidUsd` what calls without a whole answer may have. */
export type Outcome =
  | {
      readonly kind: 'rendered';
      readonly render: PlannedRender;
      /** Where the file lies, relative to the root. */
      readonly file: string;
      readonly entry: LockEntry;
      readonly source: Source;
      readonly calls: number;
      readonly costUsd: number;
      readonly maybePaidUsd: number;
      readonly milliseconds: number;
    }
  | { readonly kind: 'unchanged'; readonly render: UnchangedRender }
  | {
      readonly kind: 'mismatched' | 'blocked';
      readonly render: PlannedRender | HeldRender;
      readonly code: string;
      readonly message: string;
      readonly remedy: string;
      /** The bytes that came, kept in the journal, relative to the root. */
      readonly kept?: string;
      readonly received?: FileFacts;
      /** False for a block remembered from an earlier run. */
      readonly thisRun: boolean;
      readonly calls: number;
      readonly costUsd: number;
      readonly maybePaidUsd: number;
    }
  | {
      readonly kind: 'failed';
      readonly render: PlannedRender;
      readonly message: string;
      readonly remedy: string;
      readonly calls: number;
      readonly costUsd: number;
      readonly maybePaidUsd: number;
    }
  | {
      readonly kind: 'skipped';
      readonly render: PlannedRender;
      readonly why: SkipReason;
      readonly message: string;
      readonly remedy: string;
    };
