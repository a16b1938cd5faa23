import { afterEach, describe, expect, test } from 'vitest';
import {
  type Emulator,
  everyFault,
  type Fault,
  familyOf,
  faultTable,
  startEmulator,
} from '../../action/emulator/index.ts';
import { ask, decoded, partsOf, picturesOf, post, promised, stableId } from './wire.ts';

let emulator: Emulator | undefined;
afterEach(() => emulator?.close());

/** One call that meets `fault`; a body of a plain picture unless the picture itself is looked at. */
async function meet(fault: Fault, drawn: 'plain' | 'drawn' = 'plain') {
  emulator = await startEmulator({
    faults: () => fault,
    ...(drawn === 'plain' && { picture: () => Buffer.from('a picture, in bytes') }),
  });
  const body = ask('A boat', { imageConfig: { imageSize: '2K', aspectRatio: '16:9' } });
  return post({ base: emulator.url, body });
}

/** The raw answer, for bodies that are not JSON; the client gives up after `milliseconds`. */
async function meetRaw(fault: Fault, milliseconds = 10_000) {
  emulator = await startEmulator({
    faults: () => fault,
    picture: () => Buffer.alloc(3_000_000, 7),
  });
  const response = await fetch(`${emulator.url}/v1beta/models/${stableId}:generateContent`, {
    method: 'POST',
    headers: { 'x-goog-api-key': 'k' },
    body: JSON.stringify(ask('A boat')),
    signal: AbortSignal.timeout(milliseconds),
  });
  return { response, text: () => response.text() };
}

describe('the table of faults', () => {
  test('gives each kind what it imitates, a source, and examples of its own kind', () => {
    for (const [kind, { imitates, source, examples }] of Object.entries(faultTable)) {
      expect(imitates.length * source.length).toBeGreaterThan(0);
      expect(examples.length).toBeGreaterThan(0);
      expect(examples.every((example) => example.kind === kind)).toBe(true);
    }
    expect(new Set(everyFault.map(({ kind }) => kind))).toEqual(new Set(Object.keys(faultTable)));
  });

  test('knows every blockReason and finishReason of the installed SDK', async () => {
    const { BlockedReason, FinishReason } = await import('@google/genai');
    const blocks = everyFault.flatMap((one) => (one.kind === 'prompt-blocked' ? [one.reason] : []));
    const finishes = everyFault.flatMap((one) =>
      one.kind === 'output-blocked' ? [one.finishReason] : [],
    );
    const tomorrow = 'A_REASON_OF_TOMORROW';
    expect(new Set(blocks)).toEqual(new Set([...Object.values(BlockedReason), tomorrow]));
    expect(new Set([...finishes, 'STOP'])).toEqual(new Set<string>(Object.values(FinishReason)));
  });
});

describe('HTTP 200 without a picture', () => {
  const refused = everyFault.filter((fault) => familyOf(fault) === 'refused');

  test.for(refused)('%j answers 200, with usage and without a final picture', async (fault) => {
    const { status, json } = await meet(fault);
    expect(status).toBe(200);
    expect(picturesOf(json)).toEqual([]);
    expect(json.usageMetadata?.totalTokenCount).toBeGreaterThan(0);
    expect(json.usageMetadata?.candidatesTokenCount).toBeUndefined();
    expect(emulator?.calls[0]?.whole).toBe(false);
  });

  test('a blocked prompt has a blockReason and no candidates', async () => {
    const { json } = await meet({ kind: 'prompt-blocked', reason: 'SAFETY', message: 'No.' });
    expect(json.candidates).toBeUndefined();
    expect(json.promptFeedback).toMatchObject({ blockReason: 'SAFETY', blockReasonMessage: 'No.' });
    expect(json.usageMetadata?.thoughtsTokenCount).toBeUndefined();
  });

  test('a blocked output has a finishReason, its message if there is one, and no parts', async () => {
    const { json } = await meet({
      kind: 'output-blocked',
      finishReason: 'IMAGE_SAFETY',
      message: 'No.',
    });
    expect(json.candidates?.[0]).toEqual({
      content: { role: 'model' },
      finishReason: 'IMAGE_SAFETY',
      finishMessage: 'No.',
      index: 0,
    });
  });

  test('text comes instead of a picture', async () => {
    const { json } = await meet({ kind: 'text-instead', text: 'Which one?' });
    expect(partsOf(json)).toEqual([{ text: 'Which one?' }]);
  });

  test('only thoughts come, as pictures that are marked', async () => {
    const { json } = await meet({ kind: 'thoughts-only' });
    const pictures = partsOf(json).filter(({ inlineData }) => inlineData);
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.thought).toBe(true);
  });
});

