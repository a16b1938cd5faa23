import { describe, expect, it } from 'vitest';
import type { Clock } from '../../action/ports.ts';
import { Pace } from '../../action/render/pace.ts';

/** A clock whose sleepers wake when its time is moved. */
function handClock(): Clock & { move(milliseconds: number): Promise<void> } {
  let now = 0;
  let sleepers: { at: number; wake: () => void }[] = [];
  return {
    now: () => new Date(now),
    random: () => 0.5,
    sleep: (milliseconds, signal) =>
      new Promise((wake) => {
        sleepers.push({ at: now + milliseconds, wake });
        signal?.addEventListener('abort', () => wake(), { once: true });
      }),
    move: async (milliseconds) => {
      now += milliseconds;
      const due = sleepers.filter(({ at }) => at <= now);
      sleepers = sleepers.filter(({ at }) => at > now);
      for (const { wake } of due) wake();
      await settle();
    },
  };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

function callers(
  pace: Pace,
  amount: number,
  signal = new AbortController().signal,
): { in: number[] } {
  const seen: { in: number[] } = { in: [] };
  for (let index = 0; index < amount; index += 1) {
    void pace.enter(signal).then((admitted) => admitted && seen.in.push(index));
  }
  return seen;
}

describe('the pace', () => {
  it('lets no more through at once than its concurrency, first come first served', async () => {
    const pace = new Pace(handClock(), { concurrency: 2 });
    const seen = callers(pace, 4);
    await settle();
    expect(seen.in).toEqual([0, 1]);
    pace.leave();
    await settle();
    expect(seen.in).toEqual([0, 1, 2]);
    expect(pace.inFlight).toBe(2);
  });

  it('lets the next call go while an answer is put on the disk, but no more answers wait there than calls may', async () => {
    const pace = new Pace(handClock(), { concurrency: 2 });
    const seen = callers(pace, 6);
    await settle();
    pace.arrived();
    await settle();
    expect(seen.in).toEqual([0, 1, 2]);
    pace.arrived();
    pace.arrived();
    await settle();
    expect(seen.in).toEqual([0, 1, 2]);
    pace.kept();
    pace.kept();
    await settle();
    expect(seen.in).toEqual([0, 1, 2, 3, 4]);
  });

  it('spaces calls evenly over the minute', async () => {
    const clock = handClock();
    const seen = callers(new Pace(clock, { concurrency: 10, perMinute: 60 }), 3);
    await settle();
    expect(seen.in).toEqual([0]);
    await clock.move(999);
    expect(seen.in).toEqual([0]);
    await clock.move(1);
    expect(seen.in).toEqual([0, 1]);
    await clock.move(1000);
    expect(seen.in).toEqual([0, 1, 2]);
  });

  it('pauses everybody and halves what goes at once after a rate limit, and widens again', async () => {
    const clock = handClock();
    const pace = new Pace(clock, { concurrency: 4 });
    callers(pace, 4);
    await settle();
    pace.slowDown(5_000);
    const later = callers(pace, 4);
    for (let index = 0; index < 4; index += 1) pace.leave();
    await settle();
    expect(later.in).toEqual([]);
    await clock.move(5_000);
    expect(later.in).toEqual([0, 1]);
    for (let good = 0; good < 10; good += 1) pace.answered();
    await settle();
    expect(later.in).toEqual([0, 1, 2]);
  });

  it('gives waiting callers up when the run is halted, and holds no place for them', async () => {
    const pace = new Pace(handClock(), { concurrency: 1 });
    callers(pace, 1);
    await settle();
    const halt = new AbortController();
    const waiting = pace.enter(halt.signal);
    halt.abort();
    expect(await waiting).toBe(false);
    expect(pace.inFlight).toBe(1);
    expect(await pace.enter(halt.signal)).toBe(false);
    expect(pace.inFlight).toBe(1);
  });
});
