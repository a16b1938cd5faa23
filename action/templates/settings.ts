import {
  type ApiId,
  checkSettings,
  findModel,
  type ReferenceRole,
  type RenderableModel,
  type Tier,
} from '#capabilities';
import type { FrontMatter } from './front-matter.ts';
import type { Place, Tell } from './problem.ts';
import { ignoredKey } from './read-front-matter.ts';
import { isMap } from './schema.ts';
import { shown, valueAt, written } from './shape.ts';
import { listed } from './suggest.ts';
import type { Setting, Template } from './template.ts';
import type { YamlText } from './yaml-text.ts';

/** A template's settings with the defaults of darkroom.yml filled in. */
export type Settings = Pick<
  Template,
  'modelWritten' | 'model' | 'apiId' | 'intent' | 'tier' | 'aspectRatio' | 'thinking' | 'candidates'
>;

/** What darkroom.yml says for templates that do not say it themselves. */
export type Defaults = Pick<FrontMatter, 'model'> &
  Pick<FrontMatter['image'], 'intent' | 'aspectRatio' | 'thinking' | 'candidates'> & {
    tier?: Tier | undefined;
  };

/** Settings as far as they are known: without a model when it is unknown or missing (told). */
export function readSettings(
  frontMatter: FrontMatter,
  { yaml, defaults, tell }: { yaml: YamlText; defaults: Defaults; tell: Tell },
): Settings | undefined {
  const { image } = frontMatter;
  const modelWritten = frontMatter.model ?? defaults.model;
  const tier = tierOf(image.tier) ?? defaults.tier;
  const intent = image.intent ?? defaults.intent;
  const aspectRatio = image.aspectRatio ?? defaults.aspectRatio;
  const thinking = image.thinking ?? defaults.thinking;
  const declared = {
    ...(intent === undefined ? {} : { intent }),
    ...(tier === undefined ? {} : { tier }),
    ...(aspectRatio === undefined ? {} : { aspectRatio }),
    ...(thinking === undefined ? {} : { thinking }),
    candidates: image.candidates ?? defaults.candidates ?? 1,
  };
  tellContradictions(frontMatter.config, { declared, yaml, tell });
  // A default that is no model is darkroom.yml's own problem, told there once.
  const blame: Tell =
    frontMatter.model === undefined && modelWritten !== undefined ? () => {} : tell;
  const found = readModel(modelWritten, yaml.at(['model']), blame);
  if (found === undefined || modelWritten === undefined) return undefined;
  return { modelWritten, ...found, ...declared };
}

/** YAML reads `tier: 512` as a number. */
export function tierOf(tier: Tier | 512 | undefined): Tier | undefined {
  return tier === 512 ? '512' : tier;
}

/** The renderable model that a text names; tells why there is none. */
export function readModel(
  written: string | undefined,
  at: Place,
  tell: Tell,
): { model: RenderableModel; apiId: ApiId } | undefined {
  if (written === undefined) {
    tell(at, {
      rule: 'model-missing',
      message: 'The template names no model',
      remedy: 'Add model: nano-banana-2.1 here, or under defaults in darkroom.yml.',
    });
    return undefined;
  }
  const match = findModel(written);
  if (!match.found) {
    const { suggestions } = match;
    tell(at, {
      rule: 'unknown-model',
      message: `There is no model ${JSON.stringify(written)}`,
      remedy:
        suggestions.length > 0
          ? `Did you mean ${listed(suggestions)}?`
          : 'Choose one that `darkroom models` lists.',
    });
    return undefined;
  }
  if (match.model.kind !== 'renderable') {
    for (const { fault, remedy } of checkSettings(match.model, {})) {
      tell(at, { rule: 'model-not-renderable', message: fault, remedy });
    }
    return undefined;
  }
  return { model: match.model, apiId: match.apiId };
}

/** Tells every setting that the model does not offer, where that setting stands. */
export function tellSettingFaults(
  { model, tier, aspectRatio, thinking }: Settings,
  {
    roles,
    at,
    tell,
  }: {
    roles: readonly ReferenceRole[];
    at: Readonly<Record<Setting, Place>>;
    tell: Tell;
  },
): void {
  const faults = checkSettings(model, { tier, aspectRatio, thinking, referenceRoles: roles });
  for (const { setting, fault, remedy } of faults) {
    tell(at[setting], { rule: `model-${setting}`, message: fault, remedy });
  }
}

/** Where Dotprompt's own `config` says what `image:` says too. */
const twins = [
  { keys: ['imageConfig', 'imageSize'], setting: 'tier' },
  { keys: ['imageConfig', 'aspectRatio'], setting: 'aspectRatio' },
  { keys: ['thinkingConfig', 'thinkingLevel'], setting: 'thinking' },
] as const;

function tellContradictions(
  config: unknown,
  {
    declared,
    yaml,
    tell,
  }: { declared: Pick<Settings, 'tier' | 'aspectRatio' | 'thinking'>; yaml: YamlText; tell: Tell },
): void {
  for (const { keys, setting } of twins) {
    const [there, here] = [valueAt(config, keys), declared[setting]];
    if (there === undefined || String(there).toLowerCase() === here?.toLowerCase()) continue;
    const ours = here === undefined ? 'is not set' : `is ${shown(here)}`;
    tell(yaml.at(['config', ...keys]), {
      rule: 'contradiction',
      message: `${written(['config', ...keys])} is ${shown(there)}, but image.${setting} ${ours}`,
      remedy: `Set image.${setting}, and remove it here.`,
    });
  }
  for (const key of foreignKeys(config))
    tell(yaml.keyAt(['config', key]), ignoredKey(`config.${key}`));
  const count = valueAt(config, ['candidateCount']);
  if (count === undefined || count === 1) return;
  tell(yaml.at(['config', 'candidateCount']), {
    rule: 'contradiction',
    message: `config.candidateCount is ${shown(count)}, but one call makes one image`,
    remedy: 'Set image.candidates, and remove it here.',
  });
}

/** Keys of `config` that neither agree nor disagree with anything of ours. */
function foreignKeys(config: unknown): string[] {
  const known = ['imageConfig', 'thinkingConfig', 'candidateCount', 'responseModalities'];
  return isMap(config) ? Object.keys(config).filter((key) => !known.includes(key)) : [];
}
