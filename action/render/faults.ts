import type { FaultData, FaultKind } from './call.ts';
import { type GoogleError, readGoogleError } from './google-error.ts';

/** Whom the call went to, for messages and for the choice of remedy. */
export interface Origin {
  /** `generativelanguage.googleapis.com`, or host and port of the base URL that was given. */
  readonly host: string;
  readonly channel: 'key' | 'vertex';
}

/** What a kind of fault means, whatever its words. */
export interface FaultRule {
  /** The most attempts of one render that may end so; 1: never ask again. */
  readonly attempts: number;
  readonly stopsRun: boolean;
  readonly maybePaid: boolean;
  readonly remedy: string;
}

const again = 'Run it again later: what was rendered is kept.';

/**
 * Google states that a request that fails with 400 or 500 is not charged, and that one whose
 * client goes away is; a gateway's 502 or a 504 says nothing about the server behind it.
 * Source: https://ai.google.dev/gemini-api/docs/billing, abortSignal's comment in @google/genai.
 */
export const faultRules: Readonly<Record<FaultKind, FaultRule>> = {
  'rate-limited': {
    attempts: 8,
    stopsRun: false,
    maybePaid: false,
    remedy: 'Lower --requests-per-minute or --concurrency, or ask Google for a higher limit.',
  },
  'quota-exhausted': {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy:
      'Run it again tomorrow (quotas are reset at midnight Pacific time), or raise the quota.',
  },
  billing: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy:
      'Set up billing or add credit at https://aistudio.google.com/projects: no image model has a free tier.',
  },
  'key-invalid': {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: 'Set GEMINI_API_KEY to a valid key from https://aistudio.google.com/apikey.',
  },
  credentials: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy:
      'Sign in with `gcloud auth application-default login`, or set GOOGLE_APPLICATION_CREDENTIALS.',
  },
  permission: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy:
      'Enable the Generative Language API for the key’s project and check the key’s restrictions.',
  },
  location: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: 'Run it from a supported region, or use Vertex AI with --vertex-project.',
  },
  'not-found': {
    attempts: 1,
    stopsRun: false,
    maybePaid: false,
    remedy: 'Check the model with `darkroom models`; `darkroom migrate` moves off a retired one.',
  },
  'bad-request': {
    attempts: 1,
    stopsRun: false,
    maybePaid: false,
    remedy: 'Change the template’s settings or references as the message says.',
  },
  redirected: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: 'Set --gemini-base-url to the final address: a key never follows a redirect.',
  },
  server: { attempts: 5, stopsRun: false, maybePaid: false, remedy: again },
  overloaded: { attempts: 6, stopsRun: false, maybePaid: false, remedy: again },
  deadline: {
    attempts: 2,
    stopsRun: false,
    maybePaid: true,
    remedy: 'Choose a smaller tier or a shorter prompt, or run it again later.',
  },
  unreachable: {
    attempts: 4,
    stopsRun: true,
    maybePaid: false,
    remedy: 'Check the network connection, proxy and --gemini-base-url.',
  },
  tls: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: 'Check the clock, the proxy and NODE_EXTRA_CA_CERTS.',
  },
  network: { attempts: 5, stopsRun: false, maybePaid: true, remedy: again },
  'cut-off': { attempts: 4, stopsRun: false, maybePaid: true, remedy: again },
  malformed: {
    attempts: 2,
    stopsRun: false,
    maybePaid: true,
    remedy: 'Check that --gemini-base-url speaks Gemini’s REST protocol, or run it again later.',
  },
  aborted: { attempts: 1, stopsRun: false, maybePaid: true, remedy: 'Run it again to go on.' },
  disk: {
    attempts: 1,
    stopsRun: true,
    maybePaid: true,
    remedy: 'Free some space or fix the folder’s permissions, then run it again.',
  },
  reference: {
    attempts: 1,
    stopsRun: false,
    maybePaid: false,
    remedy: 'Put the file back, or take it out of the template.',
  },
  connection: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: 'Correct the setting.',
  },
  unexpected: {
    attempts: 1,
    stopsRun: false,
    maybePaid: true,
    remedy: 'Report it as a bug of Darkroom, with this message.',
  },
};

/** What is particular to one fault; the rest comes from its kind's rule. */
export interface FaultDetail {
  /** Subject and fault, without a full stop. */
  readonly message: string;
  readonly remedy?: string;
  readonly status?: number;
  /** Milliseconds that the server asked to wait. */
  readonly afterMs?: number;
  readonly maybePaid?: boolean;
  readonly cause?: string;
}

/** A fault of this kind with its rule's consequences. */
export function faultOfKind(kind: FaultKind, detail: FaultDetail): FaultData {
  const rule = faultRules[kind];
  const { afterMs, ...said } = detail;
  const after = afterMs === undefined ? {} : { afterMs };
  return {
    kind,
    remedy: rule.remedy,
    stopsRun: rule.stopsRun,
    maybePaid: rule.maybePaid,
    ...(rule.attempts > 1 ? { retry: { attempts: rule.attempts, ...after } } : {}),
    ...said,
  };
}

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

/** How messages call the one who answered. */
export function nameOf(origin: Origin): string {
  return origin.channel === 'vertex' ? 'Vertex AI' : 'Gemini';
}

/** Somebody else's text made fit for one line of a message: no control characters, 300 at most. */
export function oneLine(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .replace(/\.$/, '');
  return plain.length > 300 ? `${plain.slice(0, 299)}…` : plain;
}

const notConnected = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const distrusted =
  /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|HOSTNAME_MISMATCH|EPROTO)/;

/**
 * Sorts an error of the connection itself.
 * @param phase `sending` until the headers of an answer arrived, `receiving` from then on.
 */
export function faultOfNetwork(
  error: unknown,
  origin: Origin,
  phase: 'sending' | 'receiving',
): FaultData {
  const { code, words } = rootOf(error);
  const cause = oneLine(words);
  if (phase === 'receiving') {
    return faultOfKind('cut-off', {
      message: `${nameOf(origin)}’s answer broke off half-way (${cause})`,
      cause,
    });
  }
  if (distrusted.test(code)) {
    return faultOfKind('tls', { message: `${origin.host} is not trusted (${cause})`, cause });
  }
  if (notConnected.has(code)) {
    return faultOfKind('unreachable', {
      message: `${origin.host} could not be reached (${cause})`,
      cause,
    });
  }
  return faultOfKind('network', {
    message: `The connection to ${origin.host} broke before an answer came (${cause})`,
    cause,
  });
}

/** The innermost error that says anything: fetch wraps the system's error as its cause. */
export function rootOf(error: unknown): { code: string; words: string } {
  let root = error;
  while (root instanceof Error && root.cause instanceof Error) root = root.cause;
  if (!(root instanceof Error)) return { code: '', words: String(root) };
  const code = 'code' in root && typeof root.code === 'string' ? root.code : '';
  // Several addresses tried: an AggregateError has a code but no words of its own.
  const words = root.message || root.name;
  return { code, words: code === '' || words.includes(code) ? words : `${code}: ${words}` };
}
