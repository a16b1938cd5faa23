import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { isAtWork } from './at-work.ts';

/** Another process holds what was claimed. */
export class Claimed extends Error {
  override readonly name = 'Claimed';

  constructor(holder: number) {
    super(`Another render (process ${holder}) is at work in this folder. Wait for it, or end it.`);
  }
}

/**
 * Claims a folder's run for this process by a file (absolute) that holds its number: two runs at once would pay for
 * the same picture twice. The file appears whole. The claim of a process that is gone is set aside, and looked at once
 * more there, for another may have taken it over meanwhile. Resolves to its release.
 * @throws Claimed when another process holds it
 */
export async function claim(file: string): Promise<() => Promise<void>> {
  const own = `${file}.${process.pid}`;
  await writeFile(own, `${process.pid}\n`);
  try {
    await link(own, file).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      await setAside(file, `${own}.old`);
      await link(own, file);
    });
  } catch (error) {
    throw isTaken(error) ? new Claimed(await holderOf(file)) : error;
  } finally {
    await rm(own, { force: true });
  }
  return () => rm(file, { force: true });
}

async function setAside(file: string, aside: string): Promise<void> {
  refuseLiving(await holderOf(file));
  await rename(file, aside);
  const holder = await holderOf(aside);
  if (isAtWork(holder)) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
  refuseLiving(holder);
}

function refuseLiving(holder: number): void {
  if (isAtWork(holder)) throw new Claimed(holder);
}

/** The process that a claim names; 0, which never lives, when it cannot be read. */
async function holderOf(file: string): Promise<number> {
  const holder = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  return holder > 0 ? holder : 0;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
