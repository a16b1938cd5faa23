import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { authFault, bodyLimit, keyOf, readBody, routeOf } from './arrival.ts';
import { deliver } from './deliver.ts';
import type { Fault } from './faults/index.ts';
import { type Draw, play } from './play.ts';
import { type HttpAnswer, invalidArgument, refusal } from './refusal.ts';
import { htmlAnswer } from './rejection.ts';
import { readRequest } from './request.ts';

/** A request as the emulator saw it. `at`: arrival, milliseconds since the epoch. */
export interface RecordedCall {
  path: string;
  headers: IncomingHttpHeaders;
  /** The model id of the path; '' where the path names none. */
  model: string;
  /** The parsed body; undefined where it was not JSON. */
  body: unknown;
  /** The key (or Vertex AI's bearer token) that came with it. */
  key: string | undefined;
  at: number;
  /** HTTP status; 0 while there is no answer, and for ever where a fault keeps it from being sent. */
  status: number;
  /** The answer held an image and was written to its last byte. */
  whole: boolean;
}

export interface EmulatorOptions {
  /** What goes wrong with the call; `index` counts generateContent calls from 0, in order of arrival. */
  faults?: (call: { index: number; model: string; body: unknown }) => Fault | undefined;
  /** Waiting time before each answer. A client's x-server-timeout that is shorter ends it with a 504. */
  latencyMs?: number;
  /** Only this key (or bearer token) is accepted; default: any that is not empty. */
  key?: string;
  /** Draws instead of `drawProof`: encoded bytes of the given media type and size, for benches. */
  picture?: Draw;
}

export interface Emulator {
  /** `http://127.0.0.1:port`, to be used as the SDK's base URL. */
  url: string;
  calls: readonly RecordedCall[];
  /** Ends every connection, also the hanging ones. */
  close(): Promise<void>;
}

/** Starts Gemini's REST protocol on 127.0.0.1 and a free port. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const calls: RecordedCall[] = [];
  const closing = new AbortController();
  const server = createServer((request, response) => {
    void serve({ request, response, options, calls, signal: closing.signal });
  });
  server.requestTimeout = 0;
  await listening(server);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () => {
      closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  options: EmulatorOptions;
  calls: RecordedCall[];
  signal: AbortSignal;
}

async function serve(exchange: Exchange): Promise<void> {
  const { response } = exchange;
  response.on('error', () => {}); // A client that went away is no concern of a server.
  try {
    const { call, answer, fault } = await respond(exchange);
    response.once('finish', () => {
      call.whole = answer.image;
    });
    if (fault?.kind !== 'never-answers' && fault?.kind !== 'reset-before-headers')
      call.status = answer.status;
    await deliver(response, answer, fault);
  } catch (error) {
    if (response.headersSent || exchange.signal.aborted) return void response.destroy();
    const message = `Darkroom's emulator failed: ${String(error)}`;
    await deliver(response, refusal(500, 'INTERNAL', { message }), undefined);
  }
}

/** The answer to one request; a request that Google would refuse is refused whatever the script says. */
async function respond(
  exchange: Exchange,
): Promise<{ call: RecordedCall; answer: HttpAnswer; fault?: Fault }> {
  const { request, options, calls } = exchange;
  const route = routeOf(request);
  const index = calls.filter(({ model }) => model !== '').length;
  const call: RecordedCall = {
    path: request.url ?? '',
    headers: request.headers,
    model: route?.model ?? '',
    body: undefined,
    key: keyOf(request),
    at: Date.now(),
    status: 0,
    whole: false,
  };
  calls.push(call);
  const text = await readBody(request);
  if (!route) return { call, answer: htmlAnswer(404, 'Error 404 (Not Found)!!1', 'Not found.') };
  const refused = authFault(route.surface, call.key, options.key) ?? readJson(call, text);
  if (refused) return { call, answer: refused };
  const ask = await readRequest(route.surface, route.model, call.body);
  if (!('scene' in ask)) return { call, answer: ask };
  const fault = options.faults?.({ index, model: route.model, body: call.body });
  const late = await wait(exchange);
  const answer = late ?? (await play(ask, fault, options.picture ?? drawing));
  return { call, answer, ...(fault && { fault }) };
}

/** Sleeps the latency; the answer is a 504 if the client's own limit is shorter. */
async function wait({ request, options, signal }: Exchange): Promise<HttpAnswer | undefined> {
  const latency = options.latencyMs ?? 0;
  const limit = Number(request.headers['x-server-timeout'] ?? Infinity) * 1000;
  if (latency > 0) await sleep(Math.min(latency, limit), undefined, { signal });
  return latency > limit
    ? refusal(504, 'DEADLINE_EXCEEDED', {
        message: 'Deadline expired before operation could complete.',
      })
    : undefined;
}

/** The drawing, with its codec and its fonts, is loaded by the first picture. */
const drawing: Draw = async (picture, ask) => {
  const { drawProof } = await import('./proof/card.ts');
  return drawProof({
    ...picture,
    model: ask.model.displayName,
    prompt: ask.prompt,
    roles: ask.references.map(({ role }) => role ?? 'reference'),
  });
};

/** Parses the body into `call`; the answer if it cannot. */
function readJson(call: RecordedCall, text: string | undefined): HttpAnswer | undefined {
  if (text === undefined)
    return invalidArgument(`Request payload size exceeds the limit: ${bodyLimit} bytes.`);
  try {
    call.body = JSON.parse(text);
    return undefined;
  } catch (error) {
    return invalidArgument(`Invalid JSON payload received. ${(error as Error).message}`);
  }
}
