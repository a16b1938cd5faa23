import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { badGateway, secondaryLimit } from './answers.ts';
import type { GitHub } from './hub.ts';
import { startGitHub } from './server.ts';

const repo = { owner: 'acme', repo: 'pictures' };
const blobs = { method: 'POST', path: /\/git\/blobs$/ };

let github: GitHub;
let time: number;
beforeEach(async () => {
  time = Date.parse('2026-11-23T12:00:00Z');
  github = await startGitHub({ now: () => new Date(time) });
  await github.commitFiles('main', { 'a.txt': 'a\n' }, 'Begin');
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

describe('limits', () => {
  test('a comment of 65,536 characters is taken, one more is refused as GitHub refuses it', async () => {
    const { issues } = rest();
    const comment = { ...repo, issue_number: 7 };
    const { data } = await issues.createComment({ ...comment, body: '😀'.repeat(65_536) });
    const tooLong = 'x'.repeat(65_537);
    const refusal = {
      status: 422,
      response: {
        data: {
          message: 'Validation Failed',
          errors: [
            {
              resource: 'IssueComment',
              field: 'body',
              code: 'custom',
              message: 'body is too long (maximum is 65536 characters)',
            },
          ],
          documentation_url: 'https://docs.github.com/rest/issues/comments#create-an-issue-comment',
          status: '422',
        },
      },
    };
    await expect(issues.createComment({ ...comment, body: tooLong })).rejects.toMatchObject(
      refusal,
    );
    const changed = issues.updateComment({ ...repo, comment_id: data.id, body: tooLong });
    await expect(changed).rejects.toMatchObject({ status: 422 });
  });

  test('a blob above the limit is refused', async () => {
    github.policy.limits.blobBytes = 3;
    const { git } = rest();
    const content = Buffer.from('four').toString('base64');
    await expect(git.createBlob({ ...repo, content, encoding: 'base64' })).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('Sorry, your input was too large to process.'),
    });
    expect((await git.createBlob({ ...repo, content: 'abc' })).status).toBe(201);
  });

  test('a tree of too many entries is refused', async () => {
    github.policy.limits.treeEntries = 1;
    const entry = (path: string) => ({ path, mode: '100644', content: '' }) as const;
    const made = rest().git.createTree({ ...repo, tree: [entry('a'), entry('b')] });
    await expect(made).rejects.toMatchObject({ status: 422 });
  });

  test('content beyond the minute meets the secondary limit until the minute is over', async () => {
    github.policy.limits.contentPerMinute = 2;
    await blob();
    await blob();
    await expect(blob()).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('secondary rate limit'),
      response: { headers: { 'retry-after': '60' } },
    });
    expect((await rest().repos.get(repo)).status).toBe(200);
    time += 60_000;
    expect((await blob()).status).toBe(201);
  });

  test('requests beyond the hour meet the primary limit, which says when it ends', async () => {
    github.policy.limits.requestsPerHour = 1;
    const { headers } = await rest().repos.get(repo);
    expect(headers['x-ratelimit-remaining']).toBe('0');
    await expect(rest().repos.get(repo)).rejects.toMatchObject({
      status: 403,
      response: {
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(time / 1000 + 3600) },
      },
    });
    time += 3_600_000;
    expect((await rest().repos.get(repo)).status).toBe(200);
  });
});

describe('scripted answers', () => {
  test('hold for as many fitting requests as they say, after those they skip', async () => {
    github.policy.answer({ ...blobs, skip: 1, times: 2 }, secondaryLimit(7, 429));
    expect((await blob()).status).toBe(201);
    const limited = { status: 429, response: { headers: { 'retry-after': '7' } } };
    await expect(blob()).rejects.toMatchObject(limited);
    await expect(blob()).rejects.toMatchObject(limited);
    expect((await blob()).status).toBe(201);
  });

  test('a bad gateway comes once', async () => {
    github.policy.answer({}, badGateway());
    await expect(rest().repos.get(repo)).rejects.toMatchObject({ status: 502 });
    expect((await rest().repos.get(repo)).status).toBe(200);
  });

  test('a connection is cut', async () => {
    github.policy.drop(blobs);
    await expect(blob()).rejects.toMatchObject({ status: 500 });
    expect(github.requests.at(-1)).toMatchObject({ method: 'POST', status: undefined });
    expect((await blob()).status).toBe(201);
  });

  test('a slow answer waits for the test, and does not keep a server from closing', async () => {
    const slow = github.policy.hold(blobs);
    let isDone = false;
    const made = blob().then(() => {
      isDone = true;
    });
    await slow.arrived;
    await rest().repos.get(repo);
    expect(isDone).toBe(false);
    slow.release();
    await made;
    const other = await startGitHub();
    const stuck = other.policy.hold({});
    const asked = fetch(`${other.apiUrl}/repos/acme/pictures`).catch(() => 'cut');
    await stuck.arrived;
    await other.close();
    expect(await asked).toBe('cut');
  });
});
