import type { Template, TemplateReference } from '../catalog.ts';
import { type ImageRequest, requestOf } from '../copy/request.ts';
import { type Sample, type Shot, samplesOf, shotOf } from './index.ts';

/**
 * The requests of a template's variants, as a person would send them: a single one where the variants differ in
 * their text alone. Empty where a variant has no render that is made from the template as it is.
 */
export function requestsOf(template: Template): readonly ImageRequest[] {
  const all = samplesOf(template.name).map(requestOfSample);
  const known = all.filter((request) => request !== undefined);
  if (known.length !== template.variants.length) return [];
  const frames = known.map(({ parts, ...settings }) =>
    JSON.stringify([settings, parts.slice(0, -1)]),
  );
  return new Set(frames).size === 1 ? known.slice(0, 1) : known;
}

/**
 * What a sample's request looks like on a person's own machine: references by the paths of their files. Undefined
 * where the render was asked for something else than the template asks for today.
 */
function requestOfSample(sample: Sample): ImageRequest | undefined {
  if (!sample.current) return undefined;
  const { template, variant, entry } = sample;
  const files = new Map(variant.references.map((one) => [one.id, fileOf(one)]));
  return requestOf(entry.asked, { model: template.model, files });
}

/** The picture of a reference, committed or rendered; undefined where there is none that a browser shows. */
export function shownOf(reference: TemplateReference): Shot | undefined {
  return shotOf(reference) ?? sampleOf(reference);
}

/** The render that a reference names. */
function sampleOf({ source }: TemplateReference): Sample | undefined {
  if (!('from' in source)) return undefined;
  const { template, variant } = source.from;
  return samplesOf(template).find((one) => one.variant.id === variant);
}

/** Of a render the path that it is delivered to. */
function fileOf(reference: TemplateReference): string {
  const { source } = reference;
  if ('path' in source) return source.path;
  const sample = sampleOf(reference);
  return sample ? sample.file.replace(/^\.darkroom\/emulated\//, '') : `${reference.id}.png`;
}
