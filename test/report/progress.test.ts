import { expect, test } from 'vitest';
import { widthOf } from '../../action/report/plain.ts';
import { advance, eventLine, progressLine, startProgress } from '../../action/report/progress.ts';
import type { RunEvent } from '../../action/report/report.ts';
import { plainLook } from '../../action/report/style.ts';
import { planned, rendered } from './sample.ts';

const { style } = plainLook;
const hero = { name: 'hero', tier: '2K', ratio: '16:9' } as const;
const started: RunEvent = { type: 'started', renders: 40, service: 'gemini', expectedUsd: 2.1 };
const twelve: RunEvent = { type: 'outcome', outcome: rendered(hero), done: 12, costUsd: 0.6 };
const limited: RunEvent = {
  type: 'waiting',
  id: 'hero',
  milliseconds: 12_000,
  message: 'rate limited',
};
const blocked: RunEvent = {
  type: 'outcome',
  outcome: {
    kind: 'blocked',
    render: planned(hero),
    code: 'IMAGE_SAFETY',
    message: 'Google blocked\nthe picture',
    remedy: 'Reword the prompt.',
    thisRun: true,
    calls: 1,
    costUsd: 0,
    maybePaidUsd: 0,
  },
  done: 13,
  costUsd: 0.6,
};

/** The state after these events, one every ten seconds. */
function after(...events: readonly RunEvent[]) {
  return events.reduce(
    (progress, event, index) => advance(progress, event, index * 10_000),
    startProgress(0),
  );
}

test('shows bar, count, cost, time left and rate', () => {
  const line = progressLine(after(started, twelve), { now: 10_000, width: 100, style });
  expect(line).toBe(
    '━━━━━━━━━─────────────────────  12/40  $0.6000  4 min 40 s left  6.0 images/min',
  );
});

test('tells first what it waits for', () => {
  const line = progressLine(after(started, twelve, limited), { now: 20_500, width: 60, style });
  expect(line).toBe('━━──────  12/40  rate limited, 12 s  $0.6000  2.9 images/min');
  const later = progressLine(after(started, twelve, limited), { now: 40_000, width: 60, style });
  expect(later).not.toContain('rate limited');
});

test('tells that it is stopping, and that it is emulated', () => {
  const emulated: RunEvent = { ...started, service: 'emulator' };
  const progress = after(emulated, { type: 'stopping', inFlight: 3 });
  expect(progressLine(progress, { now: 10_000, width: 100, style })).toBe(
    '──────────────────────────────  0/40  EMULATED  stopping, 3 calls in flight  $0.00',
  );
});

test('knows no rate before the first call has ended, and counts no pictures from the journal', () => {
  const free: RunEvent = { ...twelve, outcome: rendered(hero, { source: 'journal', calls: 0 }) };
  const line = progressLine(after(started, free), { now: 10_000, width: 100, style });
  expect(line).not.toContain('images/min');
  expect(line).not.toContain('left');
});

test('is never wider than the terminal', () => {
  const progress = after(started, twelve, limited, { type: 'stopping', inFlight: 2 });
  for (let width = 1; width < 140; width++) {
    expect(widthOf(progressLine(progress, { now: 21_000, width, style }))).toBeLessThanOrEqual(
      width,
    );
  }
});

test('is full at the end, and empty for a run without renders', () => {
  const done = after(started, { ...twelve, done: 40 });
  expect(progressLine(done, { now: 10_000, width: 16, style })).toBe('━━━━━━━━━  40/40');
  expect(progressLine(startProgress(0), { now: 0, width: 40, style })).toMatch(/^─+ {2}0\/0/);
});

test('writes one plain line for each event of a log', () => {
  const progress = after(started);
  const events = [started, twelve, limited, blocked, { type: 'stopping', inFlight: 1 } as const];
  const journal = { ...twelve, outcome: rendered(hero, { source: 'journal', calls: 0 }) };
  expect([...events, journal].map((event) => eventLine(progress, event, style))).toEqual([
    'Rendering 40 images with the Gemini API, $2.10 expected.',
    '12/40 rendered hero → images/hero.png 2752×1536 $0.0535 12 s',
    'hero waits 12 s: rate limited',
    '13/40 blocked hero: Google blocked the picture. Reword the prompt.',
    'Stopping: no new calls; waiting for 1 call in flight.',
    '12/40 rendered hero → images/hero.png 2752×1536 from journal 12 s',
  ]);
});

test('says whether calls in flight are waited for, and why they are given up', () => {
  const line = (inFlight: number, givenUp?: string) =>
    eventLine(after(started), { type: 'stopping', inFlight, ...(givenUp && { givenUp }) }, style);
  expect([
    line(2),
    line(0),
    line(2, 'time is up'),
    line(1, 'time is up'),
    line(0, 'time is up'),
  ]).toEqual([
    'Stopping: no new calls; waiting for 2 calls in flight.',
    'Stopping: no new calls.',
    'Stopping: time is up; 2 calls in flight are given up.',
    'Stopping: time is up; 1 call in flight is given up.',
    'Stopping: time is up.',
  ]);
  const idle = after(started, { type: 'stopping', inFlight: 0 });
  expect(progressLine(idle, { now: 10_000, width: 100, style })).toContain('  stopping  ');
});

test('the log of an interrupted run does not repeat at each render that it was interrupted', () => {
  const fault = { message: 'the run was interrupted', remedy: 'Run it again.' };
  const render = planned({ name: 'hero' });
  const outcome = { kind: 'skipped', why: 'interrupted', render, ...fault } as const;
  const event = { type: 'outcome', outcome, done: 3, costUsd: 0 } as const;
  const progress = { ...startProgress(0), renders: 9 };
  expect(eventLine(progress, event, plainLook.style)).toBe('3/9 skipped hero');
});
