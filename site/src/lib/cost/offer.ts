import type { Thinking } from '../facts/thinking.ts';
import type { Campaign, Stage } from './campaign.ts';

/** Tokens that come back with one image: the image, and text with thinking. */
export interface Answer {
  readonly image: number;
  readonly text: number;
}

/** Why there is no total: `none` is a published no, `unknown` means that nobody publishes it. */
export interface Lack {
  readonly is: 'none' | 'unknown';
  readonly text: string;
}

/** What a model offers and asks for it. Prices come from the capability data and from nowhere else. */
export interface Offer {
  readonly name: string;
  readonly title: string;
  /** The address of its guide. */
  readonly guide: string;
  /** `compared`: shown beside the others; `ended`: no new request is answered today. */
  readonly group: 'living' | 'compared' | 'coming' | 'ended';
  /** What its images are told by. */
  readonly by: 'tier' | 'quality';
  /** Where it stands in its life, where that matters. */
  readonly status?: string;
  /** By tier or by quality. Null: its price is not published. Absent: it is not offered. */
  readonly images: Readonly<Record<string, Answer | null>>;
  /** USD per 1M tokens; null: not published. */
  readonly rates: {
    readonly input: number;
    readonly reference: number;
    readonly text: number;
    readonly image: number;
  } | null;
  /** Factor of the batch price, or why there is none. */
  readonly batch: number | Lack;
  /** Tokens of one reference; null: not published. */
  readonly referenceTokens: number | null;
  /** References of one call at most; null: not published. */
  readonly references: number | null;
  /** What is known of the tokens of thinking in its images. */
  readonly thinking: Thinking;
}

/** A part that a price leaves out because nobody knows it. */
export type Omission = 'references' | 'thinking';

const omissionWords: Readonly<Record<Omission, (who: string) => string>> = {
  references: () => 'what a reference costs is not published',
  thinking: (who) => `nobody has measured how much ${who} thinks`,
};

/** Why a price is only a lower bound, as a clause. `who`: the model, where no sentence names it before. */
export function omissionText(omitted: readonly Omission[], who = 'it'): string {
  return omitted.map((part) => omissionWords[part](who)).join(', and ');
}

const verbs: Readonly<Record<Stage, string>> = {
  drafts: 'draft',
  reviews: 'review',
  deliveries: 'deliver',
};

/** The key under which an offer has the image of a stage. */
export function keyOf({ by }: Offer, campaign: Campaign, stage: Stage): string {
  return by === 'quality' ? campaign.qualities[stage] : campaign.tiers[stage];
}

/** What keeps an offer from doing the stages that are asked for. */
export function lacksOf(offer: Offer, campaign: Campaign, asked: readonly Stage[]): Lack[] {
  if (offer.rates === null) return [unknown('its prices are not published')];
  const { references, batch } = offer;
  const wanted = asked.map((stage) => ({ stage, key: keyOf(offer, campaign, stage) }));
  const absent = wanted.filter(({ key }) => !Object.hasOwn(offer.images, key));
  const unpriced = new Set(
    wanted.map(({ key }) => key).filter((key) => offer.images[key] === null),
  );
  const cannot = absent.map(({ stage, key }) => `${verbs[stage]} at ${key}`).join(' or ');
  return [
    ...(cannot === '' ? [] : [none(`cannot ${cannot}`)]),
    ...(references !== null && campaign.references > references ? [none(takes(references))] : []),
    ...(unpriced.size === 0
      ? []
      : [unknown(`no price is published at ${[...unpriced].join(', ')}`)]),
    ...(campaign.batch && typeof batch !== 'number' ? [batch] : []),
  ];
}

function takes(references: number): string {
  if (references === 0) return 'takes no references';
  return `takes ${references} ${references === 1 ? 'reference' : 'references'} at most`;
}

function none(text: string): Lack {
  return { is: 'none', text };
}

function unknown(text: string): Lack {
  return { is: 'unknown', text };
}
