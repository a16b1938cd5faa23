import type { Clock } from '../ports.ts';

/** The machine's own time and chance. */
export function openClock(): Clock {
  return {
    now: () => new Date(),
    random: Math.random,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const done = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', done);
          resolve();
        };
        // A timer above 2^31-1 ms would fire at once.
        const timer = setTimeout(done, Math.min(milliseconds, 2 ** 31 - 1));
        signal?.addEventListener('abort', done, { once: true });
      }),
  };
}
