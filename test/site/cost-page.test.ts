import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisEnd, axisOf, segmentsOf, ticksOf } from '../../site/src/lib/cost/bars.ts';
import { type Bill, billOf } from '../../site/src/lib/cost/bill.ts';
import type { Offer } from '../../site/src/lib/cost/offer.ts';
import { choices, offers } from '../../site/src/lib/cost/offers.ts';
import type { Element } from '../../site/src/lib/cost/piece.ts';
import { presets, usual } from '../../site/src/lib/cost/presets.ts';
import { counts, readCampaign, writeCampaign } from '../../site/src/lib/cost/state.ts';
import { resultOf } from '../../site/src/lib/cost/view.ts';
import { campaignText, sumText } from '../../site/src/lib/cost/words.ts';
import { exactText, partText } from '../../site/src/lib/money.ts';
import { anyCampaign, everything, nothing, plain, rates } from './campaigns.ts';
import { hostile } from './hostile.ts';

function textOf({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

describe('A campaign in an address', () => {
  const read = (search: string) => readCampaign(new URLSearchParams(search), choices);

  it('comes back as it went', () => {
    fc.assert(
      fc.property(anyCampaign, (campaign) => {
        expect(read(writeCampaign(campaign))).toEqual({ campaign, ignored: [] });
      }),
    );
  });

  it('is short and can be read', () => {
    expect(writeCampaign(usual)).toBe(
      '?c=12&d=3&r=12&f=6&refs=2&words=120&retry=15&dt=1K&rt=2K&ft=4K&dq=low&rq=medium&fq=high',
    );
  });

  it('is the usual one where it says nothing', () => {
    expect(read('')).toEqual({ campaign: usual, ignored: [] });
  });

  it.each([
    ['c=-1', 'c="-1" is ignored. Concepts: a whole number from 0 to 1000.'],
    ['c=1e3', 'c="1e3" is ignored. Concepts: a whole number from 0 to 1000.'],
    [
      'refs=1000',
      `refs="1000" is ignored. References per call: a whole number from 0 to ${choices.references}.`,
    ],
    ['dt=8K', 'dt="8K" is ignored. Use 512, 1K, 2K, 4K.'],
    ['batch=yes', 'batch="yes" is ignored. Use batch=1.'],
    ['dt=toString', 'dt="toString" is ignored. Use 512, 1K, 2K, 4K.'],
    ['c=1&c=2', 'c stands more than once in the address: the first counts.'],
    ['x=1&y=2', 'The address also says "x", "y": ignored.'],
    ['a=1&b=2&g=3&h=4&i=5', 'The address also says "a", "b", "g" and 2 more: ignored.'],
  ])('with %s says what is ignored', (search, note) => {
    expect(read(search).ignored).toEqual([note]);
  });

  it.each(['utm_source=mail&utm_medium=x', 'fbclid=1', 'gclid=1&c=12'])(
    'says nothing of where it was passed on: %s',
    (search) => {
      expect(read(search)).toEqual({ campaign: usual, ignored: [] });
    },
  );

  it('never throws, whatever is in it, and never becomes a campaign that cannot be', () => {
    const odd = fc.constantFrom(
      ...hostile.map(([, text]) => text),
      '__proto__',
      '',
      '🖼',
      'NaN',
      '9'.repeat(400),
    );
    const keys = fc.constantFrom(...counts.map(({ key }) => key), 'dt', 'fq', 'batch', '__proto__');
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.oneof(odd, fc.string()))), (pairs) => {
        const { campaign, ignored } = readCampaign(new URLSearchParams(pairs), choices);
        expect(read(writeCampaign(campaign))).toEqual({ campaign, ignored: [] });
        expect(ignored.join(' ').length).toBeLessThan(120 * (pairs.length + 1));
      }),
    );
  });
});

