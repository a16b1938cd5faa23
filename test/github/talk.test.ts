import { buffer } from 'node:stream/consumers';
import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GitHub } from './hub.ts';
import { startGitHub } from './server.ts';

const repo = { owner: 'acme', repo: 'pictures' };
const issue = { ...repo, issue_number: 7 };

let github: GitHub;
beforeEach(async () => {
  github = await startGitHub();
  await github.commitFiles(
    'main',
    { 'a.txt': 'a\n', 'deep/b.png': Buffer.from([0, 255]) },
    'Begin',
  );
  await github.commitFiles('feature', { 'a.txt': 'a\nb\n', 'new.prompt': 'Draw.\n' }, 'Change');
  await github.openPull({ number: 7, head: 'feature', labels: ['darkroom'] });
});
afterEach(() => github.close());

function octokit(token = github.token) {
  return getOctokit(token, { baseUrl: github.apiUrl });
}

describe('a pull request', () => {
  test('follows its branch, and stays where it was once the branch is gone', async () => {
    const { pulls } = octokit().rest;
    const moved = await github.commitFiles('feature', { 'c.txt': 'c' }, 'More');
    const { data: open } = await pulls.get({ ...repo, pull_number: 7 });
    expect(open).toMatchObject({ state: 'open', changed_files: 3, commits: 2, additions: 3 });
    expect(open.head).toMatchObject({ sha: moved, ref: 'feature', label: 'acme:feature' });
    await github.deleteBranch('feature');
    github.closePull(7);
    const { data: shut } = await pulls.get({ ...repo, pull_number: 7 });
    expect(shut).toMatchObject({ state: 'closed', head: { sha: moved } });
    expect(await github.git('rev-parse', 'refs/pull/7/head')).toBe(moved);
  });

  test('lists its files', async () => {
    const files = await octokit().rest.pulls.listFiles({ ...repo, pull_number: 7 });
    expect(files.data.map(({ filename, status }) => `${status} ${filename}`)).toEqual([
      'modified a.txt',
      'added new.prompt',
    ]);
  });

  test('of a fork is found by its commit, and its branch is not in the repository', async () => {
    const sha = await github.commitFiles('theirs', { 'x.prompt': 'x' }, 'From outside');
    await github.openPull({ number: 8, head: 'theirs', fork: 'stranger' });
    const { rest } = octokit();
    const found = await rest.repos.listPullRequestsAssociatedWithCommit({
      ...repo,
      commit_sha: sha,
    });
    expect(found.data.map(({ number }) => number)).toEqual([8]);
    const { data } = await rest.pulls.get({ ...repo, pull_number: 8 });
    expect(data.head).toMatchObject({
      sha,
      label: 'stranger:theirs',
      repo: { full_name: 'stranger/pictures', fork: true },
    });
    expect(data.base.repo.full_name).toBe('acme/pictures');
    const gone = rest.git.getRef({ ...repo, ref: 'heads/theirs' });
    await expect(gone).rejects.toMatchObject({ status: 404 });
  });

  test('is opened once between two branches, and never without a commit of its own', async () => {
    const { pulls } = octokit().rest;
    await github.commitFiles('other', { 'o.txt': 'o' }, 'Other');
    const ask = { ...repo, head: 'other', base: 'main', title: 'Other', body: 'why' };
    const { data } = await pulls.create(ask);
    expect(data).toMatchObject({ number: 8, user: { login: 'github-actions[bot]' } });
    await expect(pulls.create(ask)).rejects.toMatchObject({
      message: expect.stringContaining('A pull request already exists for acme:other.'),
    });
    await expect(pulls.create({ ...ask, head: 'main' })).rejects.toMatchObject({
      message: expect.stringContaining('No commits between main and main'),
    });
    await expect(pulls.create({ ...ask, head: 'nowhere' })).rejects.toMatchObject({ status: 422 });
    const found = await pulls.list({ ...repo, head: 'acme:other' });
    expect(found.data.map(({ number }) => number)).toEqual([8]);
  });
});

