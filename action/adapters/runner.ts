import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readFile,
  realpath,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import * as core from '@actions/core';
import type { Annotation } from '../report/markdown/annotations.ts';

/** The runner that started this process: what it says of the run, and how it is told things. */
export interface Runner {
  /** Texts of the inputs that were given, by name; GitHub sends an empty one for what was not. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly event: {
    readonly name: string;
    readonly sha: string;
    readonly ref: string;
    readonly actor: string;
    readonly payload: unknown;
  };
  /** The page of this run; undefined where no runner says. */
  readonly runUrl: string | undefined;
  /** `owner/name`, and where GitHub's API and its pages are; undefined outside a workflow. */
  readonly repository:
    | { readonly name: string; readonly apiUrl: string; readonly serverUrl: string }
    | undefined;
  /** What this process was started with: git needs its paths, proxies and certificates. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A key of this run, taken out of every line of the log from now on. */
  mask(secret: string): void;
  /** A line of the log; nothing in it is taken for a command. */
  log(line: string): void;
  annotate(annotation: Annotation): void;
  output(name: string, value: string): void;
  /** Adds Markdown to the job's summary. */
  summarize(markdown: string): Promise<void>;
  /**
   * Writes a file for later steps below the runner's temporary folder, all of one step's to a folder of their own; its
   * absolute path.
   */
  keep(name: string, text: string): Promise<string>;
  /**
   * The text of a file in a folder that anybody may have filled, below the workspace or the runner's temporary folder.
   * @throws Error when it is not there, is reached through a link, or is larger than this many bytes
   */
  readArtifact(folder: string, name: string, mostBytes: number): Promise<string>;
  /** The folder to work in, absolute. @throws Error when it lies outside the workspace or is none */
  folder(below: string | undefined): Promise<string>;
  /** From the root of the repository to a folder in it (absolute): empty, or with a slash at its end. */
  prefixOf(folder: string): Promise<string>;
}

/**
 * Speaks to the runner by its environment, its files and its commands.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export async function openRunner(): Promise<Runner> {
  const env = process.env;
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
  const kept = join(env.RUNNER_TEMP ?? join(workspace, '.darkroom'), 'darkroom');
  let own: Promise<string> | undefined;
  return {
    inputs: inputsIn(env),
    event: {
      name: env.GITHUB_EVENT_NAME ?? '',
      sha: env.GITHUB_SHA ?? '',
      ref: env.GITHUB_REF ?? '',
      actor: env.GITHUB_ACTOR ?? '',
      payload: await payloadAt(env.GITHUB_EVENT_PATH),
    },
    runUrl: runUrlIn(env),
    repository: repositoryIn(env),
    environment: env,
    mask: (secret) => core.setSecret(secret),
    log: logLine,
    annotate: ({ level, message, file, line, column, title }) => {
      const at = file === '' ? {} : { file, startLine: line, startColumn: column };
      tellers[level](message, { title, ...at });
    },
    output: (name, value) => core.setOutput(name, value),
    summarize: async (markdown) => {
      if (env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown, true).write();
    },
    keep: async (name, text) => {
      own ??= stepFolder(kept);
      const file = join(await own, name);
      await writeFile(file, text);
      return file;
    },
    readArtifact: (folder, name, mostBytes) =>
      readArtifact([workspace, env.RUNNER_TEMP ?? workspace], { folder, name, mostBytes }),
    folder: (below) => folderIn(workspace, below),
    prefixOf: async (folder) => prefixOf(await realpath(workspace), folder),
  };
}

const tellers = { error: core.error, warning: core.warning, notice: core.notice } as const;

const prefix = 'INPUT_';

function inputsIn(env: NodeJS.ProcessEnv): Map<string, string> {
  const given = Object.entries(env).flatMap(([key, value]): [string, string][] =>
    key.startsWith(prefix) && value?.trim()
      ? [[key.slice(prefix.length).toLowerCase(), value]]
      : [],
  );
  return new Map(given);
}

async function payloadAt(path: string | undefined): Promise<unknown> {
  if (!path) return undefined;
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function repositoryIn(env: NodeJS.ProcessEnv): Runner['repository'] {
  const { GITHUB_REPOSITORY: name, GITHUB_API_URL: apiUrl, GITHUB_SERVER_URL: serverUrl } = env;
  return name && apiUrl && serverUrl ? { name, apiUrl, serverUrl } : undefined;
}

function runUrlIn(env: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}

/**
 * A line that looks like a command is shown between marks that nobody can guess, and so is not obeyed. The runner
 * knows `::` at a line's beginning and `##[` anywhere (actions/runner, ActionCommand.cs).
 */
function logLine(line: string): void {
  if (!/^\s*::|##\[/m.test(line)) {
    process.stdout.write(`${line}\n`);
    return;
  }
  const mark = randomUUID();
  process.stdout.write(`::stop-commands::${mark}\n${line}\n::${mark}::\n`);
}

async function readArtifact(
  roots: readonly string[],
  { folder, name, mostBytes }: { folder: string; name: string; mostBytes: number },
): Promise<string> {
  const given = `artifact ${JSON.stringify(folder)}`;
  const real = await realpath(resolve(roots[0] ?? '', folder)).catch(() => undefined);
  if (real === undefined) {
    throw new Error(`${given} is no folder. Download the other run's artifact to it first.`);
  }
  const homes = await Promise.all(roots.map((root) => realpath(root)));
  if (!homes.some((home) => isInside(home, real))) {
    throw new Error(
      `${given} lies outside the workspace. Download the other run's artifact to a folder in it.`,
    );
  }
  const file = join(real, name);
  const stats = await lstat(file).catch(() => undefined);
  if (!stats?.isFile()) {
    throw new Error(`${given} has no file ${name}. Upload the output report in the other run.`);
  }
  if (stats.size > mostBytes) {
    throw new Error(
      `${given}: ${name} has ${stats.size} bytes, and a report may have ${mostBytes}. Nothing was read.`,
    );
  }
  // Should a link have come in its place meanwhile, opening it fails.
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

function isInside(root: string, path: string): boolean {
  const from = relative(root, path);
  return from !== '..' && !from.startsWith(`..${sep}`);
}

async function folderIn(workspace: string, below = '.'): Promise<string> {
  const root = await realpath(workspace);
  const folder = await realpath(resolve(root, below)).catch(() => undefined);
  if (folder === undefined || !isInside(root, folder)) {
    throw new Error(
      `working-directory ${JSON.stringify(below)} is no folder of the workspace. Name one that is checked out.`,
    );
  }
  return folder;
}

/** Steps of a job share the temporary folder, and each says other things. */
async function stepFolder(kept: string): Promise<string> {
  await mkdir(kept, { recursive: true });
  return mkdtemp(join(kept, 'step-'));
}

/** A workspace may hold a repository in a folder of its own (`path` of actions/checkout); a worktree lies outside it. */
async function prefixOf(workspace: string, folder: string): Promise<string> {
  for (let root = folder; ; root = dirname(root)) {
    if (root === workspace || (await isThere(join(root, '.git')))) {
      const from = relative(root, folder);
      return from === '' ? '' : `${from.split(sep).join('/')}/`;
    }
    if (root === dirname(root)) return '';
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
