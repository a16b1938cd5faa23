import { circle, num, type Point, path, polygon, rect, smoothThrough } from '../svg.ts';
import { type Compose, mentions, type Scene } from './scene.ts';

/** A horizon: a low sun or moon with its halo, layers that fade with distance, and what stands on them. */
export const landscape: Compose = (scene) => {
  const night = scene.palette.dark;
  const layers = 5;
  return [
    sky(scene, night),
    sun(scene, night),
    ...Array.from({ length: layers }, (_, index) => layer(scene, index / (layers - 1), night)),
    mentions(scene, 'ferry boat ship freighter steamer') ? boat(scene) : '',
  ].join('');
};

/** A small ship with a funnel on the nearest water, and its wake. */
function boat({ width, height, palette, random }: Scene): string {
  const unit = Math.min(width, height) * 0.1;
  const [x, y] = [width * random.between(0.42, 0.56), height * 0.87];
  const light = palette.shade('ground', 0.96, 0.3);
  const wake = [0, 1, 2].map(
    (index) =>
      `M${num(x - unit * (2.4 + index * 1.5))} ${num(y + unit * (0.12 + index * 0.16))}h${num(unit * 1.3)}`,
  );
  const hull = polygon([
    [x - unit * 1.9, y - unit * 0.6],
    [x + unit * 2.2, y - unit * 0.75],
    [x + unit * 1.7, y],
    [x - unit * 1.6, y],
  ]);
  return [
    path(wake.join(''), { stroke: light, 'stroke-width': unit * 0.07, 'stroke-opacity': 0.7 }),
    rect([x - unit * 0.1, y - unit * 1.9], [unit * 0.5, unit * 0.8], { fill: light }),
    rect([x - unit * 0.1, y - unit * 1.9], [unit * 0.5, unit * 0.2], {
      fill: palette.shade('main', 0.3),
    }),
    rect([x - unit * 1.3, y - unit * 1.2], [unit * 2.6, unit * 0.6], { fill: light }),
    ...[0, 1, 2, 3, 4].map((index) =>
      rect([x - unit * (1.1 - index * 0.46), y - unit * 1.05], [unit * 0.28, unit * 0.24], {
        fill: palette.shade('glow', palette.dark ? 0.86 : 0.6),
      }),
    ),
    path(hull, { fill: palette.shade(palette.nearest(28), 0.52) }),
  ].join('');
}

function sky({ width, height, palette, defs, random }: Scene, night: boolean): string {
  const blue = palette.nearest(265);
  const fill = night
    ? defs.linear([
        [0, palette.shade(blue, 0.17)],
        [0.55, palette.shade(blue, 0.34)],
        [1, palette.shade('second', 0.6)],
      ])
    : defs.linear([
        [0, palette.shade('main', 0.8)],
        [0.45, palette.shade('ground', 0.9)],
        [0.72, palette.shade('second', 0.9)],
      ]);
  const stars = Array.from({ length: night ? Math.round((width * height) / 9000) : 0 }, () =>
    circle([random.between(0, width), random.between(0, height * 0.55)], random.between(0.5, 1.8), {
      fill: palette.shade('ground', 0.96),
      'fill-opacity': random.between(0.3, 0.95),
    }),
  );
  return rect([0, 0], [width, height], { fill }) + stars.join('');
}

function sun({ width, height, palette, random }: Scene, night: boolean): string {
  const r = Math.min(width, height) * random.between(0.13, 0.19);
  const center: Point = [width * random.pick([0.3, 0.38, 0.62, 0.7]), height * 0.42];
  const halos = [2.5, 1.9, 1.42].map((factor) =>
    circle(center, r * factor, {
      fill: palette.shade('glow', night ? 0.8 : 0.95),
      'fill-opacity': 0.16,
    }),
  );
  const face = circle(center, r, { fill: palette.shade('glow', night ? 0.93 : 0.84) });
  return halos.join('') + face;
}

