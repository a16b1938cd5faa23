import { describe, expect, it } from 'vitest';
import { everyFault, type Fault, familyOf } from '../../action/emulator/index.ts';
import { cli, outcomesIn, renderJson } from './cli.ts';
import { kindsIn, renderHere } from './engine.ts';
import { type End, endOf } from './expected.ts';
import { requestOf, seeded, startGoogle, wholeAnswers } from './google.ts';
import { cheapPicture, promptIn } from './pictures.ts';
import { makeProject, series, template } from './project.ts';

/** The pause that the server asks for with a fault, ms; 0: none. */
function pauseOf(fault: Fault): number {
  const { retryAfterSeconds = 0, retryInfoSeconds = 0 }: { [name: string]: unknown } = fault;
  return 1000 * Math.max(Number(retryAfterSeconds), Number(retryInfoSeconds));
}

/** Pictures of another tier and ratio than the templates here ask for. */
function strayed(fault: Fault): Fault {
  return fault.kind === 'wrong-tier' ? { kind: 'wrong-tier', tier: '2K' } : fault;
}

/** Every way to fail that ends neither the run nor, for minutes, the call; each finishReason once. */
const perRender = everyFault.filter((fault) => {
  const again = fault.kind === 'output-blocked' && fault.message !== undefined;
  return !again && !['stops', 'hangs'].includes(String(endOf(fault)));
});

/**
 * Fails the first call of 38 requests of 100, in every way in turn; with their next calls that is more than 30 calls
 * of 100. Remembers which request is to end how, and how long it stayed away where the server had asked for a pause
 * (ms of this process's own clock, which nobody sets).
 */
function failingThirty(): {
  faults: (call: { index: number; body: unknown }) => Fault | undefined;
  ends: Map<string, End>;
  given: Set<Fault>;
  pauses: { fault: Fault; askedMs: number; tookMs: number }[];
} {
  const chance = seeded(20261123);
  const shuffled = perRender
    .map((fault) => ({ fault, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ fault }) => fault);
  const ends = new Map<string, End>();
  const given = new Set<Fault>();
  const refused = new Map<string, { fault: Fault; at: number }>();
  const pauses: { fault: Fault; askedMs: number; tookMs: number }[] = [];
  let failed = 0;
  const faults = ({ index, body }: { index: number; body: unknown }): Fault | undefined => {
    const request = requestOf({ body });
    const before = refused.get(request);
    if (before !== undefined && pauseOf(before.fault) > 0) {
      const { fault, at } = before;
      pauses.push({ fault, askedMs: pauseOf(fault), tookMs: performance.now() - at });
      refused.delete(request);
    }
    if (failed >= 0.38 * (index + 1) || ends.has(request)) return undefined;
    const fault = shuffled[failed % shuffled.length] as Fault;
    failed += 1;
    ends.set(request, endOf(fault));
    given.add(fault);
    // Before the answer is written, so that the client has heard of the pause only later.
    refused.set(request, { fault, at: performance.now() });
    return strayed(fault);
  };
  return { faults, ends, given, pauses };
}

