import type { AspectRatio, Estimate, Pixels, Tier } from '#capabilities';
import type {
  Asked,
  HeldEntry,
  LockEntry,
  Position,
  Problem,
  Template,
  TemplateReference,
} from '#templates';
import type { Narrowing } from './order.ts';
import type { Stage } from './stages.ts';

/** Where bytes come from that need no call: an answer that arrived before, git's history, or an equal request. */
export type FreeSource = 'journal' | 'history' | 'same request';

/**
 * Why a render is not unchanged. `record changed`: the picture stays as it is, and only what the lock says of it (its
 * alternative text, its template) is to be written anew.
 */
export type Reason =
  | 'new'
  | 'prompt changed'
  | 'setting changed'
  | 'reference changed'
  | 'file missing'
  | 'file edited'
  | 'file unreadable'
  | 'lock unreadable'
  | 'forced'
  | 'record changed';

/** What names a render in messages and on the command line: `hero`, `hero#citrus`, `hero#citrus@2`. */
export type RenderId = string;

/** One image of a template at a stage, whatever becomes of it. `path` is as declared, relative to the root. */
export interface RenderIdentity {
  readonly id: RenderId;
  readonly template: Template;
  readonly variant: string;
  readonly candidate: number;
  readonly stage: Stage;
  readonly path: string;
  readonly alt: string;
  readonly prompt: string;
  readonly tier?: Tier;
  readonly aspectRatio?: AspectRatio;
  /** The pixels that the model returns for these settings; undefined where no ratio was declared. */
  readonly pixels?: Pixels;
  readonly at: Position;
}

/** A reference whose bytes are known, or which waits for another render of this run. */
export type PlannedReference = TemplateReference & {
  readonly file?: { readonly path: string; readonly sha256: string; readonly mediaType: string };
  readonly waitsFor?: RenderId;
};

/** A render that would be made. Its digest is undefined while a source of it is not yet drawn. */
export interface PlannedRender extends RenderIdentity {
  readonly reason: Reason;
  /** What exactly changed, for people: `tier 1K → 2K`. Empty where the reason says it all. */
  readonly detail: string;
  readonly digest: string | undefined;
  /** What its answer is kept under in the journal; undefined as long as the digest is. */
  readonly answerKey: string | undefined;
  readonly asked: Omit<Asked, 'parts'>;
  readonly parts: readonly ({ readonly text: string } | { readonly reference: string })[];
  readonly references: readonly PlannedReference[];
  /** Of the render: probably one call, at the most with every retry; undefined where the model's price is unknown. */
  readonly price: Estimate | undefined;
  /** The most that one of its calls can cost, USD: what is reserved before it. */
  readonly callUsd: number;
  /** The entry it replaces. */
  readonly previous?: LockEntry;
  /** An entry of some lock that this very request made: its bytes, where they can still be found, make a call needless. */
  readonly made?: { readonly entry: LockEntry; readonly file: string };
  /** Set where the bytes are at hand without a call: nothing will be paid. */
  readonly free?: FreeSource;
}

/** A render whose digest and bytes match its lock. */
export interface UnchangedRender extends RenderIdentity {
  readonly entry: LockEntry;
  /** Where the file lies, relative to the root. */
  readonly file: string;
  readonly emulated: boolean;
}

/** A render whose digest was answered before with a block or wrong pixels: not sent again until it changes. */
export interface HeldRender extends RenderIdentity {
  readonly held: HeldEntry;
  /** What its answer is kept under in the journal. */
  readonly answerKey?: string | undefined;
}

/** A lock entry that no template plans any more. */
export interface Orphan {
  /** Of the image; of a held entry the path without extension. */
  readonly path: string;
  readonly lockPath: string;
  readonly fileExists: boolean;
  /** It is a held entry, which has no image. */
  readonly held?: true;
  /**
   * Why its image must stay: somebody edited it, something else uses it, it is no image that a template could have
   * planned, or a broken template may still plan it. Absent: it may go.
   */
  readonly stays?: 'edited' | 'used' | 'no image' | 'unjudged';
  /** The next render by a model deletes it: `prune` is on. */
  readonly prune?: true;
}

/** Sums over the renders to make. USD is undefined when one price is unknown. */
export interface PlanTotals {
  readonly renders: number;
  readonly unchanged: number;
  readonly expectedUsd: number | undefined;
  readonly atMostUsd: number | undefined;
  readonly expectedTokens: number;
  readonly atMostTokens: number;
}

/** Everything that is decided before anything is spent. All collections are in graph order, then by path. */
export interface Plan {
  readonly stage: Stage;
  readonly renders: readonly PlannedRender[];
  readonly unchanged: readonly UnchangedRender[];
  readonly held: readonly HeldRender[];
  readonly orphans: readonly Orphan[];
  readonly problems: readonly Problem[];
  readonly totals: PlanTotals;
}

/** What a plan is asked for. `emulated`: no key, so the emulator would serve what is not unchanged. */
export interface PlanAsk extends Narrowing {
  readonly stage: Stage;
  readonly emulated: boolean;
  readonly force: boolean;
  readonly allowRetired: boolean;
  /** Whether a render may delete orphans. */
  readonly prune: boolean;
  /** USD; null where the budget is lifted. */
  readonly budgetUsd: number | null;
  readonly now: Date;
}
