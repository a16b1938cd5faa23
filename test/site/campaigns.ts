import fc from 'fast-check';
import { tiers } from '#capabilities';
import type { Campaign } from '../../site/src/lib/cost/campaign.ts';
import type { Offer } from '../../site/src/lib/cost/offer.ts';
import { choices, offers } from '../../site/src/lib/cost/offers.ts';

/** USD per 1M tokens. */
export const rates = { input: 2, reference: 4, text: 10, image: 100 } as const;

/** Round figures, so that a person can follow: an image 1,000 tokens, 100 of thinking, a reference 500. */
export const plain: Offer = {
  name: 'plain',
  title: 'Plain',
  guide: '/models/plain/',
  group: 'living',
  by: 'tier',
  images: {
    '1K': { image: 1000, text: 100 },
    '2K': { image: 2000, text: 100 },
    '4K': null,
  },
  rates,
  batch: 0.5,
  referenceTokens: 500,
  references: 14,
  thinking: 'counted',
};

/** A campaign that asks for no image. */
export const nothing: Campaign = {
  concepts: 0,
  drafts: 0,
  reviews: 0,
  deliveries: 0,
  retries: 0,
  references: 0,
  words: 0,
  batch: false,
  tiers: { drafts: '1K', reviews: '1K', deliveries: '2K' },
  qualities: { drafts: 'low', reviews: 'medium', deliveries: 'high' },
};

/** One with a part of every kind. */
export const everything: Campaign = {
  ...nothing,
  concepts: 5,
  drafts: 2,
  reviews: 4,
  deliveries: 1,
  retries: 10,
  references: 2,
  words: 100,
};

/** Any campaign that the form can ask for. */
export const anyCampaign: fc.Arbitrary<Campaign> = fc.record({
  concepts: fc.nat(1000),
  drafts: fc.nat(100),
  reviews: fc.nat(1000),
  deliveries: fc.nat(1000),
  retries: fc.nat(100),
  references: fc.nat(choices.references),
  words: fc.nat(5000),
  batch: fc.boolean(),
  tiers: fc.record({ drafts: anyOf(tiers), reviews: anyOf(tiers), deliveries: anyOf(tiers) }),
  qualities: fc.record({
    drafts: anyOf(choices.qualities),
    reviews: anyOf(choices.qualities),
    deliveries: anyOf(choices.qualities),
  }),
});

function anyOf<Word extends string>(words: readonly Word[]): fc.Arbitrary<Word> {
  return fc.constantFrom(...words);
}

/** A model's offer. @throws Error that names it */
export function offerNamed(name: string): Offer {
  const offer = offers.find((one) => one.name === name);
  if (offer === undefined) throw new Error(`There is no offer of ${name}.`);
  return offer;
}
