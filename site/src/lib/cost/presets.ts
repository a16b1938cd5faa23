import type { Campaign } from './campaign.ts';

/** A worked campaign. */
export interface Preset {
  readonly name: string;
  readonly title: string;
  readonly campaign: Campaign;
}

const qualities = { drafts: 'low', reviews: 'medium', deliveries: 'high' } as const;

/** The campaign that the calculator starts with. */
export const usual: Campaign = {
  concepts: 12,
  drafts: 3,
  reviews: 12,
  deliveries: 6,
  retries: 15,
  references: 2,
  words: 120,
  batch: false,
  tiers: { drafts: '1K', reviews: '2K', deliveries: '4K' },
  qualities,
};

const small: Campaign = {
  concepts: 6,
  drafts: 2,
  reviews: 3,
  deliveries: 2,
  retries: 10,
  references: 0,
  words: 60,
  batch: false,
  tiers: { drafts: '1K', reviews: '1K', deliveries: '1K' },
  qualities,
};

const large: Campaign = {
  concepts: 60,
  drafts: 4,
  reviews: 60,
  deliveries: 40,
  retries: 20,
  references: 4,
  words: 200,
  batch: true,
  tiers: { drafts: '1K', reviews: '2K', deliveries: '4K' },
  qualities,
};

/** Three worked campaigns; the calculator starts with the second. */
export const presets: readonly Preset[] = [
  { name: 'small', title: 'A small campaign', campaign: small },
  { name: 'medium', title: 'A medium campaign', campaign: usual },
  { name: 'large', title: 'A large campaign, in a batch', campaign: large },
];
