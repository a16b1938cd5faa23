import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receiveAnswer, UnreadableAnswer } from '../../action/adapters/gemini-answer.ts';
import { inPieces, pieceSizes, spellings } from './gemini-documents.ts';
import { answerWith, folder } from './gemini-server.ts';

async function* bodyOf(json: string, sizes: readonly number[] = [1000]): AsyncGenerator<Buffer> {
  yield* inPieces(Buffer.from(json), sizes);
}

async function receive(json: string, sizes?: readonly number[]) {
  const into = await folder();
  const how = { into, name: 'hero', redact: (text: string) => text };
  return { into, answer: receiveAnswer(bodyOf(json, sizes), how) };
}

/** The fault of an answer that must not be accepted, and what it left on the disk. */
async function refused(json: string, sizes?: readonly number[]) {
  const { into, answer } = await receive(json, sizes);
  const error = await answer.then(
    () => undefined,
    (one: unknown) => one,
  );
  if (!(error instanceof UnreadableAnswer)) throw new Error(`it was not refused: ${error}`);
  return { kind: error.kind, message: error.message, left: await readdir(into) };
}

const withData = (data: string) =>
  `{"candidates":[{"content":{"parts":[{"inlineData":{"mimeType":"image/png","data":"${data}"}}]}}]}`;

test('every picture’s bytes are in its file and every other field is kept', async () => {
  const part = fc.record(
    {
      thought: fc.boolean(),
      text: fc.string(),
      thoughtSignature: fc.base64String(),
      bytes: fc.uint8Array({ maxLength: 3000 }),
    },
    { requiredKeys: [] },
  );
  const parts = fc.array(part, { maxLength: 5 });
  const property = fc.asyncProperty(parts, spellings, pieceSizes, async (given, spell, sizes) => {
    const sent = given.map(({ bytes, ...rest }) => ({
      ...rest,
      ...(bytes && {
        inlineData: { data: Buffer.from(bytes).toString('base64'), mimeType: 'image/jpeg' },
      }),
    }));
    const json = spell(JSON.stringify({ candidates: [{ content: { parts: sent } }], extra: [1] }));
    const { into, answer } = await receive(json, sizes);
    const { images, response } = await answer;
    const pictures = given.filter(({ bytes }) => bytes !== undefined);
    for (const [index, { bytes = new Uint8Array(), thought = false }] of pictures.entries()) {
      const file = join(into, `hero.${index}.image`);
      expect(images[index]).toEqual({
        file,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        declaredMediaType: 'image/jpeg',
        thought,
      });
      expect(new Uint8Array(await readFile(file))).toEqual(Uint8Array.from(bytes));
    }
    let index = 0;
    const kept = sent.map((one) =>
      one.inlineData ? { ...one, inlineData: { ...one.inlineData, data: String(index++) } } : one,
    );
    expect(images).toHaveLength(index);
    expect(response).toEqual({ candidates: [{ content: { parts: kept } }], extra: [1] });
    await rm(into, { recursive: true });
  });
  await fc.assert(property, { numRuns: 100 });
});

test('a picture of several megabytes arrives whole', async () => {
  const picture = Buffer.alloc(5_000_001, 'the quick brown fox');
  const { answer } = await receive(JSON.stringify(answerWith(picture)), [65_536, 1, 16_384]);
  const [image] = (await answer).images;
  expect(image?.bytes).toBe(picture.length);
  expect(picture.equals(await readFile(image?.file ?? ''))).toBe(true);
});

test('base64 without padding is read', async () => {
  const { answer } = await receive(withData('QUI'));
  expect(await readFile((await answer).images[0]?.file ?? '', 'utf8')).toBe('AB');
});

test.each([
  ['a character that is none of base64’s', 'QUJ!REVG'],
  ['a blank', 'QUJD REVG'],
  ['something after the padding', 'QUI=QUJD'],
  ['padding in the middle', 'Q=UI'],
  ['three signs of padding', 'Q==='],
  ['one character too many', 'QUJDR'],
  ['a quotation mark', 'QU\\"D'],
  ['an escape that is none', 'QU\\xD'],
  ['half an escape', 'QUJDQUJ\\u00'],
])('data with %s is malformed and leaves no file', async (_, data) => {
  for (const sizes of [[1000], [1]]) {
    const malformed = { kind: 'malformed', left: [] };
    expect(await refused(withData(data), sizes)).toMatchObject(malformed);
  }
});

test('an answer that was cut anywhere is cut off and leaves no file', async () => {
  const json = JSON.stringify(answerWith(Buffer.from('first'), Buffer.from('second')));
  for (let length = 0; length < json.length; length += 9) {
    expect(await refused(json.slice(0, length))).toMatchObject({ kind: 'cut-off', left: [] });
  }
});

test.each([
  ['<!DOCTYPE html><title>Sign in</title>', 'is a web page'],
  ['upstream error', 'is not JSON'],
  ['{"candidates":[]} x', 'is not JSON'],
  ['[]', 'is JSON, but no object'],
  [`${withData('QUJD').slice(0, -3)},"content":null}]}`, 'names the same field twice'],
])('%s is malformed', async (json, message) => {
  expect(await refused(json)).toEqual({ kind: 'malformed', message, left: [] });
});

test('a field of an unexpected type costs nothing but itself', async () => {
  const json = withData('QUJD').replace('{"candidates"', '{"usageMetadata":null,"candidates"');
  const { answer } = await receive(json.replace('}]}}]}', '},7]},"finishReason":7}]}'));
  const { images, response } = await answer;
  expect(images).toHaveLength(1);
  expect(response.usageMetadata).toBeUndefined();
  expect(response.candidates?.[0]?.finishReason).toBeUndefined();
});

test('when the body breaks, its error comes through and no file is left', async () => {
  const into = await folder();
  async function* broken() {
    yield Buffer.from(withData('QUJD'.repeat(1000)).slice(0, 3000));
    throw new Error('reset');
  }
  const how = { into, name: 'hero', redact: (text: string) => text };
  await expect(receiveAnswer(broken(), how)).rejects.toThrow('reset');
  expect(await readdir(into)).toEqual([]);
});

test('a disk that takes no file is told from a bad answer', async () => {
  const into = await folder();
  await mkdir(join(into, 'hero.0.image'));
  const answer = receiveAnswer(bodyOf(withData('QUJD')), { into, name: 'hero', redact: String });
  await expect(answer).rejects.toMatchObject({ kind: 'disk', cause: { code: 'EISDIR' } });
});

test('text without end is refused before it fills the memory', async () => {
  let sent = 0;
  async function* endless() {
    yield Buffer.from('{"text":"');
    for (; ; sent += 1) yield Buffer.alloc(1024 * 1024, 'a');
  }
  const how = { into: await folder(), name: 'hero', redact: String };
  await expect(receiveAnswer(endless(), how)).rejects.toMatchObject({ kind: 'malformed' });
  expect(sent).toBeLessThan(80);
});

test('no more is read than the disk takes', async () => {
  const how = { into: await folder(), name: 'hero', redact: String };
  let unread = 0;
  let most = 0;
  async function* counted() {
    for (const piece of inPieces(Buffer.from(withData('QUJD'.repeat(500_000))), [65_536])) {
      most = Math.max(most, ++unread);
      yield piece;
      unread -= 1;
    }
  }
  await receiveAnswer(counted(), how);
  expect(most).toBe(1);
});
