import type { Answer } from './answers.ts';

/** Which requests are meant. What is left out fits any. */
export interface Aim {
  readonly method?: string;
  /** Fits the decoded path below `apiUrl` or `serverUrl`. */
  readonly path?: string | RegExp;
  /** How many fitting requests pass untouched first. */
  readonly skip?: number;
  /** How many requests it holds for: 1 unless said otherwise. */
  readonly times?: number;
}

/** What happens to a request before its route sees it. */
export type Effect =
  | { readonly answer: Answer }
  | { readonly before: () => Promise<unknown> }
  | { readonly drop: true };

/** A request that waits until the test lets it go on. */
export interface Hold {
  /** Resolves once the request is there. */
  readonly arrived: Promise<void>;
  /** Lets it go on. */
  readonly release: () => void;
}

/** Limits that GitHub keeps to and its description is silent about. A test may lower any of them. */
export interface Limits {
  /** Characters of a comment or a pull request's text. */
  bodyCharacters: number;
  /** Bytes of one blob that is posted. */
  blobBytes: number;
  /** Entries of one tree that is posted. */
  treeEntries: number;
  /** Requests of one token within an hour. */
  requestsPerHour: number;
  /** Content-creating requests within a minute: what is above them meets the secondary limit. */
  contentPerMinute: number;
  /** What the secondary limit asks for, in seconds; undefined sends no Retry-After. */
  retryAfter: number | undefined;
}

interface Plan {
  readonly aim: Aim;
  readonly effect: Effect;
  skip: number;
  times: number;
}

/** What a test makes this GitHub do that no description says. */
export class Policy {
  /** GitHub's own, so that a test that says nothing meets GitHub's. */
  readonly limits: Limits = {
    bodyCharacters: 65_536,
    blobBytes: 40 * 1024 * 1024,
    treeEntries: 1000,
    requestsPerHour: 1000,
    contentPerMinute: 80,
    retryAfter: 60,
  };
  readonly #plans: Plan[] = [];
  readonly #releases: (() => void)[] = [];

  /** The next fitting requests get this answer in place of the route's. It is held to the description too. */
  answer(aim: Aim, answer: Answer): void {
    this.#plan(aim, { answer });
  }

  /** Runs before the next fitting request is handled: the place to move or delete a branch, or close a pull. */
  before(aim: Aim, callback: () => Promise<unknown>): void {
    this.#plan(aim, { before: callback });
  }

  /** Cuts the connection of the next fitting requests without an answer. */
  drop(aim: Aim): void {
    this.#plan(aim, { drop: true });
  }

  /** Holds the next fitting request: a slow answer, without a clock. */
  hold(aim: Aim): Hold {
    const released = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    this.#releases.push(released.resolve);
    this.before(aim, () => {
      arrived.resolve();
      return released.promise;
    });
    return { arrived: arrived.promise, release: released.resolve };
  }

  /** Lets every held request go on: at the end of a test. */
  releaseAll(): void {
    for (const release of this.#releases) release();
  }

  /** Effects on a request, in the order in which they were planned; counts them as used. */
  take(method: string, path: string): Effect[] {
    const effects: Effect[] = [];
    for (const plan of this.#plans) {
      if (plan.times === 0 || !fits(plan.aim, method, path)) continue;
      if (plan.skip > 0) {
        plan.skip -= 1;
        continue;
      }
      plan.times -= 1;
      effects.push(plan.effect);
      if (!('before' in plan.effect)) break;
    }
    return effects;
  }

  #plan(aim: Aim, effect: Effect): void {
    this.#plans.push({ aim, effect, skip: aim.skip ?? 0, times: aim.times ?? 1 });
  }
}

function fits({ method, path }: Aim, actual: string, actualPath: string): boolean {
  if (method !== undefined && method !== actual) return false;
  if (path === undefined) return true;
  return typeof path === 'string' ? path === actualPath : path.test(actualPath);
}
