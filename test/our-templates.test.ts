import { globSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { referenceRoles, thinkingLevels, tiers } from '#capabilities';
import {
  intents,
  printProblem,
  promptText,
  readConfig,
  readTemplates,
  type SourceText,
  type Template,
} from '#templates';

const root = fileURLToPath(new URL('..', import.meta.url));

function readSource(path: string): SourceText {
  return { path, text: readFileSync(`${root}${path}`, 'utf8') };
}

const paths = globSync('templates/**/*.prompt', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const [partials, sources] = [true, false].map((partial) =>
  paths.filter((path) => /\/_[^/]*$/.test(path) === partial).map(readSource),
) as [SourceText[], SourceText[]];
const config = readConfig(readSource('darkroom.yml'));

const mapSchema = z.optional(z.record(z.string(), z.unknown()));
const frontMatterSchema = z.looseObject({
  input: z.optional(z.looseObject({ schema: mapSchema, default: mapSchema })),
  image: z.looseObject({ exclude: z.optional(z.unknown()), include: z.optional(z.unknown()) }),
});

interface Facts {
  readonly text: string;
  readonly template: Template;
  readonly image: Readonly<Record<string, unknown>>;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Everything that the tests ask about a set of templates. */
function study(files: readonly SourceText[]) {
  const { templates, problems } = readTemplates({
    templates: files,
    partials,
    config: config.config,
  });
  const facts = templates.map((template): Facts => {
    const text = files.find(({ path }) => path === template.path)?.text ?? '';
    const [, written = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    const { input, image } = frontMatterSchema.parse(parse(written));
    const [schema, defaults] = [input?.schema ?? {}, input?.default ?? {}];
    return { text, template, image, schema, defaults, body };
  });
  const variants = templates.flatMap((template) => template.variants);
  const references = variants.flatMap((variant) => variant.references);
  return { templates, problems, facts, variants, references };
}

/** The template that the README tells a newcomer to paste, on the path that it names. */
const pasted: SourceText = (() => {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const path = /^A template, for instance `(.+?)`:$/m.exec(readme)?.[1] ?? '';
  return { path, text: /^```handlebars\n([\s\S]*?)^```$/m.exec(readme)?.[1] ?? '' };
})();
const others = sources.filter(({ path }) => path !== pasted.path);

const schemaHas = (pattern: RegExp) => (one: Facts) =>
  Object.keys(one.schema).some((key) => pattern.test(key));
const typed = (type: string) => (one: Facts) =>
  Object.values(one.schema).some((value) => String(value).split(',')[0] === type);
const bodyHas = (pattern: RegExp) => (one: Facts) => pattern.test(one.body);
const everyPrompt = ({ template }: Facts) =>
  template.variants.map(({ parts }) => promptText(parts)).join('\n');
const shows = (one: Facts, path: string) => one.template.variants.some((v) => v.path === path);
const isMap = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All that the format offers; each must be used by at least one template of ours. */
const features: Readonly<Record<string, (one: Facts) => boolean>> = {
  'a text variable': typed('string'),
  'a whole-number variable': typed('integer'),
  'a number variable': typed('number'),
  'a boolean variable': typed('boolean'),
  'a described variable': (one) => Object.values(one.schema).some((v) => /,/.test(String(v))),
  'an optional variable': schemaHas(/^\w+\?/),
  'an enum': schemaHas(/\(enum/),
  'an array of scalars': (one) =>
    Object.entries(one.schema).some(([key, v]) => /\(array/.test(key) && typeof v === 'string'),
  'an array of objects': (one) =>
    Object.entries(one.schema).some(([key, v]) => /\(array/.test(key) && isMap(v)),
  'a nested object': (one) =>
    Object.entries(one.schema).some(([key, v]) => /\(object/.test(key) && isMap(v)),
  'input.default': (one) => Object.keys(one.defaults).length > 0,
  'an optional variable that nothing sets': (one) =>
    bodyHas(/\{\{#if engraving\}\}/)(one) && !('engraving' in one.defaults),
  if: bodyHas(/\{\{#if \w/),
  else: bodyHas(/\{\{else\}\}/),
  unless: bodyHas(/\{\{#unless /),
  each: bodyHas(/\{\{#each /),
  this: bodyHas(/\{\{this\}\}/),
  '@index': bodyHas(/\{\{@index\}\}/),
  '@first': bodyHas(/\{\{#if @first\}\}/),
  '@last': bodyHas(/\{\{#if @last\}\}/),
  'a variable from outside the loop': bodyHas(/\{\{\.\.\/\w+\}\}/),
  'a field of an object': bodyHas(/\{\{\w+\.\w+\}\}/),
  'a partial': ({ template }) => template.partials.length > 0,
  'a partial in a partial': ({ template, body }) =>
    template.partials.includes('templates/_morning.prompt') && !body.includes('{{> morning}}'),
  'a partial in the middle of a line': bodyHas(/\S \{\{> [\w-]+\}\}/),
  'a mentioned reference': (one) => / image \d+ \("/.test(everyPrompt(one)),
  'a comment in the prompt': bodyHas(/\{\{!--[\s\S]*?--\}\}/),
  'a comment in the front matter': ({ text }) => /^---\n(?:(?!---\n).*\n)*? *#/.test(text),
  'an escape': (one) => bodyHas(/\\\{\{/)(one) && everyPrompt(one).includes('{{name}}'),
  'quoted words in the picture': (one) => /"LAST BOAT HOME"/.test(everyPrompt(one)),
  'a matrix of one variable': ({ image }) => Object.keys(Object(image.matrix)).length === 1,
  'a matrix of two variables': ({ image }) => Object.keys(Object(image.matrix)).length === 2,
  exclude: ({ image }) => Array.isArray(image.exclude),
  include: ({ image }) => Array.isArray(image.include),
  'exclude and include together': ({ image, template }) =>
    Array.isArray(image.exclude) && Array.isArray(image.include) && template.variants.length === 6,
  'an include that sets other variables': (one) =>
    shows(one, 'images/ferry-campaign/midwinter') && /amber lanterns/.test(everyPrompt(one)),
  'an include that adds to a combination of the matrix': (one) =>
    shows(one, 'images/ferry-campaign/autumn') && /a dry wind/.test(everyPrompt(one)),
  candidates: ({ template }) => template.candidates > 1,
  'a reference by path': ({ template }) =>
    template.variants.some((v) => v.references.some(({ source }) => 'path' in source)),
  'a reference to the only render of a template': ({ template }) =>
    template.variants.some((v) =>
      v.references.some(({ source }) => 'from' in source && source.from.variant === ''),
    ),
  'a reference to one variant of a template': ({ template }) =>
    template.variants.some((v) =>
      v.references.some(({ source }) => 'from' in source && source.from.variant !== ''),
    ),
  'four references at once': ({ template }) =>
    template.variants.some((v) => v.references.length >= 4),
  'alt text with variables': ({ image }) => /\{\{/.test(String(image.alt)),
  'a path with a slugged value': (one) => shows(one, 'images/bottle-series/kitchen-counter'),
  'no declared tier or ratio': ({ template }) => template.aspectRatio === undefined,
  'a lint rule switched off': ({ template }) => template.lintOff.length > 0,
  'an extreme ratio, wide': ({ template }) => template.aspectRatio === '8:1',
  'an extreme ratio, tall': ({ template }) => template.aspectRatio === '1:4',
  'four matching product pictures from a brand board': ({ template }) =>
    template.variants.length === 4 &&
    template.variants.every((v) => v.references.some(({ role }) => role === 'style')),
  'the ladder: 4K with candidates for the preview': ({ template }) =>
    template.tier === '4K' && template.candidates > 2,
  'a declared png': ({ template }) => template.variants.some(({ format }) => format === 'png'),
  'a declared webp': ({ template }) => template.variants.some(({ format }) => format === 'webp'),
};

describe.each([
  { title: "this repository's own templates", files: sources },
  { title: 'with the template that the README pastes, they', files: [...others, pasted] },
])('$title', ({ files }) => {
  const { templates, problems, facts, variants, references } = study(files);

  it('have no problem of any severity', () => {
    expect([...config.problems, ...problems].map(printProblem)).toEqual([]);
  });

  it('are at least fourteen and make at least twenty images', () => {
    expect(templates.length).toBeGreaterThanOrEqual(14);
    expect(variants.length).toBeGreaterThanOrEqual(20);
  });

  it.each(Object.entries(features))('use %s', (_, uses) => {
    expect(facts.filter(uses).map(({ template }) => template.name)).not.toEqual([]);
  });

  it.each(referenceRoles)('use a reference by path with the role %s', (role) => {
    expect(references.some((one) => one.role === role && 'path' in one.source)).toBe(true);
  });

  it('use every intent, every tier but 512 and every thinking level of their models', () => {
    const used = <Key extends 'intent' | 'tier' | 'thinking'>(key: Key) =>
      new Set(templates.map((template) => template[key]));
    expect(intents.filter((one) => !used('intent').has(one))).toEqual([]);
    expect(tiers.filter((one) => one !== '512' && !used('tier').has(one))).toEqual([]);
    const offered = new Set(templates.flatMap(({ model }) => model.thinking.levels));
    const unused = thinkingLevels.filter((one) => offered.has(one) && !used('thinking').has(one));
    expect(unused).toEqual([]);
  });

  it('use every model that has no shutdown date', () => {
    expect([...new Set(templates.map(({ model }) => model.name))].sort()).toEqual([
      'nano-banana-2-lite',
      'nano-banana-2.1',
      'nano-banana-pro',
    ]);
    expect(templates.filter(({ apiId }) => apiId.shutdown !== null)).toEqual([]);
  });

  it('write below images/<template>/ and describe themselves and every picture', () => {
    for (const { name, description, variants } of templates) {
      expect(description, name).toBeTruthy();
      for (const { path, alt } of variants) {
        expect(path).toMatch(new RegExp(`^images/${name}/`));
        expect(alt, path).not.toBe('');
      }
    }
  });

  it('expand to plain text: no braces are left but the ones that are meant', () => {
    const left = variants.flatMap(({ path, parts }) => {
      const text = promptText(parts).replace('{{name}}', '');
      return /\{\{|\}\}|undefined|\[object/.test(text) ? [path] : [];
    });
    expect(left).toEqual([]);
  });

  it('use all their partials and all their reference images, which are small', () => {
    const used = new Set(templates.flatMap((template) => template.partials));
    expect(partials.map(({ path }) => path).filter((path) => !used.has(path))).toEqual([]);
    const pictures = globSync('templates/refs/*.{png,jpg,webp}', { cwd: root })
      .map((path) => path.replaceAll('\\', '/'))
      .sort();
    const named = references.flatMap(({ source }) => ('path' in source ? [source.path] : []));
    expect(pictures).toEqual([...new Set(named)].sort());
    for (const file of pictures)
      expect(statSync(`${root}${file}`).size, file).toBeLessThanOrEqual(60_000);
    const notes = readFileSync(`${root}templates/refs/README.md`, 'utf8');
    for (const file of pictures)
      expect(notes).toContain(`\`${file.slice('templates/refs/'.length)}\``);
  });
});