/** One ridge; `near` runs from 0 (horizon) to 1 (foreground). */
function layer(scene: Scene, near: number, night: boolean): string {
  const { width, height, palette, defs } = scene;
  const base = height * (0.52 + near * 0.34);
  const ridge = ridgeLine(scene, base, near);
  const lightness = night ? 0.5 - near * 0.36 : 0.8 - near * 0.5;
  const role = near < 0.4 ? 'second' : palette.nearest(night ? 265 : 145);
  const fill = defs.linear([
    [0, palette.shade(role, lightness)],
    [1, palette.shade(role, Math.min(0.95, lightness + 0.13))],
  ]);
  const first = ridge[0] ?? [0, base];
  const outline = `M${num(first[0])} ${num(first[1])}${smoothThrough(ridge)}L${num(width)} ${num(height)}L0 ${num(height)}Z`;
  return (
    standing(scene, ridge, near, palette.shade(role, lightness - 0.05)) + path(outline, { fill })
  );
}

function ridgeLine({ width, height, random, words }: Scene, base: number, near: number): Point[] {
  const flat = mentions(
    { words },
    'sea ocean beach lake coast desert dune water river horizon ferry boat',
  );
  const step = Math.min(width, height) * (flat ? 0.5 : 0.26 + near * 0.12);
  const swing = Math.min(width, height) * (flat ? 0.025 : 0.11 - near * 0.03);
  const count = Math.ceil(width / step) + 1;
  return Array.from({ length: count + 1 }, (_, index): Point => {
    return [(index * width) / count, base + random.between(-swing, swing)];
  });
}

/** Trees or towers on the two middle ridges, drawn before the ridge so that they stand behind its edge. */
function standing(scene: Scene, ridge: readonly Point[], near: number, fill: string): string {
  const city = mentions(
    scene,
    'city town skyline street tower building urban downtown metropolis architecture',
  );
  const open = mentions(scene, 'sea ocean beach desert dune lake ferry boat');
  const wooded = !city && !open && near > 0.4 && near < 0.9;
  if (!wooded && !(city && near > 0.2 && near < 0.8)) return '';
  const { random, width, height, palette } = scene;
  const unit = Math.min(width, height);
  const shapes: string[] = [];
  const lights: string[] = [];
  for (let x = unit * 0.02; x < width; x += unit * random.between(0.03, city ? 0.075 : 0.09)) {
    const foot = heightAt(ridge, x) + unit * 0.05;
    shapes.push(city ? tower(scene, [x, foot], near) : conifer(scene, [x, foot], near));
    if (city) lights.push(windows(scene, [x, foot], unit));
  }
  const lit = path(lights.join(''), { fill: palette.shade('glow', 0.86), 'fill-opacity': 0.75 });
  return path(shapes.join(''), { fill }) + (palette.dark ? lit : '');
}

/** A few lit windows low in a tower, where every tower is wide and high enough. */
function windows({ random }: Scene, [x, foot]: Point, unit: number): string {
  const side = unit * 0.0055;
  return Array.from({ length: random.whole(0, 4) }, (_, index) => {
    const left = x + side * random.pick([1, 3]);
    return `M${num(left)} ${num(foot - unit * 0.06 - index * side * 2.6)}h${num(side)}v${num(side * 1.4)}h${num(-side)}Z`;
  }).join('');
}

function conifer({ random, width, height }: Scene, [x, foot]: Point, near: number): string {
  const tall = Math.min(width, height) * random.between(0.08, 0.15) * (0.5 + near * 0.7);
  const wide = tall * 0.19;
  return [0, 1, 2]
    .map((tier) => {
      const top = foot - tall + tier * tall * 0.24;
      const reach = wide * (0.5 + tier * 0.25);
      return polygon([
        [x, top],
        [x + reach, top + tall * 0.42],
        [x - reach, top + tall * 0.42],
      ]);
    })
    .join('');
}

function tower({ random, width, height }: Scene, [x, foot]: Point, near: number): string {
  const unit = Math.min(width, height);
  const tall = unit * random.between(0.08, 0.34) * (0.6 + near * 0.6);
  const wide = unit * random.between(0.03, 0.06);
  const top = foot - tall;
  const roof: Point = random.chance(0.25) ? [x + wide / 2, top - wide * 0.9] : [x + wide / 2, top];
  return polygon([[x, foot], [x, top], roof, [x + wide, top], [x + wide, foot]]);
}

function heightAt(ridge: readonly Point[], x: number): number {
  const after = ridge.findIndex(([at]) => at >= x);
  const [to, from] = [ridge[Math.max(1, after)], ridge[Math.max(0, after - 1)]];
  if (!to || !from) return 0;
  const share = (x - from[0]) / (to[0] - from[0] || 1);
  return from[1] + (to[1] - from[1]) * share;
}
