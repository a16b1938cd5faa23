import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReportData } from '../../action/report/json-schema.ts';
import { pullRequestPayload } from '../publish/events.ts';
import { template } from '../run/project.ts';
import { bowl, openFork } from './fork-scene.ts';
import { startStep } from './runner.ts';
import { openStage } from './stage.ts';
import { steady } from './steady.ts';

const note =
  'This pull request comes from a fork or from Dependabot: its run has no key and may write nothing, so it is planned and not rendered.';

const reportIn = (file = ''): ReportData => JSON.parse(readFileSync(file, 'utf8'));

describe('a pull request of a fork', () => {
  it('is planned and told of in files and the summary, with reads alone', async () => {
    const { github, head, plan, since, log } = await openFork();
    const { status, outputs, commands, summary } = await plan();
    expect([status, since().calls, commands.map(({ name }) => name)]).toEqual([0, 0, ['add-mask']]);
    expect(new Set(since().requests.map(({ method, path }) => `${method} ${path}`))).toEqual(
      new Set([
        'GET /acme/pictures.git/info/refs',
        'POST /acme/pictures.git/git-upload-pack',
        `GET /repos/acme/pictures/compare/${await github.head('main')}...${head}`,
      ]),
    );
    expect(github.comments(2)).toEqual([]);
    expect(await github.git('for-each-ref', '--format=%(refname)')).toBe(
      'refs/heads/main\nrefs/pull/2/head',
    );
    expect(await log('main')).toEqual(['Render 1 image', 'Begin']);
    const files = ['report', 'comment-body-file', 'contact-sheet'];
    const { report = '', 'comment-body-file': body = '', 'contact-sheet': page = '' } = outputs;
    expect(outputs).toEqual({
      ...Object.fromEntries(files.map((name) => [name, expect.any(String)])),
      rendered: '0',
      unchanged: '0',
      blocked: '0',
      failed: '0',
      stale: '1',
      'estimate-usd': expect.stringMatching(/^0\.0\d+$/),
      'cost-usd': '0',
    });
    expect(reportIn(report)).toMatchObject({
      command: 'plan',
      renders: [
        { id: 'bowl', outcome: 'planned', previous: { prompt: 'A square bowl on slate.' } },
      ],
    });
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/i);
    const written = readFileSync(body, 'utf8');
    // The summary is the same without the marker and the way to itself.
    expect(written).toContain(summary.trim());
    expect(steady(written)).toMatchInlineSnapshot(`
      "<!-- darkroom:darkroom -->
      ## Darkroom would render 1 image for about $USD

      Nothing was paid. Expected $USD, at most $USD. The budget is $10.00.

      This pull request comes from a fork or from Dependabot: its run has no key and may write nothing, so it is planned and not rendered.

      <sub>plan · deliver · emulator · DATE · TIME</sub>

      <h3><code>templates/bowl.prompt</code></h3>
      <p><code>bowl</code> planned, about $USD</p>
      <ul>
      <li><b>why</b> prompt changed</li>
      <li><b>model</b> Nano Banana 2.1 (<code>gemini-nano-banana-2.1</code>), current</li>
      <li><b>size</b> 1K · 1:1 · 1024×1024</li>
      <li><b>price</b> $USD expected, $USD at most</li>
      <li><b>file</b> before <code>images/bowl.jpg</code>, SHA-256 <code>HASH</code></li>
      </ul>
      <p><b>prompt</b>, what changed</p>
      <blockquote>A <del>square</del> <ins>round</ins> bowl on slate.</blockquote>

      ### Next

      - Render what is planned: run <code>darkroom render</code> with GEMINI_API_KEY set, or the Action with gemini-api-key.

      <sub>All of it: the <a href="http://github/acme/pictures/actions/runs/7">job summary</a>.</sub>
      "
    `);
  });

  it.each([
    ['every permission but reading the contents', { contents: 'read' }],
    ['even that', { contents: 'none' }],
  ] as const)('does not fail for want of %s', async (_, permissions) => {
    const { github, plan, since } = await openFork();
    const token = github.addToken({ permissions });
    const { status, commands, outputs } = await plan({ 'github-token': token });
    expect([status, since().calls, outputs.stale]).toEqual([0, 0, '1']);
    expect(commands.map(({ name }) => name)).toEqual(['add-mask']);
  });

  it('is planned without a key where the workflow names another address', async () => {
    const { google, plan, since } = await openFork();
    const { status } = await plan({ 'gemini-base-url': google.url, mode: 'render' });
    expect([status, since().calls]).toEqual([0, 0]);
  });

  it('cannot raise what may be spent, delete or make a run write', async () => {
    const { plan, since, github } = await openFork({
      'templates/bowl.prompt': null,
      'templates/cup.prompt': template({ path: 'images/cup' }),
      'darkroom.yml': 'budgetUsd: none\nprune: true\n',
    });
    const all = { mode: 'render', commit: 'api', branch: 'main', 'require-key': 'true' };
    const { status, commands } = await plan({ ...all, 'gemini-api-key': 'k'.repeat(20) });
    expect([status, since().calls, github.comments(2)]).toEqual([0, 0, []]);
    expect(commands.slice(2).map(({ name, value }) => [name, value])).toEqual([
      [
        'warning',
        "budgetUsd is none here and 10 on the default branch. The default branch's holds until this is merged.",
      ],
      [
        'warning',
        "prune is true here and false on the default branch. The default branch's holds until this is merged.",
      ],
    ]);
    const writes = since().requests.filter(
      ({ method, path }) => method !== 'GET' && !path.endsWith('/git-upload-pack'),
    );
    expect(writes).toEqual([]);
  });

  it('with a problem fails, with the problem on its line', async () => {
    const { plan, since } = await openFork({ 'templates/bowl.prompt': bowl('A {{colour}} bowl.') });
    const { status, commands, summary } = await plan();
    expect([status, since().calls]).toEqual([1, 0]);
    expect(commands.slice(1)).toEqual([
      {
        name: 'error',
        properties: { title: 'Darkroom' },
        value: 'This run fails on problem. fail-on says what a run fails on.',
      },
      {
        name: 'error',
        properties: expect.objectContaining({ file: 'templates/bowl.prompt', line: '10' }),
        value: expect.stringContaining('The variable colour is not declared'),
      },
    ]);
    expect(summary).toContain('colour');
  });
});

