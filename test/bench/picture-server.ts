import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { picturesByAsk } from './pictures.ts';

/*
 * A Gemini that only sends: ready-made JPEG files of a known size, each with a number of its own, so that no two
 * have the same bytes. It runs as its own process, so that its memory and time are nobody's. The first line of
 * its output is its address; `GET /calls` answers how many pictures it has sent.
 */

/** Time until an answer begins, milliseconds. A real one takes seconds; this keeps the calls apart. */
const latency = 20;
/** Bytes in a picture that differ from call to call: whole base64 groups. */
const mark = 12;
/** Bytes of a comment segment's data, at most. */
const mostComment = 65_533;

/** A picture's base64 before and after the bytes that differ. */
interface Ready {
  readonly before: Buffer;
  readonly after: Buffer;
}

/** A noisy JPEG of at least so many bytes, filled up with comments before its image data, as metadata would. */
async function makePicture(width: number, height: number, bytes: number): Promise<Ready> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const jpeg = await sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 60 })
    .toBuffer();
  const scan = scanOf(jpeg);
  const comments: Buffer[] = [];
  for (let left = Math.max(bytes - jpeg.length, 100); left > 0; left -= mostComment) {
    const comment = Buffer.alloc(4 + Math.min(left, mostComment));
    comment.writeUInt16BE(0xfffe);
    comment.writeUInt16BE(comment.length - 2, 2);
    comments.push(comment);
  }
  const whole = Buffer.concat([jpeg.subarray(0, scan), ...comments, jpeg.subarray(scan)]);
  const at = Math.ceil((scan + 4) / 3) * 3;
  const base64 = (from: number, to?: number) => Buffer.from(whole.toString('base64', from, to));
  return { before: base64(0, at), after: base64(at + mark) };
}

/** Where the image data of a JPEG begin. Source: ITU-T T.81, annex B. */
function scanOf(jpeg: Buffer): number {
  let at = 2;
  while (jpeg.readUInt16BE(at) !== 0xffda) at += 2 + jpeg.readUInt16BE(at + 2);
  return at;
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
const opening = Buffer.from(
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
  const number = Buffer.from(String(calls).padStart(mark));
  const closing = `"}}]},"finishReason":"STOP","index":0}],"usageMetadata":${JSON.stringify(usageMetadata)},"modelVersion":"bench","responseId":"bench-${calls}"}`;
  const pieces = [
    opening,
    picture.before,
    Buffer.from(number.toString('base64')),
    picture.after,
    Buffer.from(closing),
  ];
  await sleep(latency);
  response.writeHead(200, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': pieces.reduce((sum, piece) => sum + piece.length, 0),
  });
  for (const piece of pieces) response.write(piece);
  response.end();
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
