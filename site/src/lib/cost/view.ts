import { usdText } from '../money.ts';
import { axisOf, ticksOf } from './bars.ts';
import { type Bill, billOf } from './bill.ts';
import { rowOf } from './bill-view.ts';
import type { Campaign } from './campaign.ts';
import type { Offer } from './offer.ts';
import { type Element, element } from './piece.ts';
import { cheapestOf, rank } from './rank.ts';
import { verdictText } from './words.ts';

/** What a campaign costs with every model: the verdict in words, and each bill drawn and reckoned. */
export function resultOf(
  campaign: Campaign,
  offers: readonly Offer[],
): { readonly verdict: string; readonly pieces: readonly Element[] } {
  const bills = offers.map((offer) => billOf(offer, campaign));
  return { verdict: verdictText(bills), pieces: chartOf(bills) };
}

function chartOf(bills: readonly Bill[]): readonly Element[] {
  const axis = axisOf(bills);
  const cheapest = cheapestOf(bills);
  const rows = (group: Offer['group']): Element =>
    element(
      'ol',
      { class: 'bills', role: 'list' },
      rank(bills, group).map((bill) =>
        rowOf({ bill, axis, best: bill === cheapest && bill.total !== 0 }),
      ),
    );
  const has = (group: Offer['group']): boolean => rank(bills, group).length > 0;
  return [
    axisView(axis),
    rows('living'),
    ...(has('compared')
      ? [
          element('h3', {}, ['For comparison, every image at 1,024 × 1,024']),
          element('p', { class: 'soft small' }, [
            'Models without tiers, at the qualities chosen for them. Larger images have hardly any published price, so 2K and 4K are not counted here, and none of these is named as the cheapest. Two models may make different images of one quality’s name: compare their tokens, not the word.',
          ]),
          rows('compared'),
        ]
      : []),
    ...(has('coming')
      ? [
          element('h3', {}, ['Still to come']),
          element('p', { class: 'soft small' }, ['What they will cost, as announced.']),
          rows('coming'),
        ]
      : []),
    ...(has('ended')
      ? [
          element('h3', {}, ['Shut down, or reported to be']),
          element('p', { class: 'soft small' }, ['What they would cost at their last prices.']),
          rows('ended'),
        ]
      : []),
  ];
}

function axisView(axis: number): Element {
  const marks = ticksOf(axis).map(({ usd, at }, index) =>
    element('text', { x: `${at}%`, y: '14', 'text-anchor': index === 0 ? 'start' : 'middle' }, [
      index === 0 ? '$0' : usdText(usd).replace(/\.00$|(?<=\.\d\d)00$/, ''),
    ]),
  );
  return element(
    'svg',
    {
      class: 'axis',
      width: '100%',
      height: '20',
      'aria-hidden': 'true',
    },
    marks,
  );
}
