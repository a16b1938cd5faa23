import { circle, ellipse, num, type Point, path, rect } from '../svg.ts';
import { type Compose, type Scene, stations } from './scene.ts';

/** Planets on their orbits in front of stars; always night. */
export const orbits: Compose = (scene) => {
  const { width, height, palette, defs, random } = scene;
  const fill = defs.linear(
    [
      [0, palette.shade('main', 0.16)],
      [1, palette.shade('second', 0.3)],
    ],
    [0, 0],
    [1, 1],
  );
  const stars = Array.from({ length: Math.round((width * height) / 7000) }, () =>
    circle([random.between(0, width), random.between(0, height)], random.between(0.5, 2.1), {
      fill: palette.shade('ground', 0.96),
      'fill-opacity': random.between(0.25, 0.95),
    }),
  );
  const systems = stations(scene, 1.9).map(({ x, y, width, height }) =>
    system(scene, [x, y], Math.min(width, height * 1.7)),
  );
  return rect([0, 0], [width, height], { fill }) + stars.join('') + systems.join('');
};

function system(scene: Scene, [x, y]: Point, size: number): string {
  const { palette, random } = scene;
  const tilt = random.between(-26, 26);
  const paths = [0.26, 0.36, 0.46].map((share, index) => {
    const [rx, ry] = [size * share, size * share * 0.42];
    const angle = random.between(0, Math.PI * 2);
    const at: Point = [x + Math.cos(angle) * rx, y + Math.sin(angle) * ry];
    const role = (['accent', 'ground', 'second'] as const)[index] ?? 'accent';
    return (
      ellipse([x, y], [rx, ry], {
        fill: 'none',
        stroke: palette.shade('ground', 0.85),
        'stroke-width': size * 0.0022,
        'stroke-opacity': 0.5,
      }) + planet(scene, at, size * random.between(0.02, 0.045), role)
    );
  });
  const r = size * random.between(0.14, 0.18);
  const ring = (sweep: number) =>
    path(
      `M${num(x - r * 1.75)} ${num(y)}A${num(r * 1.75)} ${num(r * 0.5)} 0 0 ${sweep} ${num(x + r * 1.75)} ${num(y)}`,
      { fill: 'none', stroke: palette.shade('accent', 0.82), 'stroke-width': r * 0.16 },
    );
  return `<g transform="rotate(${num(tilt)} ${num(x)} ${num(y)})">${paths.join('')}${ring(1)}${planet(scene, [x, y], r, 'main')}${ring(0)}</g>`;
}

function planet(
  { palette, defs }: Scene,
  center: Point,
  r: number,
  role: 'main' | 'accent' | 'ground' | 'second',
): string {
  const fill = defs.radial(
    [
      [0, palette.shade(role, 0.92)],
      [0.5, palette.shade(role, 0.7)],
      [1, palette.shade(role, 0.38)],
    ],
    [0.34, 0.3],
    0.85,
  );
  return circle(center, r, { fill });
}
