import type { Box } from '../layout.ts';
import { circle, num, type Point, path, rect, smoothThrough } from '../svg.ts';
import type { Scene } from './scene.ts';

function curve({ palette, random, defs }: Scene, { x, y, width, height }: Box): string {
  let level = random.between(0.3, 0.5);
  const points = Array.from({ length: 8 }, (_, index): Point => {
    level = Math.min(0.95, Math.max(0.08, level + random.between(-0.16, 0.24)));
    return [x + (index * width) / 7, y + height * (1 - level)];
  });
  const first = points[0] ?? [x, y];
  const line = `M${num(first[0])} ${num(first[1])}${smoothThrough(points)}`;
  const last = points.at(-1) ?? first;
  const fill = defs.linear([
    [0, palette.shade('main', 0.66), 0.55],
    [1, palette.shade('main', 0.66), 0],
  ]);
  const weight = Math.min(width, height) * 0.035;
  return [
    path(`${line}V${num(y + height)}H${num(x)}Z`, { fill }),
    path(line, {
      fill: 'none',
      stroke: palette.shade('main', 0.6),
      'stroke-width': weight,
      'stroke-linecap': 'round',
    }),
    circle(last, weight * 1.7, { fill: palette.shade('accent', 0.66) }),
  ].join('');
}

function bars({ palette, random }: Scene, { x, y, width, height }: Box): string {
  const count = Math.max(4, Math.min(14, Math.round(width / (height * 0.2))));
  const step = width / count;
  return Array.from({ length: count }, (_, index) => {
    const tall = height * random.between(0.22, 1);
    const fill = palette.shade(
      index === count - 3 ? 'accent' : 'main',
      index === count - 3 ? 0.66 : 0.76,
    );
    return rect([x + index * step + step * 0.16, y + height - tall], [step * 0.68, tall], {
      fill,
      r: step * 0.16,
    });
  }).join('');
}

function donut({ palette, random }: Scene, { x, y, width, height }: Box): string {
  const r = Math.min(width, height) * 0.4;
  const center: Point = [x + width / 2, y + height / 2];
  const round = Math.PI * 2 * r;
  const share = random.between(0.45, 0.72);
  const ring = (part: number, from: number, stroke: string) =>
    circle(center, r, {
      fill: 'none',
      stroke,
      'stroke-width': r * 0.36,
      'stroke-dasharray': `${num(round * part)} ${num(round)}`,
      'stroke-dashoffset': num(-round * from),
    });
  return [
    ring(1, 0, palette.shade('ground', palette.dark ? 0.38 : 0.92)),
    ring(share, 0, palette.shade('main', 0.66)),
    ring(share * 0.38, share, palette.shade('accent', 0.7)),
  ].join('');
}

function list({ palette, random }: Scene, { x, y, width, height }: Box): string {
  const rows = Math.max(2, Math.min(5, Math.round(height / (width * 0.17))));
  const row = height / rows;
  const face = Math.min(row * 0.34, width * 0.09);
  return Array.from({ length: rows }, (_, index) => {
    const middle = y + (index + 0.5) * row;
    const start = x + face * 2.7;
    const room = Math.max(1, width - face * 2.7);
    return [
      circle([x + face, middle], face, {
        fill: palette.shade(index % 2 ? 'second' : 'accent', 0.76),
      }),
      rect([start, middle - face * 0.55], [room * random.between(0.5, 0.95), face * 0.42], {
        fill: palette.shade('main', palette.dark ? 0.72 : 0.5, 0.7),
        r: face,
      }),
      rect([start, middle + face * 0.2], [room * random.between(0.25, 0.6), face * 0.34], {
        fill: palette.shade('ground', 0.74, 0.5),
        r: face,
      }),
    ].join('');
  }).join('');
}

function heat({ palette, random }: Scene, { x, y, width, height }: Box): string {
  const rows = 5;
  const step = height / rows;
  const columns = Math.max(3, Math.floor(width / step));
  const wide = width / columns;
  return Array.from({ length: rows * columns }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    return rect(
      [x + column * wide + wide * 0.08, y + row * step + step * 0.08],
      [wide * 0.84, step * 0.84],
      { fill: palette.shade('main', random.between(0.58, 0.94)), r: step * 0.2 },
    );
  }).join('');
}

/** What a card can show below its title, each filling `box`. */
export const charts: readonly ((scene: Scene, box: Box) => string)[] = [
  curve,
  bars,
  donut,
  list,
  heat,
];
