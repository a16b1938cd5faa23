import { describe, expect, it } from 'vitest';
import { modelNamed, today } from '../../site/src/lib/catalog.ts';
import { timelineOf } from '../../site/src/lib/guides/timeline.ts';
import { sourceOf, templateNamed, verdictOf } from '../../site/src/lib/samples/index.ts';

/** A day that is still to come when these tests are built for. */
const later = '2027-03-01';

describe('a model that is still to come', () => {
  it('does not make a template look as if its model were gone', () => {
    const template = templateNamed('library-hero');
    const apiId = { ...template.apiId, released: later, shutdown: null };
    const { works, why } = verdictOf({ ...template, apiId }, sourceOf(template));
    expect([works, why]).toEqual(['not-yet', [`${apiId.id} comes on 1 March 2027.`]]);
  });

  it('stands on the axis on its day, after the line of today', () => {
    const model = modelNamed('nano-banana-pro');
    const [apiId] = model.apiIds;
    if (!apiId) throw new Error('It has no API id.');
    const coming = { ...model, apiIds: [{ ...apiId, released: later, shutdown: null }] };
    const { rows, now } = timelineOf([modelNamed('nano-banana-2.1'), coming]);
    const bar = rows.at(-1)?.bars[0];
    expect(bar?.from).toBeGreaterThan(now);
    expect(bar?.to).toBeGreaterThan(bar?.from ?? 1);
    expect(bar?.to).toBeLessThanOrEqual(1);
    expect(today.toISOString() < later).toBe(true);
  });
});
