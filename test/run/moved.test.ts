import { describe, expect, it } from 'vitest';
import type { Emulator } from '../../action/emulator/index.ts';
import type { Report } from '../../action/report/report.ts';
import { darkroom } from '../commands/workshop.ts';
import { renderHere } from './engine.ts';
import { startGoogle } from './google.ts';
import { makeProject, type Project, series, template } from './project.ts';

const render = (project: Project, google: Emulator): Promise<Report> =>
  renderHere({ root: project.root, url: google.url, hurry: 10 });

/** What is left of a project's pictures, and what its lock and the report say of them. */
function left(project: Project, report: Report, name = 'a') {
  const { renders, held } = project.lock(name);
  return {
    files: project.files('images/**/*.*'),
    renders: Object.keys(renders),
    held: Object.keys(held),
    orphans: report.plan.orphans.map(({ path }) => path),
  };
}

describe('what a template left behind', () => {
  it('goes with the next render where the same picture has moved to another path', async () => {
    const project = makeProject({ 'templates/a.prompt': series(2) });
    const google = await startGoogle();
    await render(project, google);
    project.write('templates/a.prompt', series(2, { path: 'images/m/{{n}}' }));
    const report = await render(project, google);
    expect(google.calls).toHaveLength(2);
    const now = ['images/m/1.jpg', 'images/m/2.jpg'];
    expect(left(project, report)).toEqual({ files: now, renders: now, held: [], orphans: [] });
  });

  it.each<[string, (project: Project) => void]>([
    ['that was edited since', (project) => project.write('images/one.jpg', 'my own')],
    [
      'that a reference names',
      (project) => {
        const image = ['references: [{ id: board, role: style, path: images/one.jpg }]'];
        const words = { path: 'images/b', image, prompt: 'Like {{reference "board"}}.' };
        project.write('templates/b.prompt', template(words));
      },
    ],
    [
      'whose template asks for another now',
      (project) => {
        project.write('templates/a.prompt', template({ path: 'images/a', prompt: 'A pear.' }));
      },
    ],
  ])('stays where it is a picture %s', async (_, change) => {
    const project = makeProject({ 'templates/a.prompt': template() });
    const google = await startGoogle();
    await render(project, google);
    project.write('templates/a.prompt', template({ path: 'images/a' }));
    change(project);
    const before = project.read('images/one.jpg');
    const report = await render(project, google);
    expect(left(project, report)).toMatchObject({
      renders: ['images/a.jpg', 'images/one.jpg'],
      orphans: ['images/one.jpg'],
    });
    expect(project.read('images/one.jpg')).toEqual(before);
  });

  it('is told while it is a held entry, and goes when the lock is next written', async () => {
    const project = makeProject({ 'templates/a.prompt': template() });
    const refusing = await startGoogle({
      faults: () => ({ kind: 'prompt-blocked', reason: 'SAFETY' }),
    });
    expect(left(project, await render(project, refusing))).toMatchObject({ held: ['images/one'] });
    project.write('templates/a.prompt', template({ path: 'images/a', prompt: 'A pear.' }));
    const shown = await darkroom({ root: project.root }, 'verify');
    expect([shown.out.split('\n')[1], shown.status]).toEqual([
      'orphan images/one: no template plans it any more. Delete its whole entry under "held" in templates/a.lock.json, or leave that to the next render of its template.',
      1,
    ]);
    const google = await startGoogle();
    const report = await render(project, google);
    expect(left(project, report)).toEqual({
      files: ['images/a.jpg'],
      renders: ['images/a.jpg'],
      held: [],
      orphans: [],
    });
  });
});
