import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { readMakings } from '../../lib/home/makings.ts';
import { encoded } from '../../lib/samples/encoded.ts';
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

/** What is made once is kept; another encoder, or another way to call it, makes other bytes. */
const cache = `${__ROOT__}.darkroom/astro/pictures/${sharp.versions.sharp}-3/`;

type Props = {
  /** The original, from the root. */
  file: string;
  size: PictureSize;
};

export const getStaticPaths: GetStaticPaths = () => {
  const files = new Map<string, Props>();
  const add = (shot: Shot, sizes: readonly PictureSize[]): void => {
    for (const size of sizes) files.set(size.name, { file: shot.file, size });
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

export const GET: APIRoute<Props> = async ({ props: { file, size } }) => {
  const kept = readKept(size.name);
  if (kept) return new Response(kept);
  const made = await encoded(`${__ROOT__}${file}`, size);
  keep(size.name, made);
  return new Response(new Uint8Array(made));
};

function readKept(name: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(cache + name));
  } catch {
    return undefined;
  }
}

/** Two builds at a time may make the same picture: a file appears whole or not at all. */
function keep(name: string, bytes: Uint8Array): void {
  mkdirSync(cache, { recursive: true });
  const part = `${cache}${name}.${process.pid}`;
  writeFileSync(part, bytes);
  renameSync(part, cache + name);
}
