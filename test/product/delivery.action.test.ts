import { describe, expect, it } from 'vitest';
import { upgradeRequired } from '../github/answers.ts';
import { series, template } from '../run/project.ts';
import { openStage } from './stage.ts';
import { said } from './told.ts';

const bowl = { 'templates/bowl.prompt': template({ path: 'images/bowl', prompt: 'A bowl.' }) };
const cup = { 'templates/cup.prompt': template({ path: 'images/cup', prompt: 'A cup.' }) };

describe('a run that waited for another', () => {
  it('or has one after it that asks for more, leaves all of it to that one', async () => {
    const { github, google, push, workspace, log, files } = await openStage(bowl);
    const first = await github.head('main');
    const early = await workspace(first);
    await github.commitFiles('main', cup, 'Add a cup');
    const second = await github.head('main');
    const late = await workspace(second);
    // What is newest asks for more than the first run is for: the second does it all.
    const one = await push({}, { root: early, sha: first });
    expect([one.status, google.calls.length]).toEqual([0, 0]);
    const two = await push({}, { root: late, sha: second });
    expect([two.status, google.calls.length]).toEqual([0, 2]);
    expect(await log('main')).toEqual(['Render 2 images', 'Add a cup', 'Begin']);
    expect(Object.keys(await files('main'))).toContain('images/cup.jpg');
  });

  it('finds the commit that a run before it made on top of its own', async () => {
    const { github, google, push, workspace, log } = await openStage(bowl);
    github.policy.before({ method: 'PATCH', path: /refs\/heads\/main$/ }, () =>
      github.commitFiles('main', cup, 'Add a cup'),
    );
    const one = await push();
    expect([one.status, google.calls.length]).toEqual([0, 1]);
    expect(await log('main')).toEqual(['Render 1 image', 'Add a cup', 'Begin']);
    const pushed = await github.git('rev-parse', 'main^');
    const two = await push({}, { root: await workspace(pushed), sha: pushed });
    expect([two.status, google.calls.length]).toEqual([0, 2]);
    expect(await log('main')).toEqual(['Render 1 image', 'Render 1 image', 'Add a cup', 'Begin']);
    expect(two.log).toContain('this run goes on from there');
  });
});