describe('a service that fails three calls of ten', () => {
  it('leaves each of 200 renders rendered or with its right outcome, and nothing paid for twice', async () => {
    const project = makeProject({
      'templates/stall.prompt': series(200, { aspectRatio: '4:5' }),
    });
    const script = failingThirty();
    const google = await startGoogle({ faults: script.faults });
    const place = { root: project.root, url: google.url };
    const wide = ['--concurrency', '16', '--budget-usd', 'none'];
    const { status, report, stderr } = await renderJson(wide, place);

    expect(report.renders).toHaveLength(200);
    expect(perRender.filter((fault) => !script.given.has(fault))).toEqual([]);
    expect(script.ends.size / google.calls.length).toBeGreaterThan(0.3);
    const byPrompt = new Map(google.calls.map((call) => [promptOf(call.body), requestOf(call)]));
    const got = report.renders.map(({ prompt, outcome, code }) => {
      const end = script.ends.get(byPrompt.get(prompt) ?? '') ?? 'rendered';
      return { prompt, end, came: code === null ? outcome : { [outcome]: code } };
    });
    expect(got).toEqual(
      got.map(({ prompt, end }) => ({ prompt, end, came: end === 'again' ? 'rendered' : end })),
    );
    // Each that was asked to wait came again, and none sooner than it was told to.
    const paused = [...script.given].filter((fault) => pauseOf(fault) > 0);
    expect(new Set(script.pauses.map(({ fault }) => fault))).toEqual(new Set(paused));
    expect(paused.map(({ kind }) => kind).sort()).toEqual([
      'internal',
      'overloaded',
      'rate-limited',
      'rate-limited',
      'request-timeout',
    ]);
    expect(script.pauses.filter(({ askedMs, tookMs }) => tookMs < askedMs)).toEqual([]);
    expect(status).toBe(1);
    expect(report.stopped).toBeNull();
    expect(stderr).toBe('');
    for (const { file, outcome, prompt } of report.renders) {
      if (outcome === 'rendered') expect(promptIn(project.read(file ?? ''))).toBe(prompt);
    }
    expect([...wholeAnswers(google.calls).values()].filter((times) => times > 1)).toEqual([]);

    // Then the service is well again: what is blocked or mismatched is not sent, what failed is.
    const before = google.calls.length;
    const failed = report.totals.outcomes.failed;
    const well = await startGoogle();
    const next = await renderJson(wide, { ...place, url: well.url });
    expect(well.calls).toHaveLength(failed);
    expect(google.calls).toHaveLength(before);
    expect(outcomesIn(next.report)).toEqual({
      rendered: failed,
      unchanged: report.totals.outcomes.rendered,
      blocked: report.totals.outcomes.blocked,
      mismatched: report.totals.outcomes.mismatched,
    });
  });

  it('is asked again for a call that hangs, before its first byte or in the middle', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(2) });
    const hanging: readonly Fault[] = [{ kind: 'never-answers' }, { kind: 'stops-halfway' }];
    const google = await startGoogle({ faults: ({ index }) => hanging[index] });
    const engine = { root: project.root, url: google.url, callMs: 400, hurry: 10 };
    const report = await renderHere(engine);
    expect(kindsIn(report)).toEqual({ rendered: 2 });
    expect(google.calls).toHaveLength(4);
    expect(report.maybePaidCalls).toBe(2);
    expect([...wholeAnswers(google.calls).values()]).toEqual([1, 1]);
  });

  it.for([
    ['half', 'CUT_OFF', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    [
      'damaged',
      'DAMAGED',
      (bytes: Buffer) => bytes.fill(0xd8, bytes.length >> 1, bytes.length - 200),
    ],
  ] as const)(
    'does not end a run by a %s picture that was to be converted',
    async ([, bad, spoil]) => {
      const project = makeProject({
        'templates/bad.prompt': template({ path: 'images/bad.webp', prompt: 'A bad lemon.' }),
        'templates/good.prompt': template({ path: 'images/good.webp', prompt: 'A good one.' }),
      });
      const google = await startGoogle({
        picture: async (picture, ask) => {
          const bytes = await cheapPicture(picture, ask);
          return ask.prompt === 'A bad lemon.' ? spoil(bytes) : bytes;
        },
      });
      const report = await renderHere({ root: project.root, url: google.url });
      expect(report.stopped).toBeUndefined();
      expect(report.outcomes).toMatchObject([
        { kind: 'mismatched', code: bad },
        { kind: 'rendered', file: 'images/good.webp' },
      ]);
      expect(project.files('images/*')).toEqual(['images/good.webp']);
    },
  );
});

const stopping = everyFault.filter((fault) => endOf(fault) === 'stops');

describe('a fault that no other call would escape', () => {
  it.for(
    stopping.map(
      (fault) => [`${fault.kind} ${'because' in fault ? fault.because : ''}`, fault] as const,
    ),
  )('ends the run: %s', async ([, fault]) => {
    expect(familyOf(fault)).toBe('rejected');
    const project = makeProject({ 'templates/stall.prompt': series(12) });
    const google = await startGoogle({ faults: () => fault });
    const report = await renderHere({
      root: project.root,
      url: google.url,
      settings: { concurrency: 3 },
    });
    expect(google.calls.length).toBeLessThanOrEqual(3);
    expect(kindsIn(report)).toEqual({
      failed: google.calls.length,
      skipped: 12 - google.calls.length,
    });
    const failed = report.outcomes.find(({ kind }) => kind === 'failed');
    const skipped = report.outcomes.filter(({ kind }) => kind === 'skipped');
    expect(report.stopped?.remedy).toMatch(/^[A-Z].*\.$/);
    expect(failed).toMatchObject(report.stopped ?? {});
    for (const one of skipped) expect(one).toMatchObject({ why: 'run stopped' });
    expect(report).toMatchObject({ costUsd: 0, maybePaidCalls: 0 });
  });

  it('is told with its remedy on the command line, status 1, and the next run goes on', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(6) });
    let broke = true;
    const google = await startGoogle({
      faults: ({ index }) => (broke && index >= 2 ? { kind: 'prepayment-depleted' } : undefined),
    });
    const place = { root: project.root, url: google.url };
    const { status, stdout } = await cli(['render', '--concurrency', '2'], place);
    expect(status).toBe(1);
    expect(stdout).toContain('Stopped. Gemini wants billing to be set up, or paid');
    expect(stdout).toContain('Set up billing or add credit at');
    expect(stdout).toMatch(/^2 rendered, [12] failed, [23] skipped\.$/m);
    broke = false;
    expect((await cli(['render'], place)).status).toBe(0);
    expect([...wholeAnswers(google.calls).values()]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('is a service that cannot be reached, after four tries and without a cent', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(3) });
    const google = await startGoogle();
    await google.close();
    const report = await renderHere({
      root: project.root,
      url: google.url,
      hurry: 100,
      settings: { concurrency: 1 },
    });
    expect(kindsIn(report)).toEqual({ failed: 3 });
    expect(report.stopped?.message).toContain('could not be reached');
    expect(report).toMatchObject({ costUsd: 0, maybePaidCalls: 0 });
    expect(report.calls).toBeLessThanOrEqual(12);
  });
});

function promptOf(body: unknown): string {
  const { contents } = body as { contents: { parts: { text?: string }[] }[] };
  return contents.flatMap(({ parts }) => parts.map(({ text }) => text ?? '')).join('');
}