describe('an HTTP error', () => {
  const statuses: Record<string, [number, string | undefined]> = {
    'bad-argument': [400, 'INVALID_ARGUMENT'],
    'unknown-field': [400, 'INVALID_ARGUMENT'],
    'key-invalid': [400, 'INVALID_ARGUMENT'],
    'location-unsupported': [400, 'FAILED_PRECONDITION'],
    'billing-required': [400, 'FAILED_PRECONDITION'],
    unauthenticated: [401, 'UNAUTHENTICATED'],
    'payment-required': [402, undefined],
    'permission-denied': [403, 'PERMISSION_DENIED'],
    'model-not-found': [404, 'NOT_FOUND'],
    'request-timeout': [408, undefined],
    'rate-limited': [429, 'RESOURCE_EXHAUSTED'],
    'no-free-tier': [429, 'RESOURCE_EXHAUSTED'],
    'daily-quota': [429, 'RESOURCE_EXHAUSTED'],
    'prepayment-depleted': [429, 'RESOURCE_EXHAUSTED'],
    cancelled: [499, 'CANCELLED'],
    internal: [500, 'INTERNAL'],
    overloaded: [503, 'UNAVAILABLE'],
    'no-capacity': [503, 'UNAVAILABLE'],
    'deadline-exceeded': [504, 'DEADLINE_EXCEEDED'],
  };
  const rejected = everyFault.filter(
    (fault) => familyOf(fault) === 'rejected' && fault.kind !== 'bad-gateway',
  );

  test.for(rejected)('%j comes in Google’s envelope', async (fault) => {
    const { status, json, headers } = await meet(fault);
    const [code, name] = statuses[fault.kind] ?? [];
    expect([status, json.error?.code, json.error?.status]).toEqual([code, code, name]);
    expect(json.error?.message).toBeTruthy();
    const wait = 'retryAfterSeconds' in fault ? fault.retryAfterSeconds : undefined;
    expect(headers.get('retry-after')).toBe(wait === undefined ? null : String(wait));
  });

  test('a limit per minute says when to try again', async () => {
    const { json } = await meet({ kind: 'rate-limited', retryInfoSeconds: 7 });
    const details = JSON.stringify(json.error?.details);
    expect(details).toContain('"retryDelay":"7s"');
    expect(details).toContain('PerMinute');
    expect(json.error?.message).toContain('Please retry in 7s.');
  });

  test('an empty wallet is told by "limit: 0", by PerDay, or by its own words', async () => {
    const free = await meet({ kind: 'no-free-tier' });
    expect(free.json.error?.message).toContain('limit: 0, model: gemini-nano-banana-2.1');
    expect(JSON.stringify(free.json.error?.details)).toContain('-FreeTier');
    await emulator?.close();
    const daily = await meet({ kind: 'daily-quota' });
    expect(JSON.stringify(daily.json.error?.details)).toContain('RequestsPerDay');
    expect(JSON.stringify(daily.json.error?.details)).not.toContain('retryDelay');
    await emulator?.close();
    const prepaid = await meet({ kind: 'prepayment-depleted' });
    expect(prepaid.json.error?.message).toContain('prepayment credits are depleted');
    expect(prepaid.json.error?.details).toBeUndefined();
  });

  test('a bad gateway is an HTML page', async () => {
    const { response, text } = await meetRaw({ kind: 'bad-gateway' });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      502,
      'text/html; charset=UTF-8',
    ]);
    expect(await text()).toContain('<title>Error 502');
  });
});

