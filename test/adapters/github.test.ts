import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openGitHub } from '../../action/adapters/github.ts';
import type { GitHub as Port } from '../../action/publish/github.ts';
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
    const pull = { number: 7, headSha: feature, headRepository: 'acme/pictures' };
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
