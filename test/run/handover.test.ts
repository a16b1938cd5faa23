import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Emulator } from '../../action/emulator/index.ts';
import type { Report } from '../../action/report/report.ts';
import { renderHere } from './engine.ts';
import { startGoogle } from './google.ts';
import { makeProject, type Project, template } from './project.ts';

async function render(
  project: Project,
  google: Emulator,
): Promise<{ calls: number; report: Report }> {
  const before = google.calls.length;
  const report = await renderHere({ root: project.root, url: google.url });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { calls: google.calls.length - before, report };
}

/** Nothing to render, nothing orphaned: the locks say what the templates say. */
async function expectSettled(project: Project, google: Emulator): Promise<void> {
  const { calls, report } = await render(project, google);
  expect(calls).toBe(0);
  expect(report.plan).toMatchObject({ renders: [], orphans: [] });
}

describe('a template that is renamed and keeps its path', () => {
  it.each(['alpha', 'zeta'])('to %s takes its entry along, without a call', async (name) => {
    const project = makeProject({ 'templates/hero.prompt': template() });
    const google = await startGoogle();
    await render(project, google);
    project.remove('templates/hero.prompt');
    project.write(`templates/${name}.prompt`, template());
    const { calls, report } = await render(project, google);
    expect(calls).toBe(0);
    expect(report.plan.orphans).toEqual([]);
    expect(report.plan.renders).toMatchObject([
      { reason: 'record changed', detail: 'moved from templates/hero.lock.json' },
    ]);
    expect(Object.keys(project.lock(name).renders)).toEqual(['images/one.jpg']);
    expect(existsSync(join(project.root, 'templates/hero.lock.json'))).toBe(false);
    await expectSettled(project, google);
  });

  it.each(['alpha', 'zeta'])(
    'to %s with another prompt pays once and is then at rest',
    async (name) => {
      const project = makeProject({ 'templates/hero.prompt': template() });
      const google = await startGoogle();
      await render(project, google);
      project.remove('templates/hero.prompt');
      project.write(`templates/${name}.prompt`, template({ prompt: 'A lime on slate.' }));
      const { calls, report } = await render(project, google);
      expect(calls).toBe(1);
      expect(report.plan.renders).toMatchObject([{ reason: 'prompt changed' }]);
      await expectSettled(project, google);
    },
  );
});

describe('a path', () => {
  it('that two templates swap is paid for by neither', async () => {
    const one = { path: 'images/one', prompt: 'A lemon on slate.' };
    const two = { path: 'images/two', prompt: 'A lime on slate.' };
    const project = makeProject({
      'templates/a.prompt': template(one),
      'templates/b.prompt': template(two),
    });
    const google = await startGoogle();
    await render(project, google);
    project.write('templates/a.prompt', template(two));
    project.write('templates/b.prompt', template(one));
    const { calls } = await render(project, google);
    expect(calls).toBe(0);
    expect(Object.keys(project.lock('a').renders)).toEqual(['images/two.jpg']);
    expect(Object.keys(project.lock('b').renders)).toEqual(['images/one.jpg']);
    await expectSettled(project, google);
  });
});

describe('a change of the alternative text alone', () => {
  it('reaches the lock without a call, and nothing that is made from the picture waits for it', async () => {
    const child = template({
      path: 'images/child',
      prompt: 'The same lemon, sliced.',
      image: ['references: [{ id: whole, role: base, from: hero }]'],
    });
    const project = makeProject({
      'templates/hero.prompt': template(),
      'templates/child.prompt': child,
    });
    const google = await startGoogle();
    await render(project, google);
    project.write(
      'templates/hero.prompt',
      template().replace('A lemon on slate\n', 'A ripe lemon on slate\n'),
    );
    const { calls, report } = await render(project, google);
    expect(calls).toBe(0);
    expect(report.plan.renders.map(({ id, detail }) => [id, detail])).toEqual([['hero', 'alt']]);
    const [written] = report.outcomes.filter(({ kind }) => kind === 'rendered');
    expect(written).toMatchObject({ source: 'same request', calls: 0 });
    expect(project.lock('hero').renders['images/one.jpg']?.alt).toBe('A ripe lemon on slate');
    await expectSettled(project, google);
  });
});

describe('a lock that another run wrote after this one had planned', () => {
  it('keeps that entry beside the new one', async () => {
    const words = { image: ['matrix: { n: [red, blue] }'], path: 'images/{{n}}' };
    const project = makeProject({
      'templates/hero.prompt': template({ ...words, prompt: 'A {{n}} lemon.' }),
    });
    const google = await startGoogle();
    const place = { root: project.root, url: google.url };
    await renderHere({
      ...place,
      settings: { only: 'hero#blue' },
      beforeClaim: () => renderHere({ ...place, settings: { only: 'hero#red' } }),
    });
    expect(Object.keys(project.lock('hero').renders)).toEqual([
      'images/blue.jpg',
      'images/red.jpg',
    ]);
    await expectSettled(project, google);
  });
});
