import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { cli, outcomesIn, renderJson, startCli } from './cli.ts';
import { held, requestOf, startGoogle, until, wholeAnswers } from './google.ts';
import { interrupt } from './listened.ts';
import { cheapPicture } from './pictures.ts';
import { makeProject, series } from './project.ts';

describe('the first Ctrl-C', () => {
  it('starts no call any more, waits for those under way and keeps what arrives', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(8) });
    const { picture, release } = held();
    const google = await startGoogle({ picture });
    const place = { root: project.root, url: google.url };
    const run = startCli(['render', '--concurrency', '3'], place);
    await until(() => google.calls.length === 3, 'three calls came');
    await interrupt(run);
    release();
    const { status, stdout, stderr } = await run.ended;
    expect(status).toBe(130);
    expect(google.calls).toHaveLength(3);
    expect(stderr).toContain('Stopping: no new calls; waiting for 3 calls in flight.');
    expect(stdout).toContain('3 rendered, 5 skipped.');
    expect(stdout).toContain('Interrupted. Run it again to go on from here.');
    expect(project.files('images/n/*.jpg')).toHaveLength(3);
    expect(Object.keys(project.lock('stall').renders)).toHaveLength(3);
    expect((await cli(['render', '--concurrency', '8'], place)).status).toBe(0);
    expect([...wholeAnswers(google.calls).values()]).toEqual(Array.from({ length: 8 }, () => 1));
  });

  it('does not wait for the pause before another try', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(1) });
    const google = await startGoogle({
      faults: () => ({ kind: 'rate-limited', retryInfoSeconds: 600 }),
    });
    const run = startCli(['render'], { root: project.root, url: google.url });
    await until(() => google.calls.at(0)?.status === 429, 'the call was refused');
    await new Promise((resolve) => setTimeout(resolve, 200));
    run.process.kill('SIGINT');
    expect((await run.ended).status).toBe(130);
    expect(google.calls).toHaveLength(1);
  });
});

describe('the second Ctrl-C', () => {
  it('ends at once, and the next run goes on from what had arrived whole', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(6) });
    let stuck = true;
    const google = await startGoogle({
      faults: ({ index }) => (stuck && index >= 3 ? { kind: 'stops-halfway' } : undefined),
    });
    const place = { root: project.root, url: google.url };
    const run = startCli(['render', '--concurrency', '2'], place);
    await until(() => google.calls.length === 5, 'five calls came');
    await interrupt(run);
    run.process.kill('SIGINT');
    expect((await run.ended).status).toBe(130);
    expect(project.files('.darkroom/run.pid*')).toEqual([]);
    stuck = false;
    const asked = google.calls.length;
    const { status, report } = await renderJson([], place);
    expect(status).toBe(0);
    expect(google.calls.length - asked).toBe(3);
    expect([...wholeAnswers(google.calls).values()]).toEqual([1, 1, 1, 1, 1, 1]);
    expect(report.totals).toMatchObject({ calls: 3, maybePaidCalls: 2 });
    const rendered = report.totals.outcomes.rendered + report.totals.outcomes.unchanged;
    expect(rendered).toBe(6);
    expect(new Set(google.calls.slice(asked).map(requestOf)).size).toBe(3);
  });
});

describe('a second render at once', () => {
  it('is told in one line that another is at work, and who', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(2) });
    const { picture, release } = held();
    const google = await startGoogle({ picture });
    const place = { root: project.root, url: google.url };
    const first = startCli(['render'], place);
    await until(() => google.calls.length === 2, 'both calls came');
    expect(await cli(['render'], place)).toEqual({
      status: 1,
      stdout: '',
      stderr: `darkroom: Another render (process ${first.process.pid}) is at work in this folder. Wait for it; if there is none, remove .darkroom/run.pid.\n`,
    });
    release();
    expect((await first.ended).status).toBe(0);
    expect(google.calls).toHaveLength(2);
  });
});

describe.skipIf(!canScript())('on a terminal', () => {
  // util-linux's script gives the command a terminal of its own; what is typed there reaches it as signals.
  const shell = 'exec script -qefc "$(printf "\'%s\' " "$@")" /dev/null';

  it('a bar shows how far the run is, and Ctrl-C is typed', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(4) });
    const last = held();
    let drawn = 0;
    const google = await startGoogle({
      latencyMs: 400,
      picture: (...asked) => (++drawn > 2 ? last.picture : cheapPicture)(...asked),
    });
    const run = startCli(['render', '--concurrency', '2'], {
      root: project.root,
      url: google.url,
      shell,
    });
    await until(() => google.calls.length === 4, 'four calls came');
    run.process.stdin?.write('\u0003');
    await until(() => run.said.stdout.includes('stopping'), 'the run was stopping');
    last.release();
    const { status, stdout } = await run.ended;
    expect(status).toBe(130);
    expect(google.calls).toHaveLength(4);
    const frames = stdout.split('\r\u001B[2K');
    expect(frames.length).toBeGreaterThan(3);
    expect(frames.some((frame) => /\b0\/4\b/.test(frame))).toBe(true);
    expect(frames.some((frame) => /\b2\/4\b/.test(frame))).toBe(true);
    expect(stdout).toContain('4 rendered');
    expect(project.files('images/n/*.jpg')).toHaveLength(4);
    expect(
      outcomesIn((await renderJson([], { root: project.root, url: google.url })).report),
    ).toEqual({
      unchanged: 4,
    });
  });
});

function canScript(): boolean {
  try {
    execFileSync('script', ['-qefc', 'true', '/dev/null'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
