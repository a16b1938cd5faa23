import { createHash } from 'node:crypto';
import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GitHub } from './hub.ts';
import { startGitHub } from './server.ts';

const repo = { owner: 'acme', repo: 'pictures' };

let github: GitHub;
let first: string;
beforeEach(async () => {
  github = await startGitHub({ now: () => new Date('2026-11-23T12:00:00Z') });
  first = await github.commitFiles('main', { 'a.txt': 'a\n', 'deep/b.txt': 'b\n' }, 'Begin');
});
afterEach(() => github.close());

function rest(token = github.token) {
  return getOctokit(token, { baseUrl: github.apiUrl }).rest;
}

describe('a commit by blobs, tree, commit and ref', () => {
  test('is what git itself finds in the repository, bytes and all', async () => {
    const { git } = rest();
    const picture = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 251));
    const content = picture.toString('base64');
    const blob = await git.createBlob({ ...repo, content, encoding: 'base64' });
    const head = await git.getRef({ ...repo, ref: 'heads/main' });
    const parent = head.data.object.sha;
    const { data: before } = await git.getCommit({ ...repo, commit_sha: parent });
    const tree = await git.createTree({
      ...repo,
      base_tree: before.tree.sha,
      tree: [
        { path: 'art/one picture.png', mode: '100644', type: 'blob', sha: blob.data.sha },
        { path: 'run.sh', mode: '100755', type: 'blob', content: '#!/bin/sh\n' },
        { path: 'deep/b.txt', mode: '100644', type: 'blob', sha: null },
      ],
    });
    const message = 'Add a picture\n\nwith ünïcode';
    const commit = await git.createCommit({
      ...repo,
      message,
      tree: tree.data.sha,
      parents: [parent],
    });
    const { sha } = commit.data;
    await git.updateRef({ ...repo, ref: 'heads/main', sha });

    expect(await github.git('fsck', '--strict', '--no-dangling')).toBe('');
    expect(await github.head('main')).toBe(sha);
    expect(await github.git('log', '--format=%H %an <%ae> %cn %ct%n%B', '-1', 'main')).toBe(
      `${sha} github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com> GitHub 1795435200\n${message}`,
    );
    expect(await github.git('diff', '--name-status', first, 'main')).toBe(
      'A\tart/one picture.png\nD\tdeep/b.txt\nA\trun.sh',
    );
    expect(await github.git('rev-parse', 'main:art/one picture.png')).toBe(
      createHash('sha1').update(`blob ${picture.length}\0`).update(picture).digest('hex'),
    );
    expect(commit.data.verification).toMatchObject({ verified: true, reason: 'valid' });
    const read = await git.getBlob({ ...repo, file_sha: blob.data.sha });
    expect(Buffer.from(read.data.content, 'base64').equals(picture)).toBe(true);
    const listed = await git.getTree({ ...repo, tree_sha: tree.data.sha, recursive: 'true' });
    expect(listed.data.tree.map(({ path, mode, type }) => `${mode} ${type} ${path}`)).toEqual([
      '100644 blob a.txt',
      '040000 tree art',
      '100644 blob art/one picture.png',
      '100755 blob run.sh',
    ]);
  });

  test('is not verified with an author of its own', async () => {
    const { git } = rest();
    const { data: before } = await git.getCommit({ ...repo, commit_sha: first });
    const author = { name: 'Ada', email: 'ada@example.com', date: '2026-01-02T03:04:05Z' };
    const base = { ...repo, message: 'Hers', tree: before.tree.sha, parents: [first] };
    const { data } = await git.createCommit({ ...base, author });
    expect(data.verification).toMatchObject({ verified: false, reason: 'unsigned' });
    expect(data.author).toEqual(author);
    expect(data.committer).toEqual(author);
  });
});

describe('a tree', () => {
  test.each([
    ['a path that leaves the repository', '../a.txt', 'malformed path component'],
    ['a path into .git', '.git/config', 'malformed path component'],
    ['an absolute path', '/a.txt', 'malformed path component'],
  ])('refuses %s', async (_, path, words) => {
    const tree = [{ path, mode: '100644', type: 'blob', content: 'x' }] as const;
    const made = rest().git.createTree({ ...repo, tree: [...tree] });
    await expect(made).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining(words),
    });
  });

  test('refuses to delete a path that is not there, and an object that is not', async () => {
    const { git } = rest();
    const made = (path: string, sha: string | null) =>
      git.createTree({
        ...repo,
        base_tree: first,
        tree: [{ path, mode: '100644', type: 'blob', sha }],
      });
    await expect(made('gone.txt', null)).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('GitRPC::BadObjectState'),
    });
    await expect(made('new.txt', '1'.repeat(40))).rejects.toMatchObject({ status: 422 });
  });

  test('takes a whole folder by its tree, and puts a folder where a file was', async () => {
    const { git } = rest();
    const folder = await github.git('rev-parse', `${first}:deep`);
    const { data } = await git.createTree({
      ...repo,
      base_tree: first,
      tree: [
        { path: 'copy', mode: '040000', type: 'tree', sha: folder },
        { path: 'a.txt/inside', mode: '100644', type: 'blob', content: 'x' },
      ],
    });
    expect(await github.git('ls-tree', '-r', '--name-only', data.sha)).toBe(
      'a.txt/inside\ncopy/b.txt\ndeep/b.txt',
    );
  });
});

describe('a ref', () => {
  test('is made, found, moved forward only, and deleted', async () => {
    const { git } = rest();
    const second = await github.commitFiles('main', { 'a.txt': 'later\n' }, 'Go on');
    await git.createRef({ ...repo, ref: 'refs/heads/darkroom/pr-1', sha: first });
    await expect(
      git.createRef({ ...repo, ref: 'refs/heads/darkroom/pr-1', sha: first }),
    ).rejects.toMatchObject({ status: 422 });
    const found = await git.listMatchingRefs({ ...repo, ref: 'heads/darkroom/' });
    expect(found.data.map(({ ref }) => ref)).toEqual(['refs/heads/darkroom/pr-1']);
    const ref = 'heads/darkroom/pr-1';
    await git.updateRef({ ...repo, ref, sha: second });
    await expect(git.updateRef({ ...repo, ref, sha: first })).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('Update is not a fast forward'),
    });
    await git.updateRef({ ...repo, ref, sha: first, force: true });
    expect(await github.head('darkroom/pr-1')).toBe(first);
    await git.deleteRef({ ...repo, ref });
    await expect(git.getRef({ ...repo, ref })).rejects.toMatchObject({ status: 404 });
    await expect(git.updateRef({ ...repo, ref, sha: first })).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('Reference does not exist'),
    });
  });

  test('is not moved to what is no commit', async () => {
    const { git } = rest();
    const blob = await github.git('rev-parse', `${first}:a.txt`);
    const moved = git.updateRef({ ...repo, ref: 'heads/main', sha: blob });
    await expect(moved).rejects.toMatchObject({ status: 422 });
  });
});
