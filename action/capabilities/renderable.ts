import * as z from 'zod/mini';
import { Cited, Count, cited, Day, Feature, identity, MediaType, Pixels, Rate } from './facts.ts';
import { aspectRatios, thinkingLevels, tiers } from './vocabulary.ts';

const TierOffer = z.strictObject({
  /** Image tokens of one image; null when not published. */
  outputTokens: z.nullable(Count),
  /** What the API returns, not what its table says. */
  pixels: z.strictObject({
    byRatio: z.partialRecord(z.enum(aspectRatios), Pixels),
    /** Only the ratios where the provider's published table says something else. */
    publishedDiffers: z.partialRecord(z.enum(aspectRatios), Pixels),
    ...cited,
  }),
});

/** USD per 1M tokens from a day on; `batch` is the factor of the batch price. */
export const Rates = z.strictObject({
  from: Day,
  input: Rate,
  text: Rate,
  image: Rate,
  batch: z.nullable(Rate),
  ...cited,
});

export const Features = z.strictObject({
  multiTurnEdit: Feature,
  mask: Feature,
  transparentBackground: Feature,
  systemInstruction: Feature,
  seed: Feature,
  thoughtImages: Feature,
  thoughtSignature: Feature,
  webSearch: Feature,
  imageSearch: Feature,
  videoToImage: Feature,
  batch: Feature,
  caching: Feature,
  functionCalling: Feature,
  structuredOutput: Feature,
  synthId: Feature,
  c2pa: Feature,
  freeTier: Feature,
});

/** A model that Darkroom can render with. */
export const Renderable = z.strictObject({
  kind: z.literal('renderable'),
  ...identity,
  provider: z.literal('google'),
  defaultTier: z.enum(tiers),
  /** false: the model refuses or ignores `imageSize`, so it is never sent. */
  sendsImageSize: z.boolean(),
  tiers: z.partialRecord(z.enum(tiers), TierOffer),
  ratios: z.array(z.enum(aspectRatios)).check(z.minLength(1)),
  /** Limits in images. `recommended` is advice, never a limit. The other three are the API's own kinds. */
  references: z.strictObject({
    total: z.nullable(Count),
    recommended: z.nullable(Count),
    objects: z.nullable(Count),
    characters: z.nullable(Count),
    style: z.nullable(Count),
  }),
  inputs: z.strictObject({
    modalities: z.array(z.enum(['text', 'image', 'video', 'pdf'])),
    imageMediaTypes: z.array(MediaType),
    /** null: not published. */
    tokensPerImage: z.nullable(Count),
    contextTokens: Count,
    /** Text, thinking and image together. */
    outputTokens: Count,
  }),
  outputMediaType: z.strictObject({ geminiApi: MediaType, vertex: z.array(MediaType) }),
  thinking: z.strictObject({
    /** `none`: the model does not think; `fixed`: it always does, without control; `levels`: a level can be asked for. */
    control: z.enum(['none', 'fixed', 'levels']),
    levels: z.array(z.enum(thinkingLevels)),
    default: z.nullable(z.enum(thinkingLevels)),
    /** Text and thinking tokens of one answer as measured at the default; null: nobody measured. */
    typicalTokens: z.nullable(Count),
  }),
  features: Features,
  /** Oldest first: the last entry is today's. */
  rates: z.array(Rates).check(z.minLength(1)),
  /** Confidence and sources of every fact above that does not carry its own. */
  provenance: z.strictObject({
    apiIds: Cited,
    tiers: Cited,
    ratios: Cited,
    sendsImageSize: Cited,
    references: Cited,
    inputs: Cited,
    tokensPerImage: Cited,
    outputMediaType: Cited,
    thinking: Cited,
    typicalTokens: Cited,
    features: Cited,
  }),
});
