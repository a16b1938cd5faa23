import type { Role } from '../palette.ts';
import { circle, el, ellipse, type Point, path, polygon, rect } from '../svg.ts';
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

interface Grid {
  /** Half a cell's width; a cell is twice as wide as high. */
  half: number;
  origin: Point;
}

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
      [0.3, palette.shade('main', 0.25), 0.42],
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

/** The basin over 4 × 3 cells: tiled walls, a surface below the rim, light on it. */
function water(scene: Scene, grid: Grid): string {
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

/** Column, row, height in cells → the drawing. */
function project(
  { half, origin }: Grid,
  [column, row, up]: readonly [number, number, number],
): Point {
  return [
    origin[0] + (column - row) * half,
    origin[1] + ((column + row) * half) / 2 - up * half * 0.92,
  ];
}
