import type { IncomingMessage } from 'node:http';
import type { Surface } from './fields.ts';
import { type HttpAnswer, keyInvalid, keyMissing, tokenInvalid } from './refusal.ts';

/** 100 MB since 2026-01-08: https://ai.google.dev/gemini-api/docs/file-input-methods. */
export const bodyLimit = 104_857_600;

/** Surface and model id of a generateContent address; undefined for every other address. */
export function routeOf({
  method,
  url = '',
}: IncomingMessage): { surface: Surface; model: string } | undefined {
  const path = url.split('?')[0] ?? '';
  const api = /^\/(v1|v1beta)\/models\/([^/:]+):generateContent$/.exec(path);
  const vertex =
    /^\/v1(?:beta1)?\/(?:projects\/[^/]+\/locations\/[^/]+\/)?publishers\/google\/models\/([^/:]+):generateContent$/.exec(
      path,
    );
  if (method !== 'POST') return undefined;
  if (api?.[1] && api[2])
    return { surface: api[1] as 'v1' | 'v1beta', model: decodeURIComponent(api[2]) };
  return vertex?.[1] ? { surface: 'vertex', model: decodeURIComponent(vertex[1]) } : undefined;
}

/**
 * The API key by header or query, or the bearer token. Vertex AI takes a key in express mode only, where the path
 * names no project.
 */
export function keyOf({ headers, url = '' }: IncomingMessage): string | undefined {
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  if (/^\/v1(?:beta1)?\/projects\//.test(url)) return bearer;
  const query = new URLSearchParams(url.split('?')[1]).get('key');
  return headers['x-goog-api-key']?.toString() ?? bearer ?? query ?? undefined;
}

/** The answer to a missing or wrong key; without an `expected` one any will do. */
export function authFault(
  surface: Surface,
  key: string | undefined,
  expected: string | undefined,
): HttpAnswer | undefined {
  const good = expected === undefined ? Boolean(key) : key === expected;
  if (good) return undefined;
  if (surface === 'vertex') return tokenInvalid();
  return key ? keyInvalid() : keyMissing();
}

/** The whole body; undefined if it passes the limit (the rest is read and dropped, so that we can answer). */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= bodyLimit) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > bodyLimit ? undefined : Buffer.concat(chunks).toString();
}
