import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { ThinkingLevel } from '@google/genai';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectGemini } from '../../action/adapters/gemini.ts';
import { configOf } from '../../action/adapters/gemini-request.ts';
import type { ImageCall } from '../../action/render/call.ts';
import { CallFault } from '../../action/render/fault.ts';
import { answerWith, attempt, folder, send, serve } from './gemini-server.ts';

const key = 'AIza-a-secret-key-of-thirty-nine-chars';
const call: ImageCall = { model: 'gemini-nano-banana-2.1', parts: [{ text: 'A lighthouse.' }] };
const picture = Buffer.from('the bytes of a picture');

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function faultOf(promise: Promise<unknown>): Promise<CallFault> {
  const error = await promise.then(
    () => undefined,
    (one: unknown) => one,
  );
  if (error instanceof CallFault) return error;
  throw new Error(`no CallFault: ${inspect(error)}`);
}

describe('a request', () => {
  test('with everything declared is exactly this', async () => {
    const server = await serve((response) => send(response, 200, answerWith(picture)));
    const into = await folder();
    const board = join(into, 'board.jpg');
    await writeFile(board, 'board’s bytes');
    await connectGemini({ apiKey: key, baseUrl: server.url }).generate(
      {
        model: 'gemini-nano-banana-2.1',
        parts: [
          { text: 'Image 1 is the style reference "board".' },
          { file: board, mediaType: 'image/jpeg', sha256: sha256Of('board’s bytes') },
          { text: 'A lighthouse — naïve style.' },
        ],
        tier: '2K',
        aspectRatio: '16:9',
        thinking: 'high',
      },
      await attempt(),
    );
    const [heard] = server.heard;
    expect(server.heard).toHaveLength(1);
    expect(`${heard?.method} ${heard?.path}`).toBe(
      'POST /v1beta/models/gemini-nano-banana-2.1:generateContent',
    );
    expect(heard?.body).toBe(
      '{"contents":[{"parts":[' +
        '{"text":"Image 1 is the style reference \\"board\\"."},' +
        '{"inlineData":{"mimeType":"image/jpeg","data":"Ym9hcmTigJlzIGJ5dGVz"}},' +
        '{"text":"A lighthouse — naïve style."}],"role":"user"}],' +
        '"generationConfig":{"responseModalities":["IMAGE"],' +
        '"thinkingConfig":{"thinkingLevel":"HIGH"},' +
        '"imageConfig":{"aspectRatio":"16:9","imageSize":"2K"}}}',
    );
    expect(heard?.headers).toEqual({
      host: server.host,
      'accept-encoding': 'identity',
      connection: 'keep-alive',
      'content-length': String(Buffer.byteLength(heard?.body ?? '')),
      'content-type': 'application/json',
      'user-agent': expect.stringContaining('google-genai-sdk/3.1.0'),
      'x-goog-api-client': expect.stringContaining('google-genai-sdk/3.1.0'),
      'x-goog-api-key': key,
    });
  });

  test('with nothing declared names no setting but the modality', async () => {
    const server = await serve((response) => send(response, 200, answerWith(picture)));
    const service = connectGemini({ apiKey: ` ${key}\n`, baseUrl: `${server.url}/proxy/` });
    await service.generate(call, await attempt());
    expect(server.heard[0]?.path).toBe(
      '/proxy/v1beta/models/gemini-nano-banana-2.1:generateContent',
    );
    expect(server.heard[0]?.headers['x-goog-api-key']).toBe(key);
    expect(JSON.parse(server.heard[0]?.body ?? '')).toEqual({
      contents: [{ role: 'user', parts: [{ text: 'A lighthouse.' }] }],
      generationConfig: { responseModalities: ['IMAGE'] },
    });
  });

  test('is not sent when a reference cannot be read', async () => {
    const server = await serve((response) => send(response, 200, answerWith(picture)));
    const service = connectGemini({ apiKey: key, baseUrl: server.url });
    const parts = [{ file: '/nowhere/board.jpg', mediaType: 'image/jpeg', sha256: sha256Of('') }];
    const fault = await faultOf(service.generate({ ...call, parts }, await attempt()));
    expect(fault).toMatchObject({ kind: 'reference', stopsRun: false, maybePaid: false });
    expect(fault.message).toContain('/nowhere/board.jpg');
    expect(server.heard).toEqual([]);
  });

  test('is not sent when a reference is no longer what was planned', async () => {
    const server = await serve((response) => send(response, 200, answerWith(picture)));
    const file = join(await folder(), 'board.jpg');
    await writeFile(file, 'other bytes');
    const service = connectGemini({ apiKey: key, baseUrl: server.url });
    const parts = [{ file, mediaType: 'image/jpeg', sha256: sha256Of('planned bytes') }];
    const fault = await faultOf(service.generate({ ...call, parts }, await attempt()));
    expect(fault).toMatchObject({ kind: 'reference', stopsRun: false, maybePaid: false });
    expect(fault.message).toContain('was changed while the run was under way');
    expect(server.heard).toEqual([]);
  });

  test('is not sent when there is no folder for its answer', async () => {
    const server = await serve((response) => send(response, 200, answerWith(picture)));
    const service = connectGemini({ apiKey: key, baseUrl: server.url });
    const file = join(await folder(), 'file');
    await writeFile(file, '');
    const fault = await faultOf(
      service.generate(call, await attempt({ into: join(file, 'deep') })),
    );
    expect(fault).toMatchObject({ kind: 'disk', stopsRun: true, maybePaid: false });
    expect(server.heard).toEqual([]);
  });
});

