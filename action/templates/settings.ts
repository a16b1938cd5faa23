import {
  type ApiId,
  checkSettings,
  findModel,
  type ReferenceRole,
  type RenderableModel,
  type Tier,
} from '#capabilities';
import type { Damage } from './damage.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Place, Tell } from './problem.ts';
import { ignoredKey, type ReadFrontMatter } from './read-front-matter.ts';
import { isMap } from './schema.ts';
import { shown, valueAt, written } from './shown.ts';
import { listed } from './suggest.ts';
import type { Setting, Template } from './template.ts';
import type { YamlText } from './yaml-text.ts';

/** A template's settings with the defaults of darkroom.yml filled in. */
export type Settings = Pick<
  Template,
  'modelWritten' | 'model' | 'apiId' | 'intent' | 'tier' | 'aspectRatio' | 'thinking' | 'candidates'
>;

/** What a template declares beside its model; what could not be read is left out. */
export type Declared = Omit<Settings, 'modelWritten' | 'model' | 'apiId'>;

/** What darkroom.yml says for templates that do not say it themselves. */
export type Defaults = {
  readonly [Key in keyof Declared | 'model']?:
    | (Key extends keyof Declared ? Declared[Key] : string)
    | undefined;
};

/** Settings as far as they are known: without those of a model when it is unknown or missing (told). */
export function readSettings(
  { frontMatter, yaml, damage }: ReadFrontMatter,
  { defaults, tell }: { defaults: Defaults; tell: Tell },
): { declared: Declared; settings: Settings | undefined } {
  const modelWritten = frontMatter.model ?? defaults.model;
  const declared = declaredIn(frontMatter.image, { defaults, damage });
  tellContradictions(frontMatter.config, { declared, yaml, damage, tell });
  if (damage.lost('model')) return { declared, settings: undefined };
  // A default that is no model is darkroom.yml's own problem, told there once.
  const blame: Tell =
    frontMatter.model === undefined && modelWritten !== undefined ? () => {} : tell;
  const found = readModel(modelWritten, yaml.at(['model']), blame);
  const known = found !== undefined && modelWritten !== undefined;
  return { declared, settings: known ? { modelWritten, ...found, ...declared } : undefined };
}

/** A default stands in for what is not written, never for what was written and cannot be read. */
function declaredIn(
  image: FrontMatter['image'],
  { defaults, damage }: { defaults: Defaults; damage: Damage },
): Declared {
  const or = <Key extends keyof Declared>(key: Key, value: Declared[Key] | undefined) =>
    value ?? (damage.lost('image', key) ? undefined : defaults[key]);
  const tier = or('tier', tierOf(image.tier));
  const intent = or('intent', image.intent);
  const aspectRatio = or('aspectRatio', image.aspectRatio);
  const thinking = or('thinking', image.thinking);
  return {
    ...(intent === undefined ? {} : { intent }),
    ...(tier === undefined ? {} : { tier }),
    ...(aspectRatio === undefined ? {} : { aspectRatio }),
    ...(thinking === undefined ? {} : { thinking }),
    candidates: or('candidates', image.candidates) ?? 1,
  };
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
    damage,
    tell,
  }: { declared: Declared; yaml: YamlText; damage: Damage; tell: Tell },
): void {
  for (const { keys, setting } of twins) {
    if (damage.lost('image', setting)) continue;
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
