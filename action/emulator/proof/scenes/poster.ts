import { circle, num, path, rect } from '../svg.ts';
import type { Compose, Scene } from './scene.ts';

/** Big type: the quoted words, or the prompt's first, as large as the box takes them, over plain shapes. */
export const poster: Compose = (scene) => {
  const { width, height, palette } = scene;
  const back = rect([0, 0], [width, height], {
    fill: palette.shade('main', palette.dark ? 0.24 : 0.66),
  });
  return back + shapes(scene) + letters(scene);
};

function shapes({ width, height, palette, random, defs }: Scene): string {
  const unit = Math.min(width, height);
  const long = Math.max(width, height);
  const r = unit * random.between(0.34, 0.46);
  const count = Math.max(1, Math.round(long / unit / 1.6));
  const glow = defs.linear([
    [0, palette.shade('accent', 0.84)],
    [1, palette.shade('second', 0.66)],
  ]);
  const discs = Array.from({ length: count }, (_, index) => {
    const along = ((index + random.between(0.55, 0.75)) * long) / count;
    const across = unit * random.between(0.28, 0.5);
    return circle(width >= height ? [along, across] : [across, along], r, { fill: glow });
  });
  const bands = [0, 1, 2, 3].map((index) =>
    rect([0, height * (0.8 + index * 0.052)], [width, height * (0.03 - index * 0.006)], {
      fill: palette.shade('second', palette.dark ? 0.5 : 0.86),
      'fill-opacity': 0.55,
    }),
  );
  return discs.join('') + bands.join('');
}

function letters(scene: Scene): string {
  const { width, height, palette, type, quotes, words } = scene;
  const text = quotes.length > 0 ? quotes.join(' ') : words.slice(0, 3).join(' ');
  const pad = Math.min(width, height) * 0.08;
  const [wide, high] = [width - 2 * pad, height - 2 * pad];
  const { lines, size } = bestBreak(scene, text.split(/\s+/), wide, high);
  const ink = palette.shade('ground', palette.dark ? 0.97 : 0.985, 0.35);
  const shade = palette.shade('main', palette.dark ? 0.12 : 0.3);
  const top = height - pad - lines.length * size * 0.94 + size * 0.74;
  const drawn = lines.map(
    (line, index) =>
      type.line(line, { x: pad - size * 0.04, y: top + index * size * 0.94, size, weight: 600 }).d,
  );
  const shift = num(size * 0.03);
  return (
    path(drawn.join(''), {
      fill: shade,
      'fill-opacity': 0.5,
      transform: `translate(${shift} ${shift})`,
    }) + path(drawn.join(''), { fill: ink })
  );
}

/** The line breaks that let the letters be largest. */
function bestBreak({ type }: Scene, words: readonly string[], wide: number, high: number) {
  let best = { lines: [words.join(' ')], size: 0 };
  for (let count = 1; count <= Math.min(words.length, 5); count += 1) {
    const lines = even(words, count);
    const widest = Math.max(...lines.map((line) => type.widthOf(line, 1, 600)));
    const size = Math.min(wide / widest, high / (lines.length * 0.94));
    if (size > best.size) best = { lines, size };
  }
  return best;
}

/** `words` in `count` lines of about the same number of letters. */
function even(words: readonly string[], count: number): string[] {
  const target = words.join(' ').length / count;
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const room =
      last !== undefined && (last.length + word.length / 2 < target || lines.length === count);
    if (room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
