import type { Confidence, Source } from '../catalog.ts';
import { numberText } from '../words.ts';

/**
 * What is known of one thing. `none` is a published no, `zero` a published zero, `unknown` means that nobody
 * publishes it: three different things, everywhere.
 */
export type Value =
  | {
      readonly is: 'known';
      readonly text: string;
      /** Present where answers can be set against one another by size. */
      readonly amount?: number;
    }
  | { readonly is: 'zero'; readonly text: string; readonly amount: 0 }
  | {
      readonly is: 'none';
      readonly text: string;
      readonly amount?: 0;
      /** Why there is nothing to say: the model lacks what is asked about (`lacks`), or has no place for it. */
      readonly because?: 'lacks' | 'no-place';
    }
  | { readonly is: 'unknown'; readonly text: string };

/** Where a fact was read and how far it can be trusted. */
export interface Citation {
  readonly confidence: Confidence;
  readonly sources: readonly Source[];
}

/** One answer of one model. */
export interface Answer {
  readonly value: Value;
  readonly cited: Citation;
}

/** The groups of facts, in the order of a person's questions. */
export const groups = {
  can: 'Can it?',
  size: 'How big?',
  cost: 'How much?',
  ask: 'How to ask',
  care: 'Where to be careful',
} as const;
export type Group = keyof typeof groups;

/** One question that every model is asked. Its id is what guides, comparisons and the data call it by. */
export interface Question {
  readonly id: string;
  readonly group: Group;
  readonly label: string;
  /** Stands in the row's head, once, rather than in each cell. */
  readonly unit?: string;
  /** Only where one direction is truly better for everybody who asks. */
  readonly better?: 'more' | 'less';
}

/** What is asked about something that a model does not offer. */
export const notOffered: Value = { is: 'none', text: 'not offered', because: 'lacks' };

/** What is asked about something that is made otherwise than a model is. */
export function noPlace(text: string): Value {
  return { is: 'none', text, because: 'no-place' };
}

/** The text of what nobody publishes. */
export const unpublished: Value = { is: 'unknown', text: 'not published' };

/** A count: unknown, none and a number stay apart. */
export function countValue(count: number | null, none = 'none'): Value {
  if (count === null) return unpublished;
  if (count === 0) return { is: 'none', text: none, amount: 0 };
  return { is: 'known', text: numberText(count), amount: count };
}

/** Yes, no or unknown. */
export function yesNoValue(flag: boolean | null): Value {
  if (flag === null) return unpublished;
  return flag ? { is: 'known', text: 'yes', amount: 1 } : { is: 'none', text: 'no', amount: 0 };
}

/** Words in a row; none where the list is empty. */
export function listValue(words: readonly string[] | null, none = 'none'): Value {
  if (words === null) return unpublished;
  if (words.length === 0) return { is: 'none', text: none };
  return { is: 'known', text: words.join(', ') };
}
