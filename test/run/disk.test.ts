import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cli, outcomesIn, renderJson, startCli } from './cli.ts';
import { kindsIn, renderHere } from './engine.ts';
import { startGoogle, until, wholeAnswers } from './google.ts';
import { cheapPicture } from './pictures.ts';
import { makeProject, newFolder, type Project, series } from './project.ts';

/** While as many answers are put on the disk, as many calls are under way. */
const concurrency = 2;
const stall = { 'templates/stall.prompt': series(8) };

/** Makes what the journal writes next to a picture impossible: a folder stands where its record is to go. */
function blockRecords(project: Project): void {
  for (const folder of project.files('.darkroom/journal/*')) {
    const record = join(project.root, folder, '001.answer.json');
    if (!existsSync(record)) mkdirSync(record);
  }
}

/** Takes the folders away again, and leaves the records. */
function unblockRecords(project: Project): void {
  for (const record of project.files('.darkroom/journal/*/001.answer.json')) {
    if (statSync(join(project.root, record)).isDirectory()) project.remove(record);
  }
}

/** Waits until so many answers are recorded. */
function records(project: Project, count: number): Promise<void> {
  const isFile = (record: string) => statSync(join(project.root, record)).isFile();
  const kept = () => project.files('.darkroom/journal/*/*.answer.json').filter(isFile);
  return until(() => kept().length >= count, `${count} answers were recorded`);
}

describe('a disk without room', () => {
  it('is told before the first call', async () => {
    const project = makeProject(stall);
    const google = await startGoogle();
    const report = await renderHere({
      root: project.root,
      url: google.url,
      freeBytes: 70 * 2 ** 20,
    });
    expect(google.calls).toEqual([]);
    expect(report.stopped).toEqual({
      message: 'the pictures of this run may take 96 MiB, and 70 MiB are free',
      remedy: 'Free some space, or render fewer templates at once.',
    });
    expect(kindsIn(report)).toEqual({ skipped: 8 });
    expect(report.outcomes[0]).toMatchObject({ why: 'disk full' });
  });

  it('that shows while a picture arrives stops new calls and names what could not be kept', async () => {
    const project = makeProject(stall);
    // Pictures from the fourth on are larger than any file may be.
    let drawn = 0;
    const google = await startGoogle({
      picture: async (picture, ask) => {
        drawn += 1;
        const bytes = await cheapPicture(picture, ask);
        return drawn <= 3 ? bytes : Buffer.concat([bytes, Buffer.alloc(600_000)]);
      },
    });
    const place = { root: project.root, url: google.url, shell: 'ulimit -f 500; exec "$@"' };
    const { status, report } = await renderJson(['--concurrency', String(concurrency)], place);
    expect(status).toBe(1);
    expect(google.calls.length).toBeLessThanOrEqual(3 + concurrency);
    expect(outcomesIn(report)).toEqual({
      rendered: 3,
      failed: google.calls.length - 3,
      skipped: 8 - google.calls.length,
    });
    const failed = report.renders.find(({ outcome }) => outcome === 'failed');
    expect(failed?.message).toMatch(/could not be written/);
    expect(report.stopped?.remedy).toContain('Free some space');
    expect(report.totals.calls).toBe(google.calls.length);
    expect(report.totals.maybePaidCalls).toBe(google.calls.length - 3);

    // With room again the rest is asked for, and only the rest.
    drawn = -100;
    const asked = google.calls.length;
    const next = await renderJson([], { root: project.root, url: google.url });
    expect([next.status, google.calls.length - asked]).toEqual([0, 5]);
    expect(next.report.totals.maybePaidCalls).toBe(0);
  });

  it('that shows when the answer is recorded stops new calls, and the money is counted', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(14) });
    let full = true;
    const google = await startGoogle({
      picture: async (...asked) => {
        if (full && google.calls.length > 4) {
          await records(project, 3);
          blockRecords(project);
        }
        return cheapPicture(...asked);
      },
    });
    const place = { root: project.root, url: google.url };
    const { status, stdout } = await cli(['render', '--concurrency', String(concurrency)], place);
    expect(status).toBe(1);
    expect(google.calls.length).toBeLessThanOrEqual(4 + 2 * concurrency);
    expect(stdout).toMatch(/stall#\d.*the record of a call could not be kept \(EISDIR/);
    expect(stdout).toMatch(/^Stopped\. The record of a call could not be kept \(EISDIR/m);
    expect(stdout).toMatch(/^Cost \$0\.\d+ in [5-8] calls;/m);
    expect(stdout).toMatch(/^[34] rendered, [1-5] failed, (?:[6-9]|10) skipped\.$/m);
    full = false;
    unblockRecords(project);
    // What was counted once is not counted by the next run.
    const { report } = await renderJson([], place);
    expect(report.totals).toMatchObject({ maybePaidCalls: 0, outcomes: { failed: 0 } });
  });

  it('that shows when the picture is delivered loses nothing', async () => {
    const project = makeProject(stall);
    const google = await startGoogle({
      // The fault shows during the fourth call.
      picture: async (...asked) => {
        if (google.calls.length === 4)
          await until(() => run.said.stderr.includes('Stopping'), 'the run was stopping');
        return cheapPicture(...asked);
      },
      faults: ({ index }) => {
        // Where the third and all later pictures are to go stands a folder.
        if (index === 0) {
          for (const n of [3, 4, 5, 6, 7, 8]) {
            mkdirSync(join(project.root, `images/n/${n}.jpg.part`), { recursive: true });
          }
        }
        return undefined;
      },
    });
    const place = { root: project.root, url: google.url };
    const run = startCli(['render', '--concurrency', '1'], place);
    const { status, stdout } = await run.ended;
    expect(status).toBe(1);
    expect(stdout).toContain('images/n/3.jpg cannot be written (EISDIR)');
    // The lock comes first: what died after it is a missing file, which the next run restores.
    expect(Object.keys(project.lock('stall').renders)).toContain('images/n/3.jpg');
    expect(google.calls.length).toBeLessThanOrEqual(4);
    for (const one of project.files('images/n/*.part')) project.remove(one);
    const next = await renderJson([], place);
    expect(next.status).toBe(0);
    expect([...wholeAnswers(google.calls).values()]).toEqual(Array.from({ length: 8 }, () => 1));
  });

  it('that shows when the lock is written leaves no picture that no lock knows, and loses none', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(2) });
    project.write('templates/stall.lock.json.part/x', 'A folder where the lock is to go.');
    const google = await startGoogle();
    const engine = { root: project.root, url: google.url, settings: { concurrency: 1 } };
    const report = await renderHere(engine);
    expect(report.stopped?.message).toContain('templates/stall.lock.json cannot be written');
    expect(report.outcomes[0]).toMatchObject({ kind: 'failed', calls: 1 });
    expect(report.costUsd).toBeGreaterThan(0);
    expect(project.files('images/**/*.*')).toEqual([]);
    project.remove('templates/stall.lock.json.part');
    expect(kindsIn(await renderHere(engine))).toEqual({ rendered: 2 });
    expect([...wholeAnswers(google.calls).values()]).toEqual([1, 1]);
  });
});

