import type { Claim } from './fault.ts';

const money = '(?:prices?|rates?|costs?|bills?|fees?)';
const counted = '(?:ratios|shapes|formats|sizes|pixels|references|tiers|tokens|limits?|levels)';
const amounts = `(?:${money}|${counted})`;
const grade =
  '(?:lower|lowest|higher|highest|smaller|smallest|larger|largest|bigger|biggest|wider|widest|same|equal|identical|best)';
/** Up to two words between a comparative and what it compares: "lower input rate". */
const between = '(?:[\\w-]+ ){0,2}';
const paid = '(?:costs?|costing|charges?|charging|pays?|paying)';
const share =
  '(?:about |nearly |only |just )?(?:half|twice|double|triple|(?:a|one|two|three) (?:third|quarter|fifth|tenth)s?)';
const multiplied = 'doubles?|doubled|halves|halved|triples?|tripled';

const judgements = [
  'cheaper|cheapest|dearer|dearest|pricier|priciest|costlier|costliest',
  // Not "most economical": a maker's own words for a model, which guides quote.
  '(?:more|most|less|least) (?:expensive|costly)|(?:more|less|least) economical',
  `as (?:cheap|expensive|dear) as|as many ${counted} as`,
  `${grade} (?:choice|range|number|count) of ${between}${amounts}`,
  `${grade} ${between}${amounts}`,
  `(?:more|most|fewer|fewest) (?:of )?(?:[\\w-]+ )?${counted}`,
  `${paid} ${between}(?:less|more|the same|as much)`,
  `(?:half|twice|double|triple|thrice|(?:third|quarter|fraction) of) (?:the |its |as |that )${between}(?:${amounts}|much|many)`,
  `${paid} ${share}`,
  `(?:two|three|four|five|six|seven|eight|ten|many|several) times (?:the |its |as |that )?${between}(?:${amounts}|much|many)`,
  `(?:${multiplied}) (?:in |the |its )?${between}${amounts}`,
  `${amounts} (?:${multiplied})`,
  `${money} (?:that |which )?(?:is |are |was |were )?(?:falls?|fell|rises?|rose|lower|higher|equal|alike|the same)`,
].map((phrase) => `(?:${phrase})`);
const judged = new RegExp(`\\b(?:${judgements.join('|')})\\b`, 'gi');

/**
 * Phrases that judge prices or amounts: one new rate in the data makes them false, and nothing would notice. The
 * list is of words, not of meanings, so it is long rather than whole.
 */
export function judgedAmounts(text: string): Claim[] {
  return [...text.replaceAll('\n', ' ').matchAll(judged)].map(({ 0: found, index }) => ({
    text: found,
    index,
  }));
}
