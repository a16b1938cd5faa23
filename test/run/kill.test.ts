import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { imagePriceOf } from '#capabilities';
import { readLock } from '#templates';
import type { Emulator, RecordedCall } from '../../action/emulator/index.ts';
import { cli, renderJson, startCli } from './cli.ts';
import { requestOf, seeded, startGoogle, until, wholeAnswers } from './google.ts';
import { promptIn } from './pictures.ts';
import { makeProject, model, type Project, series } from './project.ts';

const kills = 10;
const concurrency = 4;
/** Without a budget: each death leaves calls that may have been paid for, and they count at their highest price. */
const terms = ['--concurrency', String(concurrency), '--budget-usd', 'none'];

/**
 * What a killed run leaves behind. Of its calls, those under way are the ones that the server has seen and the journal
 * has no whole record of. Among them may be one that the server has answered to the last byte: between its arrival and
 * the record lie the socket's buffer, the picture's flush and the record's own, and who dies there cannot know that it
 * was answered. So it is the journal, read after the death, that draws the line and not the server's `whole`; and the
 * window is as narrow as this: while answers go to the disk the next calls are under way, but never more answers than
 * the concurrency, so that no more calls than twice that can ever be in it.
 */
interface Death {
  /** Prompts of the calls that were under way. */
  readonly underWay: readonly string[];
  /** How many calls there had been in all. */
  readonly calls: number;
}

/** The prompt of each whole answer that the journal holds; half a record is none. */
function recorded(project: Project): string[] {
  return project.files('.darkroom/journal/*/*.answer.json').flatMap((path) => {
    try {
      const { images } = JSON.parse(project.read(path).toString());
      return [promptIn(project.read(join(dirname(path), images[0].file)))];
    } catch {
      return [];
    }
  });
}

/** The calls that came whole: one whose body its sender's death cut off has asked for nothing. */
function arrived({ calls }: Emulator): RecordedCall[] {
  return calls.filter(({ body }) => body !== undefined);
}

/** Starts a run, kills it some milliseconds after one more call than `calls` has come, and looks at what it leaves. */
async function killedRun(
  { project, google }: { project: Project; google: Emulator },
  { calls, milliseconds }: { calls: number; milliseconds: number },
): Promise<Death> {
  const before = arrived(google).length;
  const place = { root: project.root, url: google.url };
  const run = startCli(['render', ...terms], place);
  await until(() => arrived(google).length > before + calls, `${calls + 1} calls of the run came`);
  await sleep(milliseconds);
  run.process.kill('SIGKILL');
  expect((await run.ended).status).toBe(-1);
  // What was in its sockets still arrives: in turns of the loop, not in one long wait that may end before them.
  for (const _ of Array(5)) await sleep(20);
  const kept = new Set(recorded(project));
  const came = arrived(google).map(promptOf);
  const underWay = came.slice(before).filter((prompt) => !kept.has(prompt));
  return { underWay, calls: came.length };
}

describe('a run that is killed', () => {
  it('at ten random moments loses nothing and asks again exactly what was under way', async () => {
    const project = makeProject({
      'templates/stall.prompt': series(50),
      'templates/web.prompt': series(6, { path: 'images/web/{{n}}.webp', prompt: 'Pear {{n}}.' }),
    });
    // Of a run that is to be killed some calls are answered, and those after them are under way as long as it lives.
    let answered = 0;
    const google = await startGoogle({
      latencyMs: 40,
      faults: ({ index }) => (index >= answered ? { kind: 'never-answers' } : undefined),
    });
    const place = { root: project.root, url: google.url };
    const chance = seeded(9);
    const deaths: Death[] = [];
    while (deaths.length < kills) {
      const calls = Math.floor(chance() * 5);
      answered = google.calls.length + calls;
      deaths.push(await killedRun({ project, google }, { calls, milliseconds: chance() * 80 }));
    }
    answered = Infinity;
    const { status, report } = await renderJson(terms, place);
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

    const asked = arrived(google).map(promptOf);
    for (const { underWay, calls } of deaths) {
      expect(underWay.length).toBeGreaterThan(0);
      expect(underWay.length).toBeLessThanOrEqual(2 * concurrency);
      expect(new Set(underWay).size).toBe(underWay.length);
      // A later run asks for each of them once more, and for nothing else that had been asked for.
      const later = asked.slice(calls);
      expect(underWay.filter((prompt) => !later.includes(prompt))).toEqual([]);
    }
    const lost = deaths.flatMap(({ underWay }) => underWay);
    expect(timesIn(asked)).toEqual(timesIn([...new Set(asked), ...lost]));
    expect(new Set(asked).size).toBe(56);
    // At least: who dies between an intent and the sending of its call cannot say that it was not sent.
    expect(report.totals.maybePaidCalls).toBeGreaterThanOrEqual(
      deaths.at(-1)?.underWay.length ?? 0,
    );
    // Each request has one answer in the journal.
    expect(recorded(project).sort()).toEqual([...new Set(asked)].sort());

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
    // As if it had died a moment sooner: the answers are in the journal, and neither lock nor picture is written.
    project.remove('templates/stall.lock.json');
    project.remove('images');
    const { report } = await renderJson([], place);
    expect(google.calls).toHaveLength(9 + 6);
    expect([...wholeAnswers(google.calls).values()]).toEqual(Array.from({ length: 12 }, () => 1));
    expect(report.totals).toMatchObject({ calls: 6, maybePaidCalls: 3 });
    expect(report.renders.filter(({ source }) => source === 'journal')).toHaveLength(6);
    const image = imagePriceOf(model, '1K', { on: new Date() });
    expect(report.totals.maybePaidUsd).toBeGreaterThan(3 * (image ?? 0));
    const later = google.calls.slice(9).map(requestOf);
    const underWay = google.calls.slice(6, 9).map(requestOf);
    expect(underWay.filter((request) => !later.includes(request))).toEqual([]);

    // What may have been paid is counted in one run and told once.
    expect((await renderJson([], place)).report.totals).toMatchObject({
      calls: 0,
      maybePaidCalls: 0,
    });
  });

  it('leaves what it has counted, of itself and of one before it, to the first run that ends', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(3) });
    // One run dies over its first call; another loses the answer of a call, asks again, and dies over that.
    const ends = ['never-answers', 'reset-after-headers', 'never-answers'] as const;
    const google = await startGoogle({
      faults: ({ index }) => (index < 3 ? { kind: ends[index] ?? 'never-answers' } : undefined),
    });
    const place = { root: project.root, url: google.url };
    for (const calls of [1, 3]) {
      const run = startCli(['render', '--concurrency', '1'], place);
      await until(() => google.calls.length === calls, `${calls} calls came`);
      run.process.kill('SIGKILL');
      await run.ended;
    }
    const { report } = await renderJson([], place);
    expect(report.totals).toMatchObject({ calls: 3, maybePaidCalls: 3 });
    expect((await renderJson(['--force', '--only', 'stall#1'], place)).report.totals).toMatchObject(
      { calls: 1, maybePaidCalls: 0 },
    );
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

function promptOf({ body }: RecordedCall): string {
  const { contents } = body as { contents: { parts: { text?: string }[] }[] };
  return contents.flatMap(({ parts }) => parts.map(({ text }) => text ?? '')).join('');
}

/** How often each text occurs, in the order of the texts. */
function timesIn(texts: readonly string[]): (readonly [string, number])[] {
  const groups = Object.entries(Object.groupBy(texts, (text) => text));
  return groups.map(([text, some = []]) => [text, some.length] as const).sort();
}
