import type { AspectRatio, Tier } from '#capabilities';

/**
 * Everything that is known to go wrong between a client and Gemini, as data. A test scripts a fault
 * by call; the emulator then imitates it. Each names where it was seen.
 */

/** HTTP 200, and no picture in it . */
export type Refused =
  | { kind: 'prompt-blocked'; reason: string; message?: string }
  | { kind: 'output-blocked'; finishReason: string; message?: string }
  | { kind: 'text-instead'; text?: string }
  | { kind: 'thoughts-only' }
  | { kind: 'empty-candidate' }
  | { kind: 'no-candidates' };

/** An HTTP error. `retryAfterSeconds` becomes a Retry-After header . */
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

/** The network, or a machine in the middle, misbehaves ("From the network" in issue 2). */
export type Disturbed =
  | { kind: 'reset-before-headers' }
  | { kind: 'reset-after-headers' }
  | { kind: 'body-cut' }
  | { kind: 'never-answers' }
  | { kind: 'stops-halfway' }
  | { kind: 'slow'; milliseconds: number }
  | { kind: 'html-page' }
  | { kind: 'malformed-json' };

/** A whole answer with a picture that is not what was asked for (§2, §5.3). */
export type Mistaken =
  | { kind: 'wrong-media-type'; declared: string }
  | { kind: 'wrong-tier'; tier: Tier }
  | { kind: 'wrong-ratio'; aspectRatio: AspectRatio }
  | { kind: 'corrupt-image' }
  | { kind: 'truncated-image' }
  | { kind: 'several-images'; count: number }
  | { kind: 'unknown-finish-reason'; finishReason: string };

/** One thing that goes wrong with one call. */
export type Fault = Refused | Rejected | Disturbed | Mistaken;
export type FaultKind = Fault['kind'];
export type FaultFamily = 'refused' | 'rejected' | 'disturbed' | 'mistaken';

/** What a kind of fault imitates, where that is known from, and members worth iterating over. */
export interface FaultEntry<K extends FaultKind = FaultKind> {
  family: FaultFamily;
  imitates: string;
  source: string;
  examples: readonly Extract<Fault, { kind: K }>[];
}

/** Every blockReason of the SDK 3.1.0 (§5.1.1). */
export const blockReasons = [
  'BLOCKED_REASON_UNSPECIFIED',
  'SAFETY',
  'OTHER',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'IMAGE_SAFETY',
  'MODEL_ARMOR',
  'JAILBREAK',
] as const;

/** Every finishReason of the SDK 3.1.0 with which an answer can come without a picture (§5.1.3). */
export const finishReasons = [
  'FINISH_REASON_UNSPECIFIED',
  'MAX_TOKENS',
  'SAFETY',
  'RECITATION',
  'LANGUAGE',
  'OTHER',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'MALFORMED_FUNCTION_CALL',
  'IMAGE_SAFETY',
  'UNEXPECTED_TOOL_CALL',
  'TOO_MANY_TOOL_CALLS',
  'IMAGE_PROHIBITED_CONTENT',
  'NO_IMAGE',
  'IMAGE_RECITATION',
  'IMAGE_OTHER',
  'CONTINUATION',
  'MALFORMED_RESPONSE',
] as const;

/** The finishMessage of the one real sample (litellm issue 20357). */
export const sampleFinishMessage =
  'The model output could not be generated. Try rephrasing the prompt. Support code: 42876398.';

