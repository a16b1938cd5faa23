import { createHash } from 'node:crypto';
import { afterEach } from 'vitest';
import {
  type Emulator,
  type EmulatorOptions,
  type RecordedCall,
  startEmulator,
} from '../../action/emulator/index.ts';
import { cheapPicture } from './pictures.ts';

const running: Emulator[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()));
});

/** The emulator as Google's stand-in for one test: cheap pictures, closed after it. */
export async function startGoogle(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator({ picture: cheapPicture, ...options });
  running.push(emulator);
  return emulator;
}

/** What tells one request from another. */
export function requestOf({ body }: Pick<RecordedCall, 'body'>): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}

/** How often each request was answered with a picture to its last byte. */
export function wholeAnswers(calls: readonly RecordedCall[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const call of calls.filter(({ whole }) => whole)) {
    const request = requestOf(call);
    counts.set(request, (counts.get(request) ?? 0) + 1);
  }
  return counts;
}

/** Numbers in [0, 1) that are the same in every run of a test (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Pictures that are drawn once they are released: their calls are under way for as long as a test needs. */
export function held(): { picture: typeof cheapPicture; release: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { picture: (...asked) => promise.then(() => cheapPicture(...asked)), release: resolve };
}

/** Waits until something holds, looking every few milliseconds. @throws after a minute */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`It never came to pass that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
