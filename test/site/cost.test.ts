import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparedPriceOf,
  models,
  priceFor,
  type RenderableModel,
  type Tier,
  tiers,
} from '#capabilities';
import { today } from '../../site/src/lib/catalog.ts';
import { type Bill, billOf, bytesPerWord } from '../../site/src/lib/cost/bill.ts';
import type { Campaign } from '../../site/src/lib/cost/campaign.ts';
import type { Offer } from '../../site/src/lib/cost/offer.ts';
import { choices, offers } from '../../site/src/lib/cost/offers.ts';
import { usual } from '../../site/src/lib/cost/presets.ts';
import { eligible, lowerBounds, rank } from '../../site/src/lib/cost/rank.ts';
import { counts, mostOf } from '../../site/src/lib/cost/state.ts';
import { resultOf } from '../../site/src/lib/cost/view.ts';
import { totalText } from '../../site/src/lib/cost/words.ts';
import { anyCampaign, everything, nothing, offerNamed, plain } from './campaigns.ts';

function lacksOf(offer: Offer, change: Partial<Campaign>): readonly string[] {
  return billOf(offer, { ...everything, ...change }).without.map(
    ({ is, text }) => `${is}: ${text}`,
  );
}

describe('The bill of a campaign', () => {
  it('adds stages, references and repeated calls', () => {
    const bill = billOf(plain, everything);
    const of = Object.fromEntries(bill.lines.map(({ part, usd }) => [part, usd]));
    // A prompt of 100 words is 600 bytes, 150 tokens: 150 × 2 = 300. Thinking: 100 × 10 = 1,000.
    // A draft or review: 1,000 × 100 + 1,000 + 300 = 101,300 millionths of a dollar.
    expect(of.drafts).toBeCloseTo(10 * 0.1013, 12);
    expect(of.reviews).toBeCloseTo(4 * 0.1013, 12);
    // A delivery: 2,000 × 100 + 1,000 + 300 = 201,300.
    expect(of.deliveries).toBeCloseTo(0.2013, 12);
    // 15 calls × 2 × 500 × 4 = 60,000.
    expect(of.references).toBeCloseTo(0.06, 12);
    // 10% of 1.013 + 0.4052 + 0.2013 + 0.06 = 1.6795.
    expect(of.retries).toBeCloseTo(0.16795, 12);
    expect(bill.total).toBeCloseTo(1.84745, 12);
    expect([bill.omitted, bill.notes]).toEqual([[], []]);
  });

  it('of nothing is $0.00 with every model that has prices', () => {
    for (const offer of offers) {
      const bill = billOf(offer, { ...nothing, references: 14, words: 5000, retries: 100 });
      expect([offer.name, bill.total, totalText(bill)]).toEqual([offer.name, 0, '$0.00']);
    }
    expect(resultOf(nothing, offers).verdict).toBe('Nothing is asked for: $0.00.');
  });

  it('asks nothing of a stage without images', () => {
    const campaign = {
      ...everything,
      deliveries: 0,
      tiers: { ...nothing.tiers, deliveries: '4K' },
    };
    expect(billOf(plain, campaign).total).toBeDefined();
    expect(billOf(plain, { ...campaign, deliveries: 1 }).total).toBeUndefined();
  });

  it('has no total where something is not offered or not published, and says which', () => {
    const at = (tier: string) => ({ tiers: { drafts: tier, reviews: tier, deliveries: '1K' } });
    expect(lacksOf(plain, at('512'))).toEqual(['none: cannot draft at 512 or review at 512']);
    expect(lacksOf(plain, at('4K'))).toEqual(['unknown: no price is published at 4K']);
    expect(lacksOf({ ...plain, references: 1 }, {})).toEqual(['none: takes 1 reference at most']);
    expect(lacksOf({ ...plain, references: 0 }, {})).toEqual(['none: takes no references']);
    expect(lacksOf({ ...plain, rates: null }, {})).toEqual([
      'unknown: its prices are not published',
    ]);
    const single = { ...plain, batch: { is: 'none', text: 'does not answer in batches' } } as const;
    expect(lacksOf(single, { batch: true })).toEqual(['none: does not answer in batches']);
    expect(lacksOf(single, { batch: false })).toEqual([]);
  });

  it('leaves out references of unknown price, says so, and is then no candidate', () => {
    const bill = billOf({ ...plain, referenceTokens: null }, everything);
    expect(bill.total).toBeCloseTo(1.1 * 1.6195, 12);
    expect(bill.notes.join()).toContain('not published');
    expect(totalText(bill)).toBe('at least $1.78');
    expect(eligible([bill])).toEqual([]);
    expect(
      billOf({ ...plain, referenceTokens: null }, { ...everything, references: 0 }).omitted,
    ).toEqual([]);
  });

  it('leaves out thinking that nobody measured, says so, and is then no candidate', () => {
    const bill = billOf({ ...plain, thinking: 'unmeasured' }, { ...everything, references: 0 });
    expect(bill.notes).toEqual([
      'Nobody has measured how much it thinks: the total is without that.',
    ]);
    expect(totalText(bill)).toBe('at least $1.78');
    expect(eligible([bill])).toEqual([]);
    expect(lowerBounds([bill])).toEqual([bill]);
  });

  it('tells in one note of all that it leaves out', () => {
    const offer = { ...plain, thinking: 'unmeasured', referenceTokens: null } as const;
    expect(billOf(offer, everything).notes).toEqual([
      'What a reference costs is not published, and nobody has measured how much it thinks: the total is without these.',
    ]);
  });

  it('counts thinking that nobody confirms, and says that it is estimated', () => {
    const bill = billOf({ ...plain, thinking: 'estimated' }, everything);
    expect(bill.notes).toEqual(['Thinking is estimated.']);
    expect(eligible([bill])).toEqual([bill]);
    expect(billOf({ ...plain, thinking: 'estimated' }, nothing).notes).toEqual([]);
  });

  it('tells what the same costs at the other price, where there is one', () => {
    const half = { ...plain, batch: 0.5 } as const;
    const standard = billOf(half, everything);
    const batch = billOf(half, { ...everything, batch: true });
    expect(standard.otherwise).toBeCloseTo(batch.total ?? 0, 12);
    expect(batch.otherwise).toBeCloseTo(standard.total ?? 0, 12);
    const single = { ...plain, batch: { is: 'none', text: 'does not answer in batches' } } as const;
    expect(billOf(single, everything).otherwise).toBeUndefined();
    const told = (batch: boolean) => JSON.stringify(resultOf({ ...everything, batch }, [half]));
    expect(told(false)).toContain('In a batch: $0.92.');
    expect(told(true)).toContain('At the standard price: $1.85.');
  });

  it('is half in a batch, to the last digit', () => {
    fc.assert(
      fc.property(anyCampaign, (campaign) => {
        for (const offer of offers.filter(({ batch }) => batch === 0.5)) {
          const whole = billOf(offer, { ...campaign, batch: false }).total;
          const half = billOf(offer, { ...campaign, batch: true }).total;
          expect(half).toBe(whole === undefined ? undefined : whole / 2);
        }
      }),
    );
  });

  it('never falls when more is asked for', () => {
    fc.assert(
      fc.property(
        anyCampaign,
        fc.constantFrom(...counts),
        fc.integer({ min: 1, max: 50 }),
        (campaign, { name }, more) => {
          for (const offer of offers) {
            const less = billOf(offer, campaign).total;
            const after = billOf(offer, { ...campaign, [name]: campaign[name] + more }).total;
            if (less !== undefined && after !== undefined)
              expect(after).toBeGreaterThanOrEqual(less);
          }
        },
      ),
    );
  });

  it('is the sum of its lines', () => {
    fc.assert(
      fc.property(anyCampaign, (campaign) => {
        for (const offer of offers) {
          const { lines, total } = billOf(offer, campaign);
          if (total !== undefined) expect(lines.reduce((sum, { usd }) => sum + usd, 0)).toBe(total);
        }
      }),
    );
  });
});

