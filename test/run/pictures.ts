import sharp from 'sharp';
import type { Draw } from '../../action/emulator/index.ts';

const blanks = new Map<string, Promise<Buffer>>();

/**
 * A picture that costs nothing to draw: one grey JPEG a size, made once, with the prompt as its comment. So each
 * file can be asked which prompt it was drawn for, and none has the bytes of another.
 */
export const cheapPicture: Draw = async ({ width, height }, { prompt }) => {
  const key = `${width}x${height}`;
  const blank = blanks.get(key) ?? draw(width, height);
  blanks.set(key, blank);
  const words = Buffer.from(prompt);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(words.length + 2);
  const bytes = await blank;
  return Buffer.concat([
    bytes.subarray(0, 2),
    Buffer.from([0xff, 0xfe]),
    length,
    words,
    bytes.subarray(2),
  ]);
};

function draw(width: number, height: number): Promise<Buffer> {
  const background = { r: 127, g: 127, b: 127 };
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg({ quality: 40 })
    .toBuffer();
}

/** The prompt that a picture of `cheapPicture` was drawn for. */
export function promptIn(bytes: Buffer): string {
  if (bytes.readUInt16BE(2) !== 0xfffe) throw new Error('This is no picture of cheapPicture.');
  return bytes.toString('utf8', 6, 4 + bytes.readUInt16BE(4));
}
