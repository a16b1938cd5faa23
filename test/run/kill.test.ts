import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLock } from '#templates';
import { cli, renderJson, startCli } from './cli.ts';
import { requestOf, seeded, startGoogle, until, wholeAnswers } from './google.ts';
import { promptIn } from './pictures.ts';
import { makeProject, series } from './project.ts';

const kills = 10;
const concurrency = 4;

describe('a run that is killed', () => {
  it('at ten random moments loses nothing and asks again at most what was under way', {
    timeout: 120_000,
  }, async () => {
    const project = makeProject({
      'templates/stall.prompt': series(50),
      'templates/web.prompt': series(6, { path: 'images/web/{{n}}.webp', prompt: 'Pear {{n}}.' }),
    });
    const google = await startGoogle({ latencyMs: 40 });
    const place = { root: project.root, url: google.url };
    const chance = seeded(9);
    let underWay = 0;
    let killed = 0;
    for (; killed < kills; killed += 1) {
      const before = google.calls.length;
      const wanted = before + Math.floor(chance() * 5);
      const run = startCli(['render', '--concurrency', String(concurrency)], place);
      await until(() => google.calls.length >= wanted, `call ${wanted} of the run came`);
      await new Promise((resolve) => setTimeout(resolve, chance() * 40));
      run.process.kill('SIGKILL');
      expect((await run.ended).status).toBe(-1);
      underWay += Math.min(concurrency, google.calls.length - before);
    }
    const { status, report } = await renderJson(['--concurrency', String(concurrency)], place);
    expect(status).toBe(0);
    expect(report.totals.outcomes).toMatchObject({
      failed: 0,
      blocked: 0,
      mismatched: 0,
      skipped: 0,
    });
    expect(await cli(['verify'], { root: project.root })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });

    const answers = wholeAnswers(google.calls);
    const whole = [...answers.values()].reduce((sum, times) => sum + times, 0);
    expect(answers.size).toBe(56);
    expect(whole).toBeLessThanOrEqual(56 + underWay);
    expect(underWay).toBeGreaterThan(kills);
    // What was in the journal was not asked for again: each request has one answer there.
    expect(project.files('.darkroom/journal/*/*.answer.json')).toHaveLength(56);

    // Each picture is the one that its lock records, drawn for its own prompt.
    for (const path of ['templates/stall.lock.json', 'templates/web.lock.json']) {
      const lock = readLock(project.read(path).toString());
      if (!lock.ok) throw new Error(lock.fault);
      for (const [file, entry] of Object.entries(lock.lock.renders)) {
        expect(entry.original === undefined).toBe(file.endsWith('.jpg'));
        const prompt = entry.asked.parts.map((part) => ('text' in part ? part.text : '')).join('');
        if (file.endsWith('.jpg')) expect(promptIn(project.read(file))).toBe(prompt);
      }
    }
    expect(project.files('images/**/*.*')).toHaveLength(56);
    expect(project.files('**/*.part')).toEqual([]);
    expect(globSync('.darkroom/journal/*/*.part', { cwd: project.root })).toEqual([]);
  });

  it('has repeated nothing that was in the journal', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(12) });
    // From the seventh call on nothing comes back: the first six are whole when the run is killed.
    const stuck = { on: true };
    const google = await startGoogle({
      faults: ({ index }) => (stuck.on && index >= 6 ? { kind: 'never-answers' } : undefined),
    });
    const place = { root: project.root, url: google.url };
    const run = startCli(['render', '--concurrency', '3'], place);
    await until(() => google.calls.length === 9, 'nine calls came');
    await until(() => project.files('images/n/*.jpg').length === 6, 'six pictures lay there');
    run.process.kill('SIGKILL');
    await run.ended;
    stuck.on = false;
    const { report } = await renderJson([], place);
    expect(google.calls).toHaveLength(9 + 6);
    expect([...wholeAnswers(google.calls).values()]).toEqual(Array.from({ length: 12 }, () => 1));
    expect(report.totals).toMatchObject({ calls: 6, maybePaidCalls: 3 });
    expect(report.totals.maybePaidUsd).toBeGreaterThan(0.0336 * 3);
    const again = new Set(google.calls.slice(6, 9).map(requestOf));
    expect(new Set(google.calls.slice(9).map(requestOf))).toEqual(expect.objectContaining(again));

    // What may have been paid is counted in one run and told once.
    expect((await renderJson([], place)).report.totals).toMatchObject({
      calls: 0,
      maybePaidCalls: 0,
    });
  });

  it('has its unanswered calls counted by the next run, also where a template has changed since', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(2) });
    const google = await startGoogle({
      faults: ({ index }) => (index < 2 ? { kind: 'never-answers' } : undefined),
    });
    const place = { root: project.root, url: google.url };
    const run = startCli(['render'], place);
    await until(() => google.calls.length === 2, 'both calls came');
    run.process.kill('SIGKILL');
    await run.ended;
    project.write('templates/stall.prompt', series(2, { prompt: 'Now quince {{n}}.' }));
    const { report } = await renderJson([], place);
    expect(report.totals).toMatchObject({ calls: 2, maybePaidCalls: 2 });
  });
});
