import { cpSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Emulator, Fault } from '../../action/emulator/index.ts';
import type { Report } from '../../action/report/report.ts';
import { cli, outcomesIn, renderJson } from './cli.ts';
import { type Engine, kindsIn, renderHere } from './engine.ts';
import { startGoogle } from './google.ts';
import { promptIn } from './pictures.ts';
import { makeProject, newFolder, type Project, series, template } from './project.ts';

/** Renders with a key; how many calls it took, and the report. */
async function render(
  project: Project,
  google: Emulator,
  settings: Engine['settings'] = {},
): Promise<{ calls: number; report: Report }> {
  const before = google.calls.length;
  const report = await renderHere({ root: project.root, url: google.url, settings, hurry: 10 });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { calls: google.calls.length - before, report };
}

/** Where the pictures of a report came from, by file. */
function sourcesIn({ outcomes }: Report): Record<string, string> {
  return Object.fromEntries(
    outcomes.flatMap((one) => (one.kind === 'rendered' ? [[one.file, one.source]] : [])),
  );
}

/** Commits everything and clones it: a machine that has no journal. */
function committedCloneOf(project: Project): Project {
  project.git('init', '-q');
  project.git('add', '-A');
  project.git('commit', '-qm', 'Render');
  const clone = makeProject({}, newFolder());
  project.git('clone', '-q', project.root, clone.root);
  return clone;
}

describe('a request that was answered', () => {
  it('is paid for once where two templates make it', async () => {
    const project = makeProject({
      'templates/a.prompt': template({ path: 'images/a' }),
      'templates/b.prompt': template({ path: 'images/b' }),
    });
    const google = await startGoogle();
    const { calls, report } = await render(project, google);
    expect(calls).toBe(1);
    expect(sourcesIn(report)).toEqual({ 'images/a.jpg': 'call', 'images/b.jpg': 'same request' });
    expect(project.read('images/a.jpg')).toEqual(project.read('images/b.jpg'));
    expect((await render(project, google)).report.outcomes.map(({ kind }) => kind)).toEqual([
      'unchanged',
      'unchanged',
    ]);
  });

  it('costs no call again where its template is renamed', async () => {
    const project = makeProject({ 'templates/old.prompt': template({ path: 'images/old' }) });
    const google = await startGoogle();
    await render(project, google);
    project.remove('templates/old.prompt');
    project.remove('.darkroom');
    project.write('templates/new.prompt', template({ path: 'images/new' }));
    const { calls, report } = await render(project, google);
    expect(calls).toBe(0);
    expect(sourcesIn(report)).toEqual({ 'images/new.jpg': 'same request' });
    expect(report.plan.orphans.map(({ path }) => path)).toEqual(['images/old.jpg']);
  });

  it('is restored from the journal where its file is missing', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(2) });
    const google = await startGoogle();
    await render(project, google);
    const bytes = project.read('images/n/2.jpg');
    project.remove('images/n/2.jpg');
    const { calls, report } = await render(project, google);
    expect(calls).toBe(0);
    expect(sourcesIn(report)).toEqual({ 'images/n/2.jpg': 'journal' });
    expect(project.read('images/n/2.jpg')).toEqual(bytes);
  });

  it('is asked again where the bytes in the journal are no longer what came', async () => {
    const project = makeProject({ 'templates/one.prompt': template() });
    const google = await startGoogle();
    await render(project, google);
    const [kept = ''] = project.files('.darkroom/journal/*/*.image');
    const bytes = project.read(kept);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    project.write(kept, bytes);
    project.remove('images/one.jpg');
    const { calls, report } = await render(project, google);
    expect([calls, sourcesIn(report)]).toEqual([1, { 'images/one.jpg': 'call' }]);
    expect((await cli(['verify'], { root: project.root })).status).toBe(0);
  });

  it('is restored from git history in a fresh clone, and asked again only where nothing has it', async () => {
    const project = makeProject({ 'templates/one.prompt': template() });
    const google = await startGoogle();
    await render(project, google);
    const bytes = project.read('images/one.jpg');
    const clone = committedCloneOf(project);
    clone.git('rm', '-q', 'images/one.jpg');
    clone.git('commit', '-qm', 'Lose it');
    const found = await render(clone, google);
    expect([found.calls, sourcesIn(found.report)]).toEqual([0, { 'images/one.jpg': 'history' }]);
    expect(clone.read('images/one.jpg')).toEqual(bytes);

    const exported = makeProject({}, newFolder());
    cpSync(join(project.root, 'templates'), join(exported.root, 'templates'), { recursive: true });
    const lost = await render(exported, google);
    expect([lost.calls, sourcesIn(lost.report)]).toEqual([1, { 'images/one.jpg': 'call' }]);
  });

  it('is made again exactly once by --force --only', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(3) });
    const google = await startGoogle();
    await render(project, google);
    const again = await render(project, google, { force: true, only: 'stall#2' });
    expect([again.calls, kindsIn(again.report)]).toEqual([1, { rendered: 1 }]);
    expect((await render(project, google)).calls).toBe(0);
    // What is restored later is the newest, as the lock says.
    project.remove('images/n/2.jpg');
    expect((await render(project, google)).calls).toBe(0);
    expect((await cli(['verify'], { root: project.root })).status).toBe(0);
  });
});

