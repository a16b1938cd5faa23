import { describe, expect, test } from 'vitest';
import { CallFault, type FaultKind } from '../../action/render/fault.ts';
import { faultOfKind, faultRules } from '../../action/render/fault-rules.ts';
import { nextTry, type Try } from '../../action/render/retry.ts';

const failed = (kind: FaultKind, afterMs?: number): Try => {
  const after = afterMs === undefined ? {} : { afterMs };
  return { fault: new CallFault(faultOfKind(kind, { message: 'm', ...after })) };
};
const empty = (retryOnce: boolean): Try => ({
  verdict: { kind: 'no-image', code: 'NO_IMAGE', message: 'm', remedy: 'r', retryOnce },
});
const blocked: Try = {
  verdict: { kind: 'blocked', code: 'SAFETY', message: 'm', remedy: 'r' },
};
const times = (count: number, one: Try): Try[] => Array.from({ length: count }, () => one);
const middle = 0.5;

test('the first try waits for nothing', () => {
  expect(nextTry([], middle)).toEqual({ waitMs: 0 });
});

describe('a fault', () => {
  test.each(Object.keys(faultRules) as FaultKind[])(
    'of the kind %s ends as its rule says',
    (kind) => {
      const { attempts, maybePaid } = faultRules[kind];
      const one = failed(kind);
      let made = 1;
      while (nextTry(times(made, one), middle) !== undefined) made += 1;
      if (maybePaid) expect(made).toBeLessThanOrEqual(attempts);
      else expect(made).toBe(attempts);
    },
  );

  test('of another kind does not use up the tries of this one', () => {
    const history = [...times(4, failed('server')), failed('overloaded')];
    expect(nextTry(history, middle)).toBeDefined();
    expect(nextTry([...history, failed('server')], middle)).toBeUndefined();
  });

  test('waits twice as long each time, up to a minute', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map(
      (count) => nextTry(times(count, failed('rate-limited')), middle)?.waitMs,
    );
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000]);
  });

  test('is spread by chance, from half to one and a half of the wait', () => {
    const wait = (chance: number) => nextTry([failed('server')], chance)?.waitMs;
    expect(wait(0)).toBe(500);
    expect(wait(0.999999)).toBe(1500);
  });

  test('is never asked again before the server allows it, nor at the same moment as all others', () => {
    for (const chance of [0, 0.3, 0.999]) {
      const { waitMs = 0 } = nextTry([failed('rate-limited', 45_000)], chance) ?? {};
      expect(waitMs).toBeGreaterThanOrEqual(45_000);
      expect(waitMs).toBeLessThan(46_000);
    }
    expect(nextTry([failed('rate-limited', 45_000)], 0)).not.toEqual(
      nextTry([failed('rate-limited', 45_000)], 0.9),
    );
  });

  test('is left to the next run when the server wants more than ten minutes', () => {
    expect(nextTry([failed('rate-limited', 600_000)], middle)).toBeDefined();
    expect(nextTry([failed('rate-limited', 600_001)], middle)).toBeUndefined();
  });
});

describe('an answer without a picture', () => {
  test('is asked for once more, and once only, also between other faults', () => {
    expect(nextTry([empty(true)], middle)).toBeDefined();
    expect(nextTry([empty(true), empty(true)], middle)).toBeUndefined();
    expect(nextTry([empty(true), failed('server'), empty(true)], middle)).toBeUndefined();
  });

  test('is not asked for again where that cannot help', () => {
    expect(nextTry([empty(false)], middle)).toBeUndefined();
  });

  test('is never asked for again after a block', () => {
    expect(nextTry([blocked], middle)).toBeUndefined();
    expect(nextTry([failed('server'), blocked], middle)).toBeUndefined();
  });
});

test('however the ends mix, only a few calls that may be paid are made', () => {
  const kinds = (Object.keys(faultRules) as FaultKind[]).filter(
    (kind) => faultRules[kind].maybePaid && faultRules[kind].attempts > 1,
  );
  const history: Try[] = [];
  for (const kind of [...kinds, ...kinds, ...kinds]) {
    history.push(failed(kind));
    if (nextTry(history, middle) === undefined) break;
  }
  expect(history.length).toBeLessThanOrEqual(4);
});
