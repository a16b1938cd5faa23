import type { SkipReason } from './outcome.ts';

/** Why nothing new is started any more, in words. */
export interface HaltReason {
  readonly why: SkipReason;
  readonly message: string;
  readonly remedy: string;
}

/**
 * The end of a run before its time. The first reason stops new calls and lets those under way arrive; `abandon`
 * gives those up, too.
 */
export class Halt {
  readonly #noNew = new AbortController();
  readonly #gaveUp = new AbortController();
  #reason: HaltReason | undefined;

  /** The first reason; undefined while the run goes on. */
  get reason(): HaltReason | undefined {
    return this.#reason;
  }

  /** Aborts when no new call may start. */
  get noNew(): AbortSignal {
    return this.#noNew.signal;
  }

  /** Aborts when calls under way are given up. */
  get gaveUp(): AbortSignal {
    return this.#gaveUp.signal;
  }

  /** Starts nothing new. Later reasons do not replace the first. */
  stop(reason: HaltReason): void {
    this.#reason ??= reason;
    this.#noNew.abort();
  }

  /** Gives up what is under way as well. */
  abandon(reason: HaltReason): void {
    this.#reason ??= reason;
    // Before `noNew`: who hears of that one finds that nothing is waited for.
    this.#gaveUp.abort();
    this.#noNew.abort();
  }
}

/** What a person's Ctrl-C means for the renders that were not begun. */
export const interrupted: HaltReason = {
  why: 'interrupted',
  message: 'the run was interrupted',
  remedy: 'Run it again: it goes on from here.',
};

/** What the run's deadline means for the renders that were not finished. */
export const outOfTime: HaltReason = {
  why: 'out of time',
  message: "the run's time was over",
  remedy: 'Run it again: it goes on from here; darkroom render --timeout gives it longer.',
};
