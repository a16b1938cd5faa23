import type { Family } from './entry.ts';

/** An HTTP error. `retryAfterSeconds` becomes a Retry-After header. */
export type Rejected =
  | { kind: 'bad-argument'; message?: string }
  | { kind: 'unknown-field'; name: 'imageConfig' | 'responseModalities' | 'responseFormat' }
  | { kind: 'key-invalid' }
  | { kind: 'location-unsupported' }
  | { kind: 'billing-required' }
  | { kind: 'unauthenticated' }
  | { kind: 'payment-required' }
  | { kind: 'permission-denied'; because: 'api-disabled' | 'key-restricted' | 'key-leaked' }
  | { kind: 'model-not-found' }
  | { kind: 'request-timeout'; retryAfterSeconds?: number }
  | { kind: 'rate-limited'; retryInfoSeconds?: number; retryAfterSeconds?: number }
  | { kind: 'no-free-tier' }
  | { kind: 'daily-quota' }
  | { kind: 'prepayment-depleted' }
  | { kind: 'cancelled' }
  | { kind: 'internal'; retryAfterSeconds?: number }
  | { kind: 'bad-gateway' }
  | { kind: 'overloaded'; retryAfterSeconds?: number }
  | { kind: 'no-capacity'; retryAfterSeconds?: number }
  | { kind: 'deadline-exceeded' };

const troubleshooting = 'https://ai.google.dev/gemini-api/docs/troubleshooting';

/** What is known of HTTP errors, by kind. */
export const rejected: Family<Rejected> = {
  'bad-argument': {
    imitates: '400 INVALID_ARGUMENT',
    source: troubleshooting,
    examples: [
      { kind: 'bad-argument' },
      { kind: 'bad-argument', message: 'Unable to process input image.' },
    ],
  },
  'unknown-field': {
    imitates: '400: a field that this API version does not know',
    source: `${troubleshooting}; js-genai issue 1322`,
    examples: [
      { kind: 'unknown-field', name: 'imageConfig' },
      { kind: 'unknown-field', name: 'responseModalities' },
      { kind: 'unknown-field', name: 'responseFormat' },
    ],
  },
  'key-invalid': {
    imitates: '400 API_KEY_INVALID',
    source: troubleshooting,
    examples: [{ kind: 'key-invalid' }],
  },
  'location-unsupported': {
    imitates: '400 FAILED_PRECONDITION: the caller is in a country without the API',
    source: troubleshooting,
    examples: [{ kind: 'location-unsupported' }],
  },
  'billing-required': {
    imitates: '400 FAILED_PRECONDITION: no free tier there, billing is to be enabled',
    source: troubleshooting,
    examples: [{ kind: 'billing-required' }],
  },
  unauthenticated: {
    imitates: '401: a Vertex AI token that is missing, wrong or expired',
    source: troubleshooting,
    examples: [{ kind: 'unauthenticated' }],
  },
  'payment-required': {
    imitates: '402 for an exhausted prepayment (unconfirmed)',
    source: troubleshooting,
    examples: [{ kind: 'payment-required' }],
  },
  'permission-denied': {
    imitates: '403: API not enabled, key restricted, key leaked',
    source: troubleshooting,
    examples: [
      { kind: 'permission-denied', because: 'api-disabled' },
      { kind: 'permission-denied', because: 'key-restricted' },
      { kind: 'permission-denied', because: 'key-leaked' },
    ],
  },
  'model-not-found': {
    imitates: '404: a retired id',
    source: troubleshooting,
    examples: [{ kind: 'model-not-found' }],
  },
  'request-timeout': {
    imitates: '408 from the front end',
    source: `${troubleshooting} (the SDK lists it as retryable)`,
    examples: [{ kind: 'request-timeout' }, { kind: 'request-timeout', retryAfterSeconds: 1 }],
  },
  'rate-limited': {
    imitates: '429 per minute, with RetryInfo',
    source: troubleshooting,
    examples: [
      { kind: 'rate-limited', retryInfoSeconds: 1 },
      { kind: 'rate-limited', retryAfterSeconds: 1 },
      { kind: 'rate-limited' },
    ],
  },
  'no-free-tier': {
    imitates: '429 with "limit: 0": a key without billing',
    source: troubleshooting,
    examples: [{ kind: 'no-free-tier' }],
  },
  'daily-quota': {
    imitates: '429 with a PerDay quota',
    source: troubleshooting,
    examples: [{ kind: 'daily-quota' }],
  },
  'prepayment-depleted': {
    imitates: '429: the prepayment credits are depleted',
    source: `${troubleshooting}; discuss.ai.google.dev/t/170539 and 169215`,
    examples: [{ kind: 'prepayment-depleted' }],
  },
  cancelled: {
    imitates: '499 CANCELLED (body unconfirmed)',
    source: troubleshooting,
    examples: [{ kind: 'cancelled' }],
  },
  internal: {
    imitates: '500 INTERNAL',
    source: troubleshooting,
    examples: [{ kind: 'internal' }, { kind: 'internal', retryAfterSeconds: 1 }],
  },
  'bad-gateway': {
    imitates: "502 with the front end's HTML page",
    source: troubleshooting,
    examples: [{ kind: 'bad-gateway' }],
  },
  overloaded: {
    imitates: '503: the model is overloaded',
    source: `${troubleshooting}; litellm issue 18118`,
    examples: [{ kind: 'overloaded' }, { kind: 'overloaded', retryAfterSeconds: 1 }],
  },
  'no-capacity': {
    imitates: '503: no capacity available',
    source: troubleshooting,
    examples: [{ kind: 'no-capacity' }],
  },
  'deadline-exceeded': {
    imitates: '504 DEADLINE_EXCEEDED',
    source: `${troubleshooting}; CLIProxyAPI issue 839`,
    examples: [{ kind: 'deadline-exceeded' }],
  },
};
