import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LargeFile } from '../../action/publish/checkout.ts';
import { badGateway } from '../github/answers.ts';
import type { GitHub } from '../github/hub.ts';
import { startGitHub } from '../github/server.ts';
import { Clones } from './git-clones.ts';

let github: GitHub;
let clones: Clones;
let clone: string;
beforeEach(async () => {
  github = await startGitHub();
  clones = await Clones.of(github);
  await github.commitFiles('main', { '.gitattributes': '*.png filter=lfs\n' }, 'Begin');
  clone = await clones.clone();
});
afterEach(async () => {
  await clones.remove();
  await github.close();
});

const batch = /\/info\/lfs\/objects\/batch$/;
const store = /\/info\/lfs\/objects\/[0-9a-f]{64}$/;

function large(name: string, bytes = randomBytes(1000)): LargeFile {
  const file = join(clones.folder, name);
  writeFileSync(file, bytes);
  return { file, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

function asked(path: RegExp): string[] {
  return github.requests.filter((one) => path.test(one.path)).map(({ method }) => method);
}

test('large files go to the store and their pointers into a commit', async () => {
  const checkout = await clones.open(clone);
  const [bytes, small] = [randomBytes(3_000_000), randomBytes(10)];
  const files = [large('a.png', bytes), large('b.png', small), large('empty.png', Buffer.alloc(0))];
  await checkout.upload([...files, ...files], 'main');
  expect(files.map(({ sha256 }) => github.largeFiles.get(sha256))).toEqual([
    bytes,
    small,
    Buffer.alloc(0),
  ]);
  expect(asked(store)).toEqual(['PUT', 'PUT', 'PUT']);
  expect(asked(/lfs\/verify$/)).toEqual(['POST', 'POST', 'POST']);
  const changes = files.map(({ sha256, bytes: size }, at) => ({
    path: `images/${at}.png`,
    text: `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${size}\n`,
  }));
  expect(await checkout.keptByLfs(changes.map(({ path }) => path))).toHaveProperty('size', 3);
  const { sha } = checkout.head;
  const made = await checkout.commit({ parents: [sha], base: sha, changes, message: 'Render' });
  expect(await checkout.push(made, 'main', sha)).toEqual({ kind: 'pushed' });
  expect(await github.git('cat-file', 'blob', 'main:images/0.png')).toContain(files[0]?.sha256);
});

test('what the store has is not sent again, and nothing asks nothing', async () => {
  const checkout = await clones.open(clone);
  const file = large('a.png');
  await checkout.upload([], 'main');
  expect(asked(/lfs/)).toEqual([]);
  await checkout.upload([file], 'main');
  await checkout.upload([file], 'main');
  expect(asked(batch)).toEqual(['POST', 'POST']);
  expect(asked(store)).toEqual(['PUT']);
});

test('many files are announced a hundred at a time', async () => {
  const checkout = await clones.open(clone);
  const files = Array.from({ length: 150 }, (_, at) => large(`${at}.png`));
  await checkout.upload(files, 'main');
  expect(asked(batch)).toEqual(['POST', 'POST']);
  expect(github.largeFiles.size).toBe(150);
});

test('a failure that passes is tried again, at each step', async () => {
  const checkout = await clones.open(clone);
  for (const path of [batch, store, /lfs\/verify$/]) github.policy.answer({ path }, badGateway());
  github.policy.drop({ path: batch });
  const file = large('a.png');
  await checkout.upload([file], 'main');
  expect(github.largeFiles.has(file.sha256)).toBe(true);
});

test('a failure that stays is told in the end', async () => {
  const checkout = await clones.open(clone);
  github.policy.answer({ path: batch, times: 9 }, badGateway());
  await expect(checkout.upload([large('a.png')], 'main')).rejects.toThrow(
    /^The list of large files for acme\/pictures was not taken by Git LFS: HTTP 502.* Run it again later\.$/,
  );
  expect(asked(batch)).toHaveLength(4);
});

test('a token without the right is told once', async () => {
  for (const token of [github.addToken(), 'ghs_bad']) {
    const checkout = await clones.open(clone, { token });
    const uploading = checkout.upload([large('a.png')], 'main').catch(String);
    expect(await uploading).toMatch(
      /^LfsFault: .*(HTTP 403, You must have push access|HTTP 401, Credentials needed).* Check that the token has contents: write/,
    );
    expect(await uploading).not.toContain(token);
  }
  expect(asked(batch)).toEqual(['POST', 'POST']);
});

test('a file that changed since it was announced is not taken', async () => {
  const checkout = await clones.open(clone);
  const file = { ...large('a.png'), sha256: 'a'.repeat(64) };
  await expect(checkout.upload([file], 'main')).rejects.toThrow(
    /a\.png was not taken by Git LFS: HTTP 422, The object is not the one/,
  );
});

/** A store of somebody else, that answers a batch with these objects and notes what it is sent. */
async function foreignStore(objects: (url: string) => unknown) {
  const seen: { method: string; url: string; headers: NodeJS.Dict<string | string[]> }[] = [];
  const server: Server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    seen.push({ method, url, headers });
    request.resume();
    const body = url.endsWith('/batch') ? objects(`http://localhost:${port}`) : {};
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  const close = (): void => void server.close();
  return { url: `http://localhost:${port}`, seen, close };
}

test('our token goes to no other address, and the headers that the store names do', async () => {
  const file = large('a.png');
  const header = {
    'X-Amz-Date': 'today',
    'Content-Length': '9',
    Host: 'x',
    Authorization: 'Theirs',
  };
  const away = await foreignStore((url) => ({
    objects: [
      {
        oid: file.sha256,
        actions: { upload: { href: `${url}/put`, header }, verify: { href: `${url}/verify` } },
      },
    ],
  }));
  try {
    const checkout = await clones.open(clone, { serverUrl: away.url });
    await checkout.upload([file], 'main');
  } finally {
    away.close();
  }
  const [asking, put, verify] = away.seen;
  expect(asking?.headers.authorization).toBe(
    clones.header().replace('AUTHORIZATION: basic', 'Basic'),
  );
  expect(put).toMatchObject({ method: 'PUT', url: '/put' });
  expect(put?.headers).toMatchObject({
    'x-amz-date': 'today',
    authorization: 'Theirs',
    'content-length': '1000',
    'content-type': 'application/octet-stream',
    host: new URL(away.url).host,
  });
  expect(verify?.headers.authorization).toBeUndefined();
});

test('nothing is sent to an address that is not encrypted, nor believed of an answer that is none', async () => {
  const file = large('a.png');
  const upload = (href: string) => ({
    objects: [{ oid: file.sha256, actions: { upload: { href } } }],
  });
  const answers: [unknown, RegExp][] = [
    [
      upload('http://store.example/x'),
      /a\.png was not taken by Git LFS: the address to send it to is not encrypted\. Check/,
    ],
    [
      upload('file:///etc/passwd'),
      /a\.png was not taken by Git LFS: the address to send it to is not encrypted\. Check/,
    ],
    [
      upload('x'),
      /a\.png was not taken by Git LFS: the address to send it to is not encrypted\. Check/,
    ],
    [{ objects: [] }, /a\.png was not taken by Git LFS: the store does not name it/],
    [{ objects: 'x' }, /the answer is not one of Git LFS/],
    [
      { objects: [{ oid: file.sha256, error: { code: 413, message: 'too\u001b large' } }] },
      /a\.png was not taken by Git LFS: too large \(413\)/,
    ],
  ];
  for (const [answer, message] of answers) {
    const away = await foreignStore(() => answer);
    try {
      const checkout = await clones.open(clone, { serverUrl: away.url });
      await expect(checkout.upload([file], 'main')).rejects.toThrow(message);
    } finally {
      away.close();
    }
  }
});
