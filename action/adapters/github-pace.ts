/**
 * GitHub takes 80 requests that make or change something a minute, and 500 an hour: what is above them is refused for
 * minutes, and somebody else's workflow may be at work too. Of its 900 points a minute these and all that we read use
 * less than half. https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const limits = [
  { most: 70, within: 60_000 },
  { most: 450, within: 3_600_000 },
] as const;
const mostKept = Math.max(...limits.map(({ most }) => most));

/** Spreads writes as GitHub's limits ask: a burst goes at once, and what is above it waits. */
export class WritePace {
  readonly #starts: number[] = [];

  /** Books the next moment that is free; how long it is until then, ms. `now` is in ms too. */
  book(now: number): number {
    const start = Math.max(
      now,
      ...limits.map(
        ({ most, within }) => (this.#starts.at(-most) ?? Number.NEGATIVE_INFINITY) + within,
      ),
    );
    this.#starts.push(start);
    if (this.#starts.length > mostKept) this.#starts.shift();
    return start - now;
  }
}
