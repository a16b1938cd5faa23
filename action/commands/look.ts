import { styleText } from 'node:util';
import type { Shell } from '../cli.ts';
import { type Look, plainLook, toneFormats } from '../report/style.ts';

/** Colours and width of a stream: those of a terminal, or none. */
export function lookOf(stream: NodeJS.WriteStream, { colours }: Pick<Shell, 'colours'>): Look {
  if (!stream.isTTY) return plainLook;
  return {
    // A terminal that a program made often claims 0 columns.
    width: stream.columns || undefined,
    style: colours
      ? (tone, text) => styleText([...toneFormats[tone]], text, { validateStream: false })
      : (_tone, text) => text,
  };
}
