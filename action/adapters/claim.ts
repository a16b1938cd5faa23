import { rmSync } from 'node:fs';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { beginningOf, isAtWork, type Worker } from './at-work.ts';

/** Another process holds what was claimed. */
export class Claimed extends Error {
  override readonly name = 'Claimed';
  readonly kind = 'claimed';

  constructor({ pid }: Worker) {
    super(
      `Another render (process ${pid}) is at work in this folder. Wait for it; if there is none, remove .darkroom/run.pid.`,
    );
  }
}

/** Who made a claim, and how long ago, ms. */
interface Holder {
  readonly worker: Worker;
  readonly age: number;
}

/**
 * Claims a folder's run for this process by a file (absolute) that holds its number and its beginning: two runs at once
 * would pay for the same picture twice. The file appears whole, and goes with the process however that exits. The claim
 * of a process that is gone is set aside, and looked at once more there, for another may have taken it over meanwhile.
 * Resolves to its release.
 * @throws Claimed when another process holds it
 */
export async function claim(file: string): Promise<() => Promise<void>> {
  const own = `${file}.${process.pid}`;
  await writeFile(own, `${[process.pid, beginningOf(process.pid)].join(' ').trim()}\n`);
  try {
    await link(own, file).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      await setAside(file, `${own}.old`);
      await link(own, file);
    });
  } catch (error) {
    throw isTaken(error) ? new Claimed((await holderOf(file)).worker) : error;
  } finally {
    await rm(own, { force: true });
  }
  const leave = (): void => rmSync(file, { force: true });
  process.once('exit', leave);
  return async () => {
    process.off('exit', leave);
    await rm(file, { force: true });
  };
}

async function setAside(file: string, aside: string): Promise<void> {
  refuseLiving(await holderOf(file));
  await rename(file, aside);
  const holder = await holderOf(aside);
  if (isAtWork(holder.worker, holder.age)) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
  refuseLiving(holder);
}

function refuseLiving({ worker, age }: Holder): void {
  if (isAtWork(worker, age)) throw new Claimed(worker);
}

/** The process that a claim names; 0, which never lives, when it cannot be read. */
async function holderOf(file: string): Promise<Holder> {
  const [pid = '', began] = (await readFile(file, 'utf8').catch(() => '')).trim().split(' ');
  const made = (await stat(file).catch(() => undefined))?.mtimeMs ?? Date.now();
  const number = Number.parseInt(pid, 10);
  return { worker: { pid: number > 0 ? number : 0, began }, age: Date.now() - made };
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
