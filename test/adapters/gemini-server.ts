import { mkdtemp } from 'node:fs/promises';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Attempt } from '../../action/render/call.ts';

/** A request as it came over the wire. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** A server on 127.0.0.1 that answers as told and remembers what it heard; it ends with the test. */
export async function serve(
  answer: (response: ServerResponse, heard: Heard) => void,
): Promise<{ url: string; host: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server = http.createServer(async (request: IncomingMessage, response) => {
    const { method = '', url: path = '', headers } = request;
    const one = { method, path, headers, body: await text(request).catch(() => '') };
    heard.push(one);
    answer(response, one);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${host}`, host, heard };
}

/** A new folder for the test. */
export function folder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'darkroom-gemini-'));
}

/** How an attempt is made, where the test says nothing else. */
export async function attempt(how: Partial<Attempt> = {}): Promise<Attempt> {
  const { signal } = new AbortController();
  return { into: await folder(), name: 'hero', signal, timeoutMs: 60_000, ...how };
}

/** Ends a response as JSON. */
export function send(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** An answer with these bytes as its picture. */
export function answerWith(...pictures: Buffer[]) {
  return {
    candidates: [
      {
        content: {
          role: 'model',
          parts: pictures.map((picture) => ({
            inlineData: { mimeType: 'image/jpeg', data: picture.toString('base64') },
          })),
        },
        finishReason: 'STOP',
      },
    ],
    usageMetadata: { promptTokenCount: 16, totalTokenCount: 16 },
    responseId: 'response-1',
  };
}
