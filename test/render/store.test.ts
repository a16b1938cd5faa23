import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { LockEntry } from '#templates';
import { readLocks } from '../../action/gather/locks.ts';
import type { ReadyRender } from '../../action/render/request.ts';
import { StoreWriter } from '../../action/render/store.ts';
import { startGoogle } from '../run/google.ts';
import { makeProject, type Project, series, template } from '../run/project.ts';
import { type Bench, openBench } from './bench.ts';

const picture = 'the bytes of a picture';
const sha256 = createHash('sha256').update(picture).digest('hex');

/** A bench of a project, and a picture that lies ready to be placed. */
async function open(
  templates: Readonly<Record<string, string>>,
): Promise<Bench & { project: Project; from: string }> {
  const project = makeProject({ ...templates, '.darkroom/picture': picture });
  const bench = await openBench({ project, google: await startGoogle() });
  return { ...bench, project, from: bench.run.disk.absolute('.darkroom/picture') };
}

function entryOf({ digest, asked, render }: ReadyRender, mediaType = 'image/jpeg'): LockEntry {
  const { variant, candidate, alt } = render;
  const tokens = { input: 2, text: 400, image: 1120 };
  const date = '2026-11-23T12:00:00.000Z';
  return {
    ...{ digest, variant, candidate, alt, asked },
    file: { sha256, bytes: 22, width: 1024, height: 1024, mediaType },
    answer: { modelVersion: null, responseId: null, tokens, costUsd: 0.036603, date },
  };
}

describe('the store', () => {
  it('has the entry in the lock and the picture on its path once a deed is recorded', async () => {
    const { run, ready, project, from } = await open({ 'templates/one.prompt': template() });
    const one = ready('one');
    const entry = entryOf(one);
    await run.store.record({ render: one.render, from, path: 'images/one.jpg', entry });
    expect(project.lock('one').renders).toEqual({ 'images/one.jpg': entry });
    expect(project.read('images/one.jpg').toString()).toBe(picture);
    expect(run.store.find(one)).toEqual({ entry, file: 'images/one.jpg' });
    expect(run.store.find({ ...one, digest: 'b'.repeat(64) })).toBeUndefined();
  });

  it('loses none of the deeds that come in while others are written', async () => {
    const { run, ready, project, from, plan } = await open({
      'templates/stall.prompt': series(40),
      'templates/one.prompt': template(),
    });
    await Promise.all(
      plan.renders.map(async ({ id }, index) => {
        await run.clock.sleep(index % 5);
        const one = ready(id);
        const path = `${one.render.path}.jpg`;
        await run.store.record({ render: one.render, from, path, entry: entryOf(one) });
        expect(run.store.find(one)).toMatchObject({ file: path });
      }),
    );
    expect(Object.keys(project.lock('stall').renders)).toHaveLength(40);
    expect(Object.keys(project.lock('one').renders)).toEqual(['images/one.jpg']);
    expect(project.files('images/**/*.jpg')).toHaveLength(41);
  });

  it('writes the lock before the picture, so that no file is left that no lock knows', async () => {
    const { run, ready, project, from } = await open({ 'templates/one.prompt': template() });
    project.write('images', 'A file where a folder is needed.');
    const one = ready('one');
    const entry = entryOf(one);
    const deed = { render: one.render, from, path: 'images/one.jpg', entry };
    await expect(run.store.record(deed)).rejects.toThrow();
    expect(project.lock('one').renders).toEqual({ 'images/one.jpg': entry });
  });

  it('places no picture, and finds none, when the lock cannot be written', async () => {
    const { run, ready, project, from } = await open({ 'templates/one.prompt': template() });
    project.write('templates/one.lock.json/in-the-way', '');
    const one = ready('one');
    const deed = { render: one.render, from, path: 'images/one.jpg', entry: entryOf(one) };
    await expect(run.store.record(deed)).rejects.toThrow();
    expect(project.files('images/**')).toEqual([]);
    expect(run.store.find(one)).toBeUndefined();
    // The next deed is tried anew.
    project.remove('templates/one.lock.json');
    await run.store.record(deed);
    expect(project.files('images/*')).toEqual(['images/one.jpg']);
  });

  it('takes its word back where a file of somebody else stands on the path', async () => {
    const { run, ready, project, from } = await open({ 'templates/one.prompt': template() });
    project.write('images/one.jpg', 'MINE');
    const one = ready('one');
    const deed = { render: one.render, from, path: 'images/one.jpg', entry: entryOf(one) };
    expect(await run.store.record(deed)).toMatchObject({ rule: 'unknown-file' });
    expect(project.files('templates/*.lock.json')).toEqual([]);
    expect(project.read('images/one.jpg').toString()).toBe('MINE');
    expect(run.store.find(one)).toBeUndefined();
  });

  it('takes away the picture of another format that a new one replaces', async () => {
    const { run, ready, project, from } = await open({ 'templates/one.prompt': template() });
    const one = ready('one');
    const { render } = one;
    await run.store.record({ render, from, path: 'images/one.jpg', entry: entryOf(one) });
    const entry = entryOf(one, 'image/png');
    await run.store.record({ render, from, path: 'images/one.png', entry });
    expect(project.lock('one').renders).toEqual({ 'images/one.png': entry });
    expect(project.files('images/*')).toEqual(['images/one.png']);
  });

  it('records a digest that is not to be sent again, until a picture takes its place', async () => {
    const { run, ready, project, from } = await open({ 'templates/one.prompt': template() });
    const one = ready('one');
    const { answer } = entryOf(one);
    const words = { code: 'SAFETY', message: 'The prompt was blocked', remedy: 'Change it.' };
    const held = { digest: one.digest, outcome: 'blocked' as const, ...words, answer };
    await run.store.record({ render: one.render, held });
    expect(project.lock('one')).toMatchObject({ renders: {}, held: { 'images/one': held } });
    expect(run.store.find(one)).toEqual({ held });
    const path = 'images/one.jpg';
    await run.store.record({ render: one.render, from, path, entry: entryOf(one) });
    expect(project.lock('one').held).toEqual({});
  });

  it('takes a path over from the lock of another template, which goes when it is empty', async () => {
    const first = await open({ 'templates/old.prompt': template() });
    const { project, from, run } = first;
    const old = first.ready('old');
    const path = 'images/one.jpg';
    await run.store.record({ render: old.render, from, path, entry: entryOf(old) });
    project.remove('templates/old.prompt');
    project.write('templates/new.prompt', template());
    const second = await openBench({ project, google: await startGoogle() });
    const { render } = second.ready('new');
    const locks = await readLocks(run.disk, ['templates/old.lock.json']);
    const store = new StoreWriter(run.disk, run.clock, {
      store: { proofs: false, emulated: false },
      locks,
    });
    await store.record({ render, from, path, entry: entryOf(second.ready('new')) });
    expect(project.files('templates/*.lock.json')).toEqual(['templates/new.lock.json']);
    expect(Object.keys(project.lock('new').renders)).toEqual([path]);
  });
});
