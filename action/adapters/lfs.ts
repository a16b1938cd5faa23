import { openAsBlob } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { LargeFile } from '../publish/checkout.ts';
import { basicOf, type GitAccess, remoteOf } from './git-environment.ts';
import { plainWords } from './git-words.ts';

/** Where files go: a repository's store, for a branch. */
export type LfsAccess = GitAccess & { readonly branch: string };

/** How many objects one batch announces, as git-lfs does, and how many are sent at once. */
const batchSize = 100;
const atOnce = 4;
const type = 'application/vnd.git-lfs+json';

const actionSchema = z.looseObject({
  href: z.string(),
  header: z.optional(z.record(z.string(), z.string())),
});
type Action = z.infer<typeof actionSchema>;

const batchSchema = z.looseObject({
  objects: z.array(
    z.looseObject({
      oid: z.string(),
      error: z.optional(z.looseObject({ code: z.number(), message: z.string() })),
      actions: z.optional(
        z.looseObject({ upload: z.optional(actionSchema), verify: z.optional(actionSchema) }),
      ),
    }),
  ),
});

/**
 * Hands Git LFS the files that it does not have, by the basic transfer, straight from the disk.
 * @throws Error that says which file was not taken and why
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md
 */
export async function uploadFiles(files: readonly LargeFile[], access: LfsAccess): Promise<void> {
  const byOid = new Map(files.map((file) => [file.sha256, file]));
  const distinct = [...byOid.values()];
  for (let at = 0; at < distinct.length; at += batchSize) {
    const some = distinct.slice(at, at + batchSize);
    const sends = (await announce(some, access)).values();
    const lane = async (): Promise<void> => {
      for (const send of sends) await send();
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
  }
}

/** Asks where files go; what is left to do for each. */
async function announce(files: readonly LargeFile[], access: LfsAccess) {
  const subject = `The list of large files for ${access.repository}`;
  const answer = await ask(subject, `${remoteOf(access)}/info/lfs/objects/batch`, {
    method: 'POST',
    headers: { ...json, authorization: `Basic ${basicOf(access.token)}` },
    body: JSON.stringify({
      operation: 'upload',
      transfers: ['basic'],
      ref: { name: `refs/heads/${access.branch}` },
      objects: files.map(({ sha256, bytes }) => ({ oid: sha256, size: bytes })),
      hash_algo: 'sha256',
    }),
  });
  const read = batchSchema.safeParse(parsed(answer));
  if (!read.success) throw new LfsFault(subject, 'the answer is not one of Git LFS', outage);
  const objects = new Map(read.data.objects.map((object) => [object.oid, object]));
  return files.map((file) => {
    const object = objects.get(file.sha256);
    if (object === undefined) throw new LfsFault(file.file, 'the store does not name it', outage);
    const { error, actions } = object;
    if (error) throw new LfsFault(file.file, `${error.message} (${error.code})`, rights);
    return () => send(file, actions ?? {}, access);
  });
}

const json = { accept: type, 'content-type': type };

interface Actions {
  readonly upload?: Action | undefined;
  readonly verify?: Action | undefined;
}

/** No action: the store has it already. */
async function send(file: LargeFile, { upload, verify }: Actions, access: LfsAccess) {
  if (upload) {
    const bytes = await openAsBlob(file.file);
    const headers = { 'content-type': 'application/octet-stream', ...headersOf(upload) };
    await ask(file.file, safeUrl(file, upload, access), { method: 'PUT', headers, body: bytes });
  }
  if (verify) {
    const body = JSON.stringify({ oid: file.sha256, size: file.bytes });
    const headers = { ...json, ...headersOf(verify) };
    await ask(file.file, safeUrl(file, verify, access), { method: 'POST', headers, body });
  }
}

/** The headers that an action asks for, those aside that fetch sets by itself. Our token is sent nowhere else. */
function headersOf({ header = {} }: Action): Record<string, string> {
  const own = new Set(['host', 'content-length', 'transfer-encoding']);
  const entries = Object.entries(header).map(([name, value]) => [name.toLowerCase(), value]);
  return Object.fromEntries(entries.filter(([name = '']) => !own.has(name)));
}

/** An address that pictures may be sent to: encrypted, on GitHub's own host, or on this machine. */
function safeUrl({ file }: LargeFile, { href }: Action, { serverUrl }: LfsAccess): string {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  const isNear = [new URL(serverUrl).hostname, 'localhost', '127.0.0.1', '[::1]'].includes(
    url?.hostname ?? '',
  );
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isNear)) return href;
  throw new LfsFault(file, 'the address to send it to is not encrypted', setup);
}

/** Milliseconds before the second try and the further ones. */
const waits = [500, 1000, 2000];

/** What is answered to a request, which is sent again where the store or the network fails. */
async function ask(subject: string, url: string, request: RequestInit): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await exchange(url, request);
    if (answer.ok) return answer.text;
    const wait = waits[attempt];
    if (!answer.isPassing) throw new LfsFault(subject, answer.text, rights);
    if (wait === undefined) throw new LfsFault(subject, answer.text, outage);
    await setTimeout(wait);
  }
}

interface Exchange {
  readonly ok: boolean;
  /** Worth another try. */
  readonly isPassing: boolean;
  /** The answer's text, or what went wrong. */
  readonly text: string;
}

async function exchange(url: string, request: RequestInit): Promise<Exchange> {
  try {
    const answer = await fetch(url, { ...request, redirect: 'error' });
    const [text, { ok, status }] = [await answer.text(), answer];
    if (ok) return { ok, isPassing: false, text };
    const { message } = z.looseObject({ message: z.string() }).safeParse(parsed(text)).data ?? {};
    const words = `HTTP ${status}${message === undefined ? '' : `, ${message}`}`;
    return { ok, isPassing: status >= 500 || status === 429, text: words };
  } catch (error) {
    const { message, cause } = error as Error;
    const text = cause instanceof Error ? `${message}, ${cause.message}` : message;
    return { ok: false, isPassing: true, text };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const rights = "Check that the token has contents: write, and the account's LFS storage.";
const setup = 'Check which LFS server the repository has.';
const outage = 'Run it again later.';

/** Git LFS did not take a file. */
class LfsFault extends Error {
  override readonly name = 'LfsFault';

  constructor(subject: string, fault: string, remedy: string) {
    super(`${subject} was not taken by Git LFS: ${plainWords(fault)}. ${remedy}`);
  }
}
