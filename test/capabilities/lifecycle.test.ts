import { describe, expect, it } from 'vitest';
import { type ApiId, findModel, lifecycleOn, models, successorOf } from '#capabilities';

function life(id: string, instant: string) {
  const match = findModel(id);
  if (!match.found) throw new Error(`${id} is not known`);
  return lifecycleOn(match.apiId, new Date(instant));
}

const planted: ApiId = {
  id: 'planted',
  channel: 'stable',
  released: '2026-10-06',
  shutdown: null,
  successor: null,
};

describe('lifecycleOn', () => {
  const end = { on: '2026-10-02', confidence: 'confirmed', successor: 'gemini-nano-banana-2.1' };

  it('announces a shutdown on the day before it', () => {
    expect(life('gemini-2.5-flash-image', '2026-10-01T23:59:59.999Z')).toEqual({
      state: 'announced',
      ...end,
    });
  });

  it.each(['2026-10-02T00:00:00Z', '2026-10-03T00:00:00Z', '2030-01-01T00:00:00Z'])(
    'takes an id as shut down on the day itself and after: %s',
    (instant) => {
      expect(life('gemini-2.5-flash-image', instant)).toEqual({ state: 'shut-down', ...end });
    },
  );

  it('tells a reported shutdown from a confirmed one', () => {
    expect(life('nano-banana-2', '2026-11-23T12:00:00Z')).toEqual({
      state: 'shut-down',
      on: '2026-10-29',
      confidence: 'reported',
      successor: 'gemini-nano-banana-2.1',
    });
  });

  it('knows an id as unreleased until the day of its release', () => {
    expect(lifecycleOn(planted, new Date('2026-10-05T23:59:59Z'))).toEqual({
      state: 'unreleased',
      on: '2026-10-06',
    });
    expect(lifecycleOn(planted, new Date('2026-10-06T00:00:00Z'))).toEqual({ state: 'current' });
  });

  it('knows an id that others only report as reported from its release on', () => {
    const told = { ...planted, channel: 'reported' } as const;
    expect(lifecycleOn(told, new Date('2026-10-05T23:59:59Z')).state).toBe('unreleased');
    expect(lifecycleOn(told, new Date('2026-10-06T00:00:00Z'))).toEqual({ state: 'reported' });
  });

  it('counts an id without a release day as released', () => {
    expect(life('nano-banana-pro-preview', '2000-01-01T00:00:00Z')).toEqual({ state: 'current' });
  });
});

describe('the lives of the models', () => {
  /** The last day on which anything was looked up. */
  const days = models.flatMap(({ sources }) =>
    Object.values(sources).map(({ checked }) => checked),
  );
  const today = new Date(days.sort().at(-1) ?? '');

  it('that end or are superseded do so in an id with no end in sight', () => {
    for (const apiId of models.flatMap((model) => model.apiIds)) {
      const next = successorOf(apiId);
      expect(next !== undefined, apiId.id).toBe(apiId.successor !== null);
      if (apiId.shutdown) expect(apiId.successor, apiId.id).not.toBeNull();
      if (next?.found) expect(lifecycleOn(next.apiId, today).state, apiId.id).toBe('current');
    }
  });

  it('leave a model to render with', () => {
    const live = models.filter(({ kind, apiIds }) => {
      const stable = apiIds.find(({ channel }) => channel === 'stable');
      return kind === 'renderable' && stable && lifecycleOn(stable, today).state === 'current';
    });
    expect(live).not.toEqual([]);
  });

  it('have no successor where none is named', () => {
    expect(successorOf(planted)).toBeUndefined();
  });
});
