import { GoogleGenAI } from '@google/genai';
import { afterEach, describe, expect, test } from 'vitest';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../action/emulator/index.ts';
import {
  ask,
  decoded,
  inlinePicture,
  partsOf,
  picturesOf,
  post,
  promised,
  stableId,
} from './wire.ts';

const running: Emulator[] = [];
async function start(options?: EmulatorOptions): Promise<Emulator> {
  const emulator = await startEmulator(options);
  running.push(emulator);
  return emulator;
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()));
});

describe('the emulator through @google/genai', () => {
  test('draws on v1beta with imageConfig', async () => {
    const { url, calls } = await start();
    const client = new GoogleGenAI({
      vertexai: false,
      apiKey: 'k1',
      apiVersion: 'v1beta',
      httpOptions: { baseUrl: url },
    });
    const answer = await client.models.generateContent({
      model: stableId,
      contents: 'A paper boat',
      config: {
        responseModalities: ['IMAGE'],
        imageConfig: { aspectRatio: '4:5', imageSize: '1K' },
        httpOptions: { timeout: 60_000 },
      },
    });
    const part = answer.candidates?.[0]?.content?.parts?.find(({ inlineData }) => inlineData);
    const bytes = Buffer.from(part?.inlineData?.data ?? '', 'base64');
    expect(await decoded(bytes)).toEqual({
      format: 'jpeg',
      ...promised('nano-banana-2.1', '1K', '4:5'),
    });
    expect(part?.inlineData?.mimeType).toBe('image/jpeg');
    expect(answer.modelVersion).toBe(stableId);
    expect(calls).toMatchObject([{ model: stableId, key: 'k1', status: 200, whole: true }]);
    expect(calls[0]?.path).toBe(`/v1beta/models/${stableId}:generateContent`);
  });

  test('draws on v1 with responseFormat in the extra body, and refuses imageConfig there', async () => {
    const { url } = await start();
    const client = new GoogleGenAI({ vertexai: false, apiKey: 'k', httpOptions: { baseUrl: url } });
    const image = { aspectRatio: 'ASPECT_RATIO_NINE_BY_SIXTEEN', imageSize: 'IMAGE_SIZE_ONE_K' };
    const answer = await client.models.generateContent({
      model: stableId,
      contents: 'A paper boat',
      config: { httpOptions: { extraBody: { generationConfig: { responseFormat: { image } } } } },
    });
    const part = answer.candidates?.[0]?.content?.parts?.find(({ inlineData }) => inlineData);
    const bytes = Buffer.from(part?.inlineData?.data ?? '', 'base64');
    expect(await decoded(bytes)).toMatchObject(promised('nano-banana-2.1', '1K', '9:16'));
    const refused = client.models.generateContent({
      model: stableId,
      contents: 'A paper boat',
      config: { imageConfig: { aspectRatio: '1:1' } },
    });
    await expect(refused).rejects.toMatchObject({ name: 'ApiError', status: 400 });
  });

  test('draws PNG for Vertex AI when it is asked for', async () => {
    const { url } = await start();
    const client = new GoogleGenAI({
      vertexai: true,
      apiKey: 'express',
      httpOptions: { baseUrl: url },
    });
    const answer = await client.models.generateContent({
      model: stableId,
      contents: 'A paper boat',
      config: {
        imageConfig: { aspectRatio: '1:1', imageOutputOptions: { mimeType: 'image/png' } },
      },
    });
    const part = answer.candidates?.[0]?.content?.parts?.find(({ inlineData }) => inlineData);
    expect(part?.inlineData?.mimeType).toBe('image/png');
    expect(await decoded(Buffer.from(part?.inlineData?.data ?? '', 'base64'))).toMatchObject({
      format: 'png',
    });
    expect(answer.createTime).toMatch(/^\d{4}-\d\d-\d\dT/);
  });
});

