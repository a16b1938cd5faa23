import type { Role } from '../palette.ts';
import { circle, num, type Point, path, rect } from '../svg.ts';
import type { Compose, Scene } from './scene.ts';

/** A board of square tiles, each a plain geometric figure: a pattern, a swatch card, a quilt. */
export const tiles: Compose = (scene) => {
  const { width, height, palette, random } = scene;
  const unit =
    Math.min(width, height) /
    (Math.max(width, height) > Math.min(width, height) * 3 ? 3 : random.whole(4, 5));
  const [columns, rows] = [Math.ceil(width / unit), Math.ceil(height / unit)];
  const [left, top] = [(width - columns * unit) / 2, (height - rows * unit) / 2];
  const back = rect([0, 0], [width, height], {
    fill: palette.shade('ground', palette.dark ? 0.2 : 0.95, 0.5),
  });
  const drawn = Array.from({ length: columns * rows }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    return tile(scene, [left + column * unit, top + row * unit], {
      unit,
      group: (column + row * 2) % 3,
    });
  });
  return back + drawn.join('');
};

const figures = [petal, quarter, halves, rings, stripes, dot, bloom] as const;
type Figure = (box: Cell, fill: string, other: string) => string;
interface Cell {
  x: number;
  y: number;
  w: number;
  h: number;
}

function tile(
  { palette, random }: Scene,
  [x, y]: Point,
  { unit, group }: { unit: number; group: number },
): string {
  const [w, h] = [unit, unit];
  const light = palette.dark ? 0.34 : 0.88;
  const back = random.pick<Role>(['main', 'second', 'ground', 'accent']);
  const front = random.pick<Role>(
    back === 'main' ? ['accent', 'second', 'ground'] : ['main', 'main', 'accent'],
  );
  const deep = random.between(0.55, 0.72);
  const figure: Figure = figures[(random.whole(0, 2) + group * 2) % figures.length] ?? petal;
  const turn = random.whole(0, 3) * 90;
  const inner = figure(
    { x, y, w, h },
    palette.shade(front, deep),
    palette.shade(back, light + 0.08),
  );
  return (
    rect([x, y], [w + 0.5, h + 0.5], { fill: palette.shade(back, light) }) +
    `<g transform="rotate(${turn} ${num(x + w / 2)} ${num(y + h / 2)})">${inner}</g>`
  );
}

function petal({ x, y, w, h }: Cell, fill: string): string {
  const leaf = `M${num(x)} ${num(y)}A${num(w)} ${num(h)} 0 0 1 ${num(x + w)} ${num(y + h)}A${num(w)} ${num(h)} 0 0 1 ${num(x)} ${num(y)}Z`;
  return path(leaf, { fill });
}

function quarter({ x, y, w, h }: Cell, fill: string, other: string): string {
  const pie = (share: number) =>
    `M${num(x)} ${num(y)}H${num(x + w * share)}A${num(w * share)} ${num(h * share)} 0 0 1 ${num(x)} ${num(y + h * share)}Z`;
  return path(pie(1), { fill }) + path(pie(0.5), { fill: other });
}

function halves({ x, y, w, h }: Cell, fill: string): string {
  const half = (top: number) =>
    `M${num(x)} ${num(top)}A${num(w / 2)} ${num(h / 2)} 0 0 0 ${num(x + w)} ${num(top)}Z`;
  return path(half(y) + half(y + h / 2), { fill });
}

function rings({ x, y, w, h }: Cell, fill: string, other: string): string {
  return [0.46, 0.34, 0.22, 0.1]
    .map((share, index) =>
      circle([x + w / 2, y + h / 2], Math.min(w, h) * share, { fill: index % 2 ? other : fill }),
    )
    .join('');
}

function stripes({ x, y, w, h }: Cell, fill: string): string {
  return [0, 1, 2, 3].map((index) => rect([x + (index * w) / 4, y], [w / 8, h], { fill })).join('');
}

function dot({ x, y, w, h }: Cell, fill: string): string {
  return circle([x + w / 2, y + h / 2], Math.min(w, h) * 0.32, { fill });
}

function bloom({ x, y, w, h }: Cell, fill: string, other: string): string {
  const [cx, cy, r] = [x + w / 2, y + h / 2, Math.min(w, h) * 0.23];
  const petals = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([dx = 0, dy = 0]) => circle([cx + dx * r * 0.92, cy + dy * r * 0.92], r, { fill }));
  return petals.join('') + circle([cx, cy], r * 0.55, { fill: other });
}
