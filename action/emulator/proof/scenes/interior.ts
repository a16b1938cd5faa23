import { circle, num, type Point, path, polygon, rect } from '../svg.ts';
import { type Compose, type Scene, stations } from './scene.ts';

/** A room: a wall, a window whose light falls on the floor, a sofa, a plant and a lamp. */
export const interior: Compose = (scene) => {
  const { width, height, palette, defs } = scene;
  const floor = height * 0.74;
  const wall = defs.linear(
    [
      [0, palette.shade('second', palette.dark ? 0.3 : 0.86)],
      [1, palette.shade('second', palette.dark ? 0.22 : 0.74)],
    ],
    [0, 0],
    [1, 0.4],
  );
  const corners = stations({ width, height: Math.min(height, width) }, 1.5);
  return [
    rect([0, 0], [width, floor], { fill: wall }),
    rect([0, floor], [width, height - floor], {
      fill: palette.shade('ground', palette.dark ? 0.26 : 0.8),
    }),
    ...corners.map(({ x, size }) => furniture(scene, { x, size: Math.min(size, floor), floor })),
  ].join('');
};

/** One arrangement: where its middle is, its size, and where the wall meets the floor. */
interface Corner {
  x: number;
  size: number;
  floor: number;
}

function furniture(scene: Scene, corner: Corner): string {
  return pane(scene, corner) + lamp(scene, corner) + plant(scene, corner) + sofa(scene, corner);
}

/** The window, and its light on the floor. */
function pane({ palette, defs }: Scene, { x, size, floor }: Corner): string {
  const [left, top, w, h] = [x - size * 0.62, floor - size * 0.78, size * 0.36, size * 0.46];
  const sky = defs.linear([
    [0, palette.shade('accent', palette.dark ? 0.3 : 0.84)],
    [1, palette.shade('glow', palette.dark ? 0.5 : 0.96)],
  ]);
  const frame = palette.shade('ground', palette.dark ? 0.5 : 0.98, 0.4);
  const patch = polygon([
    [left + w * 0.9, floor + size * 0.03],
    [left + w * 1.9, floor + size * 0.03],
    [left + w * 2.3, floor + size * 0.2],
    [left + w * 1.2, floor + size * 0.2],
  ]);
  return [
    rect([left, top], [w, h], { fill: sky }),
    rect([left, top], [w, h], { fill: 'none', stroke: frame, 'stroke-width': size * 0.022 }),
    path(`M${num(left + w / 2)} ${num(top)}v${num(h)}M${num(left)} ${num(top + h / 2)}h${num(w)}`, {
      stroke: frame,
      'stroke-width': size * 0.012,
    }),
    path(patch, { fill: palette.shade('glow', 0.92), 'fill-opacity': 0.5 }),
  ].join('');
}

function sofa({ palette, defs }: Scene, { x, size, floor }: Corner): string {
  const [left, w, foot] = [x - size * 0.26, size * 0.86, floor + size * 0.1];
  const cover = (lightness: number) =>
    defs.linear([
      [0, palette.shade('main', lightness + 0.08)],
      [1, palette.shade('main', lightness - 0.06)],
    ]);
  const part = ([dx, dy]: Point, [wide, high]: Point, lightness: number) =>
    rect([left + w * dx, foot - size * dy], [w * wide, size * high], {
      fill: cover(lightness),
      r: size * 0.045,
    });
  return [
    part([0.04, 0.38], [0.92, 0.3], 0.5),
    part([0.1, 0.2], [0.4, 0.1], 0.62),
    part([0.5, 0.2], [0.4, 0.1], 0.62),
    part([0.02, 0.13], [0.96, 0.1], 0.54),
    part([0, 0.26], [0.11, 0.24], 0.58),
    part([0.89, 0.26], [0.11, 0.24], 0.58),
    rect([left + w * 0.16, foot - size * 0.31], [w * 0.18, size * 0.14], {
      fill: palette.shade('accent', 0.74),
      r: size * 0.03,
    }),
  ].join('');
}

function lamp({ palette }: Scene, { x, size, floor }: Corner): string {
  const at = x + size * 0.68;
  const shade = polygon([
    [at - size * 0.07, floor - size * 0.62],
    [at + size * 0.07, floor - size * 0.62],
    [at + size * 0.12, floor - size * 0.46],
    [at - size * 0.12, floor - size * 0.46],
  ]);
  return [
    circle([at, floor - size * 0.52], size * 0.24, {
      fill: palette.shade('glow', 0.94),
      'fill-opacity': 0.28,
    }),
    rect([at - size * 0.008, floor - size * 0.46], [size * 0.016, size * 0.52], {
      fill: palette.shade('main', 0.3, 0.4),
    }),
    path(shade, { fill: palette.shade('glow', 0.88) }),
  ].join('');
}

function plant({ palette, random }: Scene, { x, size, floor }: Corner): string {
  const [at, top] = [x - size * 0.46, floor - size * 0.06];
  const leaves = Array.from({ length: 9 }, (_, index) => {
    const lean = (index - 4) / 4;
    const dx = lean * size * 0.15;
    const dy = size * random.between(0.16, 0.3) * (1.2 - Math.abs(lean));
    return `M${num(at)} ${num(top)}Q${num(at + dx * 0.2)} ${num(top - dy)} ${num(at + dx)} ${num(top - dy)}Q${num(at + dx * 0.9)} ${num(top - dy * 0.4)} ${num(at)} ${num(top)}Z`;
  });
  const pot = polygon([
    [at - size * 0.07, top],
    [at + size * 0.07, top],
    [at + size * 0.05, floor + size * 0.08],
    [at - size * 0.05, floor + size * 0.08],
  ]);
  return (
    path(leaves.join(''), { fill: palette.shade(palette.nearest(145), 0.46) }) +
    path(pot, { fill: palette.shade('accent', 0.6) })
  );
}
