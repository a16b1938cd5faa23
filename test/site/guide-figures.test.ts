import { describe, expect, test } from 'vitest';
import {
  type AspectRatio,
  type Model,
  models,
  type RenderableModel,
} from '../../site/src/lib/catalog.ts';
import { factOf } from '../../site/src/lib/facts/index.ts';
import { comparedPricesOf } from '../../site/src/lib/guides/compared-prices.ts';
import { headlineOf } from '../../site/src/lib/guides/headline.ts';
import { equalStepsText, ladderOf } from '../../site/src/lib/guides/ladder.ts';
import { drawingOf } from '../../site/src/lib/guides/ladder-drawing.ts';
import { changesOf } from '../../site/src/lib/guides/move.ts';
import { versusText } from '../../site/src/lib/guides/versus.ts';
import { compared, dear, plain, ratesOf, tiersOf } from './planted-models.ts';

describe('the tier ladder', () => {
  const steps = (model: RenderableModel) =>
    ladderOf(model, '16:9').map(({ tier, purposes, price, spent, equals }) =>
      [tier, purposes.join('+'), price.text, spent.text, equals].join(' '),
    );

  const labels = (model: RenderableModel, ratio: AspectRatio = '16:9') =>
    drawingOf(ladderOf(model, ratio)).boxes.map(({ tier, detail }) =>
      [tier, detail?.purposes, detail?.price].filter((one) => one !== undefined).join(', '),
    );

  test('writes on a box what the smaller one before it leaves room for', () => {
    expect(labels(plain, '1:1')).toEqual([
      '1K, preview, $0.1000',
      '2K, review, $0.2000',
      '4K, deliver, $0.4000',
    ]);
    expect(labels({ ...plain, ...tiersOf({ '512': 500, '1K': 1000, '4K': 4000 }) })).toEqual([
      '512',
      '1K',
      '4K, deliver, $0.4000',
    ]);
  });

  test('writes nothing on a box that has no room for its name', () => {
    const [first, second] = ladderOf(plain, '16:9');
    if (!first || !second) throw new Error('It has three tiers.');
    const near = { ...second, pixels: { width: 1600, height: 800 } };
    const { boxes } = drawingOf([first, near]);
    expect(boxes.map(({ tier }) => tier)).toEqual(['1K', undefined]);
  });

  test('has its labels within and uncovered, of every model and ratio', () => {
    for (const model of models.filter((one) => one.kind === 'renderable')) {
      for (const ratio of model.ratios) {
        const { boxes } = drawingOf(ladderOf(model, ratio));
        boxes.forEach(({ tier, detail, top }, index) => {
          const lowest = detail ? top + 62 : tier ? top + 26 : top;
          const below = boxes[index - 1]?.top ?? Number.POSITIVE_INFINITY;
          expect(lowest, `${model.name} ${ratio} ${tier}`).toBeLessThanOrEqual(below);
        });
      }
    }
  });

  test('adds up one image a step', () => {
    expect(steps(plain)).toEqual([
      '1K preview $0.1000 $0.1000 1',
      '2K review $0.2000 $0.3000 1',
      '4K deliver $0.4000 $0.7000 1',
    ]);
  });

  test('merges steps of one price', () => {
    expect(steps(dear)).toEqual([
      '1K preview $0.4000 $0.4000 2',
      '2K review $0.4000 $0.8000 0',
      '4K deliver $1.00 $1.80 1',
    ]);
  });

  test('says which tiers have one price', () => {
    expect(equalStepsText(ladderOf(dear, '16:9'))).toEqual([
      '1K and 2K cost the same: the smaller one saves nothing.',
    ]);
    expect(equalStepsText(ladderOf(plain, '16:9'))).toEqual([]);
  });

  test('gives a single tier every purpose', () => {
    expect(steps({ ...plain, ...tiersOf({ '1K': 1000 }) })).toEqual([
      '1K preview+review+deliver $0.1000 $0.1000 1',
    ]);
  });

  test('has a step below the stages where the model has one', () => {
    const model = { ...plain, ...tiersOf({ '512': 500, '1K': 1000 }) };
    expect(steps(model)[0]).toBe('512 first sketch $0.0500 $0.0500 1');
  });

  test('says unknown where the tokens of a tier are', () => {
    const model = { ...plain, ...tiersOf({ '1K': 1000, '2K': null, '4K': 4000 }) };
    expect(ladderOf(model, '16:9').map(({ price, spent }) => [price.is, spent.is])).toEqual([
      ['known', 'known'],
      ['unknown', 'unknown'],
      ['known', 'unknown'],
    ]);
  });
});

describe('the figures on top of a guide', () => {
  const figures = (model: Model) =>
    headlineOf(model).map(({ label, value, detail }) => [label, value.text, detail].join(' | '));

  test('are price, size and references, in this order', () => {
    expect(figures(plain)).toEqual([
      'Price from | $0.1000 | at 1K',
      'Largest image | 18.9 MP | 6,144 × 3,072 at 16:9',
      'Max references | 10 | in one request',
    ]);
  });

  test('tell the price of an ended model as its last', () => {
    const [first, ...others] = plain.apiIds;
    if (!first) throw new Error('It has no id.');
    const shutdown = {
      on: '2026-10-02',
      confidence: 'confirmed',
      note: null,
      sources: [],
    } as const;
    const ended = { ...plain, apiIds: [{ ...first, shutdown }, ...others] };
    expect(figures(ended)[0]).toBe('Last price from | $0.1000 | at 1K');
  });

  test('tell the size and quality of a model for comparison', () => {
    expect(figures(compared)).toEqual([
      'Price from | $0.0100 | 1,024 × 1,024, low',
      'Largest image | 40.0 MP | ',
      'Max references | 10 | in one request',
    ]);
  });

  test('never turn unknown into a number', () => {
    const sizes = { presets: null, custom: null };
    expect(figures({ ...compared, prices: null, sizes }).slice(0, 2)).toEqual([
      'Price from | not published | ',
      'Largest image | not published | ',
    ]);
    const references = { ...plain.references, total: null, recommended: 3 };
    expect(figures({ ...plain, references })[2]).toBe(
      'Max references | not published | 3 recommended',
    );
  });
});

