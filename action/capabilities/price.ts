import type { ComparisonModel, Rates, RenderableModel } from './schema.ts';
import type { ThinkingLevel, Tier } from './vocabulary.ts';

/** Tokens of one call: prompt and references in; text and thinking together, and the image, out. */
export interface Tokens {
  input: number;
  text: number;
  image: number;
}

export interface Amount {
  usd: number;
  tokens: Tokens;
}

/** Of one call. `expected` is a typical answer, `atMost` what no single answer can pass. */
export interface Estimate {
  expected: Amount;
  atMost: Amount;
}

/**
 * What a price depends on. `on`: the UTC day whose rates hold; `promptBytes`: UTF-8 bytes of all text parts;
 * `references`: images sent.
 */
export interface PriceAsk {
  on: Date;
  tier?: Tier | undefined;
  promptBytes: number;
  references: number;
  thinking?: ThinkingLevel | undefined;
  batch?: boolean | undefined;
}

/** About four bytes of English make a token. https://ai.google.dev/gemini-api/docs/tokens */
const bytesPerToken = 4;

/**
 * The price of one call before it is made; undefined when the tier is not offered or its price unknown.
 *
 * At most: a token is never shorter than a byte; where the tokens of an input image are not published
 * the model's whole context bounds them; text and thinking are bounded by the model's output limit less
 * the image. Expected: the typical text and thinking of a measured answer (none where nobody measured).
 */
export function priceFor(model: RenderableModel, ask: PriceAsk): Estimate | undefined {
  const image = model.tiers[ask.tier ?? model.defaultTier]?.outputTokens;
  if (image === null || image === undefined) return undefined;
  const rates = ratesOn(model, ask.on);
  const factor = ask.batch ? rates.batch : 1;
  if (factor === null) return undefined;
  const amount = (tokens: Tokens): Amount => ({ usd: factor * costAt(rates, tokens), tokens });
  const { contextTokens, outputTokens, tokensPerImage } = model.inputs;
  const pictures = ask.references * (tokensPerImage ?? 0);
  const known = ask.references === 0 || tokensPerImage !== null;
  const text = outputTokens - image;
  return {
    expected: amount({
      input: Math.ceil(ask.promptBytes / bytesPerToken) + pictures,
      text: Math.min(model.thinking.typicalTokens ?? 0, text),
      image,
    }),
    atMost: amount({ input: known ? ask.promptBytes + pictures : contextTokens, text, image }),
  };
}

/**
 * USD of one image's output alone, at the rates of a day: what providers publish as the price of an image. Null when
 * its tokens, or the factor of the batch price, are not published; undefined when the tier is not offered.
 */
export function imagePriceOf(
  model: RenderableModel,
  tier: Tier,
  { on, batch = false }: { readonly on: Date; readonly batch?: boolean },
): number | null | undefined {
  const offer = model.tiers[tier];
  if (offer === undefined) return undefined;
  const { image, batch: factor } = ratesOn(model, on);
  if (offer.outputTokens === null || (batch && factor === null)) return null;
  return (offer.outputTokens * image * (batch ? (factor ?? 1) : 1)) / 1_000_000;
}

/** The same of a model for comparison, whose images are told by their size and quality. */
export function comparedPriceOf(
  model: ComparisonModel,
  outputTokens: number | null,
): number | null {
  if (outputTokens === null || model.rates === null) return null;
  return (outputTokens * model.rates.imageOutput) / 1_000_000;
}

/** USD of one call at the standard rates of the day on which it was answered, from the tokens that it used. */
export function costOf(model: RenderableModel, tokens: Tokens, on: Date): number {
  return costAt(ratesOn(model, on), tokens);
}

function costAt(rates: Rates, { input, text, image }: Tokens): number {
  return (input * rates.input + text * rates.text + image * rates.image) / 1_000_000;
}

/**
 * The rates that hold on the UTC day of a date: the newest that have begun, and before any has, the first. The schema
 * keeps `rates` from being empty, and `check/` keeps it in order.
 */
export function ratesOn({ rates }: RenderableModel, date: Date): Rates {
  const day = date.toISOString().slice(0, 10);
  return rates.findLast(({ from }) => from <= day) ?? (rates[0] as Rates);
}