describe('The drawing', () => {
  const bills = offers.map((offer) => billOf(offer, usual));

  it('has one linear axis from 0 that no bar leaves', () => {
    const axis = axisOf(bills);
    expect(ticksOf(10).map(({ usd }) => usd)).toEqual([0, 2.5, 5, 7.5, 10]);
    for (const bill of bills.filter(({ total }) => total !== undefined)) {
      const end = segmentsOf(bill, axis).reduce((at, { from, width }) => {
        expect(from).toBeCloseTo(at, 9);
        return at + width;
      }, 0);
      expect(end).toBeCloseTo(((bill.total ?? 0) / axis) * axisEnd, 9);
      expect(end).toBeLessThanOrEqual(axisEnd);
    }
    expect(axisOf([])).toBe(1);
  });

  it('is as long as the longest bar at every size of bill', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 1e6, noNaN: true }), (total) => {
        const axis = axisOf([{ ...(bills[0] as Bill), total }]);
        expect(axis).toBeGreaterThanOrEqual(total);
        expect(axis).toBeLessThanOrEqual(total * 2);
      }),
    );
  });

  it('shows the arithmetic line by line', () => {
    const { lines } = billOf(plain, everything);
    expect(lines.map(sumText)).toEqual([
      '10 × (1,000 × $100.00 + 100 × $10.00 + 150 × $2.00)',
      '4 × (1,000 × $100.00 + 100 × $10.00 + 150 × $2.00)',
      '1 × (2,000 × $100.00 + 100 × $10.00 + 150 × $2.00)',
      '15 × 2 × 500 × $4.00',
      '10% of $1.6795',
    ]);
    const batch = billOf(plain, { ...everything, batch: true }).lines;
    expect(batch.map(sumText).slice(3)).toEqual(['15 × 2 × 500 × $4.00 × 0.5', '10% of $0.8398']);
  });

  it('rounds parts as their sum is rounded, and adds them up unrounded', () => {
    const [bill] =
      resultOf(everything, [plain])
        .pieces.map(textOf)
        .join()
        .match(/Drafts .*/) ?? [];
    expect(bill).toContain('Drafts $1.01 · Reviews $0.41 · Deliveries $0.20');
    expect(bill).toContain('$0.4052');
    expect([partText(0.0123, 0.5), partText(0.0012, 12), partText(0, 12)]).toEqual([
      '$0.0123',
      '$0.0012',
      '$0.00',
    ]);
    expect([exactText(3e-7), partText(0.5, 0.996)]).toEqual(['$0.0000', '$0.5000']);
  });

  it('marks one bill as the cheapest, and says the second', () => {
    const dear: Offer = { ...plain, title: 'Dear', rates: { ...rates, image: 200 } };
    const { verdict, pieces } = resultOf({ ...nothing, reviews: 10 }, [dear, plain]);
    expect(verdict).toBe(
      'Plain is the cheapest model that can do all of this: $1.01. The next, Dear, costs $2.01.',
    );
    expect(
      pieces
        .map(textOf)
        .join()
        .match(/cheapest(?! model|\.)/g),
    ).toHaveLength(1);
  });

  it('names no single winner of two that cost the same, and no second that a lower bound may undercut', () => {
    const asked = { ...nothing, reviews: 10 };
    const twin: Offer = { ...plain, name: 'twin', title: 'Twin' };
    const same = resultOf(asked, [plain, twin]);
    expect(same.verdict).toBe(
      'Plain and Twin cost the same, $1.01, and none that can do all of this costs less.',
    );
    expect(same.pieces.map(textOf).join()).not.toMatch(/(?:Plain|Twin) cheapest/);
    const at = (title: string, image: number, more: Partial<Offer> = {}): Offer => {
      return { ...plain, title, rates: { ...rates, image }, ...more };
    };
    const bound = at('Bound', 150, { thinking: 'unmeasured' });
    expect(resultOf(asked, [plain, at('Dear', 200), bound]).verdict).toMatch(
      /^Plain is the cheapest model that can do all of this: \$1\.01\. Bound costs at least \$1\.51: /,
    );
  });

  it('says so when no model can do it', () => {
    const tiersOf = { drafts: '512', reviews: '512', deliveries: '4K' };
    expect(resultOf({ ...usual, tiers: tiersOf }, offers).verdict).toBe(
      'No model that answers today can do all of this at a price that is wholly known.',
    );
  });

  it('names none the cheapest where a lower bound lies below it', () => {
    const low: Offer = { ...plain, name: 'low', title: 'Low', thinking: 'unmeasured' };
    const dear: Offer = { ...plain, images: { '1K': { image: 1500, text: 0 } } };
    const asked = { ...everything, deliveries: 0 };
    const verdict = (...some: Offer[]) => resultOf(asked, some).verdict;
    const least = 'Low costs at least $1.62: nobody has measured how much it thinks.';
    expect(verdict(low, dear)).toBe(
      `No model can be called the cheapest. Plain costs $2.38, the lowest total that is whole. ${least}`,
    );
    expect(verdict(low)).toBe(
      `No model that answers today can do all of this at a price that is wholly known. ${least}`,
    );
    const shown = resultOf(asked, [low, dear]).pieces.map(textOf).join();
    expect(shown).toMatch(/Low.*≥ \$1\.62/);
    expect(shown).not.toMatch(/(?:Low|Plain) cheapest/);
  });

  it('names the cheapest where each lower bound lies above it', () => {
    const high: Offer = {
      ...plain,
      title: 'High',
      thinking: 'unmeasured',
      rates: { ...rates, image: 900 },
    };
    const { verdict, pieces } = resultOf({ ...nothing, reviews: 10 }, [high, plain]);
    expect(verdict).toBe('Plain is the cheapest model that can do all of this: $1.01.');
    expect(pieces.map(textOf).join()).toContain('Plain cheapest');
  });

  it('tells of a campaign in one sentence', () => {
    expect(presets.map(({ campaign }) => campaignText(campaign))).toMatchInlineSnapshot(`
      [
        "6 concepts × 2 drafts at 1K, 3 reviews at 1K, 2 deliveries at 1K, 60 words with each call, 10% of the calls repeated, at the standard price.",
        "12 concepts × 3 drafts at 1K, 12 reviews at 2K, 6 deliveries at 4K, 2 references and 120 words with each call, 15% of the calls repeated, at the standard price.",
        "60 concepts × 4 drafts at 1K, 60 reviews at 2K, 40 deliveries at 4K, 4 references and 200 words with each call, 20% of the calls repeated, in a batch.",
      ]
    `);
  });
});
