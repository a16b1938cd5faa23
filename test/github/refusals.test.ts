import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GitHub } from './hub.ts';
import { startGitHub } from './server.ts';

const repo = { owner: 'acme', repo: 'pictures' };
const patch = { method: 'PATCH', path: /\/git\/refs\// };

let github: GitHub;
let first: string;
beforeEach(async () => {
  github = await startGitHub();
  first = await github.commitFiles('main', { 'a.txt': 'a\n' }, 'Begin');
  await github.commitFiles('feature', { 'b.txt': 'b\n' }, 'Change');
  await github.openPull({ number: 7, head: 'feature' });
});
afterEach(() => github.close());

function rest(token = github.token) {
  return getOctokit(token, { baseUrl: github.apiUrl }).rest;
}

function blob(token?: string) {
  return rest(token).git.createBlob({ ...repo, content: 'x' });
}

/** A commit on top of main that no branch points at yet. */
async function commitOnMain(message: string, token?: string): Promise<string> {
  const { git } = rest(token);
  const tree = await git.createTree({
    ...repo,
    base_tree: first,
    tree: [{ path: `${message}.txt`, mode: '100644', type: 'blob', content: message }],
  });
  const commit = { ...repo, message, tree: tree.data.sha, parents: [first] };
  return (await git.createCommit(commit)).data.sha;
}

describe('a branch', () => {
  test('that moves between reading and writing refuses the commit', async () => {
    const sha = await commitOnMain('mine');
    github.policy.before(patch, () => github.commitFiles('main', { 'c.txt': 'c' }, 'Theirs'));
    const moved = () => rest().git.updateRef({ ...repo, ref: 'heads/main', sha });
    await expect(moved()).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('Update is not a fast forward'),
    });
    expect(await github.git('log', '-1', '--format=%s', 'main')).toBe('Theirs');
  });

  test('that is deleted before the write is missing', async () => {
    const sha = await commitOnMain('mine');
    github.policy.before(patch, () => github.deleteBranch('feature'));
    const moved = rest().git.updateRef({ ...repo, ref: 'heads/feature', sha });
    await expect(moved).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('Reference does not exist'),
    });
  });

  test('of a pull request is found closed when it closes during the run', async () => {
    const get = { method: 'GET', path: /\/pulls\/7$/ };
    github.policy.before({ ...get, skip: 1 }, async () => github.closePull(7));
    const ask = async () => (await rest().pulls.get({ ...repo, pull_number: 7 })).data.state;
    expect([await ask(), await ask()]).toEqual(['open', 'closed']);
  });

  test.each([
    ['pull_request', 'Changes must be made through a pull request.'],
    ['update', 'Cannot update this protected ref.'],
  ] as const)('under the rule %s takes no update', async (rule, words) => {
    const sha = await commitOnMain('mine');
    github.protect('main', rule);
    await expect(rest().git.updateRef({ ...repo, ref: 'heads/main', sha })).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining(`Repository rule violations found\n\n${words}`),
    });
    expect(await github.head('main')).toBe(first);
  });

  test('that requires signatures takes what GitHub signed and nothing else', async () => {
    github.protect('main', 'required_signatures');
    const signed = await commitOnMain('signed');
    const update = (sha: string) => rest().git.updateRef({ ...repo, ref: 'heads/main', sha });
    const plain = await github.commitFiles('plain', { 'p.txt': 'p' }, 'Unsigned');
    await expect(update(plain)).rejects.toMatchObject({
      message: expect.stringContaining('Commits must have verified signatures.'),
    });
    expect((await update(signed)).status).toBe(200);
  });

  test('is neither made nor deleted where rules restrict that', async () => {
    github.protect('new', 'creation');
    github.protect('feature', 'deletion');
    const { git } = rest();
    const made = git.createRef({ ...repo, ref: 'refs/heads/new', sha: first });
    await expect(made).rejects.toMatchObject({ status: 422 });
    await expect(git.deleteRef({ ...repo, ref: 'heads/feature' })).rejects.toMatchObject({
      status: 422,
    });
  });
});

describe('a token', () => {
  test('that only reads may not write', async () => {
    const token = github.addToken();
    expect((await rest(token).repos.get(repo)).status).toBe(200);
    const words = {
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
    };
    await expect(blob(token)).rejects.toMatchObject(words);
    const { issues } = rest(token);
    const comment = issues.createComment({ ...repo, issue_number: 7, body: 'x' });
    await expect(comment).rejects.toMatchObject(words);
  });

  test('with contents alone commits and does not comment', async () => {
    const token = github.addToken({ permissions: { contents: 'write' } });
    expect((await blob(token)).status).toBe(201);
    const { issues } = rest(token);
    const comment = issues.createComment({ ...repo, issue_number: 7, body: 'x' });
    await expect(comment).rejects.toMatchObject({ status: 403 });
  });

  test('of a user without rights finds nothing there', async () => {
    const token = github.addToken({ kind: 'user', login: 'eve', permissions: {} });
    await expect(blob(token)).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining('Not Found'),
    });
    const elsewhere = rest().repos.get({ owner: 'acme', repo: 'other' });
    await expect(elsewhere).rejects.toMatchObject({ status: 404 });
  });

  test('that is unknown, revoked or missing is bad credentials', async () => {
    const bad = { status: 401, message: expect.stringContaining('Bad credentials') };
    await expect(blob('ghs_unknown')).rejects.toMatchObject(bad);
    const token = github.addToken();
    github.revoke(token);
    await expect(blob(token)).rejects.toMatchObject(bad);
    const answer = await fetch(`${github.apiUrl}/repos/acme/pictures`);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ message: 'Requires authentication' });
  });

  test('of a workflow may not change workflows', async () => {
    const path = '.github/workflows/ci.yml';
    const sha = await github.commitFiles('draft', { [path]: 'on: push\n' }, 'Workflow');
    await github.deleteBranch('draft');
    const update = (token: string) =>
      rest(token).git.updateRef({ ...repo, ref: 'heads/main', sha });
    await expect(update(github.token)).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('without `workflows` permission'),
    });
    const app = github.addToken({
      login: 'our-app[bot]',
      permissions: { contents: 'write', workflows: 'write' },
    });
    expect((await update(app)).status).toBe(200);
  });
});