describe('a branch that others work on, too', () => {
  it('keeps what they did on the branch that the workflow names', async () => {
    const { github, push, log, bytes, files } = await openStage(bowl);
    await github.commitFiles('develop', { 'work.txt': 'work\n', 'a.txt': 'changed\n' }, 'Work');
    const step = await push({ branch: 'develop' });
    expect(step.status).toBe(0);
    expect((await log('develop'))[0]).toBe('Render 1 image');
    expect(bytes('develop', 'a.txt').toString()).toBe('changed\n');
    expect(Object.keys(await files('develop'))).toEqual(
      expect.arrayContaining(['work.txt', 'images/bowl.jpg']),
    );
    expect(github.pulls()).toMatchObject([{ head: 'develop', base: 'main' }]);
  });

  it('keeps what a reviewer did on the branch of a delivery, and takes up what came meanwhile', async () => {
    const { github, push, files, log } = await openStage(bowl);
    github.protect('main', 'pull_request');
    await push();
    await github.commitFiles('darkroom/deliver/main', { 'notes.md': 'Nice.\n' }, 'Review');
    github.protect('main');
    await github.commitFiles('main', cup, 'Add a cup');
    github.protect('main', 'pull_request');
    expect((await push()).status).toBe(0);
    expect(Object.keys(await files('darkroom/deliver/main'))).toEqual([
      'a.txt',
      'images/bowl.jpg',
      'images/cup.jpg',
      'notes.md',
      'templates/bowl.lock.json',
      'templates/bowl.prompt',
      'templates/cup.lock.json',
      'templates/cup.prompt',
    ]);
    expect((await log('darkroom/deliver/main'))[0]).toBe('Render 2 images');
    expect(github.pulls()).toHaveLength(1);
  });

  it('opens the pull request that an earlier run could not', async () => {
    const { github, google, push } = await openStage(bowl);
    github.protect('main', 'pull_request');
    const refusal = {
      status: 403,
      body: { message: 'GitHub Actions is not permitted to create or approve pull requests.' },
      platform: true,
    } as const;
    github.policy.answer({ method: 'POST', path: /\/pulls$/ }, refusal);
    await push();
    expect(github.pulls()).toEqual([]);
    const again = await push();
    expect([again.status, google.calls.length, github.pulls().length]).toEqual([0, 1, 1]);
  });

  it('is told of the commit that stands, though no pull request could be opened', async () => {
    const { github, push } = await openStage(bowl);
    github.protect('main', 'pull_request');
    const refusal = { status: 422, body: { message: 'Validation Failed' } };
    github.policy.answer({ method: 'POST', path: /\/pulls$/ }, refusal);
    const step = await push();
    expect(step.outputs['commit-sha']).toBe(await github.head('darkroom/deliver/main'));
    expect(step.summary).toContain('No pull request could be opened: ');
    expect([step.status, `${said(step)}${step.summary}`]).toEqual([
      0,
      expect.not.stringContaining('not committed'),
    ]);
  });

  it('is delivered to where its plan has no rulesets to be asked for', async () => {
    const { github, push, log } = await openStage(bowl);
    github.policy.answer({ path: /\/rules\/branches\//, times: 9 }, upgradeRequired());
    expect((await push()).status).toBe(0);
    expect(await log('main')).toEqual(['Render 1 image', 'Begin']);
  });
});

describe('a merge that is checked out', () => {
  it('with the base’s newer files stops the run before it does anything', async () => {
    const { github, google, pull, workspace, log } = await openStage(
      {},
      { 'b.txt': 'b\n', ...bowl },
    );
    await github.commitFiles('main', cup, 'Add a cup');
    const merge = await github.git(
      ...['-c', 'user.name=a', '-c', 'user.email=a', 'commit-tree', 'main^{tree}'],
      ...['-p', 'main', '-p', 'feature', '-m', 'Merge'],
    );
    await github.git('update-ref', 'refs/pull/2/merge', merge);
    const step = await pull({}, { root: await workspace('refs/pull/2/merge') });
    expect([step.status, google.calls.length, await log('feature')]).toEqual([
      1,
      0,
      ['Change', 'Begin'],
    ]);
    expect(said(step)[0]).toMatch(/^error: The files that are checked out are not those of /);
  });
});

describe('what is paid for', () => {
  it('on a pull request is not paid for again once that is merged', async () => {
    const { github, google, pull, push } = await openStage({}, { 'templates/n.prompt': series(2) });
    await pull({ commit: 'none' });
    expect(google.calls).toHaveLength(2);
    await github.mergePull(2);
    const step = await push();
    expect([step.status, google.calls.length, step.outputs.rendered]).toEqual([0, 2, '2']);
  });

  it('and was committed once is found in history, though one commit alone is checked out', async () => {
    const { github, google, push, files } = await openStage(bowl);
    await push();
    await github.commitFiles('main', { 'images/bowl.jpg': null }, 'Lose it');
    await github.deleteBranch('darkroom/journal').catch(() => undefined);
    const broken = { status: 400, body: { message: 'The history cannot be read.' } };
    github.policy.answer({ path: /\/commits$/, times: 1 }, broken);
    const failed = await push();
    // What may be there is not paid for again.
    expect([failed.status, google.calls.length]).toEqual([1, 1]);
    const step = await push();
    expect([step.status, google.calls.length]).toEqual([0, 1]);
    expect(Object.keys(await files('main'))).toContain('images/bowl.jpg');
  });

  it('is nothing for a render on an event without a branch', async () => {
    const { google, push } = await openStage(bowl);
    const step = await push({ mode: 'render' }, { ref: 'refs/tags/v1' });
    expect([step.status, google.calls.length, said(step)]).toEqual([
      1,
      0,
      [
        'error: This event has no branch that could take the images. Give mode: verify, or commit: none.',
      ],
    ]);
  });
});

describe('two steps of one job', () => {
  it('deliver together: the second commits what the first was told to leave', async () => {
    const { github, google, push, workspace, log, bytes } = await openStage(bowl);
    await push();
    const green = { 'templates/bowl.prompt': template({ path: 'images/bowl', prompt: 'Green.' }) };
    await github.commitFiles('main', green, 'Change');
    const root = await workspace('refs/heads/main');
    const before = bytes('main', 'images/bowl.jpg');
    const first = await push({ commit: 'none' }, { root });
    expect([first.status, google.calls.length]).toEqual([0, 2]);
    const second = await push({}, { root });
    expect([second.status, google.calls.length, second.outputs.rendered]).toEqual([0, 2, '0']);
    expect(await log('main')).toEqual([
      'Bring images and locks up to date',
      'Change',
      'Render 1 image',
      'Begin',
    ]);
    expect(bytes('main', 'images/bowl.jpg')).not.toEqual(before);
  });

  it('keep what was paid for as long as no commit has it', async () => {
    const { github, google, pull, workspace } = await openStage({}, bowl);
    const root = await workspace('refs/heads/feature');
    for (let step = 0; step < 2; step += 1) await pull({ commit: 'none' }, { root });
    const fresh = await pull();
    expect([fresh.status, google.calls.length]).toEqual([0, 1]);
    expect(github.branches()).toContain('darkroom/pr-2');
  });
});

describe('who may not write', () => {
  it('spends nothing by opening a pull request between branches that exist', async () => {
    const { github, google, pull, log } = await openStage({}, bowl);
    github.allow('eve', 'read');
    const step = await pull({}, { action: 'opened', sender: 'eve' });
    expect([step.status, google.calls.length, await log('feature')]).toEqual([
      0,
      0,
      ['Change', 'Begin'],
    ]);
    expect(step.summary).toContain('eve may not write to this repository');
  });

  it('nor does a base branch that says what it likes', async () => {
    const { github, google, pull } = await openStage({ 'darkroom.yml': 'budgetUsd: 0\n' });
    await github.commitFiles('rich', { 'darkroom.yml': 'budgetUsd: 1000\n' }, 'Grow rich');
    const change = { files: bowl, message: 'Change', from: 'rich' } as const;
    await github.commitFiles('feature', change.files, change);
    await github.openPull({ number: 2, head: 'feature', base: 'rich' });
    const step = await pull({}, { base: 'rich' });
    expect([step.status, google.calls.length]).toEqual([1, 0]);
  });
});

describe('a submodule on the way to an image', () => {
  it.each(['api', 'git'])('stays where it is, with commit: %s', async (commit) => {
    const { github, push, log } = await openStage({
      'templates/bowl.prompt': template({ path: 'vendor/bowl' }),
    });
    const commitSha = await github.head('main');
    const tree = await github.gitInput(
      `${await github.git('ls-tree', 'main')}\n160000 commit ${commitSha}\tvendor\n`,
      'mktree',
      '--missing',
    );
    const made = await github.git(
      ...['-c', 'user.name=a', '-c', 'user.email=a', 'commit-tree', tree, '-p', 'main'],
      ...['-m', 'Add a submodule'],
    );
    await github.git('update-ref', 'refs/heads/main', made);
    const step = await push({ commit });
    expect([step.status, await log('main')]).toEqual([1, ['Add a submodule', 'Begin']]);
    expect(said(step)[0]).toContain(
      'vendor/bowl.jpg cannot be committed: a submodule stands there',
    );
  });
});
