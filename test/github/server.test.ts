import { existsSync } from 'node:fs';
import { getOctokit } from '@actions/github';
import { expect, test } from 'vitest';
import { startGitHub } from './server.ts';

const repo = { owner: 'acme', repo: 'pictures' };

test('records every request: method, path, query, size and status', async () => {
  const at = new Date('2026-11-23T12:00:00Z');
  const github = await startGitHub({ now: () => at });
  const { git, repos } = getOctokit(github.token, { baseUrl: github.apiUrl }).rest;
  await git.createBlob({ ...repo, content: 'x' });
  await git.listMatchingRefs({ ...repo, ref: 'heads/a' });
  await repos.getCollaboratorPermissionLevel({ ...repo, username: 'ada' }).catch(() => undefined);
  const path = '/repos/acme/pictures';
  const common = { host: 'api', query: '', at };
  expect(github.requests).toEqual([
    { ...common, method: 'POST', path: `${path}/git/blobs`, size: 15, status: 201 },
    { ...common, method: 'GET', path: `${path}/git/matching-refs/heads/a`, size: 0, status: 200 },
    {
      ...common,
      method: 'GET',
      path: `${path}/collaborators/ada/permission`,
      size: 0,
      status: 404,
    },
  ]);
  await github.close();
});

test('leaves neither a socket nor a file behind', async () => {
  const github = await startGitHub();
  await github.commitFiles('main', { 'a.txt': 'a' }, 'Begin');
  expect(existsSync(github.bare)).toBe(true);
  const { repos } = getOctokit(github.token, { baseUrl: github.apiUrl }).rest;
  await repos.get(repo);
  await github.close();
  expect(existsSync(github.bare)).toBe(false);
  await expect(fetch(github.apiUrl)).rejects.toThrow('fetch failed');
  await expect(fetch(github.serverUrl)).rejects.toThrow('fetch failed');
});

test('two of them share nothing', async () => {
  const [one, two] = await Promise.all([startGitHub(), startGitHub({ repository: 'b/c' })]);
  await one.commitFiles('main', { 'a.txt': 'a' }, 'Begin');
  expect(await two.git('for-each-ref')).toBe('');
  expect([one.repository, two.repository]).toEqual(['acme/pictures', 'b/c']);
  const crossed = getOctokit(one.token, { baseUrl: two.apiUrl }).rest.repos.get({
    owner: 'b',
    repo: 'c',
  });
  await expect(crossed).rejects.toMatchObject({ status: 401 });
  await Promise.all([one.close(), two.close()]);
});

test('a public repository is read by whoever has a token', async () => {
  const github = await startGitHub({ isPrivate: false });
  await github.commitFiles('main', { 'a.txt': 'a' }, 'Begin');
  const token = github.addToken({ kind: 'user', login: 'eve', permissions: {} });
  const { repos } = getOctokit(token, { baseUrl: github.apiUrl }).rest;
  const { data } = await repos.getContent({ ...repo, path: 'a.txt' });
  expect(data).toMatchObject({ encoding: 'base64', content: 'YQ==\n' });
  await github.close();
});
