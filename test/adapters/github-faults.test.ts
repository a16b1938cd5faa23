import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openGitHub } from '../../action/adapters/github.ts';
import { isFault } from '../../action/publish/fault.ts';
import {
  isUnknownToken,
  lacksRights,
  type GitHub as Port,
  statusOf,
} from '../../action/publish/github.ts';
import { badGateway, primaryLimit, secondaryLimit } from '../github/answers.ts';
import type { GitHub } from '../github/hub.ts';
import { startGitHub } from '../github/server.ts';

let github: GitHub;
let port: Port;
let main: string;
let told: string[];
beforeEach(async () => {
  github = await startGitHub();
  told = [];
  port = open(github.token);
  main = await github.commitFiles('main', { 'a.txt': 'a\n' }, 'Begin');
  await github.commitFiles('feature', { 'b.txt': 'b\n' }, 'Change');
  await github.openPull({ number: 7, head: 'feature' });
});
afterEach(() => github.close());

function open(token: string): Port {
  const { apiUrl, repository } = github;
  return openGitHub({ token, apiUrl, repository, tell: (line) => told.push(line) });
}

async function faultOf(work: Promise<unknown>): Promise<Error> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isFault(error)) throw new Error(`no fault: ${String(error)}`);
  return error;
}

const malformed = 'the token holds a space, a line break or a character that is not ASCII';
const blobs = { method: 'POST', path: /\/git\/blobs$/ };
const comments = { method: 'POST', path: /\/comments$/ };
const refs = { method: 'POST', path: /\/git\/refs$/ };
const bytes = Buffer.from('picture');

describe('a token', () => {
  test.each([
    ['that has ended', 'ghs_over', 'Bad credentials'],
    ['with a line break', 'ghs_one\nghs_two', malformed],
    ['with a character of no header', 'ghs_–', malformed],
  ])('%s is told without a word of it, and is not tried again', async (_, token, words) => {
    const fault = await faultOf(open(token).createBlob(bytes));
    expect(fault).toMatchObject({
      status: 401,
      message: `GitHub answered 401 to POST /repos/{owner}/{repo}/git/blobs: ${words}. Check github-token: it is wrong, or its time is over.`,
    });
    expect([lacksRights(fault), isUnknownToken(fault)]).toEqual([false, true]);
    expect(github.requests.length).toBeLessThan(2);
    for (const part of token.split('\n')) expect(inspect(fault, { depth: 9 })).not.toContain(part);
  });

  test('that may not write is refused once', async () => {
    const fault = await faultOf(open(github.addToken()).createBlob(bytes));
    expect(fault.message).toBe(
      'GitHub answered 403 to POST /repos/{owner}/{repo}/git/blobs: Resource not accessible by integration. Check the permissions of the job, or of the token’s App.',
    );
    expect(statusOf(fault)).toBe(403);
    expect(github.requests).toHaveLength(1);
    expect(told).toEqual([]);
  });

  test('is in no fault, and neither is what was sent', async () => {
    const text = 'a secret of the body';
    github.policy.answer(blobs, { status: 422, body: { message: 'Invalid' } });
    const fault = await faultOf(port.createBlob(Buffer.from(text)));
    const all = inspect(fault, { depth: 9, showHidden: true });
    expect(all).not.toContain(github.token);
    expect(all).not.toContain(Buffer.from(text).toString('base64'));
    expect(fault.cause).toBeUndefined();
  });
});