describe('the network', () => {
  test('resets before the headers', async () => {
    await expect(meetRaw({ kind: 'reset-before-headers' })).rejects.toMatchObject({
      cause: { code: 'ECONNRESET' },
    });
    expect(emulator?.calls[0]).toMatchObject({ status: 0, whole: false });
  });

  test('resets after the headers', async () => {
    const { response, text } = await meetRaw({ kind: 'reset-after-headers' });
    expect(response.status).toBe(200);
    await expect(text()).rejects.toThrow('terminated');
    expect(emulator?.calls[0]).toMatchObject({ status: 200, whole: false });
  });

  test('cuts the body in half', async () => {
    const { response } = await meetRaw({ kind: 'body-cut' });
    const announced = Number(response.headers.get('content-length'));
    let received = 0;
    const read = async () => {
      for await (const chunk of response.body ?? []) received += chunk.length;
    };
    await expect(read()).rejects.toThrow('terminated');
    expect(received).toBe(announced >> 1);
    expect(emulator?.calls[0]?.whole).toBe(false);
  });

  test('never answers', async () => {
    await expect(meetRaw({ kind: 'never-answers' }, 200)).rejects.toThrow('timeout');
  });

  test('stops halfway and stays open', async () => {
    const { response, text } = await meetRaw({ kind: 'stops-halfway' }, 3000);
    expect(response.status).toBe(200);
    await expect(text()).rejects.toThrow('timeout');
    expect(emulator?.calls[0]?.whole).toBe(false);
  });

  test('trickles a whole answer', async () => {
    const started = performance.now();
    const { text } = await meetRaw({ kind: 'slow', milliseconds: 400 });
    expect(JSON.parse(await text()).candidates).toHaveLength(1);
    expect(performance.now() - started).toBeGreaterThan(300);
    await expect.poll(() => emulator?.calls[0]?.whole).toBe(true);
  });

  test('puts an HTML page in the place of the answer', async () => {
    const { response, text } = await meetRaw({ kind: 'html-page' });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=UTF-8',
    ]);
    expect(await text()).toContain('<!DOCTYPE html>');
    expect(emulator?.calls[0]?.whole).toBe(false);
  });

  test('breaks the JSON', async () => {
    const { response, text } = await meetRaw({ kind: 'malformed-json' });
    const body = await text();
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(() => JSON.parse(body)).toThrow();
    expect(body).toContain('inlineData');
  });
});

describe('a picture that is not what was asked for', () => {
  test('declares another media type than it has', async () => {
    const { json } = await meet({ kind: 'wrong-media-type', declared: 'image/png' }, 'drawn');
    expect(partsOf(json)[0]?.inlineData?.mimeType).toBe('image/png');
    expect(await decoded(picturesOf(json)[0])).toMatchObject({ format: 'jpeg' });
  });

  test('has another tier', async () => {
    const { json } = await meet({ kind: 'wrong-tier', tier: '1K' }, 'drawn');
    expect(await decoded(picturesOf(json)[0])).toMatchObject(
      promised('nano-banana-2.1', '1K', '16:9'),
    );
  });

  test('has another ratio', async () => {
    const { json } = await meet({ kind: 'wrong-ratio', aspectRatio: '1:1' }, 'drawn');
    expect(await decoded(picturesOf(json)[0])).toMatchObject(
      promised('nano-banana-2.1', '2K', '1:1'),
    );
  });

  test('is no picture', async () => {
    const { json } = await meet({ kind: 'corrupt-image' }, 'drawn');
    await expect(decoded(picturesOf(json)[0])).rejects.toThrow('unsupported image format');
  });

  test('ends in its middle', async () => {
    const { json } = await meet({ kind: 'truncated-image' }, 'drawn');
    const bytes = picturesOf(json)[0];
    expect(bytes?.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    await expect(decoded(bytes)).rejects.toThrow();
  });

  test('comes several times', async () => {
    const { json } = await meet({ kind: 'several-images', count: 3 });
    expect(picturesOf(json)).toHaveLength(3);
  });

  test('comes with a finishReason that nobody knows', async () => {
    const { json } = await meet({ kind: 'unknown-finish-reason', finishReason: 'LUNAR' });
    expect(json.candidates?.[0]?.finishReason).toBe('LUNAR');
    expect(picturesOf(json)).toHaveLength(1);
  });
});

describe('a script', () => {
  test('is asked once a call, in order of arrival, with model and body', async () => {
    const seen: unknown[] = [];
    emulator = await startEmulator({
      faults: ({ index, model, body }) => {
        seen.push([index, model, (body as { contents: unknown[] }).contents.length]);
        return index === 0 ? { kind: 'overloaded' } : undefined;
      },
      picture: () => Buffer.from('bytes'),
    });
    const first = await post({ base: emulator.url, body: ask('one') });
    const second = await post({ base: emulator.url, body: ask('two') });
    expect([first.status, second.status]).toEqual([503, 200]);
    expect(seen).toEqual([
      [0, stableId, 1],
      [1, stableId, 1],
    ]);
  });

  test('is not asked about a request that Google would refuse', async () => {
    emulator = await startEmulator({ faults: () => ({ kind: 'overloaded' }) });
    const { status } = await post({ base: emulator.url, body: ask('x', { candidateCount: 2 }) });
    expect(status).toBe(400);
  });
});
