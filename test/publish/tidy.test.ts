import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openGitHub } from '../../action/adapters/github.ts';
import type { GitHub as Port } from '../../action/publish/github.ts';
import { tidyUp } from '../../action/publish/tidy.ts';
import type { GitHub } from '../github/hub.ts';
import { startGitHub } from '../github/server.ts';

const hourMs = 3600 * 1000;
const now = new Date('2026-11-23T10:00:00Z');
const longAgo = new Date('2026-11-01T10:00:00Z');

let github: GitHub;
let main: string;
beforeEach(async () => {
  github = await startGitHub();
  main = await github.commitFiles('main', { 'a.txt': 'a\n' }, 'Begin');
  await github.commitFiles('feature', { 'b.txt': 'b\n' }, 'Change');
});
afterEach(() => github.close());

function open(token: string): Port {
  const { apiUrl, repository } = github;
  return openGitHub({ token, apiUrl, repository, tell: () => undefined });
}

async function keep(...names: readonly (number | string)[]): Promise<void> {
  for (const name of names) await github.git('update-ref', `refs/heads/darkroom/pr-${name}`, main);
}

async function closed(number: number, at: Date): Promise<void> {
  await github.openPull({ number, head: 'feature' });
  github.closePull(number, at);
}

describe('tidying up', () => {
  it('deletes what was kept for a pull request that was closed a week ago, and nothing else', async () => {
    await keep(2, 10, 11, 12, 'mine', '3-mine');
    await closed(2, longAgo);
    await closed(10, new Date(now.getTime() - 24 * hourMs));
    await github.openPull({ number: 11, head: 'feature' });
    expect(await tidyUp(open(github.token), now)).toEqual(['darkroom/pr-2']);
    expect(github.branches()).toEqual([
      'darkroom/pr-10',
      'darkroom/pr-11',
      'darkroom/pr-12',
      'darkroom/pr-3-mine',
      'darkroom/pr-mine',
      'feature',
      'main',
    ]);
  });

  it('looks at the oldest of many, and at all others in some hours', async () => {
    const numbers = Array.from({ length: 160 }, (_, index) => index + 1);
    await keep(...numbers);
    for (const number of [9, 100, 155]) await closed(number, longAgo);
    const token = github.token;
    const deleted: string[] = [];
    for (const hours of [0, 1, 2]) {
      const before = github.requests.length;
      deleted.push(...(await tidyUp(open(token), new Date(now.getTime() + hours * hourMs))));
      expect(github.requests.length - before).toBeLessThanOrEqual(105);
      if (hours === 0) expect(deleted).toContain('darkroom/pr-9');
    }
    expect(deleted.sort()).toEqual(['darkroom/pr-100', 'darkroom/pr-155', 'darkroom/pr-9']);
  });

  it('is left to another run where the token may not, and told where there is no such token', async () => {
    await keep(2);
    await closed(2, longAgo);
    const reader = github.addToken({ permissions: { contents: 'read', pull_requests: 'read' } });
    expect(await tidyUp(open(reader), now)).toEqual([]);
    await expect(tidyUp(open('ghs_gone'), now)).rejects.toMatchObject({ status: 401 });
  });
});
