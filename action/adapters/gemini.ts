import { mkdir } from 'node:fs/promises';
import type { GenerateContentParameters, GoogleGenAI } from '@google/genai';
import type { Answer, Attempt, ImageCall, ImageService } from '../render/call.ts';
import { rootOf } from '../render/error-words.ts';
import { CallFault } from '../render/fault.ts';
import { faultOfKind } from '../render/fault-rules.ts';
import { AttemptClock } from './gemini-clock.ts';
import { type CheckedConnection, type Connection, checkConnection } from './gemini-connection.ts';
import { exchange, redacted, redactor } from './gemini-exchange.ts';
import { configOf, contentOf } from './gemini-request.ts';
import { faultBeforeSending, fetchCredentials, orAborted } from './gemini-sign-in.ts';

/** Gemini's image models, and the proof of who asks them. */
interface GeminiService extends ImageService {
  /**
   * Finds out whether there are credentials at all, before anything depends on it. Nothing is sent to the model, and
   * with an API key nothing is done: only a call can tell whether it is good.
   * @throws {CallFault} of the kind `credentials`.
   */
  signIn(): Promise<void>;
}

interface Loaded {
  readonly client: GoogleGenAI;
  readonly levels: typeof import('@google/genai').ThinkingLevel;
}

/**
 * Gemini's image models, by an API key or by Vertex AI's application-default credentials.
 *
 * The SDK builds the request and proves who asks; how the answer is read is ours, through its
 * `fetch` option, so that a picture's base64 never sits in memory whole. The SDK is loaded with the
 * first call; it takes no setting from the environment, retries nothing and prints nothing.
 * @throws {CallFault} of the kind `connection` or `key-invalid`, before anything is loaded.
 */
export function connectGemini(connection: Connection): GeminiService {
  const checked = checkConnection(connection);
  let loading: Promise<Loaded> | undefined;
  const loaded = () => {
    loading ??= load(checked);
    return loading;
  };
  return {
    async signIn() {
      if (checked.origin.channel === 'key') return;
      await fetchCredentials((await loaded()).client, checked.origin);
    },
    async generate(call, how) {
      return attempt(call, how, { ...checked, ...(await loaded()) });
    },
  };
}

async function load(connection: CheckedConnection): Promise<Loaded> {
  const sdk = await import('@google/genai');
  return {
    client: silently(() => new sdk.GoogleGenAI(connection.options)),
    levels: sdk.ThinkingLevel,
  };
}

/**
 * The SDK's constructor announces on the console which of several keys in the environment it does
 * not use; on Vertex AI even on standard output, where `--json` has promised the report alone.
 */
function silently<T>(make: () => T): T {
  const { debug, warn } = console;
  const nothing = () => undefined;
  Object.assign(console, { debug: nothing, warn: nothing });
  try {
    return make();
  } finally {
    Object.assign(console, { debug, warn });
  }
}

async function attempt(
  call: ImageCall,
  how: Attempt,
  to: CheckedConnection & Loaded,
): Promise<Answer> {
  const clock = new AttemptClock(how);
  try {
    await makeFolder(how.into);
    const contents = await contentOf(call.parts);
    return await askSdk({ model: call.model, contents, config: configOf(call, to.levels) }, how, {
      ...to,
      clock,
    });
  } finally {
    clock.stop();
  }
}

/** Has the SDK build the request, and sends it as our own. */
async function askSdk(
  request: GenerateContentParameters,
  how: Attempt,
  to: CheckedConnection & Loaded & { clock: AttemptClock },
): Promise<Answer> {
  const { clock, origin } = to;
  const sent: { answer?: Promise<Answer> } = {};
  const fetchAnswer: typeof fetch = async (url, init) => {
    const redact = redactor([to.apiKey, tokenIn(init)]);
    sent.answer = exchange({ url: String(url), init, clock }, { origin, redact }, how);
    await sent.answer;
    return Response.json({}); // Nothing is left for the SDK to read, or to stumble over.
  };
  const config = { ...request.config, httpOptions: { fetch: fetchAnswer } };
  try {
    await orAborted(() => to.client.models.generateContent({ ...request, config }), clock.signal);
  } catch (error) {
    if (sent.answer === undefined) throw unsent(error, to);
  }
  // Once it is sent the exchange decides alone: an answer that is whole by now is kept.
  if (sent.answer === undefined) throw unsent(new Error('nothing was sent'), to);
  return sent.answer;
}

/** Before anything is sent, because an answer that cannot be written is paid for all the same. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const cause = rootOf(error).words;
    const message = `The folder ${folder} could not be made (${cause})`;
    throw new CallFault(faultOfKind('disk', { message, cause, maybePaid: false, unsent: true }));
  }
}

function tokenIn(init: RequestInit | undefined): string {
  return new Headers(init?.headers).get('authorization')?.replace(/^Bearer /, '') ?? '';
}

/** What went wrong before a request existed: nothing can have been paid for. */
function unsent(error: unknown, to: CheckedConnection & { clock: AttemptClock }): CallFault {
  const data = to.clock.fault(to.origin) ?? faultBeforeSending(error, to.origin);
  return new CallFault({
    ...redacted(data, redactor([to.apiKey])),
    maybePaid: false,
    unsent: true,
  });
}