describe('The offers', () => {
  const renderable = models.filter(
    (model): model is RenderableModel => model.kind === 'renderable',
  );
  const asks = renderable.flatMap((model) => tiers.map((tier) => ({ model, tier })));

  it.each(asks)('price one image of $model.name at $tier as the plan does', ({ model, tier }) => {
    for (const references of [0, 1, 3, 14]) {
      for (const words of [0, 1, 7, 120]) {
        for (const batch of [false, true]) checkOne({ model, tier, references, words, batch });
      }
    }
  });

  interface One {
    readonly model: RenderableModel;
    readonly tier: Tier;
    readonly references: number;
    readonly words: number;
    readonly batch: boolean;
  }

  function checkOne({ model, tier, references, words, batch }: One): void {
    const promptBytes = words * bytesPerWord;
    const price = priceFor(model, { on: today, tier, references, batch, promptBytes });
    const tierOf = { drafts: tier, reviews: tier, deliveries: tier };
    const campaign = { ...nothing, reviews: 1, references, words, batch, tiers: tierOf };
    const { total, omitted } = billOf(offerNamed(model.name), campaign);
    expect(total === undefined).toBe(price === undefined);
    if (price) expect(total).toBeCloseTo(price.expected.usd, 12);
    const { control, typicalTokens } = model.thinking;
    expect(omitted).toEqual([
      ...(price && references > 0 && model.inputs.tokensPerImage === null ? ['references'] : []),
      ...(price && control !== 'none' && typicalTokens === null ? ['thinking'] : []),
    ]);
  }

  it('have every model once, and no more references than can be asked for', () => {
    expect(offers.map(({ name }) => name).sort()).toEqual(models.map(({ name }) => name).sort());
    const most = Math.max(...models.map(({ references }) => references.total ?? 0));
    const count = counts.find(({ name }) => name === 'references');
    expect(count && mostOf(count, choices)).toBe(most);
  });

  it('say of each model what is known of its thinking', () => {
    expect(Object.fromEntries(offers.map(({ name, thinking }) => [name, thinking]))).toMatchObject({
      'nano-banana-2.1': 'estimated',
      'nano-banana-2-lite': 'unmeasured',
      'nano-banana-pro': 'estimated',
      'nano-banana': 'counted',
    });
  });

  it('keep models that ended apart, and never call one the cheapest', () => {
    const bills = offers.map((offer) => billOf(offer, { ...usual, references: 0 }));
    const ended = rank(bills, 'ended').map(({ offer }) => offer.name);
    expect(ended).toContain('nano-banana-2');
    expect(offerNamed('nano-banana-2').status).toBe(
      'Reported shut down on 29 October 2026, which sources dispute',
    );
    expect(eligible(bills).every(({ offer }) => offer.group === 'living')).toBe(true);
  });

  it('of compared models go by quality, and nothing unpublished is free', () => {
    const bill = (name: string, quality: string): Bill =>
      billOf(offerNamed(name), {
        ...nothing,
        reviews: 1,
        qualities: { drafts: quality, reviews: quality, deliveries: quality },
      });
    for (const model of models.filter(({ kind }) => kind === 'comparison')) {
      if (model.kind !== 'comparison' || model.rates === null) continue;
      for (const quality of (model.qualities ?? []).filter((one) => one !== 'auto')) {
        const tokens = model.prices?.['1024x1024']?.[quality]?.outputTokens ?? null;
        const { total, without } = bill(model.name, quality);
        expect(total).toBe(comparedPriceOf(model, tokens) ?? undefined);
        const unknown = { is: 'unknown', text: `no price is published at ${quality}` };
        expect(without).toEqual(tokens === null ? [unknown] : []);
      }
      expect(bill(model.name, 'none such').without).toEqual([
        { is: 'none', text: 'cannot review at none such' },
      ]);
    }
  });
});
