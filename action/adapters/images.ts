import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { Images, PictureFacts } from '../ports.ts';
import { hashFile } from './hash.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  heic: 'image/heic',
  heif: 'image/heif',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

const extensionsOf: Readonly<Record<string, readonly string[]>> = {
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/webp': ['.webp'],
  'image/heic': ['.heic', '.heif'],
  'image/heif': ['.heif', '.heic'],
};

/** Content credentials and colour profiles may stand before the size: this much of a file is read to find it. */
const headerBytes = [64 * 1024, 4 * 2 ** 20] as const;
/** Metadata may follow a picture's end mark: this much of a file's end is searched for it. */
const tailBytes = 64 * 1024;

/** What the last bytes of a whole file hold; other formats are taken at their header's word. */
const endMarks: Readonly<Record<string, Buffer>> = {
  'image/jpeg': Buffer.from([0xff, 0xd9]),
  'image/png': Buffer.from('IEND'),
};
/** Models see a reference at about a megapixel; far above that the file is a mistake or a trap. */
const mostMegapixels = 64;
const limitInputPixels = mostMegapixels * 1e6;

/** Picture files: headers are read without a codec, which is loaded only to decode or convert. */
export const images: Images = {
  inspect,
  hash: hashFile,
  reference: async (file) => {
    const header = await inspect(file);
    if (header === undefined)
      return fault('is not a picture, or is cut off in its header', exportRemedy);
    const { mediaType, width, height } = header;
    const endings = extensionsOf[mediaType];
    if (endings === undefined) {
      return fault(`is ${mediaType}, which Gemini does not take as a reference`, exportRemedy);
    }
    if (!endings.includes(extname(file).toLowerCase())) {
      return fault(`is ${mediaType}, not what its extension says`, `Rename it to ${endings[0]}.`);
    }
    if (width * height > mostMegapixels * 1e6) {
      const megapixels = Math.round((width * height) / 1e6);
      return fault(
        `has ${megapixels} megapixels, and a reference may have ${mostMegapixels}`,
        'Scale it down.',
      );
    }
    if (!header.isWhole) return fault('is cut off: its end is missing', exportRemedy);
    const { sha256, bytes } = await hashFile(file);
    return { ok: true, sha256, bytes, mediaType, width, height };
  },
  damage: async (file) => {
    const header = await inspect(file);
    // The codec carries no HEVC decoder, for patents: a HEIC is taken at its header's word.
    if (header?.mediaType === 'image/heic') return undefined;
    try {
      const { default: sharp } = await import('sharp');
      await sharp(file, { failOn: 'truncated', limitInputPixels }).stats();
      return undefined;
    } catch (error) {
      return String(error instanceof Error ? error.message : error)
        .split('\n')[0]
        ?.replace(/:$/, '');
    }
  },
  convert: async (file, format) => {
    const { default: sharp } = await import('sharp');
    const to = `${file}.${format}`;
    // As forgiving as `damage`: what that lets pass must not fail here.
    await sharp(file, { failOn: 'truncated' })
      .keepIccProfile()
      .toFormat(format, quality[format])
      .toFile(to);
    return to;
  },
  thumbnail: async (file, to, most) => {
    const small = await shrunk(file, most).catch(() => undefined);
    if (small === undefined) return undefined;
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, small.data);
    const { width, height } = small.info;
    return { bytes: small.data.length, width, height };
  },
};

async function shrunk(
  file: string,
  { maxWidth, maxHeight }: { readonly maxWidth: number; readonly maxHeight: number },
) {
  const { default: sharp } = await import('sharp');
  return sharp(file, { failOn: 'truncated', limitInputPixels })
    .autoOrient()
    .resize({ width: maxWidth, height: maxHeight, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: thumbnailQuality })
    .toBuffer({ resolveWithObject: true });
}

/** A picture is shown small: artefacts are not seen, and every reader of a pull request loads it. */
const thumbnailQuality = 80;

const quality = {
  png: {},
  jpeg: { quality: 92 },
  webp: { quality: 90 },
  avif: { quality: 70 },
} as const;

const exportRemedy = 'Export it as PNG, JPEG or WebP.';

function fault(words: string, remedy: string): { ok: false; fault: string; remedy: string } {
  return { ok: false, fault: words, remedy };
}

/** A few short reads in one go: each takes less than the turn of the event loop that waiting for it costs. */
async function inspect(file: string): Promise<PictureFacts | undefined> {
  // Loaded with the first picture: a run in which nothing changed looks at none.
  const { imageSize } = await import('image-size');
  const descriptor = opened(file);
  if (descriptor === undefined) return undefined;
  try {
    const { size } = fstatSync(descriptor);
    for (const length of headerBytes) {
      const header = headerIn(readAt(descriptor, 0, Math.min(length, size)), imageSize);
      if (header) return { ...header, isWhole: isWhole(descriptor, size, header.mediaType) };
      if (size <= length) return undefined;
    }
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}

function opened(file: string): number | undefined {
  try {
    return openSync(file, 'r');
  } catch {
    return undefined;
  }
}

function isWhole(descriptor: number, size: number, mediaType: string): boolean {
  const mark = endMarks[mediaType];
  if (mark === undefined) return true;
  const length = Math.min(size, tailBytes);
  return readAt(descriptor, size - length, length).includes(mark);
}

function readAt(descriptor: number, position: number, length: number): Buffer {
  // Memory of its own, zeroed: image-size reads past the end of what it is given.
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(descriptor, buffer, 0, length, position));
}

function headerIn(
  bytes: Buffer,
  imageSize: typeof import('image-size').imageSize,
): { mediaType: string; width: number; height: number } | undefined {
  try {
    const { type, width, height, orientation } = imageSize(bytes);
    const mediaType = mediaTypes[type ?? ''];
    if (mediaType === undefined) return undefined;
    const turned = orientation !== undefined && orientation >= 5;
    return turned ? { mediaType, width: height, height: width } : { mediaType, width, height };
  } catch {
    return undefined;
  }
}