describe('a request that was refused or answered wrongly', () => {
  const faults: readonly (readonly [string, Fault, string])[] = [
    ['blocked', { kind: 'prompt-blocked', reason: 'SAFETY' }, 'SAFETY'],
    ['mismatched', { kind: 'wrong-tier', tier: '2K' }, 'TIER'],
  ];

  it.for(faults)(
    'is not sent again until it changes or is forced: %s',
    async ([kind, fault, code]) => {
      const project = makeProject({ 'templates/one.prompt': template() });
      let wrong = true;
      const google = await startGoogle({ faults: () => (wrong ? fault : undefined) });
      const first = await render(project, google);
      expect([first.calls, kindsIn(first.report)]).toEqual([1, { [kind]: 1 }]);
      expect(project.lock('one').held['images/one']).toMatchObject({ code });
      expect(project.files('images/*')).toEqual([]);

      const second = await render(project, google);
      expect([second.calls, kindsIn(second.report)]).toEqual([0, { [kind]: 1 }]);
      expect(second.report.plan.held).toHaveLength(1);
      const elsewhere = await render(committedCloneOf(project), google);
      expect([elsewhere.calls, kindsIn(elsewhere.report)]).toEqual([0, { [kind]: 1 }]);
      expect((await cli(['verify'], { root: project.root })).status).toBe(1);
      wrong = false;
      expect((await render(project, google)).calls).toBe(0);

      project.write('templates/one.prompt', template({ prompt: 'A lime on slate.' }));
      expect(sourcesIn((await render(project, google)).report)).toEqual({
        'images/one.jpg': 'call',
      });
      expect(project.lock('one').held).toEqual({});

      // Back to the first wording: the journal still knows the answer.
      project.write('templates/one.prompt', template());
      const back = await render(project, google);
      expect([back.calls, kindsIn(back.report)]).toEqual([0, { [kind]: 1 }]);
      const forced = await render(project, google, { force: true, only: 'one' });
      expect([forced.calls, kindsIn(forced.report)]).toEqual([1, { rendered: 1 }]);
      expect((await cli(['verify'], { root: project.root })).status).toBe(0);
    },
  );
});

/** `room` is drawn from the picture of `plan`. */
const graph = {
  'templates/plan.prompt': template({ path: 'images/plan', prompt: 'A floor plan.' }),
  'templates/room.prompt': template({
    path: 'images/room',
    prompt: 'The room of {{reference "plan"}}.',
    image: ['references:', '  - { id: plan, role: layout, from: plan }'],
  }),
};

