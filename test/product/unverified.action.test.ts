import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReportData } from '../../action/report/json-schema.ts';
import { payloads } from '../publish/events.ts';
import { harmless } from '../report/attacks.ts';
import { reportOfText } from '../report/markdown-sample.ts';
import { outline } from '../report/outline.ts';
import { catalogue } from './catalogue.ts';
import { openFork } from './fork-scene.ts';
import { type Step, startStep } from './runner.ts';
import { type GitHub, openStage } from './stage.ts';
import { steady } from './steady.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** The workspace of the second workflow: what it downloaded, and no checkout. */
function workspaceOf(report?: string): string {
  const root = mkdtempSync(join(tmpdir(), 'darkroom-second-'));
  roots.push(root);
  mkdirSync(join(root, 'darkroom-report'));
  if (report !== undefined) writeFileSync(join(root, 'darkroom-report/report.json'), report);
  return root;
}

/** The second workflow, after the fork's run at a commit. */
function second(
  github: GitHub,
  root: string,
  {
    headSha,
    artifact = 'darkroom-report',
    permissions = { actions: 'read', pull_requests: 'write' },
  }: {
    readonly headSha: string;
    readonly artifact?: string;
    readonly permissions?: Readonly<Record<string, 'read' | 'write'>>;
  },
): Promise<Step> {
  const [seed] = payloads('workflow_run', 'completed');
  const workflow_run = {
    ...(seed?.workflow_run as object),
    event: 'pull_request',
    head_sha: headSha,
    head_branch: 'feature',
    head_repository: { full_name: 'stranger/pictures' },
    pull_requests: [],
  };
  const { apiUrl, serverUrl, repository } = github;
  const token = github.addToken({ permissions });
  const event = { name: 'workflow_run', payload: { ...seed, workflow_run } };
  const given = { 'github-token': token, artifact };
  return startStep(root, { ...event, apiUrl, serverUrl, repository }, given).ended;
}

/** Pull request 2 of a fork, whose run left this report. */
async function openReport(report = JSON.stringify(reportOfText(harmless))) {
  const { github } = await openStage({});
  const headSha = await github.commitFiles('feature', { 'b.txt': 'b\n' }, 'Change');
  await github.openPull({ number: 2, head: 'feature', fork: 'stranger' });
  const root = workspaceOf(report);
  const asked = github.requests.length;
  return {
    github,
    root,
    headSha,
    run: (how: Partial<Parameters<typeof second>[2]> = {}) =>
      second(github, root, { headSha, ...how }),
    write: (text: string) => writeFileSync(join(root, 'darkroom-report/report.json'), text),
    writes: () => github.requests.slice(asked).filter(({ path }) => path.includes('comments')),
  };
}

const bodies = (github: GitHub): string[] => github.comments(2).map(({ body }) => body);
const said = ({ commands }: Step): string[] =>
  commands.filter(({ name }) => name !== 'add-mask').map((one) => `${one.name}: ${one.value}`);

