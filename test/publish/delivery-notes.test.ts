import { describe, expect, it } from 'vitest';
import { lossNotes } from '../../action/publish/delivery-notes.ts';
import { rendered, reportOf } from '../report/sample.ts';

const report = {
  ...reportOf([rendered({ name: 'bowl' })]),
  service: 'gemini',
  costUsd: 0.04,
} as const;
const nowhere = { kept: false, why: undefined, delivered: undefined };
const end =
  'It is in .darkroom/journal on this runner: upload that folder in a last step with if: always(), or it is lost.';

describe('what was paid for', () => {
  it('is told to be lost where there is no branch to keep it on, and where that one takes nothing', () => {
    expect(lossNotes(report, nowhere)).toEqual([
      `What this run paid for (1 image) could not be kept on GitHub: this run has no branch to keep it on. ${end}`,
    ]);
    expect(lossNotes(report, { ...nowhere, why: 'the token may not write' })).toEqual([
      `What this run paid for (1 image) could not be kept on GitHub: the token may not write. ${end}`,
    ]);
  });

  it('is safe where it is kept or committed, and nothing where nothing was paid', () => {
    const delivered = {
      kind: 'committed',
      sha: 'c'.repeat(40),
      branch: 'main',
      onto: undefined,
      pull: undefined,
    } as const;
    expect(lossNotes(report, { ...nowhere, kept: true })).toEqual([]);
    expect(lossNotes(report, { ...nowhere, delivered })).toEqual([]);
    expect(lossNotes({ ...report, service: 'emulator' }, nowhere)).toEqual([]);
    expect(lossNotes({ ...report, costUsd: 0 }, nowhere)).toEqual([]);
  });
});