describe('a render made from another', () => {
  it('waits for its source, and is made again when the source changes', async () => {
    const project = makeProject(graph);
    const google = await startGoogle();
    const first = await render(project, google);
    expect([first.calls, kindsIn(first.report)]).toEqual([2, { rendered: 2 }]);
    expect(JSON.stringify(google.calls[1]?.body)).toContain(
      project.read('images/plan.jpg').toString('base64'),
    );
    expect((await render(project, google)).calls).toBe(0);
    project.write(
      'templates/plan.prompt',
      template({ path: 'images/plan', prompt: 'Another floor plan.' }),
    );
    const changed = await render(project, google);
    expect([changed.calls, kindsIn(changed.report)]).toEqual([2, { rendered: 2 }]);
    expect((await cli(['verify'], { root: project.root })).status).toBe(0);
  });

  it('is skipped when its source fails', async () => {
    const project = makeProject(graph);
    const google = await startGoogle({ faults: () => ({ kind: 'bad-argument' }) });
    const { calls, report } = await render(project, google);
    expect([calls, kindsIn(report)]).toEqual([1, { failed: 1, skipped: 1 }]);
    expect(report.outcomes).toContainEqual(
      expect.objectContaining({
        kind: 'skipped',
        why: 'source failed',
        message: 'room is made from plan, which was not rendered',
      }),
    );
  });

  it('is skipped when its source is held back', async () => {
    const project = makeProject(graph);
    const google = await startGoogle({
      faults: () => ({ kind: 'output-blocked', finishReason: 'IMAGE_SAFETY' }),
    });
    await render(project, google);
    const { calls, report } = await render(project, google);
    expect([calls, kindsIn(report)]).toEqual([0, { blocked: 1, skipped: 1 }]);
  });

  it('costs nothing when its source was only lost and is restored', async () => {
    const project = makeProject(graph);
    const google = await startGoogle();
    await render(project, google);
    const clone = committedCloneOf(project);
    clone.remove('images/plan.jpg');
    const { calls, report } = await render(clone, google);
    expect(calls).toBe(0);
    expect(sourcesIn(report)['images/plan.jpg']).toBe('history');
    expect((await cli(['verify'], { root: clone.root })).status).toBe(0);
  });

  it('is not sent when its source was restored and it is held back', async () => {
    const project = makeProject(graph);
    const google = await startGoogle({
      faults: ({ index }) =>
        index === 1 ? { kind: 'output-blocked', finishReason: 'IMAGE_SAFETY' } : undefined,
    });
    await render(project, google);
    const clone = committedCloneOf(project);
    clone.remove('images/plan.jpg');
    const { calls, report } = await render(clone, google);
    expect([calls, kindsIn(report)]).toEqual([0, { rendered: 1, blocked: 1 }]);
  });

  it('costs nothing when both were lost and are restored', async () => {
    const project = makeProject(graph);
    const google = await startGoogle();
    await render(project, google);
    const clone = committedCloneOf(project);
    clone.remove('images');
    const { calls, report } = await render(clone, google);
    expect([calls, kindsIn(report)]).toEqual([0, { rendered: 2 }]);
    expect((await cli(['verify'], { root: clone.root })).status).toBe(0);
  });
});

describe('proofs', () => {
  it('lie under .darkroom/proofs with locks of their own, and a second run makes none', async () => {
    const project = makeProject({
      'templates/one.prompt': template({ tier: '4K', image: ['candidates: 3'] }),
    });
    const google = await startGoogle();
    const { calls, report } = await render(project, google, { stage: 'preview' });
    expect([calls, kindsIn(report)]).toEqual([3, { rendered: 3 }]);
    const folder = '.darkroom/proofs/preview';
    expect(project.files(`${folder}/images/*`)).toEqual([
      `${folder}/images/one.jpg`,
      `${folder}/images/one@2.jpg`,
      `${folder}/images/one@3.jpg`,
    ]);
    expect(project.files(`${folder}/templates/*`)).toEqual([`${folder}/templates/one.lock.json`]);
    expect(project.files('{images,templates}/*')).toEqual(['templates/one.prompt']);
    const header = await sharp(project.read(`${folder}/images/one@2.jpg`)).metadata();
    expect([header.width, header.height]).toEqual([1024, 1024]);
    const second = await render(project, google, { stage: 'preview' });
    expect([second.calls, kindsIn(second.report)]).toEqual([0, { unchanged: 3 }]);
    const delivered = await render(project, google);
    expect([delivered.calls, kindsIn(delivered.report)]).toEqual([1, { rendered: 1 }]);
  });
});

