import {
  imagePriceOf,
  pixelsFor,
  type RenderableModel,
  type Tier,
  thinkingLevels,
  tiers,
} from '#capabilities';
import type { Edit } from './migrate-edit.ts';
import type { Template } from './template.ts';

/** Settings that a model may not offer. */
type Declared = {
  readonly [Name in 'tier' | 'aspectRatio' | 'thinking']?: Template[Name] | undefined;
};

/** The settings that must change because the next model does not offer them, each to its nearest neighbour. */
export function settingChanges(
  { tier, aspectRatio, thinking }: Declared,
  to: RenderableModel,
): (Omit<Edit, 'at'> & { setting: 'tier' | 'aspectRatio' | 'thinking' })[] {
  const wanted = [
    { setting: 'tier', was: tier, becomes: tier && nearestTier(tier, to) },
    {
      setting: 'aspectRatio',
      was: aspectRatio,
      becomes: aspectRatio && nearestRatio(aspectRatio, to.ratios),
    },
    {
      setting: 'thinking',
      was: thinking,
      becomes: thinking && nearest(thinkingLevels, thinking, to.thinking.levels),
    },
  ] as const;
  return wanted.flatMap(({ setting, was, becomes }) => {
    if (was === undefined || becomes === undefined || was === becomes) return [];
    return [{ setting, was, becomes, because: `${to.name} does not offer ${was}` }];
  });
}

/** What changes although nothing in the file says so: price, pixels, the files' type, references. */
export function consequences(template: Template, to: RenderableModel, now: Date): string[] {
  const { model: from, variants } = template;
  const tier = template.tier ?? from.defaultTier;
  const next = nearestTier(tier, to) ?? to.defaultTier;
  return [
    ...priceChange(imagePriceOf(from, tier, { on: now }), imagePriceOf(to, next, { on: now })),
    ...pixelChange(template, to, { tier, next }),
    ...typeChange(template, to),
    ...tooManyReferences(Math.max(0, ...variants.map(({ references }) => references.length)), to),
    'every image is rendered anew: the model is part of the request',
  ];
}

function priceChange(
  before: number | null | undefined,
  after: number | null | undefined,
): string[] {
  if (before == null || after == null || before === after) return [];
  const percent = Math.round(Math.abs(after / before - 1) * 100);
  const usd = (amount: number): string => `$${amount.toFixed(4)}`;
  return [
    `price ${after > before ? 'up' : 'down'} ${percent} %: ${usd(before)} → ${usd(after)} an image`,
  ];
}

function pixelChange(
  { model: from, aspectRatio }: Template,
  to: RenderableModel,
  { tier, next }: { readonly tier: Tier; readonly next: Tier },
): string[] {
  if (aspectRatio === undefined) return [];
  const before = pixelsFor(from, tier, aspectRatio);
  const ratio = nearestRatio(aspectRatio, to.ratios);
  const after = pixelsFor(to, next, ratio);
  if (before === undefined || after === undefined) return [];
  if (before.width === after.width && before.height === after.height) return [];
  return [`pixels ${before.width}×${before.height} → ${after.width}×${after.height}`];
}

/** Where no path declares a format, the file takes the type that the model answers with. */
function typeChange({ model: from, variants }: Template, to: RenderableModel): string[] {
  const before = from.outputMediaType.geminiApi;
  const after = to.outputMediaType.geminiApi;
  if (before === after || variants.every(({ format }) => format !== undefined)) return [];
  return [`files ${before} → ${after}: no path declares a format, so their extension changes too`];
}

function tooManyReferences(used: number, to: RenderableModel): string[] {
  const most = to.references.total;
  if (most === null || used <= most) return [];
  return [`${used} references: ${to.name} takes ${most}, so take ${used - most} out by hand`];
}

function nearestTier(tier: Tier, to: RenderableModel): Tier | undefined {
  const offered = tiers.filter((one) => to.tiers[one] !== undefined);
  return nearest(tiers, tier, offered);
}

/** The value itself where it is offered, else the next one below, else the next above. */
function nearest<Value>(
  scale: readonly Value[],
  wanted: Value,
  offered: readonly Value[],
): Value | undefined {
  const index = scale.indexOf(wanted);
  const below = scale.slice(0, index + 1).findLast((value) => offered.includes(value));
  return below ?? scale.slice(index).find((value) => offered.includes(value));
}

function nearestRatio<Ratio extends string>(wanted: Ratio, offered: readonly Ratio[]): Ratio {
  if (offered.includes(wanted)) return wanted;
  const shape = (ratio: string): number => {
    const [across = 1, down = 1] = ratio.split(':').map(Number);
    return Math.log(across / down);
  };
  const apart = (ratio: string): number => Math.abs(shape(ratio) - shape(wanted));
  return offered.toSorted((a, b) => apart(a) - apart(b))[0] ?? wanted;
}
