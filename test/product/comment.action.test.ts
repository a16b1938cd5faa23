import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { badGateway } from '../github/answers.ts';
import { startGitHub } from '../github/server.ts';
import { pullRequestPayload } from '../publish/events.ts';
import { makeProject, template } from '../run/project.ts';
import { type Step, step } from './runner.ts';

type GitHub = Awaited<ReturnType<typeof startGitHub>>;

const running: GitHub[] = [];
afterEach(async () => {
  for (const github of running.splice(0)) await github.close();
});

/** A repository with one pull request, number 2, whose head is its workspace's commit. */
async function repository() {
  const github = await startGitHub({ repository: 'acme/pictures' });
  running.push(github);
  await github.commitFiles('main', { 'a.txt': 'a\n' }, 'Begin');
  await github.commitFiles('feature', { 'b.txt': 'b\n' }, 'Change');
  await github.openPull({ number: 2, head: 'feature' });
  const project = makeProject({ 'templates/bowl.prompt': template({ path: 'images/bowl' }) });
  const run = async (
    inputs: Readonly<Record<string, string>> = {},
    how: Parameters<typeof pullRequestPayload>[1] = {},
  ): Promise<Step> => {
    const payload = pullRequestPayload('synchronize', how) as {
      number: number;
      pull_request: { head: { sha: string } };
    };
    payload.number = 2;
    payload.pull_request.head.sha = await headOf(github);
    const event = { name: 'pull_request', payload, repository: 'acme/pictures' };
    const given = { 'github-token': github.token, 'preview-urls': 'none', ...inputs };
    return step(project.root, { ...event, apiUrl: github.apiUrl }, given);
  };
  return { github, project, run };
}

let pinned: string | undefined;
async function headOf(github: GitHub): Promise<string> {
  return pinned ?? github.head('feature');
}
afterEach(() => {
  pinned = undefined;
});

const marker = '<!-- darkroom:darkroom -->';
const bodies = (github: GitHub): string[] => github.comments(2).map(({ body }) => body);

describe('the comment on a pull request', () => {
  it('is written once and then brought up to date, with three requests beside the pages', async () => {
    const { github, project, run } = await repository();
    const first = await run();
    expect([first.status, bodies(github).length]).toEqual([0, 1]);
    const [body = ''] = bodies(github);
    expect(body.startsWith(`${marker}\n`)).toBe(true);
    expect(body).toContain('EMULATED');
    expect(readFileSync(first.outputs['comment-body-file'] ?? '', 'utf8')).toBe(body);
    expect(first.outputs['comment-id']).toBe(String(github.comments(2)[0]?.id));
    expect(github.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /repos/acme/pictures/issues/2/comments',
      'POST /graphql',
      'GET /repos/acme/pictures/pulls/2',
      'POST /repos/acme/pictures/issues/2/comments',
    ]);
    project.write('templates/cup.prompt', template({ path: 'images/cup', prompt: 'A cup.' }));
    const second = await run();
    expect(second.outputs['comment-id']).toBe(first.outputs['comment-id']);
    expect(bodies(github)).toHaveLength(1);
    expect(bodies(github)[0]).toContain('cup');
  });

  it('leaves alone what others wrote under its marker, and reads every page to find its own', async () => {
    const { github, run } = await repository();
    github.comment(2, 'mallory', `${marker}\nNothing to see.`);
    for (let index = 0; index < 120; index += 1) github.comment(2, 'mona', `Words ${index}.`);
    await run();
    await run({ 'budget-usd': '3' });
    const all = bodies(github);
    expect(all).toHaveLength(122);
    expect(all[0]).toBe(`${marker}\nNothing to see.`);
    expect(all.filter((body) => body.startsWith(marker))).toHaveLength(2);
  });

  it('of two workflows is two comments', async () => {
    const { github, run } = await repository();
    await run();
    await run({ 'comment-key': 'second' });
    expect(bodies(github).map((body) => body.split('\n')[0])).toEqual([
      marker,
      '<!-- darkroom:second -->',
    ]);
  });

  it('stays away where it is never wanted, and where there is nothing to say', async () => {
    const { github, project, run } = await repository();
    await run({ comment: 'never' });
    project.remove('templates/bowl.prompt');
    project.write('templates/_part.prompt', 'Nothing.');
    project.write('darkroom.yml', 'templates: ["none/*.prompt"]\n');
    await run({ comment: 'on-failure' });
    expect(bodies(github)).toEqual([]);
  });

  it('is not written on a commit that the pull request has moved on from', async () => {
    const { github, run } = await repository();
    pinned = await github.head('feature');
    await github.commitFiles('feature', { 'c.txt': 'c\n' }, 'Move on');
    const { status, commands } = await run();
    expect([status, bodies(github)]).toEqual([0, []]);
    expect(commands.at(-1)).toMatchObject({
      name: 'notice',
      value: 'The pull request has moved on from the commit of this run.',
    });
  });

  it('is left out with a notice where the token may not write it', async () => {
    const { github, run } = await repository();
    const token = github.addToken({
      login: 'github-actions[bot]',
      kind: 'installation',
      permissions: { contents: 'read', pull_requests: 'read' },
    });
    const { status, commands, summary } = await run({ 'github-token': token });
    expect([status, bodies(github)]).toEqual([0, []]);
    expect(commands.at(-1)?.value).toMatch(
      /^The token may not comment: give the job the permission/,
    );
    expect(summary).toContain('EMULATED');
  });

  it('is tried again where GitHub fails for a moment', async () => {
    const { github, run } = await repository();
    const aim = { method: 'POST', path: /\/comments$/, times: 1 } as const;
    github.policy.answer(aim, badGateway());
    expect((await run()).status).toBe(0);
    expect(bodies(github)).toHaveLength(1);
  });

  it('is not attempted for a fork, whose token may not write', async () => {
    const { github, run } = await repository();
    const { status } = await run({}, { fork: true });
    expect([status, github.requests]).toEqual([0, []]);
  });
});