/** Every kind of fault. */
export const faultTable: { readonly [K in FaultKind]: FaultEntry<K> } = {
  'prompt-blocked': {
    family: 'refused',
    imitates: 'promptFeedback.blockReason and no candidates',
    source: 'https://ai.google.dev/api/generate-content#BlockReason',
    examples: [
      ...blockReasons.map((reason) => ({ kind: 'prompt-blocked' as const, reason })),
      { kind: 'prompt-blocked', reason: 'SAFETY', message: 'The prompt was blocked.' },
      { kind: 'prompt-blocked', reason: 'A_REASON_OF_TOMORROW' },
    ],
  },
  'output-blocked': {
    family: 'refused',
    imitates: 'a candidate with a finishReason and no parts',
    source: 'https://ai.google.dev/api/generate-content#FinishReason; litellm issue 20357',
    examples: finishReasons.flatMap((finishReason) => [
      { kind: 'output-blocked' as const, finishReason },
      { kind: 'output-blocked' as const, finishReason, message: sampleFinishMessage },
    ]),
  },
  'text-instead': {
    family: 'refused',
    imitates: 'finishReason STOP and only text: a question or a refusal in words',
    source: 'https://ai.google.dev/api/generate-content#FinishReason; lobehub pull request 15181',
    examples: [
      { kind: 'text-instead' },
      { kind: 'text-instead', text: 'Which of the two bottles do you mean?' },
    ],
  },
  'thoughts-only': {
    family: 'refused',
    imitates: 'only thought images, which count as none',
    source: 'https://ai.google.dev/api/generate-content#FinishReason',
    examples: [{ kind: 'thoughts-only' }],
  },
  'empty-candidate': {
    family: 'refused',
    imitates: 'finishReason STOP without parts',
    source: 'https://ai.google.dev/api/generate-content#FinishReason',
    examples: [{ kind: 'empty-candidate' }],
  },
  'no-candidates': {
    family: 'refused',
    imitates: 'neither candidates nor promptFeedback, only usage',
    source: 'https://ai.google.dev/api/generate-content#FinishReason',
    examples: [{ kind: 'no-candidates' }],
  },
  'bad-argument': {
    family: 'rejected',
    imitates: '400 INVALID_ARGUMENT',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    examples: [
      { kind: 'bad-argument' },
      { kind: 'bad-argument', message: 'Unable to process input image.' },
    ],
  },
  'unknown-field': {
    family: 'rejected',
    imitates: '400: a field that this API version does not know',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting; js-genai issue 1322',
    examples: [
      { kind: 'unknown-field', name: 'imageConfig' },
      { kind: 'unknown-field', name: 'responseModalities' },
      { kind: 'unknown-field', name: 'responseFormat' },
    ],
  },
  'key-invalid': {
    family: 'rejected',
    imitates: '400 API_KEY_INVALID',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    examples: [{ kind: 'key-invalid' }],
  },
  'location-unsupported': {
    family: 'rejected',
    imitates: '400 FAILED_PRECONDITION: the caller is in a country without the API',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    examples: [{ kind: 'location-unsupported' }],
  },
  'billing-required': {
    family: 'rejected',
    imitates: '400 FAILED_PRECONDITION: no free tier there, billing is to be enabled',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    examples: [{ kind: 'billing-required' }],
  },
  unauthenticated: {
    family: 'rejected',
    imitates: '401: a Vertex AI token that is missing, wrong or expired',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    examples: [{ kind: 'unauthenticated' }],
  },
  'payment-required': {
    family: 'rejected',
    imitates: '402 for an exhausted prepayment (unconfirmed)',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    examples: [{ kind: 'payment-required' }],
  },
  'permission-denied': {
    family: 'rejected',
    imitates: '403: API not enabled, key restricted, key leaked',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    examples: [
      { kind: 'permission-denied', because: 'api-disabled' },
      { kind: 'permission-denied', because: 'key-restricted' },
      { kind: 'permission-denied', because: 'key-leaked' },
    ],
  },
  'model-not-found': {
    family: 'rejected',
    imitates: '404: a retired id',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    examples: [{ kind: 'model-not-found' }],
  },
  'request-timeout': {
    family: 'rejected',
    imitates: '408 from the front end',
    source:
      'https://ai.google.dev/gemini-api/docs/troubleshooting; (the SDK lists it as retryable)',
    examples: [{ kind: 'request-timeout' }, { kind: 'request-timeout', retryAfterSeconds: 1 }],
  },
  'rate-limited': {
    family: 'rejected',
    imitates: '429 per minute, with RetryInfo',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    examples: [
      { kind: 'rate-limited', retryInfoSeconds: 1 },
      { kind: 'rate-limited', retryAfterSeconds: 1 },
      { kind: 'rate-limited' },
    ],
  },
  'no-free-tier': {
    family: 'rejected',
    imitates: '429 with "limit: 0": a key without billing',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    examples: [{ kind: 'no-free-tier' }],
  },
  'daily-quota': {
    family: 'rejected',
    imitates: '429 with a PerDay quota',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    examples: [{ kind: 'daily-quota' }],
  },
  'prepayment-depleted': {
    family: 'rejected',
    imitates: '429: the prepayment credits are depleted',
    source:
      'https://ai.google.dev/gemini-api/docs/troubleshooting; discuss.ai.google.dev/t/170539 and 169215',
    examples: [{ kind: 'prepayment-depleted' }],
  },
  cancelled: {
    family: 'rejected',
    imitates: '499 CANCELLED (body unconfirmed)',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    examples: [{ kind: 'cancelled' }],
  },
  internal: {
    family: 'rejected',
    imitates: '500 INTERNAL',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    examples: [{ kind: 'internal' }, { kind: 'internal', retryAfterSeconds: 1 }],
  },
  'bad-gateway': {
    family: 'rejected',
    imitates: "502 with the front end's HTML page",
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    examples: [{ kind: 'bad-gateway' }],
  },
  overloaded: {
    family: 'rejected',
    imitates: '503: the model is overloaded',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting; litellm issue 18118',
    examples: [{ kind: 'overloaded' }, { kind: 'overloaded', retryAfterSeconds: 1 }],
  },
  'no-capacity': {
    family: 'rejected',
    imitates: '503: no capacity available',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    examples: [{ kind: 'no-capacity' }],
  },
  'deadline-exceeded': {
    family: 'rejected',
    imitates: '504 DEADLINE_EXCEEDED',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting; CLIProxyAPI issue 839',
    examples: [{ kind: 'deadline-exceeded' }],
  },
  'reset-before-headers': {
    family: 'disturbed',
    imitates: 'the connection is reset before an answer',
    source: 'what happens to any HTTP connection',
    examples: [{ kind: 'reset-before-headers' }],
  },
  'reset-after-headers': {
    family: 'disturbed',
    imitates: 'status 200 and headers, then a reset',
    source: 'what happens to any HTTP connection',
    examples: [{ kind: 'reset-after-headers' }],
  },
  'body-cut': {
    family: 'disturbed',
    imitates: 'half of the announced body, then the end of the connection',
    source: 'what happens to any HTTP connection',
    examples: [{ kind: 'body-cut' }],
  },
  'never-answers': {
    family: 'disturbed',
    imitates: 'a call that hangs before its first byte',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting; (hung 4K requests)',
    examples: [{ kind: 'never-answers' }],
  },
  'stops-halfway': {
    family: 'disturbed',
    imitates: 'a call that hangs in the middle of its body',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting; ellmer issue 908',
    examples: [{ kind: 'stops-halfway' }],
  },
  slow: {
    family: 'disturbed',
    imitates: 'a good answer that trickles in over so many milliseconds',
    source: 'the latency that third parties measured: docs.laozhang.ai',
    examples: [{ kind: 'slow', milliseconds: 300 }],
  },
  'html-page': {
    family: 'disturbed',
    imitates: "200 with somebody else's HTML page: a proxy, a captive portal",
    source: 'what happens to any HTTP connection',
    examples: [{ kind: 'html-page' }],
  },
  'malformed-json': {
    family: 'disturbed',
    imitates: '200, application/json, complete, and not JSON',
    source: 'what happens to any HTTP connection',
    examples: [{ kind: 'malformed-json' }],
  },
  'wrong-media-type': {
    family: 'mistaken',
    imitates: 'bytes of one media type declared as another',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting; python-genai issue 1824',
    examples: [
      { kind: 'wrong-media-type', declared: 'image/png' },
      { kind: 'wrong-media-type', declared: 'application/octet-stream' },
    ],
  },
  'wrong-tier': {
    family: 'mistaken',
    imitates: 'a picture of another tier than the one asked for',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting; python-genai issue 2110',
    examples: [{ kind: 'wrong-tier', tier: '1K' }],
  },
  'wrong-ratio': {
    family: 'mistaken',
    imitates: 'a picture of another ratio than the one asked for',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting; cookbook issues 1017 and 1018',
    examples: [{ kind: 'wrong-ratio', aspectRatio: '1:1' }],
  },
  'corrupt-image': {
    family: 'mistaken',
    imitates: 'bytes that are no picture at all',
    source: 'what happens to any HTTP connection',
    examples: [{ kind: 'corrupt-image' }],
  },
  'truncated-image': {
    family: 'mistaken',
    imitates: 'a whole answer around the first half of a picture',
    source: 'what happens to any HTTP connection',
    examples: [{ kind: 'truncated-image' }],
  },
  'several-images': {
    family: 'mistaken',
    imitates: 'more than one final picture',
    source:
      'https://ai.google.dev/gemini-api/docs/image-generation (take the last that is no thought)',
    examples: [{ kind: 'several-images', count: 2 }],
  },
  'unknown-finish-reason': {
    family: 'mistaken',
    imitates: 'a picture with a finishReason that no client knows yet',
    source: 'https://ai.google.dev/api/generate-content#FinishReason',
    examples: [{ kind: 'unknown-finish-reason', finishReason: 'A_REASON_OF_TOMORROW' }],
  },
};

/** One example of each fault of the table, flat, for tests that go through all of them. */
export const everyFault: readonly Fault[] = Object.values(faultTable).flatMap(
  (entry): readonly Fault[] => entry.examples,
);

/** The kind's family. */
export function familyOf(fault: Fault): FaultFamily {
  return faultTable[fault.kind].family;
}
