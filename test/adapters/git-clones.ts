import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openCheckout } from '../../action/adapters/git-checkout.ts';
import type { GitAccess } from '../../action/adapters/git-environment.ts';
import type { Checkout } from '../../action/publish/checkout.ts';
import { gitEnvironment } from '../github/git.ts';
import type { GitHub } from '../github/hub.ts';

const execute = promisify(execFile);

/** Clones of a GitHub's repository, made as actions/checkout makes them, below one temporary folder. */
export class Clones {
  readonly folder: string;
  readonly #github: GitHub;
  #count = 0;

  constructor(folder: string, github: GitHub) {
    this.folder = folder;
    this.#github = github;
  }

  static async of(github: GitHub): Promise<Clones> {
    return new Clones(await realpath(await mkdtemp(join(tmpdir(), 'darkroom-clones-'))), github);
  }

  /** A clone of main; the header with which it was made stays in its settings when `persists`. */
  async clone(...options: readonly string[]): Promise<string> {
    this.#count += 1;
    const name = `clone-${this.#count}`;
    const url = `${this.#github.serverUrl}/${this.#github.repository}`;
    const header = `http.${this.#github.serverUrl}/.extraheader=${this.header()}`;
    await this.git('.', '-c', header, 'clone', '--quiet', '-c', header, ...options, url, name);
    await this.git(name, 'config', '--unset-all', header.split('=')[0] ?? '');
    return join(this.folder, name);
  }

  header(token = this.#github.token): string {
    return `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  }

  /** What git prints in a clone, or below the folder. */
  async git(where: string, ...args: readonly string[]): Promise<string> {
    const cwd = where.startsWith('/') ? where : join(this.folder, where);
    const env = gitEnvironment({ HOME: this.folder });
    const { stdout } = await execute('git', [...args], { cwd, env, maxBuffer: 2 ** 26 });
    return stdout.trim();
  }

  access(over: Partial<GitAccess> = {}): GitAccess {
    const { token, serverUrl, repository } = this.#github;
    const environment = gitEnvironment({ HOME: this.folder, RUNNER_TEMP: this.folder });
    return { token, serverUrl, repository, environment, ...over };
  }

  async open(clone: string, over: Partial<GitAccess> = {}): Promise<Checkout> {
    const checkout = await openCheckout(clone, this.access(over));
    if (checkout === undefined) throw new Error(`${clone} is no checkout`);
    return checkout;
  }

  /** All of a clone that must stay as it is. */
  async untouched(clone: string): Promise<unknown> {
    const bytes = (file: string): string | undefined =>
      existsSync(join(clone, '.git', file))
        ? readFileSync(join(clone, '.git', file)).toString('hex')
        : undefined;
    const index = bytes('index');
    return {
      index,
      config: bytes('config'),
      head: bytes('HEAD'),
      fetchHead: bytes('FETCH_HEAD'),
      status: await this.git(clone, '--no-optional-locks', 'status', '--porcelain'),
      refs: await this.git(clone, 'for-each-ref'),
      worktrees: await this.git(clone, 'worktree', 'list'),
      isShallow: await this.git(clone, 'rev-parse', '--is-shallow-repository'),
    };
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
