import { describe, expect, it } from 'vitest';
import { renderJson } from './cli.ts';
import { renderHere } from './engine.ts';
import { startGoogle, wholeAnswers } from './google.ts';
import { makeProject, series } from './project.ts';

describe('a rate limit', () => {
  it('is waited out for as long as the server asks, and the run is completed', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(12) });
    const refused: number[] = [];
    const google = await startGoogle({
      faults: ({ index }) => {
        if (index < 4 || index > 7) return undefined;
        refused.push(Date.now());
        return { kind: 'rate-limited', retryInfoSeconds: 1.5 };
      },
    });
    const place = { root: project.root, url: google.url };
    const { status, report } = await renderJson(['--concurrency', '4'], place);
    expect(status).toBe(0);
    expect(google.calls).toHaveLength(12 + 4);
    expect([...wholeAnswers(google.calls).values()]).toEqual(Array.from({ length: 12 }, () => 1));
    // A ninth call needs the place of a refused one, and so has heard of the pause.
    for (const { at } of google.calls.slice(8)) {
      expect(at - (refused[0] ?? 0)).toBeGreaterThanOrEqual(1490);
    }
    expect(report.totals).toMatchObject({ calls: 16, maybePaidCalls: 0 });
  });

  it('of our own spaces the calls', async () => {
    const project = makeProject({ 'templates/stall.prompt': series(5) });
    const google = await startGoogle();
    let begun = 0;
    await renderHere({
      root: project.root,
      url: google.url,
      settings: { concurrency: 5, requestsPerMinute: 300 },
      tell: ({ type }) => {
        if (type === 'started') begun = Date.now();
      },
    });
    for (const [index, { at }] of google.calls.entries()) {
      expect(at - begun).toBeGreaterThanOrEqual(index * 200 - 10);
    }
  });
});