describe('an answer', () => {
  test('comes with its picture in a file and everything else as data', async () => {
    const sent = { ...answerWith(picture), modelVersion: 'gemini-nano-banana-2.1' };
    const server = await serve((response) => send(response, 200, sent));
    const how = await attempt({ into: join(await folder(), 'new', 'folder') });
    const service = connectGemini({ apiKey: key, baseUrl: server.url });
    const { images, response } = await service.generate(call, how);
    expect(await readFile(images[0]?.file ?? '')).toEqual(picture);
    expect(images[0]?.file).toBe(join(how.into, 'hero.0.image'));
    const inlineData = { mimeType: 'image/jpeg', data: '0' };
    expect(response).toEqual({
      ...sent,
      candidates: [{ finishReason: 'STOP', content: { role: 'model', parts: [{ inlineData }] } }],
    });
  });

  test('without a picture is an answer all the same', async () => {
    const blocked = { promptFeedback: { blockReason: 'SAFETY' } };
    const server = await serve((response) => send(response, 200, blocked));
    const service = connectGemini({ apiKey: key, baseUrl: server.url });
    expect(await service.generate(call, await attempt())).toEqual({
      images: [],
      response: blocked,
    });
  });

  test('that ends with CONTINUATION is not asked to go on', async () => {
    const candidates = [{ finishReason: 'CONTINUATION', continuationToken: 'more' }];
    const server = await serve((response) => send(response, 200, { candidates }));
    const service = connectGemini({ apiKey: key, baseUrl: server.url });
    await service.generate(call, await attempt());
    expect(server.heard).toHaveLength(1);
    expect(configOf(call, ThinkingLevel).automaticContinuation).toBe(false);
  });

  test('arrives at every one of many calls at a time', async () => {
    const server = await serve((response, { body }) => {
      send(response, 200, answerWith(Buffer.from(/picture \d+/.exec(body)?.[0] ?? '')));
    });
    const service = connectGemini({ apiKey: key, baseUrl: server.url });
    const into = await folder();
    const all = Array.from({ length: 50 }, async (_, index) => {
      const parts = [{ text: `picture ${index}` }];
      const how = await attempt({ into, name: String(index) });
      const { images } = await service.generate({ ...call, parts }, how);
      return readFile(images[0]?.file ?? '', 'utf8');
    });
    expect(await Promise.all(all)).toEqual(all.map((_, index) => `picture ${index}`));
  });
});

