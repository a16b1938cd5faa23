import { expect, test } from 'vitest';
import { figureTable } from './figures.ts';
import { median } from './measure.ts';

test('a figure is met up to its goal, and missed above it', () => {
  const lines = figureTable([
    { name: 'time', goal: 1.1, measured: 1.1, unit: 'x', from: '2.2 s against 2.0 s' },
    { name: 'plan', goal: 2, measured: 2.004, unit: 's' },
    { name: 'help', goal: 150, measured: 90.4, unit: 'ms' },
    { name: 'calls', goal: 0, measured: 1, unit: 'calls' },
  ]).split('\n');
  expect(lines).toEqual([
    'figure  goal      measured  verdict  from',
    '------  --------  --------  -------  -------------------',
    'time    ≤ 1.10 ×  1.10 ×    met      2.2 s against 2.0 s',
    'plan    ≤ 2.00 s  2.00 s    missed',
    'help    ≤ 150 ms  90 ms     met',
    'calls   0         1         missed',
  ]);
});

test('the median is the middle, or between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 100])).toBe(3.5);
  expect(median([7])).toBe(7);
});
