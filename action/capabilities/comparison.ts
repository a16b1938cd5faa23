import * as z from 'zod/mini';
import { Cited, Count, Feature, identity, MediaType, Pixels, Rate, Words } from './facts.ts';

const Size = z.string().check(z.regex(/^\d+x\d+$/), z.describe('a size such as "1024x1024"'));
const Price = z.strictObject({
  /** Image tokens of one image; null when not published. */
  outputTokens: z.nullable(Count),
  /** Where this one was read, when it is not where the file's other prices were. */
  provenance: z.optional(Cited),
});

/** A model that is shown beside the others and never called: sizes × quality, never tiers. */
export const Comparison = z.strictObject({
  kind: z.literal('comparison'),
  ...identity,
  provider: z.literal('openai'),
  sizes: z.strictObject({
    presets: z.nullable(z.array(Pixels)),
    /** Any width × height within these bounds, in pixels; null: unknown. */
    custom: z.nullable(
      z.strictObject({
        multipleOf: Count,
        longestEdge: z.nullable(Count),
        /** Longer edge ÷ shorter edge. */
        maxAspect: Rate,
        minPixels: z.nullable(Count),
        maxPixels: Count,
      }),
    ),
  }),
  qualities: z.nullable(z.array(Words)),
  /** Output of one image, `<width>x<height>` → quality; only what is known. */
  prices: z.nullable(z.record(Size, z.record(z.string(), Price))),
  /** USD per 1M tokens. */
  rates: z.nullable(z.strictObject({ textInput: Rate, imageInput: Rate, imageOutput: Rate })),
  references: z.strictObject({ total: z.nullable(Count) }),
  outputMediaTypes: z.nullable(z.array(MediaType)),
  features: z.strictObject({
    /**
     * `guidance`: a mask is taken as a hint, and pixels outside it may change too; `taken`: one is taken, and nobody
     * says how closely it is kept.
     */
    mask: z.nullable(z.enum(['none', 'guidance', 'exact', 'taken'])),
    transparentBackground: Feature,
  }),
  provenance: z.strictObject({
    apiIds: Cited,
    sizes: Cited,
    qualities: Cited,
    prices: Cited,
    rates: Cited,
    references: Cited,
    outputMediaTypes: Cited,
    features: Cited,
  }),
});
