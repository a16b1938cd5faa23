import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { checkConnection } from '../../action/adapters/gemini-connection.ts';
import { federated } from './federated.ts';
import { answerWith, folder, send, serve } from './gemini-server.ts';

const run = promisify(execFile);
const adapter = new URL('../../action/adapters/gemini.ts', import.meta.url).href;

/** Everything in the environment that changes what the SDK does. */
const hostile = {
  GOOGLE_API_KEY: 'somebody-elses-google-key',
  GEMINI_API_KEY: 'somebody-elses-gemini-key',
  GOOGLE_GENAI_USE_VERTEXAI: 'true',
  GOOGLE_GENAI_USE_ENTERPRISE: 'true',
  GOOGLE_GEMINI_BASE_URL: 'http://127.0.0.1:9',
  GOOGLE_VERTEX_BASE_URL: 'http://127.0.0.1:9',
  GOOGLE_GENAI_API_VERSION: 'v1alpha',
  GOOGLE_CLOUD_PROJECT: 'somebody-elses-project',
  GOOGLE_CLOUD_LOCATION: 'europe-west4',
};

/** One call in a process of its own; it prints nothing but what it is told to. */
async function callIn(env: Record<string, string>, connection: unknown, timeoutMs = 20_000) {
  const how = `{ into: ${JSON.stringify(await folder())}, name: 'hero', timeoutMs: ${timeoutMs},
    signal: new AbortController().signal }`;
  const script = `
    const { connectGemini } = await import(${JSON.stringify(adapter)});
    const call = { model: 'gemini-nano-banana-2.1', parts: [{ text: 'A lighthouse.' }] };
    try {
      const { images } = await connectGemini(${JSON.stringify(connection)}).generate(call, ${how});
      process.stdout.write(String(images.length));
    } catch ({ kind, message, maybePaid }) {
      const fault = JSON.stringify({ kind, message, maybePaid });
      process.stdout.write(fault, () => process.exit());
    }`;
  const { PATH = '' } = process.env;
  const options = { env: { PATH, ...env } };
  return run(process.execPath, ['--input-type=module', '--eval', script], options);
}

test('nothing in the environment changes a call with a key, and nothing is printed', async () => {
  const server = await serve((response) => send(response, 200, answerWith(Buffer.from('bytes'))));
  const connection = { apiKey: 'our-own-key', baseUrl: server.url };
  expect(await callIn({}, connection)).toEqual({ stdout: '1', stderr: '' });
  expect(await callIn(hostile, connection)).toEqual({ stdout: '1', stderr: '' });
  const [calm, attacked] = server.heard;
  expect(calm?.path).toBe('/v1beta/models/gemini-nano-banana-2.1:generateContent');
  expect(calm?.headers['x-goog-api-key']).toBe('our-own-key');
  expect(attacked).toEqual(calm);
});

test('nothing in the environment changes where a call goes when no base URL is given', () => {
  const addressOf = (connection: Parameters<typeof checkConnection>[0]) => {
    const { options } = checkConnection(connection);
    return `${options.httpOptions?.baseUrl}${options.apiVersion}`;
  };
  const vertex = (location: string) => addressOf({ vertex: { project: 'p', location } });
  expect(addressOf({ apiKey: 'our-own-key' })).toBe(
    'https://generativelanguage.googleapis.com/v1beta',
  );
  expect(vertex('global')).toBe('https://aiplatform.googleapis.com/v1beta1');
  expect(vertex('eu')).toBe('https://aiplatform.eu.rep.googleapis.com/v1beta1');
  expect(vertex('us-central1')).toBe('https://us-central1-aiplatform.googleapis.com/v1beta1');
});

const vertex = { project: 'our-project', location: 'global' };
const token = 'a-bearer-token-that-nobody-may-see';

test('on Vertex AI the credentials of the environment sign a call, and no key does', async () => {
  const server = await serve((response, { path }) => {
    if (path !== '/token') return send(response, 200, answerWith(Buffer.from('bytes')));
    send(response, 200, { access_token: token, token_type: 'Bearer', expires_in: 3600 });
  });
  const GOOGLE_APPLICATION_CREDENTIALS = await federated(`${server.url}/token`);
  const env = { ...hostile, GOOGLE_APPLICATION_CREDENTIALS };
  const connection = { vertex, baseUrl: server.url };
  expect(await callIn(env, connection)).toEqual({ stdout: '1', stderr: '' });
  const call = server.heard.at(-1);
  expect(call?.path).toBe(
    '/v1beta1/projects/our-project/locations/global/publishers/google/models/' +
      'gemini-nano-banana-2.1:generateContent',
  );
  expect(call?.headers.authorization).toBe(`Bearer ${token}`);
  expect(call?.headers['x-goog-api-key']).toBeUndefined();
  expect(JSON.parse(call?.body ?? '')).toEqual({
    contents: [{ role: 'user', parts: [{ text: 'A lighthouse.' }] }],
    generationConfig: { responseModalities: ['IMAGE'] },
  });
});

test('on Vertex AI a token that is refused is in no message', async () => {
  const server = await serve((response, { path }) => {
    if (path === '/token') return send(response, 200, { access_token: token, expires_in: 3600 });
    send(response, 401, { error: { status: 'UNAUTHENTICATED', message: `Bad token ${token}` } });
  });
  const GOOGLE_APPLICATION_CREDENTIALS = await federated(`${server.url}/token`);
  const { stdout } = await callIn(
    { GOOGLE_APPLICATION_CREDENTIALS },
    { vertex, baseUrl: server.url },
  );
  expect(JSON.parse(stdout)).toEqual({
    kind: 'credentials',
    message: 'Vertex AI refused the credentials (401 UNAUTHENTICATED: Bad token [redacted])',
    maybePaid: false,
  });
});

test('on Vertex AI a call without credentials is not sent', async () => {
  const server = await serve((response) => send(response, 400, { error: 'invalid_grant' }));
  const GOOGLE_APPLICATION_CREDENTIALS = await federated(`${server.url}/token`);
  const { stdout } = await callIn(
    { GOOGLE_APPLICATION_CREDENTIALS },
    { vertex, baseUrl: server.url },
  );
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'credentials', maybePaid: false });
  expect(server.heard.map(({ path }) => path)).toEqual(['/token']);
});

test('on Vertex AI a sign-in that hangs ends at the deadline', async () => {
  const server = await serve(() => undefined);
  const GOOGLE_APPLICATION_CREDENTIALS = await federated(`${server.url}/token`);
  const { stdout } = await callIn(
    { GOOGLE_APPLICATION_CREDENTIALS },
    { vertex, baseUrl: server.url },
    2_000,
  );
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'deadline', maybePaid: false });
});

test('the SDK is loaded with the first call, not with the adapter', async () => {
  const script = `
    import { registerHooks } from 'node:module';
    registerHooks({ resolve(name, context, next) {
      if (name.startsWith('@google/genai')) process.stdout.write('loaded');
      return next(name, context);
    } });
    const { connectGemini } = await import(${JSON.stringify(adapter)});
    const service = connectGemini({ apiKey: 'our-own-key', baseUrl: 'http://127.0.0.1:9' });
    process.stdout.write('connected ');
    const how = { into: ${JSON.stringify(await folder())}, name: 'hero', timeoutMs: 9000,
      signal: new AbortController().signal };
    await service.generate({ model: 'm', parts: [] }, how).catch(() => undefined);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  expect(stdout).toBe('connected loaded');
});
