import type { APIRoute, GetStaticPaths } from 'astro';
import { readMakings } from '../../lib/home/makings.ts';
import {
  type PictureSize,
  pictureOf,
  referencesOf,
  type Shot,
  samples,
  shotOf,
  templates,
  thumbnailSides,
} from '../../lib/samples/index.ts';
import { publishedBytes } from '../../lib/samples/published.ts';

type Props = {
  shot: Shot;
  size: PictureSize;
};

export const getStaticPaths: GetStaticPaths = () => {
  const files = new Map<string, Props>();
  const add = (shot: Shot, sizes: readonly PictureSize[]): void => {
    for (const size of sizes) files.set(size.name, { shot, size });
  };
  for (const shot of shots()) add(shot, pictureOf(shot).sizes);
  for (const { sample } of readMakings()) add(sample, pictureOf(sample, thumbnailSides).sizes);
  return [...files].map(([name, props]) => ({
    params: { name: name.replace(/\.webp$/, '') },
    props,
  }));
};

/** Every picture that a page may show. */
function shots(): Shot[] {
  const references = templates.flatMap((template) => referencesOf(template));
  return [...samples, ...references.flatMap((reference) => shotOf(reference) ?? [])];
}

export const GET: APIRoute<Props> = async ({ props: { shot, size } }) =>
  new Response(await publishedBytes(shot, size));
