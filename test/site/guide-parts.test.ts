import { describe, expect, test } from 'vitest';
import {
  type ComparisonModel,
  type Model,
  modelNamed,
  models,
  type RenderableModel,
} from '../../site/src/lib/catalog.ts';
import { factOf } from '../../site/src/lib/facts/index.ts';
import { comparedPricesOf } from '../../site/src/lib/guides/compared-prices.ts';
import { headlineOf } from '../../site/src/lib/guides/headline.ts';
import { guideHere, renderableHere } from '../../site/src/lib/guides/here.ts';
import { equalStepsText, ladderOf } from '../../site/src/lib/guides/ladder.ts';
import { runsOf } from '../../site/src/lib/guides/runs.ts';
import { sourcesOf } from '../../site/src/lib/guides/sources.ts';
import { statusText } from '../../site/src/lib/guides/status.ts';
import { timelineOf } from '../../site/src/lib/guides/timeline.ts';
import { readSamples } from '../../site/src/lib/samples/read-samples.ts';

function renderable(name: string): RenderableModel {
  const model = modelNamed(name);
  if (model.kind !== 'renderable') throw new Error(`${name} cannot render.`);
  return model;
}

function compared(name: string): ComparisonModel {
  const model = modelNamed(name);
  if (model.kind !== 'comparison') throw new Error(`${name} renders.`);
  return model;
}

function steps(name: string) {
  return ladderOf(renderable(name), '16:9').map(({ tier, purposes, price, spent, equals }) =>
    [tier, purposes.join('+'), price.text, spent.text, equals].join(' '),
  );
}

describe('the tier ladder', () => {
  test('adds up one image a step', () => {
    expect(steps('nano-banana-2.1')).toEqual([
      '1K preview $0.0336 $0.0336 1',
      '2K review $0.0504 $0.0840 1',
      '4K deliver $0.1134 $0.1974 1',
    ]);
  });

  test('merges steps of one price', () => {
    expect(steps('nano-banana-pro')).toEqual([
      '1K preview $0.1344 $0.1344 2',
      '2K review $0.1344 $0.2688 0',
      '4K deliver $0.2400 $0.5088 1',
    ]);
  });

  test('says which tiers have one price', () => {
    expect(equalStepsText(ladderOf(renderable('nano-banana-pro'), '16:9'))).toEqual([
      '1K and 2K cost the same: the smaller one saves nothing.',
    ]);
    expect(equalStepsText(ladderOf(renderable('nano-banana-2.1'), '16:9'))).toEqual([]);
  });

  test('gives a single tier every purpose', () => {
    expect(steps('nano-banana-2-lite')).toEqual(['1K preview+review+deliver $0.0336 $0.0336 1']);
  });

  test('has a step below the stages where the model has one', () => {
    expect(steps('nano-banana-2')[0]).toBe('512 first sketch $0.0448 $0.0448 1');
  });

  test('says unknown where the tokens of a tier are', () => {
    const model = structuredClone(renderable('nano-banana-2.1'));
    Object.assign(model.tiers['2K'] ?? {}, { outputTokens: null });
    expect(ladderOf(model, '16:9').map(({ price, spent }) => [price.is, spent.is])).toEqual([
      ['known', 'known'],
      ['unknown', 'unknown'],
      ['known', 'unknown'],
    ]);
  });
});

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

describe('the figures on top of a guide', () => {
  const figures = (model: Model) =>
    headlineOf(model).map(({ label, value, detail }) => [label, value.text, detail].join(' | '));

  test('are price, size and references, in this order', () => {
    expect(figures(modelNamed('nano-banana-2'))).toEqual([
      'An image, from | $0.0448 | at 512',
      'Largest image | 17.2 MP | 3,584 × 4,800 at 3:4',
      'References, at most | 14 | in one request',
    ]);
  });

  test('tell the size and quality of a model for comparison', () => {
    expect(figures(modelNamed('gpt-image-2'))[0]).toBe(
      'An image, from | $0.0059 | 1,024 × 1,024, low',
    );
  });

  test('never turn unknown into a number', () => {
    const unmeasured = { presets: null, custom: null };
    expect(figures({ ...compared('gpt-image-2.6'), sizes: unmeasured }).slice(0, 2)).toEqual([
      'An image, from | not published | ',
      'Largest image | not published | ',
    ]);
    expect(figures(modelNamed('nano-banana'))[2]).toBe(
      'References, at most | not published | 3 recommended',
    );
  });
});

describe('the prices of a model for comparison', () => {
  test('stand by size and quality, unknown ones as such', () => {
    const { qualities, sizes, example } = comparedPricesOf(compared('gpt-image-2'));
    expect(qualities).toEqual(['low', 'medium', 'high']);
    expect(
      sizes.map(({ size, prices }) => [
        size,
        ...prices.map(({ value, unconfirmed }) => `${value.text}${unconfirmed ? '?' : ''}`),
      ]),
    ).toEqual([
      ['1,024 × 1,024', '$0.0059', '$0.0527', '$0.2107'],
      ['1,024 × 1,536', 'not published', 'not published', 'not published'],
      ['1,536 × 1,024', 'not published', 'not published', '$0.1646?'],
      ['1,792 × 1,024', 'not published', 'not published', '$0.1519?'],
      ['2,048 × 2,048', 'not published', 'not published', 'not published'],
      ['3,840 × 2,160', 'not published', 'not published', 'not published'],
    ]);
    expect(example).toMatchObject({ tokens: '196', rate: '$30.00', usd: { text: '$0.0059' } });
  });

  test('are none where nothing is published', () => {
    const { sizes, example } = comparedPricesOf(compared('gpt-image-2.6'));
    expect(sizes).toEqual([]);
    expect(example).toBeUndefined();
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
        'a different answer (disputed)',
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
    ['nano-banana-2', 'Shut down 29 October 2026 (reported)', true],
    ['nano-banana', 'Shut down 2 October 2026', true],
    ['gpt-image-2.6', 'Current', false],
    ['gpt-image-2', 'Superseded by GPT Image 2.5', false],
  ])('of %s is %s', (name, text, ended) => {
    expect(statusText(modelNamed(name))).toEqual({ text, ended });
  });

  test('is no more than reported where nobody but resellers tells of it', () => {
    const model = compared('gpt-image-2.6');
    const apiIds = model.apiIds.map((apiId) => ({ ...apiId, channel: 'reported' as const }));
    expect(statusText({ ...model, apiIds })).toEqual({ text: 'Reported', ended: false });
  });
});

describe('the timeline', () => {
  const { rows, ticks, now } = timelineOf(models);

  test('has every model that was released, the oldest first', () => {
    expect(rows.map(({ name }) => name)).toEqual([
      'Nano Banana',
      'Nano Banana Pro',
      'Nano Banana 2',
      'GPT Image 2',
      'Nano Banana 2 Lite',
      'GPT Image 2.5',
      'Nano Banana 2.1',
      'GPT Image 2.6',
    ]);
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
