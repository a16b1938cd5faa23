import { oneLine } from './error-words.ts';
import type { FaultData, FaultKind } from './fault.ts';
import { faultOfKind } from './fault-rules.ts';
import { type GoogleError, readGoogleError } from './google-error.ts';
import { nameOf, type Origin } from './origin.ts';

interface HttpRule {
  readonly kind: FaultKind;
  /** What follows the subject: "Gemini <does>". */
  readonly does: string;
  readonly when: (error: GoogleError, origin: Origin) => boolean;
  readonly remedy?: string;
  readonly maybePaid?: boolean;
}

const saying = (pattern: RegExp) => (error: GoogleError) => pattern.test(error.message);
const status =
  (...codes: number[]) =>
  (error: GoogleError) =>
    codes.includes(error.status);
const reason =
  (...reasons: string[]) =>
  (error: GoogleError) =>
    error.reasons.some((one) => reasons.includes(one));

/**
 * Judged from the top; the first that fits wins. A wrong key is a 400; an empty wallet is a 429.
 * Source: facts of https://ai.google.dev/gemini-api/docs/troubleshooting, and of answers quoted at
 * discuss.ai.google.dev/t/170539, googleapis/js-genai#1322, BerriAI/litellm#18118.
 */
const httpRules: readonly HttpRule[] = [
  {
    kind: 'key-invalid',
    does: 'refused the API key',
    when: (error, origin) =>
      origin.channel === 'key' &&
      (error.status === 401 ||
        reason('API_KEY_INVALID')(error) ||
        saying(/api key (not valid|not found|expired|was reported as leaked)/i)(error)),
  },
  { kind: 'credentials', does: 'refused the credentials', when: status(401) },
  {
    kind: 'billing',
    does: 'wants billing to be set up, or paid',
    when: (error) =>
      error.status === 402 ||
      reason('BILLING_DISABLED')(error) ||
      saying(/prepayment credits|credits are depleted|billing (to be|is not|account)/i)(error) ||
      (error.code === 'FAILED_PRECONDITION' && saying(/free tier|billing/i)(error)) ||
      (error.status === 429 && error.limitIsZero),
  },
  {
    kind: 'quota-exhausted',
    does: 'has no quota left for today',
    when: (error) => error.status === 429 && error.quotas.some((quota) => quota.includes('PerDay')),
  },
  { kind: 'rate-limited', does: 'is asked too often', when: status(429) },
  {
    kind: 'location',
    does: 'does not serve this location',
    when: saying(/location is not supported/i),
  },
  {
    kind: 'permission',
    does: 'does not permit the call',
    when: (error, origin) => error.status === 403 && origin.channel === 'vertex',
    remedy:
      'Grant the account the role Vertex AI User, and enable aiplatform.googleapis.com in the project.',
  },
  { kind: 'permission', does: 'does not permit the call', when: status(403) },
  { kind: 'not-found', does: 'does not know the model', when: status(404, 410) },
  {
    kind: 'bad-request',
    does: 'finds the request too large',
    when: status(413),
    remedy: 'Use fewer or smaller references.',
  },
  { kind: 'overloaded', does: 'is overloaded', when: status(503, 529) },
  { kind: 'deadline', does: 'took too long', when: status(504) },
  {
    kind: 'server',
    does: 'broke off',
    when: status(408, 499, 502),
    maybePaid: true,
  },
  { kind: 'server', does: 'failed', when: (error) => error.status >= 500 },
  {
    kind: 'redirected',
    does: 'sent a redirect',
    when: (error) => error.status >= 300 && error.status < 400,
  },
  { kind: 'bad-request', does: 'refused the request', when: () => true },
];

/** An HTTP answer other than 200. */
export interface HttpFailure {
  readonly status: number;
  /** The header Retry-After: seconds, or an HTTP date. */
  readonly retryAfter: string | null;
  /** As it came: Google's JSON envelope, or a front end's HTML. May be cut. */
  readonly body: string;
}

/** Sorts an HTTP failure; `now` is what a date in Retry-After is measured from. */
export function faultOfHttp(failure: HttpFailure, origin: Origin, now: Date): FaultData {
  const error = readGoogleError(failure, now);
  const rule = httpRules.find((one) => one.when(error, origin));
  if (rule === undefined) throw new Error('The last of httpRules fits everything.');
  const { afterMs } = error;
  return faultOfKind(rule.kind, {
    status: failure.status,
    message: `${nameOf(origin)} ${rule.does} (${quoted(error)})`,
    ...(rule.remedy === undefined ? {} : { remedy: rule.remedy }),
    ...(rule.maybePaid === undefined ? {} : { maybePaid: rule.maybePaid }),
    ...(afterMs === undefined ? {} : { afterMs }),
  });
}

function quoted(error: GoogleError): string {
  const head = [String(error.status), error.code, ...error.reasons].filter((word) => word !== '');
  const words = oneLine(error.message);
  return words === '' ? head.join(' ') : `${head.join(' ')}: ${words}`;
}
