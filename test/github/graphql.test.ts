import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GitHub } from './hub.ts';
import { startGitHub } from './server.ts';

let github: GitHub;
let first: string;
beforeEach(async () => {
  github = await startGitHub();
  first = await github.commitFiles('main', { 'a.txt': 'a\n' }, 'Begin');
  await github.commitFiles('feature', { 'b.txt': 'b\n' }, 'Change');
  await github.openPull({ number: 7, head: 'feature' });
});
afterEach(() => github.close());

function ask(query: string, variables: Record<string, unknown> = {}, token = github.token) {
  return getOctokit(token, { baseUrl: github.apiUrl }).graphql(query, variables);
}

const commit = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url } ref { name } }
}`;

function change(more: object = {}) {
  return {
    branch: { repositoryNameWithOwner: 'acme/pictures', branchName: 'main' },
    expectedHeadOid: first,
    message: { headline: 'Add a picture', body: 'Whole.' },
    fileChanges: {
      additions: [{ path: 'art/p.png', contents: Buffer.from([0, 255, 1]).toString('base64') }],
      deletions: [{ path: 'a.txt' }],
    },
    ...more,
  };
}

describe('GraphQL', () => {
  test('tells who asks and what a pull request is', async () => {
    github.comment(7, 'github-actions[bot]', 'one');
    const query = `query ($owner: String!, $name: String!) {
      viewer { login }
      repository(owner: $owner, name: $name) {
        pullRequest(number: 7) {
          number state headRefOid isCrossRepository
          comments(first: 100) { nodes { body isMinimized author { login } } pageInfo { hasNextPage } }
        }
      }
    }`;
    expect(await ask(query, { owner: 'acme', name: 'pictures' })).toEqual({
      viewer: { login: 'github-actions[bot]' },
      repository: {
        pullRequest: {
          number: 7,
          state: 'OPEN',
          headRefOid: await github.head('feature'),
          isCrossRepository: false,
          comments: {
            nodes: [{ body: 'one', isMinimized: false, author: { login: 'github-actions' } }],
            pageInfo: { hasNextPage: false },
          },
        },
      },
    });
  });

  test('commits onto a branch, signed, with the bytes that were sent', async () => {
    const answer = await ask(commit, { input: change() });
    const sha = await github.head('main');
    expect(answer).toMatchObject({ createCommitOnBranch: { commit: { oid: sha } } });
    expect(await github.git('fsck', '--strict', '--no-dangling')).toBe('');
    expect(await github.git('diff', '--name-status', first, sha)).toBe('D\ta.txt\nA\tart/p.png');
    expect(await github.git('log', '-1', '--format=%cn%n%B', sha)).toBe(
      'GitHub\nAdd a picture\n\nWhole.',
    );
    const { git } = getOctokit(github.token, { baseUrl: github.apiUrl }).rest;
    const read = await git.getCommit({ owner: 'acme', repo: 'pictures', commit_sha: sha });
    expect(read.data.verification.verified).toBe(true);
  });

  test('refuses a commit on a branch that moved, with the type that says so', async () => {
    await github.commitFiles('main', { 'c.txt': 'c' }, 'Theirs');
    await expect(ask(commit, { input: change() })).rejects.toMatchObject({
      errors: [
        {
          type: 'STALE_DATA',
          message: `Expected branch to point to "${first}" but it did not. Pull and try again.`,
          path: ['createCommitOnBranch'],
        },
      ],
    });
  });

  test('refuses a commit under rules, without rights, and onto no branch', async () => {
    const reader = ask(commit, { input: change() }, github.addToken());
    await expect(reader).rejects.toMatchObject({ errors: [{ type: 'FORBIDDEN' }] });
    const branch = { repositoryNameWithOwner: 'acme/pictures', branchName: 'nowhere' };
    const nowhere = ask(commit, { input: change({ branch }) });
    await expect(nowhere).rejects.toMatchObject({ errors: [{ type: 'NOT_FOUND' }] });
    github.protect('main', 'pull_request');
    await expect(ask(commit, { input: change() })).rejects.toMatchObject({
      errors: [{ message: expect.stringContaining('Repository rule violations found') }],
    });
  });

  test('minimises a comment, which REST then shows', async () => {
    const { id } = github.comment(7, 'github-actions[bot]', 'old');
    const { issues } = getOctokit(github.token, { baseUrl: github.apiUrl }).rest;
    const find = { owner: 'acme', repo: 'pictures', comment_id: id };
    const { data } = await issues.getComment(find);
    const minimize = `mutation ($id: ID!) {
      minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) {
        minimizedComment { isMinimized minimizedReason }
      }
    }`;
    expect(await ask(minimize, { id: data.node_id })).toEqual({
      minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: 'outdated' } },
    });
    expect((await issues.getComment(find)).data).toMatchObject({
      minimized: { reason: 'outdated' },
    });
  });
});

describe('a planted violation is caught', () => {
  test.each([
    ['an undeclared field', 'query { viewer { nickname } }', {}, 'Cannot query field "nickname"'],
    ['a broken document', 'query { viewer', {}, 'Syntax Error'],
    ['an undeclared input field', commit, { input: { ...change(), author: 'me' } }, 'author'],
  ])('%s', async (_, query, variables, words) => {
    await expect(ask(query, variables)).rejects.toThrow();
    await expect(github.close()).rejects.toThrow(words);
    github = await startGitHub();
  });
});
