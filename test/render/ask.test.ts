import { describe, expect, it } from 'vitest';
import { costOf } from '#capabilities';
import type { Fault } from '../../action/emulator/index.ts';
import { ask } from '../../action/render/ask.ts';
import { interrupted } from '../../action/render/halt.ts';
import { startGoogle, until } from '../run/google.ts';
import { makeProject, type Project, series, template } from '../run/project.ts';
import { openBench } from './bench.ts';

const one = { 'templates/one.prompt': template() };
/** What the emulator says that one picture took. */
const tokens = { input: 5, text: 400, image: 1120 };

/** The journal's files of the one render that was asked for. */
function journalOf(project: Project): string[] {
  return project.files('.darkroom/journal/*/*').map((path) => path.split('/').at(-1) ?? '');
}

/** Answers the first calls with these faults and every other with a picture. */
function first(...faults: readonly Fault[]) {
  return ({ index }: { index: number }) => faults[index];
}

describe('asking for a render', () => {
  it('has the intent on the disk before the call, and the whole answer after it', async () => {
    const project = makeProject(one);
    const atTheCall: string[] = [];
    const google = await startGoogle({
      faults: () => {
        atTheCall.push(...journalOf(project));
        return undefined;
      },
    });
    const { run, ready } = await openBench({ project, google });
    const asking = ready('one');
    const asked = await ask(asking, run);
    expect(atTheCall).toEqual(['001.intent.json']);
    expect(journalOf(project)).toEqual(['001.0.image', '001.answer.json', '001.intent.json']);
    expect(asked).toMatchObject({
      answer: { id: '001', settled: false },
      spending: { calls: 1, maybePaidUsd: 0 },
    });
    expect(run.budget.spentUsd).toBeCloseTo(
      costOf(asking.render.template.model, tokens, new Date()),
      7,
    );
  });

  it('sends nothing, and intends nothing, where a call could pass the budget', async () => {
    const project = makeProject(one);
    const google = await startGoogle();
    const plain = await openBench({ project, google });
    const { callUsd } = plain.ready('one').render;
    const { run, ready } = await openBench({ project, google, budgetUsd: callUsd - 0.000001 });
    expect(await ask(ready('one'), run)).toMatchObject({ kind: 'skipped', why: 'over budget' });
    expect(google.calls).toEqual([]);
    expect(journalOf(project)).toEqual([]);
    const enough = await openBench({ project, google, budgetUsd: callUsd });
    expect(await ask(enough.ready('one'), enough.run)).toHaveProperty('answer');
  });

  it('lets a call wait for what another under way leaves of the budget', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(3) });
    const atWork: number[] = [];
    const google = await startGoogle({
      latencyMs: 30,
      faults: () => {
        atWork.push(google.calls.filter(({ status }) => status === 0).length);
        return undefined;
      },
    });
    const plain = await openBench({ project, google });
    const { callUsd } = plain.ready('stall#1').render;
    const { run, ready } = await openBench({ project, google, budgetUsd: 1.5 * callUsd });
    const asked = ['stall#1', 'stall#2', 'stall#3'].map((id) => ask(ready(id), run));
    for (const each of await Promise.all(asked)) expect(each).toHaveProperty('answer');
    expect(atWork).toEqual([1, 1, 1]);
  });

  it('asks again after a fault, tells the pause, and leaves no intent of the call that failed', async () => {
    const project = makeProject(one);
    const google = await startGoogle({ faults: first({ kind: 'overloaded' }) });
    const { run, ready, told } = await openBench({ project, google });
    expect(await ask(ready('one'), run)).toMatchObject({
      answer: { id: '001' },
      spending: { calls: 2, maybePaidUsd: 0 },
    });
    expect(google.calls).toHaveLength(2);
    expect(told).toMatchObject([
      { type: 'waiting', id: 'one', message: expect.stringContaining('overloaded') },
    ]);
    expect(journalOf(project)).toHaveLength(3);
  });

  it('counts a call that may have been paid, and does not repeat it on a budget that has no room', async () => {
    const project = makeProject(one);
    const google = await startGoogle({ faults: first({ kind: 'body-cut' }) });
    const plain = await openBench({ project, google });
    const { callUsd } = plain.ready('one').render;
    const { run, ready } = await openBench({ project, google, budgetUsd: 1.9 * callUsd });
    expect(await ask(ready('one'), run)).toMatchObject({
      kind: 'failed',
      calls: 1,
      costUsd: 0,
      maybePaidUsd: callUsd,
      message: expect.stringContaining('it was not asked again: over budget'),
    });
    expect(google.calls).toHaveLength(1);
    expect(run.budget).toMatchObject({ spentUsd: 0, maybePaidUsd: callUsd, maybePaidCalls: 1 });
  });

  it('pays for an answer without a picture, settles it, and asks once more', async () => {
    const project = makeProject(one);
    const google = await startGoogle({
      faults: first({ kind: 'text-instead' }, { kind: 'text-instead' }),
    });
    const { run, ready } = await openBench({ project, google });
    const asked = await ask(ready('one'), run);
    expect(asked).toMatchObject({ answer: { id: '002' }, spending: { calls: 2 } });
    expect(google.calls).toHaveLength(2);
    expect(run.budget.spentUsd).toBeGreaterThan(0);
    expect(journalOf(project)).toContain('001.settled');
    expect(journalOf(project)).not.toContain('002.settled');
  });

  it('does not wait out a pause when the run is halted', async () => {
    const project = makeProject(one);
    const google = await startGoogle({
      faults: first({ kind: 'overloaded', retryAfterSeconds: 300 }),
    });
    const { run, ready, told } = await openBench({ project, google });
    const asked = ask(ready('one'), run);
    await until(() => told.length === 1, 'the render waited');
    run.halt.stop(interrupted);
    expect(await asked).toMatchObject({
      kind: 'failed',
      calls: 1,
      message: expect.stringContaining('it was not asked again: interrupted'),
    });
    expect(google.calls).toHaveLength(1);
  });

  it('stops the run by a fault that no other call would escape', async () => {
    const project = makeProject(one);
    const google = await startGoogle({ faults: first({ kind: 'prepayment-depleted' }) });
    const { run, ready } = await openBench({ project, google });
    expect(await ask(ready('one'), run)).toMatchObject({ kind: 'failed', calls: 1, costUsd: 0 });
    expect(run.halt.reason).toMatchObject({ why: 'run stopped' });
    expect(await ask(ready('one'), run)).toMatchObject({ kind: 'skipped', why: 'run stopped' });
    expect(google.calls).toHaveLength(1);
  });
});
