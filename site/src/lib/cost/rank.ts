import type { Bill } from './bill.ts';
import type { Offer } from './offer.ts';

/** Bills of one group, the cheapest first, those without a total last. */
export function rank(bills: readonly Bill[], group: Offer['group']): readonly Bill[] {
  return bills
    .filter(({ offer }) => offer.group === group)
    .sort((a, b) => (a.total ?? Infinity) - (b.total ?? Infinity) || 0);
}

/** Bills of living models that can do all of it at a price that is wholly known, the cheapest first. */
export function eligible(bills: readonly Bill[]): readonly Bill[] {
  return able(bills).filter(({ omitted }) => omitted.length === 0);
}

/** Bills of living models that can do all of it, but whose totals are lower bounds, the lowest first. */
export function lowerBounds(bills: readonly Bill[]): readonly Bill[] {
  return able(bills).filter(({ omitted }) => omitted.length > 0);
}

/** Living models whose totals are lower bounds below `total`: each may cost less than it. */
export function mayCostLess(bills: readonly Bill[], total: number): readonly Bill[] {
  return lowerBounds(bills).filter((bound) => (bound.total ?? 0) < total);
}

/** The one bill that is sure to be the cheapest; undefined where none is whole, or another costs as much or may less. */
export function cheapestOf(bills: readonly Bill[]): Bill | undefined {
  const [first, second] = eligible(bills);
  if (first?.total === undefined || first.total === second?.total) return undefined;
  return mayCostLess(bills, first.total).length === 0 ? first : undefined;
}

function able(bills: readonly Bill[]): readonly Bill[] {
  return rank(bills, 'living').filter(({ total }) => total !== undefined);
}
