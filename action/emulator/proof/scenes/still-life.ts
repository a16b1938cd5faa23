import type { Role } from '../palette.ts';
import { circle, el, num, type Point, path, polygon, rect } from '../svg.ts';
import { type Compose, firstMention, mentions, type Scene, stations } from './scene.ts';
import { type Place, shadow, type Thing, things } from './things.ts';

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

/** The same things, another one in front. */
function turned<T>(list: readonly T[], turn: number): T[] {
  const at = turn % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

/** The things that the prompt names come first, in its order; the rest of the three is chosen. */
export function cast(scene: Pick<Scene, 'words' | 'random'>): Thing[] {
  const named = things
    .map(([words, thing]) => ({ at: firstMention(scene, words), thing }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ thing }) => thing);
  const ordinary = things.filter(([words]) => !words.startsWith('watch')); // Nobody lays one beside the jam.
  const start = scene.random.whole(0, ordinary.length - 1);
  const rest = ordinary
    .map((_, at) => ordinary[(at * 5 + start) % ordinary.length]?.[1])
    .filter((thing) => thing !== undefined);
  return [...new Set([...named, ...rest])].slice(0, 3);
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
