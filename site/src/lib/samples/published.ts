/** The pictures that the site publishes, as bytes. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { encoded } from './encoded.ts';
import type { PictureSize, Shot } from './picture.ts';

/** What is made once is kept; another encoder, or another way to call it, makes other bytes. */
const cache = `${__ROOT__}.darkroom/astro/pictures/${sharp.versions.sharp}-3/`;

/** A picture in one of its sizes, as it is published: the same bytes in every build. */
export async function publishedBytes(
  { file }: Pick<Shot, 'file'>,
  size: PictureSize,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = readKept(size.name);
  if (kept) return kept;
  const made = new Uint8Array(await encoded(`${__ROOT__}${file}`, size));
  keep(size.name, made);
  return made;
}

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
