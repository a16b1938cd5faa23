import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What a program took: wall time from its start to its end, and the most memory that it held at once. */
export interface Measured {
  readonly milliseconds: number;
  readonly peakMib: number;
}

const peak = new URL('peak.mjs', import.meta.url).href;

/**
 * Runs a program with Node and measures it.
 * @param args the program's file and its arguments
 * @throws when it ends with a status other than 0
 */
export async function measure(
  args: readonly string[],
  how: { readonly cwd: string },
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', peak, ...args], {
    cwd: how.cwd,
    env: { PATH: process.env.PATH, GEMINI_API_KEY: 'x' },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , errors, peakPipe] = child.stdio;
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [words, kib] = await Promise.all([textOf(errors), textOf(peakPipe)]);
  const status = await ended;
  const milliseconds = performance.now() - started;
  if (status !== 0)
    throw new Error(`node ${args.join(' ')} ended with status ${status}.\n${words}`);
  return { milliseconds, peakMib: Number(kib) / 1024 };
}

function textOf(stream: unknown): Promise<string> {
  return text(stream as AsyncIterable<Uint8Array>);
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[Math.ceil(half) - 1],
    sorted[Math.floor(half)],
  ];
  return (low + high) / 2;
}

/** Does something several times, one after the other. */
export async function times<Result>(
  count: number,
  act: (round: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let round = 0; round < count; round++) results.push(await act(round));
  return results;
}
