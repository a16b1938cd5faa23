import type { Role } from '../palette.ts';
import { circle, ellipse, num, type Point, path, polygon, rect, smoothThrough } from '../svg.ts';
import type { Scene } from './scene.ts';

/** Draws one thing, with its shadow, where it stands. */
export type Thing = (scene: Scene, at: Place) => string;
/** Where a thing stands: the middle of its foot. */
export interface Place {
  x: number;
  foot: number;
  /** Height of a tall thing in units. */
  tall: number;
  role: Role;
}

/**
 * Everything that can stand on a counter, with the words that call for it: none that also means a colour, a verb, a
 * material, a place or any ware.
 */
export const things: readonly (readonly [words: string, thing: Thing])[] = [
  ['bottle perfume serum oil wine sauce soda drink juice shampoo lotion cosmetic lemonade', bottle],
  ['mug cup coffee tea espresso latte', mug],
  ['tote bag handbag backpack shopping', tote],
  ['box package carton book cereal soap', box],
  ['jar candle honey jam marmalade pot tin', jar],
  ['vase flower bouquet plant', vase],
  ['watch wristwatch clock', watch],
];

/** A soft shadow to the right of a thing of `half` width. */
export function shadow({ palette, defs }: Scene, { x, foot }: Place, half: number): string {
  const color = palette.shade('main', 0.2);
  const fill = defs.radial([
    [0.25, color, 0.5],
    [1, color, 0],
  ]);
  return ellipse([x + half * 0.28, foot], [half * 1.6, half * 0.36], { fill });
}

/** A round thing's light: bright at the left, dark at the right. */
function round({ palette, defs }: Scene, role: Role, lightness: number): string {
  return defs.linear(
    [
      [0, palette.shade(role, lightness - 0.06)],
      [0.24, palette.shade(role, lightness + 0.11)],
      [0.6, palette.shade(role, lightness)],
      [1, palette.shade(role, lightness - 0.2)],
    ],
    [0, 0],
    [1, 0],
  );
}

function bottle(scene: Scene, place: Place): string {
  const { x, foot, tall, role } = place;
  const [half, neck] = [tall * 0.165, tall * 0.055];
  const [shoulder, top] = [foot - tall * 0.66, foot - tall * 0.86];
  const body = `M${num(x - half)} ${num(foot - half * 0.2)}V${num(shoulder)}C${num(x - half)} ${num(shoulder - half)} ${num(x - neck)} ${num(top + half)} ${num(x - neck)} ${num(top)}H${num(x + neck)}C${num(x + neck)} ${num(top + half)} ${num(x + half)} ${num(shoulder - half)} ${num(x + half)} ${num(shoulder)}V${num(foot - half * 0.2)}Q${num(x + half)} ${num(foot)} ${num(x + half * 0.8)} ${num(foot)}H${num(x - half * 0.8)}Q${num(x - half)} ${num(foot)} ${num(x - half)} ${num(foot - half * 0.2)}Z`;
  return [
    shadow(scene, place, half),
    path(body, { fill: round(scene, role, 0.58) }),
    rect([x - neck * 1.25, top - tall * 0.12], [neck * 2.5, tall * 0.13], {
      fill: round(scene, 'accent', 0.66),
      r: neck * 0.3,
    }),
    rect([x - half * 0.74, shoulder], [half * 0.13, tall * 0.5], {
      fill: '#fff',
      'fill-opacity': 0.35,
      r: half,
    }),
    label(scene, { x, y: foot - tall * 0.36, width: half * 2, height: tall * 0.3 }),
  ].join('');
}

/** A paper label: the quoted words when there are some, else a mark. */
function label(scene: Scene, box: { x: number; y: number; width: number; height: number }): string {
  const { palette, type, quotes, random } = scene;
  const { x, y, width, height } = box;
  const paper = rect([x - width / 2, y - height / 2], [width, height], {
    fill: scene.defs.linear(
      [
        [0, palette.shade('ground', 0.9, 0.3)],
        [0.25, palette.shade('ground', 0.985, 0.25)],
        [1, palette.shade('ground', 0.84, 0.35)],
      ],
      [0, 0],
      [1, 0],
    ),
  });
  const ink = palette.shade('main', 0.32);
  const words = quotes[0];
  if (!words) {
    const mark = random.chance(0.5)
      ? circle([x, y - height * 0.08], width * 0.19, { fill: palette.shade('accent', 0.62) })
      : path(
          polygon([
            [x, y - height * 0.34],
            [x + width * 0.22, y + height * 0.1],
            [x - width * 0.22, y + height * 0.1],
          ]),
          { fill: palette.shade('accent', 0.62) },
        );
    return (
      paper +
      mark +
      rect([x - width * 0.24, y + height * 0.26], [width * 0.48, height * 0.045], { fill: ink })
    );
  }
  const size = Math.min(height * 0.4, (width * 0.82) / type.widthOf(words, 1, 600));
  const start = x - type.widthOf(words, size, 600) / 2;
  const { d } = type.line(words, { x: start, y: y + size * 0.35, size, weight: 600 });
  return paper + path(d, { fill: ink });
}

