import { createHash } from 'node:crypto';
import { allows, tokenOf } from './access.ts';
import { type Answer, Refusal } from './answers.ts';
import type { World } from './world.ts';

/** One request to the store of large files. */
export interface LfsRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly bytes: Buffer;
}

interface Batch {
  readonly operation: 'upload' | 'download';
  readonly objects: readonly { readonly oid: string; readonly size: number }[];
}

const type = { 'content-type': 'application/vnd.git-lfs+json' };

/** Whether a path of the git host is one of Git LFS. */
export function isLfs({ owner, name }: World, path: string): boolean {
  return path.startsWith(`/${owner}/${name}.git/info/lfs/`);
}

/**
 * Git LFS with the `basic` transfer: a batch says where each object goes, and what is put there must have the size and
 * SHA-256 that it was announced with.
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md
 */
export function answerLfs(world: World, request: LfsRequest): Answer {
  const { method, path, bytes } = request;
  const root = `/${world.owner}/${world.name}.git/info/lfs`;
  const oid = /\/objects\/([0-9a-f]{64})$/.exec(path)?.[1];
  const refusal = refused(world, request);
  if (refusal !== undefined) return refusal;
  if (method === 'POST' && path === `${root}/objects/batch`) return batch(world, request);
  if (method === 'POST' && path === `${root}/verify`) return verify(world, bytes);
  const held = world.state.largeFiles.get(oid ?? '');
  if (method === 'GET' && held !== undefined) return { status: 200, bytes: held };
  if (method !== 'PUT' || oid === undefined) return said(404, 'Not Found');
  if (createHash('sha256').update(bytes).digest('hex') !== oid) {
    return said(422, 'The object is not the one that was announced');
  }
  world.state.largeFiles.set(oid, bytes);
  return { status: 200, bytes: Buffer.alloc(0) };
}

/** What was put is there, in its size. @see https://github.com/git-lfs/git-lfs/blob/main/docs/api/basic-transfers.md */
function verify({ state }: World, bytes: Buffer): Answer {
  const { oid, size } = JSON.parse(bytes.toString()) as { oid: string; size: number };
  if (state.largeFiles.get(oid)?.length === size) return { status: 200, bytes: Buffer.alloc(0) };
  return said(404, 'Object does not exist');
}

function batch(world: World, { bytes, authorization = '' }: LfsRequest): Answer {
  const { operation, objects } = JSON.parse(bytes.toString()) as Batch;
  const root = `${world.serverUrl}/${world.owner}/${world.name}.git/info/lfs`;
  const answered = objects.map(({ oid, size }) => {
    const isHeld = world.state.largeFiles.has(oid);
    const about = { oid, size, authenticated: true };
    if (operation === 'upload' && isHeld) return about;
    if (operation === 'download' && !isHeld) {
      return { oid, size, error: { code: 404, message: 'Object does not exist' } };
    }
    const to = (href: string) => ({ href, header: { Authorization: authorization } });
    const action = { [operation]: to(`${root}/objects/${oid}`) };
    const further = operation === 'upload' ? { verify: to(`${root}/verify`) } : {};
    return { ...about, actions: { ...action, ...further } };
  });
  const body = JSON.stringify({ transfer: 'basic', objects: answered, hash_algo: 'sha256' });
  return { status: 200, bytes: Buffer.from(body), headers: type };
}

function refused(world: World, { method, path, authorization, bytes }: LfsRequest) {
  try {
    const token = tokenOf(world.state.tokens, authorization);
    const isBatch = path.endsWith('/batch');
    const isUpload = method === 'PUT' || (isBatch && bytes.includes('"upload"'));
    const level = isUpload ? 'write' : 'read';
    if (allows(token, { level, anyOf: ['contents'] })) return undefined;
    return said(403, 'You must have push access to upload objects');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return said(401, 'Credentials needed');
  }
}

function said(status: number, message: string): Answer {
  const headers = status === 401 ? { ...type, 'lfs-authenticate': 'Basic realm="GitHub"' } : type;
  return { status, bytes: Buffer.from(JSON.stringify({ message })), headers };
}
