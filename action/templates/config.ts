import * as z from 'zod/mini';
import * as keys from './front-matter.ts';
import { tellUnknownRules } from './lint.ts';
import { type Place, type Problem, sortProblems, type Tell, tellInto } from './problem.ts';
import { readableText } from './prompt-file.ts';
import { type Defaults, readModel, tierOf } from './settings.ts';
import { shaped } from './shape.ts';
import type { SourceText } from './template.ts';
import { readYaml } from './yaml-text.ts';

/** darkroom.yml, at the root: all of it optional. */
export const configSchema = z
  .strictObject({
    templates: z.optional(
      z
        .array(z.string().check(z.minLength(1)))
        .check(
          z.minLength(1),
          z.describe('Where templates are: globs from the root. Default: templates/**/*.prompt.'),
        ),
    ),
    defaults: z.optional(
      z
        .strictObject({
          model: z.optional(keys.model),
          intent: z.optional(keys.intent),
          tier: z.optional(keys.tier),
          aspectRatio: z.optional(keys.aspectRatio),
          thinking: z.optional(keys.thinking),
          candidates: z.optional(keys.candidates),
        })
        .check(z.describe('Settings of every template that does not set them itself.')),
    ),
    budgetUsd: z.optional(
      z
        .union([z.number().check(z.nonnegative()), z.literal('none')], {
          error: 'must be a number of US dollars or none. Write 10, 0 or none.',
        })
        .check(
          z.describe('What one run may spend, in US dollars. Default: 10. 0 forbids spending.'),
        ),
    ),
    concurrency: z.optional(
      z.int().check(z.minimum(1), z.maximum(64), z.describe('Calls at the same time.')),
    ),
    requestsPerMinute: z.optional(
      z.int().check(z.minimum(1), z.maximum(10_000), z.describe('Calls begun in a minute.')),
    ),
    prune: z.optional(
      z
        .boolean()
        .check(
          z.describe(
            'Whether a render deletes orphans: images, with their lock entries, that no template plans any more. Default: false.',
          ),
        ),
    ),
    lint: z.optional(keys.lint),
  })
  .check(z.describe('darkroom.yml: what holds for all templates of a root.'));

type Written = z.infer<typeof configSchema>;

/** darkroom.yml with its defaults: what was not written is absent, except for the two lists. */
export interface Config {
  /** Globs from the root. */
  readonly templates: readonly string[];
  readonly defaults: Readonly<Defaults>;
  /** US dollars a run; 'none' lifts the limit, 0 forbids spending. */
  readonly budgetUsd?: number | 'none';
  readonly concurrency?: number;
  readonly requestsPerMinute?: number;
  /** Whether a render deletes orphans. */
  readonly prune: boolean;
  readonly lint: { readonly off: readonly string[] };
}

/** What holds without a darkroom.yml. */
export const defaultConfig: Config = {
  templates: ['templates/**/*.prompt'],
  defaults: {},
  prune: false,
  lint: { off: [] },
};

/** Reads darkroom.yml. A file that cannot be read gives the defaults, and its problems. */
export function readConfig(source: SourceText | undefined): {
  config: Config;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const written = (source && readWritten(source, tellInto(problems))) ?? {};
  const { templates, defaults, budgetUsd, concurrency, requestsPerMinute, prune, lint } = written;
  const config: Config = {
    templates: templates ?? defaultConfig.templates,
    defaults: { ...defaults, tier: tierOf(defaults?.tier) },
    ...(budgetUsd === undefined ? {} : { budgetUsd }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
    prune: prune ?? defaultConfig.prune,
    lint: { off: lint?.off ?? [] },
  };
  return { config, problems: sortProblems(problems) };
}

function readWritten(source: SourceText, tell: Tell): Written | undefined {
  const text = readableText(source, tell);
  if (text === undefined) return undefined;
  const start: Place = { file: source.path, line: 1, column: 1 };
  const yaml = readYaml(text, start, tell);
  if (yaml === undefined || yaml.value === null) return undefined;
  const written =
    shaped({ schema: configSchema, called: source.path, homes }, yaml, tell) ??
    modelAlone(yaml.value);
  if (written?.defaults?.model !== undefined) {
    readModel(written.defaults.model, yaml.at(['defaults', 'model']), tell);
  }
  tellUnknownRules(written?.lint?.off ?? [], (index) => yaml.at(['lint', 'off', index]), tell);
  return written;
}

/** Of a file with a fault elsewhere: else each template would be told for want of the model, too. */
function modelAlone(value: unknown): Written | undefined {
  const read = z.object({ defaults: z.object({ model: z.string() }) }).safeParse(value);
  return read.success ? { defaults: { model: read.data.defaults.model } } : undefined;
}

const homes = Object.fromEntries(
  ['model', 'intent', 'tier', 'aspectRatio', 'thinking', 'candidates'].map((key) => [
    key,
    'defaults:',
  ]),
);