describe('Vertex AI by project and location', () => {
  const path = `/v1beta1/projects/p/locations/global/publishers/google/models/${stableId}:generateContent`;
  const send = (url: string, authorization?: string) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      ...(authorization && { headers: { authorization } }),
      body: JSON.stringify(ask('A paper boat')),
    });

  test('answers a bearer token and records it', async () => {
    const { url, calls } = await start({ key: 'token', picture: () => Buffer.from('bytes') });
    expect((await send(url, 'Bearer token')).status).toBe(200);
    expect(calls[0]).toMatchObject({ key: 'token', model: stableId });
  });

  test('answers 401 without one, and with a wrong one', async () => {
    const { url } = await start({ key: 'token' });
    expect((await send(url)).status).toBe(401);
    const wrong = await send(url, 'Bearer other');
    expect(await wrong.json()).toMatchObject({ error: { code: 401, status: 'UNAUTHENTICATED' } });
  });

  test('takes no API key for a token', async () => {
    const { url } = await start({ key: 'token' });
    const body = JSON.stringify(ask('A paper boat'));
    const headers = { 'x-goog-api-key': 'token' };
    expect((await fetch(`${url}${path}`, { method: 'POST', headers, body })).status).toBe(401);
    expect((await fetch(`${url}${path}?key=token`, { method: 'POST', body })).status).toBe(401);
  });
});

describe('an answer', () => {
  test('counts tokens by modality, and its total is their sum', async () => {
    const { url } = await start();
    const body = ask('A paper boat', { imageConfig: { imageSize: '2K', aspectRatio: '1:1' } });
    body.contents[0]?.parts.push(await inlinePicture(64, 64));
    const { json } = await post({ base: url, body });
    const usage = json.usageMetadata;
    expect(usage?.candidatesTokensDetails).toEqual([{ modality: 'IMAGE', tokenCount: 1680 }]);
    expect(usage?.promptTokensDetails.map(({ modality }) => modality)).toEqual(['TEXT', 'IMAGE']);
    expect(usage?.promptTokensDetails[0]?.tokenCount).toBe(3);
    const sum =
      (usage?.promptTokenCount ?? 0) +
      (usage?.candidatesTokenCount ?? 0) +
      (usage?.thoughtsTokenCount ?? 0);
    expect(usage?.totalTokenCount).toBe(sum);
  });

  test('has text beside the picture unless only IMAGE is asked for', async () => {
    const { url } = await start({ picture: () => Buffer.from('bytes') });
    const only = await post({ base: url, body: ask('A paper boat') });
    const both = await post({
      base: url,
      body: { contents: [{ parts: [{ text: 'A paper boat' }] }] },
    });
    expect(partsOf(only.json).filter(({ text }) => text)).toHaveLength(0);
    expect(partsOf(both.json).filter(({ text }) => text)).toHaveLength(1);
  });

  test('is PNG without thoughts or signature from Nano Banana, whose tier is fixed', async () => {
    const { url } = await start();
    const model = 'gemini-2.5-flash-image';
    const { json } = await post({
      base: url,
      model,
      body: ask('A boat', { imageConfig: { aspectRatio: '21:9' } }),
    });
    expect(partsOf(json)[0]?.inlineData?.mimeType).toBe('image/png');
    expect(partsOf(json)[0]?.thoughtSignature).toBeUndefined();
    expect(json.usageMetadata?.thoughtsTokenCount).toBeUndefined();
    expect(await decoded(picturesOf(json)[0])).toMatchObject({
      format: 'png',
      width: 1536,
      height: 672,
    });
    const sized = await post({
      base: url,
      model,
      body: ask('A boat', { imageConfig: { imageSize: '1K' } }),
    });
    expect(sized.status).toBe(400);
  });

  test('takes snake_case fields as well', async () => {
    const { url } = await start();
    const body = {
      contents: [{ parts: [{ text: 'A boat' }] }],
      generation_config: { image_config: { aspect_ratio: '16:9' } },
    };
    const { json } = await post({ base: url, body });
    expect(await decoded(picturesOf(json)[0])).toMatchObject(
      promised('nano-banana-2.1', '1K', '16:9'),
    );
  });

  test('is the same picture for the same request, and another for another prompt', async () => {
    const { url } = await start();
    const [first, again, other] = await Promise.all(
      ['A paper boat', 'A paper boat', 'A paper plane'].map((text) =>
        post({ base: url, body: ask(text) }),
      ),
    );
    const bytes = [first, again, other].map(
      (sent) => sent && picturesOf(sent.json)[0]?.toString('base64'),
    );
    expect(bytes[0]).toBeTruthy();
    expect(bytes[1]).toBe(bytes[0]);
    expect(bytes[2]).not.toBe(bytes[0]);
    expect(first?.json.responseId).not.toBe(again?.json.responseId);
  });
});

