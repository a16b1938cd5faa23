import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Answer } from './answers.ts';
import { answerApi, type Desk, refusable } from './api.ts';
import type { Recorded } from './ledger.ts';
import { answerLfs, isLfs } from './lfs.ts';
import { rawFile } from './pages.ts';
import { serveGit, serviceOf } from './transport.ts';

/** What answers at /graphql. */
export type GraphqlDoor = (
  desk: Desk,
  request: { readonly authorization: string | undefined; readonly bytes: Buffer },
) => Promise<Answer>;

/** What both hosts need. */
export interface Doors {
  readonly desk: Desk;
  readonly requests: Recorded[];
  /** Work under way, so that closing can wait for it. */
  readonly underWay: Set<Promise<void>>;
  readonly graphql: GraphqlDoor | undefined;
}

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly record: { -readonly [Key in keyof Recorded]: Recorded[Key] };
}

/** api.github.com: REST, and GraphQL at /graphql. */
export function apiDoor(doors: Doors): RequestListener {
  return listener(doors, 'api', async (visit, scripted) => {
    const { request, url, record } = visit;
    const bytes = await readWhole(request);
    record.size = bytes.length;
    const { authorization } = request.headers;
    const { method = 'GET', headers } = request;
    if (url.pathname === '/graphql' && doors.graphql !== undefined) {
      const { graphql, desk } = doors;
      const answer = scripted ?? (await refusable(() => graphql(desk, { authorization, bytes })));
      send(visit, answer);
      return;
    }
    const asked = {
      method,
      path: url.pathname,
      query: url.searchParams,
      authorization,
      accept: headers.accept ?? '',
      bytes,
    };
    send(visit, await answerApi(doors.desk, asked, scripted));
  });
}

/** github.com: git over HTTP, and files as they stand at a commit. */
export function gitDoor(doors: Doors): RequestListener {
  const { world, violate } = doors.desk;
  return listener(doors, 'git', async (visit, scripted) => {
    const { request, response, url, record } = visit;
    const service = serviceOf(world, url.pathname);
    if (scripted !== undefined) {
      request.resume();
      send(visit, scripted);
    } else if (isLfs(world, url.pathname)) {
      const bytes = await readWhole(request);
      record.size = bytes.length;
      const { method = 'GET', headers } = request;
      const { authorization } = headers;
      send(visit, answerLfs(world, { method, path: url.pathname, authorization, bytes }));
    } else if (service !== undefined) {
      request.on('data', (chunk: Buffer) => {
        record.size += chunk.length;
      });
      request.pause();
      await serveGit(world, { request, response, service });
    } else {
      request.resume();
      const page = await rawFile(world, url, request.headers.authorization);
      if (page === undefined)
        violate(`${request.method} ${url.pathname}: the git host has no such page`);
      send(visit, page ?? { status: 404, bytes: Buffer.from('Not Found') });
    }
  });
}

type Serve = (visit: Visit, scripted: Answer | undefined) => Promise<void>;

function listener(doors: Doors, host: Recorded['host'], serve: Serve): RequestListener {
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const record = {
      method: request.method ?? 'GET',
      path: decoded(url.pathname),
      query: url.search.slice(1),
      host,
      size: 0,
      status: undefined,
      at: doors.desk.world.now(),
    };
    doors.requests.push(record);
    const work = visited(doors, { request, response, url, record }, serve).finally(() => {
      doors.underWay.delete(work);
    });
    doors.underWay.add(work);
  };
}

async function visited({ desk }: Doors, visit: Visit, serve: Serve): Promise<void> {
  const { request, response, record } = visit;
  response.on('finish', () => {
    record.status = response.statusCode;
  });
  try {
    let scripted: Answer | undefined;
    for (const effect of desk.world.policy.take(record.method, record.path)) {
      if ('before' in effect) await effect.before();
      else if ('answer' in effect) scripted = effect.answer;
      else return void request.destroy();
    }
    await serve(visit, scripted);
  } catch (error) {
    // Who asked died in the midst of it: that is for a test to look at, and nothing of ours.
    if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET') return;
    desk.violate(`${record.method} ${record.path}: the test server failed: ${String(error)}`);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

function send({ response, request }: Visit, { status, body, bytes, headers }: Answer): void {
  const type = bytes === undefined ? 'application/json; charset=utf-8' : 'application/octet-stream';
  const content = bytes ?? (body === undefined ? undefined : JSON.stringify(body));
  const about = content === undefined ? {} : { 'content-type': type };
  response.writeHead(status, { ...about, 'x-github-request-id': 'TEST', ...headers });
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** The path in plain words; as it is where it is not encoded well. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function readWhole(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