describe('comments', () => {
  test('are read page by page through their Link headers', async () => {
    for (let index = 0; index < 205; index += 1) github.comment(7, 'ada', `comment ${index}`);
    const { paginate, rest } = octokit();
    const all = await paginate(rest.issues.listComments, { ...issue, per_page: 100 });
    expect(all).toHaveLength(205);
    expect(all.at(-1)).toMatchObject({ body: 'comment 204', user: { login: 'ada', type: 'User' } });
    expect(github.requests.map(({ query }) => query)).toEqual([
      'per_page=100',
      'per_page=100&page=2',
      'per_page=100&page=3',
    ]);
  });

  test('are written, changed, reacted to and deleted', async () => {
    const { issues, reactions } = octokit().rest;
    const { data } = await issues.createComment({ ...issue, body: 'one' });
    const comment = { ...repo, comment_id: data.id };
    await issues.updateComment({ ...comment, body: 'two' });
    expect((await issues.getComment(comment)).data).toMatchObject({
      body: 'two',
      minimized: null,
      user: { login: 'github-actions[bot]', type: 'Bot' },
    });
    const eyes = { ...comment, content: 'eyes' } as const;
    expect((await reactions.createForIssueComment(eyes)).status).toBe(201);
    expect((await reactions.createForIssueComment(eyes)).status).toBe(200);
    await issues.deleteComment(comment);
    await expect(issues.getComment(comment)).rejects.toMatchObject({ status: 404 });
    expect(github.comments(7)).toEqual([]);
  });

  test('take labels beside them', async () => {
    const { issues } = octokit().rest;
    await issues.addLabels({ ...issue, labels: ['final'] });
    const { data } = await issues.removeLabel({ ...issue, name: 'darkroom' });
    expect(data.map(({ name }) => name)).toEqual(['final']);
    await expect(issues.removeLabel({ ...issue, name: 'darkroom' })).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe('the repository', () => {
  test('tells itself, a branch, its rules, a comparison and a run', async () => {
    const { repos, actions } = octokit().rest;
    expect((await repos.get(repo)).data).toMatchObject({
      full_name: 'acme/pictures',
      private: true,
      default_branch: 'main',
    });
    const head = await github.head('feature');
    const branch = await repos.getBranch({ ...repo, branch: 'feature' });
    expect(branch.data.commit.sha).toBe(head);
    const basehead = 'main...feature';
    const { data } = await repos.compareCommitsWithBasehead({ ...repo, basehead });
    expect(data).toMatchObject({ status: 'ahead', ahead_by: 1, behind_by: 0 });
    expect(data.files?.map(({ filename }) => filename)).toEqual(['a.txt', 'new.prompt']);
    github.protect('main', 'pull_request', 'required_signatures');
    const rules = await repos.getBranchRules({ ...repo, branch: 'main' });
    expect(rules.data.map(({ type }) => type)).toEqual(['pull_request', 'required_signatures']);
    const run_id = github.addRun({
      event: 'pull_request',
      headBranch: 'feature',
      headSha: head,
      headOwner: 'stranger',
      path: '.github/workflows/ci.yml',
      conclusion: 'success',
    });
    expect((await actions.getWorkflowRun({ ...repo, run_id })).data).toMatchObject({
      head_sha: head,
      head_repository: { full_name: 'stranger/pictures' },
      pull_requests: [],
    });
  });

  test('gives a file, its raw bytes and a folder', async () => {
    const { repos } = octokit().rest;
    const path = 'deep/b.png';
    const { data } = await repos.getContent({ ...repo, path, ref: 'feature' });
    expect(data).toMatchObject({ type: 'file', size: 2, content: 'AP8=\n', encoding: 'base64' });
    const folder = await repos.getContent({ ...repo, path: 'deep' });
    expect(folder.data).toMatchObject([{ type: 'file', path }]);
    // Octokit itself would read them as text, as it does on GitHub.
    const request = { parseSuccessResponseBody: false };
    const raw = await repos.getContent({ ...repo, path, mediaType: { format: 'raw' }, request });
    expect(await buffer(raw.data as unknown as AsyncIterable<Uint8Array>)).toEqual(
      Buffer.from([0, 255]),
    );
    const missing = repos.getContent({ ...repo, path: 'none.png' });
    await expect(missing).rejects.toMatchObject({ status: 404 });
  });

  test('serves the two forms of an image URL in a comment', async () => {
    const headers = { authorization: `token ${github.token}` };
    const sha = await github.head('main');
    for (const end of [`blob/${sha}/deep/b.png?raw=true`, `raw/${sha}/deep/b.png`]) {
      const url = `${github.serverUrl}/acme/pictures/${end}`;
      const answer = await fetch(url, { headers });
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect([...(await answer.bytes())]).toEqual([0, 255]);
      expect((await fetch(url)).status).toBe(404);
    }
  });

  test.each([
    ['admin', 'admin'],
    ['maintain', 'write'],
    ['write', 'write'],
    ['triage', 'read'],
    ['read', 'read'],
  ] as const)('says that %s means %s', async (role, permission) => {
    github.allow('ada', role);
    const { repos } = octokit().rest;
    const asked = await repos.getCollaboratorPermissionLevel({ ...repo, username: 'ada' });
    expect(asked.data).toMatchObject({ permission, role_name: role });
    const unknown = repos.getCollaboratorPermissionLevel({ ...repo, username: 'eve' });
    await expect(unknown).rejects.toMatchObject({ status: 404 });
  });
});
