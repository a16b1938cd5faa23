import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openGitHub } from '../../action/adapters/github.ts';
import type { Change } from '../../action/publish/checkout.ts';
import { type ApiCommit, commitByApi } from '../../action/publish/commit-by-api.ts';
import { badGateway } from '../github/answers.ts';
import type { GitHub } from '../github/hub.ts';
import { startGitHub } from '../github/server.ts';

let github: GitHub;
let parent: string;
beforeEach(async () => {
  github = await startGitHub();
  parent = await github.commitFiles('main', { 'a.txt': 'a\n', 'old/b.png': 'b' }, 'Begin');
});
afterEach(() => github.close());

/** A change, or a file whose bytes are asked for. */
type File = Exclude<Change, { file: string }> | { path: string; bytes: () => Promise<Uint8Array> };

function commit(
  {
    files = [{ path: 'a.txt', text: 'b\n' }],
    ...about
  }: Partial<ApiCommit> & { files?: File[] } = {},
  token = github.token,
) {
  const { apiUrl, repository } = github;
  const port = openGitHub({ token, apiUrl, repository });
  const sources = new Map(files.flatMap((one) => ('bytes' in one ? [[one.path, one.bytes]] : [])));
  const changes = files.map((one): Change => {
    return 'bytes' in one ? { path: one.path, file: one.path, bytes: 1 } : one;
  });
  const bytesOf = (file: string) => sources.get(file)?.() ?? Promise.reject(new Error(file));
  const made = { branch: 'main', parents: [parent], base: parent, message: 'Render', changes };
  return commitByApi(port, { ...made, bytesOf, programs: new Set(), ...about });
}

function picture(seed: number, length = 5000): Buffer {
  return Buffer.from(Array.from({ length }, (_, index) => (index * 7 + seed) % 256));
}

function pictures(count: number): File[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `images/${index}.png`,
    bytes: async () => picture(index, 300 + index),
  }));
}

function nameOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

