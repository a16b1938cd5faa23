import type { Config } from './config.ts';
import type { FrontMatter } from './front-matter.ts';
import { readLanguage } from './language.ts';
import type { Partials } from './partials.ts';
import { type Tell, watched } from './problem.ts';
import { cutPromptFile, type PromptFile } from './prompt-file.ts';
import { type Content, readContent } from './read-content.ts';
import { type Places, placesOf, readFrontMatter } from './read-front-matter.ts';
import { readSettings, type Settings, tellSettingFaults } from './settings.ts';
import { bodySource } from './sources.ts';
import type { SourceText } from './template.ts';

/** A template as its file declares it, before any variable has a value. */
export interface Declaration {
  readonly source: SourceText;
  readonly file: PromptFile;
  readonly frontMatter: FrontMatter;
  readonly settings: Settings;
  readonly at: Places;
  /** Undefined when an error was told: the template then has no variants. */
  readonly content: Content | undefined;
}

/** Reads one template file. Undefined when not even its settings are known; everything wrong is told. */
export function readTemplate(
  source: SourceText,
  { config, partials, tell: tellAll }: { config: Config; partials: Partials; tell: Tell },
): Declaration | undefined {
  const { tell, sound } = watched(tellAll);
  const file = cutPromptFile(source, tell);
  if (file === undefined) return undefined;
  const read = readFrontMatter(file, tell);
  const text = readLanguage(bodySource(file.body, 'The prompt'), tell);
  if (read === undefined) return undefined;
  const { frontMatter, yaml } = read;
  const at = placesOf(yaml);
  const settings = readSettings(frontMatter, { yaml, defaults: config.defaults, tell });
  const prompt = { ...text, at: file.body.at };
  const content = readContent({ frontMatter, prompt }, { yaml, partials, tell });
  if (settings === undefined) return undefined;
  const roles = (frontMatter.image.references ?? []).map(({ role }) => role);
  tellSettingFaults(settings, { roles, at, tell });
  return { source, file, frontMatter, settings, at, content: sound() ? content : undefined };
}
