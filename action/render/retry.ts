import { mostBilledCalls } from '../plan/totals.ts';
import type { CallFault } from './fault.ts';
import type { Verdict } from './verdict.ts';

/** How one call of a render ended. */
export type Try = { readonly fault: CallFault } | { readonly verdict: Verdict };

/** Backoff, ms: doubled with each try of the same end, never above the ceiling. */
const firstWait = 1_000;
const longestWait = 60_000;
/** A server that asks for a longer pause than this, ms, is better asked by the next run. */
const longestDelay = 10 * 60_000;

/**
 * Whether to ask again after these calls of one render, and after which pause (ms). A fault is retried as often as
 * its kind allows, not before the server's own delay; an answer without a picture once; a block never. However the
 * ends mix, no more than `mostBilledCalls` calls that may have been billed are made.
 * @param chance in [0, 1): spreads those who wait for the same reason
 */
export function nextTry(tries: readonly Try[], chance: number): { waitMs: number } | undefined {
  const last = tries.at(-1);
  if (last === undefined) return { waitMs: 0 };
  if (tries.filter(mayBeBilled).length >= mostBilledCalls) return undefined;
  if ('verdict' in last) {
    const { verdict } = last;
    if (verdict.kind !== 'no-image' || !verdict.retryOnce || count(tries, isAnswer) > 1)
      return undefined;
    return { waitMs: spread(firstWait, chance) };
  }
  const { kind, retry } = last.fault;
  const same = count(tries, (one) => 'fault' in one && one.fault.kind === kind);
  if (retry === undefined || same >= retry.attempts) return undefined;
  if ((retry.afterMs ?? 0) > longestDelay) return undefined;
  const backoff = Math.min(longestWait, firstWait * 2 ** (same - 1));
  return {
    waitMs:
      Math.max(retry.afterMs ?? 0, 0) +
      spread(retry.afterMs === undefined ? backoff : firstWait / 2, chance),
  };
}

/** Between half and one and a half times the wait. */
function spread(wait: number, chance: number): number {
  return Math.round(wait * (0.5 + chance));
}

function isAnswer(one: Try): boolean {
  return 'verdict' in one;
}

function mayBeBilled(one: Try): boolean {
  return isAnswer(one) || ('fault' in one && one.fault.maybePaid);
}

function count(tries: readonly Try[], test: (one: Try) => boolean): number {
  return tries.filter(test).length;
}
