import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type OverlayOptions } from 'sharp';
import { inFreshClone } from './fresh-clone.ts';

/**
 * Composes the README's picture from what `render` leaves in a fresh clone: the emulated renders in justified rows of
 * film, each at its true ratio. Sizes are in pixels.
 */
const to = fileURLToPath(new URL('../../.github/contact-sheet.webp', import.meta.url));
const sheet = { width: 1600, row: 196, gap: 10 } as const;
const film = '#101010';
/** What is too long or too tall for a row of film. */
const widest = 2.6;
const narrowest = 0.5;

interface Frame {
  readonly file: string;
  readonly ratio: number;
}

await inFreshClone(async ({ folder, darkroom }) => {
  await darkroom('render');
  await compose(join(folder, '.darkroom/emulated/images'));
});

async function compose(from: string): Promise<void> {
  const names = (await readdir(from, { recursive: true }))
    .filter((name) => /\.(jpg|png|webp)$/.test(name))
    .sort();
  const frames = await Promise.all(
    names.map(async (name): Promise<Frame> => {
      const file = join(from, name);
      const { width, height } = await sharp(file).metadata();
      return { file, ratio: width / height };
    }),
  );

  let top: number = sheet.gap;
  const tiles: OverlayOptions[] = [];
  for (const row of rowsOf(frames.filter(({ ratio }) => ratio <= widest && ratio >= narrowest))) {
    const gaps = sheet.gap * (row.length + 1);
    const height = Math.round(
      (sheet.width - gaps) / row.reduce((sum, { ratio }) => sum + ratio, 0),
    );
    let left: number = sheet.gap;
    for (const { file, ratio } of row) {
      const width = Math.round(height * ratio);
      tiles.push({ input: await sharp(file).resize(width, height).png().toBuffer(), left, top });
      left += width + sheet.gap;
    }
    top += height + sheet.gap;
  }
  await sharp({ create: { width: sheet.width + 4, height: top, channels: 3, background: film } })
    .composite(tiles)
    .webp({ quality: 74 })
    .toFile(to);
}

/** Full rows only: a last one that is not full would be blown up. */
function rowsOf(all: readonly Frame[]): Frame[][] {
  const rows: Frame[][] = [];
  let row: Frame[] = [];
  for (const frame of all) {
    row.push(frame);
    const ratios = row.reduce((sum, { ratio }) => sum + ratio, 0);
    if (ratios * sheet.row >= sheet.width) {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
