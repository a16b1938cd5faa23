import type { Token } from './access.ts';
import { type Answer, primaryLimit, secondaryLimit } from './answers.ts';
import type { World } from './world.ts';

/** One request as it came in. */
export interface Recorded {
  readonly method: string;
  /** Decoded path below `apiUrl` or `serverUrl`, without the query. */
  readonly path: string;
  /** What was asked after the question mark. */
  readonly query: string;
  readonly host: 'api' | 'git';
  /** Bytes of its body. */
  readonly size: number;
  /** What was answered; undefined while nothing is, and where the connection was cut. */
  readonly status: number | undefined;
  readonly at: Date;
}

/** Counts what each token has asked, as GitHub's rate limits do. */
export class Ledger {
  readonly #asked = new Map<string, number[]>();
  readonly #created = new Map<string, number[]>();

  /** Counts a request, and answers in place of its route where it is one too many. */
  count(world: World, token: Token, method: string): Answer | undefined {
    const { limits } = world.policy;
    const now = world.now().getTime();
    const asked = recent(this.#asked, token, now - 3_600_000);
    asked.push(now);
    if (asked.length > limits.requestsPerHour) {
      return primaryLimit(
        limits.requestsPerHour,
        Math.ceil(((asked[0] ?? now) + 3_600_000) / 1000),
      );
    }
    if (method === 'GET' || method === 'HEAD') return undefined;
    const created = recent(this.#created, token, now - 60_000);
    created.push(now);
    const isTooMany = created.length > limits.contentPerMinute;
    return isTooMany ? secondaryLimit(limits.retryAfter) : undefined;
  }

  /** What the headers of every answer say of the hour. */
  headers({ policy, now }: World, token: Token): Record<string, string> {
    const { requestsPerHour } = policy.limits;
    const asked = this.#asked.get(token.value) ?? [];
    const first = asked[0] ?? now().getTime();
    return {
      'x-ratelimit-limit': String(requestsPerHour),
      'x-ratelimit-remaining': String(Math.max(requestsPerHour - asked.length, 0)),
      'x-ratelimit-used': String(asked.length),
      'x-ratelimit-reset': String(Math.ceil((first + 3_600_000) / 1000)),
      'x-ratelimit-resource': 'core',
    };
  }
}

function recent(times: Map<string, number[]>, { value }: Token, after: number): number[] {
  const kept = (times.get(value) ?? []).filter((time) => time > after);
  times.set(value, kept);
  return kept;
}
