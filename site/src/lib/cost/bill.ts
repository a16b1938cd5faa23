import { type Campaign, callsOf, type Part, type Stage, stages } from './campaign.ts';
import { keyOf, type Lack, lacksOf, type Offer, type Omission, omissionText } from './offer.ts';

/** Tokens × rate. `times` is how often they are sent with one call. */
export interface Term {
  readonly tokens: number;
  readonly times: number;
  /** USD per 1M tokens. */
  readonly rate: number;
}

/** One line of the arithmetic: calls × terms × factor, or for retries a share of all lines above. */
export type Line = CallLine | RetryLine;

interface CallLine {
  readonly part: Exclude<Part, 'retries'>;
  readonly calls: number;
  readonly terms: readonly Term[];
  /** 1, or the factor of the batch price. */
  readonly factor: number;
  readonly usd: number;
}

interface RetryLine {
  readonly part: 'retries';
  readonly percent: number;
  /** USD of all lines above. */
  readonly of: number;
  readonly usd: number;
}

/** What a campaign costs with one model. */
export interface Bill {
  readonly offer: Offer;
  readonly lines: readonly Line[];
  /** USD; undefined where it is not offered or not published, and then `without` says why. */
  readonly total: number | undefined;
  /** USD of the same at the other price: in a batch, or the standard one; undefined where there is no other. */
  readonly otherwise: number | undefined;
  readonly without: readonly Lack[];
  /** What the total leaves out because nobody knows it: with any of it the total is a lower bound. */
  readonly omitted: readonly Omission[];
  readonly notes: readonly string[];
}

/** English, the space after a word counted with it. */
export const bytesPerWord = 6;
/** As the plan reckons before a call is made; a test holds the two together. */
export const bytesPerToken = 4;

/** The bill of one model, with its arithmetic. */
export function billOf(offer: Offer, campaign: Campaign): Bill {
  const asked = stages.filter((stage) => callsOf(campaign, stage) > 0);
  const without = asked.length === 0 ? [] : lacksOf(offer, campaign, asked);
  const { rates } = offer;
  if (without.length > 0 || rates === null) {
    const nothing = { lines: [], total: undefined, otherwise: undefined, omitted: [], notes: [] };
    return { offer, without, ...nothing };
  }
  const batch = typeof offer.batch === 'number' ? offer.batch : 1;
  const factor = campaign.batch ? batch : 1;
  const drawn = asked.map((stage) => stageLine({ offer, campaign, stage, rates, factor }));
  const sent = referenceLine({ offer, campaign, rates, factor });
  const lines = withRetries(sent ? [...drawn, sent] : drawn, campaign.retries);
  const total = sum(lines);
  const omitted = asked.length === 0 ? [] : omittedOf(offer, campaign);
  return {
    offer,
    lines,
    total,
    otherwise: batch === 1 ? undefined : (total / factor) * (campaign.batch ? 1 : batch),
    without,
    omitted,
    notes: asked.length === 0 ? [] : notesOf(offer, omitted),
  };
}

function omittedOf(offer: Offer, campaign: Campaign): readonly Omission[] {
  return [
    ...(campaign.references > 0 && offer.referenceTokens === null ? ['references' as const] : []),
    ...(offer.thinking === 'unmeasured' ? ['thinking' as const] : []),
  ];
}

function notesOf({ thinking }: Offer, omitted: readonly Omission[]): readonly string[] {
  const why = omissionText(omitted);
  return [
    ...(omitted.length > 0
      ? [
          `${why.charAt(0).toUpperCase()}${why.slice(1)}: the total is without ${omitted.length > 1 ? 'these' : 'that'}.`,
        ]
      : []),
    ...(thinking === 'estimated' ? ['Thinking is estimated.'] : []),
  ];
}

interface Priced {
  readonly offer: Offer;
  readonly campaign: Campaign;
  readonly rates: NonNullable<Offer['rates']>;
  readonly factor: number;
}

function stageLine({ offer, campaign, stage, rates, factor }: Priced & { stage: Stage }): CallLine {
  const { image, text } = offer.images[keyOf(offer, campaign, stage)] ?? { image: 0, text: 0 };
  const prompt = Math.ceil((campaign.words * bytesPerWord) / bytesPerToken);
  const terms = [
    { tokens: image, times: 1, rate: rates.image },
    { tokens: text, times: 1, rate: rates.text },
    { tokens: prompt, times: 1, rate: rates.input },
  ].filter(({ tokens }) => tokens > 0);
  const calls = callsOf(campaign, stage);
  return { part: stage, calls, terms, factor, usd: factor * priceOf(calls, terms) };
}

function referenceLine({ offer, campaign, rates, factor }: Priced): CallLine | undefined {
  const calls = stages.reduce((all, stage) => all + callsOf(campaign, stage), 0);
  const { referenceTokens: tokens } = offer;
  if (calls === 0 || campaign.references === 0 || tokens === null) return undefined;
  const terms = [{ tokens, times: campaign.references, rate: rates.reference }];
  return { part: 'references', calls, terms, factor, usd: factor * priceOf(calls, terms) };
}

/** A repeated call costs what it cost the first time. */
function withRetries(lines: readonly Line[], percent: number): readonly Line[] {
  if (percent === 0 || lines.length === 0) return lines;
  const of = sum(lines);
  return [...lines, { part: 'retries', percent, of, usd: (of * percent) / 100 }];
}

function priceOf(calls: number, terms: readonly Term[]): number {
  return (
    (calls * terms.reduce((all, { tokens, times, rate }) => all + tokens * times * rate, 0)) / 1e6
  );
}

function sum(lines: readonly Line[]): number {
  return lines.reduce((all, { usd }) => all + usd, 0);
}
