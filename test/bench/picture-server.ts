import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { picturesByAsk } from './pictures.ts';

/*
 * A Gemini that only sends: ready-made JPEG files of a known size, each with an end of its own, so that no two
 * have the same bytes. It runs as its own process, so that its memory and time are nobody's. The first line of
 * its output is its address; `GET /calls` answers how many pictures it has sent.
 */

/** Time until an answer begins, milliseconds. A real one takes seconds; this keeps the calls apart. */
const latency = 20;
/** Base64 characters at a picture's end that differ from call to call; they encode whole bytes. */
const tail = 16;

interface Ready {
  readonly head: Buffer;
  readonly bytes: number;
}

/** A noisy JPEG, filled up behind its end to a whole number of base64 groups. Noise does not compress: sizes are real. */
async function makePicture(width: number, height: number, bytes: number): Promise<Ready> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const jpeg = await sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 60 })
    .toBuffer();
  const size = Math.ceil(Math.max(bytes, jpeg.length) / 3) * 3;
  const whole = Buffer.alloc(size);
  jpeg.copy(whole);
  return { head: Buffer.from(whole.toString('base64').slice(0, -tail)), bytes: size };
}

const ready = new Map<string, Ready>();
for (const [ask, { width, height, bytes }] of Object.entries(picturesByAsk)) {
  ready.set(ask, await makePicture(width, height, bytes));
}

const usageMetadata = {
  promptTokenCount: 20,
  candidatesTokenCount: 1120,
  totalTokenCount: 1140,
  candidatesTokensDetails: [{ modality: 'IMAGE', tokenCount: 1120 }],
};
const before = Buffer.from(
  '{"candidates":[{"content":{"role":"model","parts":[{"inlineData":{"mimeType":"image/jpeg","data":"',
);

let calls = 0;
const server = createServer(async (request, response) => {
  if (request.url === '/calls') return void response.end(String(calls));
  let body = '';
  for await (const piece of request) body += piece;
  const { imageSize, aspectRatio } = JSON.parse(body).generationConfig.imageConfig;
  const picture = ready.get(`${imageSize} ${aspectRatio}`);
  if (picture === undefined) return void response.writeHead(400).end();
  calls += 1;
  const end = Buffer.from(String(calls).padStart((tail / 4) * 3)).toString('base64');
  const after = `${end}"}}]},"finishReason":"STOP","index":0}],"usageMetadata":${JSON.stringify(usageMetadata)},"modelVersion":"bench","responseId":"bench-${calls}"}`;
  await sleep(latency);
  response.writeHead(200, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': before.length + picture.head.length + Buffer.byteLength(after),
  });
  response.write(before);
  response.write(picture.head);
  response.end(after);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
