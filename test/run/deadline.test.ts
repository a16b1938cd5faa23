import { describe, expect, it } from 'vitest';
import { cli, outcomesIn, renderJson } from './cli.ts';
import { kindsIn, renderHere } from './engine.ts';
import { startGoogle, wholeAnswers } from './google.ts';
import { makeProject, series, template } from './project.ts';

describe('a deadline', () => {
  it('of the run gives up a hung 4K request, which may have been paid, and the next run goes on', async () => {
    const project = makeProject({
      'templates/large.prompt': template({ path: 'images/large', tier: '4K', prompt: 'Large.' }),
      'templates/small.prompt': series(3),
    });
    let hung = true;
    const google = await startGoogle({
      faults: ({ body }) =>
        hung && JSON.stringify(body).includes('Large.') ? { kind: 'never-answers' } : undefined,
    });
    const place = { root: project.root, url: google.url };
    const { status, report, stderr } = await renderJson(['--timeout', '6'], place);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(outcomesIn(report)).toEqual({ failed: 1, rendered: 3 });
    expect(report.stopped?.message).toContain("the run's time was over");
    expect(report.totals).toMatchObject({ calls: 4, maybePaidCalls: 1 });
    expect(report.totals.maybePaidUsd).toBeGreaterThan(0.1);
    expect(report.milliseconds).toBeLessThan(60_000);

    hung = false;
    const next = await renderJson([], place);
    expect(next.status).toBe(0);
    // Told once: the run that gave the call up has counted it.
    expect(next.report.totals).toMatchObject({ calls: 1, maybePaidCalls: 0 });
    expect([...wholeAnswers(google.calls).values()]).toEqual([1, 1, 1, 1]);
  });

  it('of the run skips what was not begun', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(3) });
    const google = await startGoogle({ faults: () => ({ kind: 'stops-halfway' }) });
    const place = { root: project.root, url: google.url };
    const args = ['render', '--timeout', '4', '--concurrency', '1'];
    const { status, stdout, stderr } = await cli(args, place);
    expect(status).toBe(1);
    expect(stderr).toContain("Stopping: the run's time was over; 1 call in flight is given up.");
    expect(stderr).not.toContain('waiting for');
    expect(stderr).toContain(
      "The call to Gemini was given up: the run's time was over. Run it again: it goes on from here; darkroom render --timeout gives it longer.",
    );
    expect(stdout).toContain('1 failed, 2 skipped.');
    expect(stdout).toContain('Up to $');
    expect(stdout).toContain('may have been paid for 1 call whose answer never arrived whole');
    expect(google.calls).toHaveLength(1);
    expect(project.files('.darkroom/journal/*/*')).toEqual([]);
  });

  it('of a call is tried once more and then fails that render alone', async () => {
    const project = makeProject({
      'templates/slow.prompt': template({ path: 'images/slow', prompt: 'Slow.' }),
      'templates/stall.prompt': series(2),
    });
    const google = await startGoogle({
      faults: ({ body }) =>
        JSON.stringify(body).includes('Slow.') ? { kind: 'stops-halfway' } : undefined,
    });
    const engine = { root: project.root, url: google.url, callMs: 2000, hurry: 10 };
    const report = await renderHere(engine);
    expect(kindsIn(report)).toEqual({ failed: 1, rendered: 2 });
    const failed = report.outcomes.find(({ kind }) => kind === 'failed');
    expect(failed).toMatchObject({
      calls: 2,
      message: expect.stringMatching(/within 2 s\.? \(after 2 calls\)/),
    });
    expect(report.stopped).toBeUndefined();
    expect(report.maybePaidCalls).toBe(2);
  });
});