describe('a run without a key', () => {
  it('touches no declared path and no committed lock; a run with a key renders for real', async () => {
    const project = makeProject({ 'templates/one.prompt': template() });
    const before = project.files('{images,templates}/**');
    const keyless = await renderJson([], { root: project.root });
    expect([keyless.status, keyless.report.service]).toEqual([0, 'emulator']);
    expect(outcomesIn(keyless.report)).toEqual({ rendered: 1 });
    expect(project.files('{images,templates}/**')).toEqual(before);
    expect(project.files('.darkroom/emulated/images/*')).toHaveLength(1);
    expect(outcomesIn((await renderJson([], { root: project.root })).report)).toEqual({
      unchanged: 1,
    });

    const google = await startGoogle();
    const { calls, report } = await render(project, google);
    expect([calls, sourcesIn(report)]).toEqual([1, { 'images/one.jpg': 'call' }]);
    expect(promptIn(project.read('images/one.jpg'))).toBe('A lemon on slate.');
    // What was delivered for real is unchanged for a run without a key, too.
    const after = await renderJson([], { root: project.root });
    expect(after.report.totals).toMatchObject({ calls: 0, outcomes: { unchanged: 1 } });
  });
});

describe('a declared format', () => {
  it('that changes is made from the answer at hand, which the plan knows', async () => {
    const project = makeProject({ 'templates/one.prompt': template({ path: 'images/one.webp' }) });
    const google = await startGoogle();
    await render(project, google);
    project.write('templates/one.prompt', template({ path: 'images/one.png' }));
    const { calls, report } = await render(project, google);
    expect(calls).toBe(0);
    expect(report.plan.renders).toMatchObject([{ reason: 'setting changed', free: 'journal' }]);
    expect(report.plan.totals.expectedUsd).toBe(0);
    const delivered = await sharp(project.read('images/one.png')).metadata();
    expect([delivered.format, delivered.width]).toEqual(['png', 1024]);
    expect(project.files('images/*')).toEqual(['images/one.png']);
  });

  it('beside another of the same request is paid for once', async () => {
    const project = makeProject({
      'templates/a.prompt': template({ path: 'images/a.webp' }),
      'templates/b.prompt': template({ path: 'images/b.png' }),
      'templates/c.prompt': template({ path: 'images/c' }),
    });
    const google = await startGoogle();
    const { calls } = await render(project, google);
    expect(calls).toBe(1);
    const formats = ['a.webp', 'b.png', 'c.jpg'].map(async (name) => {
      return (await sharp(project.read(`images/${name}`)).metadata()).format;
    });
    expect(await Promise.all(formats)).toEqual(['webp', 'png', 'jpeg']);
    expect((await render(project, google)).report.plan.unchanged).toHaveLength(3);
  });

  it('is converted to; the original stays in the journal and is recorded', async () => {
    const project = makeProject({ 'templates/one.prompt': template({ path: 'images/one.webp' }) });
    const google = await startGoogle();
    await render(project, google);
    const [entry] = Object.values(project.lock('one').renders);
    const delivered = await sharp(project.read('images/one.webp')).metadata();
    expect([delivered.format, delivered.width]).toEqual(['webp', 1024]);
    expect(entry?.file.mediaType).toBe('image/webp');
    expect(entry?.original).toMatchObject({ mediaType: 'image/jpeg', width: 1024, height: 1024 });
    const kept = project.files('.darkroom/journal/*/*.image').map((file) => project.read(file));
    expect(kept.map(({ length }) => length)).toEqual([entry?.original?.bytes]);
    expect((await render(project, google)).calls).toBe(0);
    project.remove('images/one.webp');
    const restored = await render(project, google);
    expect([restored.calls, sourcesIn(restored.report)]).toEqual([
      0,
      { 'images/one.webp': 'journal' },
    ]);
    expect((await cli(['verify'], { root: project.root })).status).toBe(0);
  });
});
