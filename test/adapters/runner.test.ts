import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openRunner } from '../../action/adapters/runner.ts';

let temp: string;
beforeEach(() => {
  temp = realpathSync(mkdtempSync(join(tmpdir(), 'darkroom-runner-')));
  mkdirSync(join(temp, 'work'));
  vi.stubEnv('RUNNER_TEMP', join(temp, 'temp'));
  vi.stubEnv('GITHUB_WORKSPACE', join(temp, 'work'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(temp, { recursive: true, force: true });
});

describe('files for later steps', () => {
  it('of one step lie in one folder, those of another in another', async () => {
    const [first, second] = [await openRunner(), await openRunner()];
    const [report, comment, other] = await Promise.all([
      first.keep('report.json', 'one'),
      first.keep('comment.md', 'words'),
      second.keep('report.json', 'two'),
    ]);
    expect(dirname(report)).toBe(dirname(comment));
    expect(dirname(dirname(other))).toBe(join(temp, 'temp/darkroom'));
    expect([report, other].map((file) => basename(file))).toEqual(['report.json', 'report.json']);
    expect([report, other].map((file) => readFileSync(file, 'utf8'))).toEqual(['one', 'two']);
  });
});

describe('the way from the repository’s root', () => {
  async function prefix(below: string | undefined): Promise<string> {
    const runner = await openRunner();
    return runner.prefixOf(await runner.folder(below));
  }

  it('is empty at the root, and ends with a slash below it', async () => {
    mkdirSync(join(temp, 'work/sites/shop'), { recursive: true });
    mkdirSync(join(temp, 'work/.git'));
    expect([await prefix(undefined), await prefix('sites/shop')]).toEqual(['', 'sites/shop/']);
  });

  it('begins at the repository that a workspace holds in a folder', async () => {
    mkdirSync(join(temp, 'work/app/.git'), { recursive: true });
    mkdirSync(join(temp, 'work/app/site'));
    expect([await prefix('app'), await prefix('app/site')]).toEqual(['', 'site/']);
  });

  it('begins at the repository also outside the workspace, and nowhere without one', async () => {
    mkdirSync(join(temp, 'tree/site'), { recursive: true });
    const runner = await openRunner();
    expect(await runner.prefixOf(join(temp, 'tree/site'))).toBe('');
    writeFileSync(join(temp, 'tree/.git'), 'gitdir: elsewhere');
    expect(await runner.prefixOf(join(temp, 'tree/site'))).toBe('site/');
  });
});
