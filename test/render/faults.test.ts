import { describe, expect, test } from 'vitest';
import { oneLine } from '../../action/render/error-words.ts';
import { faultOfKind, faultRules } from '../../action/render/fault-rules.ts';
import { faultOfHttp, type HttpFailure } from '../../action/render/http-faults.ts';
import { faultOfNetwork } from '../../action/render/network-faults.ts';

const now = new Date('2026-11-23T12:00:00Z');
const key = { host: 'generativelanguage.googleapis.com', channel: 'key' } as const;
const vertex = { host: 'aiplatform.googleapis.com', channel: 'vertex' } as const;

/** Google's envelope. */
function refusal(status: number, error: object, retryAfter: string | null = null): HttpFailure {
  return { status, retryAfter, body: JSON.stringify({ error: { code: status, ...error } }) };
}

const quota = (quotaId: string, quotaValue: string) => ({
  '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
  violations: [{ quotaMetric: 'generativelanguage.googleapis.com/requests', quotaId, quotaValue }],
});
const retryInfo = (retryDelay: string) => ({
  '@type': 'type.googleapis.com/google.rpc.RetryInfo',
  retryDelay,
});
const reason = (name: string) => ({
  '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
  reason: name,
});

describe('an HTTP error', () => {
  test('with a wrong key stops the run, and says all of this', () => {
    const failure = refusal(400, {
      message: 'API key not valid. Please pass a valid API key.',
      status: 'INVALID_ARGUMENT',
      details: [reason('API_KEY_INVALID')],
    });
    expect(faultOfHttp(failure, key, now)).toEqual({
      kind: 'key-invalid',
      status: 400,
      message:
        'Gemini refused the API key (400 INVALID_ARGUMENT API_KEY_INVALID: API key not valid. Please pass a valid API key)',
      remedy:
        'Set GEMINI_API_KEY, in a workflow gemini-api-key, to a valid key from https://aistudio.google.com/apikey.',
      stopsRun: true,
      maybePaid: false,
    });
  });

  test.each([
    [429, { details: [quota('GenerateRequestsPerMinutePerProject', '10')] }, 'rate-limited'],
    [429, { details: [quota('GenerateRequestsPerDayPerProject', '250')] }, 'quota-exhausted'],
    [429, { details: [quota('GenerateRequestsPerMinute-FreeTier', '0')] }, 'billing'],
    [429, { message: 'Quota exceeded for metric: x, limit: 0, model: y' }, 'billing'],
    [429, { message: 'Quota exceeded for metric: x, limit: 0.5, model: y' }, 'rate-limited'],
    [429, { message: 'Quota exceeded for metric: x, limit: 05' }, 'rate-limited'],
    [429, { message: 'Your prepayment credits are depleted.' }, 'billing'],
    [429, {}, 'rate-limited'],
    [402, {}, 'billing'],
    [403, { details: [reason('BILLING_DISABLED')] }, 'billing'],
    [400, { status: 'FAILED_PRECONDITION', message: 'Please enable billing.' }, 'billing'],
    [400, { message: 'User location is not supported for the API use.' }, 'location'],
    [400, { message: 'Request contains an invalid argument.' }, 'bad-request'],
    [401, { status: 'UNAUTHENTICATED' }, 'key-invalid'],
    [403, { message: 'Your API key was reported as leaked.' }, 'key-invalid'],
    [403, { details: [reason('SERVICE_DISABLED')] }, 'permission'],
    [404, {}, 'not-found'],
    [408, {}, 'server'],
    [413, {}, 'bad-request'],
    [499, { status: 'CANCELLED' }, 'server'],
    [500, {}, 'server'],
    [502, {}, 'server'],
    [503, {}, 'overloaded'],
    [504, {}, 'deadline'],
    [529, {}, 'overloaded'],
    [307, {}, 'redirected'],
    [418, {}, 'bad-request'],
  ])('%i %j is taken for %s', (status, error, kind) => {
    expect(faultOfHttp(refusal(status, error), key, now)).toMatchObject({ kind, status });
  });

  test('is paid for perhaps only where somebody may have gone on behind it', () => {
    const paid = [400, 401, 403, 404, 408, 429, 499, 500, 502, 503, 504].filter(
      (status) => faultOfHttp(refusal(status, {}), key, now).maybePaid,
    );
    expect(paid).toEqual([408, 499, 502, 504]);
  });

  test('on Vertex AI blames credentials and roles, not a key', () => {
    const unauthenticated = faultOfHttp(refusal(401, {}), vertex, now);
    expect(unauthenticated).toMatchObject({ kind: 'credentials', stopsRun: true });
    expect(unauthenticated.remedy).toContain('gcloud');
    const forbidden = faultOfHttp(refusal(403, {}), vertex, now);
    expect(forbidden.kind).toBe('permission');
    expect(forbidden.remedy).toContain('Vertex AI User');
  });

  test.each([
    ['RetryInfo', refusal(429, { details: [retryInfo('45s')] }), 45_000],
    ['RetryInfo with a fraction', refusal(429, { details: [retryInfo('0.25s')] }), 250],
    ['words', refusal(429, { message: 'Please retry in 45.57s.' }), 45_570],
    ['words in milliseconds', refusal(429, { message: 'Please retry in 540.1ms.' }), 541],
    ['Retry-After in seconds', refusal(503, {}, '7'), 7_000],
    ['Retry-After as a date', refusal(503, {}, 'Mon, 23 Nov 2026 12:01:30 GMT'), 90_000],
    ['a date that is past', refusal(503, {}, 'Mon, 23 Nov 2026 11:00:00 GMT'), 0],
    ['the longest of several', refusal(429, { details: [retryInfo('3s')] }, '20'), 20_000],
    ['nothing', refusal(503, {}), undefined],
    ['nonsense', refusal(503, { details: [retryInfo('soon')] }, 'soon'), undefined],
  ])('waits as long as %s says', (_, failure, afterMs) => {
    expect(faultOfHttp(failure, key, now).retry?.afterMs).toBe(afterMs);
  });

  test.each([
    ['a page', '<html><style>p{}</style><h1>502</h1> Bad <b>Gateway</b></html>', '502 Bad Gateway'],
    ['nothing', '', ''],
    ['an envelope in an array', '[{"error":{"status":"INTERNAL","message":"No."}}]', 'No'],
    ['an envelope of odd types', '{"error":{"status":5,"message":null,"details":[7]}}', ''],
    ['JSON that is none', '"text"', '"text"'],
  ])('with %s for a body still makes a message', (_, body, words) => {
    const { message } = faultOfHttp({ status: 500, retryAfter: null, body }, key, now);
    const head = body.includes('INTERNAL') ? '500 INTERNAL' : '500';
    expect(message).toBe(`Gemini failed (${words === '' ? head : `${head}: ${words}`})`);
  });
});

