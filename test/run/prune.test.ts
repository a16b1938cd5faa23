import { describe, expect, it } from 'vitest';
import type { Emulator } from '../../action/emulator/index.ts';
import { reportData } from '../../action/report/json.ts';
import type { Report } from '../../action/report/report.ts';
import { darkroom } from '../commands/workshop.ts';
import { type Engine, renderHere } from './engine.ts';
import { startGoogle } from './google.ts';
import { makeProject, newFolder, type Project, template } from './project.ts';

const config = { 'darkroom.yml': 'prune: true\n' };

/** Two rendered templates, `a` and `b`, of which `b` is gone by now. */
async function withOrphan(
  files: Readonly<Record<string, string>> = config,
): Promise<{ project: Project; google: Emulator; render: Render }> {
  const project = makeProject({
    ...files,
    'templates/a.prompt': template({ path: 'images/a' }),
    'templates/b.prompt': template({ path: 'images/b', prompt: 'A pear.' }),
  });
  const google = await startGoogle();
  const render: Render = (how) =>
    renderHere({ root: project.root, url: google.url, hurry: 10, ...how });
  await render();
  project.remove('templates/b.prompt');
  return { project, google, render };
}

type Render = (how?: Partial<Engine>) => Promise<Report>;

function left(project: Project): readonly string[] {
  return project.files('{images,templates}/*');
}

const all = ['images/a.jpg', 'images/b.jpg', 'templates/a.lock.json', 'templates/a.prompt'];
const withB = [...all, 'templates/b.lock.json'];
const withoutB = all.filter((path) => path !== 'images/b.jpg');

describe('with prune, a render', () => {
  it('deletes what no template plans any more, also when there is nothing to render', async () => {
    const { project, google, render } = await withOrphan();
    const report = await render();
    expect(left(project)).toEqual(withoutB);
    expect(google.calls).toHaveLength(2);
    const orphan = { path: 'images/b.jpg', lockPath: 'templates/b.lock.json', fileExists: true };
    expect(reportData(report)).toMatchObject({ orphans: [], pruned: [orphan], problems: [] });
    expect((await render()).pruned).toEqual([]);
  });

  it('keeps the other entries of the same lock', async () => {
    const { project, render } = await withOrphan();
    project.write('templates/a.prompt', template({ path: 'images/c', prompt: 'A plum.' }));
    const report = await render();
    expect(left(project)).toEqual(['images/c.jpg', 'templates/a.lock.json', 'templates/a.prompt']);
    expect(Object.keys(project.lock('a').renders)).toEqual(['images/c.jpg']);
    expect(report.pruned.map(({ path }) => path)).toEqual(['images/a.jpg', 'images/b.jpg']);
  });

  it('takes the entry of an image that is gone already, and held ones', async () => {
    const { project, render } = await withOrphan();
    project.remove('images/b.jpg');
    const refusing = await startGoogle({
      faults: () => ({ kind: 'prompt-blocked', reason: 'SAFETY' }),
    });
    project.write('templates/c.prompt', template({ path: 'images/c', prompt: 'A plum.' }));
    await render({ url: refusing.url });
    project.remove('templates/c.prompt');
    expect(project.files('templates/*.lock.json')).toContain('templates/c.lock.json');
    const report = await render();
    expect(left(project)).toEqual(withoutB);
    expect(report.pruned.map(({ path }) => path)).toEqual(['images/c']);
  });

  it('keeps a file that was edited, and its entry, and says what to do', async () => {
    const { project, render } = await withOrphan();
    project.write('images/b.jpg', 'my own');
    const report = await render();
    expect(left(project)).toEqual(withB);
    expect(report.pruned).toEqual([]);
    expect(report.problems).toMatchObject([
      {
        rule: 'orphan-kept',
        severity: 'warning',
        file: 'templates/b.lock.json',
        line: 4,
        message:
          'images/b.jpg is an orphan and is not pruned: its bytes are not those that were rendered',
      },
    ]);
  });

  it('keeps a file that is edited while it renders', async () => {
    const { project, render } = await withOrphan();
    const beforeClaim = async () => project.write('images/b.jpg', 'my own');
    const report = await render({ beforeClaim });
    expect(left(project)).toEqual(withB);
    expect(report.problems.map(({ rule }) => rule)).toEqual(['orphan-kept']);
    expect(report.plan.orphans).toHaveLength(1);
  });

  it.each<[string, (project: Project) => void, Partial<Engine>?]>([
    ['is narrowed to one template', () => undefined, { settings: { only: 'a' } }],
    ['is narrowed by a glob', () => undefined, { settings: { templates: ['templates/a.prompt'] } }],
    ['finds a broken template', (project) => project.write('templates/c.prompt', 'no template')],
    [
      'finds a broken darkroom.yml',
      (project) => project.write('darkroom.yml', 'prune: true\nx: 1'),
    ],
    [
      'finds a broken partial',
      (project) => {
        project.write('templates/_p.prompt', '{{#if}}');
        project.write('templates/a.prompt', template({ path: 'images/a', prompt: '{{> p}}' }));
      },
    ],
    ['is not at its last stage', () => undefined, { settings: { stage: 'review' } }],
  ])('deletes nothing where it %s', async (_, change, how) => {
    const { project, render } = await withOrphan();
    change(project);
    await render(how);
    expect(left(project)).toEqual(expect.arrayContaining(withB));
  });

  it('deletes nothing as long as a render fails, which might yet be made from it', async () => {
    const { project, render } = await withOrphan();
    project.write('templates/c.prompt', template({ path: 'images/c', prompt: 'A plum.' }));
    const failing = await startGoogle({
      faults: () => ({ kind: 'bad-argument' }),
    });
    const report = await render({ url: failing.url });
    expect(report.outcomes.map(({ kind }) => kind)).toContain('failed');
    expect(left(project)).toEqual(expect.arrayContaining(withB));
  });

  it('deletes nothing where the emulator serves it', async () => {
    const { project } = await withOrphan();
    project.write('templates/c.prompt', template({ path: 'images/c', prompt: 'A plum.' }));
    await darkroom({ root: project.root }, 'render');
    project.remove('templates/c.prompt');
    await darkroom({ root: project.root }, 'render');
    expect(left(project)).toEqual(withB);
  });
});

