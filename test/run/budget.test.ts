import { describe, expect, it } from 'vitest';
import { priceFor } from '#capabilities';
import { cli, outcomesIn, renderJson, startCli } from './cli.ts';
import { startGoogle, until } from './google.ts';
import { makeProject, model, series } from './project.ts';

const prompt = 'Lemon {{n}}.';
const stall = { 'templates/stall.prompt': series(8, { prompt }) };

/** What one call of these templates costs: what it comes to, and what is reserved for it. */
function prices(): { expected: number; atMost: number } {
  const ask = { on: new Date(), tier: '1K', promptBytes: 8, references: 0 } as const;
  const price = priceFor(model, ask);
  if (price === undefined) throw new Error('No price');
  return { expected: price.expected.usd, atMost: price.atMost.usd };
}

describe('the budget of a run', () => {
  it('of 0 sends nothing', async () => {
    const project = makeProject(stall);
    const google = await startGoogle();
    const place = { root: project.root, url: google.url };
    const { status, stdout } = await cli(['render', '--budget-usd', '0'], place);
    expect(status).toBe(1);
    expect(google.calls).toEqual([]);
    expect(stdout).toContain('8 skipped.');
    expect(stdout).toContain("could pass the run's budget of 0 USD");
    expect(stdout).toContain('No call was made: nothing was paid.');
  });

  it.for([1, 4])('stops before the sum could pass it, %i calls at once', async (concurrency) => {
    const project = makeProject(stall);
    const google = await startGoogle();
    const { expected, atMost } = prices();
    // After three calls less than the most of a fourth is left.
    const budget = 2 * expected + 1.5 * atMost;
    const possible = Math.floor((budget - atMost) / expected) + 1;
    expect(possible).toBeGreaterThan(2);
    expect(possible).toBeLessThan(8);
    const args = ['--budget-usd', String(budget), '--concurrency', String(concurrency)];
    const { status, report } = await renderJson(args, { root: project.root, url: google.url });
    expect(status).toBe(1);
    expect(google.calls).toHaveLength(possible);
    expect(outcomesIn(report)).toEqual({ rendered: possible, skipped: 8 - possible });
    expect(report.totals.costUsd).toBeCloseTo(possible * expected);
    expect(report.totals.costUsd).toBeLessThanOrEqual(budget);
    expect(report.renders.find(({ outcome }) => outcome === 'skipped')).toMatchObject({
      code: 'over budget',
      remedy: 'Run it again to go on, or raise budget-usd.',
    });
  });

  it('holds what a broken-off call may have cost', async () => {
    const project = makeProject(stall);
    const google = await startGoogle({
      faults: ({ index }) => (index === 0 ? { kind: 'body-cut' } : undefined),
    });
    const { expected, atMost } = prices();
    const budget = 1.9 * atMost + expected;
    const args = ['--budget-usd', String(budget), '--concurrency', '1'];
    const { report } = await renderJson(args, { root: project.root, url: google.url });
    expect(report.totals.maybePaidUsd).toBeCloseTo(atMost);
    expect(report.totals.costUsd + report.totals.maybePaidUsd).toBeLessThanOrEqual(budget);
    const spendable = Math.floor((budget - 2 * atMost) / expected) + 1;
    expect(google.calls).toHaveLength(1 + spendable);
  });

  it('holds what a killed run may have paid, once', async () => {
    const project = makeProject(stall);
    let hung = true;
    const google = await startGoogle({
      faults: () => (hung ? { kind: 'never-answers' } : undefined),
    });
    const place = { root: project.root, url: google.url };
    const killed = startCli(['render', '--concurrency', '2'], place);
    await until(() => google.calls.length === 2, 'two calls came');
    killed.process.kill('SIGKILL');
    await killed.ended;
    hung = false;
    const { atMost } = prices();
    const args = ['--budget-usd', String(2.9 * atMost)];
    const first = await cli(['render', ...args], place);
    expect(first.status).toBe(1);
    expect(first.stdout).toContain('8 skipped.');
    expect(first.stdout).toContain('may have been paid for 2 calls');
    expect(google.calls).toHaveLength(2);
    const second = await renderJson(args, place);
    expect(second.report.totals.maybePaidCalls).toBe(0);
    expect(second.report.totals.outcomes.rendered).toBeGreaterThan(0);
  });

  it('is 10 USD when nobody says otherwise, and what darkroom.yml says else', async () => {
    const project = makeProject(stall);
    const google = await startGoogle();
    const place = { root: project.root, url: google.url };
    expect((await renderJson(['--only', 'stall#1'], place)).report.totals.budgetUsd).toBe(10);
    project.write('darkroom.yml', 'budgetUsd: 0\n');
    const { status, report } = await renderJson([], place);
    expect([status, report.totals.budgetUsd, google.calls.length]).toEqual([1, 0, 1]);
    expect((await renderJson(['--budget-usd', 'none'], place)).report.totals.budgetUsd).toBeNull();
  });
});
