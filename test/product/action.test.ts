import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pullRequestPayload } from '../publish/events.ts';
import { held, startGoogle, until } from '../run/google.ts';
import { interrupt } from '../run/listened.ts';
import { makeProject, series, template } from '../run/project.ts';
import { startStep, step } from './runner.ts';

const push = { name: 'push' };
const bowl = { 'templates/bowl.prompt': template({ path: 'images/bowl' }) };

/** A pull request as the runner hands it over. */
function pullRequest(how: Parameters<typeof pullRequestPayload>[1] = {}) {
  const payload = pullRequestPayload('synchronize', how);
  return { name: 'pull_request', ref: 'refs/pull/2/merge', payload };
}

describe('a push', () => {
  it('renders with a key, and has nothing to do after that', async () => {
    const { root, read } = makeProject(bowl);
    const google = await startGoogle();
    const key = 'a-key-of-some-length';
    const inputs = { 'gemini-api-key': key, 'gemini-base-url': google.url, commit: 'none' };
    const first = await step(root, push, inputs);
    expect(first).toMatchObject({ status: 0, commands: [{ name: 'add-mask' }] });
    expect(first.outputs).toMatchObject({
      rendered: '1',
      unchanged: '0',
      stale: '0',
      'estimate-usd': expect.stringMatching(/^0\.0\d+$/),
      'cost-usd': expect.stringMatching(/^0\.0\d+$/),
    });
    expect(await sharp(read('images/bowl.jpg')).metadata()).toMatchObject({ width: 1024 });
    const second = await step(root, push, inputs);
    expect(second.outputs).toMatchObject({ rendered: '0', unchanged: '1', 'cost-usd': '0' });
    expect(google.calls).toHaveLength(1);
  });

  it('fails without a key, for it should deliver', async () => {
    const { root } = makeProject(bowl);
    const { status, commands } = await step(root, push);
    expect(status).toBe(1);
    expect(commands).toEqual([
      {
        name: 'error',
        properties: { title: 'Darkroom' },
        value:
          'This run should deliver images and has no key. Give gemini-api-key or vertex-project, or require-key: false for proofs by the emulator.',
      },
    ]);
  });

  it('masks the key before anything else, and writes it nowhere', async () => {
    const { root, read } = makeProject(bowl);
    const google = await startGoogle({ key: 'another-key-entirely' });
    const key = 'a-key-that-google-does-not-know';
    const inputs = { 'gemini-api-key': key, 'gemini-base-url': google.url, commit: 'none' };
    const { status, commands, log, summary, outputs } = await step(root, push, inputs);
    expect(status).toBe(1);
    expect(commands[0]).toEqual({ name: 'add-mask', properties: {}, value: key });
    const written = [
      log,
      summary,
      JSON.stringify(commands.slice(1)),
      read('.darkroom/contact-sheet.html'),
    ];
    for (const text of [...written, readFileSync(outputs.report ?? '', 'utf8')]) {
      expect(String(text)).not.toContain(key);
    }
  });
});

describe('a pull request of the same repository', () => {
  it('without a key gets proofs by the emulator, converted by the codec of the bundle', async () => {
    const { root, read } = makeProject({
      'templates/bowl.prompt': template({ path: 'images/bowl.webp' }),
    });
    const { status, outputs, summary, log } = await step(root, pullRequest());
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ rendered: '1', 'cost-usd': '0' });
    expect(log).toContain('EMULATED');
    expect(summary).toContain('EMULATED');
    const proof = await sharp(read('.darkroom/emulated/images/bowl.webp')).metadata();
    expect(proof).toMatchObject({ format: 'webp', width: 1024, height: 1024 });
    const data = JSON.parse(readFileSync(outputs.report ?? '', 'utf8'));
    expect(data.renders).toMatchObject([{ id: 'bowl', outcome: 'rendered', emulated: true }]);
  });

  it('shows a problem on its line and spends nothing', async () => {
    const { root } = makeProject({
      'templates/bowl.prompt': template({ path: 'images/bowl', prompt: 'A {{colour}} bowl.' }),
    });
    const { status, commands, outputs } = await step(root, pullRequest());
    expect(status).toBe(1);
    const problem = commands.find(({ properties }) => properties.file);
    expect(problem).toMatchObject({
      name: 'error',
      properties: { file: 'templates/bowl.prompt', line: expect.stringMatching(/^\d+$/) },
    });
    expect(problem?.value).toContain('The variable colour is not declared');
    expect(outputs).toMatchObject({ rendered: '0', 'cost-usd': '0' });
  });
});

describe('a pull request of a fork', () => {
  it('is planned and not rendered, even with a key', async () => {
    const { root, files } = makeProject(bowl);
    const google = await startGoogle();
    const inputs = {
      'gemini-api-key': 'k'.repeat(20),
      'gemini-base-url': google.url,
      mode: 'render',
    };
    const { status, outputs, log } = await step(root, pullRequest({ fork: true }), inputs);
    expect([status, google.calls.length]).toEqual([0, 0]);
    expect(outputs).toMatchObject({ rendered: '0', stale: '1', 'cost-usd': '0' });
    expect(log).toContain('This pull request comes from a fork');
    expect(files('images/**/*')).toEqual([]);
  });
});

