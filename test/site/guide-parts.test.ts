import { describe, expect, test } from 'vitest';
import {
  type Model,
  modelNamed,
  models,
  type RenderableModel,
} from '../../site/src/lib/catalog.ts';
import { factOf } from '../../site/src/lib/facts/index.ts';
import { guideHere, renderableHere } from '../../site/src/lib/guides/here.ts';
import { runsOf } from '../../site/src/lib/guides/runs.ts';
import { sourcesOf } from '../../site/src/lib/guides/sources.ts';
import { objectionsTo, statusText } from '../../site/src/lib/guides/status.ts';
import { timelineOf } from '../../site/src/lib/guides/timeline.ts';
import { readSamples } from '../../site/src/lib/samples/read-samples.ts';

function renderable(name: string): RenderableModel {
  const model = modelNamed(name);
  if (model.kind !== 'renderable') throw new Error(`${name} cannot render.`);
  return model;
}

describe('a component of a guide', () => {
  const localsOf = (name: string) => ({
    guide: {
      model: modelNamed(name),
      verdict: 'Good.',
      examples: [],
      prompts: [],
      sections: [],
      questions: [],
    },
  });

  test('speaks of the model of its guide', () => {
    expect(guideHere(localsOf('gpt-image-2')).model.name).toBe('gpt-image-2');
    expect(renderableHere(localsOf('nano-banana')).model.name).toBe('nano-banana');
  });

  test('that stands elsewhere says so', () => {
    expect(() => guideHere({})).toThrow(
      'A component of a guide stands elsewhere. Tell it its model, or move it.',
    );
  });

  test('that needs a model to render with says so', () => {
    expect(() => renderableHere(localsOf('gpt-image-2'))).toThrow(
      'GPT Image 2 cannot render. Leave the component out of its guide.',
    );
  });
});

describe('a prompt in a guide', () => {
  const { templates } = readSamples(`${import.meta.dirname}/../../`);
  const said = (guide: string) => {
    const template = templates.find(({ name }) => name === 'ferry-campaign');
    const runs = template && runsOf(template, renderable(guide));
    return runs && `${runs.words} ${runs.name}`;
  };

  test('runs with the model of the guide while that answers', () => {
    expect(said('nano-banana-2.1')).toBeUndefined();
    expect(said('nano-banana-pro')).toBe(
      'Written for Nano Banana 2.1; runs here with nano-banana-pro',
    );
  });

  test('of a model that was shut down runs with its own', () => {
    expect(said('nano-banana')).toBe(
      'Nano Banana took it; today Nano Banana 2.1 runs it, with nano-banana-2.1',
    );
  });
});

describe('the sources of a guide', () => {
  test.each(models.map((model) => [model.name, model] as const))(
    'of %s all carry a fact',
    (_, model) => {
      const sources = sourcesOf(model);
      expect(sources).toHaveLength(Object.keys(model.sources).length);
      expect(sources.filter(({ facts }) => facts.length === 0)).toEqual([]);
    },
  );

  test('begin with the maker’s own pages', () => {
    const all = sourcesOf(modelNamed('nano-banana-2'));
    const officials = all.map(({ official }) => official);
    expect(officials).toEqual([...officials].sort((a, b) => Number(b) - Number(a)));
    expect(all.find(({ source }) => source.url.endsWith('/docs/pricing'))).toMatchObject({
      official: true,
      facts: [
        'tiers and tokens (official)',
        'tokens of a reference (official)',
        'contradicts this page',
        'rates (official)',
      ],
    });
    expect(all.find(({ source }) => source.url.includes('litellm'))?.official).toBe(false);
  });

  test('never take a forum for its host', () => {
    const forum = sourcesOf(modelNamed('gpt-image-2')).find(({ source }) =>
      source.url.startsWith('https://community.openai.com/'),
    );
    expect(forum?.official).toBe(false);
  });
});

