import { either } from './either.ts';
import { checkReferences } from './references.ts';
import { namesWhere, remedy } from './remedy.ts';
import type { Model, Pixels, RenderableModel } from './schema.ts';
import {
  type AspectRatio,
  type ReferenceRole,
  type ThinkingLevel,
  type Tier,
  tiers,
} from './vocabulary.ts';

/** What a template asks of a model; what is left out is not judged. */
export interface Settings {
  tier?: Tier | undefined;
  aspectRatio?: AspectRatio | undefined;
  thinking?: ThinkingLevel | undefined;
  format?: 'png' | 'jpeg' | 'webp' | 'avif' | undefined;
  referenceRoles?: readonly ReferenceRole[] | undefined;
}

/** `fault` is a clause without a full stop, `remedy` one imperative sentence. */
export interface SettingFault {
  setting: 'model' | 'tier' | 'aspectRatio' | 'thinking' | 'references';
  fault: string;
  remedy: string;
}

/**
 * Everything that `settings` ask and `model` does not offer, in the order of the setting names above.
 * Alternatives named in a remedy are renderable and have no shutdown date. A `format` is never a fault:
 * what the model does not return is converted.
 */
export function checkSettings(model: Model, settings: Settings): SettingFault[] {
  if (model.kind === 'comparison') return [comparisonFault(model.name)];
  return [
    ...checkTier(model, settings.tier),
    ...checkRatio(model, settings.aspectRatio),
    ...checkThinking(model, settings.thinking),
    ...checkReferences(model, settings.referenceRoles ?? []),
  ];
}

/** The pixels that the API returns; without a tier those of the model's default; undefined if not offered. */
export function pixelsFor(
  model: RenderableModel,
  tier: Tier | undefined,
  ratio: AspectRatio,
): Pixels | undefined {
  return model.tiers[tier ?? model.defaultTier]?.pixels.byRatio[ratio];
}

function comparisonFault(name: string): SettingFault {
  return {
    setting: 'model',
    fault: `${name} is here for comparison only and cannot render`,
    remedy: `Choose ${either(namesWhere(() => true))}.`,
  };
}

function checkTier(model: RenderableModel, tier: Tier | undefined): SettingFault[] {
  if (tier === undefined || model.tiers[tier]) return [];
  const offered = tiers.filter((one) => model.tiers[one]);
  return [
    {
      setting: 'tier',
      fault: `${model.name} does not offer tier ${tier}`,
      remedy: remedy(
        `Use ${either(offered)}`,
        namesWhere((other) => tier in other.tiers),
      ),
    },
  ];
}

function checkRatio(model: RenderableModel, ratio: AspectRatio | undefined): SettingFault[] {
  if (ratio === undefined || model.ratios.includes(ratio)) return [];
  return [
    {
      setting: 'aspectRatio',
      fault: `${model.name} does not offer aspect ratio ${ratio}`,
      remedy: remedy(
        `Use ${either(model.ratios)}`,
        namesWhere((other) => other.ratios.includes(ratio)),
      ),
    },
  ];
}

function checkThinking(model: RenderableModel, level: ThinkingLevel | undefined): SettingFault[] {
  const { control, levels } = model.thinking;
  if (level === undefined || levels.includes(level)) return [];
  const faults = {
    none: `${model.name} does not think`,
    fixed: `${model.name} always thinks and takes no thinking level`,
    levels: `${model.name} does not offer thinking level ${level}`,
  };
  return [
    {
      setting: 'thinking',
      fault: faults[control],
      remedy: remedy(
        control === 'levels' ? `Use ${either(levels)}` : 'Remove thinking',
        namesWhere((other) => other.thinking.levels.includes(level)),
      ),
    },
  ];
}
