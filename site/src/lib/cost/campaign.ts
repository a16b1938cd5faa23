/** What a campaign asks for: shared, as all of its arithmetic, by the build and the browser. */

/** The three stages of a campaign, in order. */
export const stages = ['drafts', 'reviews', 'deliveries'] as const;
export type Stage = (typeof stages)[number];

/** What a total is made of, in the order in which it is drawn. */
export const parts = [...stages, 'references', 'retries'] as const;
export type Part = (typeof parts)[number];

/** What is asked for. */
export interface Campaign {
  readonly concepts: number;
  /** Of each concept. */
  readonly drafts: number;
  readonly reviews: number;
  readonly deliveries: number;
  /** Percent of calls that are made a second time. */
  readonly retries: number;
  /** Images sent with each call. */
  readonly references: number;
  /** Of the prompt. */
  readonly words: number;
  readonly batch: boolean;
  readonly tiers: Readonly<Record<Stage, string>>;
  /** In place of tiers, for models that have none. */
  readonly qualities: Readonly<Record<Stage, string>>;
}

/** How many images a stage asks for. */
export function callsOf(campaign: Campaign, stage: Stage): number {
  return stage === 'drafts' ? campaign.concepts * campaign.drafts : campaign[stage];
}
