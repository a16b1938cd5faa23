import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';

/** Media types by the end of a name. What is not listed is sent as bytes. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pagefind': 'application/wasm',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** A built site that answers on this machine. */
export interface ServedSite {
  /** The address of its front page, with the base path: `http://127.0.0.1:41234/darkroom/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built folder below a base path, as a host of static pages does: a folder's index.html, a redirect to the
 * last slash, and 404.html for what is not there.
 * @param base begins and ends with a slash: `/darkroom/`
 */
export async function serveSite(folder: string, base: string): Promise<ServedSite> {
  const root = resolve(folder);
  const server = createServer((request, response) => answer({ request, response }, root, base));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

function answer(exchange: Exchange, root: string, base: string): void {
  const { request, response } = exchange;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405).end();
    return;
  }
  const path = pathOf(request.url ?? '/', base);
  const file = path === undefined ? undefined : fileAt(root, path);
  const missing = fileAt(root, '404.html');
  if (file !== undefined) send(exchange, file, 200);
  else if (path !== undefined && fileAt(root, `${path}/`) !== undefined) {
    response.writeHead(301, { location: `${base}${path}/` }).end();
  } else if (missing !== undefined) send(exchange, missing, 404);
  else response.writeHead(404).end();
}

/** The path below the base, decoded; undefined outside the base or where it cannot be decoded. */
function pathOf(url: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
    return path.startsWith(base) ? path.slice(base.length) : undefined;
  } catch {
    return undefined;
  }
}

/** The file that answers for a path; undefined where there is none, or where the path leaves the folder. */
function fileAt(root: string, path: string): string | undefined {
  if (path.includes('\0')) return undefined;
  const file = join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  const isInside = file.startsWith(root + sep);
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** Text goes out compressed and may be kept for ten minutes, as the host of static pages does it. */
function send({ request, response }: Exchange, file: string, status: number): void {
  const type = mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const isText = /^text|json|xml$/.test(type.replace(/;.*$/, ''));
  const zips = isText && String(request.headers['accept-encoding']).includes('gzip');
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'max-age=600',
    ...(zips && { 'content-encoding': 'gzip' }),
  });
  const parts = zips ? [createReadStream(file), createGzip()] : [createReadStream(file)];
  pipeline([...parts, response], () => undefined);
}
