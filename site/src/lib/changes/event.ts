import type { Citation } from '../facts/index.ts';

/** What happened, or will. */
export type EventKind = 'release' | 'price' | 'announcement' | 'shutdown';

/** One dated change of the capability data. Texts are plain: whoever shows them escapes them. */
export interface ChangeEvent {
  /** Unique and stable: the anchor on the page, and the end of the feeds' ids. */
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly kind: EventKind;
  /** Name and display name of the model. */
  readonly model: { readonly name: string; readonly displayName: string };
  readonly title: string;
  readonly text: string;
  readonly cited: Citation;
}

/** Events by where they stand on a day. */
export interface Changes {
  /** Soonest first. */
  readonly coming: readonly ChangeEvent[];
  /** Newest first. What is dated that very day is here. */
  readonly past: readonly ChangeEvent[];
}
