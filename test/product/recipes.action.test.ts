import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDarkroom, type Job, recipes } from '../contract/recipes.ts';
import type { Permission } from '../github/access.ts';
import { payloads } from '../publish/events.ts';
import { template } from '../run/project.ts';
import { openFork } from './fork-scene.ts';
import { type Step, startStep } from './runner.ts';
import { type GitHub, openStage } from './stage.ts';

const bowl = { 'templates/bowl.prompt': template({ path: 'images/bowl' }) };
const all = await recipes();

/** What a workflow's expressions stand for here; an input that was not given is empty. */
type Values = Readonly<Record<string, string>>;

/** A job of a recipe, and what its Darkroom is given. */
function jobOf(recipe: string, id: string, values: Values) {
  const jobs = (all.get(recipe) ?? []).flatMap(({ workflow }) => Object.entries(workflow.jobs));
  const [, job] = jobs.find(([name]) => name === id) ?? [];
  const step = job?.steps.find(isDarkroom);
  if (job === undefined || step === undefined) throw new Error(`${recipe} has no job ${id}.`);
  const inputs = Object.entries(step.with ?? {}).map(([name, value]) => {
    const text = String(value).replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
      const known = values[expression];
      if (known === undefined) throw new Error(`Nobody says what ${expression} is.`);
      return known;
    });
    return [name, text] as const;
  });
  return { job, inputs: Object.fromEntries(inputs) };
}

/** The token that a job's `permissions` make; what they do not name, it may not. */
function tokenOf(github: GitHub, { permissions = {} }: Job): string {
  const held = Object.entries(permissions).map(([name, level]) => [
    name.replaceAll('-', '_'),
    level,
  ]);
  return github.addToken({
    permissions: Object.fromEntries(held) as Record<Permission, 'read' | 'write'>,
  });
}

const key = { 'secrets.GEMINI_API_KEY': 'a-key-of-some-length' };

const said = ({ commands }: Step): string[] =>
  commands.filter(({ name }) => name !== 'add-mask').map((one) => `${one.name}: ${one.value}`);

