import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openGitHub } from '../../action/adapters/github.ts';
import type { GitHub as Port } from '../../action/publish/github.ts';
import { forbidden, notFound, unauthorized, upgradeRequired } from '../github/answers.ts';
import type { GitHub } from '../github/hub.ts';
import { startGitHub } from '../github/server.ts';

let github: GitHub;
let port: Port;
let main: string;
let feature: string;
beforeEach(async () => {
  github = await startGitHub();
  port = open(github.token);
  main = await github.commitFiles('main', { 'a.txt': 'a\n' }, 'Begin');
  feature = await github.commitFiles('feature', { 'b.txt': 'b\n' }, 'Change');
  await github.openPull({ number: 7, head: 'feature' });
});
afterEach(() => github.close());

function open(token: string): Port {
  return openGitHub({ token, apiUrl: github.apiUrl, repository: github.repository });
}

/** What was asked, in order: `GET /pulls/7`. */
function asked(): string[] {
  const all = github.requests.map(({ method, path }) => `${method} ${path}`);
  return all.map((line) => line.replace(`/repos/${github.repository}`, ''));
}

describe('who we are and what is talked about', () => {
  test('the token says its login', async () => {
    expect(await port.login()).toBe('github-actions[bot]');
    expect(asked()).toEqual(['POST /graphql']);
  });

  test('a pull request is told as it stands, open and closed', async () => {
    const head = { headSha: feature, headRepository: 'acme/pictures' };
    const pull = { number: 7, ...head, base: 'main' };
    const url = `${github.serverUrl}/acme/pictures/pull/7`;
    const opened = { ...pull, url, isOpen: true, closedAt: undefined };
    expect(await port.pull(7)).toEqual(opened);
    expect(await port.pullsFrom('acme', 'feature')).toEqual([opened]);
    github.closePull(7);
    expect(await port.pull(7)).toEqual({
      ...opened,
      isOpen: false,
      closedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
    expect(await port.pullsFrom('acme', 'feature')).toEqual([]);
    expect(asked()).toEqual(['GET /pulls/7', 'GET /pulls', 'GET /pulls/7', 'GET /pulls']);
  });

  test('a pull request from a fork lies in another repository', async () => {
    await github.commitFiles('theirs', { 'x.txt': 'x' }, 'From outside');
    await github.openPull({ number: 8, head: 'theirs', fork: 'stranger' });
    expect((await port.pull(8)).headRepository).toBe('stranger/pictures');
    const [found] = await port.pullsFrom('stranger', 'theirs');
    expect(found?.number).toBe(8);
    expect(await port.pullsFrom('acme', 'theirs')).toEqual([]);
  });

  test('a commit’s pull requests are told, open and merged', async () => {
    expect((await port.pullsWith(feature)).map(({ number }) => number)).toEqual([7]);
    await github.commitFiles('main', { 'c.txt': 'c\n' }, 'Go on');
    const merged = await github.mergePull(7);
    for (const sha of [feature, merged]) {
      expect(await port.pullsWith(sha)).toMatchObject([{ number: 7, isOpen: false, base: 'main' }]);
    }
    expect(await port.pullsWith(main)).toEqual([]);
    expect(asked()).toHaveLength(4);
  });

  test('a person’s rights are told, and none of who is unknown', async () => {
    github.allow('ada', 'admin');
    github.allow('mary', 'maintain');
    const rights = ['ada', 'mary', 'nobody', 'dependabot[bot]'].map((one) => port.permission(one));
    expect(await Promise.all(rights)).toEqual(['admin', 'write', 'none', 'none']);
    const may = { method: 'GET', path: /\/permission$/ };
    github.policy.answer(may, forbidden().answer);
    expect(await port.permission('ada')).toBe('none');
    github.policy.answer(may, unauthorized().answer);
    await expect(port.permission('ada')).rejects.toMatchObject({ status: 401 });
  });

  test('a pull request is opened', async () => {
    await github.commitFiles('images', { 'i.txt': 'i' }, 'Images');
    const pull = { title: 'Images', body: 'All of them.', head: 'images', base: 'main' };
    const { number, isOpen } = await port.openPull(pull);
    expect(isOpen).toBe(true);
    expect(github.pull(number)).toMatchObject(pull);
    expect(asked()).toEqual(['POST /pulls']);
  });

  test('comments are read page by page, written and changed', async () => {
    for (let count = 0; count < 101; count += 1) github.comment(7, 'ada', `Comment ${count}`);
    const id = await port.createComment(7, 'Ours');
    await port.updateComment(id, 'Ours, anew');
    const [first] = github.comments(7);
    if (first !== undefined) first.minimized = 'outdated';
    const comments = await port.comments(7);
    expect(comments).toHaveLength(102);
    expect(comments[0]).toMatchObject({ author: 'ada', body: 'Comment 0', minimized: true });
    const ours = { id, author: 'github-actions[bot]', body: 'Ours, anew', minimized: false };
    expect(comments.at(-1)).toEqual(ours);
    expect(asked()).toEqual([
      'POST /issues/7/comments',
      `PATCH /issues/comments/${id}`,
      'GET /issues/7/comments',
      'GET /issues/7/comments',
    ]);
  });
});

describe('branches', () => {
  test('are found, made, moved forward and deleted', async () => {
    expect(await port.branchHead('main')).toBe(main);
    expect(await port.branchHead('darkroom/pr-7')).toBeUndefined();
    await port.createBranch('darkroom/pr-7', main);
    await port.createBranch('darkroom/pr-10', main);
    expect(await port.branchesFrom('darkroom/pr-')).toEqual(['darkroom/pr-10', 'darkroom/pr-7']);
    await port.moveBranch('darkroom/pr-7', feature);
    expect(await github.head('darkroom/pr-7')).toBe(feature);
    await expect(port.moveBranch('darkroom/pr-7', main)).rejects.toMatchObject({
      status: 422,
      words: 'Update is not a fast forward',
    });
    await port.deleteBranch('darkroom/pr-7');
    expect(await port.branchesFrom('darkroom/pr-')).toEqual(['darkroom/pr-10']);
    // What is gone is gone: another run may have been first.
    await port.deleteBranch('darkroom/pr-7');
    expect(asked()).toHaveLength(10);
  });

  test('are known by their rules before they exist', async () => {
    github.protect('main', 'pull_request', 'required_signatures');
    github.protect('darkroom/deliver/main', 'creation');
    expect(await port.rules('main')).toEqual(new Set(['pull_request', 'required_signatures']));
    expect(await port.rules('darkroom/deliver/main')).toEqual(new Set(['creation']));
    expect(await port.rules('feature')).toEqual(new Set());
    expect(asked()).toHaveLength(3);
  });

  test('have no rules where GitHub will tell of none, and any other fault is told', async () => {
    const rules = { path: /\/rules\/branches\// };
    for (const answer of [upgradeRequired(), notFound().answer]) {
      github.policy.answer(rules, answer);
      expect(await port.rules('main')).toEqual(new Set());
    }
    github.policy.answer(rules, unauthorized().answer);
    await expect(port.rules('main')).rejects.toMatchObject({ status: 401 });
  });

  test('for which another leaves no room are refused in plain words', async () => {
    await port.createBranch('darkroom', main);
    await expect(port.createBranch('darkroom/pr-7', main)).rejects.toThrow(
      /^GitHub answered 422 to .*: a branch named darkroom stands in the way of darkroom\/pr-7\. Rename it\.$/,
    );
    await expect(port.createBranch('odd', '1'.repeat(40))).rejects.toMatchObject({
      words: 'Object does not exist',
    });
  });

  test('take up a commit by a merge, once', async () => {
    await github.commitFiles('main', { 'c.txt': 'c\n' }, 'Go on');
    const tip = await github.head('main');
    const done = await port.merge('feature', tip);
    expect(done).toEqual({ kind: 'merged', sha: await github.head('feature') });
    expect(await github.git('log', '-1', '--format=%P', 'feature')).toBe(`${feature} ${tip}`);
    expect(await port.merge('feature', tip)).toEqual(done);
    expect(asked().slice(2)).toEqual(['GET /git/ref/heads/feature']);
    await expect(port.merge('nowhere', tip)).rejects.toMatchObject({ status: 404 });
  });

  test('take up nothing that conflicts, and nothing against a rule', async () => {
    const theirs = await github.commitFiles('other', { 'b.txt': 'theirs\n' }, 'Theirs');
    expect(await port.merge('feature', theirs)).toEqual({ kind: 'conflict' });
    expect(await github.head('feature')).toBe(feature);
    const words = 'Repository rule violations found';
    const answer = { status: 409, body: { message: words } };
    github.policy.answer({ path: /\/merges$/ }, answer);
    await expect(port.merge('feature', theirs)).rejects.toMatchObject({ status: 409, words });
  });

  test('are merged into once when the answer is lost', async () => {
    const tip = await github.commitFiles('other', { 'c.txt': 'c\n' }, 'Other');
    const merges = { path: /\/merges$/ };
    github.policy.before(merges, () => port.merge('feature', tip));
    github.policy.drop(merges);
    const done = await port.merge('feature', tip);
    expect(done).toEqual({ kind: 'merged', sha: await github.head('feature') });
    expect(await github.git('rev-list', '--count', 'main..feature')).toBe('3');
  });

  test('of one name are made once: at another commit it is an error', async () => {
    await port.createBranch('side', main);
    await port.createBranch('side', main);
    await expect(port.createBranch('side', feature)).rejects.toMatchObject({ status: 422 });
  });
});

describe('objects', () => {
  test('are made, each by one request, and equal bytes are sent once', async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 0]);
    const [one, two] = await Promise.all([
      port.createBlob(bytes),
      port.createBlob(bytes.subarray()),
    ]);
    expect(one).toBe(two);
    // A view into a larger buffer, as a file's chunk may be.
    const other = await port.createBlob(bytes.subarray(1, 3));
    const base = await port.treeOf(main);
    expect(base).toBe(await github.git('rev-parse', `${main}^{tree}`));
    expect(await port.treeOf(main)).toBe(base);
    const tree = await port.createTree(base, [
      { path: 'art/p.png', blob: one },
      { path: 'art/q.png', blob: other },
      { path: 'a.txt', blob: null },
    ]);
    const commit = { message: 'Pictures\n\nTwo.', tree, parents: [main] };
    const { sha, verified } = await port.createCommit(commit);
    expect(verified).toBe(true);
    expect(asked()).toHaveLength(5);
    expect(await github.git('ls-tree', '-r', '--name-only', sha)).toBe('art/p.png\nart/q.png');
    expect(await github.git('cat-file', '-s', `${sha}:art/p.png`)).toBe('5');
    expect(await github.git('cat-file', '-s', `${sha}:art/q.png`)).toBe('2');
    expect(await github.git('fsck', '--strict', '--no-dangling')).toBe('');
  });

  test('stay runnable where they are said to be', async () => {
    const blob = await port.createBlob(Buffer.from('#!/bin/sh\n'));
    const entries = [
      { path: 'run.sh', blob, isExecutable: true },
      { path: 'plain.sh', blob },
    ];
    const tree = await port.createTree(await port.treeOf(main), entries);
    const modes = await github.git('ls-tree', '--format=%(objectmode) %(path)', tree);
    expect(modes).toBe('100644 a.txt\n100644 plain.sh\n100755 run.sh');
  });

  test('are not signed for a person', async () => {
    const token = github.addToken({
      login: 'ada',
      kind: 'user',
      permissions: { contents: 'write', metadata: 'read' },
    });
    const made = { message: 'Hers', tree: await port.treeOf(main), parents: [main] };
    expect((await open(token).createCommit(made)).verified).toBe(false);
  });

  test('have a commit at which a head left its base', async () => {
    await github.commitFiles('main', { 'c.txt': 'c\n' }, 'Go on');
    expect(await port.mergeBase('main', feature)).toBe(main);
    expect(await port.mergeBase(main, feature)).toBe(main);
    expect(asked()).toHaveLength(2);
  });
});

