import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GitHub } from './hub.ts';
import { startGitHub } from './server.ts';

let github: GitHub;
beforeEach(async () => {
  github = await startGitHub();
});
afterEach(() => github.close());

const bytes = Buffer.from('a large picture');
const oid = createHash('sha256').update(bytes).digest('hex');

function basic(token: string): string {
  return `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
}

async function batch(operation: 'upload' | 'download', authorization: string) {
  const answer = await fetch(`${github.serverUrl}/acme/pictures.git/info/lfs/objects/batch`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/vnd.git-lfs+json' },
    body: JSON.stringify({
      operation,
      transfers: ['basic'],
      objects: [{ oid, size: bytes.length }],
    }),
  });
  return { status: answer.status, body: (await answer.json()) as Batched };
}

interface Action {
  readonly href: string;
  readonly header: Record<string, string>;
}

interface Batched {
  readonly objects: readonly { readonly actions?: Readonly<Record<string, Action>> }[];
}

test('a large file is announced, put, and then there', async () => {
  const authorization = basic(github.token);
  const { body } = await batch('upload', authorization);
  const upload = body.objects[0]?.actions?.upload;
  const put = (content: Buffer) =>
    fetch(upload?.href ?? '', {
      method: 'PUT',
      headers: upload?.header ?? {},
      body: new Uint8Array(content),
    });
  expect((await put(Buffer.from('another'))).status).toBe(422);
  expect((await put(bytes)).status).toBe(200);
  expect(github.largeFiles.get(oid)?.equals(bytes)).toBe(true);
  expect((await batch('upload', authorization)).body.objects[0]?.actions).toBeUndefined();
  const { body: found } = await batch('download', authorization);
  const download = found.objects[0]?.actions?.download;
  const got = await fetch(download?.href ?? '', { headers: download?.header ?? {} });
  expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true);
});

test('a token that only reads uploads nothing, and an unknown one is asked for', async () => {
  expect((await batch('upload', basic(github.addToken()))).status).toBe(403);
  expect((await batch('download', basic(github.addToken()))).status).toBe(200);
  expect((await batch('upload', basic('ghs_unknown'))).status).toBe(401);
});
