import { describe, expect, it } from 'vitest';
import { series, template } from '../run/project.ts';
import { openStage } from './stage.ts';
import { said } from './told.ts';

const bowl = { 'templates/bowl.prompt': template({ path: 'images/bowl' }) };
const lookedAt = { method: 'GET', path: /\/pulls\/2$/ } as const;

describe('a pull request that is closed while its images are made', () => {
  it('gets no commit and no comment, and what was paid for is kept', async () => {
    const { github, google, pull, log } = await openStage({}, bowl);
    github.policy.before({ ...lookedAt, skip: 1 }, async () => github.closePull(2));
    const step = await pull();
    expect(google.calls).toHaveLength(1);
    expect(await log('feature')).toEqual(['Change', 'Begin']);
    expect(github.comments(2)).toEqual([]);
    expect([step.status, ...said(step)]).toEqual([
      0,
      'warning: The images are not committed. The pull request was closed. Open it again, and run again.',
      'notice: The pull request is closed: nothing was posted.',
    ]);
    expect(step.outputs['commit-sha']).toBeUndefined();
    expect(step.summary).toContain('The images are not committed. The pull request was closed.');
    github.pull(2).state = 'open';
    const again = await pull();
    expect([again.status, google.calls.length]).toEqual([0, 1]);
    expect(await log('feature')).toEqual(['Render 1 image', 'Change', 'Begin']);
  });

  it('before the first call costs nothing', async () => {
    const { github, google, pull, log } = await openStage({}, bowl);
    github.policy.before(lookedAt, async () => github.closePull(2));
    const step = await pull();
    expect([step.status, google.calls.length, await log('feature')]).toEqual([
      0,
      0,
      ['Change', 'Begin'],
    ]);
    expect(said(step)).toEqual(['notice: The pull request is closed: nothing was posted.']);
    expect(step.summary).toContain('the branch takes no images any more');
  });
});

describe('a branch that is deleted while its images are made', () => {
  it.each([
    ['api', { method: 'PATCH', path: /refs\/heads\/release$/ }],
    ['git', { method: 'POST', path: /git-receive-pack$/ }],
  ])('is not brought back by %s', async (commit, aim) => {
    const { github, google, push } = await openStage({});
    await github.commitFiles('release', bowl, 'Release');
    github.policy.before(aim, () => github.deleteBranch('release'));
    const step = await push({ commit }, { branch: 'release' });
    expect([step.status, google.calls.length]).toEqual([0, 1]);
    expect(said(step)).toEqual([
      'warning: The images are not committed. The branch is gone. Restore it, and run again.',
    ]);
    const branches = await github.git('for-each-ref', '--format=%(refname:short)', 'refs/heads');
    expect(branches.split('\n')).not.toContain('release');
  });

  it('is not brought back for a pull request', async () => {
    const { github, google, pull } = await openStage({}, bowl);
    github.policy.before({ method: 'PATCH', path: /refs\/heads\/feature$/ }, async () => {
      await github.deleteBranch('feature');
      github.closePull(2);
    });
    const step = await pull();
    expect([step.status, google.calls.length, github.comments(2)]).toEqual([0, 1, []]);
    expect(said(step)[0]).toBe(
      'warning: The images are not committed. The pull request was closed. Open it again, and run again.',
    );
    const branches = await github.git('for-each-ref', '--format=%(refname:short)', 'refs/heads');
    expect(branches.split('\n')).not.toContain('feature');
  });

  it('before the first call costs nothing', async () => {
    const { github, google, push } = await openStage({});
    await github.commitFiles('release', bowl, 'Release');
    const gone = { method: 'GET', path: /\/git\/ref\/heads\/release$/ };
    github.policy.before(gone, () => github.deleteBranch('release'));
    const step = await push({}, { branch: 'release' });
    expect([step.status, google.calls.length, said(step)]).toEqual([0, 0, []]);
    expect(step.summary).toContain('the branch takes no images any more');
  });
});

describe('a pull request that has moved on before the first call', () => {
  it('costs nothing, and leaves the rest to the run of its newest commit', async () => {
    const { github, google, pull, log } = await openStage({}, { 'templates/n.prompt': series(3) });
    github.policy.before(lookedAt, () => github.commitFiles('feature', { 'c.txt': 'c\n' }, 'More'));
    const step = await pull();
    expect([step.status, google.calls.length, github.comments(2)]).toEqual([0, 0, []]);
    expect(await log('feature')).toEqual(['More', 'Change', 'Begin']);
    expect(said(step)).toEqual([
      'notice: The pull request has moved on from the commit of this run.',
    ]);
    expect(step.outputs).toMatchObject({ rendered: '0', failed: '0', stale: '3', 'cost-usd': '0' });
    expect(step.summary).toContain('the branch has moved on since this run was started');
    const next = await pull();
    expect([next.status, google.calls.length]).toEqual([0, 3]);
  });
});

