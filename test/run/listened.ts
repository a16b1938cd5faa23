import type { ChildProcess } from 'node:child_process';
import { until } from './google.ts';

/** A process of a test, with what it has written so far. */
export interface Listened {
  readonly process: ChildProcess;
  readonly said: Readonly<Record<'stdout' | 'stderr', string>>;
  /** Its exit status; -1 when a signal ended it. */
  readonly closed: Promise<number>;
}

/** Listens to a process that was just started, with pipes for its output. */
export function listened(child: ChildProcess): Listened {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  const closed = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? -1));
  });
  return { process: child, said, closed };
}

/** Sends SIGINT and waits until the process says that it stops: what happens then happens after it was heard. */
export async function interrupt({ process, said }: Pick<Listened, 'process' | 'said'>) {
  process.kill('SIGINT');
  await until(() => /Stopping: /.test(said.stdout + said.stderr), 'the process was stopping');
}
