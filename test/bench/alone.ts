import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Figure } from './figures.ts';
import { measure, median, times } from './measure.ts';
import { callsOf, cli, drawingTimes } from './programs.ts';
import { inFolder, writeTemplates } from './repositories.ts';

/** A run in which nothing is to be done: 1,000 renders of 20 templates, rendered just before. */
export function unchanged(address: string): Promise<Figure[]> {
  return inFolder(async (folder) => {
    await writeTemplates(folder, { templates: 20, variants: 50, ask: '1K 16:9' });
    const render = ['render', '--gemini-base-url', address, '--budget-usd', 'none'];
    await measure([cli, ...render], { cwd: folder });
    const before = await callsOf(address);
    const first = await measure([cli, ...render], { cwd: folder });
    const later = await times(7, () => measure([cli, ...render], { cwd: folder }));
    const seconds = median(later.map((one) => one.milliseconds)) / 1000;
    const calls = (await callsOf(address)) - before;
    const firstSeconds = (first.milliseconds / 1000).toFixed(2);
    return [
      {
        name: 'calls of 8 runs with 1,000 unchanged renders',
        goal: 0,
        measured: calls,
        unit: 'calls',
      },
      {
        name: '1,000 unchanged renders',
        goal: 0.6,
        measured: seconds,
        unit: 's',
        from: `median of 7; ${firstSeconds} s right after they were rendered`,
      },
    ];
  });
}

/** Planning 10,000 renders that are all new. */
export function planning(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    await writeTemplates(folder, { templates: 10, variants: 1000, ask: '1K 1:1' });
    const table = await times(5, () => measure([cli, 'plan'], { cwd: folder }));
    const json = await times(5, () => measure([cli, 'plan', '--json'], { cwd: folder }));
    const secondsOf = (all: typeof table) => median(all.map((one) => one.milliseconds)) / 1000;
    const from = `median of 5; ${secondsOf(json).toFixed(2)} s with --json`;
    return [
      { name: 'planning 10,000 renders', goal: 2, measured: secondsOf(table), unit: 's', from },
    ];
  });
}

/** Starting the command line, against Node with an empty file. */
export function starting(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const empty = join(folder, 'empty.mjs');
    await writeFile(empty, '');
    const rounds = await times(15, async () => {
      const bare = await measure([empty], { cwd: folder });
      const help = await measure([cli, '--help'], { cwd: folder });
      return { bare: bare.milliseconds, help: help.milliseconds };
    });
    const more = median(rounds.map(({ bare, help }) => help - bare));
    const from = `median of 15; bare Node ${Math.round(median(rounds.map(({ bare }) => bare)))} ms`;
    return [{ name: '--help, more than bare Node', goal: 150, measured: more, unit: 'ms', from }];
  });
}

/** The emulator's drawing at the pixels of two tiers. */
export async function drawing(): Promise<Figure[]> {
  const at = async (
    tier: string,
    pixels: readonly [number, number],
    goal: number,
  ): Promise<Figure> => {
    const all = await drawingTimes(tier, pixels);
    const range = `${Math.round(Math.min(...all))} to ${Math.round(Math.max(...all))} ms`;
    return {
      name: `drawing ${tier} (${pixels.join('×')})`,
      goal,
      measured: median(all),
      unit: 'ms',
      from: `median of ${all.length}; ${range}`,
    };
  };
  return [await at('1K', [1376, 768], 100), await at('4K', [5504, 3072], 900)];
}
