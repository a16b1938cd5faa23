import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { allows, tokenOf } from './access.ts';
import { Refusal } from './answers.ts';
import { git, gitEnvironment } from './git.ts';
import { followHead } from './json-pull.ts';
import { writeHook, writeRules } from './push-hook.ts';
import type { World } from './world.ts';

/** Makes the bare repository and readies it for pushes over HTTP. */
export async function makeBare(bare: string, defaultBranch: string): Promise<void> {
  mkdirSync(bare, { recursive: true });
  await git(bare, [
    'init',
    '--quiet',
    '--bare',
    '--template=',
    `--initial-branch=${defaultBranch}`,
  ]);
  // GitHub lets nobody push to the refs that it keeps for pull requests.
  const config = '[http]\n\treceivepack = true\n[receive]\n\thideRefs = refs/pull\n';
  appendFileSync(join(bare, 'config'), config);
  writeHook(bare);
}

/** The service that a path of the git host asks for: `info/refs`, `git-receive-pack`; undefined for any other path. */
export function serviceOf({ owner, name }: World, path: string): string | undefined {
  for (const root of [`/${owner}/${name}.git/`, `/${owner}/${name}/`]) {
    const rest = path.startsWith(root) ? path.slice(root.length) : '';
    if (/^(info\/refs|git-(upload|receive)-pack)$/.test(rest)) return rest;
  }
  return undefined;
}

/** Lets `git http-backend` serve a clone, fetch or push of the bare repository. */
export async function serveGit(
  world: World,
  {
    request,
    response,
    service,
  }: { request: IncomingMessage; response: ServerResponse; service: string },
): Promise<void> {
  const url = new URL(request.url ?? '/', world.serverUrl);
  const isPush = `${service}${url.search}`.includes('git-receive-pack');
  const refusal = refused(world, request.headers.authorization, isPush);
  if (refusal !== undefined) {
    request.resume();
    response.writeHead(refusal.status, refusal.headers).end(refusal.text);
    return;
  }
  writeRules(world);
  for (const pull of world.state.pulls.values()) await followHead(world, pull);
  const token = tokenOf(world.state.tokens, request.headers.authorization);
  const mayTouchWorkflows =
    token.kind === 'user' || allows(token, { level: 'write', anyOf: ['workflows'] });
  await bridge({
    request,
    response,
    env: {
      GIT_PROJECT_ROOT: world.bare,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${service}`,
      QUERY_STRING: url.search.slice(1),
      REMOTE_USER: token.login,
      GITHUB_WORKFLOWS: mayTouchWorkflows ? 'allowed' : 'refused',
    },
  });
}

function refused(world: World, authorization: string | undefined, isPush: boolean) {
  try {
    const token = tokenOf(world.state.tokens, authorization);
    const level = isPush ? 'write' : 'read';
    if (allows(token, { level, anyOf: ['contents'] }) || (!isPush && !world.isPrivate)) return;
    const denied = `Permission to ${world.owner}/${world.name}.git denied to ${token.login}.`;
    return { status: 403, headers: {}, text: denied };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const headers = { 'www-authenticate': 'Basic realm="GitHub"' };
    return { status: 401, headers, text: 'Invalid username or token.' };
  }
}

interface Bridge {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly env: Readonly<Record<string, string>>;
}

/** CGI, both ways: the request's body to the backend's input, its output to the answer. */
function bridge({ request, response, env }: Bridge): Promise<void> {
  const { headers, method = 'GET' } = request;
  const child = spawn('git', ['http-backend'], {
    env: gitEnvironment({
      ...env,
      REQUEST_METHOD: method,
      CONTENT_TYPE: headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: String(headers['content-encoding'] ?? ''),
      GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
      ...(headers['content-length'] && { CONTENT_LENGTH: headers['content-length'] }),
    }),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => undefined);
  request.pipe(child.stdin);
  response.on('close', () => child.kill());
  let head: Buffer | undefined = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    if (head === undefined) {
      response.write(chunk);
      return;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end === -1) return;
    const { status, fields } = headOf(head.subarray(0, end).toString());
    response.writeHead(status, fields);
    response.write(head.subarray(end + 4));
    head = undefined;
  });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', () => {
      if (head !== undefined) response.writeHead(500);
      response.end(done);
    });
  });
}

function headOf(text: string): { status: number; fields: Record<string, string> } {
  const lines = text.split('\r\n').map((line) => line.split(/: (.*)/s));
  const fields = Object.fromEntries(lines.map(([name = '', value = '']) => [name, value]));
  const { Status, ...rest } = fields;
  return { status: Number.parseInt(Status ?? '200', 10), fields: rest };
}
