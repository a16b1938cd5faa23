import { type Model, tiers } from '../catalog.ts';
import { factOf, type Value } from '../facts/index.ts';
import { andText } from '../words.ts';

/** The price of an image that differs for whoever moves to a successor. */
export interface PriceChange {
  /** `2K`, or `2K, in a batch`. */
  readonly tier: string;
  readonly before: string;
  readonly after: string;
  /** `−25%`; empty where a price is not published. */
  readonly by: string;
}

/** What a move changes. */
export interface Changes {
  readonly prices: readonly PriceChange[];
  /** All else: `Max references`, `14 → 10`. */
  readonly others: readonly { readonly label: string; readonly text: string }[];
}

/**
 * The command that moves templates off an ended model. With `--no`, npx runs what is installed and fetches nothing:
 * on npm the name is another package's.
 */
export const migrateCommand = 'npx --no darkroom migrate --write';
/** What stands before it: `Where`, a link and the rest. */
export const migrateWords = {
  installed: { text: 'Darkroom is installed', path: '/docs/quick-start/#step-1-install' },
  rest: ', this moves your templates; without --write it only shows what would change:',
} as const;

const others = [
  ['Text sent, per 1M tokens', 'rate.text-input'],
  ['Images sent, per 1M tokens', 'rate.image-input'],
  ['Text and thinking, per 1M tokens', 'rate.text-output'],
  ['Images returned, per 1M tokens', 'rate.image-output'],
  ['Max references', 'references.total'],
  ['Thinking unless told otherwise', 'thinking.default'],
  ['Files', 'media-type'],
] as const;

/** What a move from one model to another changes, as far as figures tell: nothing that is the same on both. */
export function changesOf(from: Model, to: Model): Changes {
  if (from.kind === 'comparison' || to.kind === 'comparison') return { prices: [], others: [] };
  const [old, now] = [from, to].map((model) => tiers.filter((tier) => model.tiers[tier]));
  const kept = (old ?? []).filter((tier) => now?.includes(tier));
  const pairOf = (fact: string): Pair => [factOf(from, fact).value, factOf(to, fact).value];
  return {
    prices: kept.flatMap((tier) => [
      ...priceChange(tier, pairOf(`price.${tier}`)),
      ...priceChange(`${tier}, in a batch`, pairOf(`batch-price.${tier}`)),
    ]),
    others: [
      { label: 'Tiers', text: listChange(old ?? [], now ?? []) },
      { label: 'Ratios', text: listChange(from.ratios, to.ratios) },
      ...others.map(([label, fact]) => ({ label, text: differenceOf(pairOf(fact)) })),
    ].filter(({ text }) => text !== ''),
  };
}

type Pair = readonly [old: Value, now: Value];

function listChange(old: readonly string[], now: readonly string[]): string {
  const lost = old.filter((one) => !now.includes(one));
  const won = now.filter((one) => !old.includes(one));
  const are = (some: readonly string[]): string => (some.length === 1 ? 'is' : 'are');
  return [
    ...(lost.length > 0 ? [`${andText(lost)} ${are(lost)} not offered`] : []),
    ...(won.length > 0 ? [`${andText(won)} ${are(won)} new`] : []),
  ].join('; ');
}

function differenceOf([old, now]: Pair): string {
  return old.text === now.text ? '' : `${old.text}\u00a0→\u00a0${now.text}`;
}

function priceChange(tier: string, [old, now]: Pair): PriceChange[] {
  if (old.text === now.text) return [];
  return [
    { tier, before: old.text, after: now.text, by: percentText(amountOf(old), amountOf(now)) },
  ];
}

function amountOf(value: Value): number | undefined {
  return 'amount' in value ? value.amount : undefined;
}

function percentText(old: number | undefined, now: number | undefined): string {
  if (!old || now === undefined) return '';
  const percent = Math.round((now / old - 1) * 100);
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent)}%`;
}
