import type { Role } from '../palette.ts';
import {
  circle,
  el,
  ellipse,
  num,
  type Point,
  path,
  polygon,
  rect,
  smoothThrough,
} from '../svg.ts';
import { type Compose, mentions, type Scene, stations } from './scene.ts';

/** Things on a counter in window light, in front of an arch: products, food, whatever is to be sold. */
export const stillLife: Compose = (scene) => {
  const { width, height } = scene;
  const table = height * (height > width * 1.3 ? 0.76 : 0.72);
  const groups = stations({ width, height: Math.min(height, width) }, 1.5);
  return [
    wall(scene, table),
    ...groups.map(({ x, size }) => arch(scene, [x, table], size)),
    light(scene),
    counter(scene, table),
    ...groups.map(({ x, size }, index) =>
      group(scene, [x, table + (height - table) * 0.42], { size, turn: index }),
    ),
  ].join('');
};

function wall({ width, palette, defs }: Scene, table: number): string {
  const fill = defs.linear(
    [
      [0, palette.shade('ground', palette.dark ? 0.34 : 0.93, 0.9)],
      [1, palette.shade('ground', palette.dark ? 0.22 : 0.84, 0.9)],
    ],
    [0, 0],
    [1, 0.6],
  );
  return rect([0, 0], [width, table], { fill });
}

function arch({ palette, defs }: Scene, [x, table]: Point, size: number): string {
  const [half, top] = [size * 0.3, table - Math.min(size * 0.72, table * 0.84)];
  const fill = defs.linear([
    [0, palette.shade('second', palette.dark ? 0.42 : 0.84)],
    [1, palette.shade('second', palette.dark ? 0.3 : 0.74)],
  ]);
  const inner = palette.shade('second', palette.dark ? 0.26 : 0.66);
  const shape = (shift: number) =>
    `M${num(x - half + shift)} ${num(table)}V${num(top + half)}A${num(half)} ${num(half)} 0 0 1 ${num(x + half + shift)} ${num(top + half)}V${num(table)}Z`;
  return path(shape(0), { fill: inner }) + path(shape(size * 0.035), { fill });
}

/** Two panes of sun that fall across the wall. */
function light({ width, height, palette }: Scene): string {
  const unit = Math.min(width, height);
  const pane = (from: number) =>
    polygon([
      [unit * from, 0],
      [unit * (from + 0.2), 0],
      [unit * (from + 0.75), height],
      [unit * (from + 0.4), height],
    ]);
  const panes = Array.from({ length: Math.ceil(width / unit) }, (_, index) => [
    pane(index * 1.1 + 0.02),
    pane(index * 1.1 + 0.29),
  ]).flat();
  return path(panes.join(''), {
    fill: palette.shade('accent', 0.97, 0.5),
    'fill-opacity': palette.dark ? 0.07 : 0.2,
  });
}

function counter({ width, height, palette, defs }: Scene, table: number): string {
  const fill = defs.linear([
    [0, palette.shade('main', palette.dark ? 0.42 : 0.82, 0.45)],
    [1, palette.shade('main', palette.dark ? 0.26 : 0.7, 0.55)],
  ]);
  return (
    rect([0, table], [width, height - table], { fill }) +
    rect([0, table], [width, Math.min(width, height) * 0.008], {
      fill: palette.shade('main', 0.95, 0.3),
      'fill-opacity': 0.6,
    })
  );
}

type Thing = (scene: Scene, at: Place) => string;
interface Place {
  x: number;
  foot: number;
  /** Height of a tall thing in units. */
  tall: number;
  role: Role;
}

function group(
  scene: Scene,
  [x, foot]: Point,
  { size, turn }: { size: number; turn: number },
): string {
  const { random } = scene;
  const [hero, ...others] = turned(cast(scene), turn);
  const tall = Math.min(size * 0.6, foot * 0.62);
  const side = random.chance(0.5) ? 1 : -1;
  const [left, right] = others;
  return [
    left?.(scene, {
      x: x - side * tall * 0.5,
      foot: foot - tall * 0.05,
      tall: tall * 0.7,
      role: 'second',
    }),
    hero?.(scene, { x, foot, tall, role: 'main' }),
    right?.(scene, {
      x: x + side * tall * 0.5,
      foot: foot + tall * 0.06,
      tall: tall * 0.52,
      role: 'accent',
    }),
    fruits(scene, [x - side * tall * 0.26, foot + tall * 0.12], tall * 0.11),
  ].join('');
}

const things: readonly [words: string, thing: Thing][] = [
  ['bottle perfume serum oil wine sauce soda drink juice shampoo lotion cosmetic lemonade', bottle],
  ['mug cup coffee tea espresso latte kitchen breakfast', mug],
  ['tote bag handbag backpack shopping', tote],
  ['box package packaging carton book cereal soap', box],
  ['jar candle honey jam cream pot tin can', jar],
  ['vase flower bouquet plant ceramic', vase],
];

/** The same things, another one in front. */
function turned<T>(list: readonly T[], turn: number): T[] {
  const at = turn % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

/** The things that the prompt names come first; the rest of the three is chosen. */
function cast(scene: Scene): Thing[] {
  const named = things.filter(([words]) => mentions(scene, words)).map(([, thing]) => thing);
  const start = scene.random.whole(0, things.length - 1);
  const rest = things.map((_, at) => things[(at * 5 + start) % things.length]?.[1] ?? bottle);
  return [...new Set([...named, ...rest])].slice(0, 3);
}

function shadow({ palette, defs }: Scene, { x, foot }: Place, half: number): string {
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
    label(scene, { x, y: foot - tall * 0.36, width: half * 2, height: tall * 0.3 }),
    rect([x - half * 0.74, shoulder], [half * 0.13, tall * 0.5], {
      fill: '#fff',
      'fill-opacity': 0.35,
      r: half,
    }),
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

const edible = 'fruit citrus lemon lime orange apple peach apricot cherry berry food honey juice';

/** A whole fruit and a slice, as scale and as a spot of colour. */
function fruits(scene: Scene, [x, y]: Point, r: number): string {
  const { palette, defs } = scene;
  const role: Role = mentions(scene, edible) ? 'main' : 'accent';
  const skin = defs.radial(
    [
      [0, palette.shade(role, 0.9)],
      [0.55, palette.shade(role, 0.74)],
      [1, palette.shade(role, 0.54)],
    ],
    [0.36, 0.32],
    0.75,
  );
  const center: Point = [x + r * 1.9, y - r * 0.62];
  const spokes = Array.from({ length: 8 }, (_, index) => {
    const angle = (index / 8) * Math.PI * 2;
    return `M${num(center[0])} ${num(center[1])}L${num(center[0] + Math.cos(angle) * r * 0.62)} ${num(center[1] + Math.sin(angle) * r * 0.62)}`;
  });
  const slice = [
    circle(center, r * 0.8, { fill: palette.shade(role, 0.66) }),
    circle(center, r * 0.7, { fill: palette.shade(role, 0.95, 0.5) }),
    circle(center, r * 0.62, { fill: palette.shade(role, 0.8) }),
    path(spokes.join(''), { stroke: palette.shade(role, 0.95, 0.5), 'stroke-width': r * 0.07 }),
  ];
  const place: Place = { x, foot: y, tall: r, role };
  return el(
    'g',
    {},
    shadow(scene, place, r),
    circle([x, y - r * 0.86], r, { fill: skin }),
    ...slice,
  );
}