describe('the report of a fork’s run', () => {
  it('comes as one comment, headed as nobody’s but the fork’s, and is brought up to date', async () => {
    const { github, head, plan } = await openFork();
    const planned = await plan();
    const root = workspaceOf(readFileSync(planned.outputs.report ?? '', 'utf8'));
    const first = await second(github, root, { headSha: head });
    expect([first.status, said(first), bodies(github).length]).toEqual([0, [], 1]);
    const [body = ''] = bodies(github);
    expect(steady(body)).toMatchInlineSnapshot(`
      "<!-- darkroom:darkroom -->
      ## Unverified: the fork's own report

      A run of the fork wrote this report, without a key and without the right to write here. **Nobody has checked it:** words, numbers and outcomes below are what the fork says they are. Judge the files of this pull request, not this page.

      ### Darkroom would render 1 image for about $USD

      Nothing was paid. Expected $USD, at most $USD. The budget is $10.00.

      <sub>plan · deliver · emulator · DATE · TIME</sub>

      <h4><code>templates/bowl.prompt</code></h4>
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

      #### Next

      - Read the templates first. To render them, a maintainer merges them or brings them to a branch of this repository.

      <sub>All of it: the <a href="http://github/acme/pictures/actions/runs/7">job summary</a>.</sub>
      "
    `);
    expect(first.outputs).toEqual({
      'comment-body-file': expect.any(String),
      'comment-id': String(github.comments(2)[0]?.id),
    });
    expect(readFileSync(first.outputs['comment-body-file'] ?? '', 'utf8')).toBe(body);
    expect(body).toContain(first.summary.trim());
    const report = JSON.parse(readFileSync(planned.outputs.report ?? '', 'utf8')) as ReportData;
    report.renders[0] = {
      ...report.renders[0],
      detail: 'tier 1K → 2K',
    } as (typeof report.renders)[0];
    const again = workspaceOf(JSON.stringify(report));
    const next = await second(github, again, { headSha: head });
    expect([next.status, next.outputs['comment-id']]).toEqual([0, first.outputs['comment-id']]);
    expect(bodies(github)).toEqual([
      body.replace('prompt changed', 'prompt changed: tier 1K → 2K'),
    ]);
  });

  it('asks for no more than the comment takes', async () => {
    const { github, run } = await openReport();
    const asked = github.requests.length;
    expect((await run()).status).toBe(0);
    expect(github.requests.slice(asked).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /repos/acme/pictures/pulls',
      'GET /repos/acme/pictures/issues/2/comments',
      'POST /graphql',
      'GET /repos/acme/pictures/pulls/2',
      'POST /repos/acme/pictures/issues/2/comments',
    ]);
  });

  it.each<[string, (scene: Awaited<ReturnType<typeof openReport>>) => unknown]>([
    [
      'has moved on',
      async ({ github }) => {
        github.pull(2).sha = await github.head('main');
      },
    ],
    ['is closed', ({ github }) => github.closePull(2)],
    [
      'is one of two with that head',
      async ({ github, headSha }) => {
        await github.git('update-ref', 'refs/heads/feature', headSha);
        await github.openPull({ number: 3, head: 'feature', fork: 'stranger' });
      },
    ],
    [
      'lies in this repository',
      async ({ github, headSha }) => {
        github.closePull(2);
        await github.git('update-ref', 'refs/heads/feature', headSha);
        await github.openPull({ number: 3, head: 'feature' });
      },
    ],
  ])('is not posted where the pull request %s', async (_, change) => {
    const scene = await openReport();
    await change(scene);
    const { github, run, writes } = scene;
    const step = await run();
    expect([step.status, bodies(github), writes()]).toEqual([0, [], []]);
    expect(said(step)).toEqual([
      'notice: No open pull request has that commit for its head: nothing was posted.',
    ]);
  });

  it('is not posted where the pull request moves on while it is read', async () => {
    const { github, run } = await openReport();
    github.policy.before({ method: 'POST', path: /graphql$/ }, async () => {
      github.pull(2).sha = await github.head('main');
    });
    const step = await run();
    expect([step.status, bodies(github), said(step)]).toEqual([
      0,
      [],
      ['notice: The pull request has moved on from the commit of this run.'],
    ]);
  });

  it('is in the summary alone where the token may not comment', async () => {
    const { github, run } = await openReport();
    const step = await run({ permissions: { actions: 'read', pull_requests: 'read' } });
    expect([step.status, bodies(github)]).toEqual([0, []]);
    expect(said(step)).toEqual([
      'notice: The token may not comment: give the job the permission pull-requests: write. The sheet is in the job summary.',
    ]);
    expect(step.summary).toMatch(/^## Unverified: the fork's own report\n/);
  });
});

const honest = reportOfText(harmless);
const [render] = honest.renders;
const altered = (changes: object): string => JSON.stringify({ ...honest, ...changes });
const ofRender = (changes: object): string => altered({ renders: [{ ...render, ...changes }] });