describe('an attempt ends', () => {
  test.each([
    ['nothing', 0],
    ['half an answer', 0.5],
  ])('at its deadline, with %s there', async (_, share) => {
    const server = await serve((response) => {
      const json = JSON.stringify(answerWith(Buffer.alloc(300_000)));
      if (share > 0) response.write(json.slice(0, json.length * share));
    });
    const how = await attempt({ timeoutMs: 300 });
    const service = connectGemini({ apiKey: key, baseUrl: server.url });
    const fault = await faultOf(service.generate(call, how));
    expect(fault).toMatchObject({ kind: 'deadline', maybePaid: true, retry: { attempts: 2 } });
    expect(fault.message).toBe('Gemini gave no whole answer within 0.3 s');
    expect(await readdir(how.into)).toEqual([]);
  });

  test.each([
    ['before anything came', 0],
    ['half-way', 0.5],
  ])('when its caller says so, %s', async (_, share) => {
    const closed = Promise.withResolvers<void>();
    const caller = new AbortController();
    const server = await serve((response) => {
      const json = JSON.stringify(answerWith(Buffer.alloc(300_000)));
      if (share > 0) response.write(json.slice(0, json.length * share));
      response.on('close', () => closed.resolve());
      setTimeout(() => caller.abort(), 100);
    });
    const how = await attempt({ signal: caller.signal });
    const service = connectGemini({ apiKey: key, baseUrl: server.url });
    const fault = await faultOf(service.generate(call, how));
    expect(fault).toMatchObject({ kind: 'aborted', maybePaid: true, retry: undefined });
    expect(await readdir(how.into)).toEqual([]);
    await closed.promise;
  });

  test('before it begins, and then nothing is sent or paid', async () => {
    const server = await serve((response) => send(response, 200, answerWith(picture)));
    const service = connectGemini({ apiKey: key, baseUrl: server.url });
    const how = await attempt({ signal: AbortSignal.abort() });
    const fault = await faultOf(service.generate(call, how));
    expect(fault).toMatchObject({ kind: 'aborted', maybePaid: false });
    expect(server.heard).toEqual([]);
  });

  test('but a finished one leaves no timer and no listener behind', async () => {
    const server = await serve((response) => send(response, 200, answerWith(picture)));
    const service = connectGemini({ apiKey: key, baseUrl: server.url });
    const caller = new AbortController();
    const listeners = new Set<unknown>();
    const { addEventListener, removeEventListener } = caller.signal;
    Object.assign(caller.signal, {
      addEventListener(type: string, listener: () => void) {
        listeners.add(listener);
        addEventListener.call(caller.signal, type, listener);
      },
      removeEventListener(type: string, listener: () => void) {
        listeners.delete(listener);
        removeEventListener.call(caller.signal, type, listener);
      },
    });
    const timers = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;
    const before = timers();
    await service.generate(call, await attempt({ signal: caller.signal, timeoutMs: 86_400_000 }));
    expect(listeners.size).toBe(0);
    expect(timers()).toBeLessThanOrEqual(before);
  });

  test('with the status that came, when only the words of an error are missing', async () => {
    const caller = new AbortController();
    const server = await serve((response) => {
      response.writeHead(503).write('{"error":');
      setTimeout(() => caller.abort(), 100);
    });
    const service = connectGemini({ apiKey: key, baseUrl: server.url });
    const how = await attempt({ signal: caller.signal });
    expect(await faultOf(service.generate(call, how))).toMatchObject({ status: 503 });
  });
});

