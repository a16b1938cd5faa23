import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach } from 'vitest';
import type { Emulator, EmulatorOptions } from '../../action/emulator/index.ts';
import type { Files } from '../github/seed.ts';
import { type GitHubOptions, startGitHub } from '../github/server.ts';
import { pullRequestPayload } from '../publish/events.ts';
import { startGoogle } from '../run/google.ts';
import { type StartedStep, type Step, startStep } from './runner.ts';

export type GitHub = Awaited<ReturnType<typeof startGitHub>>;

const running: GitHub[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const github of running.splice(0)) await github.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

type Inputs = Readonly<Record<string, string>>;

/** What a test lets happen, and what it can look at. */
export interface Stage {
  readonly github: GitHub;
  readonly google: Emulator;
  /** Checks a branch out into a new folder, one commit deep, as actions/checkout does. */
  workspace(branch: string): Promise<string>;
  /** Runs the Action on the pull request's newest commit. */
  pull(inputs?: Inputs, how?: PullHow): Promise<Step>;
  startPull(inputs?: Inputs, how?: PullHow): Promise<StartedStep>;
  /** Runs the Action on a push to a branch. */
  push(inputs?: Inputs, how?: PushHow): Promise<Step>;
  /** Everything that a commit has, by path. */
  files(commit: string): Promise<Record<string, string>>;
  /** Bytes of a file of a commit. */
  bytes(commit: string, path: string): Buffer;
  /** Subjects of a branch's commits, newest first. */
  log(branch: string): Promise<string[]>;
}

interface PushHow {
  readonly branch?: string;
  readonly root?: string;
  /** What the event speaks of: the branch's newest commit unless said. */
  readonly sha?: string;
  readonly ref?: string;
}

interface PullHow {
  readonly action?: string;
  readonly fork?: boolean;
  readonly root?: string;
  readonly sha?: string;
  /** The branch that it is for: main unless said. */
  readonly base?: string;
  /** Who did it: mona, who may write, unless said. */
  readonly sender?: string;
}

/**
 * A repository whose `main` has `base`, and whose pull request 2 comes from `feature`, or `branch`, which has `change`
 * as well.
 */
export async function openStage(
  base: Files,
  change: Files = {},
  options: GitHubOptions & { readonly google?: EmulatorOptions; readonly branch?: string } = {},
): Promise<Stage> {
  const { branch: feature = 'feature' } = options;
  const github = await startGitHub({ repository: 'acme/pictures', ...options });
  running.push(github);
  github.allow('mona', 'write');
  const google = await startGoogle(options.google);
  await github.commitFiles('main', { 'a.txt': 'a\n', ...base }, 'Begin');
  if (Object.keys(change).length > 0) {
    await github.commitFiles(feature, change, 'Change');
    await github.openPull({ number: 2, head: feature });
  }
  const given = {
    'github-token': github.token,
    'gemini-api-key': 'a-key-of-some-length',
    'gemini-base-url': google.url,
    // Thumbnails take a second of a run; who looks at them asks for them.
    'preview-urls': 'none',
  };
  const hosts = {
    apiUrl: github.apiUrl,
    serverUrl: github.serverUrl,
    repository: github.repository,
  };
  const git = (...args: string[]): Buffer =>
    execFileSync('git', args, { cwd: github.bare, maxBuffer: 2 ** 28 });
  const workspace = async (ref: string): Promise<string> => {
    const root = mkdtempSync(join(tmpdir(), 'darkroom-workspace-'));
    folders.push(root);
    // The server answers in this process: waiting for git must not hold it up.
    const run = (...args: string[]) => promisify(execFile)('git', args, { cwd: root });
    await run('init', '-q');
    await run('fetch', '-q', '--depth=1', '--no-tags', github.cloneUrl, ref);
    await run('-c', 'filter.lfs.required=false', 'checkout', '-q', '--detach', 'FETCH_HEAD');
    return root;
  };
  const startPull = async (inputs: Inputs = {}, how: PullHow = {}): Promise<StartedStep> => {
    const { action = 'synchronize', fork = false, base = 'main' } = how;
    const payload = pullRequestPayload(action, { fork, branch: feature }) as unknown as Payload;
    const last = github.pull(2).sha;
    payload.number = 2;
    payload.pull_request.head.sha =
      how.sha ?? (action === 'closed' ? last : await headOf(github, feature, last));
    payload.pull_request.base = {
      ...payload.pull_request.base,
      ref: base,
      sha: await github.head(base),
      repo: { ...payload.pull_request.base.repo, default_branch: 'main' },
    };
    payload.sender = { ...payload.sender, login: how.sender ?? 'mona' };
    const root = how.root ?? (await workspace(payload.pull_request.head.sha));
    const ref = 'refs/pull/2/merge';
    return startStep(
      root,
      { name: 'pull_request', ref, payload, ...hosts },
      { ...given, ...inputs },
    );
  };
  return {
    github,
    google,
    workspace,
    startPull,
    pull: async (inputs, how) => (await startPull(inputs, how)).ended,
    push: async (inputs = {}, how = {}) => {
      const { branch = 'main' } = how;
      const sha = how.sha ?? (await github.head(branch));
      const root = how.root ?? (await workspace(`refs/heads/${branch}`));
      const event = { name: 'push', ref: how.ref ?? `refs/heads/${branch}`, sha, ...hosts };
      return startStep(root, event, { ...given, ...inputs }).ended;
    },
    files: async (commit) => {
      const lines = git('ls-tree', '-r', '-z', commit).toString().split('\0').filter(Boolean);
      return Object.fromEntries(
        lines.map((line) => {
          const [about = '', path = ''] = line.split('\t');
          return [path, about.split(' ')[2] ?? ''];
        }),
      );
    },
    bytes: (commit, path) => git('cat-file', 'blob', `${commit}:${path}`),
    log: async (branch) => git('log', '--format=%s', branch).toString().trim().split('\n'),
  };
}

interface Payload extends Record<string, unknown> {
  number: number;
  sender: Record<string, unknown>;
  pull_request: {
    head: { sha: string };
    base: Record<string, unknown> & { repo: Record<string, unknown> };
  };
}

/** Where the pull request's branch is now; where it was last, once it is gone. */
async function headOf(github: GitHub, branch: string, last: string): Promise<string> {
  return github.head(branch).catch(() => last);
}
