import { type Disturbed, disturbed } from './disturbed.ts';
import type { Family } from './entry.ts';
import { type Mistaken, mistaken } from './mistaken.ts';
import { type Refused, refused } from './refused.ts';
import { type Rejected, rejected } from './rejected.ts';

/**
 * Everything that is known to go wrong between a client and Gemini, as data: one file for each family. A test
 * scripts a fault by call; the emulator then imitates it. Each names where it was seen.
 */
const families = { refused, rejected, disturbed, mistaken };

/** One thing that goes wrong with one call. */
export type Fault = Refused | Rejected | Disturbed | Mistaken;
export type { Disturbed, Mistaken, Refused, Rejected };
/** What tells faults apart. */
export type FaultKind = Fault['kind'];

/** Every kind of fault. */
export const faultTable: Family<Fault> = { ...refused, ...rejected, ...disturbed, ...mistaken };

/** The examples of every kind, flat, for tests that go through all of them. */
export const everyFault: readonly Fault[] = Object.values(faultTable).flatMap(
  (entry): readonly Fault[] => entry.examples,
);

/** Which family a fault is of. */
export function familyOf({ kind }: Fault): keyof typeof families {
  if (kind in refused) return 'refused';
  if (kind in rejected) return 'rejected';
  return kind in disturbed ? 'disturbed' : 'mistaken';
}