describe('an error of the connection', () => {
  const failed = (code: string, words = code) =>
    new TypeError('fetch failed', { cause: Object.assign(new Error(words), { code }) });

  test.each([
    ['ENOTFOUND', 'unreachable', true, false],
    ['EAI_AGAIN', 'unreachable', true, false],
    ['ECONNREFUSED', 'unreachable', true, false],
    ['CERT_HAS_EXPIRED', 'tls', true, false],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', true, false],
    ['ECONNRESET', 'network', false, true],
    ['EPIPE', 'network', false, true],
    ['ETIMEDOUT', 'network', false, true],
  ])('%s before an answer is %s', (code, kind, stopsRun, maybePaid) => {
    const fault = faultOfNetwork(failed(code), key, 'sending');
    expect(fault).toMatchObject({ kind, stopsRun, maybePaid, cause: code });
  });

  test('within an answer is a cut, which may be paid for and is asked again', () => {
    expect(faultOfNetwork(failed('ECONNRESET', 'read ECONNRESET'), key, 'receiving')).toEqual({
      kind: 'cut-off',
      message: 'Gemini’s answer broke off half-way (read ECONNRESET)',
      remedy: faultRules['cut-off'].remedy,
      cause: 'read ECONNRESET',
      stopsRun: false,
      maybePaid: true,
      retry: { attempts: 4 },
    });
  });

  test('that is none at all still makes a message', () => {
    expect(faultOfNetwork('boom', key, 'sending').message).toBe(
      'The connection to generativelanguage.googleapis.com broke before an answer came (boom)',
    );
  });
});

test('what stops a run for its credentials or its money is never tried again', () => {
  const final = ['key-invalid', 'credentials', 'permission', 'billing', 'quota-exhausted'] as const;
  for (const kind of [...final, 'location', 'tls', 'redirected'] as const) {
    const fault = faultOfKind(kind, { message: 'm', afterMs: 1 });
    expect(fault).toMatchObject({ stopsRun: true });
    expect(fault.retry).toBeUndefined();
  }
});

test('a message is one line without control characters, and not endless', () => {
  expect(oneLine('a\r\n\u001b[31mb\u202ec\t d.')).toBe('a [31mb c d');
  expect(oneLine('x'.repeat(1000))).toHaveLength(300);
});
