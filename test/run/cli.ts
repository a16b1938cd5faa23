import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { reportData } from '../../action/report/json.ts';
import { type Listened, listened } from './listened.ts';

const script = fileURLToPath(new URL('../../action/darkroom.js', import.meta.url));

export type ReportData = ReturnType<typeof reportData>;

/** A command line that ended. */
export interface Ended {
  /** Exit status; -1 when a signal ended it. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command line that is under way. */
export interface Started extends Pick<Listened, 'process' | 'said'> {
  readonly ended: Promise<Ended>;
}

/** Where and as whom a command line runs. */
export interface Place {
  readonly root: string;
  /** The emulator that answers; absent: no key. */
  readonly url?: string;
  /** A shell line in which `"$@"` is the command: for limits and terminals. */
  readonly shell?: string;
}

/** Starts the real command line as a process of its own, with nothing of ours in its environment but the key. */
export function startCli(args: readonly string[], { root, url, shell }: Place): Started {
  const base = url === undefined ? [] : ['--gemini-base-url', url];
  const command = [process.execPath, script, ...args, '--root', root, ...base];
  const [file = '', ...rest] =
    shell === undefined ? command : ['sh', '-c', shell, 'sh', ...command];
  const child = spawn(file, rest, {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: root, TERM: 'xterm', ...(url && { GEMINI_API_KEY: 'x' }) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const { process: started, said, closed } = listened(child);
  return { process: started, said, ended: closed.then((status) => ({ status, ...said })) };
}

/** Runs the command line to its end. */
export function cli(args: readonly string[], place: Place): Promise<Ended> {
  return startCli(args, place).ended;
}

/** Runs `render --json` to its end; the report and the status. */
export async function renderJson(
  args: readonly string[],
  place: Place,
): Promise<{ status: number; report: ReportData; stderr: string }> {
  const { status, stdout, stderr } = await cli(['render', '--json', ...args], place);
  if (!stdout.startsWith('{')) throw new Error(`No report (status ${status}): ${stdout}${stderr}`);
  return { status, report: JSON.parse(stdout) as ReportData, stderr };
}

/** How many renders ended how: `{ rendered: 3, skipped: 1 }`. */
export function outcomesIn({ totals }: ReportData): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(totals.outcomes).filter(([, amount]) => amount > 0));
}
