import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import {
  type PictureSize,
  pictureOf,
  referencesOf,
  type Shot,
  samples,
  shotOf,
  templates,
} from '../../lib/samples/index.ts';

/** What is made once is kept; another encoder, or another way to call it, makes other bytes. */
const cache = `${__ROOT__}.darkroom/astro/pictures/${sharp.versions.sharp}-2/`;

type Props = {
  /** The original, from the root. */
  file: string;
  size: PictureSize;
};

export const getStaticPaths: GetStaticPaths = () => {
  const files = new Map<string, Props>();
  for (const shot of shots()) {
    for (const size of pictureOf(shot).sizes) files.set(size.name, { file: shot.file, size });
  }
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
  const made = await sharp(`${__ROOT__}${file}`)
    .rotate()
    .resize(size.width, size.height, { fit: 'fill' })
    // More effort makes files that are hardly smaller, in four times the time.
    .webp({ quality: 78, effort: 2 })
    .toBuffer();
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
