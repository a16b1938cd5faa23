import { exactText, grouped, rateText, usdText } from '../money.ts';
import { type Bill, bytesPerToken, bytesPerWord, type Line } from './bill.ts';
import type { Campaign, Part } from './campaign.ts';
import { omissionText } from './offer.ts';
import { eligible, lowerBounds, mayCostLess } from './rank.ts';

/** What the parts of a total are called. */
export const partNames: Readonly<Record<Part, string>> = {
  drafts: 'Drafts',
  reviews: 'Reviews',
  deliveries: 'Deliveries',
  references: 'References',
  retries: 'Repeated calls',
};

/** How words become tokens. */
export const reckoning = `A word counts as ${bytesPerWord} bytes and ${bytesPerToken} bytes as a token.`;

/** A campaign in one sentence. */
export function campaignText(campaign: Campaign): string {
  const { concepts, drafts, reviews, deliveries, references, words, retries, batch, tiers } =
    campaign;
  const sent = [
    ...(references > 0 ? [many(references, 'reference')] : []),
    many(words, 'word'),
  ].join(' and ');
  const parts = [
    concepts * drafts > 0 &&
      `${many(concepts, 'concept')} × ${many(drafts, 'draft')} at ${tiers.drafts}`,
    reviews > 0 && `${many(reviews, 'review')} at ${tiers.reviews}`,
    deliveries > 0 && `${many(deliveries, 'delivery', 'deliveries')} at ${tiers.deliveries}`,
    `${sent} with each call`,
    retries > 0 && `${retries}% of the calls repeated`,
    batch ? 'in a batch.' : 'at the standard price.',
  ];
  return parts.filter((part) => part !== false).join(', ');
}

/**
 * The cheapest model that can do all of it, and what the next one costs. Only whole prices can be set against one
 * another: where a lower bound lies below them, none is the cheapest.
 */
export function verdictText(bills: readonly Bill[]): string {
  const [first, second] = eligible(bills);
  if (first?.total === undefined) {
    const none = 'No model that answers today can do all of this at a price that is wholly known.';
    return [none, ...lowerBounds(bills).map(costsAtLeast)].join(' ');
  }
  const { total, offer } = first;
  if (total === 0) return 'Nothing is asked for: $0.00.';
  const below = mayCostLess(bills, total);
  if (below.length > 0) {
    const whole = `${offer.title} costs ${usdText(total)}, the lowest total that is whole.`;
    return ['No model can be called the cheapest.', whole, ...below.map(costsAtLeast)].join(' ');
  }
  if (second?.total === total)
    return `${offer.title} and ${second.offer.title} cost the same, ${usdText(total)}, and none that can do all of this costs less.`;
  const least = `${offer.title} is the cheapest model that can do all of this: ${usdText(total)}.`;
  const between = second?.total === undefined ? [] : mayCostLess(bills, second.total);
  if (second && between.length === 0)
    return `${least} The next, ${second.offer.title}, costs ${usdText(second.total)}.`;
  if (second) return [least, ...between.map(costsAtLeast)].join(' ');
  return lowerBounds(bills).length === 0 ? `${least} It is the only one.` : least;
}

/** `Nano Banana 2 Lite costs at least $1.81: nobody has measured how much it thinks.` */
function costsAtLeast(bill: Bill): string {
  return `${bill.offer.title} costs ${totalText(bill)}: ${omissionText(bill.omitted)}.`;
}

/** `$12.30`, or `at least $12.30` where something is left out because nobody knows it. */
export function totalText({ total, omitted }: Bill): string {
  return `${omitted.length > 0 ? 'at least ' : ''}${usdText(total)}`;
}

/** The same in a figure's place: `≥ $12.30`. */
export function boundText(
  { total = 0, omitted }: Pick<Bill, 'total' | 'omitted'>,
  print: (usd: number) => string = usdText,
): string {
  return `${omitted.length > 0 ? '≥ ' : ''}${print(total)}`;
}

/** `36 × (1,120 × $30.00 + 400 × $7.50)`, in USD per 1M tokens. */
export function sumText(line: Line): string {
  if (line.part === 'retries') return `${line.percent}% of ${exactText(line.of)}`;
  const { calls, terms, factor } = line;
  const products = terms.map(({ tokens, times, rate }) =>
    [...(times > 1 ? [number(times)] : []), number(tokens), rateText(rate)].join(' × '),
  );
  const call = products.length > 1 ? `(${products.join(' + ')})` : products.join('');
  return [number(calls), call, ...(factor === 1 ? [] : [String(factor)])].join(' × ');
}

function many(count: number, one: string, several = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : several}`;
}

function number(count: number): string {
  return grouped(String(count));
}