describe('a hostile artifact', () => {
  it.each([
    ['is not JSON', '{', 'The report is not JSON. Nothing was posted.'],
    ['is empty', '', 'The report is not JSON. Nothing was posted.'],
    [
      'is of another version',
      altered({ schemaVersion: 2 }),
      'The report is not of version 1, which this Darkroom reads. Nothing was posted.',
    ],
    [
      'is a list',
      '[]',
      'The report is not of version 1, which this Darkroom reads. Nothing was posted.',
    ],
    [
      'has a key of its own',
      altered({ '::error::owned': 1 }),
      "The report does not have a report's shape at its top level. Nothing was posted.",
    ],
    [
      'has a prototype',
      JSON.stringify(honest).replace('{', '{"__proto__":{"owned":1},'),
      "The report does not have a report's shape at its top level. Nothing was posted.",
    ],
    [
      'says which pull request it is for',
      altered({ number: 7, pull_request: 7 }),
      "The report does not have a report's shape at its top level. Nothing was posted.",
    ],
    [
      'has a path that climbs',
      ofRender({ path: '../../owned' }),
      "The report does not have a report's shape at renders → 0 → path. Nothing was posted.",
    ],
    [
      'has a file at the root of the disk',
      ofRender({ file: '/etc/passwd' }),
      "The report does not have a report's shape at renders → 0 → file. Nothing was posted.",
    ],
    [
      'has an earlier file on a Windows disk',
      ofRender({ previous: { ...render?.previous, file: 'c:\\owned' } }),
      "The report does not have a report's shape at renders → 0 → previous → file. Nothing was posted.",
    ],
    [
      'has a command in a path',
      ofRender({ template: 'a\n::error::owned' }),
      "The report does not have a report's shape at renders → 0 → template. Nothing was posted.",
    ],
    [
      'has more than 5 MB',
      `${' '.repeat(6 * 2 ** 20)}${JSON.stringify(honest)}`,
      /^artifact "darkroom-report": report\.json has 62\d{5} bytes, and a report may have 5000000\. Nothing was read\.$/,
    ],
  ])('that %s posts nothing', async (_, text, words) => {
    const { github, run, writes } = await openReport(text);
    const step = await run();
    expect([step.status, bodies(github), writes(), step.summary]).toEqual([1, [], [], '']);
    expect(said(step)).toEqual([expect.stringMatching(/^error: /)]);
    const [fault = ''] = said(step);
    if (typeof words === 'string') expect(fault).toBe(`error: ${words}`);
    else expect(fault.slice('error: '.length)).toMatch(words);
    expect(step.log).not.toContain('owned');
  });

  it.each<[string, string, (root: string) => void, RegExp]>([
    [
      'whose report is a link',
      'darkroom-report',
      (root) => {
        rmSync(join(root, 'darkroom-report/report.json'));
        symlinkSync(secretReport(), join(root, 'darkroom-report/report.json'));
      },
      /^error: artifact "darkroom-report" has no file report\.json\. /,
    ],
    [
      'whose report is a folder',
      'darkroom-report',
      (root) => {
        rmSync(join(root, 'darkroom-report/report.json'));
        mkdirSync(join(root, 'darkroom-report/report.json'));
      },
      /^error: artifact "darkroom-report" has no file report\.json\. /,
    ],
    [
      'whose folder is a link out of the workspace',
      'linked',
      (root) => symlinkSync(join(secretReport(), '..'), join(root, 'linked')),
      /^error: artifact "linked" lies outside the workspace\. /,
    ],
    [
      'that is above the workspace',
      '../',
      () => undefined,
      /^error: artifact "\.\.\/" lies outside the workspace\. /,
    ],
    ['that is not there', 'nowhere', () => undefined, /^error: artifact "nowhere" is no folder\. /],
    [
      'that has no report',
      'darkroom-report',
      (root) => rmSync(join(root, 'darkroom-report/report.json')),
      /^error: artifact "darkroom-report" has no file report\.json\. /,
    ],
  ])('%s is not read', async (_, artifact, change, words) => {
    const { github, root, run, writes } = await openReport();
    change(root);
    const step = await run({ artifact });
    expect([step.status, bodies(github), writes(), step.summary]).toEqual([1, [], [], '']);
    expect(said(step)).toEqual([expect.stringMatching(words)]);
  });

  it('full of attacks builds the page that harmless words build', async () => {
    const { github, run, write } = await openReport();
    const shapeOf = async (text: string): Promise<unknown> => {
      write(JSON.stringify(within(text)));
      const step = await run();
      expect([text, step.status, said(step), step.log]).toEqual([text, 0, [], '']);
      return [outline(bodies(github)[0] ?? ''), outline(step.summary)];
    };
    const usual = await shapeOf(harmless);
    for (const text of catalogue) expect([text, await shapeOf(text)]).toEqual([text, usual]);
    expect(bodies(github)).toHaveLength(1);
  });

  it('of overlong words is cut, and still one comment', async () => {
    const { github, run } = await openReport(
      JSON.stringify(within('<b>@octocat</b> '.repeat(120))),
    );
    expect((await run()).status).toBe(0);
    const [body = ''] = bodies(github);
    expect(body.length).toBeLessThanOrEqual(64_000);
    expect(body).not.toMatch(/<b>@|@octocat/);
  });
});

/** A report whose words are this text; its paths could hold few of the attacks, and are harmless. */
function within(text: string): ReportData {
  const all = reportOfText(text);
  const quiet = <Part extends object>(part: Part): Part => ({
    ...part,
    ...Object.fromEntries(
      ['template', 'path', 'file', 'lockPath']
        .filter((name) => name in part)
        .map((name) => [name, harmless]),
    ),
  });
  return {
    ...all,
    problems: all.problems.map((one) => (one.file === '' ? one : quiet(one))),
    orphans: all.orphans.map(quiet),
    renders: all.renders.map((one) => ({
      ...quiet(one),
      previous: one.previous && quiet(one.previous),
    })),
  };
}

/** A report that is nobody's to post, outside of every workspace. */
function secretReport(): string {
  const folder = mkdtempSync(join(tmpdir(), 'darkroom-elsewhere-'));
  roots.push(folder);
  writeFileSync(join(folder, 'report.json'), JSON.stringify(honest));
  return join(folder, 'report.json');
}