function mug(scene: Scene, place: Place): string {
  const { x, foot, tall, role } = place;
  const [half, top] = [tall * 0.26, foot - tall * 0.5];
  const { palette } = scene;
  return [
    shadow(scene, place, half),
    circle([x + half, (top + foot) / 2], half * 0.52, {
      fill: 'none',
      stroke: palette.shade(role, 0.5),
      'stroke-width': half * 0.22,
    }),
    path(cylinder(x, top, foot, half, 0.9), { fill: round(scene, role, 0.66) }),
    ellipse([x, top], [half, half * 0.24], { fill: palette.shade(role, 0.86) }),
    ellipse([x, top + half * 0.035], [half * 0.86, half * 0.18], {
      fill: palette.shade('accent', 0.34),
    }),
    steam(scene, [x, top - half * 0.4], half),
  ].join('');
}

function steam({ palette }: Scene, [x, y]: Point, half: number): string {
  const curl = (dx: number) => {
    const points: Point[] = [0, 1, 2, 3].map((step) => [
      x + dx + (step % 2 ? 1 : -1) * half * 0.12,
      y - step * half * 0.36,
    ]);
    return `M${num(points[0]?.[0] ?? x)} ${num(y)}${smoothThrough(points)}`;
  };
  return path(curl(-half * 0.3) + curl(half * 0.25), {
    fill: 'none',
    stroke: palette.shade('ground', 0.98, 0.3),
    'stroke-width': half * 0.09,
    'stroke-linecap': 'round',
    'stroke-opacity': 0.55,
  });
}

/** Straight sides on an elliptic foot; `taper` is the foot's half width over the top's. */
function cylinder(x: number, top: number, foot: number, half: number, taper: number): string {
  const low = half * taper;
  return `M${num(x - half)} ${num(top)}L${num(x - low)} ${num(foot - low * 0.2)}A${num(low)} ${num(low * 0.24)} 0 0 0 ${num(x + low)} ${num(foot - low * 0.2)}L${num(x + half)} ${num(top)}Z`;
}

function jar(scene: Scene, place: Place): string {
  const { x, foot, tall, role } = place;
  const [half, top] = [tall * 0.25, foot - tall * 0.54];
  return [
    shadow(scene, place, half),
    path(cylinder(x, top, foot, half, 1), { fill: round(scene, role, 0.7) }),
    label(scene, { x, y: (top + foot) / 2 + half * 0.05, width: half * 2, height: tall * 0.26 }),
    rect([x - half * 1.04, top - tall * 0.1], [half * 2.08, tall * 0.13], {
      fill: round(scene, 'accent', 0.6),
      r: half * 0.14,
    }),
  ].join('');
}

function box(scene: Scene, place: Place): string {
  const { x, foot, tall, role } = place;
  const { palette } = scene;
  const [half, deep, top] = [tall * 0.25, tall * 0.13, foot - tall * 0.7];
  return [
    shadow(scene, place, half * 1.3),
    rect([x - half, top], [half * 2 - deep, foot - top], { fill: palette.shade(role, 0.76) }),
    path(
      polygon([
        [x + half - deep, top],
        [x + half, top + deep * 0.5],
        [x + half, foot - deep * 0.5],
        [x + half - deep, foot],
      ]),
      { fill: palette.shade(role, 0.52) },
    ),
    rect([x - half, top + tall * 0.1], [half * 2 - deep, tall * 0.05], {
      fill: palette.shade('accent', 0.64),
    }),
    label(scene, { x: x - deep / 2, y: top + tall * 0.34, width: half * 1.2, height: tall * 0.24 }),
  ].join('');
}

