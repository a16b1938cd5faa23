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
  { name: 'drafts', key: 'd', label: 'Drafts a concept', most: 100, step: 1 },
  { name: 'reviews', key: 'r', label: 'Reviews', most: 1000, step: 1 },
  { name: 'deliveries', key: 'f', label: 'Deliveries', most: 1000, step: 1 },
  { name: 'references', key: 'refs', label: 'References a call', step: 1 },
  { name: 'words', key: 'words', label: 'Words a prompt', most: 5000, step: 10 },
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
  const reading = new Reading(asked);
  const { usual } = choices;
  const numbers = Object.fromEntries(
    counts.map((count) => {
      const read = { ...count, most: mostOf(count, choices) };
      return [count.name, reading.count(read, usual[count.name])];
    }),
  ) as Pick<Campaign, Count['name']>;
  const campaign = {
    ...numbers,
    batch: reading.word(batchKey, ['0', '1'], '0') === '1',
    tiers: reading.stages('tier', choices.tiers, usual.tiers),
    qualities: reading.stages('quality', choices.qualities, usual.qualities),
  };
  return { campaign, ignored: [...reading.ignored, ...reading.rest()] };
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

class Reading {
  readonly ignored: string[] = [];
  private readonly known = new Set<string>();
  private readonly asked: URLSearchParams;

  constructor(asked: URLSearchParams) {
    this.asked = asked;
  }

  count({ key, label, most }: Required<Count>, usual: number): number {
    const text = this.value(key);
    if (text === undefined) return usual;
    if (/^\d{1,6}$/.test(text) && Number(text) <= most) return Number(text);
    this.ignore(key, text, `${label}: a whole number from 0 to ${most}.`);
    return usual;
  }

  word(key: string, words: readonly string[], usual: string): string {
    const text = this.value(key);
    if (text === undefined || words.includes(text)) return text ?? usual;
    this.ignore(key, text, `Use ${words.join(', ')}.`);
    return usual;
  }

  stages(
    kind: 'tier' | 'quality',
    words: readonly string[],
    usual: Readonly<Record<Stage, string>>,
  ): Record<Stage, string> {
    const read = (stage: Stage) => this.word(stageKeys[stage][kind], words, usual[stage]);
    return { drafts: read('drafts'), reviews: read('reviews'), deliveries: read('deliveries') };
  }

  /** What the address says besides. */
  rest(): string[] {
    const keys = [...new Set(this.asked.keys())].filter((key) => !this.known.has(key));
    if (keys.length === 0) return [];
    const more = keys.length > 3 ? ` and ${keys.length - 3} more` : '';
    return [`The address also says ${keys.slice(0, 3).map(shown).join(', ')}${more}: ignored.`];
  }

  private value(key: string): string | undefined {
    this.known.add(key);
    const [text, ...again] = this.asked.getAll(key);
    if (again.length > 0) this.ignored.push(`${key} is given twice: the first one counts.`);
    return text;
  }

  private ignore(key: string, text: string, remedy: string): void {
    this.ignored.push(`${key}=${shown(text)} is ignored. ${remedy}`);
  }
}

function shown(text: string): string {
  return JSON.stringify(text.length > 24 ? `${text.slice(0, 24)}…` : text);
}
