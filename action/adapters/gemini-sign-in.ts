import type { GoogleGenAI } from '@google/genai';
import { oneLine, rootOf } from '../render/error-words.ts';
import { CallFault, type FaultData } from '../render/fault.ts';
import { faultOfKind } from '../render/fault-rules.ts';
import { faultOfNetwork } from '../render/network-faults.ts';
import { nameOf, type Origin } from '../render/origin.ts';

/** The longest that credentials are waited for before the first call, ms. */
const mostWait = 30_000;
/** What google-auth-library says when there is neither a file nor a machine that vouches for itself. */
const noneFound = /^Could not load the default credentials/;

/**
 * Fetches the credentials that the client's calls will carry, and sends nothing: it has the SDK build a request whose
 * `fetch` goes nowhere. What only the network did wrong is left to the calls, which are tried again.
 * @throws {CallFault} of the kind `credentials`.
 */
export async function fetchCredentials(client: GoogleGenAI, origin: Origin): Promise<void> {
  const nowhere = { httpOptions: { fetch: async () => Response.json({}) } };
  const request = { model: 'none', contents: 'nothing', config: nowhere };
  try {
    await withoutLookupWarning(() =>
      orAborted(() => client.models.generateContent(request), AbortSignal.timeout(mostWait)),
    );
  } catch (error) {
    const fault = faultBeforeSending(error, origin);
    if (fault.kind === 'credentials') throw new CallFault(fault);
  }
}

/**
 * google-auth-library looks for Google's metadata server, and has Node print a warning where nothing answers in the
 * way it expects: on most machines. That there are no credentials is ours to say.
 */
async function withoutLookupWarning<T>(work: () => Promise<T>): Promise<T> {
  const emitWarning = process.emitWarning;
  process.emitWarning = (...said: unknown[]) => {
    if (said[1] !== 'MetadataLookupWarning') Reflect.apply(emitWarning, undefined, said);
  };
  try {
    return await work();
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Fetching credentials knows no signal, so the wait for it is what ends. */
export async function orAborted<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => aborted.reject(signal.reason), { once: true });
  return Promise.race([work(), aborted.promise]);
}

/** What the SDK threw before it had a request to send. */
export function faultBeforeSending(error: unknown, origin: Origin): FaultData {
  const { words } = rootOf(error);
  const cause = oneLine(words);
  if (origin.channel === 'key') {
    return faultOfKind('unexpected', {
      message: `The request could not be built (${cause})`,
      cause,
    });
  }
  const network = faultOfNetwork(error, { ...origin, host: 'Google’s sign-in' }, 'sending');
  if (network.kind !== 'network') return network;
  const message = noneFound.test(words)
    ? `${nameOf(origin)} needs application-default credentials, and there are none`
    : `${nameOf(origin)} found no valid credentials (${cause})`;
  return faultOfKind('credentials', { message, cause });
}
