import * as z from 'zod/mini';
import { aspectRatios, referenceRoles, thinkingLevels, tiers } from '#capabilities';
import { limits } from './limits.ts';
import { intents } from './template.ts';

/*
 * The front matter's shape, once: it checks a template, completes it in an editor (template.schema.json
 * is generated from it) and types what was read. Descriptions are what an editor shows.
 */

const scalar = z.union([z.string(), z.number(), z.boolean()], {
  error: 'must be text, a number, true or false. Write a plain value.',
});
const combination = z.record(z.string(), z.unknown());

/* Keys that darkroom.yml takes as defaults too. */

export const tier = z
  .literal([...tiers, 512])
  .check(
    z.describe('The declared tier (Gemini calls it imageSize): what is delivered in the end.'),
  );
export const aspectRatio = z
  .enum(aspectRatios)
  .check(z.describe('Width to height. Undeclared, Gemini takes the last reference’s or its own.'));
export const intent = z
  .enum(intents)
  .check(z.describe('What the picture is for: the guide asks for an explicit intent.'));
export const thinking = z
  .enum(thinkingLevels)
  .check(z.describe('How long the model thinks first. Not every model offers every level.'));
export const candidates = z
  .int()
  .check(
    z.minimum(1),
    z.maximum(limits.candidates),
    z.describe('How many tries at each variant the first stage makes, to pick from.'),
  );
export const model = z
  .string()
  .check(
    z.minLength(1),
    z.describe('A model by name (nano-banana-2.1) or API id; googleai/… works too.'),
  );
export const lint = z
  .strictObject({
    off: z.array(z.string()).check(z.describe('Ids of lint rules that do not apply here.')),
  })
  .check(z.describe('Which advice to leave out.'));

const reference = z
  .strictObject({
    id: z.string().check(
      z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, {
        error: 'must be letters, digits and hyphens. Use an id such as brand-board.',
      }),
      z.describe('What {{reference "id"}} calls it.'),
    ),
    role: z
      .enum(referenceRoles)
      .check(z.describe('What the image is for; base is the image to edit.')),
    path: z.optional(
      z.string().check(z.describe('An image file, from the root. May hold {{variables}}.')),
    ),
    from: z.optional(
      z
        .string()
        .check(
          z.describe(
            'Another template’s render: hero, or hero#citrus when it has several variants.',
          ),
        ),
    ),
  })
  .check(z.describe('An input image with a role: give path or from.'));

const image = z
  .strictObject({
    intent: z.optional(intent),
    tier: z.optional(tier),
    aspectRatio: z.optional(aspectRatio),
    path: z
      .string()
      .check(
        z.minLength(1),
        z.describe(
          'Where the image goes, from the root. Values of {{variables}} are slugged. Without an extension it is kept as it came; with .png, .jpg, .webp or .avif it is converted.',
        ),
      ),
    alt: z.optional(
      z.string().check(z.describe('What the picture shows, for people who cannot see it.')),
    ),
    references: z.optional(z.array(reference).check(z.describe('Input images, each with a role.'))),
    matrix: z.optional(
      z
        .record(z.string(), z.array(scalar).check(z.minLength(1)))
        .check(z.describe('Variables with several values: one variant for each combination.')),
    ),
    include: z.optional(
      z
        .array(combination)
        .check(
          z.describe(
            'Further combinations; each names every matrix key and may set other variables.',
          ),
        ),
    ),
    exclude: z.optional(z.array(combination).check(z.describe('Combinations to leave out.'))),
    candidates: z.optional(candidates),
    thinking: z.optional(thinking),
    lint: z.optional(lint),
  })
  .check(z.describe('What Darkroom renders; a Dotprompt runtime ignores this block.'));

const elsewhere = (what: string) =>
  z.optional(z.unknown().check(z.describe(`Dotprompt: ${what}. Darkroom does not use it.`)));

/** The front matter of a template. Keys with dots (Dotprompt's extensions) are taken out before. */
export const frontMatterSchema = z
  .strictObject({
    model: z.optional(model),
    description: z.optional(z.string().check(z.describe('One line about the template.'))),
    input: z.optional(
      z
        .strictObject({
          schema: z.optional(z.unknown().check(z.describe('The variables, in Picoschema.'))),
          default: z.optional(
            z
              .record(z.string(), z.unknown())
              .check(z.describe('Values of variables that no variant sets.')),
          ),
        })
        .check(z.describe('The variables of the prompt.')),
    ),
    image,
    config: elsewhere('generation settings; what contradicts image: is an error'),
    output: elsewhere('the output’s schema'),
    tools: elsewhere('tools'),
    toolDefs: elsewhere('tools'),
    name: elsewhere('the name (here the file’s name)'),
    variant: elsewhere('a variant of the file'),
    version: elsewhere('a version'),
    metadata: elsewhere('metadata'),
    ext: elsewhere('extensions'),
  })
  .check(z.describe('The front matter of a Darkroom template: Dotprompt with an image: block.'));

/** A part as it is written, or undefined where it cannot be read. */
function readable<Part extends z.ZodMiniType>(part: Part) {
  return z.catch(z.optional(part), undefined);
}

const part = image._zod.def.shape;

/**
 * The same front matter, read as far as it can be: what is wrong in it reads as undefined (a whole
 * reference, axis or combination at a time), so that everything else is checked all the same.
 */
export const readableSchema = z.catch(
  z.object({
    model: readable(model),
    description: readable(z.string()),
    input: readable(
      z.object({
        schema: z.optional(z.unknown()),
        default: readable(z.record(z.string(), z.unknown())),
      }),
    ),
    image: z.catch(
      z.object({
        intent: readable(intent),
        tier: readable(tier),
        aspectRatio: readable(aspectRatio),
        path: readable(part.path),
        alt: readable(z.string()),
        references: readable(z.array(readable(reference))),
        matrix: readable(z.record(z.string(), readable(z.array(scalar).check(z.minLength(1))))),
        include: readable(z.array(readable(combination))),
        exclude: readable(z.array(readable(combination))),
        candidates: readable(candidates),
        thinking: readable(thinking),
        lint: readable(lint),
      }),
      {},
    ),
    config: z.optional(z.unknown()),
  }),
  { image: {} },
);

/** A front matter as it was written, as far as it could be read: nothing is filled in. */
export type FrontMatter = z.infer<typeof readableSchema>;

/** Where a key belongs that was written at the top of the front matter. */
export const homes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(image._zod.def.shape).map((key) => [key, 'image:'])),
  schema: 'input:',
  default: 'input:',
};
