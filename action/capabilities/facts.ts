/** The parts that the schemas of both kinds of model are made of. */
import * as z from 'zod/mini';
import { confidences } from './vocabulary.ts';

export const Day = z.iso.date().check(z.describe('a day such as "2026-11-24"'));
export const Count = z.int().check(z.nonnegative());
export const Rate = z.number().check(z.nonnegative());
export const Words = z.string().check(z.minLength(1));
export const MediaType = z
  .string()
  .check(
    z.regex(/^(image|video|application)\/[a-z0-9.+-]+$/),
    z.describe('a media type such as "image/png"'),
  );
/** Sentences that readers see beside the prose of the site. */
const Prose = z.string().check(z.regex(/^[^']+$/), z.describe('some text, its apostrophes as ’'));
const Id = z
  .string()
  .check(
    z.regex(/^[a-z0-9][a-z0-9.-]*$/),
    z.describe('an id of lower-case letters, digits, dots and hyphens'),
  );
const Address = z
  .url({ protocol: /^https$/ })
  .check(z.describe('an address that begins with https://'));

/** Where a fact was read: an address, and the day (UTC) on which it was last checked. */
export const Source = z.strictObject({ url: Address, checked: Day });
export const Sources = z.array(Source).check(z.minLength(1));
export const cited = { confidence: z.enum(confidences), sources: Sources };
/** Only a fact that nobody vouches for may come without an address. */
export const Cited = z
  .strictObject({ confidence: z.enum(confidences), sources: z.array(Source) })
  .check(
    z.refine(({ confidence, sources }) => sources.length > 0 || confidence === 'unconfirmed', {
      path: ['sources'],
      error: 'a fact needs a source',
    }),
  );

export const Pixels = z.strictObject({
  width: z.int().check(z.positive()),
  height: z.int().check(z.positive()),
});

export const ApiId = z.strictObject({
  id: Id,
  channel: z.enum(['stable', 'preview', 'alias', 'snapshot', 'reported']),
  released: z.nullable(Day),
  shutdown: z.nullable(
    z.strictObject({
      on: Day,
      confidence: z.enum(['confirmed', 'reported']),
      note: z.nullable(Prose),
      sources: Sources,
      /** The day on which the end was made known, and where that stands; absent where nobody recorded it. */
      announced: z.optional(z.strictObject({ on: Day, sources: Sources })),
    }),
  ),
  successor: z.nullable(z.string()),
});

/** null: unknown. */
export const Feature = z.nullable(z.boolean());
/** Another source's different answer to a fact of this file; `about` is the fact's path in it. */
export const Dispute = z.strictObject({
  about: z.array(z.string()).check(z.minLength(1)),
  otherwise: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  words: Prose,
  sources: Sources,
});

export const identity = {
  name: Id,
  displayName: Words,
  apiIds: z.array(ApiId).check(z.minLength(1)),
  disputes: z.array(Dispute),
  sources: z.record(z.string(), Source),
};
