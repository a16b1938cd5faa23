/** What the server sends back. */
export interface Answer {
  readonly status: number;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as they are, in place of a body. */
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * GitHub sends it on every route, whether the route's description names it or not: bad credentials, missing
   * rights, rate limits, failures of the platform.
   */
  readonly platform?: true;
}

/** One entry of `errors` in a 422, as GitHub's validation-error schema has it. */
export interface FieldError {
  readonly resource?: string;
  readonly field?: string;
  readonly code: string;
  readonly message?: string;
}

/** Thrown by whatever refuses a request; the server sends its answer. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`${answer.status} ${JSON.stringify(answer.body)}`);
    this.answer = answer;
  }
}

/** A 422 in plain words. */
export function unprocessable(message: string): Refusal {
  return new Refusal({ status: 422, body: { message } });
}

/** A 422 that names the fault of each field: "Validation Failed". */
export function invalid(...errors: readonly FieldError[]): Refusal {
  return new Refusal({ status: 422, body: { message: 'Validation Failed', errors } });
}

/** Says the same for what is missing and for what the token may not see. */
export function notFound(): Refusal {
  return new Refusal({ status: 404, body: { message: 'Not Found' }, platform: true });
}

/** An integration's token without the permission that the route needs. */
export function forbidden(): Refusal {
  const body = { message: 'Resource not accessible by integration' };
  return new Refusal({ status: 403, body, platform: true });
}

/** What a private repository of a free plan says of its rulesets: it has none. */
export function upgradeRequired(): Answer {
  const message = 'Upgrade to GitHub Pro or make this repository public to enable this feature.';
  return { status: 403, body: { message }, platform: true };
}

/** No token, an unknown one, or one that has ended. */
export function unauthorized(message = 'Bad credentials'): Refusal {
  return new Refusal({ status: 401, body: { message }, platform: true });
}

const limitsPage = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api';

/**
 * Too many content-creating requests. `retryAfter` in seconds; left out, GitHub's advice is to wait a minute.
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export function secondaryLimit(retryAfter?: number, status: 403 | 429 = 403): Answer {
  const message =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  return {
    status,
    body: { message, documentation_url: `${limitsPage}#about-secondary-rate-limits` },
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    platform: true,
  };
}

/** No request left in this hour. `reset` is in seconds since 1970. */
export function primaryLimit(limit: number, reset: number): Answer {
  return {
    status: 403,
    body: { message: 'API rate limit exceeded for installation.', documentation_url: limitsPage },
    headers: {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(reset),
    },
    platform: true,
  };
}

/** What GitHub's edge sends while the platform behind it is away: HTML, not JSON. */
export function badGateway(status: 500 | 502 | 503 | 504 = 502): Answer {
  const bytes = Buffer.from(`<html><head><title>${status}</title></head><body></body></html>\n`);
  return { status, bytes, headers: { 'content-type': 'text/html' }, platform: true };
}