describe('a connection', () => {
  test('that is refused is unreachable, and was not paid for', async () => {
    const server = await serve((response) => send(response, 200, {}));
    const gone = 'http://127.0.0.1:9';
    expect(server.url).not.toBe(gone);
    const service = connectGemini({ apiKey: key, baseUrl: gone });
    const fault = await faultOf(service.generate(call, await attempt()));
    expect(fault).toMatchObject({ kind: 'unreachable', stopsRun: true, maybePaid: false });
    expect(fault.message).toBe(
      '127.0.0.1:9 could not be reached (connect ECONNREFUSED 127.0.0.1:9)',
    );
  });

  test('that speaks no TLS is not trusted', async () => {
    const server = await serve((response) => send(response, 200, {}));
    const service = connectGemini({ apiKey: key, baseUrl: `https://${server.host}` });
    const fault = await faultOf(service.generate(call, await attempt()));
    expect(fault).toMatchObject({ kind: 'tls', stopsRun: true, maybePaid: false });
    expect(server.heard).toEqual([]);
  });

  test('that is redirected takes the key nowhere', async () => {
    const other = await serve((response) => send(response, 200, answerWith(picture)));
    const server = await serve((response) => send(response, 307, '', { location: other.url }));
    const service = connectGemini({ apiKey: key, baseUrl: server.url });
    const fault = await faultOf(service.generate(call, await attempt()));
    expect(fault).toMatchObject({ kind: 'redirected', status: 307, stopsRun: true });
    expect(other.heard).toEqual([]);
  });

  test('may be silent for longer than a kept connection would be', async () => {
    const server = await serve(async (response) => {
      await sleep(6_000); // The agent of Node's own client has a time-out of 5 s.
      send(response, 200, answerWith(picture));
    });
    const service = connectGemini({ apiKey: key, baseUrl: server.url });
    expect((await service.generate(call, await attempt())).images).toHaveLength(1);
  });

  test.each([
    ['http://example.com', 'The base URL http://example.com/ is neither https nor on this machine'],
    ['http://127.0.0.1.example.com', 'is neither https nor on this machine'],
    ['http://0.0.0.0:80', 'is neither https nor on this machine'],
    ['ftp://localhost', 'is neither https nor on this machine'],
    ['example.com', 'The base URL "example.com" is no URL'],
    ['https://user:secret@example.com', 'https://example.com/ has a user, a query or a fragment'],
    ['https://example.com?key=secret', 'https://example.com/ has a user, a query or a fragment'],
  ])('to %s is not made', (baseUrl, message) => {
    const fault = thrown(() => connectGemini({ apiKey: key, baseUrl }));
    expect(fault).toMatchObject({ kind: 'connection', stopsRun: true, maybePaid: false });
    expect(fault.message).toContain(message);
    expect(fault.remedy).not.toBe('');
    expect(inspect(fault)).not.toContain('secret');
  });

  test.each(['http://localhost:1', 'http://127.1:1', 'http://[::1]:1', 'https://example.com/a'])(
    'to %s is allowed',
    (baseUrl) => {
      expect(() => connectGemini({ apiKey: key, baseUrl })).not.toThrow();
    },
  );

  test.each(['', '  ', 'two words', 'line\nbreak', 'sch\u00fcssel'])(
    'with the key %j is not made, and the key not repeated',
    (apiKey) => {
      const fault = thrown(() => connectGemini({ apiKey }));
      expect(fault).toMatchObject({ kind: 'key-invalid', stopsRun: true });
      if (apiKey.trim() !== '') expect(inspect(fault)).not.toContain(apiKey);
    },
  );

  test.each([
    { project: 'my project', location: 'global' },
    { project: 'my-project', location: 'example.com/' },
    { project: '', location: 'global' },
  ])('to %j on Vertex AI is not made', (vertex) => {
    expect(thrown(() => connectGemini({ vertex }))).toMatchObject({ kind: 'connection' });
  });
});

describe('the key', () => {
  test('is in no fault, whatever the server echoes', async () => {
    const message = `API key not valid: ${key} (${encodeURIComponent(key)}) \u001b[31m`;
    const server = await serve((response) => send(response, 400, { error: { message } }));
    const service = connectGemini({ apiKey: key, baseUrl: server.url });
    const fault = await faultOf(service.generate(call, await attempt()));
    expect(fault.kind).toBe('key-invalid');
    expect(fault.message).toContain('API key not valid: [redacted]');
    expect(fault.message).not.toContain('\u001b');
    expect(inspect(fault, { depth: 9, showHidden: true })).not.toContain(key);
  });

  test('is in no answer, whatever the server echoes', async () => {
    const candidates = [{ content: { parts: [{ text: `Your key is ${key}.` }] } }];
    const server = await serve((response) => send(response, 200, { candidates }));
    const service = connectGemini({ apiKey: key, baseUrl: server.url });
    const answer = await service.generate(call, await attempt());
    expect(JSON.stringify(answer)).toContain('Your key is [redacted].');
    expect(JSON.stringify(answer)).not.toContain(key);
  });

  test('is no excuse for mangling an answer when it is as short as a word', async () => {
    const server = await serve((response) => send(response, 200, { responseId: 'xerox' }));
    const service = connectGemini({ apiKey: 'x', baseUrl: server.url });
    expect((await service.generate(call, await attempt())).response.responseId).toBe('xerox');
  });
});

function thrown(work: () => unknown): CallFault {
  try {
    work();
  } catch (error) {
    if (error instanceof CallFault) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

test('nothing that an attempt does is left unhandled', async () => {
  const unhandled: unknown[] = [];
  const listen = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', listen);
  onTestFinished(() => void process.off('unhandledRejection', listen));
  const server = await serve((response) => {
    response.write('{"candidates":[{"content":{"parts":[{"inlineData":{"data":"QUJD');
    setTimeout(() => response.socket?.resetAndDestroy(), 20);
  });
  const service = connectGemini({ apiKey: key, baseUrl: server.url });
  for (const timeoutMs of [5, 15, 19, 20, 21, 25, 1000]) {
    await faultOf(service.generate(call, await attempt({ timeoutMs })));
  }
  await sleep(50);
  expect(unhandled).toEqual([]);
});
