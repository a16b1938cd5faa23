import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Listened, listened } from '../run/listened.ts';

const dist = fileURLToPath(new URL('../../action/dist', import.meta.url));
const manifest = fileURLToPath(new URL('../../package.json', import.meta.url));

/** Puts the committed bundle where a runner does: in a new folder of its own, with no packages near. */
export function installAction(): string {
  const folder = mkdtempSync(join(tmpdir(), 'darkroom-action-'));
  mkdirSync(join(folder, 'action'));
  cpSync(dist, join(folder, 'action/dist'), { recursive: true });
  cpSync(manifest, join(folder, 'package.json'));
  return folder;
}

/** An event as a workflow has it. */
export interface Event {
  readonly name: string;
  readonly payload?: unknown;
  readonly ref?: string;
  readonly sha?: string;
  readonly actor?: string;
  readonly repository?: string;
  /** Where GitHub's API answers; nowhere unless said. */
  readonly apiUrl?: string;
  /** Where its pages and its git are; github.com unless said. */
  readonly serverUrl?: string;
}

/** A command that a process gave its runner in the log, decoded: `::error file=a::words`. */
export interface LogCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly value: string;
}

/** What a step leaves. */
export interface Step {
  readonly status: number;
  /** The log without commands. */
  readonly log: string;
  readonly commands: readonly LogCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** What a step is started with. */
export interface Job {
  /** The folder that is checked out. */
  readonly workspace: string;
  readonly event: Event;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Where Node may keep compiled code; a runner has no such folder. */
  readonly cache?: string;
}

/** A step that is under way. */
export interface StartedStep extends Pick<Listened, 'process' | 'said'> {
  readonly ended: Promise<Step>;
}

/**
 * Starts the bundle as GitHub's runner does: Node, `action/dist/index.js`, the workspace as its folder, inputs as
 * `INPUT_*`, file commands in files. Facts: actions/runner, NodeScriptActionHandler.cs.
 */
export function startAction(action: string, job: Job): StartedStep {
  const { workspace, event, inputs = {} } = job;
  const temp = mkdtempSync(join(tmpdir(), 'darkroom-step-'));
  const file = (name: string, text = ''): string => {
    writeFileSync(join(temp, name), text);
    return join(temp, name);
  };
  const given = Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]);
  const child = spawn(process.execPath, [join(action, 'action/dist/index.js')], {
    cwd: workspace,
    env: {
      PATH: process.env.PATH,
      HOME: temp,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: event.repository ?? 'team/pictures',
      GITHUB_API_URL: event.apiUrl ?? 'http://127.0.0.1:9',
      GITHUB_SERVER_URL: event.serverUrl ?? 'https://github.com',
      GITHUB_RUN_ID: '7',
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event.payload ?? {})),
      GITHUB_REF: event.ref ?? 'refs/heads/main',
      GITHUB_SHA: event.sha ?? 'a'.repeat(40),
      GITHUB_ACTOR: event.actor ?? 'mona',
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      RUNNER_TEMP: temp,
      ...(job.cache && { NODE_COMPILE_CACHE: job.cache }),
      ...Object.fromEntries(given),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { process: started, said, closed } = listened(child);
  const ended = closed.then((status): Step => {
    const { log, commands } = obey(said.stdout);
    return {
      status,
      log: log + said.stderr,
      commands,
      outputs: outputsIn(readFileSync(join(temp, 'output'), 'utf8')),
      summary: readFileSync(join(temp, 'summary'), 'utf8'),
    };
  });
  return { process: started, said, ended };
}

/** Waits for a step that has to end well. @throws Error with what it said, when it does not */
export async function well({ ended }: StartedStep): Promise<void> {
  const { status, log, commands } = await ended;
  if (status === 0) return;
  const words = commands.map(({ value }) => value).join('\n');
  throw new Error(`The Action ended with status ${status}.\n${log}\n${words}`);
}

/** Reads a log as the runner does: `::name key=value::words`, unless commands are stopped. */
function obey(stdout: string): { log: string; commands: LogCommand[] } {
  const commands: LogCommand[] = [];
  const log: string[] = [];
  let stopped: string | undefined;
  for (const line of stdout.split('\n')) {
    const match = /^\s*::([\w-]+)(?: ([^:]*))?::(.*)$/.exec(line);
    const [, name = '', properties = '', value = ''] = match ?? [];
    if (stopped !== undefined) {
      if (line === `::${stopped}::`) stopped = undefined;
      else log.push(line);
    } else if (name === 'stop-commands') stopped = value;
    else if (match)
      commands.push({ name, properties: propertiesIn(properties), value: decoded(value) });
    else log.push(line);
  }
  return { log: log.join('\n'), commands };
}

function propertiesIn(text: string): Record<string, string> {
  const pairs = text.split(',').flatMap((pair) => {
    const [key = '', ...rest] = pair.split('=');
    const value = rest.join('=').replaceAll('%3A', ':').replaceAll('%2C', ',');
    return key === '' ? [] : [[key, decoded(value)] as const];
  });
  return Object.fromEntries(pairs);
}

function decoded(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function outputsIn(text: string): Record<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(ghadelimiter_[\w-]+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]));
}
