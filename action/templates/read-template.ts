import type { Config } from './config.ts';
import { type FrontMatter, frontMatterSchema, homes } from './front-matter.ts';
import { readLanguage } from './language.ts';
import { tellUnknownRules } from './lint.ts';
import type { Partials } from './partials.ts';
import type { Piece } from './pieces.ts';
import type { Place, Tell } from './problem.ts';
import { cutPromptFile, type PromptFile } from './prompt-file.ts';
import { type DeclaredReference, readReferences } from './references.ts';
import { scalarSource } from './scalar-source.ts';
import { readSettings, type Settings, tellSettingFaults } from './settings.ts';
import { shaped, valueAt } from './shape.ts';
import { didYouMean } from './suggest.ts';
import type { Setting, SourceText } from './template.ts';
import { type Uses, usesOf } from './uses.ts';
import { compareUses, readVariables, type Variables } from './variables.ts';
import { type Combination, readCombinations } from './variants.ts';
import { type Keys, readYaml, type YamlText } from './yaml-text.ts';

/** A template as its file declares it, before any variable has a value. */
export interface Declaration {
  readonly source: SourceText;
  readonly file: PromptFile;
  readonly frontMatter: FrontMatter;
  readonly settings: Settings;
  readonly at: Readonly<Record<Setting | 'image' | 'intent' | 'alt', Place>>;
  /** Undefined when an error was told: the template then has no variants. */
  readonly content: Content | undefined;
}

/** What the variants are made from. */
export interface Content {
  readonly variables: Variables;
  readonly combinations: readonly Combination[];
  readonly prompt: readonly Piece[];
  readonly path: readonly Piece[];
  readonly alt: readonly Piece[];
  readonly references: readonly DeclaredReference[];
  readonly uses: Uses;
}

interface Reading {
  readonly yaml: YamlText;
  readonly config: Config;
  readonly partials: Partials;
  readonly tell: Tell;
}

/** Reads one template file. Undefined when not even its settings are known; everything wrong is told. */
export function readTemplate(
  source: SourceText,
  { config, partials, tell }: Omit<Reading, 'yaml'>,
): Declaration | undefined {
  let sound = true;
  const watch: Tell = (at, fault) => {
    if ((fault.severity ?? 'error') === 'error') sound = false;
    tell(at, fault);
  };
  const file = cutPromptFile(source, watch);
  const yaml = file && yamlOf(file, watch);
  const frontMatter = yaml && frontMatterOf(yaml, watch);
  if (file === undefined || yaml === undefined || frontMatter === undefined) return undefined;
  const reading = { yaml, config, partials, tell: watch };
  const settings = readSettings(frontMatter, { yaml, defaults: config.defaults, tell: watch });
  const content = readContent({ file, frontMatter }, reading);
  if (settings === undefined) return undefined;
  const at = placesOf(yaml);
  const roles = (frontMatter.image.references ?? []).map(({ role }) => role);
  tellSettingFaults(settings, { roles, at, tell: watch });
  return { source, file, frontMatter, settings, at, content: sound ? content : undefined };
}

function yamlOf(file: PromptFile, tell: Tell): YamlText | undefined {
  if (file.frontMatter !== undefined) {
    const yaml = readYaml(file.frontMatter.text, file.frontMatter.at, tell);
    return yaml && withoutExtensions(yaml, tell);
  }
  tell(file.body.at, {
    rule: 'front-matter',
    message: 'The template has no front matter',
    remedy: 'Begin the file with a line ---, the keys model: and image:, and another line ---.',
  });
  return undefined;
}

/** Dotprompt keeps keys with a dot for others' extensions. */
function withoutExtensions(yaml: YamlText, tell: Tell): YamlText {
  if (yaml.value === null || typeof yaml.value !== 'object' || Array.isArray(yaml.value))
    return yaml;
  const [dotted, plain] = [[], []] as [string, unknown][][];
  for (const entry of Object.entries(yaml.value))
    (entry[0].includes('.') ? dotted : plain)?.push(entry);
  for (const [key] of dotted ?? []) {
    const ours = /^(image|input)\.(.*)/.exec(key);
    const fault = ours
      ? {
          rule: 'unknown-key',
          message: `${key} is not read`,
          remedy: `Write ${ours[2]}: under ${ours[1]}:.`,
        }
      : ignored(key);
    tell(yaml.keyAt([key]), fault);
  }
  return { ...yaml, value: Object.fromEntries(plain ?? []) };
}

