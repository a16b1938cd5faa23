/**
 * How much a template may ask for. Each number is far above honest use and low enough that a
 * hostile pull request can neither hang nor exhaust a run: templates are read before anybody is asked.
 */
export const limits = {
  /** Characters (UTF-16 code units) of one template, partial or darkroom.yml. */
  fileCharacters: 262_144,
  /** Characters of the front matter: `yaml` compares the keys of a map pairwise. */
  frontMatterCharacters: 65_536,
  /** YAML values after aliases are followed. */
  yamlValues: 20_000,
  yamlDepth: 32,
  /** `{{#…}}` blocks inside one another: Handlebars' parser takes seconds beyond a few thousand. */
  blockDepth: 32,
  /** Places of one text that cannot be parsed, beyond which the rest of it is not read: each is a parse. */
  syntaxFaults: 8,
  /** Partials inside one another. */
  partialDepth: 16,
  /** Characters of one expanded prompt, path or alt text. Gemini's image models read 65,536 tokens. */
  promptCharacters: 65_536,
  /** Rounds of all `{{#each}}` loops of one prompt. */
  loopRounds: 10_000,
  /** Characters of all prompts, and pieces evaluated, in one root. */
  allCharacters: 134_217_728,
  allSteps: 20_000_000,
  /** Variants of one template. */
  variants: 10_000,
  candidates: 8,
  /** Characters of an alt text beyond which lint advises. */
  altCharacters: 250,
  /** UTF-8 bytes of one folder or file name (most disks take 255, and an extension is added). */
  nameBytes: 200,
  /** UTF-8 bytes of a whole path. */
  pathBytes: 1_000,
} as const;
