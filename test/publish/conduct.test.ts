import { describe, expect, it } from 'vitest';
import type { Settings } from '../../action/inputs.ts';
import { conductOf } from '../../action/publish/conduct.ts';
import { type Occasion, occasionOf } from '../../action/publish/occasion.ts';
import { pullRequestPayload } from './events.ts';

const on = (name: string, payload: unknown = {}, ref = 'refs/heads/main'): Occasion =>
  occasionOf({ name, payload, ref, sha: 'c'.repeat(40), actor: 'mona' });

const occasions = {
  own: on('pull_request', pullRequestPayload('synchronize')),
  fork: on('pull_request', pullRequestPayload('synchronize', { fork: true })),
  push: on('push'),
  tag: on('push', {}, 'refs/tags/v1'),
  queue: on('merge_group'),
};

function conduct(occasion: keyof typeof occasions, settings: Settings = {}) {
  return conductOf(occasions[occasion], settings);
}

describe('a run without a mode', () => {
  it.each([
    ['own', 'render', false],
    ['push', 'render', true],
    ['tag', 'verify', false],
    ['queue', 'verify', false],
    ['fork', 'plan', false],
  ] as const)('on %s does %s; a missing key is a fault: %s', (name, command, requireKey) => {
    expect(conduct(name)).toMatchObject({ command, requireKey });
  });
});

describe('a run with settings', () => {
  it('does as it is told', () => {
    expect(conduct('push', { mode: 'plan' }).command).toBe('plan');
    expect(conduct('push', { requireKey: false }).requireKey).toBe(false);
    expect(conduct('own', { requireKey: true }).requireKey).toBe(true);
    expect(conduct('queue', { failOn: ['blocked'] }).failOn).toEqual(['blocked']);
  });

  it('spends nothing on a stranger’s files whatever it is told, and says so', () => {
    const told = conduct('fork', { mode: 'render', requireKey: true });
    expect(told).toMatchObject({ command: 'plan', requireKey: false });
    expect(told.notes).toEqual([
      'This pull request comes from a fork or from Dependabot: its run has no key and may write nothing, so it is planned and not rendered.',
    ]);
    expect(conduct('fork', { mode: 'verify' }).command).toBe('verify');
  });

  it('renders nothing in a merge queue whatever it is told, and says so', () => {
    const told = conduct('queue', { mode: 'render', requireKey: true });
    expect(told).toMatchObject({ command: 'verify', requireKey: false });
    expect(told.notes).toEqual([
      'A merge queue tests a commit that nothing can be added to, so that its images are verified and none is rendered, whatever mode says.',
    ]);
    expect(conduct('queue', { mode: 'plan' })).toMatchObject({ command: 'plan', notes: [] });
    expect(conduct('queue', { mode: 'verify' }).notes).toEqual([]);
  });

  it('renders where it is told to, also where there is no branch', () => {
    expect(conduct('tag', { mode: 'render' }).command).toBe('render');
  });

  it('fails on stale images by itself in a merge queue alone', () => {
    expect(conduct('queue').failOn).toContain('stale');
    expect(conduct('own').failOn).not.toContain('stale');
    expect(conduct('own').failOn).toHaveLength(conduct('queue').failOn.length - 1);
  });
});
