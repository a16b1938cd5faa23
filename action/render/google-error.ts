import * as z from 'zod/mini';
import type { HttpFailure } from './http-faults.ts';

/** What a failed request says about itself, as far as it can be read; '' and [] where it cannot. */
export interface GoogleError {
  /** The HTTP status. */
  readonly status: number;
  /** Google's word for it: `RESOURCE_EXHAUSTED`. */
  readonly code: string;
  readonly message: string;
  /** Of each ErrorInfo: `API_KEY_INVALID`. */
  readonly reasons: readonly string[];
  /** Of each QuotaFailure: `GenerateRequestsPerMinutePerProjectPerModel`. */
  readonly quotas: readonly string[];
  /** The quota that was passed is none at all: a project without billing. */
  readonly limitIsZero: boolean;
  /** The longest pause that the body or the header asks for, in milliseconds. */
  readonly afterMs: number | undefined;
}

const detail = z.looseObject({
  reason: z.optional(z.string()),
  retryDelay: z.optional(z.string()),
  violations: z.optional(
    z.array(z.looseObject({ quotaId: z.optional(z.string()), quotaValue: z.optional(z.string()) })),
  ),
});

/** Google's error envelope. Source: https://google.aip.dev/193 */
const envelope = z.looseObject({
  error: z.looseObject({
    message: z.catch(z.string(), ''),
    status: z.catch(z.string(), ''),
    details: z.catch(z.array(z.catch(detail, {})), []),
  }),
});

/** Reads the envelope; of a body that is none, the text without tags serves as the message. */
export function readGoogleError(failure: HttpFailure, now: Date): GoogleError {
  const read = envelope.safeParse(json(failure.body));
  const { message, status, details } = read.success
    ? read.data.error
    : { message: withoutTags(failure.body), status: '', details: [] };
  const violations = details.flatMap((one) => one.violations ?? []);
  const pauses = [
    ...details.map((one) => secondsToMs(one.retryDelay)),
    retryIn(message),
    retryAfterMs(failure.retryAfter, now),
  ].filter((ms) => ms !== undefined);
  return {
    status: failure.status,
    code: status,
    message,
    reasons: details.flatMap((one) => one.reason ?? []),
    quotas: violations.flatMap((one) => one.quotaId ?? []),
    limitIsZero:
      violations.some((one) => one.quotaValue === '0') || /\blimit: 0(?![\d.])/.test(message),
    afterMs: pauses.length === 0 ? undefined : Math.max(...pauses),
  };
}

function json(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // Some of Google's front ends wrap the envelope in an array.
    return Array.isArray(value) ? value[0] : value;
  } catch {
    return undefined;
  }
}

function withoutTags(text: string): string {
  return text.replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ');
}

/** A protobuf Duration in JSON: `45s`, `0.5s`. */
function secondsToMs(duration: string | undefined): number | undefined {
  const [, seconds] = /^(\d+(?:\.\d+)?)s$/.exec(duration ?? '') ?? [];
  return seconds === undefined ? undefined : Math.ceil(Number(seconds) * 1000);
}

/** "Please retry in 45.57s." or "… in 540.1ms." */
function retryIn(message: string): number | undefined {
  const [, amount, unit] = /retry in (\d+(?:\.\d+)?)(ms|s)\b/i.exec(message) ?? [];
  if (amount === undefined) return undefined;
  return Math.ceil(Number(amount) * (unit === 'ms' ? 1 : 1000));
}

/** Source: https://www.rfc-editor.org/rfc/rfc9110#name-retry-after */
function retryAfterMs(header: string | null, now: Date): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
