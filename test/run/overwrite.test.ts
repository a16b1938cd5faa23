import { describe, expect, it } from 'vitest';
import { cli, renderJson } from './cli.ts';
import { startGoogle } from './google.ts';
import { makeProject, type Project, template } from './project.ts';

/** A project whose file appears, or changes, while its first call is under way. */
async function meanwhile(project: Project, path: string, text: string) {
  const google = await startGoogle({
    faults: ({ index }) => {
      if (index === 0) project.write(path, text);
      return undefined;
    },
  });
  return { root: project.root, url: google.url, google };
}

describe("a person's file that appears while its render is under way", () => {
  const words =
    'images/one.jpg stands on the path of one and no lock knows it. Move the file, choose another path, or render over it with darkroom render --force --only one.';

  it('stays, and the render fails with the words of the plan', async () => {
    const project = makeProject({
      'templates/one.prompt': template(),
      'templates/two.prompt': template({ path: 'images/two', prompt: 'Two pears.' }),
    });
    const place = await meanwhile(project, 'images/one.jpg', 'MINE');
    const { status, stdout } = await cli(['render', '--concurrency', '1'], place);
    expect(status).toBe(1);
    expect(stdout).toContain(words);
    expect(stdout).toContain('1 rendered, 1 failed.');
    expect(project.read('images/one.jpg').toString()).toBe('MINE');
    expect(project.files('templates/*.lock.json')).toEqual(['templates/two.lock.json']);
    expect(project.files('images/*')).toEqual(['images/one.jpg', 'images/two.jpg']);
  });

  it('stands in the way of the next run, too, and what arrived is placed without a call once it is moved', async () => {
    const project = makeProject({ 'templates/one.prompt': template() });
    const place = await meanwhile(project, 'images/one.jpg', 'MINE');
    await cli(['render'], place);
    const { status, stdout } = await cli(['render'], place);
    expect([status, stdout.includes(words)]).toEqual([2, true]);
    project.remove('images/one.jpg');
    expect((await cli(['render'], place)).status).toBe(0);
    expect(place.google.calls).toHaveLength(1);
    expect(Object.keys(project.lock('one').renders)).toEqual(['images/one.jpg']);
  });

  it('is replaced where the render was forced', async () => {
    const project = makeProject({ 'templates/one.prompt': template() });
    const place = await meanwhile(project, 'images/one.jpg', 'MINE');
    expect((await cli(['render', '--force', '--only', 'one'], place)).status).toBe(0);
    expect(project.read('images/one.jpg').toString()).not.toBe('MINE');
  });

  it('does not keep another path of the same request from its picture', async () => {
    const project = makeProject({
      'templates/one.prompt': template(),
      'templates/two.prompt': template({ path: 'images/two' }),
    });
    const place = await meanwhile(project, 'images/one.jpg', 'MINE');
    const { report } = await renderJson([], place);
    expect(report.totals).toMatchObject({ calls: 1, outcomes: { failed: 1, rendered: 1 } });
    expect(Object.keys(project.lock('two').renders)).toEqual(['images/two.jpg']);
  });
});

describe('a rendered picture that is edited while its successor is under way', () => {
  it('stays, and the lock says of it what it said before', async () => {
    const project = makeProject({ 'templates/one.prompt': template() });
    const first = await startGoogle();
    await cli(['render'], { root: project.root, url: first.url });
    const lock = project.lock('one');
    project.write('templates/one.prompt', template({ prompt: 'A lime on slate.' }));
    const place = await meanwhile(project, 'images/one.jpg', 'EDITED');
    const { status, stdout } = await cli(['render'], place);
    expect(status).toBe(1);
    expect(stdout).toContain('images/one.jpg was edited by hand');
    expect(project.read('images/one.jpg').toString()).toBe('EDITED');
    expect(project.lock('one')).toEqual(lock);
  });

  it('stays also where its successor has another extension', async () => {
    const project = makeProject({ 'templates/one.prompt': template() });
    const first = await startGoogle();
    await cli(['render'], { root: project.root, url: first.url });
    project.write('templates/one.prompt', template({ path: 'images/one.png' }));
    const place = await meanwhile(project, 'images/one.jpg', 'EDITED');
    project.write('templates/one.prompt', template({ path: 'images/one.png', prompt: 'A lime.' }));
    await cli(['render'], place);
    expect(project.files('images/*')).toEqual(['images/one.jpg', 'images/one.png']);
    expect(project.read('images/one.jpg').toString()).toBe('EDITED');
  });

  it('is replaced as ever where nobody touched it', async () => {
    const project = makeProject({ 'templates/one.prompt': template() });
    const google = await startGoogle();
    const place = { root: project.root, url: google.url };
    await cli(['render'], place);
    const before = project.read('images/one.jpg');
    project.write('templates/one.prompt', template({ prompt: 'A lime on slate.' }));
    expect((await cli(['render'], place)).status).toBe(0);
    expect(project.read('images/one.jpg').equals(before)).toBe(false);
    expect(project.files('images/*')).toEqual(['images/one.jpg']);
  });
});
