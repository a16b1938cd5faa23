import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Files that are run as programs. */
export const cli = fileURLToPath(new URL('../../action/dist/darkroom.js', import.meta.url));
export const plainLoop = fileURLToPath(new URL('plain-loop.ts', import.meta.url));
const pictureServer = fileURLToPath(new URL('picture-server.ts', import.meta.url));
const drawingProgram = fileURLToPath(new URL('drawing-times.ts', import.meta.url));

/** Starts the server of pictures as a process of its own, and ends it when the work is done. */
export async function withPictureServer<Result>(
  work: (address: string) => Promise<Result>,
): Promise<Result> {
  const server = spawn(process.execPath, [pictureServer], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const lines = createInterface(server.stdout);
    const [address] = (await Promise.race([
      once(lines, 'line'),
      once(server, 'exit'),
    ])) as unknown[];
    if (typeof address !== 'string') throw new Error('The server of pictures did not start.');
    return await work(address);
  } finally {
    server.kill();
  }
}

/** How many pictures the server has sent. */
export async function callsOf(address: string): Promise<number> {
  return Number(await (await fetch(`${address}/calls`)).text());
}

/** Milliseconds that the emulator takes to draw each of ten prompts at one size, in a process of its own. */
export async function drawingTimes(
  tier: string,
  [width, height]: readonly [number, number],
): Promise<number[]> {
  const args = [drawingProgram, String(width), String(height), tier];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}
