import { describe, expect, it } from 'vitest';
import { failures } from '../../action/inputs.ts';
import { failuresIn } from '../../action/publish/conduct.ts';
import { outputsOf } from '../../action/publish/outputs.ts';
import type { Outcome, SkipReason } from '../../action/render/outcome.ts';
import type { Report } from '../../action/report/report.ts';
import { heldEntry, identity, planned, planOf, rendered, reportOf } from '../report/sample.ts';

const skipped = (why: SkipReason): Outcome => {
  const words = { message: 'it was left', remedy: 'Run it again.' };
  return { kind: 'skipped', render: planned({ name: why }), why, ...words };
};
const held = [{ ...identity({ name: 'crowd' }), held: heldEntry(), answerKey: undefined }];

function told(report: Report) {
  const { failed, stale, rendered } = outputsOf(report);
  return { failed, stale, rendered, failures: failuresIn(report, failures) };
}

describe('outputs and fail-on', () => {
  it('count a render that was refused before among what is stale', () => {
    const plan = planOf({ renders: [planned({ name: 'bowl' })], held });
    expect(told(reportOf([], { command: 'verify', plan }))).toEqual({
      failed: '0',
      stale: '2',
      rendered: '0',
      failures: ['stale'],
    });
  });

  it('call stale after a render what that has not brought up to date', () => {
    const report = reportOf([rendered({ name: 'bowl' }), skipped('out of time')]);
    expect(told(report)).toEqual({
      failed: '1',
      stale: '1',
      rendered: '1',
      failures: ['failed', 'stale'],
    });
    expect(told(reportOf([rendered({ name: 'bowl' })])).failures).toEqual([]);
  });

  it.each(['outdated', 'not allowed'] as const)('call no failure what is %s, but stale', (why) => {
    const stopped = { message: 'it was left', remedy: 'Run it again.' };
    const report = reportOf([skipped(why)], { stopped });
    expect(told(report)).toEqual({ failed: '0', stale: '1', rendered: '0', failures: ['stale'] });
  });

  it('have a word of its own for what is over budget', () => {
    const { failures } = told(reportOf([skipped('over budget')]));
    expect(failures).toEqual(['stale', 'over-budget']);
  });
});
