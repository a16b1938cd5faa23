import { type Damage, damageAt } from './damage.ts';
import { type FrontMatter, frontMatterSchema, homes, readableSchema } from './front-matter.ts';
import { tellUnknownRules } from './lint.ts';
import type { Fault, Place, Tell } from './problem.ts';
import type { PromptFile } from './prompt-file.ts';
import { isMap } from './schema.ts';
import { tellShape } from './shape.ts';
import { valueAt } from './shown.ts';
import type { Setting } from './template.ts';
import { type Keys, readYaml, type YamlText } from './yaml-text.ts';

/** Where settings stand; one that is not written, where it would be: at `image:`. */
export type Places = Readonly<Record<Setting | 'image' | 'intent' | 'alt', Place>>;

/** A front matter as far as it could be read, and what of it could not. */
export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter;
  readonly yaml: YamlText;
  readonly damage: Damage;
}

/** Reads a file's front matter and tells what is wrong with it; undefined when it is no YAML at all. */
export function readFrontMatter(file: PromptFile, tell: Tell): ReadFrontMatter | undefined {
  if (file.frontMatter === undefined) {
    tell(file.body.at, {
      rule: 'front-matter',
      message: 'The template has no front matter',
      remedy: 'Begin the file with a line ---, the keys model: and image:, and another line ---.',
    });
    return undefined;
  }
  const whole = readYaml(file.frontMatter.text, file.frontMatter.at, tell);
  if (whole === undefined) return undefined;
  const { yaml, mistaken } = withoutExtensions(whole, tell);
  const shape = { schema: frontMatterSchema, called: 'The front matter', homes };
  const damage = damageAt([...mistaken, ...tellShape(shape, yaml, tell)]);
  const frontMatter = readableSchema.parse(yaml.value);
  for (const key of unused) {
    if (valueAt(yaml.value, [key]) !== undefined) tell(yaml.keyAt([key]), ignoredKey(key));
  }
  const off = frontMatter.image.lint?.off ?? [];
  tellUnknownRules(off, (index) => yaml.at(['image', 'lint', 'off', index]), tell);
  return { frontMatter, yaml, damage };
}

/** Dotprompt's keys that say nothing to Darkroom; `config` is judged with the settings. */
const unused = [
  'output',
  'tools',
  'toolDefs',
  'name',
  'variant',
  'version',
  'metadata',
  'ext',
] as const;

/** Dotprompt leaves keys with a dot to extensions. Those that look like ours are mistakes. */
function withoutExtensions(yaml: YamlText, tell: Tell): { yaml: YamlText; mistaken: Keys[] } {
  if (!isMap(yaml.value)) return { yaml, mistaken: [] };
  const mistaken: Keys[] = [];
  const entries = Object.entries(yaml.value);
  for (const [key] of entries.filter(([name]) => name.includes('.'))) {
    const [, block, name] = /^(image|input)\.(.*)/s.exec(key) ?? [];
    if (block !== undefined && name !== undefined) mistaken.push([block, name]);
    const fault = {
      rule: 'unknown-key',
      message: `${key} is not a known key`,
      remedy: `Write ${name}: under ${block}:.`,
    };
    tell(yaml.keyAt([key]), block === undefined ? ignoredKey(key) : fault);
  }
  const plain = Object.fromEntries(entries.filter(([key]) => !key.includes('.')));
  return { yaml: { ...yaml, value: plain }, mistaken };
}

/** What to say about a key that other Dotprompt tools read. */
export function ignoredKey(key: string): Fault {
  return {
    rule: 'ignored-key',
    severity: 'warning',
    message: `Darkroom does not use ${key}`,
    remedy: 'Keep it for other Dotprompt tools, or remove it.',
  };
}

/** Where each setting of a front matter stands. */
export function placesOf(yaml: YamlText): Places {
  const image = yaml.keyAt(['image']);
  const place = (...keys: Keys) =>
    valueAt(yaml.value, keys) === undefined ? image : yaml.at(keys);
  return {
    image,
    model: place('model'),
    intent: place('image', 'intent'),
    tier: place('image', 'tier'),
    aspectRatio: place('image', 'aspectRatio'),
    thinking: place('image', 'thinking'),
    path: place('image', 'path'),
    alt: place('image', 'alt'),
    references: place('image', 'references'),
  };
}
