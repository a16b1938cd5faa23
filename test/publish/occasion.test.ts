import { describe, expect, it } from 'vitest';
import { UsageError } from '../../action/inputs.ts';
import { type EventFacts, occasionOf } from '../../action/publish/occasion.ts';
import { payloads, pullRequestPayload } from './events.ts';

const commit = 'c'.repeat(40);

function event(name: string, more: Partial<EventFacts> = {}): EventFacts {
  return { name, sha: commit, ref: 'refs/heads/main', actor: 'mona', payload: {}, ...more };
}

function refusal(name: string, more: Partial<EventFacts> = {}): string {
  try {
    return JSON.stringify(occasionOf(event(name, more)));
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

describe('an event', () => {
  it.each(payloads('pull_request').filter(({ action }) => action !== 'closed'))(
    'pull_request $action pins head and base',
    (payload) => {
      const found = occasionOf(event('pull_request', { payload }));
      expect(found).toMatchObject({
        kind: 'pull request',
        trusted: true,
        number: payload.number,
        action: payload.action,
        head: { sha: expect.stringMatching(/^[0-9a-f]{40}$/) },
        base: { sha: expect.stringMatching(/^[0-9a-f]{40}$/) },
        defaultBranch: 'master',
        sender: 'Codertocat',
      });
    },
  );

  it('pull_request closed leaves nothing to render', () => {
    const payload = pullRequestPayload('closed');
    expect(occasionOf(event('pull_request', { payload }))).toEqual({
      kind: 'closed',
      number: payload.number,
    });
  });

  it.each([
    ['a fork', pullRequestPayload('opened', { fork: true }), 'mona'],
    ['Dependabot', pullRequestPayload('opened', { author: 'dependabot[bot]' }), 'mona'],
    ['a re-run by Dependabot', pullRequestPayload('opened'), 'dependabot[bot]'],
  ])('is not trusted where it comes from %s', (_, payload, actor) => {
    expect(occasionOf(event('pull_request', { payload, actor }))).toMatchObject({ trusted: false });
  });

  it('is not trusted where the fork is gone', () => {
    const payload = pullRequestPayload('opened');
    (payload.pull_request as { head: { repo: unknown } }).head.repo = null;
    expect(occasionOf(event('pull_request', { payload }))).toMatchObject({ trusted: false });
  });

  it.each(payloads('push').filter(({ deleted }) => deleted))(
    'push that deleted $ref leaves nothing to do, for its run speaks of the default branch',
    (payload) => {
      expect(occasionOf(event('push', { payload }))).toEqual({ kind: 'gone' });
    },
  );

  it.each([
    ['dependabot[bot]', true],
    ['mona_acme', true],
    ['mona\n', false],
    ['../mona', false],
    ['mona[bot]x', false],
    ['', false],
  ])('sent by %j is one of GitHub’s: %s', (login, isFine) => {
    const payload = { ...pullRequestPayload('opened'), sender: { login } };
    const fault = 'The pull_request event is not as GitHub describes it.';
    if (isFine)
      expect(occasionOf(event('pull_request', { payload }))).toMatchObject({ sender: login });
    else expect(refusal('pull_request', { payload })).toContain(fault);
  });

  it.each(['push', 'schedule', 'workflow_dispatch'])('%s speaks of its branch', (name) => {
    const ref = 'refs/heads/release/2026';
    expect(occasionOf(event(name, { ref }))).toEqual({
      kind: 'branch',
      branch: 'release/2026',
      sha: commit,
    });
  });

  it('is looked at and not delivered for where there is no branch', () => {
    expect(occasionOf(event('push', { ref: 'refs/tags/v1' }))).toEqual({
      kind: 'other',
      sha: commit,
    });
    expect(occasionOf(event('merge_group')).kind).toBe('merge queue');
    expect(occasionOf(event('release')).kind).toBe('other');
  });

  it('pull_request_target is refused, with the alternative', () => {
    expect(refusal('pull_request_target', { payload: pullRequestPayload('opened') })).toBe(
      'pull_request_target runs a stranger’s branch with your secrets, so nothing is done on it. Use on: pull_request, and a workflow_run job for the comments on forks.',
    );
  });

  it.each([
    ['--upload-pack=x'],
    ['a..b'],
    ['a b'],
    ['a\nb'],
    ['a:b'],
    ['refs/heads/~'],
    ['x.lock/../y'],
    ['.hidden'],
    ['/a'],
    ['a/'],
    ['a@{1}'],
  ])('with the branch %j is no event of GitHub’s', (branch) => {
    const payload = pullRequestPayload('opened', { branch });
    const words = 'event is not as GitHub describes it. Run this in a GitHub Actions workflow.';
    expect(refusal('pull_request', { payload })).toBe(`The pull_request ${words}`);
    expect(refusal('push', { ref: `refs/heads/${branch}` })).toBe(`The push ${words}`);
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['half', { action: 'opened', number: 3 }],
  ])('whose payload is %s is refused', (_, payload) => {
    expect(refusal('pull_request', { payload })).toContain('is not as GitHub describes it');
  });
});
