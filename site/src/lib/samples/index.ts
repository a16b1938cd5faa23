/** This repository's templates and their renders, read once a build. */
import {
  type CompiledPrompt,
  compare,
  type SourceText,
  type Template,
  type TemplateReference,
} from '../catalog.ts';
import { type Carrier, carrierOf as carrier } from './carrier.ts';
import { fillableOf as fillable } from './form.ts';
import type { Shot } from './picture.ts';
import { type Portable, portableOf as portable } from './portable.ts';
import { readSamples, type Sample } from './read-samples.ts';
import { shotOf as shot } from './references.ts';

export { addressOf, downloadName, promptPath, referencePath, titleOf } from './address.ts';
export {
  type Picture,
  type PictureSize,
  pictureOf,
  type Shot,
  srcsetOf,
  thumbnailSides,
} from './picture.ts';
export {
  cheaperThan,
  expectedOf,
  maybeCheaperThan,
  pricesOf,
  priceText,
  stagePricesOf,
} from './price.ts';
export type { Sample } from './read-samples.ts';
export { verdictOf } from './verdict.ts';

const read = readSamples(__ROOT__);

/** All templates, sorted by name. */
export const templates: readonly Template[] = read.templates;

/** All renders, sorted by their template's name, then in the order of its variants. */
export const samples: readonly Sample[] = read.samples;

/** The template. @throws Error that names what was asked for and what there is */
export function templateNamed(name: string): Template {
  const template = templates.find((one) => one.name === name);
  if (template) return template;
  const names = templates.map((one) => one.name).join(', ');
  throw new Error(`There is no template ${JSON.stringify(name)}. Use one of ${names}.`);
}

/** The renders of a template, in the order of its variants. */
export function samplesOf(templateName: string): readonly Sample[] {
  return byTemplate.get(templateName) ?? [];
}

/** A template's prompt, compiled; undefined when it cannot be. */
export function compiledOf(templateName: string): CompiledPrompt | undefined {
  return read.compiled.get(templateName);
}

/** The same for the browser to fill in; undefined when there is nothing to, or when it is too large for a page. */
export function fillableOf(templateName: string): CompiledPrompt | undefined {
  return fillable(compiledOf(templateName));
}

/** Where a reader's values go in a template's portable file; undefined where they cannot be put there. */
export function carrierOf(template: Template): Carrier | undefined {
  const compiled = fillableOf(template.name);
  const text = portableOf(template).text.replace(/\r\n?/g, '\n');
  return compiled && carrier(text, { template, compiled, sources: read.sources });
}

/** A template's file. */
export function sourceOf({ path }: Template): SourceText {
  const source = read.sources.templates.find((one) => one.path === path);
  if (source) return source;
  throw new Error(`${path} was read and is gone. Build again.`);
}

/** A template's file with its partials put in. */
export function portableOf(template: Template): Portable {
  return portable(sourceOf(template), read.sources);
}

/** The files of the partials that a template uses. */
export function partialsOf(template: Template): readonly SourceText[] {
  return read.sources.partials.filter(({ path }) => template.partials.includes(path));
}

/** The references of a template's variants, each once, in sending order. */
export function referencesOf({ variants }: Template): readonly TemplateReference[] {
  const all = variants.flatMap(({ references }) => references);
  const keyOf = ({ id, source }: TemplateReference) => JSON.stringify([id, source]);
  return [...new Map(all.map((reference) => [keyOf(reference), reference])).values()];
}

/** The committed picture of a reference; undefined of one that is a render, and of what no browser shows. */
export function shotOf(reference: TemplateReference): Shot | undefined {
  return shot(reference, __ROOT__);
}

/** The committed references of all templates, as paths from the root, sorted. */
export function referenceFiles(): readonly string[] {
  const all = templates
    .flatMap(referencesOf)
    .flatMap(({ source }) => ('path' in source ? [source.path] : []));
  return [...new Set(all)].sort(compare);
}

const byTemplate = Map.groupBy(samples, ({ template }) => template.name);