describe('a fault of GitHub’s own', () => {
  test('is tried again', async () => {
    github.policy.answer({ path: /\/pulls\/7$/ }, badGateway());
    expect((await port.pull(7)).number).toBe(7);
    expect(github.requests.map(({ status }) => status)).toEqual([502, 200]);
  });

  test('is told without a page that came with it', async () => {
    github.policy.answer({ path: /\/pulls\/7$/ }, { ...badGateway(), status: 403 });
    expect((await faultOf(port.pull(7))).message).toBe(
      'GitHub answered 403 to GET /repos/{owner}/{repo}/pulls/{pull_number}. Check the permissions of the job, or of the token’s App.',
    );
  });

  test('makes no comment twice whose answer was lost', async () => {
    github.policy.before(comments, async () => {
      github.comment(7, 'github-actions[bot]', 'Ours');
    });
    github.policy.answer(comments, badGateway());
    const id = await port.createComment(7, 'Ours');
    expect(github.comments(7)).toMatchObject([{ id, body: 'Ours' }]);
  });

  test('makes the comment at the next try when the first did not', async () => {
    github.comment(7, 'ada', 'Theirs');
    github.policy.drop(comments);
    const id = await port.createComment(7, 'Ours');
    expect(github.comments(7).map(({ body }) => body)).toEqual(['Theirs', 'Ours']);
    expect(github.comments(7).at(-1)?.id).toBe(id);
  });

  test('makes no branch twice whose answer was lost', async () => {
    github.policy.before(refs, () => github.git('update-ref', 'refs/heads/side', main));
    github.policy.answer(refs, badGateway());
    await port.createBranch('side', main);
    expect(await github.head('side')).toBe(main);
    expect(github.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });

  test('opens no pull request twice whose answer was lost', async () => {
    await github.commitFiles('images', { 'i.txt': 'i' }, 'Images');
    const aim = { method: 'POST', path: /\/pulls$/ };
    github.policy.before(aim, () => github.openPull({ number: 8, head: 'images' }));
    github.policy.answer(aim, badGateway());
    const pull = { title: 'Images', body: '', head: 'images', base: 'main' };
    expect((await port.openPull(pull)).number).toBe(8);
    // The same after a request that GitHub was at work on for longer.
    expect((await port.openPull(pull)).number).toBe(8);
  });
});

describe('a limit', () => {
  test('for now is waited out for as long as GitHub says, and told once', async () => {
    github.policy.limits.contentPerMinute = 2;
    github.policy.limits.retryAfter = 1;
    github.policy.before({ ...blobs, skip: 4 }, async () => {
      github.policy.limits.contentPerMinute = 80;
    });
    const made = ['a', 'b', 'c', 'd'].map((text) => port.createBlob(Buffer.from(text)));
    expect(await Promise.all(made)).toHaveLength(4);
    expect(told).toEqual(['GitHub asks for a pause of 1 s.']);
    expect(github.requests.filter(({ status }) => status === 403)).toHaveLength(2);
  });

  test.each([
    ['429 in its usual words', secondaryLimit(1, 429)],
    [
      '403 with Retry-After and other words',
      { ...secondaryLimit(1), body: { message: 'Slow down' } },
    ],
    [
      '429 with Retry-After and a page',
      {
        ...badGateway(),
        status: 429,
        headers: { 'content-type': 'text/html', 'retry-after': '1' },
      },
    ],
    ['the hour’s, which is over in a moment', primaryLimit(1000, Math.floor(Date.now() / 1000))],
  ])('is known by %s', async (_, answer) => {
    github.policy.answer(comments, answer);
    await port.createComment(7, 'Ours');
    expect(github.comments(7)).toHaveLength(1);
    expect(github.requests).toHaveLength(2);
    expect(told).toHaveLength(1);
  });

  test.each([
    ['asks for an hour', secondaryLimit(3600)],
    ['is the hour’s', primaryLimit(1000, Math.floor(Date.now() / 1000) + 3600)],
  ])('that %s is not waited for, and is no want of rights', async (_, answer) => {
    github.policy.answer(blobs, answer);
    const fault = await faultOf(port.createBlob(bytes));
    expect(fault.message).toMatch(
      /^GitHub answered 429 to POST .*rate limit.*\. Run again later\.$/,
    );
    expect(lacksRights(fault)).toBe(false);
    expect(github.requests).toHaveLength(1);
    expect(told).toEqual([]);
  });

  test('that stays is not waited for without end', { timeout: 30_000 }, async () => {
    github.policy.answer({ ...blobs, times: 9 }, secondaryLimit(1));
    expect(await faultOf(port.createBlob(bytes))).toMatchObject({ status: 429 });
    expect(github.requests).toHaveLength(4);
  });
});

describe('writes', () => {
  afterEach(() => void vi.useRealTimers());

  test('follow each other without a pause of our own', async () => {
    // A pause of one second between these writes, which is Octokit's own, would take eleven.
    const start = performance.now();
    for (let count = 0; count < 10; count += 1) await port.createBlob(Buffer.from(`${count}`));
    await port.createComment(7, 'One');
    await port.createComment(7, 'Two');
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('wait where GitHub would refuse them, and say so once', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { id } = github.comment(7, 'ada', '0');
    const write = (count: number) => port.updateComment(id, `${count}`);
    for (let count = 0; count < 70; count += 1) await write(count);
    vi.setSystemTime(Date.now() + 59_000);
    const start = performance.now();
    await Promise.all([write(70), write(71)]);
    expect(performance.now() - start).toBeGreaterThan(900);
    expect(told).toEqual(['GitHub asks for a pause of 1 s.']);
  });

  test('are given up where the hour has no room for more', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { id } = github.comment(7, 'ada', '0');
    for (const burst of [70, 70, 70, 70, 70, 70, 30]) {
      vi.setSystemTime(Date.now() + 61_000);
      await Promise.all(Array.from({ length: burst }, () => port.updateComment(id, 'Ours')));
    }
    const fault = await faultOf(port.updateComment(id, 'More'));
    expect(fault.message).toBe(
      'GitHub takes 500 changes an hour, and this run has made as many. Run again later.',
    );
    expect(lacksRights(fault)).toBe(false);
    expect(github.requests).toHaveLength(450);
  });
});