describe.skipIf(!canMount())('a disk that fills up', () => {
  let mounted: string | undefined;
  afterEach(() => {
    if (mounted !== undefined) execFileSync('umount', ['-l', mounted]);
    mounted = undefined;
  });

  it('stops new calls; with room again the next run asks for the rest alone', async () => {
    const root = newFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=100m', 'tmpfs', root]);
    mounted = root;
    const project = makeProject(stall, root);
    const filler = join(root, 'filler');
    let filling: Promise<void> | undefined;
    const google = await startGoogle({
      picture: async (...asked) => {
        if (google.calls.length > 3) {
          filling ??= records(project, 1).then(() => fill(filler));
          await filling;
        }
        return cheapPicture(...asked);
      },
    });
    const place = { root, url: google.url };
    const { status, stdout, stderr } = await cli(
      ['render', '--concurrency', String(concurrency)],
      place,
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/^darkroom: .*ENOSPC.*Free some space/m);
    expect(stderr).not.toContain('    at ');
    expect(stdout).not.toContain('Contact sheet');
    expect(google.calls.length).toBeLessThanOrEqual(3 + 2 * concurrency);
    expect(stdout).toContain('ENOSPC');
    expect(stdout).toMatch(/^[123] rendered, \d failed, [1-5] skipped\.$/m);
    rmSync(filler);
    const asked = wholeAnswers(google.calls).size;
    const next = await renderJson([], place);
    expect(next.status).toBe(0);
    expect(google.calls.length).toBeGreaterThan(asked);
    expect((await cli(['verify'], { root })).status).toBe(0);
    expect(project.files('images/n/*')).toHaveLength(8);
  });
});

/** Writes until nothing is left, to the last page. */
function fill(file: string): void {
  for (let size = 2 ** 20; size >= 4096; size /= 2) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // This much does not fit any more: try half of it.
    }
  }
}

function canMount(): boolean {
  const folder = newFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
