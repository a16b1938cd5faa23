import { readFile, rm, writeFile } from 'node:fs/promises';
import { isAtWork } from './at-work.ts';

/**
 * Claims a folder's run for this process by a file (absolute) that holds its number: two runs at once would pay for
 * the same picture twice. The claim of a process that is gone is taken over. Resolves to its release.
 * @throws Error when another process holds it
 */
export async function claim(file: string): Promise<() => Promise<void>> {
  const write = (): Promise<void> => writeFile(file, `${process.pid}\n`, { flag: 'wx' });
  try {
    await write();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const holder = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
    if (holder > 0 && isAtWork(holder)) {
      throw new Error(
        `Another render (process ${holder}) is at work in this folder. Wait for it, or end it.`,
      );
    }
    await rm(file, { force: true });
    await write();
  }
  return () => rm(file, { force: true });
}
