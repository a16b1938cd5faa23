import {
  checkSettings,
  living,
  priceFor,
  promptText,
  type RenderableModel,
  type Template,
  type Tier,
  tierAt,
  tiers,
  usdText,
  type Variant,
} from '../catalog.ts';
import type { Omission } from '../cost/offer.ts';
import { ratesToday, thinkingOf } from '../facts/index.ts';

/** What a picture, or several, are expected to cost. */
export interface Price {
  readonly usd: number;
  /** What it leaves out because nobody knows it: with any of it the price is a lower bound. */
  readonly omitted: readonly Omission[];
}

/** One picture: its price and the tokens that it is made of. */
export interface Expected extends Price {
  readonly tokens: NonNullable<ReturnType<typeof priceFor>>['expected']['tokens'];
}

/** What a template's pictures cost at its declared tier; undefined where a price is not published. */
export interface TemplatePrice {
  /** One picture: the first variant's. */
  readonly one: Expected | undefined;
  /** Every variant once. */
  readonly all: Price | undefined;
}

/** The settings that a template could be rendered with instead, and what one picture would cost then. */
export interface Neighbour {
  readonly model: RenderableModel;
  readonly tier: Tier;
  readonly one: Price;
}

/** What one picture and all variants of a template are expected to cost. */
export function pricesOf(template: Template): TemplatePrice {
  const each = template.variants.map((variant) => expectedOf(template, variant));
  const known = each.filter((price) => price !== undefined);
  const usd = known.reduce((sum, price) => sum + price.usd, 0);
  const omitted = [...new Set(known.flatMap((price) => price.omitted))];
  return { one: each[0], all: known.length === each.length ? { usd, omitted } : undefined };
}

/** One stage before the delivery: its tier, how many pictures it draws, and what they are expected to cost in all. */
export interface StagePrice {
  readonly stage: 'preview' | 'review';
  readonly tier: Tier;
  readonly pictures: number;
  readonly price: Price;
}

/** What the way to the delivered picture costs, of a template that draws several candidates to choose from. */
export function stagePricesOf(template: Template): readonly StagePrice[] {
  const { candidates, model, variants } = template;
  const [first] = variants;
  if (candidates < 2 || first === undefined) return [];
  const declared = template.tier ?? model.defaultTier;
  return (['preview', 'review'] as const).flatMap((stage) => {
    const tier = tierAt(stage, declared, model);
    const one = expectedOf(template, first, { model, tier });
    // The last stage is the delivery itself.
    if (tier === undefined || tier === declared || one === undefined) return [];
    const pictures = stage === 'preview' ? candidates : 1;
    return [{ stage, tier, pictures, price: { ...one, usd: pictures * one.usd } }];
  });
}

/** What the plan expects one picture to cost: as the template says, or with other settings. */
export function expectedOf(
  { model: own, tier: declared, thinking }: Template,
  { parts, references }: Variant,
  { model, tier }: Settings = { model: own, tier: declared },
): Expected | undefined {
  const promptBytes = Buffer.byteLength(promptText(parts));
  const price = priceFor(model, { tier, promptBytes, references: references.length, thinking });
  if (price === undefined) return undefined;
  const omitted: Omission[] = [];
  if (references.length > 0 && model.inputs.tokensPerImage === null) omitted.push('references');
  if (thinkingOf(model) === 'unmeasured') omitted.push('thinking');
  return { ...price.expected, omitted };
}

/** `$0.0369`, `from $0.0336` of a lower bound, `unknown` where it is not published. */
export function priceText(price: Price | undefined): string {
  return `${price && price.omitted.length > 0 ? 'from ' : ''}${usdText(price?.usd)}`;
}

/**
 * The nearest settings that are allowed and known to cost less: one setting changed rather than two, then the nearest
 * tier, then the least of a change in price. The ratio is no way to save: every ratio of a tier costs the same.
 */
export function cheaperThan(template: Template): Neighbour | undefined {
  // A lower bound is no saving: what it leaves out may cost more than what it seems to save.
  return nearestBelow(template, ({ one }) => one.omitted.length === 0);
}

/** The nearest settings whose price is a lower bound, and whose every rate is at most that of the template's model. */
export function maybeCheaperThan(template: Template): Neighbour | undefined {
  const own = ratesToday(template.model);
  return nearestBelow(template, ({ model, one }) => {
    const { input, text, image } = ratesToday(model);
    const lower = input <= own.input && text <= own.text && image <= own.image;
    return one.omitted.length > 0 && model !== template.model && lower;
  });
}

function nearestBelow(
  template: Template,
  counts: (one: Neighbour) => boolean,
): Neighbour | undefined {
  const tier = template.tier ?? template.model.defaultTier;
  const now = pricesOf(template).one?.usd;
  if (now === undefined) return undefined;
  const near = ({ model, tier: other, one }: Neighbour): number[] => {
    const steps = Math.abs(tiers.indexOf(other) - tiers.indexOf(tier));
    const changes = Number(model !== template.model) + Number(steps > 0);
    return [changes, steps, -one.usd];
  };
  return living
    .flatMap((model) => tiers.flatMap((other) => neighbour(template, model, other) ?? []))
    .filter((other) => other.one.usd < now && counts(other))
    .map((one) => ({ one, rank: near(one) }))
    .sort((a, b) => inOrder(a.rank, b.rank))
    .at(0)?.one;
}

function neighbour(template: Template, model: RenderableModel, tier: Tier): Neighbour | undefined {
  const { aspectRatio, thinking, references, variants } = template;
  const [first] = variants;
  const referenceRoles = (first?.references ?? references).map(({ role }) => role);
  const faults = checkSettings(model, { tier, aspectRatio, thinking, referenceRoles });
  if (first === undefined || faults.length > 0) return undefined;
  const one = expectedOf(template, first, { model, tier });
  return one && { model, tier, one };
}

interface Settings {
  readonly model: RenderableModel;
  readonly tier: Tier | undefined;
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
