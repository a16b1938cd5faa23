import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginningOf } from '../../action/adapters/at-work.ts';
import { claim } from '../../action/adapters/claim.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'darkroom-claim-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a folder's claim", () => {
  const own = [process.pid, beginningOf(process.pid)].join(' ').trim();
  const another = `Another render (process ${process.ppid}) is at work in this folder. Wait for it; if there is none, remove .darkroom/run.pid.`;

  it('is held by one process and given back', async () => {
    const file = join(folder, 'run.pid');
    const release = await claim(file);
    expect(readFileSync(file, 'utf8')).toBe(`${own}\n`);
    await release();
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  it('of a process that lives is refused to others', async () => {
    const file = join(folder, 'run.pid');
    writeFileSync(file, `${process.ppid} ${beginningOf(process.ppid) ?? ''}\n`);
    await expect(claim(file)).rejects.toThrow(another);
  });

  it('without the beginning of its process holds for a day', async () => {
    const file = join(folder, 'run.pid');
    writeFileSync(file, `${process.ppid}\n`);
    await expect(claim(file)).rejects.toThrow(another);
    const longAgo = Date.now() / 1000 - 25 * 3600;
    utimesSync(file, longAgo, longAgo);
    await claim(file);
    expect(readFileSync(file, 'utf8')).toBe(`${own}\n`);
  });

  it.runIf(beginningOf(process.pid))(
    'of a process whose number a younger one has been given is taken over',
    async () => {
      const file = join(folder, 'run.pid');
      writeFileSync(file, `${process.ppid} 00000000-0000-0000-0000-000000000000/1\n`);
      await claim(file);
      expect(readFileSync(file, 'utf8')).toBe(`${own}\n`);
    },
  );

  it.each([
    ['that is gone', '999999999'],
    ['that cannot be read', 'half'],
    ['of our own number, from before a restart', `${process.pid}`],
  ])('of a process %s is taken over', async (_, holder) => {
    const file = join(folder, 'run.pid');
    writeFileSync(file, holder);
    await claim(file);
    expect(readFileSync(file, 'utf8')).toBe(`${own}\n`);
  });
});
