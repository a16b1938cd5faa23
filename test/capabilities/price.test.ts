import { describe, expect, it } from 'vitest';
import { costOf, imagePriceOf, models, priceFor, type Tier } from '#capabilities';
import { priced } from './planted.ts';

const renderable = models.filter((model) => model.kind === 'renderable');
const [first] = renderable;
const offer = first?.tiers['1K'];
if (first === undefined || offer === undefined) throw new Error('The first model offers no 1K.');
const plain = priced({
  ...first,
  defaultTier: '1K',
  tiers: { '1K': offer, '2K': offer, '4K': offer },
});
const [rates] = plain.rates;
if (rates === undefined) throw new Error('It is planted with rates.');
const on = new Date('2026-11-24T12:00:00Z');

describe('costOf', () => {
  it('bills input, text with thinking, and image at their own rates', () => {
    expect(costOf(plain, { input: 1_000_000, text: 0, image: 0 }, on)).toBe(1.5);
    expect(costOf(plain, { input: 0, text: 1_000_000, image: 0 }, on)).toBe(7.5);
    expect(costOf(plain, { input: 0, text: 0, image: 1_000_000 }, on)).toBe(30);
  });
});

describe('imagePriceOf', () => {
  const price = (tier: Tier, batch = false) => imagePriceOf(plain, tier, { on, batch });

  it('is what its tokens alone cost, and in a batch the share of it', () => {
    expect(['1K', '2K', '4K'].map((tier) => price(tier as Tier))).toEqual([0.0336, 0.0504, 0.1134]);
    expect(price('4K', true)).toBe(0.0567);
  });

  it('is unknown, not zero, where tokens or the batch factor are not published', () => {
    const unpublished = { ...plain, tiers: { '1K': { ...offer, outputTokens: null } } };
    expect(imagePriceOf(unpublished, '1K', { on })).toBeNull();
    expect(imagePriceOf(unpublished, '4K', { on })).toBeUndefined();
    const unbatched = { ...plain, rates: [{ ...rates, batch: null }] };
    expect(imagePriceOf(unbatched, '1K', { on, batch: true })).toBeNull();
    expect(imagePriceOf(unbatched, '1K', { on })).toBe(0.0336);
  });
});

describe('priceFor', () => {
  it('expects a typical answer: four bytes a token, the references, some thinking', () => {
    const price = priceFor(plain, { on, tier: '2K', promptBytes: 402, references: 2 });
    expect(price?.expected.tokens).toEqual({ input: 101 + 2 * 1120, text: 400, image: 1680 });
    expect(price?.expected.usd).toBeCloseTo((2341 * 1.5 + 400 * 7.5 + 1680 * 30) / 1e6, 9);
  });

  it('bounds the answer by a token a byte and by the output limit of the model', () => {
    const price = priceFor(plain, { on, tier: '4K', promptBytes: 402, references: 2 });
    expect(price?.atMost.tokens).toEqual({
      input: 402 + 2 * 1120,
      text: 32_768 - 3780,
      image: 3780,
    });
    expect(price?.atMost.usd).toBeCloseTo((2642 * 1.5 + 28_988 * 7.5 + 3780 * 30) / 1e6, 9);
  });

  it("takes the model's default tier where none is given", () => {
    const ask = { on, promptBytes: 10, references: 0 };
    expect(priceFor(plain, ask)).toEqual(priceFor(plain, { ...ask, tier: '1K' }));
  });

  it('halves everything in a batch', () => {
    const ask = { on, tier: '1K', promptBytes: 100, references: 1 } as const;
    const one = priceFor(plain, ask);
    const batch = priceFor(plain, { ...ask, batch: true });
    expect(batch?.expected.usd).toBeCloseTo((one?.expected.usd ?? 0) / 2, 12);
    expect(batch?.atMost.usd).toBeCloseTo((one?.atMost.usd ?? 0) / 2, 12);
    expect(batch?.atMost.tokens).toEqual(one?.atMost.tokens);
  });

  it('bounds references of unpublished size by the whole context of the model', () => {
    const silent = { ...plain, inputs: { ...plain.inputs, tokensPerImage: null } };
    const input = (references: number) =>
      priceFor(silent, { on, promptBytes: 8, references })?.atMost.tokens.input;
    expect([input(1), input(0)]).toEqual([131_072, 8]);
  });

  it('is undefined for a tier that the model does not offer', () => {
    expect(priceFor(plain, { on, tier: '512', promptBytes: 1, references: 0 })).toBeUndefined();
  });

  it('is undefined where tokens or the batch factor are not published', () => {
    const silent = { ...plain, tiers: { '1K': { ...offer, outputTokens: null } } };
    expect(priceFor(silent, { on, promptBytes: 1, references: 0 })).toBeUndefined();
    const single = { ...plain, rates: [{ ...rates, batch: null }] };
    expect(priceFor(single, { on, promptBytes: 1, references: 0, batch: true })).toBeUndefined();
    expect(priceFor(single, { on, promptBytes: 1, references: 0 })).toBeDefined();
  });

  it('uses the rates of the day: the newest that have begun, and before any has, the first', () => {
    const raised = { ...plain, rates: [rates, { ...rates, from: '2027-01-01', image: 60 }] };
    const costAt = (date: string): number =>
      costOf(raised, { input: 0, text: 0, image: 1000 }, new Date(date));
    expect(costAt('2025-01-01T00:00:00Z')).toBeCloseTo(0.03, 6);
    expect(costAt('2026-12-31T23:59:59Z')).toBeCloseTo(0.03, 6);
    expect(costAt('2027-01-01T00:00:00Z')).toBeCloseTo(0.06, 6);
    const ask = { tier: '1K', promptBytes: 0, references: 0 } as const;
    const [now, then] = [on, new Date('2027-02-01')].map((day) =>
      priceFor(raised, { ...ask, on: day }),
    );
    expect((then?.expected.usd ?? 0) - (now?.expected.usd ?? 0)).toBeCloseTo(0.0336, 6);
  });

  it('never expects more than it bounds, for any model and tier', () => {
    for (const one of renderable) {
      for (const tier of ['512', '1K', '2K', '4K'] as const) {
        const price = priceFor(one, { on, tier, promptBytes: 1, references: 3 });
        if (price) expect(price.expected.usd).toBeLessThanOrEqual(price.atMost.usd);
      }
    }
  });
});