const patch = { method: 'PATCH', path: /\/git\/refs\// };
const blobs = { method: 'POST', path: /\/git\/blobs$/ };

describe('a commit by the API', () => {
  test('has the true bytes, one parent, GitHub’s signature, and as many requests as promised', async () => {
    const files: File[] = [
      { path: 'images/one.png', bytes: async () => picture(1) },
      { path: 'images/zwei ü.png', bytes: async () => picture(2) },
      { path: 'a.txt', text: 'ä\n' },
      { path: 'old/b.png', remove: true },
    ];
    const done = await commit({ files, message: 'Render\n\nTwo images.' });
    const sha = await github.head('main');
    expect(done).toEqual({ kind: 'committed', sha, verified: true });
    expect(github.requests).toHaveLength(3 + 1 + 3);
    expect(await github.git('log', '--format=%H %P %an|%cn|%B', '-1', 'main')).toBe(
      `${sha} ${parent} github-actions[bot]|GitHub|Render\n\nTwo images.`,
    );
    expect(await github.git('ls-tree', '-rz', 'main')).toBe(
      [
        ['a.txt', Buffer.from('ä\n')] as const,
        ['images/one.png', picture(1)] as const,
        ['images/zwei ü.png', picture(2)] as const,
      ]
        .map(([path, bytes]) => `100644 blob ${nameOf(bytes)}\t${path}\0`)
        .join(''),
    );
    expect(await github.git('cat-file', '-s', 'main:images/one.png')).toBe('5000');
    expect(await github.git('fsck', '--strict', '--no-dangling')).toBe('');
  });

  test('of 150 files is two trees and a commit, within GitHub’s limits for each', async () => {
    github.policy.limits.treeEntries = 100;
    github.policy.limits.contentPerMinute = 1000;
    // Ten contents: equal ones are sent once.
    const files = pictures(150).map((file, index) => ({
      ...file,
      bytes: async () => picture(index % 10),
    }));
    expect(await commit({ files })).toMatchObject({ kind: 'committed' });
    expect(github.requests).toHaveLength(10 + 2 + 3);
    expect(await github.git('rev-list', '--count', `${parent}..main`)).toBe('1');
    const paths = (await github.git('ls-tree', '-r', '--name-only', 'main:images')).split('\n');
    expect(paths).toHaveLength(150);
    expect(await github.git('rev-parse', 'main:images/127.png')).toBe(nameOf(picture(7)));
    expect(await github.git('fsck', '--strict', '--no-dangling')).toBe('');
  });

  test('reads a few files at a time', async () => {
    let open = 0;
    let most = 0;
    const files = pictures(12).map((file, index) => ({
      ...file,
      bytes: async () => {
        open += 1;
        most = Math.max(most, open);
        await new Promise((done) => setTimeout(done, 5));
        open -= 1;
        return picture(index);
      },
    }));
    await commit({ files });
    expect(most).toBe(4);
  });

  test('takes up another commit, whose files are the base', async () => {
    const tip = await github.commitFiles('deliver', { 'ours.png': 'x' }, 'Earlier');
    const base = await github.commitFiles('main', { 'c.txt': 'c\n' }, 'Go on');
    const files = [{ path: 'ours.png', text: 'y' }];
    await commit({ branch: 'deliver', parents: [tip, base], base, files });
    expect(await github.git('log', '-1', '--format=%P', 'deliver')).toBe(`${tip} ${base}`);
    expect(await github.git('diff', '--name-only', base, 'deliver')).toBe('ours.png');
  });

  test('leaves runnable what can be run', async () => {
    const files = ['run.sh', 'a.txt'].map((path) => ({ path, text: 'new' }));
    await commit({ files, programs: new Set(['run.sh']) });
    const modes = await github.git('ls-tree', '--format=%(objectmode) %(path)', 'main');
    expect(modes.split('\n')).toEqual(['100644 a.txt', '040000 old', '100755 run.sh']);
  });

  test('takes a blob that GitHub has', async () => {
    const blob = await github.git('rev-parse', 'main:a.txt');
    const files = [{ path: 'copy.txt', blob }];
    expect(await commit({ files })).toMatchObject({ kind: 'committed' });
    expect(await github.git('cat-file', 'blob', 'main:copy.txt')).toBe('a');
    expect(github.requests).toHaveLength(4);
  });

  test('puts a file where a folder was, in whichever tree that is', async () => {
    const between = Array.from({ length: 100 }, (_, index) => ({
      path: `old-${index}`,
      text: 'x',
    }));
    const files: File[] = [
      { path: 'old', text: 'file' },
      ...between,
      { path: 'old/b.png', remove: true },
    ];
    expect(await commit({ files })).toMatchObject({ kind: 'committed' });
    expect(await github.git('cat-file', 'blob', 'main:old')).toBe('file');
  });

  test('is not verified with a person’s token, and says so', async () => {
    const permissions = { contents: 'write', metadata: 'read' } as const;
    const token = github.addToken({ login: 'ada', kind: 'user', permissions });
    expect(await commit({}, token)).toMatchObject({ kind: 'committed', verified: false });
  });
});

describe('a branch', () => {
  test('that moved on is left as it is', async () => {
    github.policy.before(patch, () => github.commitFiles('main', { 'c.txt': 'c' }, 'Theirs'));
    expect(await commit()).toEqual({ kind: 'moved' });
    expect(await github.git('log', '-1', '--format=%s', 'main')).toBe('Theirs');
  });

  test('that was deleted is not made anew', async () => {
    await github.commitFiles('feature', { 'c.txt': 'c' }, 'Change');
    const tip = await github.head('feature');
    github.policy.before(patch, () => github.deleteBranch('feature'));
    expect(await commit({ branch: 'feature', parents: [tip] })).toEqual({ kind: 'moved' });
    expect(await github.git('branch', '--list')).toBe('* main');
  });

  test.each([
    [422, 'Reference cannot be updated'],
    [409, 'Reference already has a lock'],
  ])('that is written to at the same moment has moved (%s)', async (status, message) => {
    github.policy.answer(patch, { status, body: { message } });
    expect(await commit()).toEqual({ kind: 'moved' });
  });

  test('that takes pull requests only is protected, in GitHub’s words', async () => {
    github.protect('main', 'pull_request');
    expect(await commit()).toEqual({
      kind: 'protected',
      words: 'Repository rule violations found  Changes must be made through a pull request.  ',
    });
    expect(await github.head('main')).toBe(parent);
  });

  test.each([
    [422, 'Required status check "ci" is expected: GH006: Protected branch update failed'],
    [409, 'Repository rule violations found'],
    [403, 'Protected branch update failed for refs/heads/main.'],
    [422, 'Cannot update this protected ref.'],
  ])('with the older protection is protected too (%s)', async (status, words) => {
    github.policy.answer(patch, { status, body: { message: words }, platform: true });
    expect(await commit()).toEqual({ kind: 'protected', words });
  });
});

describe('what GitHub does not take', () => {
  test('for want of rights is forbidden, and nothing more is sent', async () => {
    const files = pictures(50);
    expect(await commit({ files }, github.addToken())).toEqual({
      kind: 'forbidden',
      words: 'Resource not accessible by integration',
    });
    expect(github.requests.length).toBeLessThanOrEqual(5);
    expect(await commit({}, 'ghs_over')).toEqual({
      kind: 'failed',
      words: 'the token was refused: it is wrong, or its time is over',
    });
  });

  test('for its size is too large, in GitHub’s words', async () => {
    github.policy.limits.blobBytes = 100;
    expect(await commit({ files: pictures(1) })).toEqual({
      kind: 'too large',
      words: expect.stringMatching(/^Sorry, your input was too large to process\. /),
    });
  });

  test('for a tree’s size is too large, in GitHub’s words', async () => {
    github.policy.limits.treeEntries = 1;
    expect(await commit({ files: pictures(2) })).toEqual({
      kind: 'too large',
      words: expect.stringMatching(/^Sorry, your request timed out\. /),
    });
  });

  test('is told as one line, without control characters, and cut', async () => {
    const message = `\u001b[31mNo\n::error::${'long '.repeat(200)}`;
    github.policy.answer(patch, { status: 422, body: { message } });
    const done = await commit();
    expect(done).toMatchObject({
      kind: 'failed',
      words: expect.stringMatching(/^\\u\{1b\}\[31mNo ::error::long .*…$/),
    });
    expect('words' in done && done.words.length).toBe(500);
  });
});

describe('what goes wrong on the way', () => {
  test('is a limit that is waited out', async () => {
    github.policy.limits.contentPerMinute = 3;
    github.policy.limits.retryAfter = 1;
    github.policy.before({ ...blobs, skip: 5 }, async () => {
      github.policy.limits.contentPerMinute = 80;
    });
    expect(await commit({ files: pictures(6) })).toMatchObject({ kind: 'committed' });
    expect(github.requests.map(({ status }) => status)).toContain(403);
    expect(await github.git('fsck', '--strict', '--no-dangling')).toBe('');
  });

  test('is a gateway that comes back, a second later each time', async () => {
    for (const path of [/\/git\/blobs$/, /\/git\/trees$/, /\/git\/commits$/, /\/git\/refs\//]) {
      github.policy.answer({ path }, badGateway());
    }
    expect(await commit()).toMatchObject({ kind: 'committed' });
    expect(await github.git('rev-list', '--count', `${parent}..main`)).toBe('1');
  });

  test('is an answer to the last step that was lost: the branch has moved to the commit', async () => {
    github.policy.before(patch, async () => {
      const lost = await github.git('fsck', '--unreachable', '--no-reflogs');
      const [, sha = ''] = /unreachable commit (\w+)/.exec(lost) ?? [];
      await github.git('update-ref', 'refs/heads/main', sha);
    });
    github.policy.drop(patch);
    expect(await commit()).toEqual({
      kind: 'committed',
      sha: await github.head('main'),
      verified: true,
    });
  });

  test('is a file that cannot be read, which is thrown, and no branch moves', async () => {
    const files = [{ path: 'x.png', bytes: () => Promise.reject(new Error('x.png is gone')) }];
    await expect(commit({ files })).rejects.toThrow('x.png is gone');
    expect(await github.head('main')).toBe(parent);
  });
});

describe('a path', () => {
  test.each([
    '.github/workflows/ci.yml',
    '.GitHub/Workflows/ci.yml',
    '../a.png',
    'a/../b.png',
    './a.png',
    '/a.png',
    'a//b.png',
    'a/',
    '',
    '.git/config',
    'deep/.GIT/config',
    '.github',
  ])('%j is refused before anything is sent', async (path) => {
    await expect(commit({ files: [...pictures(1), { path, text: 'x' }] })).rejects.toThrow(
      `${path}: Darkroom commits nothing there. Choose a path inside the repository, outside .git and .github/workflows.`,
    );
    expect(github.requests).toEqual([]);
  });

  test('below .github is fine otherwise', async () => {
    const files = [{ path: '.github/logo.png', text: 'x' }];
    expect(await commit({ files })).toMatchObject({ kind: 'committed' });
  });

  test('with two contents is refused, with one content twice is one', async () => {
    const one = { path: 'a.png', text: 'one' };
    await expect(commit({ files: [one, { path: 'a.png', text: 'two' }] })).rejects.toThrow(
      'a.png: two different files are to be committed there. Give one of them another path.',
    );
    expect(await github.head('main')).toBe(parent);
    expect(await commit({ files: [one, one] })).toMatchObject({ kind: 'committed' });
  });
});