function tote(scene: Scene, place: Place): string {
  const { x, foot, tall, role } = place;
  const { palette } = scene;
  const [half, top] = [tall * 0.32, foot - tall * 0.62];
  const handle = `M${num(x - half * 0.45)} ${num(top)}C${num(x - half * 0.45)} ${num(top - tall * 0.36)} ${num(x + half * 0.45)} ${num(top - tall * 0.36)} ${num(x + half * 0.45)} ${num(top)}`;
  return [
    shadow(scene, place, half),
    path(handle, { fill: 'none', stroke: palette.shade(role, 0.44), 'stroke-width': half * 0.13 }),
    path(
      polygon([
        [x - half * 0.94, top],
        [x + half * 0.94, top],
        [x + half, foot],
        [x - half, foot],
      ]),
      { fill: round(scene, role, 0.74) },
    ),
    circle([x, (top + foot) / 2], half * 0.42, { fill: palette.shade('accent', 0.68) }),
    path(
      `M${num(x - half * 0.42)} ${num((top + foot) / 2)}a${num(half * 0.42)} ${num(half * 0.42)} 0 0 0 ${num(half * 0.84)} 0Z`,
      { fill: palette.shade('accent', 0.5) },
    ),
  ].join('');
}

function vase(scene: Scene, place: Place): string {
  const { x, foot, tall, role } = place;
  const { palette, random } = scene;
  const [half, top] = [tall * 0.2, foot - tall * 0.44];
  const side = (turn: number): Point[] => [
    [x + turn * half * 0.5, top],
    [x + turn * half, top + (foot - top) * 0.45],
    [x + turn * half * 0.86, top + (foot - top) * 0.75],
    [x + turn * half * 0.55, foot],
  ];
  const body = `M${num(x - half * 0.5)} ${num(top)}${smoothThrough(side(-1))}L${num(x + half * 0.55)} ${num(foot)}${smoothThrough(side(1).toReversed())}Z`;
  const stems = [-1, -0.35, 0.3, 1].map((lean) => {
    const tip: Point = [x + lean * tall * 0.2, top - tall * random.between(0.26, 0.48)];
    const stem = path(
      `M${num(x + lean * half * 0.2)} ${num(top)}Q${num(x + lean * half * 0.4)} ${num((top + tip[1]) / 2)} ${num(tip[0])} ${num(tip[1])}`,
      { fill: 'none', stroke: palette.shade('second', 0.46), 'stroke-width': tall * 0.014 },
    );
    return stem + blossom(scene, tip, tall * random.between(0.05, 0.085));
  });
  return [
    shadow(scene, place, half),
    ...stems,
    path(body, { fill: round(scene, role, 0.64) }),
  ].join('');
}

function blossom({ palette }: Scene, [x, y]: Point, r: number): string {
  const petals = Array.from({ length: 6 }, (_, index) => {
    const angle = (index / 6) * Math.PI * 2;
    return circle([x + Math.cos(angle) * r * 0.72, y + Math.sin(angle) * r * 0.72], r * 0.52, {
      fill: palette.shade('accent', index % 2 ? 0.72 : 0.8),
    });
  });
  return petals.join('') + circle([x, y], r * 0.36, { fill: palette.shade('ground', 0.9) });
}

/** A round dial that stands upright between the ends of its strap. */
function watch(scene: Scene, place: Place): string {
  const { x, foot, tall, role } = place;
  const { palette } = scene;
  const [r, y] = [tall * 0.3, foot - tall * 0.5];
  const hand = (turn: number, length: number, width: number) => {
    const angle = turn * Math.PI * 2;
    const tip: Point = [x + Math.sin(angle) * r * length, y - Math.cos(angle) * r * length];
    return path(`M${num(x)} ${num(y)}L${num(tip[0])} ${num(tip[1])}`, {
      stroke: palette.shade('ground', 0.96, 0.3),
      'stroke-width': r * width,
      'stroke-linecap': 'round',
    });
  };
  const indices = Array.from({ length: 12 }, (_, hour) => {
    const angle = (hour / 12) * Math.PI * 2;
    return circle([x + Math.sin(angle) * r * 0.64, y - Math.cos(angle) * r * 0.64], r * 0.06, {
      fill: palette.shade('glow', 0.9),
    });
  });
  return [
    shadow(scene, place, r),
    rect([x - r * 0.5, foot - tall], [r, tall], { fill: round(scene, 'second', 0.4), r: r * 0.2 }),
    circle([x, y], r, { fill: round(scene, 'glow', 0.62) }),
    circle([x, y], r * 0.82, { fill: palette.shade(role, 0.32) }),
    ...indices,
    hand(10 / 12, 0.4, 0.1),
    hand(9 / 60, 0.6, 0.07),
    circle([x, y], r * 0.08, { fill: palette.shade('glow', 0.8) }),
  ].join('');
}
