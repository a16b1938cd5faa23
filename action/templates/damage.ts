import type { Keys } from './yaml-text.ts';

/**
 * What of a front matter could not be read. Whoever meets something missing asks here first, so that
 * nobody is told the consequence of a fault that was told already.
 */
export interface Damage {
  /** Whether the value at these keys, or one that it stands in, could not be read. */
  readonly lost: (...keys: Keys) => boolean;
  /** The same, or anything below these keys. */
  readonly harmed: (...keys: Keys) => boolean;
}

/** The damage of faults at these places. */
export function damageAt(places: readonly Keys[]): Damage {
  const lost = (...keys: Keys) => places.some((place) => isWithin(keys, place));
  const harmed = (...keys: Keys) => lost(...keys) || places.some((place) => isWithin(place, keys));
  return { lost, harmed };
}

function isWithin(keys: Keys, outer: Keys): boolean {
  return outer.every((key, index) => keys[index] === key);
}
