import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { template } from '../run/project.ts';
import type { Step } from './runner.ts';
import { type GitHub, openStage } from './stage.ts';
import { steady } from './steady.ts';
import { said } from './told.ts';

const bowl = { 'templates/bowl.prompt': template({ path: 'images/bowl' }) };
const openPull = () => openStage({}, bowl);

function written(step: Step): string {
  const files = ['report', 'comment-body-file', 'contact-sheet'].flatMap(
    (name) => step.outputs[name] ?? [],
  );
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  return [step.log, step.summary, ...said(step), JSON.stringify(step.outputs), ...texts].join('\n');
}

const expired = (github: GitHub): string => {
  const token = github.addToken({ permissions: { contents: 'write', pull_requests: 'write' } });
  github.revoke(token);
  return token;
};

const bad =
  'error: git ls-remote failed: the token was refused. Check github-token, its rights to the repository, and the network.';
const none = 'Resource not accessible by integration';

describe('a token that does not do', () => {
  it.each<[string, (github: GitHub) => string, string]>([
    [
      'is missing',
      () => '',
      'error: The images of this run are to be committed, and github-token is empty. Give a token that may write contents, or commit: none.',
    ],
    ['is no token', () => 'two words', bad],
    ['is somebody else’s', () => 'ghs_of-another-repository', bad],
    ['has expired', expired, bad],
    [
      'may nothing',
      (github) => github.addToken({ permissions: {} }),
      "error: git ls-remote failed: fatal: unable to access 'http://github/acme/pictures.git/': The requested URL returned error: 403. Check github-token, its rights to the repository, and the network.",
    ],
  ])('because it %s, is told before anything is paid', async (_, make, why) => {
    const { github, google, pull, push } = await openPull();
    await github.commitFiles('main', bowl, 'Add');
    const token = make(github);
    const asked = { 'github-token': token };
    const steps = [await pull(asked), await push(asked)];
    expect(google.calls).toEqual([]);
    expect(steps.map(({ status, outputs }) => [status, outputs])).toEqual([
      [1, {}],
      [1, {}],
    ]);
    expect(steps.map((step) => said(step).map(steady))).toEqual([[why], [why]]);
    for (const step of steps) {
      expect(step.log).not.toMatch(/^\s+at /m);
      if (token !== '') expect(written(step)).not.toContain(token);
    }
    expect(github.comments(2)).toEqual([]);
  });
});

describe('a token without pull-requests: write', () => {
  it('leaves the sheet to the summary, and images are committed all the same', async () => {
    const { github, google, pull, log } = await openPull();
    const token = github.addToken({ permissions: { contents: 'write', pull_requests: 'read' } });
    const step = await pull({ 'github-token': token, 'preview-urls': 'blob' });
    expect([step.status, google.calls.length, github.comments(2)]).toEqual([0, 1, []]);
    expect(said(step)).toEqual([
      'notice: The token may not comment: give the job the permission pull-requests: write. The sheet is in the job summary.',
    ]);
    expect(await log('feature')).toEqual(['Render 1 image', 'Change', 'Begin']);
    expect(step.outputs['commit-sha']).toBe(await github.head('feature'));
    expect(step.outputs['comment-id']).toBeUndefined();
    expect(step.summary).toContain('## Darkroom rendered 1 image for $0.0366');
    expect(step.summary).toContain('<img src=');
  });

  it('opens no pull request where the branch takes nothing else, and says how to have one', async () => {
    const { github, push, log } = await openStage(bowl);
    github.protect('main', 'pull_request');
    const token = github.addToken({ permissions: { contents: 'write', pull_requests: 'read' } });
    const step = await push({ 'github-token': token });
    expect([step.status, github.pulls(), await log('main')]).toEqual([0, [], ['Begin']]);
    expect(await log('darkroom/deliver/main')).toEqual(['Render 1 image', 'Begin']);
    expect(step.summary).toContain(
      'No pull request could be opened: give the job the permission pull-requests: write, and allow GitHub Actions to create pull requests in the repository’s settings.',
    );
  });
});

describe('a token that may not say whose it is', () => {
  it('commits, and leaves the sheet to the summary', async () => {
    const { github, pull, log } = await openPull();
    const answer = { status: 403, body: { message: none }, platform: true } as const;
    github.policy.answer({ method: 'POST', path: /graphql$/, times: 2 }, answer);
    const step = await pull({ 'preview-urls': 'none' });
    expect([step.status, github.comments(2)]).toEqual([0, []]);
    expect(await log('feature')).toEqual(['Render 1 image', 'Change', 'Begin']);
    expect(step.outputs['commit-sha']).toBe(await github.head('feature'));
    expect(step.summary).not.toContain('Approve workflows');
  });
});

const noRight =
  'The token may not write contents, so what is paid for could neither be committed nor kept. Give the job the permission contents: write, or commit: none.';

describe('a token without contents: write', () => {
  const reading = (github: GitHub): string =>
    github.addToken({ permissions: { contents: 'read', pull_requests: 'write' } });
  const lost =
    'What this run paid for (1 image) could not be kept on GitHub: the token may not write: give the job the permission contents: write. It is in .darkroom/journal on this runner: upload that folder in a last step with if: always(), or it is lost.';

  it.each(['auto', 'api', 'git'])(
    'pays for nothing that could be neither committed nor kept, with commit: %s',
    async (commit) => {
      const { github, google, pull, push, log } = await openPull();
      await github.commitFiles('main', bowl, 'Add');
      const asked = { 'github-token': reading(github), commit };
      const steps = [await pull(asked), await push(asked)];
      expect(google.calls).toEqual([]);
      expect(steps.map((step) => [step.status, ...said(step)])).toEqual([
        [1, `error: ${noRight}`],
        [1, `error: ${noRight}`],
      ]);
      expect(await log('feature')).toEqual(['Change', 'Begin']);
    },
  );

  it('renders where nothing is to be committed, and says what is lost', async () => {
    const { github, google, pull } = await openPull();
    const step = await pull({ 'github-token': reading(github), commit: 'none' });
    expect([step.status, google.calls.length, said(step)]).toEqual([0, 1, []]);
    expect(await github.git('for-each-ref', '--format=%(refname)', 'refs/heads/darkroom')).toBe('');
    expect(step.outputs['commit-sha']).toBeUndefined();
    const [comment] = github.comments(2);
    expect(comment?.body).toContain(lost);
    expect(comment?.body).toContain(step.summary.trim());
  });

  it('shows no pictures of proofs, and all else of them', async () => {
    const { github, google, pull } = await openPull();
    const step = await pull({
      'github-token': reading(github),
      'gemini-api-key': '',
      'gemini-base-url': '',
    });
    expect([step.status, google.calls.length]).toEqual([0, 0]);
    const [comment] = github.comments(2);
    expect(comment?.body).toContain('EMULATED');
    expect(comment?.body).not.toMatch(/<img|not committed|not be kept/);
  });
});
