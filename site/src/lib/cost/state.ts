import { readSwitch, shown, strangeKeys } from '../address.ts';
import type { Campaign, Stage } from './campaign.ts';

/** A number that a person chooses. */
export interface Count {
  readonly name:
    | 'concepts'
    | 'drafts'
    | 'reviews'
    | 'deliveries'
    | 'retries'
    | 'references'
    | 'words';
  /** What it is called in the address, and in the form. */
  readonly key: string;
  readonly label: string;
  /** Absent for references, of which there can be as many as any model takes. */
  readonly most?: number;
  readonly step: number;
}

/** The numbers of a campaign, in the order of the form. */
export const counts: readonly Count[] = [
  { name: 'concepts', key: 'c', label: 'Concepts', most: 1000, step: 1 },
  { name: 'drafts', key: 'd', label: 'Drafts per concept', most: 100, step: 1 },
  { name: 'reviews', key: 'r', label: 'Reviews', most: 1000, step: 1 },
  { name: 'deliveries', key: 'f', label: 'Deliveries', most: 1000, step: 1 },
  { name: 'references', key: 'refs', label: 'References per call', step: 1 },
  { name: 'words', key: 'words', label: 'Words per prompt', most: 5000, step: 10 },
  { name: 'retries', key: 'retry', label: 'Repeated calls, %', most: 100, step: 5 },
];

/** What the tier and the quality of each stage are called in the address, and in the form. */
export const stageKeys: Readonly<
  Record<Stage, { readonly tier: string; readonly quality: string }>
> = {
  drafts: { tier: 'dt', quality: 'dq' },
  reviews: { tier: 'rt', quality: 'rq' },
  deliveries: { tier: 'ft', quality: 'fq' },
};

/** What the batch switch is called there. */
export const batchKey = 'batch';

/** What can be chosen, and what holds where the address does not say. */
export interface Choices {
  readonly tiers: readonly string[];
  readonly qualities: readonly string[];
  /** The most references that any model takes. */
  readonly references: number;
  readonly usual: Campaign;
}

/** The most that can be asked for. */
export function mostOf({ most }: Count, { references }: Pick<Choices, 'references'>): number {
  return most ?? references;
}

/** A campaign read from an address, and what in it was ignored, in sentences. */
export interface ReadCampaign {
  readonly campaign: Campaign;
  readonly ignored: readonly string[];
}

/** Reads `?c=12&d=3…`. Whatever cannot be used is ignored and told; it never throws. */
export function readCampaign(asked: URLSearchParams, choices: Choices): ReadCampaign {
  const { usual } = choices;
  const reading: Reading = { asked, ignored: [] };
  const numbers = Object.fromEntries(
    counts.map((count) => {
      const read = { ...count, most: mostOf(count, choices) };
      return [count.name, countIn(reading, read, usual[count.name])];
    }),
  ) as Pick<Campaign, Count['name']>;
  const stagesIn = (kind: 'tier' | 'quality', words: readonly string[], usual: Stages): Stages => {
    const read = (stage: Stage) =>
      wordIn(reading, { key: stageKeys[stage][kind], words }, usual[stage]);
    return { drafts: read('drafts'), reviews: read('reviews'), deliveries: read('deliveries') };
  };
  const batch = readSwitch(asked, batchKey);
  const campaign = {
    ...numbers,
    batch: batch.on,
    tiers: stagesIn('tier', choices.tiers, usual.tiers),
    qualities: stagesIn('quality', choices.qualities, usual.qualities),
  };
  return { campaign, ignored: [...reading.ignored, ...batch.ignored, ...strangeKeys(asked, keys)] };
}

/** The address's part for a campaign. All of it, so that a link means the same when the usual one changes. */
export function writeCampaign({ batch, tiers, qualities, ...numbers }: Campaign): string {
  const pairs = [
    ...counts.map(({ key, name }) => [key, String(numbers[name])]),
    ...Object.entries(stageKeys).map(([stage, { tier }]) => [tier, tiers[stage as Stage]]),
    ...Object.entries(stageKeys).map(([stage, { quality }]) => [
      quality,
      qualities[stage as Stage],
    ]),
    ...(batch ? [[batchKey, '1']] : []),
  ];
  return `?${new URLSearchParams(pairs as [string, string][])}`;
}

type Stages = Readonly<Record<Stage, string>>;

/** Every key that an address may have. */
const keys: readonly string[] = [
  ...counts.map(({ key }) => key),
  ...Object.values(stageKeys).flatMap(({ tier, quality }) => [tier, quality]),
  batchKey,
];

/** An address, and what in it was ignored so far. */
interface Reading {
  readonly asked: URLSearchParams;
  readonly ignored: string[];
}

function countIn(
  { asked, ignored }: Reading,
  { key, label, most }: Required<Count>,
  usual: number,
): number {
  const text = asked.get(key);
  if (text === null) return usual;
  if (/^\d{1,6}$/.test(text) && Number(text) <= most) return Number(text);
  ignored.push(`${key}=${shown(text)} is ignored. ${label}: a whole number from 0 to ${most}.`);
  return usual;
}

function wordIn(
  { asked, ignored }: Reading,
  { key, words }: { readonly key: string; readonly words: readonly string[] },
  usual: string,
): string {
  const text = asked.get(key);
  if (text === null || words.includes(text)) return text ?? usual;
  ignored.push(`${key}=${shown(text)} is ignored. Use ${words.join(', ')}.`);
  return usual;
}
