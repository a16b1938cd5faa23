import type { Fault, FaultKind } from '../../action/emulator/index.ts';

/**
 * What is to become of a render whose first call meets a fault and whose next calls go well. `stops`: the whole run
 * ends. `hangs`: nothing comes until the call's time is over; then as `again`.
 */
export type End =
  | 'again'
  | 'rendered'
  | 'failed'
  | 'stops'
  | 'hangs'
  | { readonly blocked: string }
  | { readonly mismatched: string };

/** Ends of an answer without a picture, by finishReason; what is not listed is policy and blocks. */
const finishEnds: Readonly<Record<string, End>> = {
  FINISH_REASON_UNSPECIFIED: 'again',
  OTHER: 'again',
  NO_IMAGE: 'again',
  IMAGE_OTHER: 'again',
  CONTINUATION: 'again',
  MALFORMED_RESPONSE: 'again',
  MAX_TOKENS: 'failed',
  MALFORMED_FUNCTION_CALL: 'failed',
  UNEXPECTED_TOOL_CALL: 'failed',
  TOO_MANY_TOOL_CALLS: 'failed',
};

const ends: { readonly [K in FaultKind]: End | ((fault: Extract<Fault, { kind: K }>) => End) } = {
  'prompt-blocked': ({ reason }) => ({ blocked: reason }),
  'output-blocked': ({ finishReason }) => finishEnds[finishReason] ?? { blocked: finishReason },
  'text-instead': 'again',
  'thoughts-only': 'again',
  'empty-candidate': 'again',
  'no-candidates': 'again',
  'bad-argument': 'failed',
  'unknown-field': 'failed',
  'key-invalid': 'stops',
  'location-unsupported': 'stops',
  'billing-required': 'stops',
  unauthenticated: 'stops',
  'payment-required': 'stops',
  'permission-denied': 'stops',
  'model-not-found': 'failed',
  'request-timeout': 'again',
  'rate-limited': 'again',
  'no-free-tier': 'stops',
  'daily-quota': 'stops',
  'prepayment-depleted': 'stops',
  cancelled: 'again',
  internal: 'again',
  'bad-gateway': 'again',
  overloaded: 'again',
  'no-capacity': 'again',
  'deadline-exceeded': 'again',
  'reset-before-headers': 'again',
  'reset-after-headers': 'again',
  'body-cut': 'again',
  'never-answers': 'hangs',
  'stops-halfway': 'hangs',
  slow: 'rendered',
  'html-page': 'again',
  'malformed-json': 'again',
  'wrong-media-type': 'rendered',
  'wrong-tier': { mismatched: 'TIER' },
  'wrong-ratio': { mismatched: 'RATIO' },
  'corrupt-image': { mismatched: 'NOT_A_PICTURE' },
  'truncated-image': { mismatched: 'CUT_OFF' },
  'several-images': 'rendered',
  'unknown-finish-reason': 'rendered',
};

/** The right end for a fault. */
export function endOf(fault: Fault): End {
  const end = ends[fault.kind] as End | ((fault: Fault) => End);
  return typeof end === 'function' ? end(fault) : end;
}
