import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { badGateway } from './answers.ts';
import { gitEnvironment } from './git.ts';
import type { GitHub } from './hub.ts';
import { startGitHub } from './server.ts';

const run = promisify(execFile);

let github: GitHub;
let folder: string;
beforeEach(async () => {
  github = await startGitHub();
  folder = await mkdtemp(join(tmpdir(), 'darkroom-clone-'));
  await github.commitFiles('main', { 'a.txt': 'a\n' }, 'Begin');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await github.close();
});

/** What a git command in the clone prints, both streams together. */
async function git(...args: readonly string[]): Promise<string> {
  const identity = { GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.com' };
  const env = gitEnvironment({
    ...identity,
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.com',
    HOME: folder,
  });
  const { stdout, stderr } = await run('git', [...args], { cwd: folder, env });
  return `${stdout}${stderr}`;
}

async function clone(url = github.cloneUrl): Promise<void> {
  await git('clone', '--quiet', url, '.');
}

async function commit(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(join(folder, path), content);
  await git('add', '--all');
  await git('commit', '--quiet', '-m', `Add ${path}`);
}

describe('git over HTTP', () => {
  test('clones, and pushes bytes and modes that git fsck finds whole', async () => {
    await clone();
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('a\n');
    // Large enough for git to ask first and send in chunks.
    const picture = Buffer.from(Array.from({ length: 1_500_000 }, () => Math.random() * 256));
    await writeFile(join(folder, 'run.sh'), '#!/bin/sh\n');
    await chmod(join(folder, 'run.sh'), 0o755);
    await commit('picture.png', picture);
    await git('push', '--quiet', 'origin', 'main');
    expect(await github.head('main')).toBe((await git('rev-parse', 'HEAD')).trim());
    expect(await github.git('fsck', '--strict')).toBe('');
    expect(await github.git('ls-tree', 'main', 'run.sh')).toMatch(/^100755 /);
    const pushes = github.requests.filter(({ path }) => path.endsWith('git-receive-pack'));
    expect(pushes.some(({ size, status }) => size > 1_400_000 && status === 200)).toBe(true);
  });

  test('fetches a fork’s pull request by its number, and lets nobody push there', async () => {
    const sha = await github.commitFiles('theirs', { 'x.txt': 'x' }, 'From outside');
    await github.openPull({ number: 8, head: 'theirs', fork: 'stranger' });
    await clone();
    await git('fetch', '--quiet', 'origin', 'refs/pull/8/head');
    expect((await git('rev-parse', 'FETCH_HEAD')).trim()).toBe(sha);
    await expect(git('push', 'origin', 'HEAD:refs/pull/8/head')).rejects.toThrow(/hidden ref/);
  });

  test('asks for a token, and knows a bad one', async () => {
    const url = `${github.serverUrl}/${github.repository}`;
    const answer = await fetch(`${url}.git/info/refs?service=git-upload-pack`);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Basic realm="GitHub"');
    await expect(clone(url)).rejects.toThrow(/could not read Username/);
    const bad = github.cloneUrl.replace(encodeURIComponent(github.token), 'ghs_bad');
    await expect(clone(bad)).rejects.toThrow(/Authentication failed/);
  });

  test('lets a token that only reads clone, and not push', async () => {
    const token = github.addToken();
    await clone(github.cloneUrl.replace(encodeURIComponent(github.token), token));
    await commit('b.txt', 'b');
    await expect(git('push', 'origin', 'main')).rejects.toThrow(/403/);
    expect(await github.git('rev-list', '--count', 'main')).toBe('1');
  });
});

describe('a push', () => {
  test('to a branch that moved is rejected', async () => {
    await clone();
    await commit('b.txt', 'b');
    const push = { method: 'POST', path: /git-receive-pack$/ };
    github.policy.before(push, () => github.commitFiles('main', { 'c.txt': 'c' }, 'Theirs'));
    await expect(git('push', 'origin', 'main')).rejects.toThrow(/rejected/);
    expect(await github.git('log', '-1', '--format=%s', 'main')).toBe('Theirs');
    await expect(git('push', 'origin', 'main')).rejects.toThrow(/fetch first/);
  });

  test('to a protected branch is refused with GH013', async () => {
    github.protect('main', 'pull_request');
    await clone();
    await commit('b.txt', 'b');
    await expect(git('push', 'origin', 'main')).rejects.toThrow(
      /GH013: Repository rule violations found for refs\/heads\/main[\s\S]*Changes must be made through a pull request/,
    );
    await git('push', '--quiet', 'origin', 'main:other');
    expect(await github.git('log', '-1', '--format=%s', 'other')).toBe('Add b.txt');
  });

  test('of a workflow by a workflow’s token is refused', async () => {
    await clone();
    const path = '.github/workflows/ci.yml';
    await github.commitFiles('main', { [path]: 'on: push\n' }, 'There already');
    await git('pull', '--quiet');
    await commit('b.txt', 'b');
    await git('push', '--quiet', 'origin', 'main:with-what-was-there');
    await commit(path, 'on: pull_request\n');
    await expect(git('push', 'origin', 'main')).rejects.toThrow(/without `workflows` permission/);
  });

  test('meets a failure of the platform when a test plans one', async () => {
    await clone();
    await commit('b.txt', 'b');

    github.policy.answer({ path: /info\/refs$/ }, badGateway());
    await expect(git('push', 'origin', 'main')).rejects.toThrow(/502/);
    await git('push', '--quiet', 'origin', 'main');
  });
});