describe('the past', () => {
  test('of a path is told from a commit back', async () => {
    const shas: string[] = [];
    for (let count = 0; count < 22; count += 1) {
      shas.unshift(await github.commitFiles('main', { 'art/ü b.png': `${count}` }, 'Draw'));
      await github.commitFiles('main', { 'other.txt': `${count}` }, 'Other');
    }
    expect(await port.commitsOf('art/ü b.png', 'main')).toEqual(shas.slice(0, 20));
    expect(await port.commitsOf('art/ü b.png', shas[20] ?? '')).toEqual(shas.slice(20));
    expect(await port.commitsOf('none.png', 'main')).toEqual([]);
    expect(asked()).toHaveLength(3);
  });

  test('has a file’s true bytes, whatever they are', async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256));
    const sha = await github.commitFiles('main', { 'art/ü b.png': bytes, 'a.json': '{}' }, 'Draw');
    const found = await port.fileAt(sha, 'art/ü b.png');
    expect(found && bytes.equals(found)).toBe(true);
    expect(Buffer.from((await port.fileAt(sha, 'a.json')) ?? []).toString()).toBe('{}');
    for (const path of ['none.png', 'art', 'a.txt/b']) {
      expect(await port.fileAt(sha, path)).toBeUndefined();
    }
    expect(asked()).toHaveLength(5);
    const contents = { path: /\/contents\// };
    github.policy.answer(contents, forbidden().answer);
    await expect(port.fileAt(sha, 'a.json')).rejects.toMatchObject({ status: 403 });
  });
});
