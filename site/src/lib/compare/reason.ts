import type { Model } from '../catalog.ts';

/** What speaks for one model over another. */
export interface Reason {
  /**
   * The facts that say so, by their ids; `ratios/8:1` is one answer of a fact that has several. No fact speaks for
   * both models of a pair.
   */
  readonly facts: readonly string[];
  /** Goes on from `Pick … if`, and ends with a full stop. */
  readonly text: string;
}

/** Finds what speaks for `one`; undefined where nothing that is known does. */
export type Finder = (one: Model, other: Model) => Reason | undefined;
