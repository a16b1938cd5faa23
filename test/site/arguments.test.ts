import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../site/build/arguments.ts';
import { root } from '../../site/build/config.ts';

describe('the arguments of a build', () => {
  it.each([
    [['--day', '2026-02-30'], '--day does not take "2026-02-30". Give a day such as 2026-11-24.'],
    [['--day', 'today'], '--day does not take "today". Give a day such as 2026-11-24.'],
    [['--port', '99999'], '--port does not take "99999". Give a port number.'],
    [
      ['--site', 'example.com'],
      '--site does not take "example.com". Give an origin: https://example.com.',
    ],
    [['--repository', 'owner'], '--repository does not take "owner". Give owner/name.'],
    [['--revision', 'main'], '--revision does not take "main". Give the full SHA of a commit.'],
    [['--out', '/tmp/out'], '--out does not take "/tmp/out". Give a folder within the repository.'],
  ])('refuse %j', (args, says) => {
    expect(() => readArguments(args)).toThrow(says);
  });

  it('take a folder from where the command is run, and a base with or without slashes', () => {
    const { out, base } = readArguments(['--out', 'site/other', '--base', 'darkroom']);
    expect([out, base]).toEqual([resolve('site/other'), '/darkroom/']);
    expect(readArguments([]).out).toBe(`${root}site/dist`);
  });

  it('stand for today on this machine when there are none', () => {
    const { day, site, base } = readArguments([]);
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect([site, base]).toEqual(['http://localhost:4321', '/']);
  });
});
