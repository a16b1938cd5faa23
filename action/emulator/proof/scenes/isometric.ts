import type { Role } from '../palette.ts';
import { circle, ellipse, type Point, path, polygon, rect } from '../svg.ts';
import { type Grid, project } from './grid.ts';
import { water } from './pool.ts';
import { type Compose, mentions, type Scene, type Station, stations } from './scene.ts';

/** Islands of cubes seen from above at 2:1; with water words there is a pool in the middle. */
export const isometric: Compose = (scene) => {
  const { width, height, palette, defs } = scene;
  const fill = defs.linear(
    [
      [0, palette.shade('ground', palette.dark ? 0.26 : 0.94, 0.8)],
      [1, palette.shade('second', palette.dark ? 0.36 : 0.86, 0.8)],
    ],
    [0, 0],
    [1, 1],
  );
  const islands = stations(scene, 1.7).map((station) => island(scene, station));
  return rect([0, 0], [width, height], { fill }) + islands.join('');
};

const cells = 6;

function island(scene: Scene, { x, y, width, height }: Station): string {
  const half = Math.min((width * 0.88) / (cells * 2), (height * 0.72) / (cells + 1.6));
  const grid: Grid = { half, origin: [x, y - (cells * half) / 2 + half * 0.6] };
  const wet = mentions(
    scene,
    'pool water swimming swim sea lake aqua fountain harbor harbour canal',
  );
  const { palette, defs } = scene;
  const shadow = ellipse([x, y + cells * half * 0.72], [cells * half * 1.12, cells * half * 0.44], {
    fill: defs.radial([
      [0.3, palette.shade('main', 0.25), 0.3],
      [1, palette.shade('main', 0.25), 0],
    ]),
  });
  const base = block(scene, grid, {
    at: [0, 0],
    size: [cells, cells],
    from: -1.1,
    to: -0.3,
    role: 'second',
    light: 0.93,
  });
  const blocks: string[] = [];
  for (let row = 0; row < cells; row += 1)
    for (let column = 0; column < cells; column += 1)
      blocks.push(cell(scene, grid, { row, column, wet }));
  return shadow + base + blocks.join('');
}

function cell(scene: Scene, grid: Grid, at: { row: number; column: number; wet: boolean }): string {
  const { random } = scene;
  const { row, column, wet } = at;
  const pool = wet && row >= 1 && row <= 3 && column >= 1 && column <= 4;
  if (pool) return row === 3 && column === 4 ? water(scene, grid) : '';
  const edge = row === 0 || column === 0;
  const front = row === cells - 1 || column === cells - 1;
  const tall = edge ? random.between(0.6, wet ? 1.8 : 3) : random.between(0, front ? 0.7 : 1.8);
  const place = random.between(0, 1);
  if (!edge && place < 0.2) return tree(scene, grid, [column, row]);
  if (wet && !edge && place < 0.42) return parasol(scene, grid, [column, row]);
  if (tall < 0.35 || (wet && !edge && place < 0.7)) return '';
  const role = random.pick<Role>(['main', 'main', 'accent', 'second', 'ground']);
  const inset = 0.06;
  return block(scene, grid, {
    at: [column + inset, row + inset],
    size: [1 - 2 * inset, 1 - 2 * inset],
    from: -0.3,
    to: tall - 0.3,
    role,
    light: random.between(0.74, 0.86),
  });
}

/** Three visible faces, lit from the left above. Heights in cells. */
function block(
  { palette }: Scene,
  grid: Grid,
  cube: { at: Point; size: Point; from: number; to: number; role: Role; light: number },
): string {
  const { at, size, from, to, role, light } = cube;
  const [c, r] = at;
  const [w, d] = size;
  const face = (corners: readonly (readonly [number, number, number])[], lightness: number) =>
    path(polygon(corners.map((corner) => project(grid, corner))), {
      fill: palette.shade(role, lightness),
    });
  return [
    face(
      [
        [c, r, to],
        [c + w, r, to],
        [c + w, r + d, to],
        [c, r + d, to],
      ],
      light,
    ),
    face(
      [
        [c, r + d, to],
        [c + w, r + d, to],
        [c + w, r + d, from],
        [c, r + d, from],
      ],
      light - 0.15,
    ),
    face(
      [
        [c + w, r, to],
        [c + w, r + d, to],
        [c + w, r + d, from],
        [c + w, r, from],
      ],
      light - 0.3,
    ),
  ].join('');
}

function tree({ palette, defs, random }: Scene, grid: Grid, [column, row]: Point): string {
  const [x, y] = project(grid, [column + 0.5, row + 0.5, -0.3]);
  const r = grid.half * random.between(0.5, 0.72);
  const crown = defs.radial(
    [
      [0, palette.shade('accent', 0.86)],
      [0.6, palette.shade('accent', 0.68)],
      [1, palette.shade('accent', 0.5)],
    ],
    [0.36, 0.3],
    0.8,
  );
  return [
    ellipse([x + r * 0.25, y], [r * 0.9, r * 0.42], {
      fill: palette.shade('main', 0.25),
      'fill-opacity': 0.18,
    }),
    rect([x - r * 0.09, y - r * 1.2], [r * 0.18, r * 1.2], {
      fill: palette.shade('second', 0.45),
      r: r * 0.08,
    }),
    circle([x, y - r * 1.7], r, { fill: crown }),
  ].join('');
}

function parasol({ palette }: Scene, grid: Grid, [column, row]: Point): string {
  const [x, y] = project(grid, [column + 0.5, row + 0.5, -0.3]);
  const r = grid.half * 0.8;
  const top = y - r * 1.9;
  const slices = Array.from({ length: 6 }, (_, index) => {
    const [from, to] = [(index / 6) * Math.PI * 2, ((index + 1) / 6) * Math.PI * 2];
    const rim = (angle: number): Point => [
      x + Math.cos(angle) * r,
      top + Math.sin(angle) * r * 0.5 + r * 0.28,
    ];
    return path(polygon([[x, top - r * 0.24], rim(from), rim((from + to) / 2), rim(to)]), {
      fill:
        index % 2
          ? palette.shade('ground', 0.97, 0.4)
          : palette.shade('accent', index < 3 ? 0.62 : 0.74),
    });
  });
  return [
    ellipse([x + r * 0.2, y], [r * 0.9, r * 0.4], {
      fill: palette.shade('main', 0.25),
      'fill-opacity': 0.18,
    }),
    rect([x - r * 0.035, top], [r * 0.07, r * 1.9], { fill: palette.shade('ground', 0.55, 0.3) }),
    ...slices,
  ].join('');
}