describe('without prune, a render', () => {
  it('deletes nothing', async () => {
    const { project, render } = await withOrphan({});
    const report = await render();
    expect(left(project)).toEqual(withB);
    expect([report.pruned, report.plan.orphans.length]).toEqual([[], 1]);
  });
});

describe('what a plan says of orphans', () => {
  it('is that the next render deletes them, where prune is on; verify says it as ever', async () => {
    const { project } = await withOrphan();
    const plan = await darkroom({ root: project.root }, 'plan');
    expect(plan.out.trim().split('\n')).toEqual([
      'orphan images/b.jpg: no template plans it any more. The next render with a key deletes it, or bring its template back.',
      '0 to render, 1 unchanged, 1 orphan.',
      '1 orphan will be deleted by the next render: prune is on.',
    ]);
    const verify = await darkroom({ root: project.root }, 'verify');
    expect(verify).toMatchObject({
      status: 1,
      out: 'orphan images/b.jpg: no template plans it any more. Delete the file and its whole entry in templates/b.lock.json, or bring its template back.\n',
    });
  });
});

describe('the terms of a run with a base branch', () => {
  const head = 'budgetUsd: 500\nprune: true\n';
  const base = (text: string) => ({ baseConfig: { path: 'darkroom.yml', text } });
  const told = ({ problems }: Report) => problems.map(({ message }) => message);

  it('are those of its darkroom.yml, and what differs here is told', async () => {
    const { project, render } = await withOrphan({ 'darkroom.yml': head });
    const report = await render(base('budgetUsd: 5\n'));
    expect(left(project)).toEqual(withB);
    expect(report.budgetUsd).toBe(5);
    expect(report.problems).toMatchObject([
      {
        rule: 'base-config',
        severity: 'warning',
        file: 'darkroom.yml',
        line: 1,
        message: 'budgetUsd is 500 here and 5 on the default branch',
        remedy: "The default branch's holds until this is merged.",
      },
      { line: 2, message: 'prune is true here and false on the default branch' },
    ]);
  });

  it('let it prune where the base branch does', async () => {
    const { project, render } = await withOrphan({});
    const report = await render(base('prune: true\n'));
    expect(left(project)).toEqual(withoutB);
    expect(told(report)).toEqual(['prune is false here and true on the default branch']);
  });

  it.each<[string, Partial<Engine>]>([
    ['is none', { baseConfig: null }],
    ['cannot be read', base('budgetUsd: [')],
    ['says nothing', base('')],
  ])('are the defaults where there %s', async (_, how) => {
    const { render } = await withOrphan({ 'darkroom.yml': head });
    const report = await render(how);
    expect(report.budgetUsd).toBe(10);
    expect(told(report)[0]).toBe('budgetUsd is 500 here and 10 on the default branch');
  });

  it('leave a given budget as it is, and say nothing of it', async () => {
    const { render } = await withOrphan({ 'darkroom.yml': 'budgetUsd: none\n' });
    const report = await render({ ...base(''), settings: { budgetUsd: 7 } });
    expect([report.budgetUsd, told(report)]).toEqual([7, []]);
  });

  it('leave all other settings to the checked-out file', async () => {
    const root = newFolder();
    makeProject(
      { 'darkroom.yml': 'templates: [mine/*.prompt]\n', 'mine/a.prompt': template() },
      root,
    );
    const google = await startGoogle();
    const how = base('templates: [other/*.prompt]\nlint: { off: [x] }\n');
    const report = await renderHere({ root, url: google.url, ...how });
    expect(report.outcomes.map(({ kind }) => kind)).toEqual(['rendered']);
  });
});