describe('the prices of a model for comparison', () => {
  test('stand by size and quality, unknown ones as such', () => {
    const provenance = { confidence: 'unconfirmed', sources: [] } as const;
    const prices = {
      ...compared.prices,
      '1536x1024': { high: { outputTokens: 8000, provenance }, low: { outputTokens: null } },
    };
    const { qualities, sizes, example } = comparedPricesOf({ ...compared, prices });
    expect(qualities).toEqual(['low', 'medium', 'high']);
    expect(
      sizes.map(({ size, prices }) => [
        size,
        ...prices.map(({ value, unconfirmed }) => `${value.text}${unconfirmed ? '?' : ''}`),
      ]),
    ).toEqual([
      ['1,024 × 1,024', '$0.0100', '$0.2000', '$0.5000'],
      ['1,536 × 1,024', 'not published', 'not published', '$0.8000?'],
      ['2,048 × 2,048', 'not published', 'not published', 'not published'],
    ]);
    expect(example).toMatchObject({ tokens: '100', rate: '$100.00', usd: { text: '$0.0100' } });
  });

  test('are none where nothing is published', () => {
    const sizes = { presets: null, custom: null };
    const none = comparedPricesOf({ ...compared, prices: null, rates: null, sizes });
    expect(none.sizes).toEqual([]);
    expect(none.example).toBeUndefined();
  });
});

describe('two models side by side', () => {
  test.each([
    ['price.1K', '$0.1000 here and $0.4000 there'],
    ['price.512', 'not offered here or there'],
    ['references.total', '10 on both'],
    ['largest', '18.9 MP (6,144 × 3,072 at 16:9) on both'],
  ])('are said to differ or to be the same: %s', (fact, words) => {
    expect(versusText(plain, dear, fact)).toBe(words);
  });

  test('are told with what explains an amount in brackets', () => {
    const small = { ...dear, ...tiersOf({ '1K': 1000 }) };
    expect(versusText(plain, small, 'largest')).toBe(
      '18.9 MP (6,144 × 3,072 at 16:9) here and 1.2 MP (1,536 × 768 at 16:9) there',
    );
  });
});

describe('a move to a successor', () => {
  const changes = (from: Model, to: Model) => {
    const { prices, others } = changesOf(from, to);
    return [
      ...prices.map(({ tier, before, after, by }) => [tier, before, after, by].join(' | ')),
      ...others.map(({ label, text }) => `${label}: ${text.replaceAll('\u00a0', ' ')}`),
    ];
  };

  test('changes what differs, batches too, and names nothing else', () => {
    expect(changes(plain, plain)).toEqual([]);
    expect(changes(plain, dear)).toEqual([
      '1K | $0.1000 | $0.4000 | +300%',
      '1K, in a batch | $0.0500 | $0.2000 | +300%',
      '2K | $0.2000 | $0.4000 | +100%',
      '2K, in a batch | $0.1000 | $0.2000 | +100%',
      '4K | $0.4000 | $1.00 | +150%',
      '4K, in a batch | $0.2000 | $0.5000 | +150%',
    ]);
  });

  test('takes tiers and ratios away and brings others', () => {
    const old = {
      ...plain,
      ...tiersOf({ '512': 500, '1K': 1000 }),
      ratios: ['1:1', '8:1'] as const,
    };
    const now = {
      ...plain,
      ...ratesOf({ image: 100, input: 5 }),
      outputMediaType: { geminiApi: 'image/png', vertex: ['image/png'] },
    };
    expect(changes(old, now)).toEqual([
      'Tiers: 512 is not offered; 2K and 4K are new',
      'Ratios: 8:1 is not offered; 16:9 is new',
      'Text sent, per 1M tokens: $10.00 → $5.00',
      'Images sent, per 1M tokens: $10.00 → $5.00',
      'Files: JPEG → PNG',
    ]);
  });

  test('has no figures to tell where one of them is for comparison', () => {
    expect(changes(plain, compared)).toEqual([]);
  });
});

describe('a rate', () => {
  test.each([
    [7.5, { is: 'known', text: '$7.50', amount: 7.5 }],
    [0.125, { is: 'known', text: '$0.125', amount: 0.125 }],
    [0.0375, { is: 'known', text: '$0.0375', amount: 0.0375 }],
    [1234, { is: 'known', text: '$1,234.00', amount: 1234 }],
    [0, { is: 'zero', text: '$0.00 (free)', amount: 0 }],
  ])('of %d USD is shown with all its digits', (input, value) => {
    const model = { ...plain, ...ratesOf({ input }) };
    expect(factOf(model, 'rate.text-input').value).toEqual(value);
  });
});