describe('a pull request of Dependabot', () => {
  it.each([
    ['author', 'mona', 'dependabot[bot]'],
    ['whoever set the run off', 'dependabot[bot]', 'octocat'],
  ])('known by its %s, is planned like a fork’s', async (_, actor, author) => {
    const { github, google, workspace } = await openStage(
      {},
      { 'templates/bowl.prompt': bowl('A bowl.') },
    );
    const sha = await github.head('feature');
    const payload = pullRequestPayload('opened', { author, branch: 'feature' }) as {
      number: number;
      pull_request: { head: { sha: string }; base: { sha: string; ref: string } };
    };
    payload.number = 2;
    payload.pull_request.head.sha = sha;
    Object.assign(payload.pull_request.base, { sha: await github.head('main'), ref: 'main' });
    const root = await workspace('refs/heads/feature');
    const { apiUrl, serverUrl, repository } = github;
    const asked = github.requests.length;
    const event = { name: 'pull_request', ref: 'refs/pull/2/merge', payload, actor };
    const { status, log, outputs } = await startStep(
      root,
      { ...event, apiUrl, serverUrl, repository },
      { 'github-token': github.addToken(), 'gemini-api-key': '', 'gemini-base-url': google.url },
    ).ended;
    expect([status, google.calls.length, outputs.stale]).toEqual([0, 0, '1']);
    expect(log).toContain(note);
    const asks = github.requests.slice(asked).map(({ method, path }) => `${method} ${path}`);
    expect(asks.filter((one) => !/^GET |\/git-upload-pack$/.test(one))).toEqual([]);
  });
});
