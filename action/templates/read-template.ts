import type { ReferenceRole } from '#capabilities';
import type { Config } from './config.ts';
import { readLanguage } from './language.ts';
import type { Partials } from './partials.ts';
import { type Tell, watched } from './problem.ts';
import { cutPromptFile, type PromptFile } from './prompt-file.ts';
import { type Content, readContent } from './read-content.ts';
import {
  type Places,
  placesOf,
  type ReadFrontMatter,
  readFrontMatter,
} from './read-front-matter.ts';
import { type Declared, readSettings, type Settings, tellSettingFaults } from './settings.ts';
import { bodySource } from './sources.ts';
import type { SourceText } from './template.ts';

/** A template as its file declares it, before any variable has a value. */
export interface Declaration {
  readonly source: SourceText;
  readonly file: PromptFile;
  readonly read: ReadFrontMatter;
  readonly declared: Declared;
  /** Undefined when the model is not known. */
  readonly settings: Settings | undefined;
  readonly at: Places;
  readonly content: Content;
  /** False when an error was told: the template then has no variants. */
  readonly sound: boolean;
}

/** Reads one template file. Undefined when it has no front matter that is YAML; everything wrong is told. */
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
  const at = placesOf(read.yaml);
  const { declared, settings } = readSettings(read, { defaults: config.defaults, tell });
  const prompt = { ...text, at: file.body.at };
  const content = readContent({ read, prompt }, { partials, tell });
  if (settings !== undefined) tellSettingFaults(settings, { roles: rolesIn(read), at, tell });
  return { source, file, read, declared, settings, at, content, sound: sound() };
}

/** None when some cannot be read: a count of the others would be wrong. */
function rolesIn({ frontMatter, damage }: ReadFrontMatter): ReferenceRole[] {
  if (damage.harmed('image', 'references')) return [];
  return (frontMatter.image.references ?? []).flatMap((one) => (one ? [one.role] : []));
}
