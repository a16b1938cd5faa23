import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from './figures.ts';
import { type Measured, measure, median } from './measure.ts';
import { type Ask, model, ratioOf, tierOf } from './pictures.ts';
import { cli, plainLoop } from './programs.ts';
import { inFolder, writeTemplates } from './repositories.ts';

const concurrency = '4';

interface Load {
  readonly ask: Ask;
  readonly count: number;
}

/** The loads that both sides carry, and one that shows how our memory grows with the number of pictures. */
const heavy: Load = { ask: '2K 1:1', count: 20 };
const many: Load = { ask: '1K 1:1', count: 200 };
const few: Load = { ask: '1K 1:1', count: 20 };

/** One round: each side carries each load; the sides take turns in going first. */
interface Round {
  readonly heavy: Pair;
  readonly many: Pair;
  readonly few: Measured;
}

interface Pair {
  readonly ours: Measured;
  readonly plain: Measured;
}

/** Time and peak memory of rendering against a plain loop over the SDK, from the same server, in the same minutes. */
export async function againstPlainLoop(address: string, rounds: number): Promise<Figure[]> {
  await carry(address, { ask: '1K 1:1', count: 2 }, true); // Fills the disk's caches with our code and theirs.
  const all: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    const oursFirst = round % 2 === 0;
    all.push({
      heavy: await carry(address, heavy, oursFirst),
      many: await carry(address, many, oursFirst),
      few: await ours(address, few),
    });
  }
  return [
    ...figuresOf(
      '20 × 8 MB',
      all.map((round) => round.heavy),
    ),
    ...figuresOf(
      '200 × 1 MB',
      all.map((round) => round.many),
    ),
    {
      name: 'memory of 200 × 1 MB against 20 × 1 MB',
      goal: 1.15,
      measured: median(all.map((round) => round.many.ours.peakMib / round.few.peakMib)),
      unit: 'x',
      from: `${mib(all.map((round) => round.many.ours))} against ${mib(all.map((round) => round.few))}`,
    },
  ];
}

function figuresOf(name: string, pairs: readonly Pair[]): Figure[] {
  const [us, them] = [pairs.map((pair) => pair.ours), pairs.map((pair) => pair.plain)];
  return [
    {
      name: `${name}: time against a plain loop`,
      goal: 1.1,
      measured: median(pairs.map(({ ours, plain }) => ours.milliseconds / plain.milliseconds)),
      unit: 'x',
      from: `${seconds(us)} against ${seconds(them)}`,
    },
    {
      name: `${name}: peak memory against a plain loop`,
      goal: 0.6,
      measured: median(pairs.map(({ ours, plain }) => ours.peakMib / plain.peakMib)),
      unit: 'x',
      from: `${mib(us)} against ${mib(them)}`,
    },
  ];
}

function seconds(all: readonly Measured[]): string {
  return `${(median(all.map((one) => one.milliseconds)) / 1000).toFixed(2)} s`;
}

function mib(all: readonly Measured[]): string {
  return `${Math.round(median(all.map((one) => one.peakMib)))} MiB`;
}

async function carry(address: string, load: Load, oursFirst: boolean): Promise<Pair> {
  if (oursFirst) return { ours: await ours(address, load), plain: await plain(address, load) };
  const first = await plain(address, load);
  return { ours: await ours(address, load), plain: first };
}

function ours(address: string, { ask, count }: Load): Promise<Measured> {
  return inFolder(async (folder) => {
    await writeTemplates(folder, { templates: 1, variants: count, ask });
    const flags = [
      '--gemini-base-url',
      address,
      '--budget-usd',
      'none',
      '--concurrency',
      concurrency,
    ];
    await settled();
    return measure([cli, 'render', ...flags], { cwd: folder });
  });
}

function plain(address: string, { ask, count }: Load): Promise<Measured> {
  return inFolder(async (folder) => {
    const images = join(folder, 'images');
    await mkdir(images);
    const settings = [model.id, tierOf(ask), ratioOf(ask), String(count), concurrency];
    await settled();
    return measure([plainLoop, address, ...settings, images], { cwd: folder });
  });
}

/** Nobody pays for another's unwritten files: a flush of ours would write out all that the plain loop left behind. */
async function settled(): Promise<void> {
  await promisify(execFile)('sync');
}