describe('the recipe', () => {
  it('“Smallest” commits what a pull request changed, and comments', async () => {
    const { github, google, pull, log } = await openStage({}, bowl);
    const { job, inputs } = jobOf('Smallest', 'darkroom', key);
    const step = await pull({ 'github-token': tokenOf(github, job), ...inputs });
    expect([step.status, google.calls.length, said(step)]).toEqual([0, 1, []]);
    expect(await log('feature')).toEqual(['Render 1 image', 'Change', 'Begin']);
    expect(github.comments(2).map(({ author }) => author)).toEqual(['github-actions[bot]']);
    expect(github.comments(2)[0]?.body).toMatch(
      /<img .*Approve workflows to run|Approve workflows to run/s,
    );
    const closed = await pull(
      { 'github-token': tokenOf(github, job), ...inputs },
      { action: 'closed' },
    );
    expect([closed.status, said(closed)]).toEqual([0, []]);
  });

  it('“Smallest” without the secret draws proofs, and commits nothing', async () => {
    const { github, google, pull, log } = await openStage({}, bowl);
    const { job, inputs } = jobOf('Smallest', 'darkroom', { 'secrets.GEMINI_API_KEY': '' });
    const token = tokenOf(github, job);
    const step = await pull({ 'github-token': token, 'gemini-base-url': '', ...inputs });
    expect([step.status, google.calls.length]).toEqual([0, 0]);
    expect(await log('feature')).toEqual(['Change', 'Begin']);
    expect(github.comments(2)[0]?.body).toContain('EMULATED');
  });

  it('“Forks welcome” plans in one run and comments in another', async () => {
    const { github, head, pull, since } = await openFork();
    const first = jobOf('Forks welcome', 'plan', {});
    const without = { 'gemini-api-key': '', 'gemini-base-url': '' };
    const planned = await pull(
      { ...without, 'github-token': tokenOf(github, first.job), ...first.inputs },
      { fork: true },
    );
    expect([planned.status, since().calls, said(planned)]).toEqual([0, 0, []]);
    const second = jobOf('Forks welcome', 'report', {});
    const { artifact = '' } = second.inputs;
    const root = mkdtempSync(join(tmpdir(), 'darkroom-recipe-'));
    mkdirSync(join(root, artifact));
    // upload-artifact takes the two files by their outputs, and leaves out the folders that they have in common.
    for (const [output, name] of [
      ['report', 'report.json'],
      ['comment-body-file', 'comment.md'],
    ] as const) {
      writeFileSync(join(root, artifact, name), readFileSync(planned.outputs[output] ?? ''));
    }
    const [seed] = payloads('workflow_run', 'completed');
    const workflow_run = {
      ...(seed?.workflow_run as object),
      event: 'pull_request',
      head_sha: head,
      head_branch: 'feature',
      head_repository: { full_name: 'stranger/pictures' },
    };
    const { apiUrl, serverUrl, repository } = github;
    const step = await startStep(
      root,
      { name: 'workflow_run', payload: { ...seed, workflow_run }, apiUrl, serverUrl, repository },
      { 'github-token': tokenOf(github, second.job), ...second.inputs },
    ).ended;
    rmSync(root, { recursive: true });
    expect([step.status, said(step), since().calls]).toEqual([0, [], 0]);
    expect(github.comments(2).map(({ body }) => body.split('\n')[1])).toEqual([
      "## Unverified: the fork's own report",
    ]);
  });

  it('“Deliver on merge” plans a pull request, and commits what is merged', async () => {
    const { github, google, pull, push, log } = await openStage({}, bowl);
    const plan = jobOf('Deliver on merge', 'plan', {});
    const without = { 'gemini-api-key': '', 'gemini-base-url': '' };
    const planned = await pull({
      ...without,
      'github-token': tokenOf(github, plan.job),
      ...plan.inputs,
    });
    expect([planned.status, google.calls.length, said(planned)]).toEqual([0, 0, []]);
    expect(github.comments(2)[0]?.body).toContain('## Darkroom would render 1 image');
    expect(await log('feature')).toEqual(['Change', 'Begin']);
    await github.commitFiles('main', bowl, 'Merge');
    const deliver = jobOf('Deliver on merge', 'deliver', key);
    const delivered = await push({
      'github-token': tokenOf(github, deliver.job),
      ...deliver.inputs,
    });
    expect([delivered.status, google.calls.length, said(delivered)]).toEqual([0, 1, []]);
    expect(await log('main')).toEqual(['Render 1 image', 'Merge', 'Begin']);
  });

  it('“With a GitHub App token” leaves no check waiting for a click', async () => {
    const { github, google, pull, log } = await openStage({}, bowl);
    const token = github.addToken({
      login: 'darkroom-pictures[bot]',
      permissions: { contents: 'write', pull_requests: 'write', metadata: 'read' },
    });
    const values = { ...key, 'steps.app.outputs.token': token };
    const { inputs } = jobOf('With a GitHub App token', 'darkroom', values);
    const step = await pull(inputs);
    expect([step.status, google.calls.length, said(step)]).toEqual([0, 1, []]);
    expect(await log('feature')).toEqual(['Render 1 image', 'Change', 'Begin']);
    const [comment, ...more] = github.comments(2);
    expect([comment?.author, more]).toEqual(['darkroom-pictures[bot]', []]);
    expect(comment?.body).toContain('Committed to <code>feature</code>');
    expect(comment?.body).not.toContain('Approve workflows');
    const again = await pull(inputs);
    expect([again.status, github.comments(2).length]).toEqual([0, 1]);
  });

  it('“Without `contents: write`” pays, commits nothing, and leaves the journal to the last step', async () => {
    const { github, google, push, log, workspace } = await openStage(bowl);
    const { job, inputs } = jobOf('Without `contents: write`', 'darkroom', key);
    const root = await workspace('refs/heads/main');
    const step = await push({ 'github-token': tokenOf(github, job), ...inputs }, { root });
    expect([step.status, google.calls.length, said(step)]).toEqual([0, 1, []]);
    expect(await log('main')).toEqual(['Begin']);
    expect(await github.git('for-each-ref', '--format=%(refname)', 'refs/heads/darkroom')).toBe('');
    expect(step.summary).toContain('upload that folder in a last step with if: always()');
    const upload = job.steps.at(-1);
    expect(upload).toMatchObject({ if: 'always()', with: { path: '.darkroom/journal' } });
    // The README's next step: the journal in a clone, and a budget of 0.
    const clone = await workspace('refs/heads/main');
    const from = join(root, '.darkroom/journal');
    cpSync(from, join(clone, '.darkroom/journal'), { recursive: true });
    const later = await push({ commit: 'none', 'budget-usd': '0' }, { root: clone });
    expect([later.status, later.outputs.rendered, google.calls.length]).toEqual([0, '1', 1]);
  });
});