describe('the server', () => {
  test('refuses a body over 100 MB', async () => {
    const { url, calls } = await start();
    const { status, json } = await post({ base: url, body: 'x'.repeat(104_857_601) });
    expect(status).toBe(400);
    expect(json.error?.message).toBe('Request payload size exceeds the limit: 104857600 bytes.');
    expect(calls[0]?.whole).toBe(false);
  });

  test('serves calls side by side', async () => {
    // Each picture waits for the last one to be asked for: one call after the other would wait for ever.
    const { promise, resolve } = Promise.withResolvers<Buffer>();
    let drawing = 0;
    const picture = () => {
      drawing += 1;
      if (drawing === 20) resolve(Buffer.from('bytes'));
      return promise;
    };
    const { url } = await start({ picture });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => post({ base: url, body: ask(`boat ${index}`) })),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });

  test('answers 504 when the client would wait less than the latency', async () => {
    const { url } = await start({ latencyMs: 60_000 });
    const headers = { 'x-server-timeout': '0.05' };
    const { status, json } = await post({ base: url, body: ask('A boat'), headers });
    expect([status, json.error?.status]).toEqual([504, 'DEADLINE_EXCEEDED']);
  });

  test('answers 404 outside generateContent', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/v1beta/models`)).status).toBe(404);
    expect(
      (await fetch(`${url}/v1beta/models/${stableId}:embedContent`, { method: 'POST' })).status,
    ).toBe(404);
  });

  test('asks for a picture of its own when given one, at the promised size', async () => {
    const asked: unknown[] = [];
    const { url } = await start({
      picture: (picture) => {
        asked.push(picture);
        return Buffer.from('mine');
      },
    });
    const { json } = await post({
      base: url,
      body: ask('A boat', { imageConfig: { imageSize: '4K', aspectRatio: '8:1' } }),
    });
    expect(picturesOf(json)[0]?.toString()).toBe('mine');
    expect(asked).toMatchObject([{ width: 11712, height: 1408, tier: '4K', aspectRatio: '8:1' }]);
  });

  test('ends hanging connections when it is closed', async () => {
    const emulator = await startEmulator({ faults: () => ({ kind: 'never-answers' }) });
    const hanging = post({ base: emulator.url, body: ask('A boat') });
    const ended = expect(hanging).rejects.toThrow('fetch failed');
    await expect.poll(() => emulator.calls.length).toBe(1);
    await emulator.close();
    await ended;
    expect(emulator.calls[0]).toMatchObject({ status: 0, whole: false });
  });

  test('leaves no timer behind when it is closed', async () => {
    const timers = () =>
      process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const emulator = await startEmulator({ latencyMs: 600_000 });
    const before = timers();
    const waiting = expect(post({ base: emulator.url, body: ask('A boat') })).rejects.toThrow();
    await expect.poll(() => emulator.calls.length).toBe(1);
    await expect.poll(timers).toBeGreaterThan(before);
    await emulator.close();
    await waiting;
    await expect.poll(timers).toBeLessThanOrEqual(before);
  });
});
