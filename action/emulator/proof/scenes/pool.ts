import { el, ellipse, path, polygon } from '../svg.ts';
import { type Grid, project } from './grid.ts';
import type { Scene } from './scene.ts';

/** The basin over 4 × 3 cells: tiled walls, a surface below the rim, light on it. */
export function water(scene: Scene, grid: Grid): string {
  const { palette, defs, random } = scene;
  const [c0, c1, r0, r1] = [1.08, 4.92, 1.08, 3.92];
  const level = -0.62;
  const quad = (corners: readonly (readonly [number, number, number])[], fill: string) =>
    path(polygon(corners.map((corner) => project(grid, corner))), { fill });
  const surface = defs.linear([
    [0, palette.shade('main', 0.86, 1.1)],
    [1, palette.shade('main', 0.64, 1.3)],
  ]);
  const glints = Array.from({ length: 9 }, () => {
    const [c, r] = [random.between(c0 + 0.5, c1 - 1.1), random.between(r0 + 0.6, r1 - 0.4)];
    const [x, y] = project(grid, [c, r, level]);
    const long = grid.half * random.between(0.3, 0.7);
    return path(
      `M${x.toFixed(2)} ${y.toFixed(2)}q${(long / 2).toFixed(2)} ${(-long / 4).toFixed(2)} ${long.toFixed(2)} 0t${long.toFixed(2)} 0`,
      {
        fill: 'none',
        stroke: palette.shade('main', 0.97),
        'stroke-width': grid.half * 0.07,
        'stroke-linecap': 'round',
        'stroke-opacity': 0.8,
      },
    );
  });
  const rim = -0.3;
  const edge = 0.16;
  const basin = flat([c0, r0, c1, r1], rim);
  const inside = [
    quad(basin, palette.shade('main', 0.56)),
    quad(flat([c0, r0, c1, r1], level), surface),
    quad(
      [
        [c0, r0, rim],
        [c1, r0, rim],
        [c1, r0, level],
        [c0, r0, level],
      ],
      palette.shade('main', 0.78),
    ),
    quad(
      [
        [c0, r0, rim],
        [c0, r1, rim],
        [c0, r1, level],
        [c0, r0, level],
      ],
      palette.shade('main', 0.9),
    ),
    ...glints,
    float(scene, grid, [2.1, 2.9, level]),
  ];
  const opening = defs.clip(quad(basin, '#000'));
  return (
    quad(
      flat([c0 - edge, r0 - edge, c1 + edge, r1 + edge], rim),
      palette.shade('ground', 0.97, 0.4),
    ) + el('g', { 'clip-path': opening }, ...inside)
  );
}

/** The corners of a level rectangle: columns and rows of two opposite ones. */
function flat([c0, r0, c1, r1]: readonly [number, number, number, number], up: number) {
  return [
    [c0, r0, up],
    [c1, r0, up],
    [c1, r1, up],
    [c0, r1, up],
  ] as const;
}

/** A swimming ring. */
function float({ palette }: Scene, grid: Grid, at: readonly [number, number, number]): string {
  const [x, y] = project(grid, at);
  const r = grid.half * 0.62;
  const ring = (dy: number, stroke: string) =>
    ellipse([x, y + dy], [r, r * 0.5], { fill: 'none', stroke, 'stroke-width': r * 0.42 });
  return ring(r * 0.12, palette.shade('accent', 0.5)) + ring(0, palette.shade('accent', 0.78));
}