describe('the comment of an earlier run', () => {
  it('that a person has edited is brought back', async () => {
    const { github, pull } = await openStage({}, bowl);
    await pull();
    const before = await pull();
    const [comment] = github.comments(2);
    const body = comment?.body ?? '';
    if (comment) comment.body = `${body.split('\n')[0]}\nApproved by me.`;
    const step = await pull();
    expect([step.status, step.outputs['comment-id']]).toEqual([0, before.outputs['comment-id']]);
    expect(github.comments(2).map((one) => one.body.split('\n')[1])).toEqual([body.split('\n')[1]]);
  });

  it('is brought up to date by one that goes on from our own commit', async () => {
    const { github, google, pull } = await openStage({}, bowl);
    const sha = await github.head('feature');
    const first = await pull();
    const late = await pull({}, { sha });
    expect(late.log).toContain('this run goes on from there');
    expect([late.status, google.calls.length, said(late)]).toEqual([0, 1, []]);
    expect(late.outputs['comment-id']).toBe(first.outputs['comment-id']);
    expect(github.comments(2)[0]?.body).toContain('has nothing to render');
  });

  it.each([
    ['whose marker a person took away', { body: 'Nothing to see.' }],
    ['that a person has minimised', { minimized: 'outdated' }],
  ])('%s stays as it is, and a new one is written', async (_, change) => {
    const { github, pull } = await openStage({}, bowl);
    await pull();
    const [comment] = github.comments(2);
    const left = { ...comment, ...change };
    if (comment) Object.assign(comment, change);
    const step = await pull();
    expect([step.status, github.comments(2).length]).toEqual([0, 2]);
    expect(github.comments(2)[0]).toEqual(left);
    expect(step.outputs['comment-id']).toBe(String(github.comments(2)[1]?.id));
  });
});

describe('a pull request’s end', () => {
  const daysAgo = (days: number): Date => new Date(Date.now() - days * 24 * 3600 * 1000);

  it('deletes what was kept for those that were closed more than a week ago, and nothing else', async () => {
    const { github, google, pull, log } = await openStage({}, bowl);
    const from = { message: 'Keep', from: null };
    for (const number of [2, 3, 4, 5, 6]) {
      await github.commitFiles(`darkroom/pr-${number}`, { 'a.webp': 'a' }, from);
      if (number === 2) continue;
      await github.commitFiles(`work-${number}`, { 'b.txt': `${number}` }, 'Work');
      if (number < 6) await github.openPull({ number, head: `work-${number}` });
    }
    const others = ['darkroom/pr-3-of-mine', 'darkroom/journal', 'darkroom/pr-x', 'darkroom/pr-0'];
    for (const name of others) await github.commitFiles(name, { 'a.webp': 'a' }, from);
    github.closePull(2);
    github.closePull(3, daysAgo(7.1));
    github.closePull(4, daysAgo(6.9));
    const step = await pull({}, { action: 'closed' });
    expect([step.status, said(step), step.outputs, step.summary]).toEqual([0, [], {}, '']);
    expect(step.log).toBe(
      'The pull request is closed: there is nothing to render.\nDeleted darkroom/pr-3: its pull request is closed.\n',
    );
    const kept = await github.git(
      'for-each-ref',
      '--format=%(refname:short)',
      'refs/heads/darkroom',
    );
    expect(kept.split('\n')).toEqual(
      [...others, ...[2, 4, 5, 6].map((number) => `darkroom/pr-${number}`)].sort(),
    );
    expect([google.calls.length, await log('feature')]).toEqual([0, ['Change', 'Begin']]);
    expect(github.comments(2)).toEqual([]);
  });

  it.each([
    ['write contents', { contents: 'read', pull_requests: 'write' }],
    ['read pull requests', { contents: 'write' }],
    ['anything', {}],
  ] as const)('is no fault of a token that may not %s', async (_, permissions) => {
    const { github, pull } = await openStage({}, bowl);
    await github.commitFiles('darkroom/pr-2', { 'a.webp': 'a' }, { message: 'Keep', from: null });
    github.closePull(2, daysAgo(30));
    const token = github.addToken({ permissions });
    const step = await pull({ 'github-token': token }, { action: 'closed' });
    expect([step.status, said(step)]).toEqual([0, []]);
    expect(await github.head('darkroom/pr-2')).toMatch(/^[0-9a-f]{40}$/);
  });

  it.each([
    ['another run was faster', 'Reference does not exist', 'Deleted darkroom/pr-2: '],
    [
      'a ruleset forbids it',
      'Repository rule violations found',
      'What closed pull requests left could not be deleted. GitHub answered 422 to DELETE ',
    ],
  ])('is no fault where %s', async (_, message, words) => {
    const { github, pull } = await openStage({}, bowl);
    await github.commitFiles('darkroom/pr-2', { 'a.webp': 'a' }, { message: 'Keep', from: null });
    github.closePull(2, daysAgo(30));
    github.policy.answer({ method: 'DELETE', path: /pr-2$/ }, { status: 422, body: { message } });
    const step = await pull({}, { action: 'closed' });
    expect([step.status, said(step)]).toEqual([0, []]);
    expect(step.log).toContain(words);
  });

  it('is tidied up by a run that has no token without a fault', async () => {
    const { pull } = await openStage({}, bowl);
    const step = await pull(
      { 'github-token': '', 'gemini-api-key': '', 'gemini-base-url': '' },
      { action: 'closed' },
    );
    expect([step.status, said(step)]).toEqual([0, []]);
  });
});

describe('a push to a branch that only keeps things', () => {
  it.each(['darkroom/journal', 'darkroom/pr-2'])('%s does nothing', async (branch) => {
    const { github, google, push, workspace } = await openStage({});
    await github.commitFiles(branch, bowl, { message: 'Keep', from: null });
    const root = await workspace(`refs/heads/${branch}`);
    const asked = github.requests.length;
    const step = await push({}, { branch, root });
    expect([step.status, google.calls.length, step.outputs, step.summary]).toEqual([0, 0, {}, '']);
    expect(step.log).toBe(
      'This branch only keeps thumbnails and checkpoints: there is nothing to render.\n',
    );
    expect(github.requests.slice(asked)).toEqual([]);
  });
});
