import { describe, expect, it } from 'vitest';
import { interrupted, outOfTime } from '../../action/render/halt.ts';
import type { Outcome } from '../../action/render/outcome.ts';
import { renderAll } from '../../action/render/queue.ts';
import type { RunEvent } from '../../action/report/report.ts';
import { startGoogle, until } from '../run/google.ts';
import { makeProject, series, template } from '../run/project.ts';
import { openBench } from './bench.ts';

/** Outcomes as `stall#1 rendered`. */
function said(outcomes: readonly Outcome[]): string[] {
  return outcomes.map(({ kind, render }) => `${render.id} ${kind}`);
}

/** The renders in the order in which their outcomes were told. */
function order(told: readonly RunEvent[]): string[] {
  return told.flatMap((event) => (event.type === 'outcome' ? [event.outcome.render.id] : []));
}

describe('the renders of a plan', () => {
  it('come back in its order, and are told in the order in which they end', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(4) });
    // The first of four calls that came together ends last.
    const google = await startGoogle({
      faults: ({ body }) => {
        const number = Number(/number (\d)/.exec(JSON.stringify(body))?.[1]);
        return { kind: 'slow', milliseconds: 1000 - 200 * number };
      },
    });
    const { plan, run, told } = await openBench({ project, google });
    const ids = ['stall#1', 'stall#2', 'stall#3', 'stall#4'];
    expect(said(await renderAll(plan, run))).toEqual(ids.map((id) => `${id} rendered`));
    expect(order(told)).toEqual(ids.toReversed());
    expect(told.map((event) => (event.type === 'outcome' ? event.done : 0))).toEqual([1, 2, 3, 4]);
  });

  it('are not begun after a halt, and what is under way still arrives', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(6) });
    const google = await startGoogle({ latencyMs: 800 });
    const { plan, run } = await openBench({ project, google, concurrency: 2 });
    const outcomes = renderAll(plan, run);
    await until(() => google.calls.length === 2, 'two calls came');
    run.halt.stop(interrupted);
    const ended = await outcomes;
    expect(ended.map(({ kind }) => kind)).toEqual([
      'rendered',
      'rendered',
      ...Array.from({ length: 4 }, () => 'skipped'),
    ]);
    expect(ended.at(-1)).toMatchObject({ why: 'interrupted' });
    expect(google.calls).toHaveLength(2);
    expect(project.files('images/n/*')).toHaveLength(2);
  });

  it('that are under way are given up at once when the run’s time is over', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(3) });
    const google = await startGoogle({ faults: () => ({ kind: 'never-answers' }) });
    const { plan, run } = await openBench({ project, google, concurrency: 2 });
    const outcomes = renderAll(plan, run);
    await until(() => google.calls.length === 2, 'two calls came');
    run.halt.abandon(outOfTime);
    // Which two of the three were under way is left to the disk.
    const kinds = (await outcomes).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['failed', 'failed', 'skipped']);
    expect(run.budget.maybePaidCalls).toBe(2);
    expect(google.calls).toHaveLength(2);
  });

  it('that ask for the very same are paid for once', async () => {
    const project = makeProject({
      'templates/one.prompt': template(),
      'templates/two.prompt': template({ path: 'images/two' }),
    });
    const google = await startGoogle();
    const { plan, run } = await openBench({ project, google });
    expect(await renderAll(plan, run)).toMatchObject([
      { kind: 'rendered', file: 'images/one.jpg', source: 'call', calls: 1 },
      { kind: 'rendered', file: 'images/two.jpg', source: 'same request', calls: 0, costUsd: 0 },
    ]);
    expect(google.calls).toHaveLength(1);
    expect(project.read('images/two.jpg')).toEqual(project.read('images/one.jpg'));
  });

  it('wait for their sources, and are skipped when a source is not drawn', async () => {
    const copy = (from: string, path: string) =>
      template({
        path,
        prompt: 'As {{reference "whole"}}, smaller.',
        image: [`references: [{ id: whole, role: base, from: ${from} }]`],
      });
    const project = makeProject({
      'templates/bad.prompt': template({ path: 'images/bad', prompt: 'A bad lemon.' }),
      'templates/good.prompt': template({ path: 'images/good', prompt: 'A good lemon.' }),
      'templates/of-bad.prompt': copy('bad', 'images/of-bad'),
      'templates/of-good.prompt': copy('good', 'images/of-good'),
    });
    const google = await startGoogle({
      faults: ({ body }) =>
        JSON.stringify(body).includes('A bad lemon.')
          ? { kind: 'prompt-blocked', reason: 'SAFETY' }
          : undefined,
    });
    const { plan, run } = await openBench({ project, google });
    const outcomes = await renderAll(plan, run);
    expect(said(outcomes).sort()).toEqual([
      'bad blocked',
      'good rendered',
      'of-bad skipped',
      'of-good rendered',
    ]);
    expect(outcomes.find(({ kind }) => kind === 'skipped')).toMatchObject({
      why: 'source failed',
      remedy: 'Put bad right first.',
    });
    const source = project.read('images/good.jpg').toString('base64');
    expect(JSON.stringify(google.calls.at(-1)?.body)).toContain(source);
    expect(google.calls).toHaveLength(3);
  });

  it('end one by one, and never by an error, when the disk takes no picture', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(5) });
    const google = await startGoogle();
    const { plan, run } = await openBench({ project, google, concurrency: 1 });
    project.write('images', 'A file where a folder is needed.');
    const outcomes = await renderAll(plan, run);
    expect(outcomes[0]).toMatchObject({ kind: 'failed', calls: 1 });
    expect(outcomes.at(-1)).toMatchObject({ kind: 'skipped', why: 'disk full' });
    expect(google.calls.length).toBeLessThan(5);
  });
});
