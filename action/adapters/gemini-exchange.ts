import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Answer, Attempt } from '../render/call.ts';
import { rootOf } from '../render/error-words.ts';
import { CallFault, type FaultData } from '../render/fault.ts';
import { faultOfKind } from '../render/fault-rules.ts';
import { faultOfHttp } from '../render/http-faults.ts';
import { faultOfNetwork } from '../render/network-faults.ts';
import { nameOf, type Origin } from '../render/origin.ts';
import { receiveAnswer, UnreadableAnswer } from './gemini-answer.ts';
import type { AttemptClock } from './gemini-clock.ts';

/** An error's body says what it says in far less (bytes). */
const mostErrorBody = 64 * 1024;

/** A request as the SDK built it. */
interface Outgoing {
  readonly url: string;
  readonly init: RequestInit | undefined;
  readonly clock: AttemptClock;
}

/** Sends one request and reads its answer into files; each error becomes a CallFault. */
export async function exchange(
  request: Outgoing,
  to: { origin: Origin; redact: (text: string) => string },
  how: Pick<Attempt, 'into' | 'name' | 'received'>,
): Promise<Answer> {
  const { origin, redact } = to;
  const fault = (data: FaultData) => new CallFault(redacted(data, redact));
  const broken = (error: unknown, phase: 'sending' | 'receiving') =>
    fault(request.clock.fault(origin) ?? faultOfNetwork(error, origin, phase));

  const response = await send(request).catch((error) => {
    throw broken(error, 'sending');
  });
  const status = response.statusCode ?? 0;
  if (status !== 200) {
    const retryAfter = response.headers['retry-after'] ?? null;
    const body = await beginningOf(response);
    throw fault(faultOfHttp({ status, retryAfter, body }, origin, new Date()));
  }
  try {
    return await receiveAnswer(response, { ...how, redact });
  } catch (error) {
    if (!(error instanceof UnreadableAnswer)) throw broken(error, 'receiving');
    throw fault(faultOfAnswer(error, origin));
  }
}

function faultOfAnswer(error: UnreadableAnswer, origin: Origin): FaultData {
  const cause = error.cause === undefined ? undefined : rootOf(error.cause).words;
  const why = cause === undefined ? '' : ` (${cause})`;
  return faultOfKind(error.kind, {
    message: `${nameOf(origin)}’s answer ${error.message}${why}`,
    status: 200,
    ...(cause === undefined ? {} : { cause }),
  });
}

/**
 * Node's own client rather than its fetch: that one gives up after 300 s without headers, which a
 * long 4K render can take, follows redirects with the key, and needs twice the time and memory
 * for a large body. Each call has its own connection: on one that was kept, a server's closing it
 * looks like the reset of a call that may have been paid for.
 */
function send({ url, init, clock }: Outgoing): Promise<IncomingMessage> {
  const request = url.startsWith('https:') ? https.request : http.request;
  const headers = {
    ...Object.fromEntries(new Headers(init?.headers)),
    'accept-encoding': 'identity',
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, signal: clock.signal });
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.end(init?.body);
  });
}

async function beginningOf(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of response) {
      pieces.push(piece);
      size += piece.length;
      if (size >= mostErrorBody) break;
    }
  } catch {
    // The status alone is worth more than the fault of a body that was cut.
  }
  return Buffer.concat(pieces).subarray(0, mostErrorBody).toString();
}

/** Shorter ones would be found inside ordinary words; a real key has 39 characters. */
const shortestSecret = 8;

/** Takes these secrets out of any text, plain or as part of a URL. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const forms = secrets
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap((secret) => [secret, encodeURIComponent(secret)]);
  return (text) => forms.reduce((rest, form) => rest.replaceAll(form, '[redacted]'), text);
}

/** The same fault without secrets. */
export function redacted(data: FaultData, redact: (text: string) => string): FaultData {
  const cause = data.cause === undefined ? {} : { cause: redact(data.cause) };
  return { ...data, message: redact(data.message), ...cause };
}
