/**
 * The money of one run, in USD. What a call can cost at the most is reserved before it and settled after it, so
 * that the sum of what was spent, what may have been spent and what is under way never passes the limit.
 */
export class Budget {
  /** USD; null: no limit. */
  readonly limit: number | null;
  #spent = 0;
  #maybe: number;
  #maybeCalls: number;
  #reserved = 0;
  readonly #waiting: (() => void)[] = [];

  /** `earlier`: calls of a killed run whose answers never arrived, and what they may have cost. */
  constructor(limit: number | null, earlier = { calls: 0, usd: 0 }) {
    this.limit = limit;
    this.#maybe = earlier.usd;
    this.#maybeCalls = earlier.calls;
  }

  /** What answered calls cost. */
  get spentUsd(): number {
    return this.#spent;
  }

  /** What calls whose answer never arrived whole may have cost. */
  get maybePaidUsd(): number {
    return this.#maybe;
  }

  /** How many calls that amount stands for. */
  get maybePaidCalls(): number {
    return this.#maybeCalls;
  }

  /** Whether this much would fit if nothing else were under way. */
  #couldFit(usd: number): boolean {
    return this.limit === null || this.#spent + this.#maybe + usd <= this.limit + 1e-9;
  }

  /** Whether this much fits now, beside all that is under way. */
  #fits(usd: number): boolean {
    return this.#couldFit(this.#reserved + usd);
  }

  /** Reserves an amount, waiting for calls under way if it may fit after them; false: it never will in this run. */
  async reserve(usd: number, signal: AbortSignal): Promise<boolean> {
    while (!this.#fits(usd)) {
      if (signal.aborted || this.#reserved === 0 || !this.#couldFit(usd)) return false;
      await this.#change(signal);
    }
    this.#reserved += usd;
    return true;
  }

  /** Turns a reservation into what the call cost; `maybe` when nobody can tell whether it was billed. */
  settle(reserved: number, end: { readonly spent?: number; readonly maybe?: number }): void {
    this.#reserved = Math.max(0, this.#reserved - reserved);
    if (this.#reserved < 1e-12) this.#reserved = 0;
    this.#spent += end.spent ?? 0;
    this.#maybe += end.maybe ?? 0;
    if (end.maybe !== undefined) this.#maybeCalls += 1;
    for (const wake of this.#waiting.splice(0)) wake();
  }

  #change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}