describe('other events', () => {
  it('in a merge queue an image that was not delivered fails the run', async () => {
    const { root } = makeProject(bowl);
    const { status, commands, outputs } = await step(root, { name: 'merge_group' });
    expect([status, outputs.stale]).toEqual([1, '1']);
    expect(commands.at(-1)?.value).toBe(
      'This run fails on stale. fail-on says what a run fails on.',
    );
  });

  it('pull_request_target is refused', async () => {
    const { root } = makeProject(bowl);
    const { status, commands } = await step(root, {
      ...pullRequest(),
      name: 'pull_request_target',
    });
    expect(status).toBe(1);
    expect(commands[0]?.value).toMatch(/^pull_request_target runs a stranger’s branch/);
  });

  it('a closed pull request has nothing to render', async () => {
    const { root } = makeProject(bowl);
    const event = { name: 'pull_request', payload: pullRequestPayload('closed') };
    expect(await step(root, event)).toMatchObject({
      status: 0,
      commands: [],
      log: 'The pull request is closed: there is nothing to render.\n',
    });
  });
});

describe('inputs', () => {
  it.each([
    [{ modee: 'plan' }, '"modee" is not an input of this action. Did you mean mode?'],
    [{ mode: 'draw' }, 'mode does not take "draw". Give auto, plan, verify, render.'],
    [
      { 'fail-on': 'blocked, everything' },
      'fail-on does not take "everything". Give some of problem, blocked, mismatched, failed, stale, over-budget.',
    ],
    [{ concurrency: '0' }, 'concurrency does not take "0". Give a whole number from 1 to 64.'],
    [{ 'require-key': 'yes' }, 'require-key does not take "yes". Give true or false.'],
    [
      { 'working-directory': '../..' },
      'working-directory "../.." is no folder of the workspace. Name one that is checked out.',
    ],
    [
      { 'gemini-base-url': 'http://127.0.0.1:1' },
      'gemini-base-url was given and there is no key to call it with. Give gemini-api-key.',
    ],
  ])('%j is an error that says what is allowed', async (inputs, message) => {
    const { root } = makeProject(bowl);
    const { status, commands } = await step(root, push, inputs);
    expect([status, commands.at(-1)?.value]).toEqual([1, message]);
  });

  it('that are empty were not given, and an explicit 0 is 0', async () => {
    const { root } = makeProject(bowl);
    const google = await startGoogle();
    const inputs = {
      mode: '',
      stage: 'auto',
      'gemini-api-key': 'k'.repeat(20),
      'gemini-base-url': google.url,
      'budget-usd': '0',
      'fail-on': 'over-budget',
      commit: 'none',
    };
    const { status, commands } = await step(root, push, inputs);
    expect([status, google.calls.length]).toEqual([1, 0]);
    expect(commands.at(-1)?.value).toMatch(/^This run fails on over-budget\./);
  });

  it('name the folder to work in and the templates to read, one glob a line', async () => {
    const { root } = makeProject({
      'site/art/one.prompt': template({ path: 'images/one' }),
      'site/more/two.prompt': template({ path: 'images/two' }),
      'site/other/three.prompt': template({ path: 'images/three' }),
    });
    const { outputs } = await step(root, push, {
      mode: 'plan',
      'working-directory': 'site',
      templates: 'art/{one,none}.prompt\nmore/*.prompt\n',
    });
    expect(outputs).toMatchObject({ stale: '2' });
  });
});

describe('a cancelled job', () => {
  it('keeps what arrives within its grace, and the next run goes on from there', async () => {
    const { root } = makeProject({ 'templates/n.prompt': series(6) });
    const { picture, release } = held();
    const google = await startGoogle({ picture });
    const inputs = {
      'gemini-api-key': 'k'.repeat(20),
      'gemini-base-url': google.url,
      concurrency: '2',
      commit: 'none',
    };
    const cancelled = startStep(root, push, inputs);
    await until(() => google.calls.length === 2, 'two calls came');
    await interrupt(cancelled);
    release();
    const { status, outputs } = await cancelled.ended;
    expect(status).toBe(130);
    expect(outputs).toMatchObject({ rendered: '2', failed: '4' });
    const next = await step(root, push, inputs);
    expect(next).toMatchObject({ status: 0, outputs: { rendered: '4', unchanged: '2' } });
    expect(google.calls).toHaveLength(6);
  });
});

describe('text from a template', () => {
  it('is never obeyed as a command of the log', async () => {
    const { root } = makeProject({
      'templates/bowl.prompt': template({
        path: 'images/bowl',
        prompt: '::set-output name=cost-usd::0\n::error::owned\n##[error]owned\n{{x::y}}',
      }),
      'darkroom.yml': '"::error file=a::owned": 1\n',
    });
    const { commands } = await step(root, pullRequest());
    for (const { name, properties } of commands) {
      expect(['error', 'warning', 'notice']).toContain(name);
      expect(properties.title).not.toBe('owned');
    }
    expect(commands.filter(({ value }) => value === 'owned')).toEqual([]);
  });
});
