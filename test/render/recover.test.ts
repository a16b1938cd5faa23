import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Emulator, EmulatorOptions } from '../../action/emulator/index.ts';
import type { Settings } from '../../action/inputs.ts';
import { ask } from '../../action/render/ask.ts';
import type { Outcome } from '../../action/render/outcome.ts';
import { renderAll } from '../../action/render/queue.ts';
import { keptAnswer, madeBefore } from '../../action/render/recover.ts';
import { startGoogle } from '../run/google.ts';
import { makeProject, type Project, template } from '../run/project.ts';
import { openBench } from './bench.ts';

interface Left {
  readonly project: Project;
  readonly google: Emulator;
  /** A file of the one call that was made, absolute. */
  file(end: string): string;
}

/** What a run leaves that was killed between the last byte of its one answer and the lock. */
async function killedAfterItsAnswer(options: EmulatorOptions = {}): Promise<Left> {
  const project = makeProject({ 'templates/one.prompt': template() });
  const google = await startGoogle(options);
  const { run, ready } = await openBench({ project, google });
  await ask(ready('one'), run);
  const [folder = ''] = project.files('.darkroom/journal/*');
  return { project, google, file: (end) => join(project.root, folder, `001.${end}`) };
}

/** Renders what is left to render, in a run of its own. */
async function renderNext({ project, google }: Left, settings: Settings = {}): Promise<Outcome[]> {
  const { plan, run } = await openBench({ project, google, settings });
  return renderAll(plan, run);
}

/** The answer that a next run would find. */
async function found({ project, google }: Left, settings: Settings = {}) {
  const { run, ready } = await openBench({ project, google, settings });
  return keptAnswer(ready('one'), run);
}

describe('an answer in the journal', () => {
  it('that no lock records is used, and nothing is asked', async () => {
    const left = await killedAfterItsAnswer();
    expect(await found(left)).toMatchObject({ id: '001', settled: false });
    expect(await renderNext(left)).toMatchObject([
      { kind: 'rendered', source: 'journal', calls: 0, costUsd: 0 },
    ]);
    expect(left.google.calls).toHaveLength(1);
    expect(left.project.read('images/one.jpg')).toEqual(readFileSync(left.file('0.image')));
    expect(left.project.files('.darkroom/journal/*/001.settled')).toHaveLength(1);
  });

  it.for([
    ['record is half written', 'answer.json', (file: string) => truncateSync(file, 40)],
    ['record is empty', 'answer.json', (file: string) => truncateSync(file, 0)],
    ['picture is half written', '0.image', (file: string) => truncateSync(file, 100)],
    [
      'picture has other bytes of the same length',
      '0.image',
      (file: string) => writeFileSync(file, readFileSync(file).reverse()),
    ],
  ] as const)('whose %s counts for none, and is asked for again', async ([, end, spoil]) => {
    const left = await killedAfterItsAnswer();
    spoil(left.file(end));
    expect(await found(left)).toBeUndefined();
    expect(await renderNext(left)).toMatchObject([{ kind: 'rendered', source: 'call', calls: 1 }]);
    expect(left.google.calls).toHaveLength(2);
  });

  it('that is missing behind an intent is asked for again, and counted once as maybe paid', async () => {
    const left = await killedAfterItsAnswer();
    left.project.remove(left.file('answer.json').slice(left.project.root.length + 1));
    const intent = JSON.parse(readFileSync(left.file('intent.json'), 'utf8'));
    expect(await found(left)).toBeUndefined();
    const { run } = await openBench(left);
    expect(await run.journal.dangling()).toEqual({ calls: 1, usd: intent.atMostUsd });
    await run.journal.closeCounted();
    expect(await run.journal.dangling()).toEqual({ calls: 0, usd: 0 });
    expect(await renderNext(left)).toMatchObject([{ source: 'call', calls: 1 }]);
  });

  it('that blocked the prompt is used, too', async () => {
    const left = await killedAfterItsAnswer({
      faults: () => ({ kind: 'prompt-blocked', reason: 'SAFETY' }),
    });
    expect(await renderNext(left)).toMatchObject([{ kind: 'blocked', code: 'SAFETY', calls: 0 }]);
    expect(left.google.calls).toHaveLength(1);
    expect(left.project.lock('one').held).toMatchObject({ 'images/one': { code: 'SAFETY' } });
  });

  it('without a picture is not used: another may have one', async () => {
    const left = await killedAfterItsAnswer({
      faults: ({ index }) => (index < 2 ? { kind: 'text-instead' } : undefined),
    });
    expect(left.google.calls).toHaveLength(2);
    expect(await found(left)).toBeUndefined();
    expect(await renderNext(left)).toMatchObject([{ kind: 'rendered', source: 'call' }]);
    expect(left.google.calls).toHaveLength(3);
  });

  it('is not what --force asks for once a lock records it, and is before', async () => {
    const force: Settings = { force: true, only: 'one' };
    const left = await killedAfterItsAnswer();
    expect(await found(left, force)).toMatchObject({ id: '001' });
    await renderNext(left);
    expect(await found(left, force)).toBeUndefined();
  });
});

describe('a record without its answer', () => {
  it('has its picture restored from git’s history, and nothing is asked', async () => {
    const left = await killedAfterItsAnswer();
    const { project, google } = left;
    await renderNext(left);
    const picture = project.read('images/one.jpg');
    project.git('init', '-q');
    project.git('add', '-A');
    project.git('commit', '-qm', 'A lemon');
    project.remove('images');
    project.remove('.darkroom');
    const { run, ready } = await openBench(left);
    const made = await madeBefore(ready('one'), run);
    expect(made).toMatchObject({ source: 'history' });
    expect(readFileSync(made?.from ?? '')).toEqual(picture);
    expect(await renderNext(left)).toMatchObject([{ kind: 'rendered', source: 'history' }]);
    expect(project.read('images/one.jpg')).toEqual(picture);
    expect(google.calls).toHaveLength(1);
  });

  it('is asked for again where its picture is nowhere', async () => {
    const left = await killedAfterItsAnswer();
    await renderNext(left);
    left.project.remove('images');
    left.project.remove('.darkroom');
    const { run, ready } = await openBench(left);
    expect(await madeBefore(ready('one'), run)).toBeUndefined();
    expect(await renderNext(left)).toMatchObject([{ kind: 'rendered', source: 'call', calls: 1 }]);
    expect(left.google.calls).toHaveLength(2);
  });
});
