import { expect, test } from 'vitest';
import { WritePace } from '../../action/adapters/github-pace.ts';

/** Waits of so many writes that are all asked for at one moment, in seconds. */
function waits(pace: WritePace, count: number, now = 0): number[] {
  return Array.from({ length: count }, () => pace.book(now) / 1000);
}

test('a burst goes at once, and what GitHub would refuse goes a minute later', () => {
  const all = waits(new WritePace(), 150);
  expect(all.slice(0, 70)).toEqual(Array(70).fill(0));
  expect(all.slice(70, 140)).toEqual(Array(70).fill(60));
  expect(all.slice(140)).toEqual(Array(10).fill(120));
});

test('a minute counts from each write', () => {
  const pace = new WritePace();
  waits(pace, 35);
  expect(waits(pace, 35, 30_000)).toEqual(Array(35).fill(0));
  expect(waits(pace, 35, 50_000)).toEqual(Array(35).fill(10));
  expect(waits(pace, 1, 50_000)).toEqual([40]);
});

test('an hour takes 450 writes', () => {
  const pace = new WritePace();
  const minutes = [0, 2, 4, 6, 8, 10].map((minute) => waits(pace, 70, minute * 60_000));
  expect(minutes.flat()).toEqual(Array(420).fill(0));
  expect(waits(pace, 30, 12 * 60_000)).toEqual(Array(30).fill(0));
  expect(waits(pace, 1, 14 * 60_000)).toEqual([46 * 60]);
});