const unused = [
  'config',
  'output',
  'tools',
  'toolDefs',
  'name',
  'variant',
  'version',
  'metadata',
  'ext',
] as const;

function frontMatterOf(yaml: YamlText, tell: Tell): FrontMatter | undefined {
  const frontMatter = shaped({ schema: frontMatterSchema, homes }, yaml, tell);
  for (const key of unused) {
    if (frontMatter?.[key] !== undefined) tell(yaml.keyAt([key]), ignored(key));
  }
  const off = frontMatter?.image.lint?.off ?? [];
  tellUnknownRules(off, (index) => yaml.at(['image', 'lint', 'off', index]), tell);
  return frontMatter;
}

function ignored(key: string) {
  return {
    rule: 'ignored-key',
    severity: 'warning',
    message: `Darkroom does not use ${key}`,
    remedy: 'Keep it for other Dotprompt tools, or remove it.',
  } as const;
}

function readContent(
  { file, frontMatter }: { file: PromptFile; frontMatter: FrontMatter },
  { yaml, partials, tell }: Reading,
): Content | undefined {
  const { image } = frontMatter;
  const variables = readVariables(frontMatter, yaml, tell);
  const combinations = readCombinations(image, yaml, tell);
  const references = readReferences(frontMatter, yaml, tell);
  const prompt = readPrompt(file, tell);
  const path = readLanguage(scalarSource(yaml, ['image', 'path'], image.path), tell);
  const alt = readLanguage(scalarSource(yaml, ['image', 'alt'], image.alt ?? ''), tell);
  const parts = [prompt, path, alt, ...(references ?? []).map(({ pieces }) => pieces)];
  const pieces = parts.flatMap((part) => part ?? []);
  const uses = usesOf(pieces, partials, tell);
  const readable = parts.every((part) => part !== undefined) && references !== undefined;
  // With a part missing, what only it uses would look unused.
  if (variables && readable && !uses.broken) compareUses(variables, uses, tell);
  if (references) checkMentions(uses, references, tell);
  if (!variables || !combinations || !references || !prompt || !path || !alt || uses.broken)
    return undefined;
  return { variables, combinations, prompt, path, alt, references, uses };
}

function readPrompt({ body }: PromptFile, tell: Tell): readonly Piece[] | undefined {
  const { text, at } = body;
  const place = (line: number, column: number): Place => ({
    file: at.file,
    line: at.line + line - 1,
    column: column + 1,
  });
  return readLanguage({ text, place, takes: 'everything', called: 'The prompt' }, tell);
}

function checkMentions(uses: Uses, references: readonly DeclaredReference[], tell: Tell): void {
  const ids = references.map(({ id }) => id);
  for (const { id, at } of uses.references) {
    if (ids.includes(id)) continue;
    tell(at, {
      rule: 'unknown-reference',
      message: `There is no reference ${JSON.stringify(id)}`,
      remedy: didYouMean(id, ids, 'Declare it under image.references.'),
    });
  }
}

/** Where each setting stands; one that is not written, where it would be. */
function placesOf(yaml: YamlText): Declaration['at'] {
  const image = yaml.keyAt(['image']);
  const orImage = (keys: Keys): Place =>
    valueAt(yaml.value, keys) === undefined ? image : yaml.at(keys);
  return {
    image,
    model: orImage(['model']),
    intent: orImage(['image', 'intent']),
    tier: orImage(['image', 'tier']),
    aspectRatio: orImage(['image', 'aspectRatio']),
    thinking: orImage(['image', 'thinking']),
    path: orImage(['image', 'path']),
    alt: orImage(['image', 'alt']),
    references: orImage(['image', 'references']),
  };
}