describe('the status of a model', () => {
  test.each([
    ['nano-banana-2.1', 'Current', false],
    ['nano-banana-2', 'Reported shut down on 29 October 2026, which sources dispute', true],
    ['nano-banana', 'Past its announced shutdown on 2 October 2026, which sources dispute', true],
    ['gpt-image-2.6', 'Current', false],
    ['gpt-image-2', 'Superseded by GPT Image 2.5', false],
  ])('of %s is %s', (name, text, ended) => {
    expect(statusText(modelNamed(name))).toEqual({ text, ended });
  });

  const ending = (confidence: 'confirmed' | 'reported', on: string) => {
    const model = modelNamed('nano-banana');
    const [stable] = model.apiIds;
    if (!stable) throw new Error('It has an id.');
    return {
      ...model,
      apiIds: [{ ...stable, shutdown: { on, confidence, note: null, sources: [] } }],
    };
  };
  const disputes = (...checked: string[]) =>
    checked.map((day) => ({
      about: ['apiIds', '0', 'shutdown', 'on'],
      otherwise: null,
      words: `Read ${day}.`,
      sources: [{ url: 'https://x.y/', checked: day }],
    }));

  test.each([
    ['confirmed', '2026-05-01', [], 'Shut down on 1 May 2026'],
    ['reported', '2026-05-01', [], 'Reported shut down on 1 May 2026'],
    ['confirmed', '2099-05-01', [], 'Ends on 1 May 2099'],
    [
      'reported',
      '2099-05-01',
      ['2026-01-01'],
      'Reported to end on 1 May 2099, which sources dispute',
    ],
    [
      'confirmed',
      '2026-05-01',
      ['2026-01-01'],
      'Past its announced shutdown on 1 May 2026, which sources dispute',
    ],
  ] as const)('whose end is %s for %s says no more than its sources', (sure, on, against, text) => {
    const model = { ...ending(sure, on), disputes: disputes(...against) };
    expect(statusText(model).text).toBe(text);
  });

  test('stands beside what is said against it, what was read last first', () => {
    const model = ending('reported', '2026-05-01');
    const elsewhere = {
      ...disputes('2026-09-09')[0],
      about: ['ratios'],
    } as Model['disputes'][number];
    expect(
      objectionsTo({ ...model, disputes: [...disputes('2026-01-01', '2026-02-02'), elsewhere] }),
    ).toEqual([
      { words: 'Read 2026-02-02.', read: '2026-02-02' },
      { words: 'Read 2026-01-01.', read: '2026-01-01' },
    ]);
  });

  test('is no more than reported where nobody but resellers tells of it', () => {
    const model = modelNamed('gpt-image-2.6');
    const apiIds = model.apiIds.map((apiId) => ({ ...apiId, channel: 'reported' as const }));
    expect(statusText({ ...model, apiIds })).toEqual({ text: 'Reported', ended: false });
  });
});

describe('the timeline', () => {
  const { rows, ticks, now } = timelineOf(models);

  test('has every model that was released, the oldest first', () => {
    const released = models.filter(({ apiIds }) => apiIds.some((id) => id.released !== null));
    expect(rows.map(({ name }) => name).sort()).toEqual(
      released.map(({ displayName }) => displayName).sort(),
    );
    const starts = rows.map(({ bars }) => bars[0]?.from ?? 0);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test('ends what is shut down where it ended, and all else today', () => {
    const bars = rows.flatMap((row) => row.bars);
    expect(bars.filter(({ ended, to }) => (ended ? to >= now : to !== now))).toEqual([]);
    expect(bars.some(({ ended }) => ended)).toBe(true);
  });

  test('stays on its axis', () => {
    const shares = [
      now,
      ...ticks.map(({ share }) => share),
      ...rows.flatMap(({ bars }) => bars.flatMap(({ from, to }) => [from, to])),
    ];
    expect(shares.filter((share) => share < 0 || share > 1)).toEqual([]);
    expect(ticks.map(({ label }) => label)).toEqual([
      'Jul 2025',
      'Oct',
      'Jan 2026',
      'Apr',
      'Jul',
      'Oct',
    ]);
  });
});

describe('pixels', () => {
  test.each([
    ['nano-banana-2.1', 'pixels.2K.16:9', 'known', '2,752 × 1,536'],
    ['nano-banana-2-lite', 'pixels.4K.1:1', 'none', 'not offered'],
    ['nano-banana-pro', 'pixels.1K.8:1', 'none', 'not offered'],
    ['gpt-image-2', 'pixels.1K.1:1', 'none', 'has no tiers'],
  ])('of %s are asked for as %s', (name, id, is, text) => {
    expect(factOf(modelNamed(name), id).value).toMatchObject({ is, text });
  });

  test('of a ratio that nobody has are no fact', () => {
    expect(() => factOf(modelNamed('nano-banana'), 'pixels.1K.5:9')).toThrow(
      'There is no fact "pixels.1K.5:9".',
    );
  });
});
