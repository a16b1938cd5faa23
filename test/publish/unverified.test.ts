import { describe, expect, it } from 'vitest';
import { UsageError } from '../../action/inputs.ts';
import type { Pull } from '../../action/publish/github.ts';
import { type Occasion, occasionOf } from '../../action/publish/occasion.ts';
import { pullOf } from '../../action/publish/unverified.ts';
import { payloads } from './events.ts';

const sha = 'a'.repeat(40);
const headRepository = 'stranger/pictures';

/** GitHub's example of the event, after a run of a fork's pull request; `changes` are made to its `workflow_run`. */
function payload(changes: Readonly<Record<string, unknown>> = {}): unknown {
  const [seed] = payloads('workflow_run', 'completed');
  const run = {
    event: 'pull_request',
    head_sha: sha,
    head_branch: 'new-bowl',
    head_repository: { full_name: headRepository },
    ...changes,
  };
  return { ...seed, workflow_run: { ...(seed?.workflow_run as object), ...run } };
}

function occasion(of: unknown): Occasion {
  const facts = { sha: 'c'.repeat(40), ref: 'refs/heads/main', actor: 'mona' };
  return occasionOf({ ...facts, name: 'workflow_run', payload: of });
}

function refusal(of: unknown): string {
  try {
    return JSON.stringify(occasion(of));
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

describe('workflow_run', () => {
  it('after a pull request’s run pins the head that GitHub names, not the base that runs it', () => {
    expect(occasion(payload())).toEqual({
      kind: 'report of another run',
      event: 'pull_request',
      headSha: sha,
      headBranch: 'new-bowl',
      headRepository,
      headOwner: 'stranger',
    });
  });

  it.each(['push', 'schedule', 'pull_request_target', 'issue_comment'])(
    'after a run of %s is refused',
    (event) => {
      expect(refusal(payload({ event }))).toBe(
        `The run before this one was started by ${event}, and only a pull_request run leaves a report to post. Give the job if: github.event.workflow_run.event == 'pull_request'.`,
      );
    },
  );

  it.each([
    ['an event of several lines', { event: 'push\n::set-output name=a::b' }],
    ['a short sha', { head_sha: 'abc' }],
    ['a sha that is an option', { head_sha: `--${'a'.repeat(38)}` }],
    ['a branch that is an option', { head_branch: '--upload-pack=x' }],
    ['a branch that climbs', { head_branch: 'a/../b' }],
    ['no branch', { head_branch: null }],
    ['a repository that climbs', { head_repository: { full_name: 'a/b/../c' } }],
    ['a repository with a query', { head_repository: { full_name: 'a/b?c=d' } }],
    ['no repository', { head_repository: null }],
  ])('with %s is no event of GitHub’s', (_, changes) => {
    expect(refusal(payload(changes))).toBe(
      'The workflow_run event is not as GitHub describes it. Run this in a GitHub Actions workflow.',
    );
  });

  it.each([undefined, null, [], 'text', {}, { workflow_run: null }])(
    'with the payload %j is no event of GitHub’s',
    (nothing) => expect(refusal(nothing)).toContain('is not as GitHub describes it'),
  );
});

describe('the pull request of a report', () => {
  const pull = (number: number, changes: Partial<Pull> = {}): Pull => ({
    number,
    headSha: sha,
    isOpen: true,
    closedAt: undefined,
    headRepository,
    base: 'main',
    url: `https://github.com/team/pictures/pull/${number}`,
    ...changes,
  });
  const numberOf = (...pulls: readonly Pull[]): number | undefined =>
    pullOf(pulls, { headSha: sha, headRepository })?.number;

  it('is the open one whose head is that commit of that repository', () => {
    const others = [
      pull(1, { isOpen: false }),
      pull(2, { headSha: 'b'.repeat(40) }),
      pull(3, { headRepository: 'another/pictures' }),
      pull(4, { headRepository: undefined }),
    ];
    expect(numberOf(...others, pull(5))).toBe(5);
    expect(numberOf(...others)).toBeUndefined();
    expect(numberOf()).toBeUndefined();
  });

  it('is nobody’s guess where two have the same head', () => {
    expect(numberOf(pull(5), pull(6))).toBeUndefined();
  });
});
