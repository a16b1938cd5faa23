import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './faults/index.ts';
import type { HttpAnswer } from './refusal.ts';

/**
 * Writes `answer`, as far as `fault` lets it. Resolves when nothing more will be written: for a
 * hanging answer at once, with the connection left open.
 */
export async function deliver(
  response: ServerResponse,
  answer: HttpAnswer,
  fault: Fault | undefined,
): Promise<void> {
  const body = Buffer.from(answer.body);
  const half = body.subarray(0, body.length >> 1);
  const start = () =>
    response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
  switch (fault?.kind) {
    case 'never-answers':
      return;
    case 'reset-before-headers':
      response.socket?.resetAndDestroy();
      return;
    case 'reset-after-headers':
      start().flushHeaders();
      await sleep(10); // The reset would overtake headers that the client has not read yet.
      response.socket?.resetAndDestroy();
      return;
    case 'body-cut':
      start();
      await written(response, half);
      response.socket?.end();
      return;
    case 'stops-halfway':
      start();
      await written(response, half);
      return;
    case 'slow':
      start();
      return trickle(response, body, fault.milliseconds);
    default:
      start().end(body);
  }
}

/** Ten equal pieces over `milliseconds`. */
async function trickle(response: ServerResponse, body: Buffer, milliseconds: number) {
  const pieces = 10;
  const size = Math.ceil(body.length / pieces);
  for (let at = 0; at < body.length && !response.destroyed; at += size) {
    await sleep(milliseconds / pieces);
    response.write(body.subarray(at, at + size));
  }
  response.end();
}

function written(response: ServerResponse, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve);
    response.write(bytes, () => resolve());
  });
}
