import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { description, operationNames } from './description.ts';
import type { GitHub } from './hub.ts';
import { routes } from './routes.ts';
import { faultsOf } from './schemas.ts';
import { startGitHub } from './server.ts';

const root = '/repos/acme/pictures';

let github: GitHub;
beforeEach(async () => {
  github = await startGitHub();
  await github.commitFiles('main', { 'a.txt': 'a\n' }, 'Begin');
  await github.commitFiles('feature/one', { 'b.txt': 'b\n' }, 'Change');
  await github.openPull({ number: 7, head: 'feature/one' });
});
// Each test here plants a violation, of which closing complains.
afterEach(() => github.close().catch(() => undefined));

function ask(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${github.apiUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${github.token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

describe('the description', () => {
  test('is a known version, cut to the routes of this server, with every schema they lead to', () => {
    expect(description.info.version).toBe('23.0.2');
    expect([...operationNames].sort()).toEqual(Object.keys(routes).sort());
    for (const schema of Object.values(description.components.schemas)) {
      expect(() => faultsOf(schema, null, 'closed')).not.toThrow();
      expect(() => faultsOf(schema, null, 'open')).not.toThrow();
    }
  });
});

describe('a request that GitHub describes', () => {
  test.each([
    ['a ref with its slash escaped', `${root}/git/ref/heads%2Ffeature%2Fone`],
    ['a ref with its slash as it is', `${root}/git/ref/heads/feature/one`],
    ['a branch with its slash escaped', `${root}/branches/feature%2Fone`],
    ['a page', `${root}/issues/7/comments?per_page=100&page=2`],
  ])('leaves the server clean: %s', async (_, path) => {
    expect((await ask('GET', path)).status).toBe(200);
    expect(() => github.assertClean()).not.toThrow();
  });
});

describe('a planted violation is caught', () => {
  test.each([
    ['an undeclared route', 'GET', `${root}/nonsense`, undefined, 'GitHub describes no such route'],
    [
      'an undeclared method',
      'PUT',
      `${root}/git/refs/heads/main`,
      {},
      'GitHub describes no such route',
    ],
    [
      'an undeclared field of a body',
      'POST',
      `${root}/git/blobs`,
      { content: 'x', encodign: 'base64' },
      'body: / must NOT have unevaluated properties (encodign)',
    ],
    [
      'an undeclared field deep in a body',
      'POST',
      `${root}/git/trees`,
      { tree: [{ path: 'a', mode: '100644', typ: 'blob', content: 'x' }] },
      'body: /tree/0 must NOT have unevaluated properties (typ)',
    ],
    [
      'a missing field of a body',
      'POST',
      `${root}/git/refs`,
      { ref: 'refs/heads/x' },
      "body: / must have required property 'sha'",
    ],
    ['a wrong type', 'POST', `${root}/git/blobs`, { content: 1 }, 'body: /content must be string'],
    [
      'a value that is not allowed',
      'POST',
      `${root}/git/trees`,
      { tree: [{ path: 'a', mode: '100600', content: 'x' }] },
      'body: /tree/0/mode must be equal to one of the allowed values',
    ],
    [
      'an undeclared parameter',
      'GET',
      `${root}/pulls?per-page=3`,
      undefined,
      'parameter per-page is not declared',
    ],
    [
      'a parameter of the wrong type',
      'GET',
      `${root}/pulls?per_page=many`,
      undefined,
      'parameter per_page: /value must be integer',
    ],
    ['a body where none belongs', 'DELETE', `${root}/git/refs/heads/x`, {}, 'no body is declared'],
  ])('%s', async (_, method, path, body, words) => {
    const { status } = await ask(method, path, body);
    expect([404, 422]).toContain(status);
    expect(() => github.assertClean()).toThrow(words);
    await expect(github.close()).rejects.toThrow(words);
  });

  test.each([
    ['an undeclared status', { status: 418, body: { message: 'teapot' } }, 'status 418'],
    [
      'a status of other routes',
      { status: 409, body: { message: 'conflict' } },
      'status 409 is not declared',
    ],
    [
      'a body that lacks fields',
      { status: 200, body: { full_name: 'acme/pictures' } },
      "body of 200: / must have required property 'archive_url'",
    ],
    ['no body at all', { status: 200 }, 'body of 200: / must be object'],
  ])('in an answer: %s', async (_, answer, words) => {
    github.policy.answer({}, answer);
    const { repos } = getOctokit(github.token, { baseUrl: github.apiUrl }).rest;
    await repos.get({ owner: 'acme', repo: 'pictures' }).catch(() => undefined);
    expect(() => github.assertClean()).toThrow(words);
  });

  test('in an answer: a field that GitHub never sends', async () => {
    const ref = await (await ask('GET', `${root}/git/ref/heads/main`)).json();
    expect(github.violations).toEqual([]);
    const body = { ...(ref as object), head: true };
    github.policy.answer({}, { status: 200, body });
    await ask('GET', `${root}/git/ref/heads/main`);
    expect(github.violations).toEqual([
      'GET /repos/{owner}/{repo}/git/ref/{ref} answers: body of 200: / must NOT have unevaluated properties (head)',
    ]);
  });

  test('on the git host', async () => {
    await fetch(`${github.serverUrl}/acme/pictures/nonsense`);
    expect(() => github.assertClean()).toThrow('the git host has no such page');
  });
});
