import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Token, writing } from './access.ts';
import { apiDoor, type Doors, gitDoor } from './doors.ts';
import { graphqlDoor } from './graphql.ts';
import { GitHub } from './hub.ts';
import { Ledger } from './ledger.ts';
import { closeObjects } from './objects.ts';
import { Policy } from './policy.ts';
import { makeBare } from './transport.ts';
import { emptyState, type World } from './world.ts';

/** How a GitHub starts. */
export interface GitHubOptions {
  /** `owner/name`; `acme/pictures` unless said otherwise. */
  readonly repository?: string;
  readonly defaultBranch?: string;
  /** Private unless said otherwise, so that every read needs its permission. */
  readonly isPrivate?: boolean;
  /** Rights and owner of `token`; a workflow's own with contents and pull-requests to write, unless said otherwise. */
  readonly token?: Partial<Omit<Token, 'value'>>;
  /** The clock, for dates of commits and for the limits' windows. */
  readonly now?: () => Date;
}

/**
 * Starts a GitHub on one bare repository: api.github.com and github.com on a port of their own each, on 127.0.0.1.
 * Every test starts its own and closes it.
 */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const { repository = 'acme/pictures', defaultBranch = 'main', isPrivate = true } = options;
  const [owner = '', name = ''] = repository.split('/');
  const folder = await mkdtemp(join(tmpdir(), 'darkroom-github-'));
  const bare = join(folder, `${name}.git`);
  await makeBare(bare, defaultBranch);
  const requests: Doors['requests'] = [];
  const violations: string[] = [];
  const underWay: Doors['underWay'] = new Set();
  // The servers need the world, and the world their ports.
  const [api, web] = [createServer(), createServer()];
  const [apiUrl, serverUrl] = [await listen(api), await listen(web)];
  const { now = () => new Date() } = options;
  const names = { owner, name, isPrivate, defaultBranch, bare, apiUrl, serverUrl };
  const world: World = { ...names, state: emptyState(), policy: new Policy(), now };
  const violate = (violation: string): void => void violations.push(violation);
  const desk = { world, ledger: new Ledger(), violate };
  const doors: Doors = { desk, requests, underWay, graphql: graphqlDoor };
  api.on('request', apiDoor(doors) satisfies RequestListener);
  web.on('request', gitDoor(doors) satisfies RequestListener);
  const close = async (): Promise<void> => {
    world.policy.releaseAll();
    await Promise.all([closed(api), closed(web)]);
    await Promise.allSettled(underWay);
    closeObjects(bare);
    await rm(folder, { recursive: true, force: true });
  };
  const hub = new GitHub({ world, requests, violations, close });
  const {
    login = 'github-actions[bot]',
    kind = 'installation',
    permissions = writing,
  } = options.token ?? {};
  hub.token = hub.addToken({ login, kind, permissions });
  return hub;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

async function closed(server: Server): Promise<void> {
  await new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
}
