import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim } from '../../action/adapters/claim.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'darkroom-claim-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a folder's claim", () => {
  it('is held by one process and given back', async () => {
    const file = join(folder, 'run.pid');
    const release = await claim(file);
    expect(readFileSync(file, 'utf8')).toBe(`${process.pid}\n`);
    await release();
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  it('of a process that lives is refused to others', async () => {
    writeFileSync(join(folder, 'run.pid'), `${process.ppid}\n`);
    await expect(claim(join(folder, 'run.pid'))).rejects.toThrow(
      `Another render (process ${process.ppid}) is at work in this folder. Wait for it, or end it.`,
    );
  });

  it.each([
    ['that is gone', '999999999'],
    ['that cannot be read', 'half'],
    ['of our own number, from before a restart', `${process.pid}`],
  ])('of a process %s is taken over', async (_, holder) => {
    const file = join(folder, 'run.pid');
    writeFileSync(file, holder);
    await claim(file);
    expect(readFileSync(file, 'utf8')).toBe(`${process.pid}\n`);
  });
});
