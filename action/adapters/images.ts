import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Images } from '../ports.ts';
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

/** Picture files: headers are read without a codec, which is loaded only to decode or convert. */
export const images: Images = {
  header: readHeader,
  hash: hashFile,
  isWhole: async (file, mediaType) => {
    const mark = endMarks[mediaType];
    return mark === undefined || (await tailOf(file)).includes(mark);
  },
  reference: async (file) => {
    const header = await readHeader(file);
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
    const { sha256, bytes } = await hashFile(file);
    return { ok: true, sha256, bytes, mediaType, width, height };
  },
  damage: async (file) => {
    const header = await readHeader(file);
    // The codec carries no HEVC decoder, for patents: a HEIC is taken at its header's word.
    if (header?.mediaType === 'image/heic') return undefined;
    try {
      const { default: sharp } = await import('sharp');
      await sharp(file, { failOn: 'truncated', limitInputPixels: mostMegapixels * 1e6 }).stats();
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
};

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

async function readHeader(
  file: string,
): Promise<{ mediaType: string; width: number; height: number } | undefined> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    for (const length of headerBytes) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
      const found = await sizeIn(buffer.subarray(0, bytesRead));
      if (found !== undefined || bytesRead < length) return found;
    }
    return undefined;
  } finally {
    await handle.close();
  }
}

async function tailOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, tailBytes);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function sizeIn(
  bytes: Buffer,
): Promise<{ mediaType: string; width: number; height: number } | undefined> {
  // Loaded with the first picture: a run in which nothing changed looks at none.
  const { imageSize } = await import('image-size');
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
