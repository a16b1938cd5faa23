import {
  checkSettings,
  living,
  priceFor,
  promptText,
  type RenderableModel,
  type Template,
  type Tier,
  tiers,
} from '../catalog.ts';

/** What a template's pictures cost at its declared tier, in USD; undefined where a price is not published. */
export interface TemplatePrice {
  /** One picture: the first variant's. */
  readonly one: number | undefined;
  /** Every variant once. */
  readonly all: number | undefined;
}

/** The settings that a template could be rendered with instead, and their price. */
export interface Neighbour {
  readonly model: RenderableModel;
  readonly tier: Tier;
  readonly one: number;
}

/** What one picture and all variants of a template are expected to cost. */
export function pricesOf(template: Template): TemplatePrice {
  const { model, tier, variants } = template;
  const each = variants.map((_, index) => priceOf(template, { model, tier, index }));
  const known = each.filter((price) => price !== undefined);
  const all = known.length === each.length ? known.reduce((a, b) => a + b, 0) : undefined;
  return { one: each[0], all };
}

/**
 * The nearest settings that cost less and are allowed: one setting changed rather than two, then the nearest tier, then
 * the least of a change in price. The ratio is no way to save: every ratio of a tier costs the same.
 */
export function cheaperThan(template: Template): Neighbour | undefined {
  const tier = template.tier ?? template.model.defaultTier;
  const now = priceOf(template, { model: template.model, tier, index: 0 });
  if (now === undefined) return undefined;
  const near = (one: Neighbour): number[] => {
    const steps = Math.abs(tiers.indexOf(one.tier) - tiers.indexOf(tier));
    const changes = Number(one.model !== template.model) + Number(steps > 0);
    return [changes, steps, -one.one];
  };
  return living
    .flatMap((model) => tiers.flatMap((other) => neighbour(template, model, other) ?? []))
    .filter(({ one }) => one < now)
    .map((one) => ({ one, rank: near(one) }))
    .sort((a, b) => inOrder(a.rank, b.rank))
    .at(0)?.one;
}

function neighbour(template: Template, model: RenderableModel, tier: Tier): Neighbour | undefined {
  const { aspectRatio, thinking, references } = template;
  const referenceRoles = (template.variants[0]?.references ?? references).map(({ role }) => role);
  const faults = checkSettings(model, { tier, aspectRatio, thinking, referenceRoles });
  const one = faults.length === 0 ? priceOf(template, { model, tier, index: 0 }) : undefined;
  return one === undefined ? undefined : { model, tier, one };
}

function priceOf(
  { variants, thinking }: Template,
  how: { readonly model: RenderableModel; readonly tier: Tier | undefined; readonly index: number },
): number | undefined {
  const variant = variants[how.index];
  if (variant === undefined) return undefined;
  const promptBytes = Buffer.byteLength(promptText(variant.parts));
  const ask = { tier: how.tier, promptBytes, references: variant.references.length, thinking };
  return priceFor(how.model, ask)?.expected.usd;
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
