import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { images } from '../../action/adapters/images.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'darkroom-images-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string): string => join(folder, name);

async function picture(
  name: string,
  format: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif',
): Promise<string> {
  const channels = { r: 200, g: 40, b: 90 };
  await sharp({ create: { width: 64, height: 48, channels: 3, background: channels } })
    .toFormat(format)
    .toFile(file(name));
  return file(name);
}

/** A PNG that cannot be made much smaller. */
function noise(): Promise<Buffer> {
  const pixels = Buffer.from(Array.from({ length: 64 * 64 * 3 }, (_, at) => (at * 7919) % 251));
  return sharp(pixels, { raw: { width: 64, height: 64, channels: 3 } })
    .png()
    .toBuffer();
}

describe('a reference image', () => {
  it.each([
    ['a.png', 'png', 'image/png'],
    ['a.jpg', 'jpeg', 'image/jpeg'],
    ['a.jpeg', 'jpeg', 'image/jpeg'],
    ['a.webp', 'webp', 'image/webp'],
  ] as const)('%s is taken with the facts of its bytes', async (name, format, mediaType) => {
    const state = await images.reference(await picture(name, format));
    expect(state).toMatchObject({ ok: true, mediaType, width: 64, height: 48 });
    expect(await images.damage(file(name))).toBeUndefined();
  });

  it('that is a GIF is refused', async () => {
    const state = await images.reference(await picture('b.gif', 'gif'));
    expect(state).toMatchObject({
      ok: false,
      fault: 'is image/gif, which Gemini does not take as a reference',
    });
  });

  it('that is an SVG is refused', async () => {
    writeFileSync(
      file('b.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
    );
    expect(await images.reference(file('b.svg'))).toMatchObject({ ok: false });
  });

  it('whose extension lies is refused with the right one', async () => {
    await picture('c.jpg', 'png');
    expect(await images.reference(file('c.jpg'))).toMatchObject({
      fault: 'is image/png, not what its extension says',
      remedy: 'Rename it to .png.',
    });
  });

  it('of 200 megapixels is refused by its header, without being decoded', async () => {
    const png = readFileSync(await picture('d.png', 'png'));
    png.writeUInt32BE(20_000, 16);
    png.writeUInt32BE(10_000, 20);
    writeFileSync(file('d.png'), png);
    expect(await images.reference(file('d.png'))).toMatchObject({
      fault: 'has 200 megapixels, and a reference may have 64',
    });
  });

  it('that is cut off is told by its end', async () => {
    writeFileSync(file('e.png'), (await noise()).subarray(0, -40));
    expect(await images.reference(file('e.png'))).toMatchObject({
      fault: 'is cut off: its end is missing',
    });
  });

  it('that is damaged within is found by decoding it', async () => {
    const bytes = await noise();
    bytes.fill(0, bytes.length / 2, bytes.length / 2 + 200);
    writeFileSync(file('e.png'), bytes);
    expect(await images.reference(file('e.png'))).toMatchObject({ ok: true });
    expect(await images.damage(file('e.png'))).toBeTruthy();
  });

  it('that is no picture, empty, or not there is refused', async () => {
    writeFileSync(file('f.png'), 'text');
    writeFileSync(file('g.png'), '');
    for (const name of ['f.png', 'g.png', 'absent.png']) {
      expect(await images.reference(file(name))).toMatchObject({
        fault: 'is not a picture, or is cut off in its header',
      });
    }
  });
});

describe('a header', () => {
  it('is found behind large metadata', async () => {
    const jpeg = readFileSync(await picture('h.jpg', 'jpeg'));
    const segment = Buffer.alloc(65_000);
    segment.writeUInt16BE(0xffeb, 0);
    segment.writeUInt16BE(segment.length - 2, 2);
    writeFileSync(
      file('h.jpg'),
      Buffer.concat([jpeg.subarray(0, 2), segment, segment, jpeg.subarray(2)]),
    );
    expect(await images.inspect(file('h.jpg'))).toEqual({
      mediaType: 'image/jpeg',
      width: 64,
      height: 48,
      isWhole: true,
    });
  });
});

describe('half a picture', () => {
  it.each(['png', 'jpeg'] as const)(
    'has the header of a whole %s and not its end',
    async (format) => {
      const whole = readFileSync(await picture(`half.${format}`, format));
      writeFileSync(file(`half.${format}`), whole.subarray(0, whole.length - 20));
      expect(await images.inspect(file(`half.${format}`))).toMatchObject({
        mediaType: `image/${format}`,
        width: 64,
        isWhole: false,
      });
    },
  );
});

describe('a conversion', () => {
  it.each(['png', 'jpeg', 'webp', 'avif'] as const)(
    'to %s keeps the pixels and leaves the original',
    async (format) => {
      const from = await picture(`i-${format}.png`, 'png');
      const before = readFileSync(from);
      const to = await images.convert(from, format);
      expect(await images.inspect(to)).toMatchObject({
        mediaType: `image/${format}`,
        width: 64,
        height: 48,
      });
      expect(readFileSync(from)).toEqual(before);
    },
  );
});

describe('a thumbnail', () => {
  const room = { maxWidth: 40, maxHeight: 40 };
  const to = (name: string): string => file(`small/${name}.webp`);

  it.each(['png', 'jpeg', 'webp', 'avif'] as const)(
    'of a %s is a WebP that fits',
    async (format) => {
      const thumbnail = await images.thumbnail(
        await picture(`t.${format}`, format),
        to(format),
        room,
      );
      const { size } = statSync(to(format));
      expect(thumbnail).toEqual({ bytes: size, width: 40, height: 30 });
      const { format: made, hasAlpha } = await sharp(to(format)).metadata();
      expect([made, hasAlpha]).toEqual(['webp', false]);
    },
  );

  it('is never larger than the picture', async () => {
    const large = { maxWidth: 800, maxHeight: 800 };
    const thumbnail = await images.thumbnail(await picture('small.png', 'png'), to('same'), large);
    expect(thumbnail).toMatchObject({ width: 64, height: 48 });
  });

  it('stands upright, in sRGB, and keeps no metadata', async () => {
    await sharp({ create: { width: 64, height: 48, channels: 3, background: '#c82' } })
      .withIccProfile('p3')
      .withExif({ IFD0: { Copyright: 'somebody' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toFile(file('turned.jpg'));
    const thumbnail = await images.thumbnail(file('turned.jpg'), to('turned'), room);
    expect(thumbnail).toMatchObject({ width: 30, height: 40 });
    const { space, icc, exif, orientation } = await sharp(to('turned')).metadata();
    expect({ space, icc, exif, orientation }).toEqual({ space: 'srgb' });
  });

  it('keeps what is transparent', async () => {
    await sharp({ create: { width: 64, height: 48, channels: 4, background: '#c8204000' } })
      .png()
      .toFile(file('clear.png'));
    await images.thumbnail(file('clear.png'), to('clear'), room);
    const { channels } = await sharp(to('clear')).stats();
    expect(channels.at(3)?.max).toBe(0);
  });

  it('of what cannot be decoded there is none', async () => {
    const whole = await noise();
    writeFileSync(file('half.png'), whole.subarray(0, whole.length / 2));
    writeFileSync(file('words.png'), 'no picture');
    const none = ['half.png', 'words.png', 'nowhere.png'].map((name) =>
      images.thumbnail(file(name), to('none'), room),
    );
    expect(await Promise.all(none)).toEqual([undefined, undefined, undefined]);
    expect(existsSync(to('none'))).toBe(false);
  });
});
